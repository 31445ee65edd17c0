package org.parkwright.ui.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.operation.IRunnableWithProgress;
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

	/** @return what the work made in the workspace, which is locked meanwhile; nothing if it failed, which the user has been told, or was cancelled */
	static <T> Optional<T> make(IRunnableContext context, String failure, Work<T> work) {
		var made = new AtomicReference<T>();
		return run(context, failure, made, new WorkspaceModifyOperation() {
			@Override
			protected void execute(IProgressMonitor monitor) throws CoreException {
				made.set(work.run(monitor));
			}
		});
	}

	/** @return what the work found out, while others may go on; nothing if it failed, which the user has been told, or was cancelled */
	static <T> Optional<T> find(IRunnableContext context, String failure, Work<T> work) {
		var found = new AtomicReference<T>();
		return run(context, failure, found, monitor -> {
			try {
				found.set(work.run(monitor));
			} catch (CoreException e) {
				throw new InvocationTargetException(e);
			} catch (OperationCanceledException e) {
				throw new InterruptedException();
			}
		});
	}

	private static <T> Optional<T> run(IRunnableContext context, String failure, AtomicReference<T> result, IRunnableWithProgress work) {
		try {
			context.run(true, true, work);
		} catch (InvocationTargetException e) {
			Errors.show(failure, e.getCause());
		} catch (InterruptedException e) {
			// The user has cancelled: nothing is shown.
			return Optional.empty();
		}
		return Optional.ofNullable(result.get());
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
