package org.parkwright.diagram.ui;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/**
 * Tells the workbench which model elements are selected in a part.
 *
 * @since 0.2
 */
public class ElementSelection implements IPostSelectionProvider {

	/** Asked to select elements in the part. */
	@FunctionalInterface
	public interface Target {
		/** Another part wants them selected. */
		void select(List<EObject> elements);
	}

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private final Target target;
	private StructuredSelection elements = StructuredSelection.EMPTY;

	/** @param target selects in the part */
	public ElementSelection(Target target) {
		this.target = target;
	}

	/** The user selected other elements. */
	public void changed(List<EObject> selected) {
		elements = new StructuredSelection(selected);
		SelectionChangedEvent event = new SelectionChangedEvent(this, elements);
		listeners.forEach(listener -> listener.selectionChanged(event));
	}

	@Override
	public ISelection getSelection() {
		return elements;
	}

	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof IStructuredSelection structured) {
			target.select(modelElements(structured));
		}
	}

	/** @return the model elements of a selection of any part */
	public static List<EObject> modelElements(IStructuredSelection selection) {
		return selection.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	@Override
	public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
