/**
 * Functions for the formulas of studies, those that ship with Parkwright and those of plug-ins. A plug-in implements
 * {@link org.parkwright.core.function.FormulaFunction}.
 */
package org.parkwright.core.function;
