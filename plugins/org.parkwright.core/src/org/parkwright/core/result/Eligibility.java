package org.parkwright.core.result;

import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Measure;

/**
 * Which units, as they stand, a measure applies to, and why not to the others.
 *
 * @param measure the measure
 * @param clauses the parts of its condition that have to hold all, in the order of the text; none if it applies to all units
 * @param failed  [unit] index of the first clause that does not hold, {@link #APPLIES} or {@link #UNDECIDED}
 * @since 0.1
 */
public record Eligibility(Measure measure, Clause[] clauses, int[] failed) {

	/** In place of a clause: all hold. */
	public static final int APPLIES = -1;
	/** In place of a clause: something that the condition reads is unknown. */
	public static final int UNDECIDED = -2;

	/**
	 * A part of a condition.
	 *
	 * @param condition as it is written
	 * @param unit      of measure of the numbers; empty where it compares none
	 * @param value     [unit] what of the unit is compared, NaN if unknown; null where it compares no number of the unit
	 * @param limit     [unit] what it is compared with
	 */
	public record Clause(Expression condition, String unit, double[] value, double[] limit) {
	}
}
