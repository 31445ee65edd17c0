/**
 * Units of measure: reading, writing, comparing and converting them, exactly and without a text ever being guessed at.
 * Enter at {@link org.parkwright.model.units.Units}.
 */
package org.parkwright.model.units;
