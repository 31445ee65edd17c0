package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.PARK;
import static org.parkwright.core.section.internal.Shared.PLANT;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.TONNES;
import static org.parkwright.core.section.internal.Shared.UNIT_ID;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.BoundaryText;
import org.parkwright.core.study.Selection;

/** What each unit takes so that all together do best, and the true marginal abatement cost curve with its frontier. */
public final class ChoiceProvider implements ResultProvider {

	private static final Column NUMBER = Column.count("choice", "Choice", "Number of the choice in the study").filesOnly();
	private static final Column TITLE = Column.text("title", "Choice", "Title of the choice");
	private static final Column TAKES = Column.text("scenario", "Takes", "Scenario that the unit takes");
	private static final Column MITIGATION = Column.number("mitigation_t", "Mitigation", "Emissions avoided over the years that count", TONNES).sums();

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<SelectionResult> all = result.analysis().selections();
		if (all.isEmpty()) {
			return List.of();
		}
		ResultTable choice = choice(result, all);
		ResultTable frontier = frontier(result, all);
		ResultTable summary = summary(result, all);
		List<ResultSection> sections = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			SelectionResult each = all.get(i);
			String title = Shared.titled(each.selection().title(), each.number());
			List<Block> blocks = new ArrayList<>();
			blocks.add(new Block.Paragraph("", Sentence.of(each.optimal() ? "Each unit takes what makes all together do best; it is proven that no choice does better."
					: "Each unit takes what makes all together do best, as far as the search came; the bound in the table tells how good a choice could be.")));
			if (each.byPark()) {
				blocks.add(new Block.Paragraph("", Sentence.of("The units of a park take one scenario together, as one of these adds a unit to parks.")));
			}
			if (!each.selection().counted().isEmpty()) {
				blocks.add(new Block.Paragraph("", Sentence.of("Mitigation is of other emissions here than elsewhere in this study: {0}.", Boundaries.names(each.selection().counted()))));
			}
			blocks.add(Excerpt.of(Sentence.of("What is chosen"), summary).where("title", title).headline());
			blocks.add(Figure.of("abatement-curve-" + each.number(), Sentence.of("Marginal abatement cost: {0}", title), Figure.Kind.COST_CURVE, frontier)
					.where("title_shown", title).with(Figure.Role.LABEL, "id").with(Figure.Role.WIDTH, "mitigation_t").with(Figure.Role.Y, cost(result).id())
					.with(Figure.Role.SERIES, "scenario"));
			blocks.add(Figure.of("frontier-" + each.number(), Sentence.of("Efficient frontier: {0}", title), Figure.Kind.LINES, frontier)
					.where("title_shown", title).with(Figure.Role.X, "mitigation_all_t").with(Figure.Role.Y, npvSoFar(result).id()));
			if (i == 0) {
				blocks.add(choice);
				blocks.add(frontier);
			}
			sections.add(new ResultSection("choice-" + each.number(), Sentence.of("Choice: {0}", title),
					"What each unit takes so that all together do best", ResultSection.Part.ANNEX, blocks, Shared.marks(result)));
		}
		return sections;
	}

	private static Column npv(StudyResult result) {
		return Shared.money(result, "npv", "Net present value", "Against the baseline; a gain is negative").sums();
	}

	private static Column investment(StudyResult result) {
		return Shared.money(result, "investment", "Investment", "Present value of equipment").sums();
	}

	private static Column cost(StudyResult result) {
		return Shared.moneyPerTonne(result, "cost", "Cost", "Net present value of the step by its mitigation");
	}

	private static Column npvSoFar(StudyResult result) {
		return Shared.money(result, "npv_all", "Net present value so far", "Of this step and all before it");
	}

	private static double known(Double stated) {
		return stated == null ? Double.POSITIVE_INFINITY : stated;
	}

	private static ResultTable summary(StudyResult result, List<SelectionResult> all) {
		boolean counting = all.stream().anyMatch(each -> !each.selection().counted().isEmpty());
		List<Column> columns = new ArrayList<>(List.of(STUDY, NUMBER, TITLE,
				Column.count("units", "Units", "Units that take a scenario"), MITIGATION, npv(result), investment(result),
				Shared.money(result, "budget", "Budget", "What may be spent on equipment").infinite("none"),
				Column.number("target_t", "Target", "What has to be avoided at least", TONNES).infinite("none"),
				Column.flag("optimal", "Proven", "Whether it is proven that no choice does better"),
				Column.number("bound", "Bound", "What no choice can beat: net present value, with a budget alone mitigation", "").unitIn("bound_unit"),
				Column.text("bound_unit", "Unit of the bound", "Unit of measure of the bound")));
		if (counting) {
			columns.add(Column.text("counts", "Emissions that count", "Boundaries whose emissions the mitigation counts"));
		}
		ResultTable.Rows rows = ResultTable.of("choices", "Choices", "A choice of the study").columns(columns.toArray(Column[]::new));
		for (SelectionResult each : all) {
			Selection selection = each.selection();
			boolean ofTonnes = selection.budget() != null && selection.mitigation() == null;
			List<Object> row = new ArrayList<>(List.of(result.study().name(), each.number(), Shared.titled(selection.title(), each.number()), each.taken().size(), each.mitigation(),
					each.cost(), each.investment(), known(selection.budget()), known(selection.mitigation()), each.optimal(), each.bound(),
					ofTonnes ? TONNES : result.study().currency()));
			if (counting) {
				row.add(BoundaryText.words(selection.counted().isEmpty() ? result.study().counted() : selection.counted()));
			}
			rows.add(row.toArray());
		}
		return rows.table();
	}

	private static ResultTable choice(StudyResult result, List<SelectionResult> all) {
		ResultTable.Rows rows = ResultTable.of("choice", "What units take", "A choice and unit that takes a scenario").reach(ResultTable.Reach.DETAIL).group(NUMBER.id())
				.columns(STUDY, NUMBER, TITLE, TAKES, UNIT_ID, PARK, PLANT, MITIGATION, npv(result), investment(result));
		for (SelectionResult selection : all) {
			for (SelectionResult.Taken taken : selection.taken()) {
				StockUnit unit = result.units().get(taken.unit());
				rows.add(result.study().name(), selection.number(), selection.selection().title(), taken.scenario(), unit.id(), unit.park(), unit.plant(),
						taken.mitigation(), taken.cost(), taken.investment());
			}
		}
		return rows.table();
	}

	private static ResultTable frontier(StudyResult result, List<SelectionResult> all) {
		ResultTable.Rows rows = ResultTable.of("frontier", "Marginal abatement cost",
				"A choice and step of its marginal abatement cost curve, the cheapest per tonne first; its sums are the efficient frontier")
				.reach(ResultTable.Reach.DETAIL).group("title_shown")
				.columns(STUDY, NUMBER, TITLE.filesOnly(), TAKES, UNIT_ID, PARK, PLANT,
						Column.text("before", "Instead of", "Scenario that the unit leaves"), MITIGATION, npv(result),
						cost(result),
						Column.number("mitigation_all_t", "Mitigation so far", "Of this step and all before it", TONNES),
						npvSoFar(result),
						Column.text("title_shown", "Choice", "Title of the choice, else its number").shownOnly());
		for (SelectionResult selection : all) {
			for (SelectionResult.Step step : selection.curve()) {
				StockUnit unit = result.units().get(step.unit());
				rows.add(result.study().name(), selection.number(), selection.selection().title(), step.scenario(), selection.byPark() ? "" : unit.id(), unit.park(), selection.byPark() ? "" : unit.plant(),
						step.before(), step.mitigation(), step.cost(), step.costPerTonne(), step.mitigationAll(), step.costAll(),
						Shared.titled(selection.selection().title(), selection.number()));
			}
		}
		return rows.table();
	}
}
