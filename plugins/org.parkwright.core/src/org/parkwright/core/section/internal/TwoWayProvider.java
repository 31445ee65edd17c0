package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.STUDY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.parkwright.analysis.sensitivity.TwoWay;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.TableResult;
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

/** What results come to when two numbers move together. */
public final class TwoWayProvider implements ResultProvider {

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<TableResult> all = result.analysis().tables();
		if (all.isEmpty()) {
			return List.of();
		}
		ResultTable table = table(result.study(), all);
		Indicator cost = Indicator.abatementCost(result.study().denominator());
		List<ResultSection> sections = new ArrayList<>();
		for (TableResult each : all) {
			String title = Shared.titled(each.title(), each.number());
			List<Block> blocks = new ArrayList<>();
			blocks.add(new Block.Paragraph("", Sentence.of("{0} moves from row to row and {1} from column to column, all other numbers as the study states them.",
					Varying.called(each.rows().parameter().name()), Varying.called(each.columns().parameter().name()))));
			for (TableResult.OfScenario scenario : each.scenarios()) {
				for (Indicator indicator : List.of(cost, Indicator.MITIGATION)) {
					String code = indicator.id();
					Sentence what = Sentence.of(indicator.equals(Indicator.MITIGATION) ? "{0}: mitigation at values of {1} (down) and {2} (across)"
							: "{0}: abatement cost at values of {1} (down) and {2} (across)", scenario.name(),
							Varying.called(each.rows().parameter().name()), Varying.called(each.columns().parameter().name()));
					int[] rows = table.rows(Map.of("title_shown", title, "scenario", scenario.name(), "quantity", code));
					if (Arrays.stream(rows).mapToDouble(row -> table.number(row, "result")).distinct().count() == 1) {
						blocks.add(new Block.Paragraph("", Sentence.of(same(indicator, table.number(rows[0], "result")), scenario.name(),
								table.cell(rows[0], "result"))));
						continue;
					}
					blocks.add(Figure.of("two-way-" + each.number() + "-" + scenario.name() + "-" + code, what, Figure.Kind.HEAT_MAP, table)
							.where("title_shown", title).where("scenario", scenario.name()).where("quantity", code).with(Figure.Role.X, "column")
							.with(Figure.Role.Y, "row").with(Figure.Role.COLOUR, "result"));
					Excerpt excerpt = Excerpt.of(what, table).where("title_shown", title).where("scenario", scenario.name())
							.where("quantity", code).pivot("row", "column", "result").marked("as_stated");
					blocks.add(indicator.equals(cost) ? excerpt.headline() : excerpt);
				}
			}
			if (each == all.getFirst()) {
				blocks.add(table);
			}
			sections.add(new ResultSection("two-way-" + each.number(), Sentence.of("Table: {0}", title), "What results come to when two numbers move together",
					ResultSection.Part.ANNEX, blocks, Shared.marks(result)));
		}
		return sections;
	}

	/** A grid of one value would say less. */
	private static String same(Indicator indicator, double value) {
		if (indicator.equals(Indicator.MITIGATION)) {
			return "In all cells the mitigation of {0} is {1}.";
		}
		return Double.isInfinite(value) ? "In all cells the abatement cost of {0} has no value." : "In all cells the abatement cost of {0} is {1}.";
	}

	private static ResultTable table(Study study, List<TableResult> all) {
		ResultTable.Rows rows = ResultTable.of("two-way", "Two numbers",
				"A scenario, result and cell: the value of the number of the rows, that of the columns, and the result there")
				.reach(ResultTable.Reach.DETAIL)
				.columns(STUDY, Column.count("table", "Table", "Number of the table").filesOnly(), Varying.TITLE, Varying.SCENARIO, Varying.quantity(all.stream().flatMap(each -> each.scenarios().stream()).flatMap(each -> each.tables().keySet().stream())),
						Varying.UNIT.filesOnly(), Varying.variable("row_variable", "Row", "What moves from row to row"), by("row_by"), unit("row_unit"),
						Column.number("row", "Value of the row", "Value of the number of the rows", "").unitIn("shown_row_unit"),
						Varying.variable("column_variable", "Column", "What moves from column to column"), by("column_by"), unit("column_unit"),
						Column.number("column", "Value of the column", "Value of the number of the columns", "").unitIn("shown_column_unit"),
						Column.number("result", "Result", "The result there", "").unitIn("shown_unit"), Varying.SHOWN_TITLE,
						unit("shown_row_unit").shownOnly(), unit("shown_column_unit").shownOnly(), unit("shown_unit").shownOnly(),
						Column.flag("as_stated", "as the study states", "Whether the study itself states both values").shownOnly());
		for (TableResult result : all) {
			for (TableResult.OfScenario scenario : result.scenarios()) {
				for (Map.Entry<Indicator, TwoWay> of : scenario.tables().entrySet()) {
					TwoWay table = of.getValue();
					for (int row = 0; row < table.rows().length; row++) {
						for (int column = 0; column < table.columns().length; column++) {
							UncertainParameterText down = result.rows().parameter();
							UncertainParameterText across = result.columns().parameter();
							rows.add(study.name(), result.number(), result.title(), scenario.name(), of.getKey().id(), of.getKey().unit(study.currency()), down.name(),
									Varying.by(down), down.unit(), table.rows()[row], across.name(), Varying.by(across), across.unit(),
									table.columns()[column], result(scenario, of.getKey(), row, column), Shared.titled(result.title(), result.number()),
									Varying.shownUnit(down), Varying.shownUnit(across), of.getKey().shownUnit(study.currency()),
									result.rows().isBase(row) && result.columns().isBase(column));
						}
					}
				}
			}
		}
		return rows.table();
	}

	/** A cost per tonne where nothing is avoided has no value, which is not the same as one that is unknown. */
	private static double result(TableResult.OfScenario scenario, Indicator indicator, int row, int column) {
		TwoWay mitigation = scenario.tables().get(Indicator.MITIGATION);
		boolean perTonne = indicator.equals(Indicator.LEVELISED_COST) || indicator.equals(Indicator.CUMULATIVE_COST);
		return perTonne && mitigation != null && mitigation.results()[row][column] == 0 ? Double.POSITIVE_INFINITY
				: scenario.tables().get(indicator).results()[row][column];
	}

	private static Column by(String id) {
		return Column.text(id, "By", "Whether values are factors on what the study states (factor) or take its place (value)").filesOnly();
	}

	private static Column unit(String id) {
		return Column.text(id, "Unit of measure", "Unit of measure").filesOnly();
	}
}
