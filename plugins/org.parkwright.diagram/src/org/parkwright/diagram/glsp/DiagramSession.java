package org.parkwright.diagram.glsp;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.parkwright.diagram.layout.Geometry;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.ElementIds;
import org.parkwright.diagram.view.Images;
import org.parkwright.diagram.view.Synchronizer;
import org.parkwright.diagram.view.ViewElement;

/**
 * One diagram that is open: what it is on, where its changes go, and what it shows since the last {@link #refresh}. To be
 * used on the thread of the model.
 */
public final class DiagramSession {

	private final DiagramDescription description;
	private final EObject root;
	private final EditingDomain editing;
	private final Layouts layouts;
	private final Layouts.Key key;
	private final Images images;
	private final Problems problems;
	private DiagramView view;
	private Geometry geometry;

	/**
	 * @param description kind of diagram
	 * @param root        the element it is on
	 * @param editing     where commands are executed; several sessions may share it
	 * @param layouts     those of the model, shared likewise
	 * @param images      pictures that the description names
	 * @param problems    told of expressions that fail
	 */
	public DiagramSession(DiagramDescription description, EObject root, EditingDomain editing, Layouts layouts,
			Images images, Problems problems) {
		this.description = description;
		this.root = root;
		this.editing = editing;
		this.layouts = layouts;
		this.images = images;
		this.problems = problems;
		key = new Layouts.Key(description.name(), ElementIds.id(root, root.eResource()));
		refresh();
	}

	/** Computes what the diagram shows from model and layout as they are now. */
	public void refresh() {
		view = Synchronizer.synchronize(description, root, layout().viewState(description), images, problems);
		geometry = Geometry.of(view, layout());
	}

	/** @return what it shows */
	public DiagramView view() {
		return view;
	}

	/** @return where that is */
	public Geometry geometry() {
		return geometry;
	}

	/** @return the layout that users and the automatic layout made */
	public LayoutState layout() {
		return layouts.get(key);
	}

	/** @return the layouts of the model */
	public Layouts layouts() {
		return layouts;
	}

	/** @return which of them is that of this diagram */
	public Layouts.Key key() {
		return key;
	}

	/** @return what kind of diagram it is */
	public DiagramDescription description() {
		return description;
	}

	/** @return the element that it is on */
	public EObject root() {
		return root;
	}

	/** @return where changes go */
	public EditingDomain editing() {
		return editing;
	}

	/** @return pictures */
	public Images images() {
		return images;
	}

	/** @return told of what fails */
	public Problems problems() {
		return problems;
	}

	/** @return what is shown under an id */
	public Optional<ViewElement> find(String id) {
		return Optional.ofNullable(view.find(id));
	}
}
