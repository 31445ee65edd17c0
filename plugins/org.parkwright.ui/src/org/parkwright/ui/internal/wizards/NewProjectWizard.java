package org.parkwright.ui.internal.wizards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.parkwright.core.catalogue.CatalogueFiles;
import org.parkwright.core.catalogue.CatalogueFiles.Example;

/** Makes a project: with a park and a study of it, with an example, or empty. */
public final class NewProjectWizard extends Wizard implements INewWizard {

	private Page page;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle("New Park Project");
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		page = new Page();
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IProject project = page.getProjectHandle();
		IPath location = page.useDefaults() ? null : page.getLocationPath();
		Filling filling = page.filling();
		Optional<IResource> made = Opening.make(getContainer(), "The project cannot be made", monitor -> {
			SubMonitor progress = SubMonitor.convert(monitor, "Making " + project.getName(), 2);
			IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
			description.setLocation(location);
			project.create(description, progress.split(1));
			return filling.fill(project, progress.split(1));
		});
		made.ifPresent(Opening::show);
		return made.isPresent();
	}

	/** What a new project holds. */
	@FunctionalInterface
	private interface Filling {
		/** @return what to show first */
		IResource fill(IProject project, IProgressMonitor monitor) throws CoreException;
	}

	private static final class Page extends WizardNewProjectCreationPage {

		private final List<Button> choices = new ArrayList<>();

		Page() {
			super("project");
			setTitle("Park project");
			setDescription("A project is a folder for parks, their scenarios and the results.");
		}

		@Override
		public void createControl(Composite parent) {
			super.createControl(parent);
			Group group = new Group((Composite) getControl(), SWT.NONE);
			group.setText("What it holds");
			GridLayoutFactory.swtDefaults().applyTo(group);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
			choice(group, "A new &park and a study of it", NewContent::parkAndStudy).setSelection(true);
			for (Example example : CatalogueFiles.examples()) {
				choice(group, "The &example: " + example.title(),
						(project, monitor) -> NewContent.example(example, project, monitor));
			}
			choice(group, "&Nothing yet", (project, monitor) -> {
				NewContent.open(project, monitor);
				return project;
			});
		}

		private Button choice(Group group, String text, Filling filling) {
			Button button = new Button(group, SWT.RADIO);
			button.setText(text);
			button.setData(filling);
			choices.add(button);
			return button;
		}

		Filling filling() {
			return (Filling) choices.stream().filter(Button::getSelection).findFirst().orElseThrow().getData();
		}
	}
}
