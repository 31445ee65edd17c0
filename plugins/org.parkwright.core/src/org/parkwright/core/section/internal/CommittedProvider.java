package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.parkwright.core.result.CommittedResult;
import org.parkwright.core.result.CommittedResult.Group;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.result.TargetResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.engine.CommittedEmissions;

/** What the stock as it stands is bound to emit, and whether that and each scenario stay within the targets of the study. */
public final class CommittedProvider implements ResultProvider {

	private static final Column EMISSIONS = Column.number("emissions_t", "Emissions", "Emissions of the year or of all years that count, by what the target is about",
			Shared.TONNES).better(Column.Better.LOW);
	private static final Column COMMITTED = Column.number("emissions_t", "Committed emissions",
			"Emissions over the remaining lives of the units, if nothing is done", Shared.TONNES).sums();
	private static final Column FUEL = Column.name("fuel", "Fuel", "What the units burn or use");
	private static final Column PROVINCE = Column.text("province", "Province", "Province of the park");
	private static final Column USED_UP = Column.year("used_up", "Used up in", "Calendar year at whose end more than the budget is emitted")
			.infinite("lasts");

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<Block> blocks = new ArrayList<>();
		CommittedResult committed = result.committed();
		if (!committed.groups().isEmpty()) {
			ResultTable fuels = byGroup("committed-by-fuel", "Committed emissions by fuel", "A fuel", FUEL, Group::fuel, result);
			ResultTable all = total(result);
			blocks.add(new Block.Paragraph("", Sentence.of(
					"The units of today emit {0} until the last of them retires, if nothing is done; what replaces them comes on top.",
					all.cell(0, "emissions_t"))));
			blocks.add(Figure.of("committed", Sentence.of("Committed emissions by fuel"), Figure.Kind.BARS, fuels)
					.with(Figure.Role.X, "fuel").with(Figure.Role.Y, "emissions_t"));
			blocks.add(fuels);
			if (committed.groups().stream().anyMatch(group -> !group.province().isEmpty())) {
				blocks.add(byGroup("committed-by-province", "Committed emissions by province", "A province", PROVINCE, Group::province, result));
			}
		}
		blocks.add(byYear(result));
		List<ResultSection> sections = new ArrayList<>();
		sections.add(new ResultSection("committed", Sentence.of("Committed emissions"), "What the units of today will emit if nothing is done",
				ResultSection.Part.ANNEX, blocks, Shared.marks(result)));
		if (!result.study().targets().isEmpty()) {
			sections.add(targets(result));
		}
		return sections;
	}

	/** For sentences: not a table of its own. */
	private static ResultTable total(StudyResult result) {
		double total = result.committed().emissions().total();
		return ResultTable.of("committed-total", "Committed emissions", "All units").number(COMMITTED, row -> total).rows(1);
	}

	private static ResultTable byYear(StudyResult result) {
		CommittedEmissions emissions = result.committed().emissions();
		List<Group> groups = result.committed().groups();
		List<int[]> rows = new ArrayList<>();
		for (int g = 0; g < groups.size(); g++) {
			for (int k = 0; k < emissions.cumulative().length; k++) {
				if (emissions.byYear()[g][k] != 0) {
					rows.add(new int[] { g, k });
				}
			}
		}
		return ResultTable.of("committed", "Committed emissions by fuel, province and year",
				"A fuel, province and calendar year in which the stock as it stands still serves").reach(ResultTable.Reach.DETAIL)
				.text(STUDY, row -> result.study().name())
				.text(FUEL, row -> Shared.known(groups.get(rows.get(row)[0]).fuel()))
				.text(PROVINCE, row -> Shared.known(groups.get(rows.get(row)[0]).province()))
				.number(YEAR, row -> emissions.baseYear() + (double) rows.get(row)[1])
				.number(COMMITTED, row -> emissions.byYear()[rows.get(row)[0]][rows.get(row)[1]])
				.rows(rows.size());
	}

	private static ResultTable byGroup(String id, String title, String row, Column name, Function<Group, String> of, StudyResult result) {
		Map<String, Double> sums = new LinkedHashMap<>();
		CommittedResult committed = result.committed();
		for (int g = 0; g < committed.groups().size(); g++) {
			sums.merge(of.apply(committed.groups().get(g)), committed.emissions().byGroup()[g], Double::sum);
		}
		double total = committed.emissions().total();
		ResultTable.Rows rows = ResultTable.of(id, title, row).columns(STUDY, name, COMMITTED,
				Column.share("share", "Share", "Of the emissions of all units"));
		sums.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
				.forEach(each -> rows.add(result.study().name(), Shared.known(each.getKey()), each.getValue(), each.getValue() / total));
		return rows.table();
	}

	private static ResultSection targets(StudyResult result) {
		List<TargetResult> targets = result.targets();
		ResultTable.Rows rows = ResultTable.of("targets", "Targets", "A target of the study and a scenario, the stock as it stands first")
				.reach(ResultTable.Reach.HEADLINE).group("target")
				.columns(STUDY, Column.text("target", "Target", "What emissions may come to at most"),
						Column.year("year", "Year", "Calendar year that the target is about").infinite("all"), SCENARIO, EMISSIONS,
						Column.number("limit_t", "Limit", "What they may come to at most", Shared.TONNES),
						Column.share("share", "Of the limit", "Emissions by limit").better(Column.Better.LOW),
						Column.flag("met", "Met", "Whether emissions come to the limit at most"), USED_UP.infinite(Column.NO_VALUE));
		for (TargetResult each : targets) {
			int number = result.study().targets().indexOf(each.target()) + 1;
			boolean budget = each.target().year() == null;
			rows.add(result.study().name(), Shared.titled(each.target().title(), number),
					budget ? Double.POSITIVE_INFINITY : Double.valueOf(each.target().year()), name(each), each.emissions(), each.limit(), each.share(),
					each.known() ? Boolean.valueOf(each.met()) : null, each.usedUp());
		}
		List<Block> blocks = new ArrayList<>();
		ResultTable table = rows.table();
		blocks.add(table);
		if (!result.budgets().isEmpty()) {
			blocks.add(budgets(result, targets));
		}
		return new ResultSection("targets", Sentence.of("Targets and budgets"), "Whether the scenarios stay within the targets of the study",
				ResultSection.Part.ANNEX, blocks, Shared.marks(result));
	}

	private static String name(TargetResult target) {
		return target.scenario().isEmpty() ? Shared.BASELINE : target.scenario();
	}

	private static ResultTable budgets(StudyResult result, List<TargetResult> targets) {
		ResultTable.Rows rows = ResultTable.of("carbon-budget", "Carbon budgets",
				"A carbon budget and a scenario, the stock as it stands first").reach(ResultTable.Reach.DETAIL)
				.columns(STUDY, Column.text("title", "Budget", "What it is for"), SCENARIO,
						Column.number("budget_t", "Budget", "What all emissions from the base year on may come to at most", Shared.TONNES),
						Column.number("committed_t", "Emissions", "Emissions over all years that count", Shared.TONNES),
						Column.share("share", "Share", "Of the budget that is used"), USED_UP);
		targets.stream().filter(each -> each.target().year() == null).forEach(each -> rows.add(result.study().name(),
				each.target().title(), name(each), each.limit(), each.emissions(), each.limit() == 0 ? Double.NaN : each.share(), each.usedUp()));
		return rows.table();
	}
}
