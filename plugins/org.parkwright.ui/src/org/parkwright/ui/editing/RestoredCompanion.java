package org.parkwright.ui.editing;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.diagram.ui.OpenModel;

/** What was to be saved with a park when the program ended, for as long as no editor has asked for it. */
record RestoredCompanion(ParkDomain domain, String name, byte[] content) implements OpenModel.Companion {

	@Override
	public Work save() {
		IFile file = domain.file().getParent().getFile(IPath.fromOSString(name));
		return () -> {
			Path path = file.getLocation().toPath();
			try {
				AtomicFiles.write(path, out -> out.write(content));
			} catch (IOException e) {
				throw new CoreException(Status.error(AtomicFiles.fault(path, e).text(), e));
			}
			file.refreshLocal(IResource.DEPTH_ZERO, null);
		};
	}
}
