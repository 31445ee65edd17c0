package org.parkwright.diagram.spec;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * A kind of diagram, table or tree.
 *
 * @since 0.1
 */
public sealed interface Representation permits DiagramDescription, TableDescription, TreeDescription {

	/** @return unique in the specification */
	String id();

	/** @return as given; layout files and command lines name representations so */
	String name();

	/** @return for users; the name if none is given */
	String label();

	/** @return a sentence for users, may be empty */
	String documentation();

	/** @return the class of elements that it may be opened on */
	EClass domainClass();

	/** @return which of them; all if not given */
	Expression precondition();

	/** @return the title on an element */
	Expression title();
}
