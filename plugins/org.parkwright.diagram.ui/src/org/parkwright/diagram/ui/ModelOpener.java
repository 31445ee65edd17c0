package org.parkwright.diagram.ui;

import org.eclipse.core.resources.IFile;

/**
 * Opens the model files of one content type for editing; contributed at the extension point {@code models}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ModelOpener {

	/**
	 * Opens a file, or joins those who have it open. Called on the user interface's thread; does not wait for the file to
	 * be read.
	 *
	 * @param file a file of the content type, which need not exist or be sound
	 * @return the model, to be closed with {@link OpenModel#close}
	 */
	OpenModel open(IFile file);
}
