/**
 * The expressions of a viewpoint specification: compiled and checked when the specification loads, evaluated on model
 * elements. The entry classes are {@link org.parkwright.diagram.expression.ExpressionCompiler} and
 * {@link org.parkwright.diagram.expression.Expression}.
 */
package org.parkwright.diagram.expression;
