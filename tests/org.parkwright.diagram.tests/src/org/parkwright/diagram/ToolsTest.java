package org.parkwright.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributor;
import org.parkwright.core.fix.Fix;
import org.parkwright.core.fix.Fixes;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.layout.NodePlace;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.Tool.DragSource;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.tool.Tools;
import org.parkwright.diagram.tool.Validation;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewNode;

/** Each tool once: the model is as the tool says, and undo leaves model and layout exactly as they were. */
class ToolsTest {

	private final Rail rail = new Rail();
	private final OpenDiagram map = rail.map();
	private final Tools tools = map.tools();
	private String savedBefore;
	private EObject before;
	private Map<Layouts.Key, LayoutState> layoutBefore;

	@BeforeEach
	void layOut() {
		rail.layouts.set(map.context().key(), map.arranged(Progress.NONE));
		map.refresh();
		remember();
	}

	private void remember() {
		savedBefore = rail.saved();
		before = rail.copy();
		layoutBefore = rail.layouts.snapshot();
	}

	private ViewNode node(String id) {
		map.refresh();
		ViewNode node = (ViewNode) map.view().find(id);
		assertNotNull(node, () -> id + " is not among " + map.view().counts());
		return node;
	}

	private ViewEdge edge(String id) {
		map.refresh();
		return (ViewEdge) map.view().find(id);
	}

	private void execute(DiagramCommand command) {
		rail.stack.execute(command);
		map.refresh();
		assertEquals(null, command.problem());
		assertTrue(command.changed(), "something changed");
	}

	/** Undo, redo and undo again. */
	private void isUndone() {
		String after = rail.saved();
		Map<Layouts.Key, LayoutState> layoutAfter = rail.layouts.snapshot();
		rail.stack.undo();
		assertAsBefore();
		assertFalse(rail.stack.canUndo(), "it was one step");
		rail.stack.redo();
		assertEquals(after, rail.saved());
		assertEquals(layoutAfter, rail.layouts.snapshot());
		rail.stack.undo();
		assertAsBefore();
	}

	private void assertAsBefore() {
		assertEquals(savedBefore, rail.saved());
		assertTrue(EcoreUtil.equals(before, rail.network()));
		assertEquals(layoutBefore, rail.layouts.snapshot());
	}

	private Object feature(EObject object, String name) {
		return object.eGet(object.eClass().getEStructuralFeature(name));
	}

	@Test
	void aNodeIsCreatedWhereItWasDropped() {
		Tool.NodeCreation tool = rail.tool(Tool.NodeCreation.class, "Station");
		assertTrue(tools.canCreate(tool, node("Region:coast")));
		assertTrue(tools.canCreate(tool, null));
		assertFalse(tools.canCreate(tool, node("Region:inland")), "its precondition");
		assertFalse(tools.canCreate(tool, node("Depot:shed")), "a depot holds trains");
		DiagramCommand command = tools.create(tool, node("Region:coast"), new Point(33, 44));
		execute(command);
		EObject station = command.created().get(0);
		assertSame(rail.element("coast"), station.eContainer());
		assertEquals("Station 3", feature(station, "name"), "the new one is in its container when its features are set");
		ViewNode view = node("Station:" + feature(station, "id"));
		assertEquals(new Point(33, 44), map.layout().node(view.id()).position());
		assertEquals(new Point(33, 44), map.geometry().node(view.id()).local().corner());
		isUndone();
	}

	@Test
	void aContainerIsCreated() {
		DiagramCommand command = tools.create(rail.tool(Tool.NodeCreation.class, "Region"), null, new Point(5, 6));
		execute(command);
		assertEquals("New region", feature(command.created().get(0), "name"));
		assertEquals(3, map.view().counts().get("Region"));
		isUndone();
	}

	@Test
	void anEdgeIsCreatedBetweenWhatItAllows() {
		Tool.EdgeCreation tool = rail.tool(Tool.EdgeCreation.class, "Line");
		assertTrue(tools.canStart(tool, node("Station:bay")));
		assertFalse(tools.canStart(tool, node("Station:port")), "it is closed");
		assertFalse(tools.canStart(tool, node("Person:anna")), "no line starts at a person");
		assertFalse(tools.canCreate(tool, node("Station:bay"), node("Station:bay")));
		assertTrue(tools.canCreate(tool, node("Station:bay"), node("Station:port")));
		DiagramCommand command = tools.create(tool, node("Station:gate"), node("Station:hill"));
		execute(command);
		EObject line = command.created().get(0);
		assertEquals("Gate-Hill", feature(line, "name"));
		assertEquals("freight goods", feature(line, "kind").toString(), "text becomes a literal");
		assertEquals(12.5, feature(line, "capacity"), "text becomes a number");
		assertSame(rail.element("hill"), feature(line, "to"));
		assertEquals(4, map.view().counts().get("Line"));
		isUndone();
	}

	@Test
	void anEdgeThatIsNotAllowedChangesNothing() {
		DiagramCommand command = tools.create(rail.tool(Tool.EdgeCreation.class, "Line"), node("Station:bay"), node("Station:bay"));
		rail.stack.execute(command);
		assertEquals("tool.precondition", command.problem().code());
		assertEquals(List.of(), rail.problems.list(), "what a user may not do is no fault of the specification");
		assertFalse(rail.stack.canUndo());
		assertAsBefore();
	}

	@Test
	void aToolThatMayNotBeUsedChangesNothingWhoeverCallsIt() {
		List<DiagramCommand> commands = List.of(
				tools.create(rail.tool(Tool.NodeCreation.class, "Station"), node("Region:inland"), null),
				tools.create(rail.tool(Tool.NodeCreation.class, "Region"), node("Depot:shed"), null),
				tools.use(rail.tool(Tool.Action.class, "Close"), node("Depot:shed")));
		for (DiagramCommand command : commands) {
			rail.stack.execute(command);
			assertEquals("tool.precondition", command.problem().code());
			assertFalse(rail.stack.canUndo());
			assertAsBefore();
		}
	}

	@Test
	void bothEndsOfAnEdgeMove() {
		Tool.Reconnect target = tools.reconnection(edge("Line:l1"), false, node("Junction:cross"));
		assertEquals("Move target", target.head().name());
		execute(tools.reconnect(target, edge("Line:l1"), false, node("Junction:cross")));
		assertSame(rail.element("cross"), rail.get("l1", "to"));
		assertEquals(List.of(), map.layout().edge("Line:l1").bends(), "the old way is forgotten");
		isUndone();
		Tool.Reconnect source = tools.reconnection(edge("Line:l1"), true, node("Station:gate"));
		execute(tools.reconnect(source, edge("Line:l1"), true, node("Station:gate")));
		assertSame(rail.element("gate"), rail.get("l1", "from"));
		isUndone();
		assertNull(tools.reconnection(edge("Line:l1"), true, node("Person:anna")), "no line starts at a person");
		assertNull(tools.reconnection(edge("Works at:anna>bay"), false, node("Station:gate")), "it has no such tool");
	}

	@Test
	void aGuardInsideAToolLeavesAllAsItWas() {
		Tool.Reconnect source = tools.reconnection(edge("Line:l1"), true, node("Station:port"));
		DiagramCommand command = tools.reconnect(source, edge("Line:l1"), true, node("Station:port"));
		rail.stack.execute(command);
		assertSame(rail.element("bay"), rail.get("l1", "from"), "port is closed");
	}

	@Test
	void deletingTakesAlongWhatTheToolSays() {
		int lines = map.view().counts().get("Line");
		execute(tools.delete(List.of(node("Station:gate"))));
		assertNull(rail.resource.getEObject("l2"), "the line at the station");
		assertNotNull(rail.resource.getEObject("gate"), "this tool takes the lines alone");
		assertEquals(lines - 1, map.view().counts().get("Line"));
		assertFalse(map.layout().edges().containsKey("Line:l2"), "its layout is forgotten");
		isUndone();
	}

	@Test
	void deletingWithoutAToolTakesTheElementAndLeavesEmptyEnds() {
		execute(tools.delete(List.of(node("Region:coast"), node("Station:bay"), node("Depot:shed"))));
		assertNull(rail.resource.getEObject("bay"));
		assertNull(rail.resource.getEObject("t1"));
		assertNotNull(rail.resource.getEObject("l1"), "the line stays");
		assertNull(rail.get("l1", "from"), "with an empty end");
		assertNull(map.view().find("Line:l1"));
		assertFalse(map.layout().nodes().containsKey("Station:bay"));
		isUndone();
	}

	@Test
	void anEdgeThatStandsForAReferenceCannotBeDeletedWithoutATool() {
		assertFalse(tools.canDelete(edge("Works at:anna>bay")));
		DiagramCommand command = tools.delete(List.of(edge("Works at:anna>bay")));
		rail.stack.execute(command);
		assertFalse(command.changed());
		assertAsBefore();
	}

	@Test
	void aLabelIsEdited() {
		assertEquals("Bay", tools.editableText(node("Station:bay")));
		execute(tools.directEdit(node("Station:bay"), "Bay & Beach"));
		assertEquals("Bay & Beach", rail.get("bay", "name"));
		isUndone();
		assertNull(tools.editableText(node("Region:coast")), "it has no such tool");
	}

	@Test
	void aMaskTakesTheTextApart() {
		assertEquals("Coast line: 250.0", tools.editableText(edge("Line:l1")));
		execute(tools.directEdit(edge("Line:l1"), "Shore line: 300"));
		assertEquals("Shore line", rail.get("l1", "name"));
		assertEquals(300.0, rail.get("l1", "capacity"));
		isUndone();
		execute(tools.directEdit(edge("Line:l1"), "Shore line: many"));
		assertEquals(250.0, rail.get("l1", "capacity"), "the service keeps the old value");
	}

	@Test
	void aDoubleClickOpensADiagram() {
		assertTrue(tools.hasDoubleClick(node("Station:bay")));
		assertFalse(tools.hasDoubleClick(node("Region:coast")));
		DiagramCommand command = tools.doubleClick(node("Station:bay"));
		rail.stack.execute(command);
		assertFalse(rail.stack.canUndo(), "nothing changed, so there is no step");
		DiagramDescription plan = rail.specification.diagram("Station plan").orElseThrow();
		assertEquals(List.of(new DiagramCommand.Opening(plan, rail.element("bay"), true)), command.openings());
		assertEquals(Map.of("Track end", 2), rail.open("Station plan", rail.element("bay")).view().counts());
	}

	@Test
	void theContextMenuLeadsToDiagrams() {
		List<Tools.Way> ways = tools.ways(node("Station:bay"));
		assertEquals(List.of("Plan of Bay", "New plan"), ways.stream().map(Tools.Way::label).toList());
		execute(tools.createDiagram(ways.get(1), node("Station:bay")));
		assertTrue(rail.layouts.keys().contains(new Layouts.Key("Station plan", "bay")));
		isUndone();
	}

	@Test
	void elementsAreDraggedBetweenContainers() {
		ViewNode hill = node("Station:hill");
		Tool.Drop tool = tools.drop(hill.element(), hill.mapping(), node("Region:coast"), DragSource.DIAGRAM);
		assertEquals("Move station", tool.head().name());
		execute(tools.drop(tool, List.of(hill.element()), node("Region:coast"), new Point(70, 80)));
		assertSame(rail.element("coast"), rail.element("hill").eContainer());
		assertEquals(new Point(70, 80), map.layout().node("Station:hill").position());
		isUndone();
		execute(tools.drop(tools.drop(hill.element(), hill.mapping(), null, DragSource.DIAGRAM), List.of(hill.element()), null, null));
		assertSame(rail.network(), rail.element("hill").eContainer(), "and out of them");
		isUndone();
	}

	@Test
	void aDropIsRefusedWhereItMakesNoSense() {
		ViewNode hill = node("Station:hill");
		assertNull(tools.drop(hill.element(), hill.mapping(), node("Depot:shed"), DragSource.DIAGRAM), "it takes nothing");
		ViewNode anna = node("Person:anna");
		assertNull(tools.drop(anna.element(), anna.mapping(), node("Region:coast"), DragSource.DIAGRAM), "not its mapping");
		assertNotNull(tools.drop(rail.element("hill"), null, node("Region:coast"), DragSource.PROJECT_EXPLORER));
		assertNull(tools.drop(rail.element("anna"), null, node("Region:coast"), DragSource.PROJECT_EXPLORER));
	}

	@Test
	void anActionOfThePaletteChoosesByTheState() {
		Tool.Action tool = rail.tool(Tool.Action.class, "Close");
		assertTrue(tools.canUse(tool, node("Station:bay")));
		assertFalse(tools.canUse(tool, node("Depot:shed")));
		execute(tools.use(tool, node("Station:bay")));
		assertEquals(true, rail.get("bay", "closed"));
		isUndone();
		execute(tools.use(tool, node("Station:port")));
		assertEquals(false, rail.get("port", "closed"));
		isUndone();
	}

	@Test
	void aMenuShowsWhatMayBeUsed() {
		Map<Tool.Menu, List<Tool.MenuAction>> menus = tools.menus(node("Station:bay"));
		assertEquals(List.of("Twin"), menus.keySet().stream().map(Tool::label).toList());
		assertEquals(Map.of(), tools.menus(node("Station:hill")), "it has no twin");
		execute(tools.use(menus.values().iterator().next().get(0), List.of(node("Station:bay"))));
		assertNull(rail.get("bay", "twin"));
		isUndone();
	}

	@Test
	void aRuleFindsAndFixesInWhatIsShown() {
		assertEquals(List.of(), map.validate(), "the broken line has no end, so that nobody sees it");
		rail.element("l1").eSet(rail.element("l1").eClass().getEStructuralFeature("capacity"), -250.0);
		map.refresh();
		List<Validation.Finding> findings = map.validate();
		assertEquals(List.of("Line Coast line has a negative capacity"), findings.stream().map(Validation.Finding::message).toList());
		Validation.Finding finding = findings.get(0);
		assertSame(rail.element("l1"), finding.element());
		execute(tools.fix(finding.rule().fixes().get(0), finding.element()));
		assertEquals(250.0, rail.get("l1", "capacity"));
		assertEquals(List.of(), map.validate());
		rail.stack.undo();
		assertEquals(-250.0, rail.get("l1", "capacity"));
	}

	/** Makes a negative capacity positive. */
	public static final class Positive implements Fix {
		@Override
		public boolean mend(EObject element) {
			EStructuralFeature capacity = element.eClass().getEStructuralFeature("capacity");
			element.eSet(capacity, Math.abs((Double) element.eGet(capacity)));
			return true;
		}
	}

	/** Changes something, then fails. */
	public static final class Failing implements Fix {
		@Override
		public boolean mend(EObject element) {
			element.eUnset(element.eClass().getEStructuralFeature("capacity"));
			throw new IllegalStateException("on purpose");
		}
	}

	private static Fixes.Offer offer(Class<? extends Fix> type) {
		Contributor plugin = new Contributor() {
			@Override
			public String name() {
				return "com.example.mender";
			}

			@Override
			public String version() {
				return "1.0.0";
			}

			@Override
			public boolean shipped() {
				return false;
			}

			@Override
			public URL entry(String path) {
				return null;
			}

			@Override
			public Class<?> load(String className) {
				return type;
			}
		};
		return new Fixes.Offer("Negative capacity", "Mend", new Contribution(Fixes.EXTENSION_POINT, "fix", Map.of("class", type.getName()), List.of(), plugin));
	}

	@Test
	void aRemedyThatIsContributedMendsAFindingAsOneStepOrNotAtAll() {
		rail.element("l1").eSet(rail.element("l1").eClass().getEStructuralFeature("capacity"), -250.0);
		map.refresh();
		EObject line = map.validate().get(0).element();
		assertNull(tools.fix(offer(Failing.class), line));
		assertEquals(-250.0, rail.get("l1", "capacity"));
		execute(tools.fix(offer(Positive.class), line));
		assertEquals(250.0, rail.get("l1", "capacity"));
		rail.stack.undo();
		assertEquals(-250.0, rail.get("l1", "capacity"));
	}

	@Test
	void nodesAreMovedWithWhatHangsOnThem() {
		Map<String, NodePlace> places = map.layout().nodes();
		Point region = places.get("Region:coast").position();
		var bends = map.layout().edge("Line:l1").bends();
		Point at = map.geometry().node("Station:bay").box().corner();
		execute(tools.move(Map.of("Region:coast", region.plus(new Point(100, 10)))));
		assertEquals(at.plus(new Point(100, 10)), map.geometry().node("Station:bay").box().corner());
		assertEquals(bends.stream().map(new Point(100, 10)::plus).toList(), map.layout().edge("Line:l1").bends(),
				"the bends of an edge inside move along");
		assertEquals(places.get("Station:gate"), map.layout().node("Station:gate"));
		isUndone();
		execute(tools.resize(Map.of("Station:bay", new Point(200, 90)), Map.of()));
		assertEquals(200, map.geometry().node("Station:bay").box().width());
		isUndone();
	}

	@Test
	void layersAndFiltersTakePartInUndo() {
		execute(tools.arrange("Layer", layout -> layout.withLayer("Twins", true)));
		assertEquals(1, map.view().counts().get("Twin"));
		isUndone();
	}

	@Test
	void undoLeavesTheLayoutOfDiagramsThatWereOpenedMeanwhile() {
		execute(tools.directEdit(node("Station:bay"), "Beach"));
		Layouts.Key plan = new Layouts.Key("Station plan", "bay");
		LayoutState arranged = LayoutState.EMPTY.withNodes(Map.of("Track end:bay1", NodePlace.at(3, 4)));
		rail.layouts.set(plan, arranged);
		rail.stack.undo();
		assertEquals("Bay", rail.get("bay", "name"));
		assertEquals(arranged, rail.layouts.get(plan));
	}

	@Test
	void aFailingToolTakesEverythingBackAndSaysWhy() {
		Rail other = new Rail();
		var broken = Rail.specification(text -> text.replace("featureName=\"capacity\" valueExpression=\"12.5\"",
				"featureName=\"capacity\" valueExpression=\"service:network\""));
		OpenDiagram diagram = new OpenDiagram(broken.diagram("Rail map").orElseThrow(), other.network(), other.layouts,
				Rail.IMAGES, other.problems);
		Tool.EdgeCreation tool = broken.diagram("Rail map").orElseThrow().tools()
				.filter(Tool.EdgeCreation.class::isInstance).map(Tool.EdgeCreation.class::cast).findFirst().orElseThrow();
		String saved = other.saved();
		DiagramCommand command = diagram.tools().create(tool, (ViewNode) diagram.view().find("Station:gate"),
				(ViewNode) diagram.view().find("Station:hill"));
		other.stack.execute(command);
		assertEquals("tool.value", command.problem().code());
		assertEquals(List.of(command.problem()), other.problems.list(), "what the specification does wrong is one");
		assertTrue(command.problem().place().line() > 0);
		assertEquals(saved, other.saved(), "the line that was created first is gone again");
		assertFalse(other.stack.canUndo());
	}
}
