package org.parkwright.core.result;

/**
 * A size class of energy units.
 *
 * @param code           the code of unit lists and tables, such as {@code large}
 * @param label          what a reader sees, such as "300 MW and more"
 * @param from           capacity where it begins, MW; negative infinity if any smaller one is in it
 * @param to             capacity where it ends, MW; infinity if any larger one is in it
 * @param boundsIncluded whether a capacity at a bound is in it
 * @since 0.1
 */
public record SizeClass(String code, String label, double from, double to, boolean boundsIncluded) {

	/** @return whether a capacity, in MW, is in this class; an unknown one (NaN) is in none */
	public boolean holds(double capacity) {
		return boundsIncluded ? capacity >= from && capacity <= to : capacity > from && capacity < to;
	}

	@Override
	public String toString() {
		return code.equals(label) ? code : code + " (" + label + ")";
	}
}
