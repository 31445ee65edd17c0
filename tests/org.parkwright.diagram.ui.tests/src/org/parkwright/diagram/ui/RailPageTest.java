package org.parkwright.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.EdgePlace;
import org.parkwright.diagram.layout.NodePlace;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.spec.Specification;
import org.parkwright.diagram.ui.ShownDiagram.Opened;

/** The page with a specification that knows nothing of parks: a railway, once as it is and once with faults in it. */
class RailPageTest extends PageFixture {

	private static final String BAY = "Station:bay";
	private static final String LINE = "Line:l1";

	private void open(Specification specification) throws Exception {
		shown = new ShownDiagram(browser, Opened.rail(specification));
	}

	private void openSound() throws Exception {
		open(Rail.specification(UnaryOperator.identity()));
	}

	/** The keys belong to the diagram once it was clicked. */
	private void undo() throws Exception {
		browser.mouse("click", 300, 790);
		browser.press("Control+z");
		shown.settle();
	}

	@Test
	void containersListsPortsAndBothKindsOfEdgesAreDrawn() throws Exception {
		openSound();
		assertEquals(shown.diagram.view().allNodes().count(), shown.shown("figure"));
		assertEquals(shown.diagram.view().edges().size(), shown.shown("connection"));
		assertEquals(3, shown.shown("border-figure"), "platforms");
		assertEquals(2, shown.shown("row"), "trains in the depot's list");
		Path picture = Path.of("target", "screenshots", "rail-page.png").toAbsolutePath();
		Files.createDirectories(picture.getParent());
		browser.screenshot(picture);
	}

	@Test
	void createsConnectsAndUndoes() throws Exception {
		openSound();
		int before = shown.size();
		double[] region = shown.place("Region:coast");
		shown.tool("New station");
		browser.mouse("move", region[0], region[1] - 20);
		browser.mouse("click", region[0], region[1] - 20);
		shown.settle();
		assertEquals(before + 1, shown.size());
		undo();
		assertEquals(before, shown.size());

		int edges = shown.shown("connection");
		shown.tool("New line");
		for (String end : List.of("Station:gate", BAY)) {
			double[] at = shown.place(end);
			browser.mouse("move", at[0], at[1]);
			shown.settle();
			browser.mouse("click", at[0], at[1]);
			shown.settle();
		}
		assertEquals(edges + 1, shown.shown("connection"), shown::notice);
		undo();
		assertEquals(edges, shown.shown("connection"));
		assertEquals(before, shown.size());
	}

	@Test
	void movesRenamesAndDeletes() throws Exception {
		openSound();
		Point before = shown.diagram.geometry().node(BAY).local().corner();
		double[] at = shown.place(BAY);
		browser.mouse("click", at[0], at[1]);
		shown.settle();
		browser.drag(at[0], at[1], at[0] + 10, at[1] + 25);
		shown.settle();
		assertTrue(shown.diagram.geometry().node(BAY).local().y() > before.y() + 10);
		undo();
		assertEquals(before, shown.diagram.geometry().node(BAY).local().corner());

		double[] label = shown.label("Bay");
		browser.mouse("doubleClick", label[0], label[1]);
		shown.settle();
		browser.type("Harbour");
		browser.press("Enter");
		shown.settle();
		assertEquals("Harbour", shown.get("bay", "name"));

		int size = shown.size();
		browser.mouse("click", at[0], at[1]);
		browser.press("Delete");
		shown.settle();
		assertTrue(shown.size() < size);
		undo();
		assertEquals(size, shown.size());
	}

	@Test
	void aProblemOfALineIsMendedFromItsMenu() throws Exception {
		openSound();
		shown.set("l1", "capacity", -250.0);
		shown.settle();
		double[] on = shown.on(LINE, 0.5);
		browser.mouse("rightClick", on[0], on[1]);
		shown.settle();
		browser.click(".popup-entry:has-text('Make it positive')");
		shown.settle();
		assertEquals(250.0, shown.get("l1", "capacity"));
	}

	@Test
	void aLineThatIsOneSegmentMovesAsAWhole() throws Exception {
		Opened opened = Opened.rail(Rail.specification(UnaryOperator.identity()));
		OpenDiagram map = opened.diagram();
		map.layouts().set(map.context().key(), map.layout()
				.withNodes(Map.of(BAY, NodePlace.at(30, 60), "Station:port", NodePlace.at(230, 60)))
				.withEdges(Map.of(LINE, EdgePlace.NONE)));
		map.refresh();
		shown = new ShownDiagram(browser, opened);
		List<Point> before = map.geometry().edge(LINE).route();
		assertEquals(2, before.size(), before::toString);
		double[] on = shown.on(LINE, 0.15);
		browser.mouse("click", on[0], on[1]);
		shown.settle();
		double[] handle = shown.middle("[id='diagram_" + LINE + "'] .sprotty-routing-handle[data-kind='line']");
		browser.drag(handle[0], handle[1], handle[0], handle[1] + 5);
		shown.settle();
		List<Point> after = map.geometry().edge(LINE).route();
		assertEquals(1, after.stream().map(Point::y).distinct().count(), after::toString);
		assertTrue(after.get(0).y() > before.get(0).y(), () -> before + " to " + after);
		undo();
		assertEquals(before, map.geometry().edge(LINE).route());
	}

	@Test
	void layersAreSwitched() throws Exception {
		openSound();
		int edges = shown.shown("connection");
		browser.click(".diagram-toolbar [title='Layers and filters']");
		browser.click(".popup-entry:has-text('Twins')");
		shown.settle();
		assertEquals(edges + 1, shown.shown("connection"));
	}

	@Test
	void aFilterWithVariablesAsksForTheirValues() throws Exception {
		openSound();
		int edges = shown.shown("connection");
		chooseFilter();
		assertTrue(shown.asked().contains("values {limit=100.0}"), () -> "" + shown.asked());
		assertEquals(edges, shown.shown("connection"), "who gives up has no filter");

		shown.values = Map.of("limit", "30.0");
		chooseFilter();
		assertEquals(Map.of("limit", "30.0"), shown.diagram.layout().filters().get("Only large lines"));
		assertTrue(shown.shown("connection") < edges);
		int large = shown.shown("connection");
		undo();
		shown.values = Map.of("limit", "100.0");
		chooseFilter();
		assertTrue(shown.shown("connection") < large, "a higher limit leaves less");
	}

	private void chooseFilter() throws Exception {
		browser.click(".diagram-toolbar [title='Layers and filters']");
		browser.click(".popup-entry:has-text('Only large lines')");
		shown.settle();
	}

	/** A class, an expression and a service that do not exist: each is told, and what does not need them is drawn. */
	@Test
	void theRestOfASpecificationWithFaultsIsDrawnAndTheFaultsAreTold() throws Exception {
		Specification faulty = Rail.specification(text -> text.replace("domainClass=\"rail::Depot\"", "domainClass=\"rail::Shed\"")
				.replace("labelExpression=\"service:lineLabel\"", "labelExpression=\"service:lineCaption\"")
				.replace("predicateExpression=\"feature:closed\"", "predicateExpression=\"feature:shut\""));
		List<Problem> faults = faulty.problems();
		assertEquals(Set.of("type.unknown", "feature.unknown", "service.unknown"),
				faults.stream().map(Problem::code).collect(Collectors.toSet()), faults::toString);
		open(faulty);
		shown.onServer(server -> server.warn(Problem.summary(faults)));
		shown.settle();
		String notice = shown.notice();
		for (String wrong : List.of("Shed", "lineCaption", "shut")) {
			assertTrue(notice.contains(wrong), notice);
		}
		assertEquals(shown.diagram.view().allNodes().count(), shown.shown("figure"));
		assertEquals(0, shown.shown("row"), "the depot's class is unknown");
		assertTrue(shown.shown("figure") > 8, "stations and regions are drawn");
		assertFalse(shown.diagram.view().edges().isEmpty());
		assertEquals(shown.diagram.view().edges().size(), shown.shown("connection"));
	}
}
