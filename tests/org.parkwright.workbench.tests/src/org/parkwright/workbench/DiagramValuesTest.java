package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.all;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.render.PngWriter;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.diagram.ui.internal.DiagramEditor;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.study.RunStudy;

/** A user sees what a study gave upon the diagrams and tables of its park. */
class DiagramValuesTest {

	private static final String LEGEND = "(document.querySelector('.diagram-legend')?.offsetParent ? document.querySelector('.diagram-legend').innerText : '')";

	/** That of the Results view: the largest unit emits megatonnes. */
	private static final String HEAD = "Emissions [Mt CO\u2082e/a]";

	private Sample sample;
	private Results results;
	private ParkEditor park;

	@BeforeEach
	void open() throws CoreException {
		sample = new Sample("values");
		see(() -> {
			page().hideView(page().findView(ParkPerspective.RESULTS));
			return null;
		});
		results = see(Results::open);
		park = sample.openPark();
	}

	@AfterEach
	void close() throws CoreException {
		sample.close();
	}

	/** Of one scenario alone, which writes no report. */
	private void run() {
		see(() -> {
			RunStudy.run(sample.file("study.scenario"), "ChinaEip", "M1");
			return null;
		});
		await("the run is shown", () -> results.tree() != null && results.action("Show on Diagram").isEnabled());
	}

	private DiagramEditor openDiagram() {
		DiagramEditor editor = (DiagramEditor) see(() -> {
			IEditorPart opened = Diagrams.open(page(), sample.park(), InstalledSpecification.get().specification().diagram("Energy infrastructure").orElseThrow(),
					park.domain().model().orElseThrow().getParks().get(0));
			window().getShell().setMaximized(true);
			return opened;
		});
		await("the diagram has a page", () -> browser() != null && Boolean.TRUE.equals(browser().evaluate("return document.querySelectorAll('#diagram .figure').length > 4")));
		return editor;
	}

	private static Browser browser() {
		return all(Browser.class, window().getShell()).filter(Browser::isVisible).filter(each -> each.getUrl().contains("diagram.html")).findFirst().orElse(null);
	}

	private static String value(String expression) {
		return see(() -> String.valueOf(browser().evaluate("return String(" + expression + ")")));
	}

	private static String badge(String unit) {
		return "document.getElementById('diagram_Energy unit:" + unit + "').querySelector('.badge text')?.textContent";
	}

	private static void awaitTrue(String what, String expression) {
		await(what, () -> Boolean.TRUE.equals(browser().evaluate("return " + expression)));
	}

	/** Chooses in the menu of the button. */
	private void choose(String... path) {
		see(() -> {
			Menu menu = results.action("Show on Diagram").getMenuCreator().getMenu(window().getShell());
			menu.notifyListeners(SWT.Show, new Event());
			for (int i = 0; i < path.length; i++) {
				MenuItem item = item(menu, path[i]);
				if (i < path.length - 1) {
					menu = item.getMenu();
				} else {
					Arrays.stream(menu.getItems()).forEach(each -> each.setSelection(each == item));
					item.notifyListeners(SWT.Selection, new Event());
				}
			}
			return null;
		});
	}

	private static MenuItem item(Menu menu, String text) {
		return Arrays.stream(menu.getItems()).filter(each -> each.getText().startsWith(text)).findFirst()
				.orElseThrow(() -> new AssertionError(text + " is none of " + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
	}

	/** What the Results view has for a unit and scenario in a column of the table of units. */
	private String cell(String table, String unit, String scenario, String head) {
		results.choose(table.equals("Units") ? "Units" : "Differences, unit by unit", Results.Kind.TABLE, table);
		return see(() -> {
			Table shown = results.table();
			List<String> heads = Arrays.stream(shown.getColumns()).map(TableColumn::getText).toList();
			int column = heads.indexOf(heads.stream().filter(each -> each.startsWith(head)).findFirst().orElseThrow());
			return results.rows().stream().filter(row -> row.get(heads.indexOf("Unit")).equals(unit) && row.get(heads.indexOf("Scenario")).equals(scenario))
					.findFirst().orElseThrow().get(column);
		});
	}

	private byte[] layout() throws IOException {
		Path file = sample.file("china-eip.layout").getLocation().toPath();
		return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
	}

	@Test
	void aColumnOfTheResultIsShownUponTheDiagramUntilItIsClosedThere() throws Exception {
		run();
		DiagramEditor editor = openDiagram();
		byte[] before = Files.readAllBytes(sample.park().getLocation().toPath());
		byte[] layout = layout();
		String emissions = cell("Units", "U137", "baseline", "Emissions");

		choose("Units", "Emissions");
		awaitTrue("the unit has its emissions", badge("U137") + " === '" + emissions + "'");
		assertTrue(value(LEGEND).startsWith(HEAD), value(LEGEND));
		assertTrue(value(LEGEND).contains("Scenario: baseline"), value(LEGEND));
		screenshot("values-baseline");

		String after = cell("Units", "U137", "M1", "Emissions");
		choose("Scenario", "M1");
		awaitTrue("the legend says the scenario", LEGEND + ".includes('Scenario: M1')");
		awaitTrue("the unit has what it emits under it", badge("U137") + " === '" + after + "'");

		choose("Differences", "Levelised cost");
		awaitTrue("the unit has its cost", badge("U137") + " === '" + cell("Differences to the baseline", "U137", "M1", "Levelised cost") + "'");
		assertTrue(value(LEGEND).contains("CNY/t CO\u2082e"), value(LEGEND));
		choose("Differences", "Measures");
		awaitTrue("the unit says what it takes", badge("U137") + " === 'M1'");
		choose("Units", "Retirement");
		awaitTrue("the unit says when it retires", badge("U137") + " === '2035'");
		screenshot("values-retirement");
		Path picture = Path.of("target", "screenshots", "values-picture.png").toAbsolutePath();
		Files.createDirectories(picture.getParent());
		Files.write(picture, PngWriter.write(see(() -> editor.diagram().svg()), 2));

		assertFalse(see(() -> editor.isDirty() || park.isDirty()), "it is no edit");
		assertFalse(see(() -> park.domain().editing().getCommandStack().canUndo()), "and nothing can be undone");
		assertArrayEquals(before, Files.readAllBytes(sample.park().getLocation().toPath()));
		assertArrayEquals(layout, layout());

		see(() -> browser().evaluate("setTimeout(() => document.querySelector('.diagram-legend button').click(), 0)"));
		awaitTrue("all is as it was", LEGEND + " === '' && document.querySelectorAll('.badge').length === 0");
		assertTrue(see(() -> {
			Menu menu = results.action("Show on Diagram").getMenuCreator().getMenu(window().getShell());
			menu.notifyListeners(SWT.Show, new Event());
			return item(menu, "Nothing").getSelection();
		}), "the view knows that it was closed");
	}

	@Test
	void itFollowsTheResultsAndSaysWhenTheyNoLongerFit() throws Exception {
		run();
		choose("Units", "Emissions");
		openDiagram();
		awaitTrue("a diagram that is opened later has it", "document.querySelectorAll('.badge').length > 0");
		String first = value(badge("U137"));
		sample.changePark(sample.parkText().replaceFirst("(<units id=\"U137\"[^>]*capacity=\")[0-9.]+", "$130"));
		awaitTrue("the legend says so", LEGEND + ".includes('china-eip.park has changed since')");
		screenshot("values-outdated");
		run();
		awaitTrue("new results have taken the place of the old", "!" + LEGEND + ".includes('changed since') && " + badge("U137") + " !== '" + first + "'");
		see(() -> {
			page().hideView(page().findView(ParkPerspective.RESULTS));
			return null;
		});
		awaitTrue("it goes with the view", LEGEND + " === '' && document.querySelectorAll('.badge').length === 0");
	}

	@Test
	void aTableHasItInAColumnOfItsOwn() {
		run();
		see(() -> {
			Diagrams.open(page(), sample.park(), InstalledSpecification.get().specification().table("Unit stock").orElseThrow(), park.domain().model().orElseThrow());
			return null;
		});
		await("the table is shown", () -> stock() != null && stock().getItemCount() == 608);
		int columns = see(() -> stock().getColumnCount());
		choose("Units", "Emissions");
		await("there is a column", () -> stock().getColumnCount() == columns + 1);
		assertEquals(HEAD, see(() -> stock().getColumn(columns).getText()));
		assertEquals(HEAD + "\nScenario: baseline", see(() -> stock().getColumn(columns).getToolTipText()));
		String unit = see(() -> stock().getItem(0).getText(0));
		String emissions = cell("Units", unit, "baseline", "Emissions");
		await("the first line has its value", () -> stock().getItem(0).getText(columns).equals(emissions));
		assertFalse(see(() -> stock().getItem(0).getBackground(columns).equals(stock().getBackground())), "and its colour");
		see(() -> {
			stock().getColumn(columns).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		await("lines are sorted by it", () -> numbers(columns).equals(numbers(columns).stream().sorted().toList()) && numbers(columns).getFirst() == 0);
		see(() -> {
			page().setPartState(page().getReference(page().getActiveEditor()), IWorkbenchPage.STATE_MAXIMIZED);
			return null;
		});
		screenshot("values-table");
		see(() -> {
			page().setPartState(page().getReference(page().getActiveEditor()), IWorkbenchPage.STATE_RESTORED);
			return null;
		});
		choose("Nothing");
		await("the column is gone", () -> stock().getColumnCount() == columns);
		await("lines stand as in the file", () -> stock().getItem(0).getText(0).equals(unit));
	}

	private static List<Double> numbers(int column) {
		List<Double> numbers = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			String text = stock().getItem(i).getText(column);
			numbers.add(text.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(text.replace(",", "")));
		}
		return numbers;
	}

	private static Table stock() {
		Stream<Table> tables = all(Table.class, window().getShell()).filter(Table::isVisible)
				.filter(table -> Arrays.stream(table.getColumns()).anyMatch(column -> column.getText().equals("Heat to power")));
		return tables.findFirst().orElse(null);
	}
}
