package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.press;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.ide.IDE;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.study.LastResults;
import org.parkwright.ui.internal.study.RunStudy;

/**
 * Names of files, elements and scenarios keep their ampersand wherever they are shown: a text in which it would mark a key
 * says it twice. A walk over all widgets finds those that do not.
 */
class MnemonicsTest {

	private static final String NAME = "R&D";
	/** A single ampersand in a name of ours or in M1&M3, which the example brings. */
	private static final Pattern SINGLE = Pattern.compile("R&D|M\\d&M");

	private Sample sample;
	private IFile park;

	@BeforeEach
	void open() throws Exception {
		sample = new Sample("mnemonics");
		String text = sample.parkText().replaceAll("(<(?:parks|units) id=\"[^\"]*\" name=\")", "$1R&amp;D ");
		sample.changePark(text);
		park = sample.file(NAME + ".park");
		sample.park().move(park.getFullPath(), true, null);
		IFile study = sample.file("study.scenario");
		String scenario = new String(study.getContents(true).readAllBytes(), StandardCharsets.UTF_8)
				.replace("china-eip.park", NAME + ".park");
		study.setContents(scenario.getBytes(StandardCharsets.UTF_8), true, false, null);
	}

	@AfterEach
	void close() throws Exception {
		sample.close();
	}

	@Test
	void theTreeItsMenusAndItsQuestionsKeepIt() throws Exception {
		ParkEditor editor = openPark();
		sample.select(editor, "U137");
		sample.type("Capacity", "20");
		requireDoubled("after an edit");
		see(() -> {
			page().activate(editor);
			return null;
		});
		park.setContents(sample.file("study.scenario").getContents(true), true, false, null);
		await("a question is asked", () -> shell("File Changed") != null);
		requireDoubled("while a question is asked");
		press("File Changed", "Keep My Edits");
		command(IWorkbenchCommandConstants.EDIT_UNDO);
	}

	@Test
	void diagramsTablesAndTreesKeepIt() {
		ParkEditor editor = openPark();
		EipModel model = see(() -> editor.domain().model().orElseThrow());
		for (Representation each : InstalledSpecification.get().specification().representations()) {
			EObject shown = see(() -> each.domainClass().isInstance(model) ? model : model.getParks().get(0));
			if (!each.domainClass().isInstance(shown)) {
				continue;
			}
			IEditorPart opened = see(() -> Diagrams.open(page(), park, each, shown));
			requireDoubled("in " + each.name());
			see(() -> page().closeEditor(opened, false));
		}
	}

	@Test
	void everyTableOfTheResultsKeepsIt() throws Exception {
		IFile study = sample.file("study.scenario");
		see(() -> {
			IDE.openEditor(page(), study, true);
			RunStudy.run(study, "ChinaEip", "M1&M3");
			return null;
		});
		await("there is a result", () -> LastResults.of(study, "ChinaEip", "M1&M3").isPresent());
		Results results = see(Results::open);
		await("it is shown", () -> results.tree() != null);
		boolean[] headed = new boolean[1];
		for (String section : see(() -> Arrays.stream(results.tree().getItems()).map(TreeItem::getText).toList())) {
			for (int i = 0; i < see(() -> results.tables(section)); i++) {
				results.choose(section, Results.Kind.TABLE, i);
				see(() -> {
					headed[0] |= Arrays.stream(results.table().getColumns()).anyMatch(column -> column.getText().contains("M1&&M3"));
					return null;
				});
				requireDoubled("in table " + i + " of " + section);
				if (headed[0]) {
					screenshot("results-ampersand");
				}
			}
		}
		assertTrue(headed[0], "a column is headed by the scenario");
	}

	private ParkEditor openPark() {
		ParkEditor editor = (ParkEditor) see(() -> IDE.openEditor(page(), park, true));
		await(NAME + " is open", () -> editor.domain().model().isPresent());
		return editor;
	}

	private static void requireDoubled(String where) {
		List<String> found = see(() -> {
			List<String> texts = new ArrayList<>();
			for (Shell shell : Display.getCurrent().getShells()) {
				if (shell.isVisible()) {
					collect(shell, texts);
					menu(shell.getMenuBar(), texts);
				}
			}
			return texts.stream().filter(text -> SINGLE.matcher(text.replace("&&", "")).find()).toList();
		});
		assertEquals(List.of(), found, where);
	}

	/** The texts of a control and those in it that can mark a key by an ampersand. */
	private static void collect(Control control, List<String> texts) {
		switch (control) {
			case Label label -> texts.add(label.getText());
			case CLabel label -> texts.add(String.valueOf(label.getText()));
			case Link link -> texts.add(link.getText());
			case Button button -> texts.add(button.getText());
			case Group group -> texts.add(group.getText());
			case Table table -> items(table.getColumns(), texts);
			case Tree tree -> items(tree.getColumns(), texts);
			case ToolBar bar -> items(bar.getItems(), texts);
			case CTabFolder folder -> items(folder.getItems(), texts);
			case TabFolder folder -> items(folder.getItems(), texts);
			default -> {
				// It shows its text as it is.
			}
		}
		if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).forEach(child -> collect(child, texts));
		}
		if (control.isVisible() && control.getMenu() != null) {
			control.getMenu().notifyListeners(SWT.Show, new Event());
			menu(control.getMenu(), texts);
			control.getMenu().notifyListeners(SWT.Hide, new Event());
		}
	}

	private static void items(Item[] items, List<String> texts) {
		Arrays.stream(items).map(Item::getText).forEach(texts::add);
	}

	private static void menu(Menu menu, List<String> texts) {
		if (menu == null || menu.isDisposed()) {
			return;
		}
		for (MenuItem item : menu.getItems()) {
			texts.add(item.getText());
			menu(item.getMenu(), texts);
		}
	}
}
