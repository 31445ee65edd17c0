package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.problem.Place;

/**
 * One step of a tool. The children of an operation run after it, in the context that it gives.
 *
 * @since 0.1
 */
public sealed interface Operation {

	/** @return where it stands */
	Place place();

	/** Goes on with another context object: the first of {@code browse}; without one the children do not run. */
	record ChangeContext(Place place, Expression browse, List<Operation> children) implements Operation {
	}

	/** Creates an element in a reference of the context object and goes on with it, also known by the variable. */
	record CreateInstance(Place place, EClass type, String reference, String variable, List<Operation> children)
			implements Operation {
	}

	/** Sets a feature, or adds to it if it has many values. */
	record SetValue(Place place, String feature, Expression value, List<Operation> children) implements Operation {
	}

	/** Empties a feature, or takes one value out of it. */
	record Unset(Place place, String feature, Expression element, List<Operation> children) implements Operation {
	}

	/** Removes the context object from its container and from all references. */
	record RemoveElement(Place place, List<Operation> children) implements Operation {
	}

	/** Runs its children once for each value, which is the context object and known by the variable. */
	record For(Place place, Expression values, String variable, List<Operation> children) implements Operation {
	}

	/** Runs its children if the condition is true. */
	record If(Place place, Expression condition, List<Operation> children) implements Operation {
	}

	/** Names a value. */
	record Let(Place place, String variable, Expression value, List<Operation> children) implements Operation {
	}

	/** Runs the first case whose condition is true, else the others. */
	record Switch(Place place, List<Case> cases, List<Operation> otherwise) implements Operation {
	}

	/** A case of a switch. */
	record Case(Expression condition, List<Operation> children) {
	}

	/** Opens the diagram on the context object, creating it if allowed. */
	record Navigation(Place place, boolean create, Ref<DiagramDescription> diagram, List<Operation> children)
			implements Operation {
	}
}
