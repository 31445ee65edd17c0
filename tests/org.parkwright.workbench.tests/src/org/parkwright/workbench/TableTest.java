package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.find;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.editor.ParkEditor;

/** The unit stock as a table and the structure of the model as a tree, beside the editor of the same file. */
class TableTest {

	/** A coal-fired CHP unit of 15 MW. */
	private static final String UNIT = "U137";

	private Sample sample;
	private ParkEditor park;

	@BeforeEach
	void openPark() throws CoreException {
		sample = new Sample("tables");
		// Tables of results are of the same kind.
		see(() -> {
			page().hideView(page().findView(ParkPerspective.RESULTS));
			return null;
		});
		park = sample.openPark();
	}

	@AfterEach
	void close() throws CoreException {
		sample.close();
	}

	private IEditorPart open(String representation) {
		IEditorPart editor = see(() -> Diagrams.open(page(), sample.park(),
				InstalledSpecification.get().specification().representation(representation).orElseThrow(),
				park.domain().model().orElseThrow()));
		see(() -> {
			window().getShell().setMaximized(true);
			return null;
		});
		return editor;
	}

	private IEditorPart openUnits() {
		IEditorPart editor = open("Unit stock");
		await("all lines are there", () -> table().getItemCount() == 608);
		return editor;
	}

	private static Table table() {
		return Desktop.all(Table.class, window().getShell())
				.filter(table -> table.isVisible() && table.getColumnCount() > 3 && (table.getStyle() & SWT.VIRTUAL) != 0)
				.findFirst().orElseThrow();
	}

	private static int column(String header) {
		return Arrays.stream(table().getColumns()).map(TableColumn::getText).toList().indexOf(header);
	}

	private static int row(String name) {
		int column = column("Name");
		return IntStream.range(0, table().getItemCount()).filter(i -> table().getItem(i).getText(column).equals(name))
				.findFirst().orElseThrow();
	}

	private static String text(String name, String header) {
		return see(() -> table().getItem(row(name)).getText(column(header)));
	}

	private static void doubleClick(int row, int column) {
		Table table = table();
		table.setSelection(row);
		table.showSelection();
		table.showColumn(table.getColumn(column));
		Rectangle cell = table.getItem(row).getBounds(column);
		for (int type : new int[] { SWT.MouseDown, SWT.MouseUp, SWT.MouseDoubleClick }) {
			Event event = new Event();
			event.button = 1;
			event.count = type == SWT.MouseDoubleClick ? 2 : 1;
			event.x = cell.x + 4;
			event.y = cell.y + cell.height / 2;
			table.notifyListeners(type, event);
		}
	}

	/** The text field of the cell that is being edited. */
	private static Text editor(Composite in) {
		return Desktop.all(Text.class, in).filter(Text::isVisible).findFirst().orElseThrow();
	}

	/** Types into a cell and presses Enter. */
	private static void type(String name, String header, String value) {
		see(() -> {
			doubleClick(row(name), column(header));
			Text text = editor(table());
			text.setText(value);
			text.notifyListeners(SWT.DefaultSelection, new Event());
			return null;
		});
	}

	private Object value(String id, String feature) {
		return see(() -> {
			EObject element = park.domain().element(id).orElseThrow();
			return element.eGet(element.eClass().getEStructuralFeature(feature));
		});
	}

	private static void filter(String text) {
		see(() -> {
			find(Text.class, table().getParent()).setText(text);
			return null;
		});
	}

	@Test
	void theUnitStockIsATable() {
		openUnits();
		assertEquals(
				List.of("", "Park", "Plant", "Name", "Capacity (MW)", "Output", "Fuel", "Technology", "Vintage",
						"Lifetime (a)", "Hours (h/a)", "Heat to power", "Status"),
				see(() -> Arrays.stream(table().getColumns()).map(TableColumn::getText).toList()));
		assertEquals("15", text(UNIT, "Capacity (MW)"));
		assertEquals("coal", text(UNIT, "Fuel"));
		assertEquals("2005", text(UNIT, "Vintage"));
		see(() -> {
			table().setSelection(row(UNIT));
			table().showSelection();
			return null;
		});
		screenshot("table-units");
	}

	@Test
	void anEditIsSeenInTheParkEditorAndUndoneInEither() throws Exception {
		IEditorPart editor = openUnits();
		type(UNIT, "Capacity (MW)", "20");
		await("the table shows it", () -> text(UNIT, "Capacity (MW)").equals("20"));
		assertEquals(20.0, value(UNIT, "capacity"));
		assertTrue(see(() -> editor.isDirty() && park.isDirty()), "one dirty state");
		screenshot("table-edited");
		sample.select(park, UNIT);
		assertEquals("U137 coal CHP 20 MW 2005", sample.label(park));

		command(IWorkbenchCommandConstants.EDIT_UNDO);
		await("undone in the park editor", () -> Double.valueOf(15).equals(value(UNIT, "capacity")));
		assertFalse(see(() -> editor.isDirty() || park.isDirty()));
		see(() -> {
			page().activate(editor);
			return null;
		});
		await("the table shows the old value", () -> text(UNIT, "Capacity (MW)").equals("15"));
		command(IWorkbenchCommandConstants.EDIT_REDO);
		await("redone in the table", () -> text(UNIT, "Capacity (MW)").equals("20"));
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		await("undone in the table", () -> text(UNIT, "Capacity (MW)").equals("15"));
		command(IWorkbenchCommandConstants.EDIT_REDO);
		command(IWorkbenchCommandConstants.FILE_SAVE);
		sample.awaitSaved("id=\"U137\" name=\"U137\" capacity=\"20\"");
		assertFalse(see(() -> editor.isDirty() || park.isDirty()));
	}

	@Test
	void whatIsChangedElsewhereIsShown() {
		IEditorPart editor = openUnits();
		sample.select(park, UNIT);
		sample.type("Capacity", "18 MW");
		see(() -> {
			page().activate(editor);
			return null;
		});
		await("the table shows it", () -> text(UNIT, "Capacity (MW)").equals("18"));
	}

	@Test
	void aTextThatIsNoNumberIsRefusedAtItsPlace() {
		IEditorPart editor = openUnits();
		type(UNIT, "Capacity (MW)", "many");
		assertEquals(15.0, value(UNIT, "capacity"));
		assertEquals("15", text(UNIT, "Capacity (MW)"));
		assertFalse(see(editor::isDirty));
		see(() -> {
			page().setPartState(page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
			return null;
		});
		type(UNIT, "Vintage", "12");
		assertEquals(2005, value(UNIT, "vintage"));
		await("it is told", () -> Desktop.all(CLabel.class, window().getShell())
				.anyMatch(label -> label.getText().startsWith("“12” changes nothing.")));
		screenshot("table-refused");
	}

	@Test
	void anEnumerationIsChosenInACombo() {
		openUnits();
		see(() -> {
			doubleClick(row(UNIT), column("Status"));
			CCombo combo = find(CCombo.class, table());
			assertTrue(combo.getItemCount() > 1, "it offers literals");
			return null;
		});
		screenshot("table-combo");
		see(() -> {
			CCombo combo = find(CCombo.class, table());
			combo.select(combo.indexOf("retired"));
			combo.notifyListeners(SWT.Selection, new Event());
			combo.notifyListeners(SWT.DefaultSelection, new Event());
			return null;
		});
		await("it is retired", () -> text(UNIT, "Status").equals("retired"));
		assertEquals("retired", value(UNIT, "lifeStatus").toString());
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		await("it is undone", () -> !text(UNIT, "Status").equals("retired"));
	}

	@Test
	void aCellThatCannotBeEditedHasNoEditor() {
		openUnits();
		see(() -> {
			doubleClick(row(UNIT), column("Park"));
			return null;
		});
		assertEquals(0, see(() -> Desktop.all(Text.class, table()).filter(Text::isVisible).count()));
	}

	@Test
	void linesAreFilteredAndSortedWithoutChangingTheModel() {
		IEditorPart editor = openUnits();
		filter("wind");
		await("only wind is shown", () -> table().getItemCount() < 608 && table().getItemCount() > 0
				&& IntStream.range(0, table().getItemCount()).allMatch(i -> table().getItem(i).getText(column("Fuel")).equals("wind")
						|| IntStream.range(0, table().getColumnCount())
								.anyMatch(c -> table().getItem(i).getText(c).toLowerCase().contains("wind"))));
		screenshot("table-filtered");
		filter("");
		await("all are shown", () -> table().getItemCount() == 608);
		see(() -> {
			table().getColumn(column("Capacity (MW)")).notifyListeners(SWT.Selection, new Event());
			table().getColumn(column("Capacity (MW)")).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		await("the largest comes first", () -> {
			List<Double> capacities = IntStream.range(0, 100)
					.mapToObj(i -> Double.valueOf(table().getItem(i).getText(column("Capacity (MW)")).replace(",", "")))
					.toList();
			return capacities.equals(capacities.stream().sorted((a, b) -> Double.compare(b, a)).toList());
		});
		assertFalse(see(editor::isDirty));
	}

	@Test
	void aColumnIsCopiedAndPastedInOneStep() {
		IEditorPart editor = openUnits();
		List<String> before = see(() -> IntStream.range(0, 3)
				.mapToObj(i -> table().getItem(i).getText(column("Lifetime (a)"))).toList());
		see(() -> {
			doubleClick(0, column("Lifetime (a)"));
			editor(table()).notifyListeners(SWT.DefaultSelection, new Event());
			table().setFocus();
			table().setSelection(0);
			setClipboard("31\n32\n33\n");
			return null;
		});
		command(IWorkbenchCommandConstants.EDIT_PASTE);
		await("the values are there", () -> IntStream.range(0, 3)
				.allMatch(i -> table().getItem(i).getText(column("Lifetime (a)")).equals(String.valueOf(31 + i))));
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		await("one step back", () -> IntStream.range(0, 3)
				.allMatch(i -> table().getItem(i).getText(column("Lifetime (a)")).equals(before.get(i))));
		assertFalse(see(editor::isDirty));
		see(() -> {
			table().setSelection(new int[] { 0, 1 });
			return null;
		});
		command(IWorkbenchCommandConstants.EDIT_COPY);
		String copied = see(() -> {
			Clipboard clipboard = new Clipboard(table().getDisplay());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
		assertEquals(2, copied.lines().count());
		assertEquals(13, copied.lines().findFirst().orElseThrow().split("\t", -1).length);
	}

	private static void setClipboard(String text) {
		Clipboard clipboard = new Clipboard(table().getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void linesAreCreatedDeletedAndShownInProperties() {
		IEditorPart editor = openUnits();
		see(() -> {
			ToolItem create = Arrays.stream(find(ToolBar.class, table().getParent()).getItems())
					.filter(item -> "Add unit to the last plant".equals(item.getToolTipText())).findFirst().orElseThrow();
			create.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		await("there is a line more", () -> table().getItemCount() == 609 && table().getSelectionCount() == 1);
		IStructuredSelection selected = see(
				() -> (IStructuredSelection) editor.getSite().getSelectionProvider().getSelection());
		assertEquals("EnergyUnit", ((EObject) selected.getFirstElement()).eClass().getName());
		see(() -> {
			page().showView(IPageLayout.ID_PROP_SHEET);
			page().showView(IPageLayout.ID_OUTLINE);
			page().activate(editor);
			return null;
		});
		screenshot("table-created");
		assertEquals("", sample.value("Capacity"));
		see(() -> {
			page().activate(editor);
			return null;
		});
		command(IWorkbenchCommandConstants.EDIT_DELETE);
		await("the line is gone", () -> table().getItemCount() == 608);
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		await("nothing is left to save", () -> table().getItemCount() == 608 && !editor.isDirty());
	}

	@Test
	void theStructureIsATreeWhoseLabelsAreEdited() {
		IEditorPart editor = open("Park structure");
		await("the parks are shown", () -> structure() != null && structure().getItemCount() == 106);
		see(() -> {
			TreeItem first = structure().getItem(0);
			structure().setSelection(first);
			Event opened = new Event();
			opened.item = first;
			first.setExpanded(true);
			structure().notifyListeners(SWT.Expand, opened);
			return null;
		});
		screenshot("tree-structure");
		String before = see(() -> structure().getItem(0).getText());
		see(() -> {
			structure().setFocus();
			structure().notifyListeners(SWT.Selection, selected(structure().getItem(0)));
			Event key = new Event();
			key.keyCode = SWT.F2;
			structure().notifyListeners(SWT.KeyDown, key);
			Text text = editor(structure());
			text.setText("First park");
			text.notifyListeners(SWT.DefaultSelection, new Event());
			return null;
		});
		await("it is renamed", () -> structure().getItem(0).getText().startsWith("First park"));
		assertTrue(see(() -> editor.isDirty() && park.isDirty()));
		screenshot("tree-renamed");
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		await("it has its old name", () -> structure().getItem(0).getText().equals(before));
		assertFalse(see(editor::isDirty));
	}

	@Test
	void theActiveOutlineFollowsTheTreeWithoutAnAnswer() {
		open("Park structure");
		await("the parks are shown", () -> structure() != null && structure().getItemCount() == 106);
		see(() -> page().showView(IPageLayout.ID_OUTLINE));
		Shell other = see(() -> {
			Shell shell = new Shell(structure().getDisplay());
			shell.open();
			shell.forceActive();
			return shell;
		});
		try {
			await("another window has the focus", () -> !window().getShell().isFocusControl()
					&& structure().getDisplay().getActiveShell() != window().getShell());
			see(() -> {
				TreeItem item = structure().getItem(3);
				structure().setSelection(item);
				structure().notifyListeners(SWT.Selection, selected(item));
				return null;
			});
			assertEquals(see(() -> structure().getItem(3)), see(() -> structure().getSelection()[0]));
		} finally {
			see(() -> {
				other.dispose();
				return null;
			});
		}
	}

	private static Event selected(TreeItem item) {
		Event event = new Event();
		event.item = item;
		return event;
	}

	/** The tree with a column of its own, beside that of the park editor; null if it is not shown. */
	private static Tree structure() {
		return Desktop.all(Tree.class, window().getShell()).filter(tree -> tree.isVisible() && tree.getColumnCount() == 1
				&& !tree.getHeaderVisible()).findFirst().orElse(null);
	}
}
