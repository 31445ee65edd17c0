/**
 * The services of the editor, each for one thing that an editor asks, found by the language server by their bindings in
 * {@link org.parkwright.scenario.ide.ScenarioIdeModule}. What several need is in
 * {@link org.parkwright.scenario.ide.internal.Sight} and {@link org.parkwright.scenario.ide.internal.References}.
 */
package org.parkwright.scenario.ide.internal;
