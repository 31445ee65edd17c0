package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.all;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.study.ResultsView;
import org.parkwright.ui.internal.study.SectionItem;

/** The Results view as its user sees it. */
final class Results {

	/** What stands below a section, told by its icon. */
	enum Kind {
		FIGURE, TABLE
	}

	private final ResultsView view;

	private Results(ResultsView view) {
		this.view = view;
	}

	/** To be used within {@link Desktop#see}. */
	static Results open() throws PartInitException {
		return new Results((ResultsView) page().showView(ParkPerspective.RESULTS));
	}

	ResultsView view() {
		return view;
	}

	/** The list of sections, null until there is a result. To be used within {@link Desktop#see}. */
	Tree tree() {
		return all(Tree.class, window().getShell()).filter(Tree::isVisible).filter(tree -> tree.getItemCount() > 0
				&& List.of("Summary", "What was changed").contains(tree.getItem(0).getText())).findFirst().orElse(null);
	}

	private <T extends Control> Stream<T> beside(Class<T> kind) {
		Tree tree = tree();
		return tree == null ? Stream.empty() : all(kind, tree.getParent()).filter(Control::isVisible);
	}

	/** The table that is shown, null if none is. To be used within {@link Desktop#see}. */
	Table table() {
		return beside(Table.class).findFirst().orElse(null);
	}

	/** The field that filters it. To be used within {@link Desktop#see}. */
	Text filter() {
		return beside(Text.class).findFirst().orElseThrow();
	}

	/** The figure that is shown, null if none is. To be used within {@link Desktop#see}. */
	Browser browser() {
		return beside(Browser.class).findFirst().orElse(null);
	}

	/** The list of runs. To be used within {@link Desktop#see}. */
	Combo runs() {
		return all(Combo.class, tree().getParent().getParent()).findFirst().orElseThrow();
	}

	/** The lines of the table that is shown. To be used within {@link Desktop#see}. */
	List<List<String>> rows() {
		Table table = table();
		return table == null ? List.of() : Arrays.stream(table.getItems()).map(Results::cells).toList();
	}

	private static List<String> cells(TableItem item) {
		return IntStream.range(0, item.getParent().getColumnCount()).mapToObj(item::getText).toList();
	}

	/** Chooses a section. */
	void choose(String section) {
		see(() -> {
			choose(item(section));
			return null;
		});
	}

	/** Chooses a figure or table of a section by its title. */
	void choose(String section, Kind kind, String title) {
		see(() -> {
			chooseNow(section, kind, title);
			return null;
		});
	}

	/** The same within {@link Desktop#see}. */
	void chooseNow(String section, Kind kind, String title) {
		choose(items(section, kind).filter(item -> item.getText().equals(title)).findFirst()
				.orElseThrow(() -> new AssertionError("There is no " + title + " of " + items(section, kind).map(TreeItem::getText).toList())));
	}

	/** A column of the table that is shown by the beginning of its head. To be used within {@link Desktop#see}. */
	TableColumn column(String head) {
		return Arrays.stream(table().getColumns()).filter(column -> column.getText().startsWith(head)).findFirst()
				.orElseThrow(() -> new AssertionError(head + " is none of " + Arrays.stream(table().getColumns()).map(TableColumn::getText).toList()));
	}

	/** Chooses a figure or table of a section by its place among them. */
	void choose(String section, Kind kind, int index) {
		see(() -> {
			choose(items(section, kind).skip(index).findFirst().orElseThrow());
			return null;
		});
	}

	/** The titles of sections. To be used within {@link Desktop#see}. */
	List<String> sections() {
		return Arrays.stream(tree().getItems()).map(TreeItem::getText).toList();
	}

	/** The titles of what stands below a section. To be used within {@link Desktop#see}. */
	List<String> titles(String section, Kind kind) {
		return items(section, kind).map(TreeItem::getText).toList();
	}

	/** How many tables a section has. To be used within {@link Desktop#see}. */
	int tables(String section) {
		return (int) items(section, Kind.TABLE).count();
	}

	private void choose(TreeItem item) {
		tree().setSelection(item);
		Event event = new Event();
		event.item = item;
		tree().notifyListeners(SWT.Selection, event);
	}

	private TreeItem item(String section) {
		return Arrays.stream(tree().getItems()).filter(item -> item.getText().equals(section)).findFirst()
				.orElseThrow(() -> new AssertionError("There is no " + section + " of " + Arrays.stream(tree().getItems()).map(TreeItem::getText).toList()));
	}

	/** Figures and tables have each an icon of their own; a figure comes before its table. */
	private Stream<TreeItem> items(String section, Kind kind) {
		TreeItem item = item(section);
		Event event = new Event();
		event.item = item;
		tree().notifyListeners(SWT.Expand, event);
		item.setExpanded(true);
		return Arrays.stream(item.getItems()).filter(each -> ((SectionItem) each.getData()).isFigure() == (kind == Kind.FIGURE));
	}

	/** Does what a tool of the view does. */
	void press(String tool) {
		see(() -> {
			action(tool).run();
			return null;
		});
	}

	/** A tool of the view. To be used within {@link Desktop#see}. */
	IAction action(String tool) {
		return Stream.concat(Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems()),
				Arrays.stream(view.getViewSite().getActionBars().getMenuManager().getItems())).filter(ActionContributionItem.class::isInstance)
				.map(item -> ((ActionContributionItem) item).getAction()).filter(action -> action.getText().replace("&", "").equals(tool)).findFirst()
				.orElseThrow(() -> new AssertionError("There is no tool " + tool));
	}

	/** Lets the page of the figure compute something. To be used within {@link Desktop#see}. */
	Object evaluate(String code) {
		return browser().evaluate("return " + code);
	}

	/** Waits until the page has drawn its figure and the window shows it, which is two frames later. */
	void awaitFigure() {
		Desktop.await("the figure is drawn", () -> browser() != null && Boolean.TRUE.equals(
				evaluate("window.parkwrightShow !== undefined && document.querySelectorAll('#figure path').length > 3")));
		Desktop.see(() -> evaluate("(window.painted = false, requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = true; })), true)"));
		Desktop.await("the figure is painted", () -> Boolean.TRUE.equals(evaluate("window.painted")));
	}
}
