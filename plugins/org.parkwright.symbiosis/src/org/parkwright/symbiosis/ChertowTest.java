package org.parkwright.symbiosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.WastePlant;
import org.parkwright.model.park.WaterSource;

/**
 * Chertow's 3–2 criterion of industrial symbiosis: at least three entities, of which none recycles in the first place, exchange at least two resources.
 * Of parts of a network that have nothing to do with each other the one of most entities counts. Sources of water are no entities, knowledge is no resource.
 *
 * @param entities  in the part that counts, recyclers left out
 * @param resources different ones among them
 * @param recyclers that were left out
 * @since 0.2
 */
public record ChertowTest(List<Actor> entities, int resources, List<Actor> recyclers) {

	/** How many entities it takes. */
	public static final int ENTITIES = 3;
	/** How many resources it takes. */
	public static final int RESOURCES = 2;

	/** Divisions of NACE Rev. 2 and of GB/T 4754 of those who recycle. */
	private static final Map<String, List<String>> RECYCLING = Map.of("NACE", List.of("38", "39"), "GB/T", List.of("42"));

	public ChertowTest {
		entities = List.copyOf(entities);
		recyclers = List.copyOf(recyclers);
	}

	/** @return whether both numbers are reached */
	public boolean passed() {
		return entities.size() >= ENTITIES && resources >= RESOURCES;
	}

	/** @return what the criterion says of a network */
	public static ChertowTest of(ExchangeNetwork network) {
		Graph<Actor, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
		List<Actor> recyclers = network.actors().stream().filter(ChertowTest::recycles).toList();
		List<ExchangeNetwork.Link> links = new ArrayList<>();
		for (ExchangeNetwork.Link link : network.links()) {
			Actor from = network.actors().get(link.from());
			Actor to = network.actors().get(link.to());
			if (isEntity(from) && isEntity(to) && link.exchange().getKind() != ExchangeKind.KNOWLEDGE) {
				graph.addVertex(from);
				graph.addVertex(to);
				graph.addEdge(from, to);
				links.add(link);
			}
		}
		ChertowTest best = new ChertowTest(List.of(), 0, recyclers);
		for (Set<Actor> part : new ConnectivityInspector<>(graph).connectedSets()) {
			Set<Object> resources = new HashSet<>();
			links.stream().filter(link -> part.contains(network.actors().get(link.from()))).forEach(link -> resources.add(resource(link)));
			var found = new ChertowTest(network.actors().stream().filter(part::contains).toList(), resources.size(), recyclers);
			if (!best.passed() && found.passed() || best.passed() == found.passed() && found.entities.size() > best.entities.size()) {
				best = found;
			}
		}
		return best;
	}

	/** What states no material is a resource of its own. */
	private static Object resource(ExchangeNetwork.Link link) {
		return link.material() == null ? link.exchange() : link.material();
	}

	private static boolean isEntity(Actor actor) {
		return !recycles(actor) && !(actor instanceof WaterSource);
	}

	/** @return whether an actor recycles or treats waste in the first place, by what it is or by its sector */
	public static boolean recycles(Actor actor) {
		if (actor instanceof WastePlant) {
			return true;
		}
		if (!(actor instanceof Firm firm) || firm.getSectorCode() == null || firm.getSectorScheme() == null) {
			return false;
		}
		String digits = firm.getSectorCode().replaceFirst("^[A-Z]\\s*", "");
		return RECYCLING.entrySet().stream().filter(each -> firm.getSectorScheme().startsWith(each.getKey())).flatMap(each -> each.getValue().stream())
				.anyMatch(digits::startsWith);
	}
}
