package org.parkwright.standards;

import java.util.Collection;

import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.IndicatorStatus;

/**
 * When indicators, groups of them and whole standards are met.
 *
 * <pre>
 * (D1) met = value op threshold; unknown stays unknown; what does not apply is left out
 * (D2) group "one of a..b": met if any is met; unknown if none is met and any is unknown
 * (D3) standard: met if all mandatory indicators and all groups are; not met if any of them is not; else unknown
 * (D5) gap = (threshold − value)/threshold, signed so that above 0 is short of it; priority = gap·weight·feasibility
 * </pre>
 *
 * In part does not count as met.
 *
 * @since 0.2
 */
public final class Rules {

	/** Values come from quotients and sums of decimal numbers, which may miss a threshold by their last digit. */
	private static final double ROUNDING = 1e-12;

	private Rules() {
	}

	/** (D1). @param value NaN if it is unknown @param threshold in the unit of the value, NaN if none is stated */
	public static IndicatorStatus status(double value, ComparisonOperator operator, double threshold) {
		if (Double.isNaN(value) || Double.isNaN(threshold)) {
			return IndicatorStatus.UNKNOWN;
		}
		double above = value - threshold;
		double near = ROUNDING * Math.max(Math.abs(value), Math.abs(threshold));
		boolean met = switch (operator) {
			case AT_LEAST -> above >= -near;
			case AT_MOST -> above <= near;
			case EQUAL -> Math.abs(above) <= near;
			case ABOVE -> above > near;
			case BELOW -> above < -near;
		};
		return met ? IndicatorStatus.MET : IndicatorStatus.NOT_MET;
	}

	/** (D2). @return not applicable if none of them applies */
	public static IndicatorStatus any(Collection<IndicatorStatus> of) {
		if (of.contains(IndicatorStatus.MET)) {
			return IndicatorStatus.MET;
		}
		if (of.contains(IndicatorStatus.UNKNOWN)) {
			return IndicatorStatus.UNKNOWN;
		}
		return applicable(of) ? IndicatorStatus.NOT_MET : IndicatorStatus.NOT_APPLICABLE;
	}

	/** (D3) of indicators and groups alike. @return not applicable if none of them applies */
	public static IndicatorStatus all(Collection<IndicatorStatus> of) {
		if (of.contains(IndicatorStatus.NOT_MET) || of.contains(IndicatorStatus.PARTLY)) {
			return IndicatorStatus.NOT_MET;
		}
		if (of.contains(IndicatorStatus.UNKNOWN)) {
			return IndicatorStatus.UNKNOWN;
		}
		return applicable(of) ? IndicatorStatus.MET : IndicatorStatus.NOT_APPLICABLE;
	}

	private static boolean applicable(Collection<IndicatorStatus> of) {
		return of.stream().anyMatch(each -> each != IndicatorStatus.NOT_APPLICABLE);
	}

	/** (D5). @return above 0 what is missing, as a fraction of the threshold; NaN if that is 0 or anything is unknown */
	public static double gap(double value, ComparisonOperator operator, double threshold) {
		double gap = threshold == 0 ? Double.NaN : (threshold - value) / Math.abs(threshold);
		return switch (operator) {
			case AT_LEAST, ABOVE -> gap;
			case AT_MOST, BELOW -> -gap;
			case EQUAL -> Math.abs(gap);
		};
	}

	/** (D5). @param feasibility from 1 for hardly to 6 for at once; NaN if it is unknown @return NaN where nothing is missing or anything is unknown */
	public static double priority(double gap, double weight, double feasibility) {
		return gap > 0 ? gap * weight * feasibility : Double.NaN;
	}
}
