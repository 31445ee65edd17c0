package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.table.TableView;
import org.parkwright.diagram.tree.TreeItem;
import org.parkwright.diagram.tree.Trees;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Park;

/** Each representation shows of both examples, and of a small park that has everything, what the model holds. */
class CountsTest {

	/**
	 * A diagram of a park.
	 *
	 * @param park    its file
	 * @param diagram name of the representation
	 * @param element id of the element that it is on
	 */
	record Case(String park, String diagram, String element) {
	}

	static List<Case> diagrams() {
		List<Case> cases = new ArrayList<>();
		for (String diagram : List.of("Park overview", "Energy infrastructure")) {
			cases.add(new Case(ParkHost.KALUNDBORG, diagram, "park.kalundborg"));
			cases.add(new Case(ParkHost.CHINA, diagram, "park.K001"));
			cases.add(new Case(ParkHost.SMALL, diagram, "park.small"));
		}
		cases.add(new Case(ParkHost.KALUNDBORG, "Symbiosis network", "model.kalundborg"));
		cases.add(new Case(ParkHost.CHINA, "Symbiosis network", "model.Chinese%20eco-industrial%20parks"));
		cases.add(new Case(ParkHost.SMALL, "Symbiosis network", "model.small"));
		return cases;
	}

	private static DiagramDescription description(Case each) {
		return ParkHost.specification().diagram(each.diagram).orElseThrow();
	}

	private static Set<String> layers(DiagramDescription description, boolean all) {
		return description.layers().stream().filter(layer -> layer.optional() && (all || layer.activeByDefault()))
				.map(Layer::name).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, Integer> shown(ParkHost host, Case each, Set<String> layers, Set<String> filters) {
		OpenDiagram diagram = host.open(each.diagram, host.element(each.element), List.copyOf(layers));
		LayoutState state = diagram.layout();
		for (Filter filter : description(each).filters()) {
			state = filters.contains(filter.name()) ? state.withFilter(filter.name(), Map.of())
					: state.withoutFilter(filter.name());
		}
		diagram.layouts().set(diagram.context().key(), state);
		diagram.refresh();
		return diagram.view().counts();
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aDiagramShowsWhatTheModelHolds(Case each) {
		ParkHost host = new ParkHost(each.park);
		for (boolean all : new boolean[] { false, true }) {
			Set<String> layers = layers(description(each), all);
			assertEquals(ExpectedCounts.of(each.diagram, host.element(each.element), layers, Set.of()),
					shown(host, each, layers, Set.of()));
		}
		assertEquals(List.of(), host.problems.list());
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aLayerShowsAndHidesWhatIsItsOwn(Case each) {
		ParkHost host = new ParkHost(each.park);
		Set<String> all = layers(description(each), true);
		Map<String, Integer> everything = shown(host, each, all, Set.of());
		for (String layer : all) {
			Set<String> others = new TreeSet<>(all);
			others.remove(layer);
			Map<String, Integer> without = shown(host, each, others, Set.of());
			assertEquals(ExpectedCounts.of(each.diagram, host.element(each.element), others, Set.of()), without, layer);
			if (each.park.equals(ParkHost.SMALL)) {
				assertNotEquals(everything, without, () -> layer + " has something to show");
			}
		}
		assertEquals(everything, shown(host, each, all, Set.of()), "switched on again");
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aFilterHidesWhatItSays(Case each) {
		ParkHost host = new ParkHost(each.park);
		Set<String> all = layers(description(each), true);
		Map<String, Integer> everything = shown(host, each, all, Set.of());
		for (Filter filter : description(each).filters()) {
			Map<String, Integer> rest = shown(host, each, all, Set.of(filter.name()));
			assertEquals(ExpectedCounts.of(each.diagram, host.element(each.element), all, Set.of(filter.name())), rest,
					filter.name());
			if (each.park.equals(ParkHost.SMALL)) {
				assertNotEquals(everything, rest, () -> filter.name() + " has something to hide");
			}
		}
		assertEquals(everything, shown(host, each, all, Set.of()), "switched off again");
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void nothingIsShownTwiceAndEverythingHasItsElement(Case each) {
		ParkHost host = new ParkHost(each.park);
		OpenDiagram diagram = host.open(each.diagram, host.element(each.element), null);
		Set<String> seen = new TreeSet<>();
		Stream.concat(diagram.view().allNodes().map(ViewElement.class::cast), diagram.view().edges().stream())
				.forEach(view -> assertTrue(seen.add(view.id()) && view.id().indexOf('~') < 0, view::id));
	}

	@ParameterizedTest
	@ValueSource(strings = { ParkHost.KALUNDBORG, ParkHost.CHINA, ParkHost.SMALL })
	void theTableOfUnitsHasALineForEachUnit(String park) {
		ParkHost host = new ParkHost(park);
		List<EnergyUnit> units = of(host.model, EnergyUnit.class);
		TableView table = host.table("Unit stock").view();
		assertEquals(units, table.allRows().map(TableView.Row::element).toList());
		for (int i = 0; i < units.size(); i++) {
			EnergyUnit unit = units.get(i);
			List<TableView.Cell> cells = table.rows().get(i).cells();
			assertEquals(table.columns().size(), cells.size());
			assertEquals(unit.getPlant().getPark().getName(), cells.get(0).text());
			assertEquals(unit.getName(), cells.get(2).text());
			assertEquals(unit.getCapacity(), cells.get(3).value());
			assertEquals(unit.getFuel() == null ? "" : unit.getFuel().getName(), cells.get(5).text());
			assertEquals(unit.getVintage() == null ? "" : unit.getVintage().toString(), cells.get(7).text());
		}
		assertEquals(List.of(), host.problems.list());
	}

	@ParameterizedTest
	@ValueSource(strings = { ParkHost.KALUNDBORG, ParkHost.CHINA, ParkHost.SMALL })
	void theTableOfFlowsHasALineForEachFlow(String park) {
		ParkHost host = new ParkHost(park);
		Map<String, Long> lines = host.table("Flows").view().allRows()
				.collect(Collectors.groupingBy(row -> row.mapping().name(), TreeMap::new, Collectors.counting()));
		List<Flow> flows = of(host.model, Flow.class);
		long exchanges = flows.stream().filter(Exchange.class::isInstance).count();
		assertEquals(exchanges, lines.getOrDefault("Exchange", 0L));
		assertEquals(flows.size() - exchanges, lines.getOrDefault("Flow", 0L));
		assertEquals(List.of(), host.problems.list());
	}

	@ParameterizedTest
	@ValueSource(strings = { ParkHost.KALUNDBORG, ParkHost.CHINA, ParkHost.SMALL })
	void theTreeHasAnItemForEachElementOfAPark(String park) {
		ParkHost host = new ParkHost(park);
		Trees tree = host.tree("Park structure");
		Map<String, Integer> items = new TreeMap<>();
		count(tree, tree.items(), items);
		EipModel model = host.model;
		Map<String, Integer> expected = new TreeMap<>();
		expected.put("Park", model.getParks().size());
		expected.put("Zone", sum(model, each -> each.getZones()));
		expected.put("Firm", sum(model, each -> each.getFirms()));
		expected.put("Process", of(model, Firm.class).stream().mapToInt(firm -> firm.getProcesses().size()).sum());
		expected.put("Energy plant", of(model, EnergyPlant.class).size());
		expected.put("Infrastructure", sum(model, each -> each.getInfrastructure()) - of(model, EnergyPlant.class).size());
		expected.put("Energy unit", of(model, EnergyUnit.class).size());
		expected.put("Water source", sum(model, each -> each.getWaterSources()));
		expected.put("Exterior zone", sum(model, each -> each.getExterior()));
		expected.put("Port", of(model, org.parkwright.model.park.Port.class).size());
		expected.put("Flow", sum(model, each -> each.getFlows()));
		expected.put("Exchange between parks", model.getExchanges().size());
		expected.values().removeIf(count -> count == 0);
		assertEquals(expected, items);
		assertEquals(List.of(), host.problems.list());
	}

	private static void count(Trees tree, List<TreeItem> items, Map<String, Integer> counts) {
		for (TreeItem item : items) {
			counts.merge(item.mapping().name(), 1, Integer::sum);
			count(tree, tree.items(item), counts);
		}
	}

	private static int sum(EipModel model, java.util.function.Function<Park, Collection<?>> feature) {
		return model.getParks().stream().mapToInt(park -> feature.apply(park).size()).sum();
	}

	private static <T extends EObject> List<T> of(EipModel model, Class<T> type) {
		List<T> found = new ArrayList<>();
		model.eAllContents().forEachRemaining(element -> {
			if (type.isInstance(element)) {
				found.add(type.cast(element));
			}
		});
		return found;
	}
}
