package org.parkwright.diagram.glsp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.view.ViewElement;

/**
 * What the program around a diagram does for it. Called on the thread of the model.
 *
 * @since 0.1
 */
public interface DiagramFront {

	/** The user selected other elements in the diagram; none selects the diagram itself. */
	void selected(List<ViewElement> elements);

	/** The user double-clicked an element for which the specification has nothing to do. */
	void activated(ViewElement element);

	/** A tool leads to another diagram. */
	void open(DiagramDescription description, EObject element);

	/** The user wants the diagram arranged; if that is under way, wants it to stop. */
	void arrange();

	/**
	 * The user switches on a filter that asks for values.
	 *
	 * @param standard the texts of the values at first, by the names of the inputs
	 * @return the texts that the user gave, each of which its input can read; empty if the filter stays off
	 */
	Optional<Map<String, String>> values(Filter filter, Map<String, String> standard);

	/** The user wants the diagram saved as a picture. */
	void savePicture();

	/** The user has seen enough of the overlay. */
	void closeOverlay();
}
