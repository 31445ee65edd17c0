package org.parkwright.core.run;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.check.internal.Plausibility;
import org.parkwright.core.check.internal.Plausibility.Rule;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.FuelKind;
import org.parkwright.model.park.TechnologyKind;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Composition;

/** Whether what measures make of units can be, told once for each measure. */
final class MeasuredUnits {

	private final Map<String, TechnologyKind> technologies;
	private final Map<String, FuelKind> fuels;

	/** @param model whose library says what fuels and technologies are; the standard one says it of others */
	MeasuredUnits(EipModel model) {
		technologies = Catalogue.technologyKinds(model.getLibrary());
		fuels = Catalogue.fuelKinds(model.getLibrary());
	}

	/** The measures of units and a rule that these break by them. */
	private record Breach(String measures, Rule rule) {
	}

	/** What cannot be or seldom is in the scenarios of one run. */
	final class Judgement {

		private final IntFunction<Plausibility.Unit> before;
		private final Map<Breach, BitSet> units = new LinkedHashMap<>();
		private final Map<Breach, Place> places = new HashMap<>();

		/** @param standing the stock as it stands; what is so without a measure is not the measure's */
		Judgement(Composition standing) {
			before = numbers(standing);
		}

		/** @param composition what units do under a scenario */
		void judge(StudyRun run, Scenario scenario, Composition composition) {
			String[] measures = composition.applied();
			IntFunction<Plausibility.Unit> now = numbers(composition);
			for (int j = 0; j < measures.length; j++) {
				if (!measures[j].isEmpty() && run.stock.columns.mayCount(j)) {
					List<Rule> broken = Plausibility.broken(now.apply(j));
					broken.removeAll(Plausibility.broken(before.apply(j)));
					for (Rule rule : broken) {
						Breach breach = new Breach(measures[j], rule);
						units.computeIfAbsent(breach, key -> new BitSet()).set(j);
						places.computeIfAbsent(breach, key -> last(scenario, key.measures).place());
					}
				}
			}
		}

		/** Tells each measure once, with the number of its units in all scenarios. */
		void tell(List<Fault> notes) {
			units.forEach((breach, which) -> {
				boolean several = breach.measures.contains("&");
				int count = which.cardinality();
				notes.add(new Fault(breach.rule.severity(), breach.rule.code(), (several ? "Measures " : "Measure ") + breach.measures
						+ (several ? " leave " : " leaves ") + count + (count == 1 ? " unit with " : " units with ") + breach.rule.what() + ".",
						breach.rule.remedy(), places.get(breach)));
			});
		}
	}

	private IntFunction<Plausibility.Unit> numbers(Composition composition) {
		String[] burned = composition.fuels();
		String[] kinds = composition.technologies();
		return j -> new Plausibility.Unit(technologies.get(kinds[j]), fuels.get(burned[j]) == FuelKind.GAS, composition.column(Attribute.HOURS)[j],
				composition.column(Attribute.ELECTRICITY)[j], composition.column(Attribute.HEAT)[j], composition.column(Attribute.FUEL_USE)[j],
				composition.column(Attribute.GRID_PURCHASE)[j] > 0 || composition.column(Attribute.HEAT_PURCHASE)[j] > 0);
	}

	/** The measure that made a unit what it is. */
	private static Measure last(Scenario scenario, String measures) {
		List<Measure> all = scenario.steps().stream().flatMap(step -> step.measures().stream()).toList();
		return all.stream().filter(each -> measures.equals(each.name()) || measures.endsWith("&" + each.name())).reduce((one, other) -> other).orElse(all.getLast());
	}
}
