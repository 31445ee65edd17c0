package org.parkwright.diagram.tool;

import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.ElementIds;
import org.parkwright.diagram.view.Images;
import org.parkwright.diagram.view.Synchronizer;
import org.parkwright.diagram.view.ViewState;

/**
 * One diagram that is open.
 *
 * @param description what kind of diagram
 * @param element     the element that it is on
 * @param layouts     the layouts of the element's model
 * @param images      pictures of the specification
 * @param problems    told of expressions that fail
 * @since 0.1
 */
public record DiagramContext(DiagramDescription description, EObject element, Layouts layouts, Images images,
		Problems problems) {

	/** @return the key of its layout */
	public Layouts.Key key() {
		return key(description, element);
	}

	/** @return the key of the layout of a diagram on an element */
	public static Layouts.Key key(DiagramDescription description, EObject element) {
		return new Layouts.Key(description.name(), ElementIds.id(element, element.eResource()));
	}

	/** @return its layout as it is now */
	public LayoutState layout() {
		return layouts.get(key());
	}

	/** @return what it shows now; call it again after each change of the model or the layout */
	public DiagramView view() {
		return view(Map.of());
	}

	/**
	 * @param filters that are on beside those of its layout, with the values of their variables; those that it has not are left out
	 * @return what it shows now
	 */
	public DiagramView view(Map<String, Map<String, Object>> filters) {
		ViewState state = layout().viewState(description);
		for (Filter filter : description.filters()) {
			if (filters.containsKey(filter.name())) {
				state = state.withFilter(filter.name(), filters.get(filter.name()));
			}
		}
		return Synchronizer.synchronize(description, element, state, images, problems);
	}

	/** @return what it would show with all layers on and no filter */
	public DiagramView wholeView() {
		LayoutState whole = LayoutState.EMPTY;
		for (org.parkwright.diagram.spec.Layer layer : description.layers()) {
			whole = whole.withLayer(layer.name(), true);
		}
		return Synchronizer.synchronize(description, element, whole.viewState(description), images, problems);
	}
}
