package org.parkwright.flows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Operation;
import org.parkwright.flows.FlowNetwork.Kind;
import org.parkwright.flows.FlowNetwork.Node;
import org.parkwright.flows.FlowNetwork.Origin;

/**
 * What the units of a study take in and deliver in a year, by fuel and technology. A study knows no users, so electricity and heat end at "Use not
 * stated"; a unit that burns several fuels counts by its main one.
 *
 * @since 0.2
 */
public final class UnitFlows {


	private UnitFlows() {
	}

	/**
	 * A year of the stock.
	 *
	 * @param scenario with all its measures; null for the units of the base year as they stand
	 */
	public static FlowNetwork of(StudyResult result, ScenarioResult scenario) {
		NetworkBuilder network = new NetworkBuilder();
		Operation operation = scenario == null ? result.baseline() : scenario.operation();
		Node imports = network.node("import", "Imports", Kind.SOURCE, null);
		Node electricity = network.node("carrier:electricity", "Electricity", Kind.CARRIER, null);
		Node heat = network.node("carrier:heat", "Heat", Kind.CARRIER, null);
		Map<String, Map<String, Alike>> alike = new LinkedHashMap<>();
		for (int j = 0; j < result.units().size(); j++) {
			StockUnit unit = result.units().get(j);
			if (serves(unit, result.study().baseYear())) {
				alike.computeIfAbsent(known(scenario == null ? unit.fuel() : scenario.fuels()[j]), key -> new LinkedHashMap<>())
						.computeIfAbsent(known(scenario == null ? unit.technology() : scenario.technologies()[j]), key -> new Alike()).add(unit, operation, j);
			}
		}
		alike.forEach((fuelName, byTechnology) -> byTechnology.forEach((technologyName, units) -> {
			String fuel = words(fuelName, "Other fuels");
			Node carrier = network.node("carrier:" + fuel, fuel, Kind.CARRIER, null);
			String technology = words(technologyName, "Other units");
			Node plant = network.node("technology:" + technology, technology, Kind.CONVERSION, null);
			units.fuelUse.tell(network, carrier, plant, fuel);
			units.electricity.tell(network, plant, electricity, electricity.name());
			units.heat.tell(network, plant, heat, heat.name());
			units.driving.tell(network, electricity, plant, electricity.name());
			units.bought.tell(network, imports, electricity, electricity.name());
			units.boughtHeat.tell(network, imports, heat, heat.name());
		}));
		for (Node carrier : network.nodes(Kind.CARRIER)) {
			boolean delivered = carrier == electricity || carrier == heat;
			double left = network.in(carrier) - network.out(carrier);
			network.remainder(delivered ? carrier : imports, delivered ? network.node("not-stated", "Use not stated", Kind.SINK, null) : carrier, carrier.name(),
					delivered ? left : -left);
		}
		network.nodes(Kind.CONVERSION).forEach(network::losses);
		return network.build(EnergyFlows.UNIT);
	}

	/** Of units that measures may add those that are added have an operation, and the others do nothing. */
	private static boolean serves(StockUnit unit, int baseYear) {
		return unit.added() || (unit.remainingLife() == null || unit.remainingLife() > 0) && (unit.vintage() == null || unit.vintage() <= baseYear);
	}

	private static String known(String name) {
		return Objects.requireNonNullElse(name, "");
	}

	private static String words(String name, String otherwise) {
		return name.isEmpty() ? otherwise : PresentedTable.words(name);
	}

	/** Units of one fuel and technology. */
	private static final class Alike {
		private final Amount fuelUse = new Amount();
		private final Amount electricity = new Amount();
		private final Amount heat = new Amount();
		private final Amount driving = new Amount();
		private final Amount bought = new Amount();
		private final Amount boughtHeat = new Amount();

		void add(StockUnit unit, Operation operation, int j) {
			fuelUse.add(operation.fuelUse()[j], unit);
			electricity.add(EnergyBalance.GJ_PER_MWH * operation.electricity()[j], unit);
			heat.add(operation.heat()[j], unit);
			// An added unit buys what drives it, another one in place of what it made.
			driving.add(unit.added() ? EnergyBalance.GJ_PER_MWH * operation.gridPurchase()[j] : 0, unit);
			bought.add(EnergyBalance.GJ_PER_MWH * operation.gridPurchase()[j], unit);
			boughtHeat.add(operation.heatPurchase()[j], unit);
		}
	}

	/** What flows of them one way: the amounts that are known, and whether there are others. */
	private static final class Amount {
		private double known;
		private StockUnit ofKnown;
		private StockUnit ofUnknown;
		private int countKnown;
		private int countUnknown;

		void add(double value, StockUnit unit) {
			if (Double.isNaN(value)) {
				countUnknown++;
				ofUnknown = unit;
			} else if (value != 0) {
				known += value;
				countKnown++;
				ofKnown = unit;
			}
		}

		void tell(NetworkBuilder network, Node from, Node to, String carrier) {
			network.flow(from, to, carrier, known, 0, Origin.COMPUTED, countKnown == 1 ? ofKnown.id() : null);
			network.flow(from, to, carrier, countUnknown == 0 ? 0 : Double.NaN, 0, Origin.COMPUTED, countUnknown == 1 ? ofUnknown.id() : null);
		}
	}
}
