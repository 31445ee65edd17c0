package org.parkwright.diagram.ui.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.ui.OpenModel;

/**
 * The layouts of the diagrams of one model as it was read: one for all its editors, for commands of its history hold them.
 * They belong to the model's resource, so that they last as long as edits that are not saved, and are read again with it.
 */
public final class SharedLayouts extends AdapterImpl implements OpenModel.Companion {

	private final LayoutFile file;
	private final List<Problem> problems;

	private SharedLayouts(OpenModel model, Resource resource) {
		Problems found = new Problems();
		Path place = beside(resource.getURI());
		file = model.restored(place.getFileName().toString())
				.map(text -> LayoutFile.of(place, new String(text, StandardCharsets.UTF_8), found))
				.orElseGet(() -> LayoutFile.read(place, found));
		problems = found.list();
	}

	/** The layouts of a model that is open, read when first asked for. */
	public static SharedLayouts of(OpenModel model) {
		Resource resource = model.resource().orElseThrow();
		if (EcoreUtil.getExistingAdapter(resource, SharedLayouts.class) instanceof SharedLayouts known) {
			return known;
		}
		SharedLayouts layouts = new SharedLayouts(model, resource);
		resource.eAdapters().add(layouts);
		model.accompany(layouts);
		return layouts;
	}

	/** The model's file may get another name while it is open. */
	private static Path beside(URI model) {
		return LayoutFile.beside(Path.of(model.toFileString()));
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == SharedLayouts.class;
	}

	/** What is kept. */
	public Layouts layouts() {
		return file.layouts();
	}

	/** What was wrong when the file was read. */
	List<Problem> problems() {
		return problems;
	}

	private Path place() {
		return beside(((Resource) getTarget()).getURI());
	}

	@Override
	public String name() {
		return place().getFileName().toString();
	}

	@Override
	public byte[] content() {
		return file.text().getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public Work save() {
		file.moveTo(place());
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
