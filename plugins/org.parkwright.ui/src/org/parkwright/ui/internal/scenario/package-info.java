/**
 * Scenario files in the workbench's generic text editor: their colours. Start at
 * {@link org.parkwright.ui.internal.scenario.ScenarioColours}.
 */
package org.parkwright.ui.internal.scenario;
