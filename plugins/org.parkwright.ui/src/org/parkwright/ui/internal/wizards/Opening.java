package org.parkwright.ui.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.parkwright.ui.Errors;

/** What wizards do at their end: work on the workspace with progress, then show what they made. */
final class Opening {

	/** Makes something in the workspace. */
	@FunctionalInterface
	interface Work<T> {
		T run(IProgressMonitor monitor) throws CoreException;
	}

	private Opening() {
	}

	/** @return what the work made; nothing if it failed, which the user has been told, or was cancelled */
	static <T> Optional<T> make(IRunnableContext context, String failure, Work<T> work) {
		Object[] made = new Object[1];
		try {
			context.run(true, true, new WorkspaceModifyOperation() {
				@Override
				protected void execute(IProgressMonitor monitor) throws CoreException {
					made[0] = work.run(monitor);
				}
			});
		} catch (InvocationTargetException e) {
			Errors.show(failure, e.getCause());
		} catch (InterruptedException e) {
			// The user has cancelled: nothing is shown.
			return Optional.empty();
		}
		@SuppressWarnings("unchecked")
		T result = (T) made[0];
		return Optional.ofNullable(result);
	}

	/** Shows a resource in the Project Explorer and, if it is a file, in its editor. */
	static void show(IResource made) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		BasicNewResourceWizard.selectAndReveal(made, window);
		IWorkbenchPage page = window.getActivePage();
		if (page != null && made instanceof IFile file) {
			try {
				IDE.openEditor(page, file, true);
			} catch (PartInitException e) {
				Errors.show(file.getName() + " cannot be opened", e);
			}
		}
	}
}
