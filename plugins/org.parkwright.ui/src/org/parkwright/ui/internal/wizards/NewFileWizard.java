package org.parkwright.ui.internal.wizards;

import java.io.InputStream;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

/** Makes a file of one of our kinds in a project. */
abstract class NewFileWizard extends Wizard implements INewWizard {

	private final String title;
	private final String description;
	private final String extension;
	private IStructuredSelection selection;
	private WizardNewFileCreationPage page;

	NewFileWizard(String title, String description, String extension) {
		this.title = title;
		this.description = description;
		this.extension = extension;
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selected) {
		selection = selected;
		setWindowTitle("New " + title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		page = new WizardNewFileCreationPage("file", selection) {
			@Override
			protected void createAdvancedControls(Composite parent) {
				// Links to other folders would only be in the way.
			}

			@Override
			protected IStatus validateLinkedResource() {
				return Status.OK_STATUS;
			}

			@Override
			protected void createLinkTarget() {
				// There is no link.
			}

			@Override
			protected boolean validatePage() {
				if (!super.validatePage()) {
					return false;
				}
				String problem = problem(file());
				setErrorMessage(problem);
				return problem == null;
			}
		};
		page.setTitle(title);
		page.setDescription(description);
		page.setFileExtension(extension);
		addPage(page);
	}

	private IFile file() {
		IPath folder = page.getContainerFullPath();
		String name = page.getFileName();
		return ResourcesPlugin.getWorkspace().getRoot()
				.getFile(folder.append(name.endsWith("." + extension) ? name : name + "." + extension));
	}

	/** @return what keeps the file from being made at this place, null for nothing */
	String problem(IFile file) {
		return file.exists() ? "There is a file " + file.getName() + " already." : null;
	}

	/** @return what the file holds at first; not called on the user interface's thread */
	abstract InputStream content(IFile file) throws CoreException;

	@Override
	public boolean performFinish() {
		IFile file = file();
		Optional<IFile> made = Opening.make(getContainer(), file.getName() + " cannot be made", monitor -> {
			file.create(content(file), IResource.NONE, monitor);
			return file;
		});
		made.ifPresent(Opening::show);
		return made.isPresent();
	}
}
