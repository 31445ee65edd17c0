/**
 * The editor of scenarios in the workbench's generic text editor. {@link org.parkwright.scenario.ui.ScenarioService}
 * holds the language server; {@link org.parkwright.scenario.ui.Surroundings} is what the workbench lends to the editor.
 */
package org.parkwright.scenario.ui;
