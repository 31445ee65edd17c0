package org.parkwright.diagram.glsp;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.view.ViewElement;

/** What the program around a diagram does for it. Called on the thread of the model. */
public interface DiagramFront {

	/** The user selected other elements in the diagram; none selects the diagram itself. */
	void selected(List<ViewElement> elements);

	/** The user double-clicked an element for which the specification has nothing to do. */
	void activated(ViewElement element);

	/** A tool leads to another diagram. */
	void open(DiagramDescription description, EObject element);

	/** The user wants the diagram arranged; if that is under way, wants it to stop. */
	void arrange();

	/** The user wants the diagram saved as a picture. */
	void savePicture();
}
