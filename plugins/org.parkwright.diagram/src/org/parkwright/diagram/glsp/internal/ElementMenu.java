package org.parkwright.diagram.glsp.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.contextmenu.ContextMenuItemProvider;
import org.eclipse.glsp.server.features.contextmenu.MenuItem;
import org.eclipse.glsp.server.operations.DeleteOperation;
import org.parkwright.core.fix.Fixes;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.DiagramFront;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.ValidationRule;
import org.parkwright.diagram.tool.Tools;
import org.parkwright.diagram.tool.Validation;
import org.parkwright.diagram.view.ViewElement;

import com.google.inject.Inject;

/** The context menu: ways to other diagrams, menus of the specification, fixes of problems, deletion. */
class ElementMenu implements ContextMenuItemProvider {

	private final OpenDiagram diagram;
	private final DiagramFront front;
	private final Marks marks;

	@Inject
	ElementMenu(OpenDiagram diagram, DiagramFront front, Marks marks) {
		this.diagram = diagram;
		this.front = front;
		this.marks = marks;
	}

	/**
	 * Something that a user may choose.
	 *
	 * @param id     the same while the menu is open
	 * @param label  for users
	 * @param group  entries of a group stand together
	 * @param choose gives a command to execute, or null if choosing it has done all
	 */
	private record Entry(String id, String label, String group, Supplier<Command> choose) {
	}

	@Override
	public List<MenuItem> getItems(List<String> selected, GPoint position, Map<String, String> args) {
		List<ViewElement> elements = elements(selected);
		List<String> ids = elements.stream().map(ViewElement::id).toList();
		List<MenuItem> items = new ArrayList<>();
		for (Entry entry : entries(elements)) {
			items.add(item(entry.id(), entry.label(), entry.group(), List.of(new Actions.RunEntry(entry.id(), ids)),
					items.size()));
		}
		if (!elements.isEmpty() && elements.stream().anyMatch(diagram.tools()::canDelete)) {
			items.add(item("delete", "Delete", "z", List.of(new DeleteOperation(ids)), items.size()));
		}
		return items;
	}

	private static MenuItem item(String id, String label, String group, List<Action> actions,
			int index) {
		return new MenuItem(id, label, actions, null, group + String.format("%04d", index), group, null, true, false,
				List.of());
	}

	/** Runs an entry that was shown for the elements; null if it is gone or has done all. */
	Command choose(String id, List<String> elementIds) {
		return entries(elements(elementIds)).stream().filter(entry -> entry.id().equals(id)).findFirst()
				.map(entry -> entry.choose().get()).orElse(null);
	}

	private List<ViewElement> elements(List<String> ids) {
		return ids.stream().map(GraphBuilder::viewId).distinct().map(diagram.view()::find)
				.filter(element -> element != null).toList();
	}

	private List<Entry> entries(List<ViewElement> elements) {
		List<Entry> entries = new ArrayList<>();
		ViewElement single = elements.size() == 1 ? elements.get(0) : null;
		if (single != null) {
			addWays(single, entries);
		}
		if (elements.size() <= 1) {
			addFixes(single == null ? diagram.context().element() : single.element(), entries);
			addMenus(single, elements, entries);
		}
		if (single != null) {
			entries.add(new Entry("properties", "Properties", "y", () -> {
				front.activated(single);
				return null;
			}));
		}
		return entries;
	}

	private void addWays(ViewElement element, List<Entry> entries) {
		for (Tools.Way way : diagram.tools().ways(element)) {
			entries.add(new Entry("way" + entries.size(), way.label(), "a", () -> {
				if (way.creation() != null) {
					return diagram.tools().createDiagram(way, element);
				}
				front.open(way.opening().description(), way.opening().element());
				return null;
			}));
		}
	}

	private void addMenus(ViewElement single, List<ViewElement> elements, List<Entry> entries) {
		diagram.tools().menus(single).forEach((menu, actions) -> {
			for (Tool.MenuAction action : actions) {
				entries.add(new Entry("action " + action.id(), action.label(), "b" + menu.id(),
						() -> diagram.tools().use(action, elements)));
			}
		});
	}

	private void addFixes(EObject element, List<Entry> entries) {
		for (Validation.Finding finding : marks.of(element)) {
			for (ValidationRule.Fix fix : finding.rule().fixes()) {
				entries.add(new Entry("fix " + fix.id(), fix.name(), "c", () -> diagram.tools().fix(fix, finding.element())));
			}
			for (Fixes.Offer offer : Fixes.of(finding.rule().name())) {
				entries.add(new Entry("fix " + finding.rule().id() + " " + offer.title(), offer.title(), "c", () -> diagram.tools().fix(offer, finding.element())));
			}
		}
	}
}
