package org.parkwright.diagram.ui.internal;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.diagram.view.ViewElement;

/** What is selected in a diagram: views for the diagram's own actions, their model elements for the workbench. */
final class DiagramSelection extends ElementSelection {

	private List<ViewElement> views = List.of();

	DiagramSelection(Target target) {
		super(target);
	}

	/** The views that are selected; none stands for the diagram itself. */
	List<ViewElement> views() {
		return views;
	}

	/** The user selected in the diagram; without any view it is the element that the diagram is on. */
	void changedViews(List<ViewElement> selected, EObject root) {
		views = selected;
		changed(selected.isEmpty() ? List.of(root) : selected.stream().map(ViewElement::element).distinct().toList());
	}
}
