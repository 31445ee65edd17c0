package org.parkwright.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.accounts.Account;
import org.parkwright.accounts.ScenarioAccounts;
import org.parkwright.core.result.PlantsResult;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.Park;
import org.parkwright.model.units.Units;

/**
 * Where parks stand by standards under the scenarios of a study, in the years that both the study and their accounts have. Two numbers of the park move:
 *
 * <pre>
 * (D8)  co2e(s, y)   = E(s, y) by (A17)                                                                    t CO2e/a
 *       energy(s, y) = energy(y) + ΔF + ΔP_bought + ΔH_bought − max(0, ΔP) − max(0, ΔH)                    tce/a
 * </pre>
 *
 * where Δ is what all units of the park do more than without any measure: fuel F, electricity and heat that they buy, and electricity P and heat H that they deliver, all
 * as energy. What they deliver more is passed on or bought less elsewhere; what they deliver less and do not buy is no longer needed. What is entered of an indicator that
 * has a formula moves by as much as the formula does. All else stays as it stands.
 *
 * @since 0.2
 */
public final class ScenarioScores {

	/** @param scenario name, {@link ScenarioAccounts#BASELINE} for the stock as it stands */
	public record Card(String scenario, Scorecard card) {
	}

	/** What scorecards read of a park, without the model. */
	private record Subject(String name, String id, int index, String currency, ParkNumbers numbers, List<Standard> standards) {
	}

	private record Standard(IndicatorSet set, StatedValues stated) {
	}

	private static final double GJ_PER_MWH = 3.6;
	private static final double TCE_PER_GJ = Units.factor(Units.parse("GJ"), Units.parse("tce"));

	private final List<Subject> subjects;

	private ScenarioScores(List<Subject> subjects) {
		this.subjects = subjects;
	}

	/**
	 * Reads of a model what scorecards need; it does not refer to the model afterwards.
	 *
	 * @param account of the model
	 * @param sets    by which a park is scored
	 */
	public static ScenarioScores of(EipModel model, Account account, Function<Park, List<IndicatorSet>> sets) {
		List<Subject> subjects = new ArrayList<>();
		for (Park park : model.getParks()) {
			List<Standard> used = sets.apply(park).stream().map(set -> new Standard((IndicatorSet) new EcoreUtil.Copier(true, false).copy(set), new StatedValues(park, set).apart())).toList();
			if (!used.isEmpty()) {
				subjects.add(new Subject(park.getName() == null ? "" : park.getName(), park.getId(), model.getParks().indexOf(park), ParkNumbers.currency(model),
						new ParkNumbers(model, park, account), used));
			}
		}
		return new ScenarioScores(List.copyOf(subjects));
	}

	/**
	 * Makes the scorecards of all scenarios.
	 *
	 * @param accounts of the same model, under the study
	 * @param results  of the plants, by which the accounts were made
	 * @return by park, standard and year, the stock as it stands first, then the scenarios in the order of the study
	 */
	public List<Card> cards(ScenarioAccounts accounts, List<PlantsResult> results) {
		List<Card> cards = new ArrayList<>();
		for (Subject subject : subjects) {
			Map<String, Map<Integer, Double>> emitted = new TreeMap<>();
			accounts.totals().stream().filter(each -> each.park() == subject.index && each.basis() != ScenarioAccounts.Basis.STATED)
					.forEach(each -> emitted.computeIfAbsent(each.scenario(), key -> new TreeMap<>()).put(each.year(), each.total() - each.stated()));
			for (Standard standard : subject.standards) {
				for (int year : emitted.getOrDefault(ScenarioAccounts.BASELINE, Map.of()).keySet()) {
					Evaluation standing = evaluation(subject, standard, emitted, results.getFirst(), results, null);
					for (PlantsResult result : results) {
						Evaluation evaluation = result == results.getFirst() ? standing : evaluation(subject, standard, emitted, result, results, standing);
						cards.add(new Card(result.scenario(), Scorecard.of(subject.name, standard.set, standard.stated, evaluation, year)));
					}
				}
			}
		}
		return cards;
	}

	private static Evaluation evaluation(Subject subject, Standard standard, Map<String, Map<Integer, Double>> emitted, PlantsResult result, List<PlantsResult> results, Evaluation standing) {
		ParkNumbers numbers = subject.numbers.with((number, year) -> switch (number) {
			case CO2E -> emitted.getOrDefault(result.scenario(), Map.of()).getOrDefault(year, 0.0);
			case ENERGY -> energy(subject.id, result, results.getFirst(), year);
			default -> 0;
		});
		return new Evaluation(subject.currency, standard.set, numbers, standard.stated, standing);
	}

	/** The change of comprehensive energy consumption by (D8), tce/a. */
	private static double energy(String park, PlantsResult of, PlantsResult before, int year) {
		double electricity = change(Quantity.ELECTRICITY, park, of, before, year) * GJ_PER_MWH;
		double heat = change(Quantity.HEAT, park, of, before, year);
		double taken = change(Quantity.FUEL_USE, park, of, before, year) + change(Quantity.GRID_PURCHASE, park, of, before, year) * GJ_PER_MWH
				+ change(Quantity.HEAT_PURCHASE, park, of, before, year);
		return (taken - Math.max(0, electricity) - Math.max(0, heat)) * TCE_PER_GJ;
	}

	private static double change(Quantity quantity, String park, PlantsResult of, PlantsResult before, int year) {
		return sum(quantity, park, of, year) - sum(quantity, park, before, year);
	}

	private static double sum(Quantity quantity, String park, PlantsResult of, int year) {
		Trajectory trajectory = of.trajectory();
		int k = year - trajectory.baseYear();
		double sum = 0;
		for (int group = 0; group < of.plants().size() && k >= 0 && k < trajectory.years(); group++) {
			sum += of.plants().get(group).park().equals(park) ? trajectory.values(quantity)[group][k] : 0;
		}
		return sum;
	}
}
