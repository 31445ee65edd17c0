package org.parkwright.ui.editing;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.progress.IJobRunnable;

/**
 * What the workbench saves: a park file, however many parts show it. Parts that edit a {@link ParkDomain} return one from
 * {@link org.eclipse.ui.ISaveablesSource#getSaveables}; then only the last of them to be closed asks whether to save.
 *
 * @since 0.1
 */
public final class ParkSaveable extends Saveable {

	private final ParkDomain domain;

	/** @param domain what is saved */
	public ParkSaveable(ParkDomain domain) {
		this.domain = domain;
	}

	@Override
	public String getName() {
		return domain.file().getName();
	}

	@Override
	public String getToolTipText() {
		return domain.file().getFullPath().makeRelative().toString();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return PlatformUI.getWorkbench().getEditorRegistry().getImageDescriptor(domain.file().getName());
	}

	@Override
	public boolean isDirty() {
		return domain.isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) throws CoreException {
		IStatus status = domain.save().write(monitor);
		if (!status.isOK()) {
			throw new CoreException(status);
		}
	}

	@Override
	public IJobRunnable doSave(IProgressMonitor monitor, IShellProvider shell) throws CoreException {
		if (domain.isInConflict() && !overwrites(shell)) {
			monitor.setCanceled(true);
			return null;
		}
		IStatus writable = ResourcesPlugin.getWorkspace().validateEdit(new IFile[] { domain.file() }, shell.getShell());
		if (!writable.isOK() && domain.file().exists()) {
			throw new CoreException(Status.error(getName() + " is write-protected. Make it writable and save again.",
					writable.getException()));
		}
		ParkDomain.SaveWork work = domain.save();
		return work::write;
	}

	private boolean overwrites(IShellProvider shell) {
		domain.asked();
		return MessageDialog.openConfirm(shell.getShell(), "Save " + getName(),
				LegacyActionTools.escapeMnemonics(getName())
						+ " was changed by another program since it was opened. Overwrite those changes?");
	}

	/** Editing may go on: what is saved was fixed before. */
	@Override
	public void disableUI(IWorkbenchPart[] parts, boolean closing) {
		// Nothing is locked.
	}

	@Override
	public void enableUI(IWorkbenchPart[] parts) {
		// Nothing was locked.
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter.isInstance(domain.file()) ? adapter.cast(domain.file()) : super.getAdapter(adapter);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ParkSaveable saveable && saveable.domain == domain;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(domain);
	}
}
