package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.PARK;
import static org.parkwright.core.section.internal.Shared.PLANT;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.UNIT_ID;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.parkwright.core.result.Eligibility;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.ResultTable.Reach;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;

/** For each measure and unit whether it applies and, if not, which part of its condition fails, and at which value. */
public final class EligibilityProvider implements ResultProvider {

	private static final Column MEASURE = Column.text("measure", "Measure", "Name of the measure");

	@Override
	public List<ResultSection> sections(StudyResult result) {
		if (result.eligibility().isEmpty()) {
			return List.of();
		}
		return List.of(new ResultSection("eligibility", Sentence.of("Why a measure applies or not"),
				"For each measure and unit which part of its condition fails, and at which value", ResultSection.Part.ANNEX,
				List.of(summary(result), units(result)), Set.of()));
	}

	private static ResultTable summary(StudyResult result) {
		ResultTable.Rows rows = ResultTable.of("eligibility-by-clause", "Why measures do not apply", "A measure and part of its condition, then the units that it applies to")
				.group("measure").columns(STUDY, MEASURE, Column.choice("outcome", "Outcome", "What comes of the condition",
						"applies", "applies", "fails", "fails", "undecided", "cannot be judged"),
						Column.text("clause", "What fails", "The first part of the condition that does not hold, as it is written"), Column.count("units", "Units", "Units of which this holds").sums());
		for (Eligibility each : result.eligibility()) {
			for (int c = 0; c < each.clauses().length; c++) {
				rows.add(result.study().name(), each.measure().name(), "fails", ExpressionText.of(each.clauses()[c].condition()), count(each, c));
			}
			rows.add(result.study().name(), each.measure().name(), "applies", "", count(each, Eligibility.APPLIES));
			int undecided = count(each, Eligibility.UNDECIDED);
			if (undecided > 0) {
				rows.add(result.study().name(), each.measure().name(), "undecided", "", undecided);
			}
		}
		return rows.table();
	}

	private static int count(Eligibility eligibility, int clause) {
		int count = 0;
		for (int failed : eligibility.failed()) {
			count += failed == clause ? 1 : 0;
		}
		return count;
	}

	private static ResultTable units(StudyResult result) {
		List<Eligibility> measures = result.eligibility();
		int units = count(result);
		Map<Eligibility.Clause, String> conditions = new IdentityHashMap<>();
		measures.stream().flatMap(each -> Stream.of(each.clauses())).forEach(clause -> conditions.put(clause, ExpressionText.of(clause.condition())));
		return ResultTable.of("eligibility", "Why a measure applies or not", "A measure and unit as it stands").reach(Reach.DETAIL).group(MEASURE.id())
				.text(STUDY, row -> result.study().name())
				.text(MEASURE, row -> measures.get(row / units).measure().name())
				.text(UNIT_ID, row -> unit(result, row).id())
				.text(PARK, row -> unit(result, row).park())
				.text(PLANT, row -> unit(result, row).plant())
				.number(Column.flag("applies", "Applies", "Whether the measure applies to the unit; unknown if something that its condition reads is"),
						row -> switch (failed(result, row)) {
						case Eligibility.APPLIES -> 1;
						case Eligibility.UNDECIDED -> Double.NaN;
						default -> 0;
						})
				.text(Column.text("clause", "What fails", "The first part of the condition that does not hold"),
						row -> conditions.getOrDefault(clause(result, row), ""))
				.text(Column.name("is", "It is", "What the unit has where the condition names fuels, technologies or outputs"), row -> is(result, row))
				.number(Column.number("value", "Value", "What of the unit is compared", "").unitIn("unit").infinite(""), row -> number(result, row, true))
				.number(Column.number("limit", "Limit", "What it is compared with", "").unitIn("unit").infinite(""), row -> number(result, row, false))
				.text(Column.text("unit", "Unit of measure", "Unit of measure of value and limit"), row -> clause(result, row) == null ? "" : clause(result, row).unit())
				.rows(measures.size() * units);
	}

	/** Of the units that are there. */
	private static int count(StudyResult result) {
		return result.eligibility().getFirst().failed().length;
	}

	private static StockUnit unit(StudyResult result, int row) {
		return result.units().get(row % count(result));
	}

	private static int failed(StudyResult result, int row) {
		return result.eligibility().get(row / count(result)).failed()[row % count(result)];
	}

	private static Eligibility.Clause clause(StudyResult result, int row) {
		int failed = failed(result, row);
		return failed < 0 ? null : result.eligibility().get(row / count(result)).clauses()[failed];
	}

	private static String is(StudyResult result, int row) {
		StockUnit unit = unit(result, row);
		return clause(result, row) != null && clause(result, row).condition() instanceof Expression.Membership membership ? switch (membership.feature()) {
		case FUEL -> Shared.known(unit.fuel());
		case TECHNOLOGY -> Shared.known(unit.technology());
		case OUTPUT -> Shared.code(unit.output());
		case PARK -> unit.park();
		case PLANT -> unit.plant();
		case UNIT -> unit.id();
		case GRID -> "";
		} : "";
	}

	private static double number(StudyResult result, int row, boolean value) {
		Eligibility.Clause clause = clause(result, row);
		double[] numbers = clause == null ? null : value ? clause.value() : clause.limit();
		return numbers == null ? Double.POSITIVE_INFINITY : numbers[row % count(result)];
	}
}
