/**
 * The vintage-stock model as numbers: units in columns, a study as formulas on them, and what both come to year by year, without
 * model, language or text. Start at {@link org.parkwright.simulation.Simulation}; the equations are those of
 * {@code docs/reference/model.md}.
 */
package org.parkwright.simulation;
