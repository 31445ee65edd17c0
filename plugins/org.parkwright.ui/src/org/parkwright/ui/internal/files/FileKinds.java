package org.parkwright.ui.internal.files;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.parkwright.ui.Errors;

/** Tells park and scenario files from others, by their names. */
public final class FileKinds {

	/** Ending of the names of park files, without the dot. */
	public static final String PARK = "park";

	/** Ending of the names of scenario files, without the dot. */
	public static final String SCENARIO = "scenario";

	private FileKinds() {
	}

	/** @return whether it is a park file */
	public static boolean isPark(IResource resource) {
		return PARK.equals(resource.getFileExtension());
	}

	/** @return whether it is a scenario file */
	public static boolean isScenario(IResource resource) {
		return SCENARIO.equals(resource.getFileExtension());
	}

	/** @return the park files in a folder and those below it */
	public static List<IFile> parks(IContainer folder) {
		return files(folder, PARK);
	}

	/** @return the scenario files in a folder and those below it */
	public static List<IFile> scenarios(IContainer folder) {
		return files(folder, SCENARIO);
	}

	private static List<IFile> files(IContainer folder, String extension) {
		List<IFile> found = new ArrayList<>();
		if (!folder.isAccessible()) {
			return found;
		}
		try {
			folder.accept(resource -> {
				if (resource instanceof IFile file && extension.equals(file.getFileExtension())) {
					found.add(file);
				}
				return true;
			});
		} catch (CoreException e) {
			Errors.log(folder.getFullPath() + " could not be searched", e);
		}
		return found;
	}
}
