package org.parkwright.ui.internal.wizards;

import java.io.InputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.parkwright.ui.internal.files.FileKinds;

/** Makes a park file with the standard library of fuels and technologies and one empty park. */
public final class NewParkWizard extends NewFileWizard {

	/** Called by the workbench. */
	public NewParkWizard() {
		super("Park", "A park file with the standard library of fuels and technologies and one empty park.",
				FileKinds.PARK);
	}

	@Override
	InputStream content(IFile file) throws CoreException {
		return NewContent.park(file.getFullPath().removeFileExtension().lastSegment());
	}
}
