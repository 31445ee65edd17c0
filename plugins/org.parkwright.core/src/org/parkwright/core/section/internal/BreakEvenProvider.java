package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.STUDY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import org.parkwright.core.analysis.BreakEvenResult;
import org.parkwright.core.analysis.BreakEvenResult.Finding;
import org.parkwright.core.analysis.BreakEvenResult.Outcome;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

/** At which values of numbers scenarios break even with the baseline and with each other. */
public final class BreakEvenProvider implements ResultProvider {

	private static final String[] SHOWN = { "scenario", "rival", "variable", "stated", "low", "high", "found", "value", "change" };

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<BreakEvenResult> all = result.analysis().breakEvens();
		if (all.isEmpty()) {
			return List.of();
		}
		ResultTable table = table(result);
		List<ResultSection> sections = new ArrayList<>();
		for (BreakEvenResult each : all) {
			String title = Shared.titled(each.title(), each.number());
			List<Block> blocks = new ArrayList<>();
			blocks.add(new Block.Paragraph("", Sentence.of("Each number moves alone in its range, all others as the study states them, to the value at which"
					+ " a scenario has the same net present value as the baseline, which is 0, or as another scenario; of several values the one nearest to what the study states.")));
			if (each.findings().stream().anyMatch(finding -> finding.outcome() == Outcome.FOUND)) {
				blocks.add(Figure.of("break-even-" + each.number(), Sentence.of("{0}: change of a number at which two cost the same", title),
						Figure.Kind.BARS, table).where("title_shown", title).where("found", code(Outcome.FOUND))
						.with(Figure.Role.X, "mark").with(Figure.Role.Y, "relative_change"));
			}
			blocks.add(Excerpt.of(Sentence.of("{0}: where scenarios break even", title), table).where("title_shown", title).columns(SHOWN).headline());
			if (each == all.getFirst()) {
				blocks.add(table);
			}
			sections.add(new ResultSection("break-even-" + each.number(), Sentence.of("Break-even: {0}", title),
					"At which values of numbers scenarios break even with the baseline and with each other", ResultSection.Part.ANNEX, blocks,
					Shared.marks(result)));
		}
		return sections;
	}

	/** What needs the least change, in a sentence; nothing where the study asks nothing. */
	static Optional<Sentence> least(StudyResult result) {
		List<BreakEvenResult> all = result.analysis().breakEvens();
		if (all.isEmpty()) {
			return Optional.empty();
		}
		ResultTable table = table(result);
		int least = -1;
		for (int row = 0; row < table.rows(); row++) {
			double change = Math.abs(table.number(row, "relative_change"));
			if (Double.isFinite(change) && (least < 0 || change < Math.abs(table.number(least, "relative_change")))) {
				least = row;
			}
		}
		if (least < 0) {
			return Optional.of(Sentence.of("No number that the study asks about makes a scenario break even within its range."));
		}
		boolean alone = table.text(least, "rival").equals(Shared.BASELINE);
		boolean factor = table.text(least, "shown_unit").equals(Column.FACTOR);
		Sentence at = factor ? Sentence.of("{0}", table.cell(least, "value"))
				: Sentence.of("{0} instead of {1} ({2})", table.cell(least, "value"), table.cell(least, "stated"), table.cell(least, "change"));
		return Optional.of(Sentence.of(alone
				? "Of the numbers that the study asks about, {0} needs the least change to turn a result: at {1} {2} neither costs nor saves money."
				: "Of the numbers that the study asks about, {0} needs the least change to turn a result: at {1} {2} and {3} have the same net present value.",
				table.cell(least, "variable"), at, table.cell(least, "scenario"), table.cell(least, "rival")));
	}

	private static ResultTable table(StudyResult result) {
		ResultTable.Rows rows = ResultTable.of("break-even", "Break-even",
				"A scenario, what it is compared with and a number: the value at which both have the same net present value")
				.reach(ResultTable.Reach.DETAIL)
				.columns(STUDY, Column.count("break_even", "Break-even", "Number of the break-even study").filesOnly(), Varying.TITLE, Varying.SCENARIO,
						Column.text("rival", "Compared with", "Scenario whose net present value is the same there; baseline where it is 0"),
						Varying.variable("variable", "Number", "What moved"),
						Column.text("by", "By", "Whether values are factors on what the study states (factor) or take its place (value)").filesOnly(),
						Column.text("unit", "Unit of measure", "Unit of measure of values").filesOnly(),
						value("stated", "As it is", "What the study states"), value("low", "Low", "Lower end of its range"),
						value("high", "High", "Upper end of its range"),
						value("value", "Break-even", "The value at which both have the same net present value; of several the one nearest to what the study states"),
						Column.number("change", "Change", "The value as a factor on what the study states", Column.FACTOR),
						Column.choice("found", "Found", "Whether there is such a value in the range", words()), Varying.SHOWN_TITLE,
						Column.text("shown_unit", "Unit of measure", "Unit of values").shownOnly(),
						Column.text("mark", "Comparison", "What is compared, and the number").shownOnly(),
						Column.share("relative_change", "Change", "The change of the number as a share of what the study states").shownOnly());
		for (BreakEvenResult each : result.analysis().breakEvens()) {
			for (Finding finding : each.findings()) {
				BreakEvenResult.Number number = each.numbers().get(finding.number());
				String rival = finding.rival().isEmpty() ? Shared.BASELINE : finding.rival();
				double change = each.change(finding);
				rows.add(result.study().name(), each.number(), each.title(), finding.scenario(), rival, number.parameter().name(),
						Varying.by(number.parameter()), number.parameter().unit(), number.base(), number.low(), number.high(), finding.value(), change,
						code(finding.outcome()), Shared.titled(each.title(), each.number()), Varying.shownUnit(number.parameter()),
						finding.scenario() + (finding.rival().isEmpty() ? "" : ", " + rival) + ": " + number.parameter().name(), change - 1);
			}
		}
		return rows.table();
	}

	private static Column value(String id, String title, String meaning) {
		return Column.number(id, title, meaning, "").unitIn("shown_unit");
	}

	private static String code(Outcome outcome) {
		return Shared.code(outcome);
	}

	private static SequencedMap<String, String> words() {
		SequencedMap<String, String> words = new LinkedHashMap<>();
		words.put(code(Outcome.FOUND), "yes");
		words.put(code(Outcome.NONE), "none in its range");
		words.put(code(Outcome.EVERYWHERE), "in its whole range");
		words.put(code(Outcome.UNKNOWN), "unknown");
		return words;
	}
}
