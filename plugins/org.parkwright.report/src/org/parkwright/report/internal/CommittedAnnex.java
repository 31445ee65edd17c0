package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.parkwright.core.result.CommittedResult;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.result.TargetResult;
import org.parkwright.core.study.Horizon;
import org.parkwright.core.study.Target;
import org.parkwright.engine.CommittedEmissions;

/** What the stock of today is bound to emit, set against what the study allows. */
final class CommittedAnnex {

	private CommittedAnnex() {
	}

	static void fill(StudyResult result, Contents contents) {
		if (result.study().targets().isEmpty()) {
			return;
		}
		Annex annex = contents.annex("committed", "Committed emissions and targets",
				"What the units of today will emit, and whether that stays within the targets of the study");
		CommittedResult committed = result.committed();
		annex.prose("The units of today emit " + Scale.mass(committed.emissions().total()).full(committed.emissions().total(), 1)
				+ " until the last of them retires, if nothing is done; what replaces them comes on top.");
		table("Fuel", group -> Words.of(group.fuel()), committed, annex);
		if (committed.groups().stream().anyMatch(group -> !group.province().isEmpty())) {
			table("Province", group -> group.province().isEmpty() ? Numbers.UNKNOWN : group.province(), committed, annex);
		}
		for (Target target : result.study().targets()) {
			annex.heading(target.title().isEmpty() ? "Target" : target.title());
			if (target.year() == null) {
				budget(result, target, annex);
			} else {
				year(result, target, annex);
			}
		}
	}

	private static void table(String by, Function<CommittedResult.Group, String> name, CommittedResult committed, Annex annex) {
		Map<String, Double> sums = new LinkedHashMap<>();
		for (int g = 0; g < committed.groups().size(); g++) {
			sums.merge(name.apply(committed.groups().get(g)), committed.emissions().byGroup()[g], Double::sum);
		}
		double total = committed.emissions().total();
		Scale scale = Scale.mass(total);
		List<Object[]> rows = new ArrayList<>();
		sums.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
				.forEach(entry -> rows.add(new Object[] { Words.sentence(entry.getKey()), scale.text(entry.getValue(), 1),
						Numbers.percent(entry.getValue(), total, 1) }));
		annex.table(List.of(new Annex.Column(by, 193, false), new Annex.Column("Committed, " + scale.unit(), 150, true),
				new Annex.Column("%", 150, true)), rows);
	}

	private static void budget(StudyResult result, Target target, Annex annex) {
		Scale scale = Scale.mass(target.limit());
		annex.prose("All emissions from " + result.study().baseYear() + " on are to stay below "
				+ scale.full(target.limit(), 1) + "."
				+ (result.study().horizon().kind() == Horizon.Kind.REMAINING_LIFE ? ""
						: " They are counted " + result.study().horizon().over() + "."));
		List<Object[]> rows = new ArrayList<>();
		rows.add(row("Baseline", result.baselineEmissions(), target, scale));
		for (ScenarioResult scenario : result.scenarios()) {
			rows.add(row(scenario.name(), scenario.committed(), target, scale));
		}
		annex.table(List.of(new Annex.Column("Scenario", 133, false), new Annex.Column("Emissions, " + scale.unit(), 120, true),
				new Annex.Column("% of the budget", 120, true), new Annex.Column("Used up in", 120, true)), rows);
	}

	private static Object[] row(String name, CommittedEmissions emissions, Target target, Scale scale) {
		int year = emissions.exhausts(target.limit());
		return new Object[] { name, scale.text(emissions.total(), 1), Numbers.percent(emissions.total(), target.limit(), 1),
				year < 0 ? "lasts" : Integer.toString(year) };
	}

	private static String met(TargetResult each) {
		boolean known = Double.isFinite(each.emissions()) && Double.isFinite(each.limit());
		return known ? each.met() ? "yes" : "no" : Numbers.UNKNOWN;
	}

	private static void year(StudyResult result, Target target, Annex annex) {
		List<TargetResult> found = result.targets().stream().filter(each -> each.target().equals(target)).toList();
		if (found.isEmpty()) {
			return;
		}
		Scale scale = Scale.mass(found.getFirst().limit());
		annex.prose("Emissions of " + target.year() + " are to stay below " + scale.full(found.getFirst().limit(), 1)
				+ (target.reference() == null ? "." : ", " + Numbers.percent(target.limit(), 1, 1) + " % of those of "
						+ target.reference() + "."));
		List<Object[]> rows = new ArrayList<>();
		for (TargetResult each : found) {
			rows.add(new Object[] { each.scenario().isEmpty() ? "Baseline" : each.scenario(), scale.text(each.emissions(), 1),
					Numbers.percent(each.emissions(), each.limit(), 1), met(each) });
		}
		annex.table(List.of(new Annex.Column("Scenario", 133, false), new Annex.Column("Emissions, " + scale.unit(), 120, true),
				new Annex.Column("% of the limit", 120, true), new Annex.Column("Met", 120, true)), rows);
	}
}
