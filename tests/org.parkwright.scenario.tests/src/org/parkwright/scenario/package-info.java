/**
 * What the language takes and refuses, by code, place and words.
 * Start at {@link org.parkwright.scenario.ScenarioFixture}, by which every fault is found twice: by a run and by an editor.
 */
package org.parkwright.scenario;
