package org.parkwright.diagram.spec;

import java.util.List;

import org.parkwright.diagram.expression.Expression;

/**
 * A tool of a diagram, table or tree.
 *
 * @since 0.1
 */
public sealed interface Tool {

	/** @return what all tools have */
	Head head();

	/** @return what the tool does to the model, in order */
	List<Operation> operations();

	/** @return unique in the specification */
	default String id() {
		return head().id();
	}

	/** @return for users */
	default String label() {
		return head().label();
	}

	/**
	 * What all tools have.
	 *
	 * @param id            unique in the specification
	 * @param name          as given
	 * @param label         for users; the name if none is given
	 * @param documentation a sentence for users, may be empty
	 * @param precondition  whether it may be used; true if not given
	 */
	record Head(String id, String name, String label, String documentation, Expression precondition) {
	}

	/** Creates a node or container; {@code variable} is the container's element, {@code viewVariable} its view. */
	record NodeCreation(Head head, List<Ref<NodeLike>> mappings, List<Ref<NodeLike>> extraMappings, String icon,
			String variable, String viewVariable, List<Operation> operations) implements Tool {
	}

	/** Creates an edge; the start precondition is asked when the drag begins, the precondition when it ends. */
	record EdgeCreation(Head head, List<Ref<EdgeMapping>> mappings, List<Ref<Mapping>> extraSources,
			List<Ref<Mapping>> extraTargets, String icon, Expression startPrecondition, String source, String target,
			String sourceView, String targetView, List<Operation> operations) implements Tool {
	}

	/** Which end a reconnect tool moves. */
	enum End {
		/** The source. */
		SOURCE,
		/** The target. */
		TARGET,
		/** Either. */
		BOTH
	}

	/** Moves an end of an edge; {@code target} is the new end whichever it is, {@code source} the old one. */
	record Reconnect(Head head, End end, String source, String target, String sourceView, String targetView,
			String element, String edgeView, List<Operation> operations) implements Tool {
	}

	/** Deletes an element. */
	record Delete(Head head, String element, String elementView, String containerView, List<Operation> operations)
			implements Tool {
	}

	/** Edits a label; the mask's {@code {0}} becomes the variable arg0, {@code {1}} arg1 and so on. */
	record DirectEdit(Head head, Expression input, String mask, List<Operation> operations) implements Tool {
	}

	/** A double click. */
	record DoubleClick(Head head, List<Ref<Mapping>> mappings, String element, String elementView,
			List<Operation> operations) implements Tool {
	}

	/** Where a drag may come from. */
	enum DragSource {
		/** The diagram. */
		DIAGRAM,
		/** The project explorer. */
		PROJECT_EXPLORER,
		/** Both. */
		BOTH
	}

	/** Takes elements of the given mappings (all if none is given) that are dropped. */
	record Drop(Head head, List<Ref<Mapping>> mappings, DragSource source, String oldContainer, String newContainer,
			String element, String newViewContainer, List<Operation> operations) implements Tool {
	}

	/** A tool of the palette that is clicked on an element. */
	record Action(Head head, String icon, String element, String elementView, List<Operation> operations)
			implements Tool {
	}

	/** A menu of actions. */
	record Menu(Head head, List<MenuAction> actions) implements Tool {
		@Override
		public List<Operation> operations() {
			return List.of();
		}
	}

	/** An entry of a menu; shown where its precondition holds; {@code views} are the selected views. */
	record MenuAction(Head head, String icon, String views, List<Operation> operations) implements Tool {
	}

	/** Creates a diagram on the elements that {@code browse} gives. */
	record DiagramCreation(Head head, Expression title, Expression browse, String containerView, String nameVariable,
			Ref<DiagramDescription> diagram, List<Operation> operations) implements Tool {
	}

	/** Leads to the diagrams on the elements that {@code browse} gives. */
	record DiagramNavigation(Head head, Expression browse, Expression entry, String containerView, String container,
			String nameVariable, Ref<DiagramDescription> diagram) implements Tool {
		@Override
		public List<Operation> operations() {
			return List.of();
		}
	}

	/** Edits a cell as text; see {@link DirectEdit} for the mask. */
	record CellEdit(Head head, String mask, List<Operation> operations) implements Tool {
	}

	/** Creates a line of a table. */
	record LineCreation(Head head, Ref<LineMapping> mapping, List<Operation> operations) implements Tool {
	}

	/** Creates a column of a cross table. */
	record ColumnCreation(Head head, Ref<ElementColumnMapping> mapping, List<Operation> operations) implements Tool {
	}

	/** Deletes a column of a cross table. */
	record ColumnDeletion(Head head, List<Operation> operations) implements Tool {
	}

	/** Fills an empty cell of a cross table; see {@link DirectEdit} for the mask. */
	record CellCreation(Head head, String mask, List<Operation> operations) implements Tool {
	}

	/** Deletes a line of a table. */
	record LineDeletion(Head head, List<Operation> operations) implements Tool {
	}

	/** Edits an item of a tree; see {@link DirectEdit} for the mask. */
	record ItemEdit(Head head, String mask, String element, String root, List<Operation> operations) implements Tool {
	}
}
