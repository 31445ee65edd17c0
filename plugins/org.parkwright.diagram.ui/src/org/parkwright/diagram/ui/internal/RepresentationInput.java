package org.parkwright.diagram.ui.internal;

import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.PlatformUI;

/**
 * One representation of one element of a model file. It is no file input: those are equal if their files are, so the tree of
 * the file would be taken for its diagram.
 *
 * @param file           of the model
 * @param representation its id in the specification
 * @param element        the element's fragment in the file
 * @param title          for the editor's tab until the representation knows its own
 */
public record RepresentationInput(IFile file, String representation, String element, String title)
		implements IEditorInput, IPersistableElement {

	private static final String FILE = "file";
	private static final String REPRESENTATION = "representation";
	private static final String ELEMENT = "element";
	private static final String TITLE = "title";

	@Override
	public boolean exists() {
		return file.exists();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return PlatformUI.getWorkbench().getEditorRegistry().getImageDescriptor(file.getName());
	}

	@Override
	public String getName() {
		return title;
	}

	@Override
	public String getToolTipText() {
		return title + " of " + file.getFullPath().makeRelative();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return "org.parkwright.diagram.ui.inputs";
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(FILE, file.getFullPath().toString());
		memento.putString(REPRESENTATION, representation);
		memento.putString(ELEMENT, element);
		memento.putString(TITLE, title);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter.isInstance(file) ? adapter.cast(file) : null;
	}

	/** The title may change without the input being another one. */
	@Override
	public boolean equals(Object other) {
		return other instanceof RepresentationInput input && input.file.equals(file)
				&& input.representation.equals(representation) && input.element.equals(element);
	}

	@Override
	public int hashCode() {
		return Objects.hash(file, representation, element);
	}

	/** Makes the inputs of editors that were open when the workbench was closed. */
	public static final class Factory implements IElementFactory {
		@Override
		public IAdaptable createElement(IMemento memento) {
			String path = memento.getString(FILE);
			String representation = memento.getString(REPRESENTATION);
			String element = memento.getString(ELEMENT);
			if (path == null || representation == null || element == null) {
				return null;
			}
			IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromOSString(path));
			return new RepresentationInput(file, representation, element, memento.getString(TITLE));
		}
	}
}
