package org.parkwright.diagram.spec;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * What turns model elements into elements of a diagram.
 *
 * @since 0.1
 */
public sealed interface Mapping permits NodeLike, EdgeMapping {

	/** @return unique in the specification */
	String id();

	/** @return unique among the mappings of a diagram by good habit, not by force */
	String name();

	/** @return for users; the name if none is given */
	String label();

	/** @return the class whose elements (subclasses included) are shown; null for an edge that stands for a reference */
	EClass domainClass();

	/** @return what to show, evaluated on the owner's element; empty for an edge that stands for a reference */
	Expression candidates();

	/** @return which of the candidates are shown; all if not given */
	Expression precondition();

	/** @return its tools */
	Behaviour behaviour();
}
