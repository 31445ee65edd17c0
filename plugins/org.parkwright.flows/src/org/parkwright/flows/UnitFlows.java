package org.parkwright.flows;

import java.util.Objects;

import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
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

	private static final double GJ_PER_MWH = 3.6;

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
		for (int j = 0; j < result.units().size(); j++) {
			StockUnit unit = result.units().get(j);
			if (serves(unit, result.study().baseYear())) {
				String fuel = words(scenario == null ? unit.fuel() : scenario.fuels()[j], "Other fuels");
				Node carrier = network.node("carrier:" + fuel, fuel, Kind.CARRIER, null);
				String technology = words(scenario == null ? unit.technology() : scenario.technologies()[j], "Other units");
				Node units = network.node("technology:" + technology, technology, Kind.CONVERSION, null);
				network.flow(carrier, units, fuel, operation.fuelUse()[j], 0, Origin.COMPUTED, unit.id());
				network.flow(units, electricity, electricity.name(), GJ_PER_MWH * operation.electricity()[j], 0, Origin.COMPUTED, unit.id());
				network.flow(units, heat, heat.name(), operation.heat()[j], 0, Origin.COMPUTED, unit.id());
				// An added unit buys what drives it, another one in place of what it made.
				network.flow(electricity, units, electricity.name(), unit.added() ? GJ_PER_MWH * operation.gridPurchase()[j] : 0, 0, Origin.COMPUTED, unit.id());
				network.flow(imports, electricity, electricity.name(), GJ_PER_MWH * operation.gridPurchase()[j], 0, Origin.COMPUTED, unit.id());
			}
		}
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

	private static String words(String name, String otherwise) {
		String known = Objects.requireNonNullElse(name, "");
		return known.isEmpty() ? otherwise : PresentedTable.words(known);
	}
}
