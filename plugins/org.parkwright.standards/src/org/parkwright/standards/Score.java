package org.parkwright.standards;

import java.util.List;

import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.IndicatorStatus;
import org.parkwright.model.park.SourceKind;

/**
 * Where a park stands by one indicator in a year. Numbers are in the unit of the indicator, NaN if they are unknown; texts are empty if there are none.
 *
 * @param code           of the indicator, such as {@code HJ11}
 * @param name           in English
 * @param localName      in Chinese or the language of the standard
 * @param group          category that it is listed in
 * @param groupRule      the rule of its group, or empty
 * @param kind           prerequisite or performance
 * @param mandatory      whether it must be met by itself
 * @param unit           of its numbers; {@code yes/no} for an indicator that is 1 or 0
 * @param value          that is compared: what is stated, else what is computed
 * @param stated         what somebody entered
 * @param computed       what its formula comes to
 * @param from           what the formula names
 * @param missing        what the formula lacks, such as {@code freshwater 2013}
 * @param operator       how the value is compared
 * @param threshold      that decides; NaN if it is unknown which one does
 * @param condition      when that threshold holds, or empty
 * @param status         whether it is met
 * @param gap            (D5), above 0 what is missing as a fraction of the threshold
 * @param weight         where gaps are ranked
 * @param feasibility    1 to 6
 * @param priority       (D5); NaN where nothing is missing
 * @param intended       value that is aimed at
 * @param intendedYear   in which, or 0
 * @param intendedStatus whether it is met then; where no value is aimed at what is so stays so
 * @param evidence       what shows it
 * @param evidenceUrl    where that lies
 * @param responsible    who answers for it
 * @param formula        how the standard says it is computed
 * @param source         where the row is from, with the mark of what is recalled
 * @param mark           how the row is known
 * @since 0.2
 */
public record Score(String code, String name, String localName, String group, String groupRule, BenchmarkKind kind, boolean mandatory, String unit, double value,
		double stated, double computed, List<String> from, List<String> missing, ComparisonOperator operator, double threshold, String condition, IndicatorStatus status, double gap,
		double weight, double feasibility, double priority, double intended, int intendedYear, IndicatorStatus intendedStatus, String evidence, String evidenceUrl,
		String responsible, String formula, String source, SourceKind mark) {

	public Score {
		from = List.copyOf(from);
		missing = List.copyOf(missing);
	}

	/** @return whether the row was written down from memory, and is to be checked against the official text */
	public boolean recalled() {
		return mark == SourceKind.ESTIMATE;
	}

	/** @return how far what is stated is from what is computed, as a fraction of the latter; NaN unless both are known */
	public double difference() {
		return computed == 0 ? Double.NaN : (stated - computed) / Math.abs(computed);
	}
}
