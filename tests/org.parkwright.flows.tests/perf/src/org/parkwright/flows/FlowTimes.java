package org.parkwright.flows;

import java.util.Map;
import java.util.function.Supplier;

import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Firm;

/** Prints how long the energy layer of a park of many firms takes, and what fits its balances. */
final class FlowTimes {

	private static final int FIRMS = 2000;
	private static final int DATA = 20;

	private FlowTimes() {
	}

	public static void main(String[] args) {
		Town town = new Town();
		for (int i = 0; i < FIRMS; i++) {
			Firm firm = Town.FACTORY.createFirm();
			firm.setId("firm" + i);
			firm.setName("Firm " + i);
			town.park.getFirms().add(firm);
			town.flow(town.plant, firm, EnergyCarrier.ELECTRICITY, 50.0 + i % 7, "GJ/a").setUncertainty(0.1);
			town.flow(town.plant, firm, EnergyCarrier.STEAM, 150.0 + i % 11, "GJ/a").setUncertainty(0.05);
			for (int datum = 0; datum < DATA; datum++) {
				town.datum(firm, datum % 2 == 0 ? ActivityKind.COMBUSTION : ActivityKind.BOUGHT_HEAT, 10.0 + datum, "GJ/a").setMaterial(datum % 2 == 0 ? town.coal : null);
			}
		}
		FlowNetwork network = print("network of " + FIRMS + " firms with " + DATA + " data each", town::energy);
		print("reconciliation of " + network.flows().size() + " flows", network::reconcile);
		ResultSection section = print("tables", () -> FlowTables.section("Flows", Map.of("2013", network), FlowTables.SMALL));
		System.out.println(section.tables().size() + " tables");
	}

	private static <T> T print(String what, Supplier<T> work) {
		long begun = System.nanoTime();
		T made = work.get();
		System.out.printf("%6d ms  %s%n", (System.nanoTime() - begun) / 1_000_000, what);
		return made;
	}
}
