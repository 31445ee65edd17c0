package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.STUDY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Study;

/** How far results move when one number moves at a time. */
public final class SensitivityProvider implements ResultProvider {

	private static final String[] SHOWN = { "variable", "low", "high", "base", "at_low", "at_high" };

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<SensitivityResult> all = result.analysis().sensitivities();
		if (all.isEmpty()) {
			return List.of();
		}
		ResultTable table = table(result.study(), all);
		Indicator cost = Indicator.abatementCost(result.study().denominator());
		List<ResultSection> sections = new ArrayList<>();
		for (SensitivityResult each : all) {
			String title = Shared.titled(each.title(), each.number());
			List<Block> blocks = new ArrayList<>();
			blocks.add(new Block.Paragraph("", Sentence.of("Each number moves alone between its ends, all others as the study states them; the widest bar comes first.")));
			for (SensitivityResult.OfScenario scenario : each.scenarios()) {
				for (Indicator indicator : List.of(cost, Indicator.MITIGATION)) {
					String code = indicator.id();
					String id = "tornado-" + each.number() + "-" + scenario.name() + "-" + code;
					Sentence what = Sentence.of(indicator.equals(Indicator.MITIGATION) ? "{0}: mitigation when one number moves"
							: "{0}: abatement cost when one number moves", scenario.name());
					blocks.add(Figure.of(id, what, Figure.Kind.TORNADO, table).where("title_shown", title).where("scenario", scenario.name())
							.where("quantity", code).with(Figure.Role.LABEL, "variable").with(Figure.Role.LOW, "at_low")
							.with(Figure.Role.HIGH, "at_high").with(Figure.Role.BASE, "base"));
					Excerpt excerpt = Excerpt.of(what, table).where("title_shown", title).where("scenario", scenario.name())
							.where("quantity", code).columns(SHOWN);
					blocks.add(indicator.equals(cost) ? excerpt.headline() : excerpt);
				}
			}
			if (each == all.getFirst()) {
				blocks.add(table);
			}
			sections.add(new ResultSection("sensitivity-" + each.number(), Sentence.of("Sensitivity: {0}", title),
					"How far results move when one number moves at a time", ResultSection.Part.ANNEX, blocks, Shared.marks(result)));
		}
		return sections;
	}

	static ResultTable table(Study study, List<SensitivityResult> all) {
		ResultTable.Rows rows = ResultTable.of("sensitivity", "Sensitivity",
				"A scenario, result and number that moved, the one that moves it most first: the ends of its range and the results there")
				.reach(ResultTable.Reach.DETAIL)
				.columns(STUDY, Column.count("sensitivity", "Sensitivity", "Number of the sensitivity study").filesOnly(), Varying.TITLE, Varying.SCENARIO,
						Varying.quantity(all.stream().flatMap(each -> each.scenarios().stream()).flatMap(each -> each.tornados().keySet().stream())), Varying.UNIT, Varying.variable("variable", "Number", "What moved"),
						Column.text("by", "By", "Whether ends are factors on what the study states (factor) or take its place (value)").filesOnly(),
						Column.text("variable_unit", "Unit of the number", "Unit of measure of its ends").filesOnly(),
						end("low", "Low", "Lower end of its range"), end("high", "High", "Upper end of its range"),
						moved("base", "As it is", "The result as the study states all numbers"), moved("at_low", "At low", "The result at the lower end"),
						moved("at_high", "At high", "The result at the upper end"), Varying.SHOWN_TITLE,
						Column.text("shown_unit", "Unit of measure", "Unit of the result").shownOnly(),
						Column.text("shown_variable_unit", "Unit of measure", "Unit of the ends").shownOnly());
		for (SensitivityResult result : all) {
			for (SensitivityResult.OfScenario scenario : result.scenarios()) {
				for (Map.Entry<Indicator, Tornado> tornado : scenario.tornados().entrySet()) {
					for (Tornado.Bar bar : tornado.getValue().bars()) {
						UncertainParameterText varied = result.parameters().get(bar.parameter());
						rows.add(study.name(), result.number(), result.title(), scenario.name(), tornado.getKey().id(), tornado.getKey().unit(study.currency()),
								varied.name(), Varying.by(varied), varied.unit(), bar.low(), bar.high(), tornado.getValue().base(), bar.atLow(),
								bar.atHigh(), Shared.titled(result.title(), result.number()), tornado.getKey().shownUnit(study.currency()),
								Varying.shownUnit(varied));
					}
				}
			}
		}
		return rows.table();
	}

	private static Column end(String id, String title, String meaning) {
		return Column.number(id, title, meaning, "").unitIn("shown_variable_unit");
	}

	private static Column moved(String id, String title, String meaning) {
		return Column.number(id, title, meaning, "").unitIn("shown_unit");
	}
}
