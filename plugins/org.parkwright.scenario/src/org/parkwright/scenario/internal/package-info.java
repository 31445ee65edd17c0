/**
 * How a text becomes values: parsing, names, units, checks and the wiring for editors.
 * Start at {@link org.parkwright.scenario.internal.Reading}, which does it for one file and what it imports.
 */
package org.parkwright.scenario.internal;
