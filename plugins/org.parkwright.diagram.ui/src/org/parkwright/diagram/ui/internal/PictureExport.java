package org.parkwright.diagram.ui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.render.PngWriter;

/** Saves a diagram as SVG or PNG, as the ending of the chosen file says. */
final class PictureExport {

	/** Under which a window knows that it is asked. */
	private static final String KEY = PictureExport.class.getName();
	/** Pixels of a PNG for each of the diagram, so that it stays sharp in print. */
	private static final double SCALE = 2;

	private final Shell shell;
	private final OpenDiagram diagram;
	private final IFile model;

	PictureExport(Shell shell, OpenDiagram diagram, IFile model) {
		this.shell = shell;
		this.diagram = diagram;
		this.model = model;
	}

	/** Asks for the file once what asked for it has ended: while the dialog is open nothing else could. A second request, as by a double click, is none. */
	void start() {
		if (shell.getData(KEY) == null) {
			shell.setData(KEY, this);
			shell.getDisplay().asyncExec(() -> {
				if (!shell.isDisposed()) {
					try {
						ask();
					} finally {
						if (!shell.isDisposed()) {
							shell.setData(KEY, null);
						}
					}
				}
			});
		}
	}

	private void ask() {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Save as a Picture");
		dialog.setFilterPath(model.getParent().getLocation().toOSString());
		dialog.setFilterNames(new String[] { "SVG (*.svg)", "PNG (*.png)" });
		dialog.setFilterExtensions(new String[] { "*.svg", "*.png" });
		dialog.setFileName(diagram.view().title().replaceAll("[\\\\/:*?\"<>|]", "-") + ".svg");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			write(Path.of(chosen), diagram.svg());
		}
	}

	/** The picture is that of the moment; it may take a second to paint. */
	static void write(Path file, String svg) {
		Job.create("Saving " + file.getFileName(), monitor -> {
			try {
				byte[] content = file.toString().endsWith(".png") ? PngWriter.write(svg, SCALE)
						: svg.getBytes(StandardCharsets.UTF_8);
				Path fresh = file.resolveSibling("." + file.getFileName() + ".part");
				Files.write(fresh, content);
				Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
				show(file, monitor);
				return Status.OK_STATUS;
			} catch (IOException | CoreException e) {
				return Status.error(file + " cannot be written: " + e.getMessage(), e);
			}
		}).schedule();
	}

	/** If it lies in the workspace, the Project Explorer shows it. */
	private static void show(Path file, IProgressMonitor monitor) throws CoreException {
		IFile written = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(file));
		if (written != null) {
			written.refreshLocal(IResource.DEPTH_ZERO, monitor);
		}
	}
}
