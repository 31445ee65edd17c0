package org.parkwright.flows.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.flows.EnergyFlows;
import org.parkwright.flows.FlowNetwork;
import org.parkwright.flows.FlowTables;
import org.parkwright.flows.ParkYears;
import org.parkwright.flows.UnitFlows;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;

/** The energy flows of the units of a study, and those of every park that states some, in the years of which it tells. */
public final class EnergyFlowsProvider implements ResultProvider {

	@Override
	public List<ResultSection> sections(StudyResult result) {
		Map<String, FlowNetwork> networks = new LinkedHashMap<>();
		FlowNetwork standing = UnitFlows.of(result, null);
		networks.put("Baseline", standing);
		result.scenarios().forEach(scenario -> networks.put(scenario.name(), UnitFlows.of(result, scenario)));
		return standing.flows().isEmpty() ? List.of() : List.of(FlowTables.ofUnits(networks));
	}

	@Override
	public List<ResultSection> beside(EipModel model) {
		return sections(model);
	}

	@Override
	public List<ResultSection> sections(EipModel model) {
		Map<String, FlowNetwork> networks = new LinkedHashMap<>();
		for (Park park : model.getParks()) {
			// A park of units alone states no flow, and may have many of them.
			if (park.getFlows().isEmpty() && park.getAccounts().isEmpty() && model.getExchanges().isEmpty()) {
				continue;
			}
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
