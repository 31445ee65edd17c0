/**
 * Tests of what an editor of scenarios asks, on a server of the example's files. Start at
 * {@link org.parkwright.scenario.ide.Workplace}.
 */
package org.parkwright.scenario.ide;
