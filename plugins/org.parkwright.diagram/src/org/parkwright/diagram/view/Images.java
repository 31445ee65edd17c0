package org.parkwright.diagram.view;

import org.eclipse.emf.ecore.EObject;

/**
 * Finds the pictures that a specification names.
 *
 * @since 0.1
 */
public interface Images {

	/** None at all. */
	Images NONE = new Images() {
		@Override
		public byte[] image(String path) {
			return null;
		}

		@Override
		public byte[] icon(EObject element) {
			return null;
		}
	};

	/**
	 * A picture by its path.
	 *
	 * @param path {@code /bundle/folder/name.svg}, or .png
	 * @return the file's content, or null if there is none
	 */
	byte[] image(String path);

	/**
	 * The element's own icon.
	 *
	 * @return SVG or PNG, or null if it has none
	 */
	byte[] icon(EObject element);
}
