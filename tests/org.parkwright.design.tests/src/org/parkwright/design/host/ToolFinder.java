package org.parkwright.design.host;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.spec.FeatureColumnMapping;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.table.TableView;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.Tools;
import org.parkwright.diagram.tree.TreeItem;
import org.parkwright.diagram.tree.Trees;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.diagram.view.ViewNode;

/** Finds what a tool may be used on in any model, as {@link ToolUser} reads it. */
final class ToolFinder {

	/** One of them changes whatever a label or cell shows. */
	private static final List<String> TEXTS = List.of("New name", "7", "35 %", "2006", "kg/a");

	private final ParkHost host;
	private final Representation representation;
	private final OpenDiagram diagram;

	/** @param diagram null for a table or tree */
	ToolFinder(ParkHost host, Representation representation, OpenDiagram diagram) {
		this.host = host;
		this.representation = representation;
		this.diagram = diagram;
	}

	/** All uses that are possible, found one by one. */
	Stream<String> uses(Tool tool) {
		return switch (tool) {
		case Tool.LineCreation creation -> containers(creation)
				.filter(element -> host.table(representation.name()).canCreate(creation, element)).map(ToolFinder::id);
		case Tool.LineDeletion deletion -> rows().filter(row -> row.mapping().deletion() == deletion)
				.map(row -> id(row.element()));
		case Tool.CellEdit edit -> cells(column -> !(column.mapping() instanceof FeatureColumnMapping feature) || feature.edit() == edit, false);
		case Tool.CellCreation creation -> cells(column -> column.element() != null, true);
		case Tool.ColumnCreation creation -> host.table(representation.name()).canCreate(creation) ? Stream.of("") : Stream.of();
		case Tool.ItemEdit edit -> {
			Trees tree = host.tree(representation.name());
			yield items(tree, tree.items()).filter(item -> item.mapping().edit() == edit && tree.canEdit(item))
					.flatMap(item -> texts(id(item.element())));
		}
		default -> onDiagram(tool, diagram.tools());
		};
	}

	private Stream<String> onDiagram(Tool tool, Tools tools) {
		return switch (tool) {
		case Tool.NodeCreation creation -> owners().filter(owner -> tools.canCreate(creation, owner.orElse(null)))
				.map(owner -> "in " + name(owner));
		case Tool.EdgeCreation creation -> nodes().filter(source -> tools.canStart(creation, source))
				.flatMap(source -> nodes().filter(target -> tools.canCreate(creation, source, target))
						.map(target -> source.id() + " -> " + target.id()));
		case Tool.Reconnect reconnect -> edges().flatMap(edge -> ends(tools, reconnect, edge));
		case Tool.Delete delete -> views().filter(view -> view.mapping().behaviour().deletion() != null
				&& view.mapping().behaviour().deletion().target() == delete && tools.canDelete(view)).map(ViewElement::id);
		case Tool.DirectEdit edit -> views().filter(view -> view.mapping().behaviour().directEdit() != null
				&& view.mapping().behaviour().directEdit().target() == edit && tools.editableText(view) != null)
				.flatMap(view -> texts(view.id()));
		case Tool.DoubleClick click -> views().filter(view -> view.mapping().behaviour().doubleClick() != null
				&& view.mapping().behaviour().doubleClick().target() == click && tools.hasDoubleClick(view)).map(ViewElement::id);
		case Tool.Drop drop -> nodes().flatMap(node -> owners().filter(owner -> owner.orElse(null) != diagram.view().owner(node))
				.filter(owner -> tools.drop(node.element(), node.mapping(), owner.orElse(null), Tool.DragSource.DIAGRAM) == drop)
				.map(owner -> node.id() + " -> " + name(owner)));
		case Tool.MenuAction action -> views()
				.filter(view -> tools.menus(view).values().stream().anyMatch(shown -> shown.contains(action)))
				.map(ViewElement::id);
		case Tool.Action action -> views().filter(view -> tools.canUse(action, view)).map(ViewElement::id);
		case Tool.DiagramCreation creation -> views()
				.filter(view -> tools.ways(view).stream().anyMatch(way -> way.creation() == creation)).map(ViewElement::id);
		case Tool.DiagramNavigation navigation -> views()
				.filter(view -> tools.ways(view).stream().anyMatch(way -> way.creation() == null)).map(ViewElement::id);
		default -> throw new IllegalArgumentException("Nobody knows where to use " + tool);
		};
	}

	private Stream<String> ends(Tools tools, Tool.Reconnect reconnect, ViewEdge edge) {
		boolean source = reconnect.end() == Tool.End.SOURCE;
		String now = source ? edge.source() : edge.target();
		return nodes().filter(node -> !node.id().equals(now) && tools.reconnection(edge, source, node) == reconnect)
				.map(node -> edge.id() + " -> " + node.id());
	}

	private Stream<ViewNode> nodes() {
		return diagram.view().allNodes();
	}

	private Stream<ViewEdge> edges() {
		return diagram.view().edges().stream();
	}

	private Stream<ViewElement> views() {
		return Stream.concat(nodes(), edges());
	}

	/** The diagram itself, then each node. */
	private Stream<Optional<ViewNode>> owners() {
		return Stream.concat(Stream.of(Optional.empty()), nodes().map(Optional::of));
	}

	private static String name(Optional<ViewNode> owner) {
		return owner.map(ViewNode::id).orElse("diagram");
	}

	private Stream<TableView.Row> rows() {
		return host.table(representation.name()).view().allRows();
	}

	private Stream<EObject> containers(Tool.LineCreation tool) {
		boolean ofTable = ((TableDescription) representation).creations().contains(tool);
		return ofTable ? Stream.of(host.root(representation))
				: rows().filter(row -> row.mapping().creations().contains(tool)).map(TableView.Row::element);
	}

	/** Cells that can be edited, or filled. */
	private Stream<String> cells(Predicate<TableView.Column> of, boolean empty) {
		Tables table = host.table(representation.name());
		return table.lines().stream().flatMap(line -> table.columns().stream().filter(of)
				.filter(column -> table.cell(line, column).kind() == TableView.Kind.TEXT && (table.cell(line, column).element() == null) == empty)
				.flatMap(column -> texts(id(line.element()) + (column.element() == null ? "" : " @ " + column.header()))));
	}

	private static Stream<TreeItem> items(Trees tree, List<TreeItem> items) {
		return items.stream().flatMap(item -> Stream.concat(Stream.of(item), items(tree, tree.items(item))));
	}

	private static Stream<String> texts(String what) {
		return TEXTS.stream().map(text -> what + " = " + text);
	}

	private static String id(EObject element) {
		return EcoreUtil.getID(element);
	}
}
