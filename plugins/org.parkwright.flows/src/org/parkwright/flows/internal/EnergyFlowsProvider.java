package org.parkwright.flows.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.flows.EnergyFlows;
import org.parkwright.flows.FlowNetwork;
import org.parkwright.flows.FlowTables;
import org.parkwright.flows.ParkYears;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;

/** The energy flows of every park that states some, in the years of which it tells. */
public final class EnergyFlowsProvider implements ResultProvider {

	@Override
	public List<ResultSection> sections(EipModel model) {
		Map<String, FlowNetwork> networks = new LinkedHashMap<>();
		for (Park park : model.getParks()) {
			for (int year : ParkYears.of(park)) {
				FlowNetwork network = EnergyFlows.of(park, year, Double.NaN);
				if (network.flows().stream().anyMatch(flow -> flow.origin() == FlowNetwork.Origin.STATED)) {
					networks.put((park.getName() == null ? park.getId() : park.getName()) + ", " + year, network);
				}
			}
		}
		return networks.isEmpty() ? List.of() : List.of(FlowTables.section("Energy flows", networks, FlowTables.SMALL));
	}
}
