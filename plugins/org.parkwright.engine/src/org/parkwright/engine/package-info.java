/**
 * The vintage-stock model on primitive arrays, structures of arrays with one entry a unit: energy balance, emissions,
 * years that count, cost and yearly trajectories. Start at {@link org.parkwright.engine.Appraisal}, which compares two
 * {@link org.parkwright.engine.Operation}s of the same stock.
 */
package org.parkwright.engine;
