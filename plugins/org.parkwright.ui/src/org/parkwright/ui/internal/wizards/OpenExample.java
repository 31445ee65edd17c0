package org.parkwright.ui.internal.wizards;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.parkwright.core.catalogue.CatalogueFiles.Example;
import org.parkwright.ui.Background;
import org.parkwright.ui.internal.files.FileKinds;

/** Opens the example, as a project of its own that is made at the first time. */
public final class OpenExample extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Example example = NewContent.standard();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(example.id());
		Background.run("Opening the example", ResourcesPlugin.getWorkspace().getRoot(),
				monitor -> NewContent.example(example, project, monitor), OpenExample::show);
		return null;
	}

	private static void show(IFile study) {
		FileKinds.parks(study.getProject()).forEach(Opening::show);
		Opening.show(study);
	}
}
