package org.parkwright.ui.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.parkwright.core.result.CommittedResult;
import org.parkwright.core.result.ImpactResult;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.Target;
import org.parkwright.engine.CommittedEmissions;
import org.parkwright.engine.Trajectory;

/** What the Results view shows of a result, table by table: what their lines are and which columns they have. */
final class Answers {

	private static final double PERCENT = 100;

	/**
	 * A table of a result.
	 *
	 * @param name  for the reader to choose it by
	 * @param table makes it in a frame, which holds nothing else
	 */
	record Answer(String name, Function<Composite, ResultTable<?>> table) {
	}

	/**
	 * What the units of a fuel in a province emit without any measure.
	 *
	 * @param tonnes t CO2e over remaining lives
	 * @param share  of the whole stock
	 */
	private record Committed(CommittedResult.Group group, double tonnes, double share) {
	}

	/**
	 * How a scenario stands to a target.
	 *
	 * @param emissions t CO2e
	 * @param limit     t CO2e
	 * @param usedUp    calendar year in which a carbon budget is used up, as text
	 */
	private record Standing(String target, String scenario, double emissions, double limit, String usedUp) {
		String met() {
			return Double.isNaN(emissions) || Double.isNaN(limit) ? ResultTable.UNKNOWN : emissions < limit ? "yes" : "no";
		}
	}

	/** What units burden beside greenhouse gases under a scenario, over the years that count. */
	private record Burden(String scenario, ImpactResult impact) {
	}

	private Answers() {
	}

	/** @return all tables of a result, the comparisons first */
	static List<Answer> of(StudyResult result) {
		List<Answer> answers = new ArrayList<>();
		for (Comparison each : comparisons(result)) {
			String name = each.title().isEmpty() ? String.join(", ", each.scenarios()) : each.title();
			answers.add(new Answer(name, frame -> comparison(frame, result.ranked(each))));
		}
		answers.add(new Answer("Committed emissions", frame -> committed(frame, result)));
		answers.add(new Answer("Emissions by year", frame -> emissions(frame, result)));
		if (!result.study().targets().isEmpty()) {
			answers.add(new Answer("Targets", frame -> targets(frame, result)));
		}
		if (!result.study().factors().impacts().isEmpty()) {
			answers.add(new Answer("Other impacts", frame -> impacts(frame, result)));
		}
		AnalysisAnswers.add(result, answers);
		return answers;
	}

	/** A title as written, or the number of what has none. */
	static String titled(String title, int number) {
		return title.isEmpty() ? Integer.toString(number) : title;
	}

	/** What can be compared: what the study says, else all of it. */
	private static List<Comparison> comparisons(StudyResult result) {
		return !result.study().comparisons().isEmpty() ? result.study().comparisons()
				: List.of(new Comparison("", result.scenarios().stream().map(ScenarioResult::name).toList(),
						Comparison.Ranking.NONE));
	}

	/** What the units of today will emit without any measure, by fuel and province. */
	private static ResultTable<Committed> committed(Composite frame, StudyResult result) {
		CommittedEmissions emissions = result.committed().emissions();
		List<CommittedResult.Group> groups = result.committed().groups();
		Scale mass = Scale.mass(DoubleStream.of(emissions.total()));
		ResultTable<Committed> table = new ResultTable<Committed>(frame)
				.text("Fuel", "What the units burn or use", 3, of -> known(of.group().fuel()));
		if (groups.stream().anyMatch(group -> !group.province().isEmpty())) {
			table.text("Province", "Of the park", 3, of -> known(of.group().province()));
		}
		return table.number(mass.in("Emissions"), "CO2 equivalent over the remaining lives of the units, if nothing is done", 2,
						of -> mass.of(of.tonnes()))
				.number("Share [%]", "Of the emissions of all units", 1, of -> PERCENT * of.share())
				.show(IntStream.range(0, groups.size()).mapToObj(g -> new Committed(groups.get(g), emissions.byGroup()[g],
						emissions.byGroup()[g] / emissions.total())).toList());
	}

	private static String known(String name) {
		return name.isEmpty() ? ResultTable.UNKNOWN : name;
	}

	/** What the units of today emit in each year, without any measure and under each scenario. */
	private static ResultTable<Integer> emissions(Composite frame, StudyResult result) {
		Scale mass = Scale.mass(DoubleStream.of(emissions(result.trajectory(), 0)));
		ResultTable<Integer> table = new ResultTable<Integer>(frame)
				.text("Year", "Calendar year", 2, k -> Integer.toString(result.study().baseYear() + k))
				.number(mass.in("Baseline"), "CO2 equivalent, if nothing is done", 2, k -> mass.of(emissions(result.trajectory(), k)));
		result.scenarios().forEach(scenario -> table.number(scenario.name(), scenario.scenario().title(), 2,
				k -> mass.of(emissions(scenario.trajectory(), k))));
		int years = Stream.concat(Stream.of(result.trajectory()), result.scenarios().stream().map(ScenarioResult::trajectory))
				.mapToInt(Trajectory::years).max().orElse(0);
		return table.show(IntStream.range(0, years).boxed().toList());
	}

	/** t CO2e; 0 when nothing counts any more. */
	private static double emissions(Trajectory trajectory, int k) {
		return k < trajectory.years() ? trajectory.total(Trajectory.Quantity.EMISSIONS, k) : 0;
	}

	private static ResultTable<Standing> targets(Composite frame, StudyResult result) {
		List<Standing> lines = new ArrayList<>();
		for (Target target : result.study().targets()) {
			String name = titled(target.title(), result.study().targets().indexOf(target) + 1);
			boolean budget = target.year() == null;
			if (budget) {
				CommittedEmissions emissions = result.baselineEmissions();
				lines.add(new Standing(name, "(baseline)", emissions.total(), target.limit(), usedUp(emissions, target)));
			}
			result.targets().stream().filter(each -> each.target() == target)
					.forEach(each -> lines.add(new Standing(name, each.scenario(), each.emissions(), each.limit(),
							"")));
		}
		Scale mass = Scale.mass(lines.stream().mapToDouble(Standing::limit));
		return new ResultTable<Standing>(frame).text("Target", "What emissions are to stay below", 4, Standing::target)
				.text("Scenario", "Name in the study", 3, Standing::scenario)
				.number(mass.in("Emissions"), "CO2 equivalent of the year, or of all years that count", 2,
						of -> mass.of(of.emissions()))
				.number(mass.in("Limit"), "CO2 equivalent", 2, of -> mass.of(of.limit()))
				.number("Of the limit [%]", "Emissions by limit", 1, of -> PERCENT * of.emissions() / of.limit())
				.text("Met", "Whether emissions stay below", 2, Standing::met)
				.text("Used up in", "The year at whose end a carbon budget is used up", 2, Standing::usedUp).show(lines);
	}

	private static String usedUp(CommittedEmissions emissions, Target budget) {
		int year = emissions.exhausts(budget.limit());
		return Double.isNaN(emissions.total()) ? ResultTable.UNKNOWN : year < 0 ? "lasts" : Integer.toString(year);
	}

	private static ResultTable<Burden> impacts(Composite frame, StudyResult result) {
		List<Burden> lines = new ArrayList<>();
		result.impacts(result.trajectory()).forEach(impact -> lines.add(new Burden("(baseline)", impact)));
		result.scenarios().forEach(scenario -> result.impacts(scenario.trajectory())
				.forEach(impact -> lines.add(new Burden(scenario.name(), impact))));
		return new ResultTable<Burden>(frame).text("Scenario", "Name in the study", 3, Burden::scenario)
				.text("Impact", "What is burdened", 3, of -> of.impact().impact().name())
				.text("Unit", "Of all numbers of the line", 2, of -> of.impact().impact().unit())
				.number("Direct", "By the units themselves, over the years for which they count", 0,
						of -> ImpactResult.total(of.impact().direct()))
				.number("Change", "Against the baseline, by the units themselves", 0,
						of -> ImpactResult.total(of.impact().directChange()))
				.number("Upstream", "By whoever brings fuel and electricity to the units", 0,
						of -> ImpactResult.total(of.impact().upstream()))
				.number("Change upstream", "Against the baseline", 0, of -> ImpactResult.total(of.impact().upstreamChange()))
				.show(lines);
	}

	/** Scenarios side by side. */
	private static ResultTable<ScenarioResult> comparison(Composite frame, List<ScenarioResult> lines) {
		Scale mass = Scale.mass(lines.stream().mapToDouble(line -> line.appraisal().mitigationTonnes()));
		Scale money = Scale.money(lines.stream().mapToDouble(line -> line.appraisal().npv()));
		return new ResultTable<ScenarioResult>(frame).text("Scenario", "Name in the study", 2, ScenarioResult::name)
				.text("Title", "What the study says it is", 6, result -> result.scenario().title())
				.number(mass.in("Mitigation"), "Emissions avoided over the years for which units count, CO2 equivalent", 1,
						result -> mass.of(result.appraisal().mitigationTonnes()))
				.number("Rate [%]", "Mitigation by emissions of the baseline", 3,
						result -> PERCENT * result.appraisal().mitigationRate())
				.number("Levelised [CNY/t]", "Net present cost by mitigation that is discounted too", 1,
						result -> result.appraisal().levelisedCost())
				.number("Cumulative [CNY/t]", "Net present cost by mitigation that is summed up", 1,
						result -> result.appraisal().cumulativeCost())
				.number(money.in("Cost NPV"), "Net present value of all costs against the baseline; a gain is negative", 1,
						result -> money.of(result.appraisal().npv()))
				.number("Units", "Units that take a measure", 0, result -> result.appraisal().unitsAffected()).show(lines);
	}
}
