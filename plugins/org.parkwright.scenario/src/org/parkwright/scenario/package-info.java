/**
 * The scenario language: reads parameter sets, measures and studies from text into the values of the core.
 * Start at {@link org.parkwright.scenario.Scenarios}.
 */
package org.parkwright.scenario;
