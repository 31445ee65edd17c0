package org.parkwright.ui.internal.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.Sentence;
import org.parkwright.ui.Background;

/** Saves what is chosen in the Results view: a table whole, a figure as it is shown, of a section all tables. */
final class ResultExport {

	private static final String CSV = "csv";
	private static final String XLSX = "xlsx";
	private static final String SVG = "svg";
	private static final String PNG = "png";

	private final SectionItem item;
	private final Presentation presentation;
	private final FigurePage page;

	/** @param page shows the figure, if it is one */
	ResultExport(SectionItem item, Presentation presentation, FigurePage page) {
		this.item = item;
		this.presentation = presentation;
		this.page = page;
	}

	/** @return endings of the files that can be written, the usual one first */
	private List<String> endings() {
		return item.block() instanceof Figure ? List.of(SVG, PNG, CSV) : item.table() != null ? List.of(CSV, XLSX) : List.of(XLSX);
	}

	/** Asks for a file and writes it. @param folder where it is proposed */
	void ask(Shell shell, String folder) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Save As");
		dialog.setFilterPath(folder);
		dialog.setFilterNames(endings().stream().map(ending -> ending.toUpperCase(Locale.ROOT) + " (*." + ending + ")").toArray(String[]::new));
		dialog.setFilterExtensions(endings().stream().map(ending -> "*." + ending).toArray(String[]::new));
		dialog.setFileName(name() + "." + endings().getFirst());
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			write(Path.of(chosen));
		}
	}

	private String name() {
		return item.block() instanceof Figure figure ? figure.id() : item.table() != null ? item.table().id() : item.section().id();
	}

	/** Writes a file as its ending says; without one that can be written, as the usual one. */
	void write(Path chosen) {
		String name = chosen.getFileName().toString();
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		boolean known = endings().contains(ending);
		Path file = known ? chosen : chosen.resolveSibling(name + "." + endings().getFirst());
		AtomicFiles.Content content = content(known ? ending : endings().getFirst());
		Background.run("Saving " + file.getFileName(), null, monitor -> {
			try {
				AtomicFiles.write(file, content);
			} catch (IOException e) {
				throw new CoreException(Status.error(AtomicFiles.fault(file, e).text(), e));
			}
			show(file, monitor);
			return file;
		}, done -> {
			// The Project Explorer shows it, or the folder that was chosen.
		});
	}

	private AtomicFiles.Content content(String ending) {
		return switch (ending) {
		case CSV -> ResultFiles.csv(item.table());
		case SVG -> AtomicFiles.text(page.picture(SVG));
		case PNG -> {
			byte[] picture = png(page);
			yield out -> out.write(picture);
		}
		default -> ResultFiles.xlsx(List.of(tables()), presentation);
		};
	}

	private ResultSection tables() {
		return item.table() == null ? item.section()
				: new ResultSection(item.table().id(), Sentence.plain(item.table().title()), "", ResultSection.Part.MAIN, List.<Block>of(item.table()), Set.of());
	}

	/** @return the figure that is shown as a PNG file */
	static byte[] png(FigurePage page) {
		String url = page.picture(PNG);
		return Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1).getBytes(StandardCharsets.US_ASCII));
	}

	/** If it lies in the workspace, the Project Explorer shows it. */
	private static void show(Path file, IProgressMonitor monitor) throws CoreException {
		IFile written = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(file));
		if (written != null) {
			written.refreshLocal(IResource.DEPTH_ZERO, monitor);
		}
	}
}
