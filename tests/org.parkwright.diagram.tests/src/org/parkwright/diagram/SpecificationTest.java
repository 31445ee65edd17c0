package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.spec.ContainerMapping;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.spec.NodeMapping;
import org.parkwright.diagram.spec.Ref;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.Specification;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.ToolSection;

/** A specification in three files as records. */
class SpecificationTest {

	private final Specification specification = Rail.specification(UnaryOperator.identity());
	private final DiagramDescription map = specification.diagram("Rail map").orElseThrow();

	@Test
	void allIsUnderstood() {
		assertEquals(List.of(), specification.problems());
		assertEquals(List.of("Rail map", "Station plan", "Line list", "Connections", "Rail tree"),
				specification.representations().stream().map(Representation::name).toList());
	}

	@Test
	void layersComeInOrderAndThoseOfOtherViewpointsLast() {
		assertEquals(List.of("Default", "Lines", "Twins", "Partners", "Same region"),
				map.layers().stream().map(Layer::name).toList());
		assertEquals(List.of(false, true, true, false, true), map.layers().stream().map(Layer::optional).toList());
		assertEquals(List.of(true, true, false, true, false), map.layers().stream().map(Layer::activeByDefault).toList());
	}

	@Test
	void referencesByNamePositionAndIdLeadToTheSameMapping() {
		NodeMapping station = map.layers().get(0).nodes().get(0);
		ContainerMapping region = map.layers().get(0).containers().get(0);
		assertEquals(List.of(station, map.layers().get(0).nodes().get(1)), Ref.targets(region.reusedNodes()));
		assertSame(station, map.layers().get(1).edges().get(0).sources().get(0).target());
		assertSame(station, map.layers().get(4).edges().get(0).sources().get(0).target(), "from another file");
	}

	@Test
	void aDropByNameAndByIdIsTheSameTool() {
		ContainerMapping region = map.layers().get(0).containers().get(0);
		assertEquals(map.drops().get(0), region.behaviour().drops().get(0));
		assertEquals("Move station", map.drops().get(0).target().head().name());
	}

	@Test
	void aDiagramOfAnotherFileIsFound() {
		Tool.DiagramNavigation way = map.layers().get(0).nodes().get(0).behaviour().navigations().get(0).target();
		assertSame(specification.diagram("Station plan").orElseThrow(), way.diagram().target());
	}

	@Test
	void thePaletteShowsWhatCanBeDragged() {
		ToolSection create = map.layers().get(0).sections().get(0);
		assertEquals(List.of("New station", "New region", "New line", "Close or open"),
				create.palette().stream().map(Tool::label).toList());
		assertEquals(List.of(), map.layers().get(0).sections().get(1).palette());
	}

	@Test
	void representationsAreOfferedByClass() {
		Rail rail = new Rail();
		assertEquals(List.of("Rail map", "Line list", "Connections", "Rail tree"), names(rail.specification.representationsFor(rail.network(),
				rail.problems)));
		assertEquals(List.of("Station plan"),
				names(rail.specification.representationsFor(rail.element("cross"), rail.problems)));
	}

	private static List<String> names(List<Representation> representations) {
		return representations.stream().map(Representation::name).toList();
	}

	@Test
	void siriusOwnMetamodelsAreLeftToSirius() {
		assertEquals(List.of(), org.eclipse.emf.ecore.EPackage.Registry.INSTANCE.keySet().stream()
				.filter(uri -> uri.startsWith("http://www.eclipse.org/sirius/")).toList());
	}

	@Test
	void everyIdIsItsOwn() {
		List<String> ids = map.tools().map(Tool::id).toList();
		assertEquals(ids.size(), ids.stream().distinct().count());
		assertTrue(ids.size() > 12, () -> ids.toString());
		assertNotNull(specification.diagram(map.id()).orElse(null), "by id");
	}
}
