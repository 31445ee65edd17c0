/**
 * What the editor of scenarios borrows from the workbench: unsaved parks, runs and their results. Start at
 * {@link org.parkwright.ui.internal.scenario.ScenarioSurroundings}.
 */
package org.parkwright.ui.internal.scenario;
