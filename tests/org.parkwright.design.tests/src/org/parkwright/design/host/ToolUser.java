package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.spec.FeatureColumnMapping;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.table.TableView;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.tool.Tools;
import org.parkwright.diagram.tree.TreeItem;
import org.parkwright.diagram.tree.Trees;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.diagram.view.ViewNode;

/**
 * Uses tools as scripts say: {@code in NODE} to create, {@code A -> B} to connect, reconnect and drop,
 * {@code VIEW = text} to edit, {@code VIEW} for the rest, where views are named by their ids and {@code diagram} is the
 * diagram itself; in tables and trees, elements by theirs.
 */
final class ToolUser {

	private static final Point PLACE = new Point(10, 12);

	private final ParkHost host;
	private final Script script;
	private OpenDiagram diagram;

	ToolUser(ParkHost host, Script script) {
		this.host = host;
		this.script = script;
	}

	/** Opens what the script names; whatever that lays out is no part of the tool's work. */
	void open() {
		if (ParkHost.specification().diagram(script.representation()).isPresent()) {
			diagram = host.arranged(script.representation());
		}
	}

	/** Goes on with a diagram that is open; null for a table or tree. */
	void open(OpenDiagram opened) {
		diagram = opened;
	}

	/** Uses a tool once and checks that it may be used, that it is the one which users reach, and where it puts things. */
	List<String> use(Tool tool) {
		Snapshot before = Snapshot.of(host.model);
		List<String> results = new ArrayList<>();
		if (tool instanceof Tool.DiagramNavigation) {
			results.add(way(diagram.tools(), null).opening().description().name());
			return results;
		}
		DiagramCommand command = command(tool);
		if (command == null) {
			return List.of("refused");
		}
		host.stack.execute(command);
		assertEquals(null, command.problem());
		results.addAll(before.changesTo(Snapshot.of(host.model)));
		command.openings().forEach(opening -> results.add("opens " + opening.description().name() + " on "
				+ EcoreUtil.getID(opening.element())));
		if (diagram != null) {
			diagram.refresh();
			isPlaced(tool, command);
		}
		return results;
	}

	private DiagramCommand command(Tool tool) {
		return switch (tool) {
		case Tool.LineCreation creation -> table().create(creation, host.element(script.with()));
		case Tool.ColumnCreation creation -> {
			assertTrue(table().canCreate(creation));
			yield table().create(creation);
		}
		case Tool.CellCreation creation -> inCell();
		case Tool.LineDeletion deletion -> table().delete(row(deletion));
		case Tool.CellEdit edit -> {
			String[] parts = script.parts(" = ");
			yield isInCross(edit) ? inCell() : table().edit(line(table(), host.element(parts[0])), column(edit), parts[1]);
		}
		case Tool.ItemEdit edit -> {
			String[] parts = script.parts(" = ");
			Trees tree = host.tree(script.representation());
			TreeItem item = items(tree, tree.items()).filter(each -> each.element() == host.element(parts[0])).findFirst()
					.orElseThrow();
			assertSame(edit, item.mapping().edit());
			assertTrue(tree.canEdit(item));
			yield tree.edit(item, parts[1]);
		}
		default -> onDiagram(tool, diagram.tools());
		};
	}

	private DiagramCommand onDiagram(Tool tool, Tools tools) {
		return switch (tool) {
		case Tool.NodeCreation creation -> {
			ViewNode owner = node(script.with().substring("in ".length()));
			assertTrue(tools.canCreate(creation, owner));
			yield tools.create(creation, owner, PLACE);
		}
		case Tool.EdgeCreation creation -> {
			String[] ends = script.parts(" -> ");
			assertTrue(tools.canStart(creation, node(ends[0])), "it may start");
			assertTrue(tools.canCreate(creation, node(ends[0]), node(ends[1])), "it may end");
			yield tools.create(creation, node(ends[0]), node(ends[1]));
		}
		case Tool.Reconnect reconnect -> {
			String[] parts = script.parts(" -> ");
			boolean source = reconnect.end() == Tool.End.SOURCE;
			assertSame(reconnect, tools.reconnection((ViewEdge) view(parts[0]), source, node(parts[1])));
			yield tools.reconnect(reconnect, (ViewEdge) view(parts[0]), source, node(parts[1]));
		}
		case Tool.Delete delete -> {
			assertSame(delete, view(script.with()).mapping().behaviour().deletion().target());
			yield tools.canDelete(view(script.with())) ? tools.delete(List.of(view(script.with()))) : null;
		}
		case Tool.DirectEdit edit -> {
			String[] parts = script.parts(" = ");
			assertSame(edit, view(parts[0]).mapping().behaviour().directEdit().target());
			assertNotNull(tools.editableText(view(parts[0])));
			yield tools.directEdit(view(parts[0]), parts[1]);
		}
		case Tool.DoubleClick click -> {
			assertSame(click, view(script.with()).mapping().behaviour().doubleClick().target());
			assertTrue(tools.hasDoubleClick(view(script.with())));
			yield tools.doubleClick(view(script.with()));
		}
		case Tool.Drop drop -> {
			String[] parts = script.parts(" -> ");
			ViewNode dragged = node(parts[0]);
			assertSame(drop, tools.drop(dragged.element(), dragged.mapping(), node(parts[1]), Tool.DragSource.DIAGRAM));
			yield tools.drop(drop, List.of(dragged.element()), node(parts[1]), PLACE);
		}
		case Tool.MenuAction action -> {
			assertTrue(tools.menus(view(script.with())).values().stream().anyMatch(shown -> shown.contains(action)));
			yield tools.use(action, List.of(view(script.with())));
		}
		case Tool.Action action -> {
			assertTrue(tools.canUse(action, view(script.with())));
			yield tools.use(action, view(script.with()));
		}
		case Tool.DiagramCreation creation -> tools.createDiagram(way(tools, creation), view(script.with()));
		default -> throw new IllegalArgumentException("Nobody knows how to use " + tool);
		};
	}

	private Tools.Way way(Tools tools, Tool.DiagramCreation creation) {
		return tools.ways(view(script.with())).stream().filter(way -> way.creation() == creation).findFirst().orElseThrow();
	}

	private void isPlaced(Tool tool, DiagramCommand command) {
		List<EObject> placed = switch (tool) {
		case Tool.NodeCreation creation -> command.created();
		case Tool.Drop drop -> List.of(host.element(script.parts(" -> ")[0].replaceFirst(".*:", "")));
		default -> List.of();
		};
		if (!placed.isEmpty()) {
			assertTrue(placed.stream().flatMap(element -> diagram.view().viewsOf(element).stream())
					.anyMatch(view -> PLACE.equals(diagram.layout().node(view.id()).position())), "it stands where it was put");
		}
	}

	private Tables table() {
		return host.table(script.representation());
	}

	private TableView.Row row(Tool.LineDeletion tool) {
		TableView.Row row = table().view().allRows().filter(each -> each.element() == host.element(script.with())).findFirst()
				.orElseThrow();
		assertSame(tool, row.mapping().deletion());
		return row;
	}

	private boolean isInCross(Tool.CellEdit tool) {
		return ParkHost.specification().table(script.representation()).orElseThrow().intersections().stream()
				.anyMatch(each -> each.edit() == tool);
	}

	private TableView.Column column(Tool.CellEdit tool) {
		return table().columns().stream().filter(column -> column.mapping() instanceof FeatureColumnMapping feature && feature.edit() == tool)
				.findFirst().orElseThrow();
	}

	/** The cell of a line and a column by the heads of which it is named: {@code activity.1 @ 2010 = 5}. */
	private DiagramCommand inCell() {
		String[] parts = script.parts(" = ");
		String[] place = parts[0].split(" @ ");
		Tables table = table();
		TableView.Column column = table.columns().stream().filter(each -> each.header().equals(place[1])).findFirst().orElseThrow();
		return table.edit(line(table, host.element(place[0])), column, parts[1]);
	}

	/** The line that stands for an element. */
	static TableView.Line line(Tables table, EObject element) {
		return table.lines().stream().filter(each -> each.element() == element).findFirst().orElseThrow();
	}

	private static Stream<TreeItem> items(Trees tree, List<TreeItem> items) {
		return items.stream().flatMap(item -> Stream.concat(Stream.of(item), items(tree, tree.items(item))));
	}

	private ViewElement view(String id) {
		ViewElement view = diagram.view().find(id);
		assertNotNull(view, () -> id + " is not shown among " + diagram.view().allNodes().toList() + diagram.view().edges());
		return view;
	}

	private ViewNode node(String id) {
		return id.equals("diagram") ? null : (ViewNode) view(id);
	}

	/** Undo, redo and undo again: one step, and everything as it was. */
	static void undo(ParkHost host, ParkHost.State before, boolean changed) {
		ParkHost.State after = host.state();
		assertEquals(changed, host.stack.canUndo());
		if (changed) {
			Command step = host.stack.getUndoCommand();
			host.stack.undo();
			assertFalse(host.stack.canUndo(), "it was one step");
			assertEquals(before, host.state(), step.getLabel());
			host.stack.redo();
			assertEquals(after, host.state());
			host.stack.undo();
		}
		assertEquals(before, host.state());
	}
}
