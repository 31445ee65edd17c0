/**
 * What an editor of scenarios needs beyond the language itself, without a user interface.
 * {@link org.parkwright.scenario.ide.ScenarioIdeSetup} gives the injector.
 */
package org.parkwright.scenario.ide;
