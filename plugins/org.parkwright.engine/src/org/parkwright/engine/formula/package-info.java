/**
 * Formulas over the units of a stock, compiled once and evaluated column by column. Start at
 * {@link org.parkwright.engine.formula.Formula}, which builds them and evaluates them on a
 * {@link org.parkwright.engine.formula.Frame}.
 */
package org.parkwright.engine.formula;
