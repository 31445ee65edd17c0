package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parkwright.diagram.layout.AutoLayout;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.EdgePlace;
import org.parkwright.diagram.layout.Geometry;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.NodePlace;
import org.parkwright.diagram.layout.PlacedEdge;
import org.parkwright.diagram.layout.PlacedNode;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.layout.TextMeasure;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.view.ViewNode;

/** Where things stand, with and without a layout. */
class GeometryTest {

	private final Rail rail = new Rail();
	private final OpenDiagram map = rail.map();

	private Geometry with(LayoutState state) {
		rail.layouts.set(map.context().key(), state);
		map.refresh();
		return map.geometry();
	}

	private static void assertNoOverlaps(Geometry geometry, OpenDiagram map) {
		List<PlacedNode> free = geometry.nodes().stream().filter(node -> node.node().place() == ViewNode.Place.FREE).toList();
		for (PlacedNode one : free) {
			for (PlacedNode other : free) {
				boolean siblings = one != other && map.view().owner(one.node()) == map.view().owner(other.node());
				assertFalse(siblings && one.box().overlaps(other.box()), () -> one + " overlaps " + other);
			}
			ViewNode owner = map.view().owner(one.node());
			if (owner != null) {
				Box outer = geometry.node(owner.id()).box();
				assertTrue(outer.contains(one.box().corner()) && outer.contains(new Point(one.box().right(), one.box().bottom())),
						() -> one + " sticks out of " + owner);
			}
		}
	}

	@Test
	void withoutALayoutNothingOverlapsAndContainersAreAsTheirStyleSays() {
		Geometry geometry = map.geometry();
		assertNoOverlaps(geometry, map);
		assertEquals(400, geometry.node("Region:coast").box().width());
		assertEquals(250, geometry.node("Region:coast").box().height());
		assertEquals(15, geometry.nodes().size());
		assertEquals(7, geometry.edges().size());
	}

	@Test
	void theAutomaticLayoutFitsContainersAndKeepsThemApart() {
		Geometry geometry = with(map.arranged(Progress.NONE));
		assertNoOverlaps(geometry, map);
		assertTrue(geometry.node("Region:inland").box().height() < 250, "smaller than its first size");
		assertEquals(List.of(), rail.problems.list());
	}

	@Test
	void edgesRunFromBorderToBorder() {
		Geometry geometry = with(map.arranged(Progress.NONE));
		for (PlacedEdge edge : geometry.edges()) {
			assertOnBorder(geometry.node(edge.edge().source()), edge.route().get(0));
			assertOnBorder(geometry.node(edge.edge().target()), edge.route().get(edge.route().size() - 1));
		}
		PlacedEdge line = geometry.edge("Line:l1");
		for (int i = 1; i < line.route().size(); i++) {
			Point from = line.route().get(i - 1);
			Point to = line.route().get(i);
			assertTrue(Math.abs(from.x() - to.x()) < 1.5 || Math.abs(from.y() - to.y()) < 1.5,
					() -> "a manhattan edge is oblique: " + line.route());
		}
	}

	@Test
	void anEdgeReachesTheOutlineOfAnEllipse() {
		Geometry geometry = with(map.arranged(Progress.NONE));
		Box ellipse = geometry.node("Junction:cross").box();
		for (String id : List.of("Line:l2", "Line:l3", "Works at:ben>cross")) {
			PlacedEdge edge = geometry.edge(id);
			Point end = edge.edge().target().equals("Junction:cross") ? edge.route().get(edge.route().size() - 1)
					: edge.route().get(0);
			double x = (end.x() - ellipse.center().x()) / (ellipse.width() / 2);
			double y = (end.y() - ellipse.center().y()) / (ellipse.height() / 2);
			assertEquals(1, x * x + y * y, 0.05, () -> id + " ends at " + end + " of " + ellipse);
		}
	}

	private static void assertOnBorder(PlacedNode node, Point point) {
		Box box = node.box();
		Box wider = new Box(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2);
		assertTrue(wider.contains(point), () -> point + " is not at " + node);
	}

	@Test
	void borderNodesSitAstrideASideThatIsAllowed() {
		Geometry geometry = map.geometry();
		Box station = geometry.node("Station:bay").box();
		Box platform = geometry.node("Platform:bay1").box();
		assertEquals(station.x(), platform.center().x(), "west first");
		Geometry moved = with(LayoutState.EMPTY.withNodes(Map.of("Platform:bay1", NodePlace.at(60, 48))));
		Box snapped = moved.node("Platform:bay1").local();
		assertTrue(snapped.center().x() == 0 || snapped.center().x() == 120, "north and south are forbidden");
	}

	@Test
	void rowsStandBelowEachOther() {
		Geometry geometry = map.geometry();
		Box first = geometry.node("Train:t1").box();
		Box second = geometry.node("Train:t2").box();
		assertEquals(first.bottom(), second.y());
		assertEquals(first.width(), second.width());
		assertTrue(geometry.node("Depot:shed").box().width() >= TextMeasure.size(((ViewNode) map.view().find("Train:t1")).look().label()).x());
	}

	@Test
	void onlyWhatMayBeResizedIsResized() {
		Geometry geometry = with(LayoutState.EMPTY.withNodes(Map.of("Station:gate",
				new NodePlace(new Point(10, 10), new Point(200, 80), null), "Person:anna",
				new NodePlace(new Point(300, 10), new Point(200, 80), null))));
		assertEquals(200, geometry.node("Station:gate").box().width());
		assertEquals(40, geometry.node("Person:anna").box().width());
	}

	@Test
	void labelsInsideAreWrappedAndCut() {
		rail.element("gate").eSet(rail.element("gate").eClass().getEStructuralFeature("name"),
				"A station with a name that is much longer than its box could ever hold in any way whatsoever");
		map.refresh();
		List<String> lines = map.geometry().node("Station:gate").label().lines();
		assertTrue(lines.size() >= 2 && lines.get(lines.size() - 1).endsWith("…"), lines::toString);
		assertEquals(1, map.geometry().node("Person:anna").label().lines().size());
		assertTrue(map.geometry().node("Person:anna").label().box().y() >= map.geometry().node("Person:anna").box().bottom(),
				"outside it stands below");
	}

	@Test
	void edgesBetweenTheSameNodesKeepApart() {
		Geometry geometry = with(LayoutState.EMPTY.withLayer("Twins", true).withLayer("Same region", true));
		List<List<Point>> routes = new ArrayList<>(
				List.of(geometry.edge("Twin:bay>port").route(), geometry.edge("Partner:port>bay").route()));
		assertTrue(routes.get(0).get(0).distance(routes.get(1).get(routes.get(1).size() - 1)) > 5, routes::toString);
	}

	@Test
	void bendsAndLabelOffsetsAreFollowed() {
		LayoutState arranged = map.arranged(Progress.NONE);
		Point bend = new Point(777, 555);
		Geometry geometry = with(arranged.withEdges(
				Map.of("Partner:port>bay", new EdgePlace(List.of(bend), Map.of()))));
		assertEquals(bend, geometry.edge("Partner:port>bay").route().get(1));
		Point at = geometry.edge("Line:l1").labels().get(EdgePlace.Label.CENTER).box().corner();
		EdgePlace place = map.layout().edge("Line:l1");
		Point offset = place.labels().getOrDefault(EdgePlace.Label.CENTER, new Point(0, 0));
		Geometry moved = with(map.layout()
				.withEdges(Map.of("Line:l1", place.withLabel(EdgePlace.Label.CENTER, offset.plus(new Point(30, -12))))));
		assertEquals(at.plus(new Point(30, -12)), moved.edge("Line:l1").labels().get(EdgePlace.Label.CENTER).box().corner());
	}

	@Test
	void aCancelledLayoutChangesNothing() {
		LayoutState before = map.layout().withNodes(Map.of("Station:gate", NodePlace.at(1, 2)));
		Progress cancelled = new Progress() {
			@Override
			public boolean isCancelled() {
				return true;
			}

			@Override
			public void worked(double fraction) {
				assertTrue(fraction >= 0 && fraction <= 1);
			}
		};
		assertSame(before, AutoLayout.layout(map.view(), before, cancelled, rail.problems));
	}

	@Test
	void optionsThatElkDoesNotKnowAreTold() {
		var odd = Rail.specification(text -> text.replace("org.eclipse.elk.spacing.nodeNode", "org.eclipse.elk.spacing.nothing")
				.replace("value name=\"RIGHT\"", "value name=\"SIDEWAYS\""));
		OpenDiagram diagram = new OpenDiagram(odd.diagram("Rail map").orElseThrow(), rail.network(), rail.layouts, Rail.IMAGES,
				rail.problems);
		assertFalse(diagram.arranged(Progress.NONE).isBlank());
		assertEquals(List.of("layout.option", "layout.option"), rail.problems.list().stream().map(Problem::code).toList());
	}

	/** With a layer that writes the name of each line a second time, as layers of numbers do. */
	private OpenDiagram withNames() {
		return new OpenDiagram(Rail.specification(text -> text.replace("<additionalLayers name=\"Twins\">",
				"<additionalLayers name=\"Names\" activeByDefault=\"true\"><edgeMappings name=\"Name\""
						+ " semanticCandidatesExpression=\"feature:lines\" domainClass=\"rail::Line\" useDomainElement=\"true\""
						+ " sourceMapping=\"station junction\" targetMapping=\"station junction\""
						+ " sourceFinderExpression=\"feature:from\" targetFinderExpression=\"feature:to\">"
						+ "<style lineStyle=\"dot\" routingStyle=\"manhattan\"><strokeColor xsi:type=\"description:SystemColor\""
						+ " href=\"environment:/viewpoint#//@systemColors/@entries[name='black']\"/>"
						+ "<centerLabelStyleDescription showIcon=\"false\" labelExpression=\"feature:name\"><labelColor"
						+ " xsi:type=\"description:SystemColor\" href=\"environment:/viewpoint#//@systemColors/@entries[name='black']\"/>"
						+ "</centerLabelStyleDescription></style></edgeMappings></additionalLayers><additionalLayers name=\"Twins\">"))
				.diagram("Rail map").orElseThrow(), rail.network(), rail.layouts, Rail.IMAGES, rail.problems);
	}

	private static void assertNamesStandAtTheirLines(Geometry geometry) {
		int names = 0;
		int labels = 0;
		for (PlacedEdge edge : geometry.edges()) {
			if (edge.edge().id().startsWith("Name:")) {
				PlacedEdge line = geometry.edge("Line:" + edge.edge().id().substring("Name:".length()));
				assertEquals(line.route(), edge.route());
				Box name = edge.labels().get(EdgePlace.Label.CENTER).box();
				if (line.labels().containsKey(EdgePlace.Label.CENTER)) {
					Box first = line.labels().get(EdgePlace.Label.CENTER).box();
					assertTrue(isBehind(first, name) || isBelow(first, name), () -> edge + " stands elsewhere");
					labels++;
				}
				names++;
			}
		}
		assertEquals(3, names);
		assertTrue(labels > 0);
	}

	private static boolean isBehind(Box first, Box second) {
		return Math.abs(first.right() - second.x()) < 6 && Math.abs(first.center().y() - second.center().y()) < 6;
	}

	private static boolean isBelow(Box first, Box second) {
		return Math.abs(first.bottom() - second.y()) < 6 && Math.abs(first.center().x() - second.center().x()) < 6;
	}

	@Test
	void aLayerThatWritesSomethingAtTheSameLinesWritesItAtTheirLabels() {
		Map<EdgePlace.Label, Point> aside = Map.of(EdgePlace.Label.CENTER, new Point(60, -30));
		with(map.arranged(Progress.NONE).withEdges(
				Map.of("Line:l1", new EdgePlace(List.of(new Point(30, 300), new Point(500, 300)), aside))));
		assertNamesStandAtTheirLines(withNames().geometry());
	}

	@Test
	void theAutomaticLayoutMakesRoomForBoth() {
		OpenDiagram names = withNames();
		rail.layouts.set(names.context().key(), names.arranged(Progress.NONE));
		names.refresh();
		assertNamesStandAtTheirLines(names.geometry());
		assertEquals(List.of(), rail.problems.list());
	}

	@Test
	void whoBendsACompanionHasItOfItsOwn() {
		List<Point> bends = List.of(new Point(30, 300), new Point(500, 300));
		OpenDiagram names = withNames();
		rail.layouts.set(names.context().key(),
				names.arranged(Progress.NONE).withEdges(Map.of("Name:l1", new EdgePlace(bends, Map.of()))));
		names.refresh();
		assertTrue(names.geometry().edge("Name:l1").route().containsAll(bends));
	}
}
