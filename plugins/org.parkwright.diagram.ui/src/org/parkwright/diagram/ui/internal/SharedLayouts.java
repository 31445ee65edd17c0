package org.parkwright.diagram.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.ui.OpenModel;

/**
 * The layouts of the diagrams of one open model: one for all its editors, for commands of its history hold them, and for as
 * long as the model is open, for they may have edits that are not saved.
 */
final class SharedLayouts implements OpenModel.Companion {

	private static final Map<EditingDomain, SharedLayouts> OPEN = new WeakHashMap<>();

	private final LayoutFile file;
	private final List<Problem> problems = new ArrayList<>();

	private SharedLayouts(Path path) {
		Problems found = new Problems();
		file = LayoutFile.read(path, found);
		problems.addAll(found.list());
	}

	/** The layouts of a model, read when first asked for. */
	static SharedLayouts of(OpenModel model) {
		SharedLayouts layouts = OPEN.computeIfAbsent(model.editing(),
				domain -> new SharedLayouts(LayoutFile.beside(model.file().getLocation().toPath())));
		model.accompany(layouts);
		return layouts;
	}

	/** Lets the layouts be read again, after the model was. */
	static void forget(OpenModel model) {
		OPEN.remove(model.editing());
	}

	Layouts layouts() {
		return file.layouts();
	}

	/** What was wrong when the file was read. */
	List<Problem> problems() {
		return problems;
	}

	@Override
	public Work save() {
		String text = file.text();
		return () -> {
			Problems found = new Problems();
			if (!file.write(text, found)) {
				throw new CoreException(Status.error(found.list().get(0).message()));
			}
			IFile written = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(file.file()));
			if (written != null) {
				written.refreshLocal(IResource.DEPTH_ZERO, null);
			}
		};
	}
}
