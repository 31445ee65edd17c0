/**
 * What an editor of scenarios needs beyond the language itself, without a user interface.
 * {@link org.parkwright.scenario.ide.ScenarioServer} is the language server that an editor talks to.
 */
package org.parkwright.scenario.ide;
