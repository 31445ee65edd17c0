package org.parkwright.ui.internal.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MenuListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.presentation.Shading;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.diagram.ui.Overlays;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.Rgb;
import org.parkwright.ui.Background;
import org.parkwright.ui.Errors;

/**
 * Shows a column of the result that the Results view shows upon the diagrams and tables of its park. Its menu offers the
 * columns of all tables whose rows are about one element each, and the parts of the chosen table, such as the scenarios.
 */
final class DiagramValues extends Action implements IMenuCreator {

	/**
	 * What is shown.
	 *
	 * @param table  id
	 * @param column id
	 * @param part   of the table, such as the name of a scenario; empty for the first, or if it has none
	 */
	private record Chosen(String table, String column, String part) {
	}

	/** Of what is chosen. */
	private record Made(Shading shading, String table, String group, List<String> parts, String part) {
	}

	private final Outdated.Listener outdating = this::update;
	private final Overlays.Listener overlays = this::changed;
	private ShownRun run;
	private Presentation presentation;
	private Chosen chosen;
	private Made made;
	private Menu menu;

	DiagramValues() {
		super("Show on D&iagram", AS_DROP_DOWN_MENU);
		setToolTipText("Colour and label the elements of open diagrams and tables by a column of the result");
		ResourceLocator.imageDescriptorFromBundle(Errors.BUNDLE, "icons/values.svg").ifPresent(this::setImageDescriptor);
		setMenuCreator(this);
		setEnabled(false);
		Outdated.get().addListener(outdating);
		Overlays.addListener(overlays);
	}

	/** Shows what is chosen of another run from now on. */
	void show(ShownRun other, Presentation by) {
		IFile before = run == null ? null : run.park();
		run = other;
		presentation = by;
		setEnabled(tables().findAny().isPresent());
		if (before != null && !before.equals(run.park())) {
			Overlays.show(before, Overlay.NONE);
		}
		make();
	}

	/** Takes everything off; nothing is shown any more. */
	void close() {
		Outdated.get().removeListener(outdating);
		Overlays.removeListener(overlays);
		if (run != null) {
			Overlays.show(run.park(), Overlay.NONE);
		}
		dispose();
	}

	private Stream<ResultTable> tables() {
		Map<String, ResultTable> tables = new LinkedHashMap<>();
		for (ResultSection section : run.run().sections()) {
			section.tables().forEach(table -> tables.putIfAbsent(table.id(), table));
		}
		return tables.values().stream().filter(Shading::isPossible);
	}

	private void choose(Chosen other) {
		chosen = other;
		make();
	}

	/** Rows may be many. */
	private void make() {
		Chosen wanted = chosen;
		ShownRun of = run;
		PresentedTable table = wanted == null ? null
				: tables().filter(each -> each.id().equals(wanted.table)).findFirst().map(presentation::of).orElse(null);
		Optional<Integer> column = table == null ? Optional.empty()
				: Shading.columns(table).stream().filter(each -> table.table().columns().get(each).id().equals(wanted.column)).findFirst();
		if (column.isEmpty()) {
			made = null;
			update();
			return;
		}
		Background.run("Colouring diagrams", null, monitor -> made(table, column.get(), wanted.part), result -> {
			if (chosen == wanted && run == of) {
				made = result;
				update();
			}
		});
	}

	private static Made made(PresentedTable table, int column, String wanted) {
		List<String> parts = Shading.parts(table);
		String part = parts.isEmpty() || parts.contains(wanted) ? wanted : parts.getFirst();
		String group = parts.isEmpty() ? "" : table.title(table.table().column(table.table().group()));
		return new Made(Shading.of(table, column, part), table.title(), group, parts, part);
	}

	private void update() {
		if (run != null) {
			Overlays.show(run.park(), made == null ? Overlay.NONE : overlay());
		}
	}

	private Overlay overlay() {
		Shading shading = made.shading;
		List<Overlay.Entry> legend = new ArrayList<>();
		shading.shades().forEach(shade -> legend.add(new Overlay.Entry(color(shade), shade.text())));
		Map<String, Overlay.Mark> marks = new HashMap<>();
		shading.values().forEach((id, value) -> marks.put(id, new Overlay.Mark(color(value.shade()), value.text(), value.tip(), value.order())));
		return new Overlay(shading.title(), shading.part().isEmpty() ? made.table : shading.part(), OutdatedLine.warning(run.inputs()), legend, marks);
	}

	private static Rgb color(Shading.Shade shade) {
		return shade.color().isEmpty() ? null : Rgb.of(shade.color());
	}

	/** Somebody may have closed the legend. */
	private void changed(IFile model) {
		if (run != null && model.equals(run.park()) && !Overlays.of(model).isShown()) {
			chosen = null;
			made = null;
		}
	}

	// --- the menu

	/** The button opens its menu, like the arrow beside it. */
	@Override
	public void runWithEvent(Event event) {
		if (event != null && event.widget instanceof ToolItem item) {
			Rectangle box = item.getBounds();
			Menu shown = getMenu(item.getParent());
			shown.setLocation(item.getParent().toDisplay(box.x, box.y + box.height));
			shown.setVisible(true);
		}
	}

	@Override
	public Menu getMenu(Control parent) {
		dispose();
		menu = filled(new Menu(parent));
		return menu;
	}

	@Override
	public Menu getMenu(Menu parent) {
		return filled(new Menu(parent));
	}

	/** The menu of the button; that of a menu goes with it. */
	@Override
	public void dispose() {
		if (menu != null) {
			menu.dispose();
			menu = null;
		}
	}

	private Menu filled(Menu empty) {
		empty.addMenuListener(MenuListener.menuShownAdapter(event -> fill(empty)));
		return empty;
	}

	private void fill(Menu all) {
		for (MenuItem item : all.getItems()) {
			item.dispose();
		}
		if (run == null) {
			return;
		}
		tables().map(presentation::of).forEach(table -> {
			Menu columns = cascade(all, table.title());
			for (int column : Shading.columns(table)) {
				String id = table.table().columns().get(column).id();
				String tableId = table.table().id();
				boolean shown = chosen != null && chosen.table.equals(tableId) && chosen.column.equals(id);
				radio(columns, table.head(column), shown, () -> choose(new Chosen(tableId, id, made == null ? "" : made.part)));
			}
		});
		new MenuItem(all, SWT.SEPARATOR);
		if (made != null && !made.parts.isEmpty()) {
			Menu parts = cascade(all, made.group);
			Chosen now = chosen;
			made.parts.forEach(part -> radio(parts, part, part.equals(made.part), () -> choose(new Chosen(now.table, now.column, part))));
		}
		radio(all, "Nothing", chosen == null, () -> choose(null));
	}

	private static Menu cascade(Menu in, String text) {
		MenuItem item = new MenuItem(in, SWT.CASCADE);
		item.setText(LegacyActionTools.escapeMnemonics(text));
		Menu below = new Menu(item);
		item.setMenu(below);
		return below;
	}

	private static void radio(Menu in, String text, boolean selected, Runnable choice) {
		MenuItem item = new MenuItem(in, SWT.RADIO);
		item.setText(LegacyActionTools.escapeMnemonics(text));
		item.setSelection(selected);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			if (item.getSelection()) {
				choice.run();
			}
		}));
	}
}
