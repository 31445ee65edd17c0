package org.parkwright.flows.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.Sentence;
import org.parkwright.flows.EnergyFlows;
import org.parkwright.flows.FlowNetwork;
import org.parkwright.flows.FlowTables;
import org.parkwright.flows.ParkYears;
import org.parkwright.flows.StatedFlows;
import org.parkwright.flows.UnitFlows;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;

/** The energy flows of the units of a study, and those of every park that states some, in the years of which it tells; behind them the layers that its flows name. */
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
		Map<String, Map<String, FlowNetwork>> layers = new TreeMap<>();
		Map<String, FlowNetwork> energy = new LinkedHashMap<>();
		for (Park park : model.getParks()) {
			// A park of units alone states no flow, and may have many of them.
			if (park.getFlows().isEmpty() && park.getAccounts().isEmpty() && model.getExchanges().isEmpty()) {
				continue;
			}
			Set<String> own = StatedFlows.layers(park);
			for (int year : ParkYears.of(park)) {
				String name = (park.getName() == null ? park.getId() : park.getName()) + ", " + year;
				add(energy, name, EnergyFlows.of(park, year, Double.NaN));
				own.forEach(layer -> add(layers.computeIfAbsent(layer, each -> new LinkedHashMap<>()), name, StatedFlows.of(park, year, layer)));
			}
		}
		List<ResultSection> sections = new ArrayList<>();
		if (!energy.isEmpty()) {
			sections.add(FlowTables.section("Energy flows", energy, FlowTables.SMALL));
		}
		layers.forEach((layer, networks) -> {
			if (!networks.isEmpty()) {
				sections.add(FlowTables.section(title(layer), FlowTables.suffix(layer), networks, FlowTables.SMALL));
			}
		});
		return sections;
	}

	private static void add(Map<String, FlowNetwork> networks, String name, FlowNetwork network) {
		if (network.flows().stream().anyMatch(flow -> flow.origin() == FlowNetwork.Origin.STATED)) {
			networks.put(name, network);
		}
	}

	private static Sentence title(String layer) {
		boolean substance = layer.startsWith(StatedFlows.SUBSTANCE);
		return substance ? Sentence.of("Flows of {0}", layer.substring(StatedFlows.SUBSTANCE.length()).strip()) : Sentence.of("Flows of {0}", Sentence.of(layer));
	}
}
