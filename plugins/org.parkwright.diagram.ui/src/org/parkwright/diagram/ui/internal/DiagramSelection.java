package org.parkwright.diagram.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.parkwright.diagram.view.ViewElement;

/** What is selected in a diagram: views for the diagram's own actions, their model elements for the workbench. */
final class DiagramSelection implements IPostSelectionProvider {

	/** Asked to select elements in the diagram. */
	@FunctionalInterface
	interface Target {
		void select(List<EObject> elements);
	}

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private final Target target;
	private List<ViewElement> views = List.of();
	private StructuredSelection elements = StructuredSelection.EMPTY;

	DiagramSelection(Target target) {
		this.target = target;
	}

	/** The views that are selected; none stands for the diagram itself. */
	List<ViewElement> views() {
		return views;
	}

	/** The user selected in the diagram; without views the diagram's element is selected. */
	void changed(List<ViewElement> selected, EObject root) {
		views = selected;
		elements = selected.isEmpty() ? new StructuredSelection(root)
				: new StructuredSelection(selected.stream().map(ViewElement::element).distinct().toList());
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

	/** The model elements of a selection of any part. */
	static List<EObject> modelElements(IStructuredSelection selection) {
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
