package org.parkwright.diagram.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.fix.Fixes;
import org.parkwright.core.fix.Repair;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.NodePlace;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.ContainerMapping;
import org.parkwright.diagram.spec.EdgeMapping;
import org.parkwright.diagram.spec.Mapping;
import org.parkwright.diagram.spec.NodeLike;
import org.parkwright.diagram.spec.Ref;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.Tool.DragSource;
import org.parkwright.diagram.spec.ToolSection;
import org.parkwright.diagram.spec.ValidationRule;
import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.diagram.view.ViewNode;

/**
 * The tools of one open diagram: whether they may be used, and commands that use them. A null node stands for the diagram
 * itself. Commands are to be executed on the command stack of the model's editing domain, on its thread.
 *
 * @since 0.1
 */
public final class Tools {

	/** Nanoseconds for a remedy of a plug-in, for which the diagram waits. */
	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

	private final DiagramContext context;
	private final Problems problems;

	/** @param context the diagram */
	public Tools(DiagramContext context) {
		this.context = context;
		this.problems = context.problems();
	}

	/** @return the sections of the palette: those of the layers that are on */
	public List<ToolSection> palette() {
		var state = context.layout().viewState(context.description());
		return context.description().layers().stream().filter(state::shows).flatMap(layer -> layer.sections().stream())
				.toList();
	}

	private EObject elementOf(ViewElement viewOrNull) {
		return viewOrNull == null ? context.element() : viewOrNull.element();
	}

	private Object viewOf(ViewElement viewOrNull) {
		return viewOrNull == null ? context.description() : viewOrNull;
	}

	private DiagramCommand command(String label, DiagramCommand.Body body) {
		return new DiagramCommand(label, context.element(), context.layouts(), problems, body);
	}

	/** @return whether a node may be created in an owner */
	public boolean canCreate(Tool.NodeCreation tool, ViewNode owner) {
		return mayHold(tool, owner) && tool.head().precondition()
				.holds(Variables.of(elementOf(owner)).with("container", elementOf(owner)), problems);
	}

	private boolean mayHold(Tool.NodeCreation tool, ViewNode owner) {
		List<NodeLike> held = owner == null ? topMappings()
				: Stream.concat(owner.mapping().allBorders().stream(),
						owner.mapping() instanceof ContainerMapping container ? container.children().stream()
								: Stream.empty())
						.toList();
		boolean extra = owner != null && contains(tool.extraMappings(), owner.mapping());
		return extra || tool.mappings().stream().anyMatch(ref -> held.stream().anyMatch(each -> each.id().equals(ref.id())));
	}

	private List<NodeLike> topMappings() {
		return context.description().layers().stream()
				.flatMap(layer -> Stream.concat(layer.nodes().stream(), layer.containers().stream()))
				.map(NodeLike.class::cast).toList();
	}

	private static boolean contains(List<? extends Ref<? extends Mapping>> refs, Mapping mapping) {
		return refs.stream().anyMatch(ref -> ref.id().equals(mapping.id()));
	}

	/**
	 * Creates a node.
	 *
	 * @param location upper left corner relative to the owner's, or null to let the layout decide
	 */
	public DiagramCommand create(Tool.NodeCreation tool, ViewNode owner, Point location) {
		EObject container = elementOf(owner);
		Variables variables = Variables.of(container).with(tool.variable(), container).with(tool.viewVariable(),
				viewOf(owner));
		return command(tool.label(), runner -> {
			require(canCreate(tool, owner), tool, "there");
			DiagramView before = context.view();
			runner.run(tool.operations(), variables);
			place(before, runner.created(), location);
		});
	}

	/** Puts the first new view of one of the elements at a location. */
	private void place(DiagramView before, Collection<EObject> elements, Point location) {
		if (location == null || elements.isEmpty()) {
			return;
		}
		Set<EObject> wanted = new HashSet<>(elements);
		DiagramView after = context.view();
		after.allNodes().filter(node -> wanted.contains(node.element()) && node.place() != ViewNode.Place.ROW)
				.filter(node -> isNew(node, before, after)).findFirst().ifPresent(node -> {
					LayoutState layout = context.layout();
					context.layouts().set(context.key(),
							layout.withNodes(Map.of(node.id(), layout.node(node.id()).withPosition(location))));
				});
	}

	private static boolean isNew(ViewNode node, DiagramView before, DiagramView after) {
		if (!(before.find(node.id()) instanceof ViewNode old)) {
			return true;
		}
		ViewNode oldOwner = before.owner(old);
		ViewNode newOwner = after.owner(node);
		return !Objects.equals(oldOwner == null ? null : oldOwner.id(), newOwner == null ? null : newOwner.id());
	}

	/** @return whether an edge may start at a node */
	public boolean canStart(Tool.EdgeCreation tool, ViewNode source) {
		return isEnd(tool, source, true) && tool.startPrecondition()
				.holds(Variables.of(source.element()).with("preSource", source.element()), problems);
	}

	/** @return whether an edge may lead from one node to another */
	public boolean canCreate(Tool.EdgeCreation tool, ViewNode source, ViewNode target) {
		return isEnd(tool, source, true) && isEnd(tool, target, false)
				&& tool.head().precondition().holds(Variables.of(source.element()).with("preSource", source.element())
						.with("preTarget", target.element()), problems);
	}

	private static boolean isEnd(Tool.EdgeCreation tool, ViewNode node, boolean source) {
		return contains(source ? tool.extraSources() : tool.extraTargets(), node.mapping())
				|| Ref.targets(tool.mappings()).stream().anyMatch(
						(EdgeMapping edge) -> contains(source ? edge.sources() : edge.targets(), node.mapping()));
	}

	/** Creates an edge. */
	public DiagramCommand create(Tool.EdgeCreation tool, ViewNode source, ViewNode target) {
		Variables variables = Variables.of(source.element()).with(tool.source(), source.element())
				.with(tool.target(), target.element()).with(tool.sourceView(), source).with(tool.targetView(), target);
		return command(tool.label(), runner -> {
			require(canCreate(tool, source, target), tool, "between these two");
			runner.run(tool.operations(), variables);
		});
	}

	/** @return the tool that moves an end of an edge, or null if it cannot be moved */
	public Tool.Reconnect reconnection(ViewEdge edge, boolean sourceEnd, ViewNode newEnd) {
		List<Ref<Mapping>> ends = sourceEnd ? edge.mapping().sources() : edge.mapping().targets();
		if (!contains(ends, newEnd.mapping())) {
			return null;
		}
		return Ref.targets(edge.mapping().behaviour().reconnections()).stream()
				.filter(tool -> tool.end() == Tool.End.BOTH || tool.end() == Tool.End.SOURCE == sourceEnd)
				.filter(tool -> tool.head().precondition().holds(reconnectVariables(tool, edge, sourceEnd, newEnd), problems))
				.findFirst().orElse(null);
	}

	private Variables reconnectVariables(Tool.Reconnect tool, ViewEdge edge, boolean sourceEnd, ViewNode newEnd) {
		ViewNode oldEnd = (ViewNode) context.view().find(sourceEnd ? edge.source() : edge.target());
		return Variables.of(edge.element()).with(tool.source(), oldEnd == null ? null : oldEnd.element())
				.with(tool.target(), newEnd.element()).with(tool.sourceView(), oldEnd).with(tool.targetView(), newEnd)
				.with(tool.element(), edge.element()).with(tool.edgeView(), edge);
	}

	/** Moves an end of an edge with the tool that {@link #reconnection} gave; its bends are forgotten. */
	public DiagramCommand reconnect(Tool.Reconnect tool, ViewEdge edge, boolean sourceEnd, ViewNode newEnd) {
		Variables variables = reconnectVariables(tool, edge, sourceEnd, newEnd);
		return command(tool.label(), runner -> {
			runner.run(tool.operations(), variables);
			LayoutState layout = context.layout();
			context.layouts().set(context.key(),
					layout.withEdges(Map.of(edge.id(), layout.edge(edge.id()).withBends(List.of()))));
		});
	}

	/** @return whether a view can be deleted */
	public boolean canDelete(ViewElement view) {
		Ref<Tool.Delete> ref = view.mapping().behaviour().deletion();
		if (ref == null || ref.target() == null) {
			return ref == null && !(view instanceof ViewEdge edge && !edge.mapping().elementBased());
		}
		return ref.target().head().precondition().holds(deleteVariables(ref.target(), view, context.view()), problems);
	}

	private Variables deleteVariables(Tool.Delete tool, ViewElement view, DiagramView all) {
		ViewNode owner = view instanceof ViewNode node ? all.owner(node) : null;
		return Variables.of(view.element()).with(tool.element(), view.element()).with(tool.elementView(), view)
				.with(tool.containerView(), viewOf(owner));
	}

	/**
	 * Deletes views in one step, each by the tool of its mapping or, without one, its element with all inside it; an edge
	 * that stands for a reference and has no tool stays. The layout of what is gone is forgotten.
	 */
	public DiagramCommand delete(List<? extends ViewElement> views) {
		String label = views.size() == 1 ? "Delete " + views.get(0).mapping().label() : "Delete";
		return command(label, runner -> {
			DiagramView before = context.view();
			for (ViewElement view : views) {
				if (isInModel(view.element()) && canDelete(view)) {
					Ref<Tool.Delete> tool = view.mapping().behaviour().deletion();
					if (tool == null) {
						EcoreUtil.delete(view.element(), true);
					} else {
						runner.run(tool.target().operations(), deleteVariables(tool.target(), view, before));
					}
				}
			}
			forget(before);
		});
	}

	private boolean isInModel(EObject element) {
		return element.eResource() != null
				|| EcoreUtil.getRootContainer(element) == EcoreUtil.getRootContainer(context.element());
	}

	private void forget(DiagramView before) {
		List<String> gone = Stream.concat(before.allNodes(), before.edges().stream())
				.filter(view -> !isInModel(view.element())).map(ViewElement::id).toList();
		if (!gone.isEmpty()) {
			context.layouts().set(context.key(), context.layout().without(gone));
		}
	}

	private Tool.DirectEdit directEditTool(ViewElement view) {
		Ref<Tool.DirectEdit> ref = view.mapping().behaviour().directEdit();
		Tool.DirectEdit tool = ref == null ? null : ref.target();
		return tool != null && tool.head().precondition().holds(Variables.of(view.element()), problems) ? tool : null;
	}

	/** @return the text with which editing the label begins, or null if it cannot be edited */
	public String editableText(ViewElement view) {
		Tool.DirectEdit tool = directEditTool(view);
		if (tool == null) {
			return null;
		}
		if (!tool.input().isEmpty()) {
			return tool.input().text(Variables.of(view.element()), problems);
		}
		return switch (view) {
		case ViewNode node -> node.look().label().text();
		case ViewEdge edge -> edge.look().center() == null ? "" : edge.look().center().text();
		};
	}

	/** Edits the label of a view whose {@link #editableText} is not null. */
	public DiagramCommand directEdit(ViewElement view, String text) {
		Tool.DirectEdit tool = Objects.requireNonNull(directEditTool(view), "the label cannot be edited");
		Variables variables = Masks.with(Variables.of(view.element()), tool.mask(), text);
		return command(tool.label(), runner -> runner.run(tool.operations(), variables));
	}

	/** @return whether a double click does something */
	public boolean hasDoubleClick(ViewElement view) {
		Ref<Tool.DoubleClick> ref = view.mapping().behaviour().doubleClick();
		return ref != null && ref.target() != null && ref.target().head().precondition()
				.holds(Variables.of(view.element()).with(ref.target().element(), view.element()), problems);
	}

	/** A double click on a view for which {@link #hasDoubleClick} is true; see {@link DiagramCommand#openings()}. */
	public DiagramCommand doubleClick(ViewElement view) {
		Tool.DoubleClick tool = view.mapping().behaviour().doubleClick().target();
		Variables variables = Variables.of(view.element()).with(tool.element(), view.element()).with(tool.elementView(),
				view);
		return command(tool.label(), runner -> runner.run(tool.operations(), variables));
	}

	/**
	 * @param dragged an element, with the mapping of its view or null if it comes from elsewhere
	 * @return the tool of the new owner that takes it, or null
	 */
	public Tool.Drop drop(EObject dragged, Mapping mapping, ViewNode newOwner, DragSource source) {
		List<Ref<Tool.Drop>> drops = newOwner == null ? context.description().drops()
				: newOwner.mapping().behaviour().drops();
		return Ref.targets(drops).stream()
				.filter(tool -> tool.source() == DragSource.BOTH || tool.source() == source)
				.filter(tool -> tool.mappings().isEmpty() || (mapping != null ? contains(tool.mappings(), mapping)
						: Ref.targets(tool.mappings()).stream().anyMatch(each -> each.domainClass() != null
								&& each.domainClass().isInstance(dragged))))
				.filter(tool -> !EcoreUtil.isAncestor(dragged, elementOf(newOwner)))
				.filter(tool -> tool.head().precondition().holds(dropPrecondition(dragged, newOwner), problems)).findFirst()
				.orElse(null);
	}

	private EObject oldContainer(EObject dragged) {
		DiagramView view = context.view();
		return view.viewsOf(dragged).stream().filter(ViewNode.class::isInstance).map(ViewNode.class::cast).findFirst()
				.map(node -> elementOf(view.owner(node))).orElse(dragged.eContainer());
	}

	private Variables dropPrecondition(EObject dragged, ViewNode newOwner) {
		return Variables.of(dragged).with("newContainer", elementOf(newOwner))
				.with("oldContainer", oldContainer(dragged)).with("element", dragged)
				.with("newViewContainer", viewOf(newOwner));
	}

	/**
	 * Drops elements into an owner with the tool that {@link #drop(EObject, Mapping, ViewNode, DragSource)} gave.
	 *
	 * @param location upper left corner of the first relative to the owner's, or null to let the layout decide
	 */
	public DiagramCommand drop(Tool.Drop tool, List<EObject> dragged, ViewNode newOwner, Point location) {
		return command(tool.label(), runner -> {
			DiagramView before = context.view();
			for (EObject element : dragged) {
				Variables variables = Variables.of(element).with(tool.oldContainer(), oldContainer(element))
						.with(tool.newContainer(), elementOf(newOwner)).with(tool.element(), element)
						.with(tool.newViewContainer(), viewOf(newOwner));
				runner.run(tool.operations(), variables);
			}
			Point at = location;
			for (EObject element : dragged) {
				place(before, List.of(element), at);
				at = at == null ? null : at.plus(new Point(20, 20));
			}
		});
	}

	/** @return whether a tool of the palette may be used on a view, null for the diagram */
	public boolean canUse(Tool.Action tool, ViewElement view) {
		return tool.head().precondition().holds(Variables.of(elementOf(view)).with("element", elementOf(view)), problems);
	}

	/** Uses a tool of the palette on a view, null for the diagram. */
	public DiagramCommand use(Tool.Action tool, ViewElement view) {
		EObject element = elementOf(view);
		Variables variables = Variables.of(element).with(tool.element(), element).with(tool.elementView(), viewOf(view));
		return command(tool.label(), runner -> {
			require(canUse(tool, view), tool, "there");
			runAndForget(runner, tool, variables);
		});
	}

	private static void require(boolean possible, Tool tool, String where) {
		if (!possible) {
			throw ToolFailure.refusal("tool.precondition", tool.head().precondition().place(),
					tool.label() + " is not possible " + where + ".");
		}
	}

	/** @return the menus with the actions that may be used on a view, null for the diagram */
	public Map<Tool.Menu, List<Tool.MenuAction>> menus(ViewElement view) {
		Variables variables = Variables.of(elementOf(view));
		Map<Tool.Menu, List<Tool.MenuAction>> menus = new java.util.LinkedHashMap<>();
		palette().stream().flatMap(ToolSection::allTools).forEach(tool -> {
			if (tool instanceof Tool.Menu menu && menu.head().precondition().holds(variables, problems)) {
				List<Tool.MenuAction> shown = menu.actions().stream()
						.filter(action -> action.head().precondition().holds(variables, problems)).toList();
				if (!shown.isEmpty()) {
					menus.put(menu, shown);
				}
			}
		});
		return menus;
	}

	/** Uses an action of a menu on the selected views; an empty list stands for the diagram. */
	public DiagramCommand use(Tool.MenuAction action, List<? extends ViewElement> views) {
		EObject element = views.isEmpty() ? context.element() : views.get(0).element();
		Variables variables = Variables.of(element).with(action.views(), List.copyOf(views));
		return command(action.label(), runner -> runAndForget(runner, action, variables));
	}

	private void runAndForget(OperationRunner runner, Tool tool, Variables variables) {
		DiagramView before = context.view();
		runner.run(tool.operations(), variables);
		forget(before);
	}

	/**
	 * A way from an element to a diagram.
	 *
	 * @param label    of the menu's entry
	 * @param opening  the diagram
	 * @param creation the tool that creates it first, or null to go to one that was opened before
	 */
	public record Way(String label, DiagramCommand.Opening opening, Tool.DiagramCreation creation) {
	}

	/** @return the entries of a context menu that lead to other diagrams, those to create one last */
	public List<Way> ways(ViewElement view) {
		Variables variables = Variables.of(view.element());
		List<Way> ways = new ArrayList<>();
		for (Tool.DiagramNavigation tool : Ref.targets(view.mapping().behaviour().navigations())) {
			if (tool.diagram().target() != null && tool.head().precondition().holds(variables, problems)) {
				for (EObject element : tool.browse().elements(variables, problems)) {
					String entry = tool.entry().text(Variables.of(element), problems);
					if (tool.diagram().target().domainClass().isInstance(element)) {
						ways.add(new Way(entry.isEmpty() ? tool.label() : entry,
								new DiagramCommand.Opening(tool.diagram().target(), element, false), null));
					}
				}
			}
		}
		for (Tool.DiagramCreation tool : Ref.targets(view.mapping().behaviour().creations())) {
			if (tool.diagram().target() != null && tool.head().precondition().holds(variables, problems)) {
				tool.browse().elements(variables, problems).stream()
						.filter(element -> tool.diagram().target().domainClass().isInstance(element))
						.forEach(element -> ways.add(new Way(tool.label(),
								new DiagramCommand.Opening(tool.diagram().target(), element, true), tool)));
			}
		}
		return ways;
	}

	/** Creates a diagram: runs what its tool does to the model and gives it an empty layout. */
	public DiagramCommand createDiagram(Way way, ViewElement view) {
		Tool.DiagramCreation tool = Objects.requireNonNull(way.creation(), "not a way that creates");
		EObject element = way.opening().element();
		String title = tool.title().text(Variables.of(element), problems);
		Variables variables = Variables.of(element).with(tool.containerView(), view).with(tool.nameVariable(), title);
		return command(tool.label(), runner -> {
			runner.run(tool.operations(), variables);
			var key = DiagramContext.key(way.opening().description(), element);
			context.layouts().set(key, context.layouts().get(key));
			runner.openings().add(way.opening());
		});
	}

	/** Changes the layout alone: moves, sizes, bends, layers, filters, the result of an automatic layout. */
	public DiagramCommand arrange(String label, UnaryOperator<LayoutState> change) {
		return new DiagramCommand(label, null, context.layouts(), problems,
				runner -> context.layouts().set(context.key(), change.apply(context.layout())));
	}

	/** Moves nodes within their owners; bends of edges between moved nodes move along. */
	public DiagramCommand move(Map<String, Point> positions) {
		return arrange("Move", layout -> Moves.move(context.view(), layout, positions));
	}

	/** Resizes nodes; a position may be given as well, for a corner that was dragged. */
	public DiagramCommand resize(Map<String, Point> sizes, Map<String, Point> positions) {
		return arrange("Resize", layout -> {
			Map<String, NodePlace> places = new HashMap<>();
			sizes.forEach((id, size) -> places.put(id, layout.node(id).withSize(size)));
			positions.forEach((id, at) -> places.put(id, places.getOrDefault(id, layout.node(id)).withPosition(at)));
			return layout.withNodes(places);
		});
	}

	/** Runs a quick fix on the element of a finding. */
	public DiagramCommand fix(ValidationRule.Fix fix, EObject element) {
		return command(fix.name(), runner -> {
			DiagramView before = context.view();
			runner.run(fix.operations(), Variables.of(element));
			forget(before);
		});
	}

	/**
	 * Lets a remedy that is contributed mend the element of a finding.
	 *
	 * @return the change; null if it finds nothing to mend, fails or is still at work after ten seconds, of which the latter are told
	 */
	public DiagramCommand fix(Fixes.Offer offer, EObject element) {
		Repair repair = Repair.of(element);
		return !prepared(repair, offer) ? null : command(offer.title(), runner -> {
			DiagramView before = context.view();
			repair.apply();
			forget(before);
		});
	}

	private static boolean prepared(Repair repair, Fixes.Offer offer) {
		long begun = System.nanoTime();
		try {
			return Contributions.cancellable(() -> System.nanoTime() - begun > PATIENCE, () -> repair.prepare(offer));
		} catch (CancellationException e) {
			offer.made().refuse("it came to no end", e);
			return false;
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}
}
