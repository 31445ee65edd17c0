package org.parkwright.design.lint;

import java.util.List;

/** An expression of a specification. */
sealed interface Expression {

	/** A text, number or truth value, by its Java class. */
	record Literal(Object value) implements Expression {
	}

	/** {@code null} of AQL. */
	record Null() implements Expression {
	}

	record Variable(String name) implements Expression {
	}

	record FeatureOf(Expression receiver, String name) implements Expression {
	}

	/** A service, called on its first parameter. */
	record Call(Expression receiver, String name, List<Expression> arguments) implements Expression {
	}

	/** A class of a metamodel, or with a literal one of an enumeration; the literal is null for a class. */
	record TypeName(String packageName, String name, String literal) implements Expression {
	}

	/** An operator with one or two operands: not, and, or, comparisons and {@code +}. */
	record Operation(String operator, List<Expression> operands) implements Expression {
	}
}
