package org.parkwright.core.result;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.parkwright.analysis.choice.Options;
import org.parkwright.core.analysis.StudyAnalysis;
import org.parkwright.core.analysis.UnitOptions;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.Target;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.CommittedEmissions;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Trajectory;

/**
 * The result of a study on a stock.
 *
 * @param study      the study
 * @param modelName  name of the model that holds the parks
 * @param dataNote   what readers must know of the data, for instance that it is synthetic; may be empty
 * @param parks      number of parks in the model, those without energy units included
 * @param plants     number of plants with units in the stock
 * @param units      the stock in the base year, in the order of the model, and behind it the units that measures may add
 * @param baseline   every unit in one year as it stands
 * @param trajectory the baseline year by year
 * @param sizeClasses the classes that units are told apart by
 * @param groups     what trajectories are broken down by
 * @param scenarios  in the order of the study
 * @param provenance where it comes from
 * @param warnings   what the user should know
 * @param committed  what the stock as it stands will emit
 * @param analysis   what its sensitivity and uncertainty studies come to
 * @param eligibility of each measure that a scenario has: which units it applies to as they stand, and why not to others
 * @param unread     what the park file states of units and what belongs to them, and the study does not read
 * @param demands    what parks want and units deliver: with the stock as it stands, then with each scenario
 * @param plantsByYear what the units of each plant do: with the stock as it stands, then with each scenario; empty unless the study states an account
 * @param exchanges  what the exchanges do that scenarios apply, scenario by scenario
 * @param beside     what the park file states beside what is studied, such as accounts of its years, as providers told it when it was read
 * @since 0.1
 */
public record StudyResult(Study study, String modelName, String dataNote, int parks, int plants, List<StockUnit> units,
		Operation baseline, Trajectory trajectory, SizeClasses sizeClasses, List<TrajectoryGroup> groups,
		List<ScenarioResult> scenarios, Provenance provenance, List<Fault> warnings, CommittedResult committed, StudyAnalysis analysis,
		List<Eligibility> eligibility, List<UnreadFeature> unread, List<DemandResult> demands, List<PlantsResult> plantsByYear, List<ExchangeResult> exchanges, List<ResultSection> beside) {

	/** A result of a study that states no demand. */
	public StudyResult(Study study, String modelName, String dataNote, int parks, int plants, List<StockUnit> units,
			Operation baseline, Trajectory trajectory, SizeClasses sizeClasses, List<TrajectoryGroup> groups,
			List<ScenarioResult> scenarios, Provenance provenance, List<Fault> warnings, CommittedResult committed, StudyAnalysis analysis,
			List<Eligibility> eligibility, List<UnreadFeature> unread) {
		this(study, modelName, dataNote, parks, plants, units, baseline, trajectory, sizeClasses, groups, scenarios, provenance, warnings,
				committed, analysis, eligibility, unread, List.of(), List.of(), List.of(), List.of());
	}

	/**
	 * @return the units that are there in the base year
	 * @since 0.2
	 */
	public List<StockUnit> stock() {
		return units.stream().allMatch(unit -> !unit.added()) ? units : units.stream().filter(unit -> !unit.added()).toList();
	}

	/** @return whether any unit serves beyond the base year, so that there are years to tell of */
	public boolean hasYears() {
		return trajectory.years() > 0;
	}

	/** @return the same result with what its sensitivity and uncertainty studies come to */
	public StudyResult with(StudyAnalysis own) {
		return new StudyResult(study, modelName, dataNote, parks, plants, units, baseline, trajectory, sizeClasses, groups, scenarios, provenance,
				warnings, committed, own, eligibility, unread, demands, plantsByYear, exchanges, beside);
	}

	/**
	 * @return the same result with what is told beside it
	 * @since 0.2
	 */
	public StudyResult beside(List<ResultSection> told) {
		return new StudyResult(study, modelName, dataNote, parks, plants, units, baseline, trajectory, sizeClasses, groups, scenarios, provenance,
				warnings, committed, analysis, eligibility, unread, demands, plantsByYear, exchanges, told);
	}

	/** @return what each unit may do in any scenario, by index of {@link #units()} */
	public UnitOptions options() {
		return options(scenarios.stream().map(ScenarioResult::name).toList());
	}

	/** @return what each unit may do in some scenarios, by index of {@link #units()} */
	public UnitOptions options(List<String> names) {
		return options(names, Set.of());
	}

	/**
	 * @param names   of scenarios
	 * @param counted the boundaries whose emissions are mitigated, which a choice of the study names; none for those that count in the study
	 * @return what each unit may do in some scenarios, by index of {@link #units()}
	 * @since 0.2
	 */
	public UnitOptions options(List<String> names, Set<Boundary> counted) {
		return options(names, counted, IntStream.range(0, units.size()).toArray());
	}

	/**
	 * What units may do together: what each of them may do is added up in the place of one of them.
	 *
	 * @param together [unit] index of the unit in whose place it counts; others than these may do nothing
	 * @see #options(List, Set)
	 * @since 0.2
	 */
	public UnitOptions options(List<String> names, Set<Boundary> counted, int[] together) {
		List<ScenarioResult> own = scenarios.stream().filter(scenario -> names.contains(scenario.name())).toList();
		int count = own.size();
		double[][] cost = unknown(units.size(), count);
		double[][] effect = unknown(units.size(), count);
		double[][] investment = unknown(units.size(), count);
		for (int o = 0; o < count; o++) {
			ScenarioResult scenario = own.get(o);
			double[] mitigation = counted.isEmpty() ? scenario.appraisal().mitigation() : scenario.mitigations().get(counted);
			boolean[] begun = new boolean[cost.length];
			for (int j = 0; j < cost.length; j++) {
				if (!scenario.applied()[j].isEmpty()) {
					int at = together[j];
					double before = begun[at] ? cost[at][o] : 0;
					cost[at][o] = 0;
					for (double[] part : scenario.appraisal().parts()) {
						cost[at][o] += part[j];
					}
					cost[at][o] += before;
					effect[at][o] = (begun[at] ? effect[at][o] : 0) + mitigation[j];
					investment[at][o] = (begun[at] ? investment[at][o] : 0) + investment(scenario, j);
					begun[at] = true;
				}
			}
		}
		return new UnitOptions(own.stream().map(ScenarioResult::name).toList(), new Options(cost, effect), investment);
	}

	/** What a unit spends under the budgets of choices. */
	private double investment(ScenarioResult scenario, int unit) {
		double sum = 0;
		for (int part = 0; part < study.parts().size(); part++) {
			sum += study.parts().get(part).budget() ? scenario.appraisal().parts()[part][unit] : 0;
		}
		return sum;
	}

	private static double[][] unknown(int units, int options) {
		double[][] values = new double[units][options];
		for (double[] unit : values) {
			Arrays.fill(unit, Double.NaN);
		}
		return values;
	}

	/** @return the scenarios of a comparison of the study, in the order in which it shows them; unknown values last */
	public List<ScenarioResult> ranked(Comparison comparison) {
		Stream<ScenarioResult> compared = comparison.scenarios().stream().flatMap(name -> scenarios.stream()
				.filter(scenario -> scenario.name().equals(name)));
		return (switch (comparison.ranking()) {
		case NONE -> compared;
		case MITIGATION -> compared.sorted(Ranking.byMitigation());
		case COST -> compared.sorted(new Ranking(this).byCost());
		}).toList();
	}

	/**
	 * How the stock as it stands and each scenario stand to each target of the study, target by target. Of a target for one
	 * year, the stock as it stands is asked too.
	 */
	public List<TargetResult> targets() {
		return study.targets().stream().flatMap(target -> Stream.concat(
				Stream.of(target(target, "", trajectory)), scenarios.stream().map(scenario -> target(target, scenario.name(), scenario.trajectory()))))
				.toList();
	}

	private TargetResult target(Target target, String scenario, Trajectory of) {
		CommittedEmissions emissions = emissions(target, of);
		if (target.year() != null) {
			double limit = target.reference() == null ? target.limit() : target.limit() * of(emissions(target, trajectory), target.reference());
			return new TargetResult(target, scenario, of(emissions, target.year()), limit, TargetResult.LASTS);
		}
		int year = emissions.exhausts(target.limit());
		return new TargetResult(target, scenario, emissions.total(), target.limit(),
				Double.isNaN(emissions.total()) ? Double.NaN : year < 0 ? TargetResult.LASTS : year);
	}

	/**
	 * What a scenario avoids outside the park more than the stock as it stands: emissions that the units do not have, such as
	 * methane of landfills.
	 *
	 * @return t CO2e over the years that count, part of the mitigation where {@link Boundary#CREDITS} count
	 */
	public double avoidedOutside(ScenarioResult scenario) {
		return avoided(scenario.trajectory()) - avoided(trajectory);
	}

	/**
	 * @return mitigation without what is avoided outside the park, t CO2e over the years that count
	 * @since 0.2
	 */
	public double ownMitigation(ScenarioResult scenario) {
		double mitigation = scenario.appraisal().mitigationTonnes();
		return counts(Boundary.CREDITS) ? mitigation - avoidedOutside(scenario) : mitigation;
	}

	/**
	 * @return whether emissions of this boundary count in the study
	 * @since 0.2
	 */
	public boolean counts(Boundary boundary) {
		return study.counted().contains(boundary);
	}

	private static double avoided(Trajectory of) {
		double tonnes = 0;
		for (int k = 0; k < of.years(); k++) {
			tonnes += of.total(Trajectory.Quantity.CREDITS, k);
		}
		return tonnes;
	}

	/** @return the targets that are carbon budgets: about emissions of all years */
	public List<Target> budgets() {
		return study.targets().stream().filter(target -> target.year() == null).toList();
	}

	private static CommittedEmissions emissions(Target target, Trajectory of) {
		return CommittedEmissions.of(of.baseYear(), target.counted().isEmpty() ? of.values(Trajectory.Quantity.EMISSIONS) : of.emissions(target.counted()));
	}

	/** t CO2e of a calendar year from the base year on; 0 when nothing serves any more. */
	private static double of(CommittedEmissions emissions, int year) {
		int k = year - emissions.baseYear();
		double tonnes = 0;
		for (double[] byYear : emissions.byYear()) {
			tonnes += k < byYear.length ? byYear[k] : 0;
		}
		return tonnes;
	}

	/** @return what the stock as it stands emits in the years that count, by {@link #groups()} */
	public CommittedEmissions baselineEmissions() {
		return CommittedEmissions.of(trajectory.baseYear(), trajectory.values(Trajectory.Quantity.EMISSIONS));
	}

	/** @return the impacts of the factor set, of a trajectory of this result, in the order of the set */
	public List<ImpactResult> impacts(Trajectory of) {
		List<Impact> impacts = study.factors().impacts();
		return IntStream.range(0, impacts.size()).mapToObj(i -> ImpactResult.of(impacts.get(i), i, of)).toList();
	}

	/** @return the abatement cost of a scenario by the study's denominator, money/t; NaN if unknown */
	public double cost(ScenarioResult scenario) {
		return switch (study.denominator()) {
		case LEVELISED -> scenario.appraisal().levelisedCost();
		case CUMULATIVE -> scenario.appraisal().cumulativeCost();
		};
	}
}
