package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.spec.EdgeStyle;
import org.parkwright.diagram.spec.LineStyle;
import org.parkwright.diagram.spec.NodeStyle;
import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.EdgeLook;
import org.parkwright.diagram.view.Images;
import org.parkwright.diagram.view.NodeLook;
import org.parkwright.diagram.view.Rgb;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewNode;

/** What a diagram shows, as SIRIUS-FORMS says it must. */
class ViewTest {

	private final Rail rail = new Rail();
	private final OpenDiagram map = rail.map();

	private DiagramView with(LayoutState state) {
		rail.layouts.set(map.context().key(), state);
		map.refresh();
		return map.view();
	}

	private NodeLook.Shape shape(String id) {
		return (NodeLook.Shape) ((ViewNode) map.view().find(id)).look();
	}

	private NodeLook.Box box(String id) {
		return (NodeLook.Box) ((ViewNode) map.view().find(id)).look();
	}

	private EdgeLook edge(String id) {
		return ((ViewEdge) map.view().find(id)).look();
	}

	@Test
	void everyMappingShowsWhatItShould() {
		assertEquals(Map.of("Station", 4, "Junction", 1, "Platform", 3, "Person", 2, "Region", 2, "Depot", 1, "Train", 2, "Line",
				3, "Works at", 2, "Partner", 2), map.view().counts());
		assertEquals(List.of(), rail.problems.list());
		assertEquals("North map", map.view().title());
	}

	@Test
	void aSubclassIsShownByItsOwnMappingAlone() {
		assertEquals(List.of("Junction:cross"),
				map.view().viewsOf(rail.element("cross")).stream().map(Object::toString).toList());
	}

	@Test
	void aReusedMappingAsksTheNewOwner() {
		ViewNode bay = (ViewNode) map.view().find("Station:bay");
		assertEquals("Region:coast", map.view().owner(bay).id());
		assertNull(map.view().owner((ViewNode) map.view().find("Station:gate")));
	}

	@Test
	void anEdgeNeedsBothEnds() {
		assertNull(map.view().find("Line:l4"), "it has no target");
		rail.element("l4").eSet(rail.element("l4").eClass().getEStructuralFeature("to"), rail.element("bay"));
		map.refresh();
		assertNotNull(map.view().find("Line:l4"));
	}

	@Test
	void optionalLayersCanBeSwitched() {
		DiagramView without = with(LayoutState.EMPTY.withLayer("Lines", false));
		assertNull(without.counts().get("Line"));
		assertEquals(2, without.counts().get("Partner"), "a layer that is not optional stays");
		DiagramView more = with(LayoutState.EMPTY.withLayer("Twins", true).withLayer("Same region", true));
		assertEquals(1, more.counts().get("Twin"));
		assertEquals(2, more.counts().get("Near"), "from another viewpoint");
		assertEquals(2, with(LayoutState.EMPTY.withLayer("Partners", false)).counts().get("Partner"));
	}

	@Test
	void aFilterSaysWhatStays() {
		DiagramView closedHidden = with(LayoutState.EMPTY.withFilter("Hide closed stations", Map.of()));
		assertNull(closedHidden.find("Station:port"));
		assertNull(closedHidden.find("Platform:port1"), "what is in it goes with it");
		assertNull(closedHidden.find("Line:l1"), "and so do its edges");
		assertNull(closedHidden.counts().get("Partner"));
		assertEquals(3, closedHidden.counts().get("Station"));
		assertEquals(1, closedHidden.counts().get("Junction"), "elements of other mappings stay");
		assertNull(with(LayoutState.EMPTY.withFilter("Hide lines", Map.of())).counts().get("Line"));
	}

	@Test
	void aVariableFilterTakesItsValueOrTheStandardOne() {
		assertEquals(1, with(LayoutState.EMPTY.withFilter("Only large lines", Map.of())).counts().get("Line"));
		assertEquals(2, with(LayoutState.EMPTY.withFilter("Only large lines", Map.of("limit", "30"))).counts().get("Line"));
		assertEquals(4, map.view().counts().get("Station"), "what has no capacity stays");
		assertEquals(List.of(), rail.problems.list());
	}

	@Test
	void sizesAreTensOfPixels() {
		assertEquals(List.of(120, 50), List.of(shape("Station:bay").width(), shape("Station:bay").height()));
		assertEquals(List.of(20, 20), List.of(shape("Platform:bay1").width(), shape("Platform:bay1").height()));
		assertEquals(List.of(140, 70), List.of(shape("Junction:cross").width(), shape("Junction:cross").height()));
		assertEquals(List.of(40, 60), List.of(shape("Person:anna").width(), shape("Person:anna").height()),
				"a picture keeps its proportions");
		assertEquals(List.of(400, 250), List.of(box("Region:coast").width(), box("Region:coast").height()));
		assertEquals(List.of(-1, -1), List.of(box("Depot:shed").width(), box("Depot:shed").height()));
		assertEquals(5, edge("Line:l1").width(), "but an edge's width is pixels");
		assertEquals(1, edge("Works at:anna>bay").width());
	}

	@Test
	void aConditionalStyleReplacesAllOfTheStyle() {
		NodeLook.Shape closed = shape("Station:port");
		assertEquals(List.of(30, 30), List.of(closed.width(), closed.height()), "nothing is inherited");
		assertFalse(closed.labelInside());
		assertEquals(8, closed.label().size());
		assertEquals(NodeStyle.Resize.NONE, closed.resize());
		assertEquals(0, closed.border().width());
		assertEquals(new Rgb(209, 209, 209), closed.color(), "the first condition that is true wins");
	}

	@Test
	void coloursAreThoseOfSirius() {
		assertEquals(new Rgb(225, 204, 179), shape("Station:bay").color(), "1965 between 1950 and 2020");
		assertEquals(new Rgb(240, 200, 160), shape("Station:hill").color(), "1900 is before the first step");
		assertEquals(new Rgb(246, 139, 139), shape("Platform:bay1").color());
		assertEquals(new Rgb(70, 90, 120), edge("Line:l1").color());
		assertEquals(new Rgb(173, 127, 168), box("Depot:shed").border().color());
		assertEquals(Rgb.BLACK, shape("Station:bay").label().color());
	}

	@Test
	void aColourLiesBetweenTheTwoNearestSteps() {
		String last = "      <colorSteps associatedValue=\"2020\"";
		var stepped = Rail.specification(text -> text.replace(last, last.replace("2020", "1980")
				+ " associatedColor=\"//@userColorsPalettes[name='Rail']/@entries[name='steel']\"/>\n" + last));
		assertEquals(List.of(), stepped.problems());
		OpenDiagram three = new OpenDiagram(stepped.diagram("Rail map").orElseThrow(), rail.network(), rail.layouts, Rail.IMAGES,
				rail.problems);
		EObject bay = rail.element("bay");
		Map.of(1965, new Rgb(155, 145, 140), 1980, new Rgb(70, 90, 120), 1982, new Rgb(75, 96, 126)).forEach((year, expected) -> {
			bay.eSet(bay.eClass().getEStructuralFeature("opened"), year);
			three.refresh();
			assertEquals(expected, ((NodeLook.Shape) ((ViewNode) three.view().find("Station:bay")).look()).color(), year + "");
		});
	}

	@Test
	void labelsAndIconsFollowTheStyle() {
		assertEquals("Coast line 250", edge("Line:l1").center().text());
		assertNull(edge("Line:l2").center(), "the style for goods has no label");
		assertFalse(shape("Station:bay").label().hasIcon());
		assertEquals("/org.example.rail/icons/junction.svg", shape("Junction:cross").label().icon());
		assertEquals("Opened 1965", shape("Station:bay").tooltip());
		assertEquals("Express (160.0 km/h)", shape("Train:t1").label().text());
		assertEquals(12, box("Region:coast").label().size());
	}

	@Test
	void edgesFollowTheStyle() {
		assertEquals(LineStyle.DASH, edge("Line:l2").line());
		assertEquals(EdgeStyle.Arrow.INPUT_ARROW, edge("Line:l2").target(), "the arrow if none is given");
		assertEquals(EdgeStyle.Arrow.INPUT_FILL_CLOSED_ARROW, edge("Line:l1").target());
		assertEquals(EdgeStyle.Routing.MANHATTAN, edge("Line:l1").routing());
		assertEquals(EdgeStyle.Arrow.FILL_DIAMOND, edge("Works at:anna>bay").source());
		assertEquals(EdgeStyle.Arrow.NO_DECORATION, edge("Works at:anna>bay").target());
	}

	@Test
	void placesFollowTheMapping() {
		assertEquals(ViewNode.Place.BORDER, ((ViewNode) map.view().find("Platform:bay1")).place());
		assertEquals(ViewNode.Place.ROW, ((ViewNode) map.view().find("Train:t1")).place());
		assertTrue(((ViewNode) map.view().find("Depot:shed")).isList());
		assertEquals(List.of("Platform:bay1", "Platform:bay2"),
				((ViewNode) map.view().find("Station:bay")).borders().stream().map(ViewNode::id).toList());
	}

	@Test
	void idsOutliveLabelsAndMoves() {
		EObject bay = rail.element("bay");
		bay.eSet(bay.eClass().getEStructuralFeature("name"), "New Bay");
		@SuppressWarnings("unchecked")
		List<EObject> inland = (List<EObject>) rail.get("inland", "stations");
		inland.add(bay);
		map.refresh();
		ViewNode moved = (ViewNode) map.view().find("Station:bay");
		assertEquals("New Bay", moved.look().label().text());
		assertEquals("Region:inland", map.view().owner(moved).id());
	}

	@Test
	void whatDidNotChangeIsEqual() {
		DiagramView before = map.view();
		EcoreUtil.delete(rail.element("t2"), true);
		map.refresh();
		assertEquals(before.find("Region:coast"), map.view().find("Region:coast"));
		assertEquals(before.find("Line:l1"), map.view().find("Line:l1"));
		assertFalse(before.find("Depot:shed").equals(map.view().find("Depot:shed")));
	}

	@Test
	void aDanglingReferenceHidesOneEdgeAndNothingElse() {
		EObject line = rail.element("l1");
		EObject proxy = EcoreUtil.create(rail.element("port").eClass());
		((org.eclipse.emf.ecore.InternalEObject) proxy)
				.eSetProxyURI(org.eclipse.emf.common.util.URI.createURI("memory:/gone.rail#x"));
		line.eSet(line.eClass().getEStructuralFeature("to"), proxy);
		map.refresh();
		assertNull(map.view().find("Line:l1"));
		assertEquals(2, map.view().counts().get("Line"));
		assertEquals(4, map.view().counts().get("Station"));
	}

	@Test
	void aLabelOfAnEdgeWithoutExpressionIsEmpty() {
		OpenDiagram bare = new OpenDiagram(
				Rail.specification(text -> text.replace(" labelExpression=\"service:lineLabel\"", "")).diagram("Rail map").orElseThrow(),
				rail.network(), rail.layouts, Images.NONE, rail.problems);
		ViewEdge line = (ViewEdge) bare.view().find("Line:l1");
		assertEquals("", line.look().center().text());
	}
}
