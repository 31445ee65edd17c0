package org.parkwright.symbiosis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.parkwright.core.park.ParkMap;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.Sentence;
import org.parkwright.model.park.EipModel;
import org.parkwright.symbiosis.ExchangeNetwork;
import org.parkwright.symbiosis.ExchangeNetwork.Link;

/** Shows where actors and exchanges are. */
final class MapSection {

	private MapSection() {
	}

	/** @return a section; none if nothing has coordinates */
	static List<ResultSection> of(EipModel model, ExchangeNetwork network) {
		ParkMap map = ParkMap.of(model, network.links().stream().map(Link::exchange).toList());
		if (map.figures().isEmpty()) {
			return List.of();
		}
		List<Block> blocks = new ArrayList<>();
		if (map.unplaced() > 0) {
			var actors = new Sentence.Counted(map.unplaced(), "{0} actor has no coordinates", "{0} actors have no coordinates");
			blocks.add(new Block.Paragraph("Not on the map", map.undrawn() == 0 ? Sentence.of("{0}.", actors)
					: Sentence.of("{0}; {1}.", actors, new Sentence.Counted(map.undrawn(), "{0} exchange is not drawn for that", "{0} exchanges are not drawn for that"))));
		}
		blocks.addAll(map.figures());
		blocks.add(map.table());
		return List.of(new ResultSection("symbiosis-map", Sentence.of("Map"), "Where parks, actors and exchanges are", ResultSection.Part.MAIN, blocks, Set.of()));
	}
}
