package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.press;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;
import static org.parkwright.workbench.Desktop.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.KeptRun;
import org.parkwright.core.render.KeptRuns;
import org.parkwright.core.render.RunFile;
import org.parkwright.core.section.ResultTable;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.study.LastResults;
import org.parkwright.ui.internal.study.RunStudy;

/** A user looks through what a study gave, takes it along, and compares it with what it gave before. */
class ResultsTest {

	/** A bar of a figure; the first of them is in its legend or the first mark. */
	private static final String BARS = "Array.from(document.querySelectorAll('#figure path[fill=\"#0b4f8a\"]'))";
	private static final String DESIGN = """
			<?xml version="1.0" encoding="UTF-8"?>
			<report xmlns="http://www.eclipse.org/birt/2005/design" version="3.2.27">
			<page-setup><simple-master-page name="a4"/></page-setup>
			<body><label><text-property name="text">Of our own house</text-property></label></body>
			</report>
			""";
	private static final String TIP = "document.querySelector('.tip')";

	private Sample sample;
	private Results results;

	@TempDir
	private Path folder;

	@BeforeEach
	void open() throws CoreException {
		sample = new Sample("results");
		// What another test's run gave shall not be taken for that of this one.
		see(() -> {
			page().hideView(page().findView(ParkPerspective.RESULTS));
			return null;
		});
		results = see(Results::open);
	}

	@AfterEach
	void close() throws CoreException {
		see(() -> {
			page().setPartState(page().findViewReference(ParkPerspective.RESULTS), IWorkbenchPage.STATE_RESTORED);
			return null;
		});
		sample.close();
	}

	private void run() {
		long before = kept();
		see(() -> {
			RunStudy.run(sample.file("study.scenario"), "ChinaEip", "");
			return null;
		});
		await("the run is kept", () -> kept() == before + 1);
		await("it is shown", () -> results.tree() != null && results.rows().size() == 9 && results.runs().getSelectionIndex() == 0
				&& results.runs().getItemCount() == before + 1);
	}

	private Path resultsFolder() {
		return sample.file("results/ChinaEip").getLocation().toPath();
	}

	private long kept() {
		try {
			return KeptRuns.of(resultsFolder()).size();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** Gives the view the whole window, as a double click on its tab does. */
	private void maximise() {
		see(() -> {
			page().setPartState(page().findViewReference(ParkPerspective.RESULTS), IWorkbenchPage.STATE_MAXIMIZED);
			return null;
		});
	}

	private void click(String head) {
		see(() -> {
			results.column(head).notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	private List<String> cells(String head) {
		return see(() -> {
			int index = results.table().indexOf(results.column(head));
			return results.rows().stream().map(row -> row.get(index)).toList();
		});
	}

	private static double number(String text) {
		return Double.parseDouble(text.replace(",", "").replace('\u2212', '-'));
	}

	private void select(int... lines) {
		see(() -> {
			results.table().setSelection(lines);
			results.table().notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	@Test
	void aTableIsSortedFilteredAndCopied() {
		run();
		maximise();
		results.choose("Units", Results.Kind.TABLE, "Units");
		screenshot("results-units");
		assertEquals("Id of the energy unit", see(() -> results.column("Unit").getToolTipText()));
		assertEquals(SWT.RIGHT, (int) see(() -> results.column("Capacity").getAlignment()));
		int all = see(() -> results.table().getItemCount());
		see(() -> {
			results.filter().setText("u137");
			return null;
		});
		await("lines of one unit are left", () -> results.table().getItemCount() < 20);
		assertTrue(cells("Unit").stream().allMatch("U137"::equals), cells("Unit").toString());
		screenshot("results-filter");
		see(() -> {
			results.filter().setText("");
			return null;
		});
		await("all lines are there", () -> results.table().getItemCount() == all);
		click("Capacity");
		List<Double> up = cells("Capacity").stream().limit(200).map(ResultsTest::number).toList();
		assertEquals(up.stream().sorted().toList(), up);
		click("Capacity");
		double most = number(cells("Capacity").getFirst());
		assertTrue(most > up.getLast());
		see(() -> {
			results.column("Capacity").setWidth(77);
			results.filter().setText("u137");
			return null;
		});
		await("lines of one unit are left", () -> results.table().getItemCount() < 20);
		List<Double> down = cells("Capacity").stream().map(ResultsTest::number).toList();
		assertEquals(down.stream().sorted(Comparator.reverseOrder()).toList(), down, "they are sorted as before");
		assertEquals(List.of("Capacity [MW]", SWT.DOWN, 77),
				see(() -> List.of(results.table().getSortColumn().getText(), results.table().getSortDirection(), results.column("Capacity").getWidth())));

		select(0, 1);
		List<List<String>> lines = see(() -> results.rows().subList(0, 2));
		results.press("Copy");
		assertEquals(String.join("\t", lines.get(0)) + "\n" + String.join("\t", lines.get(1)) + "\n", clipboard(TextTransfer.getInstance()));
	}

	private static Object clipboard(Transfer of) {
		return see(() -> {
			Clipboard clipboard = new Clipboard(window().getShell().getDisplay());
			try {
				return clipboard.getContents(of);
			} finally {
				clipboard.dispose();
			}
		});
	}

	@Test
	void aLineSelectsItsUnitInTreeTableAndDiagram() throws Exception {
		ParkEditor park = sample.openPark();
		IEditorPart table = see(() -> Diagrams.open(page(), sample.park(), InstalledSpecification.get().specification().table("Unit stock").orElseThrow(),
				park.domain().model().orElseThrow()));
		see(() -> Diagrams.open(page(), sample.park(), InstalledSpecification.get().specification().diagram("Energy infrastructure").orElseThrow(),
				park.domain().element("U137").orElseThrow().eContainer().eContainer()));
		await("the diagram has a page", () -> Desktop.all(Browser.class, window().getShell()).anyMatch(Browser::isVisible));
		DiagramPage diagram = new DiagramPage(see(() -> Desktop.all(Browser.class, window().getShell()).filter(Browser::isVisible).findFirst().orElseThrow()));
		String unit = "document.getElementById('diagram_Energy unit:U137')";
		diagram.awaitTrue("the unit is drawn", unit + " != null");
		run();
		results.choose("Units", Results.Kind.TABLE, "Units");
		see(() -> {
			page().activate(results.view());
			results.filter().setText("U137");
			return null;
		});
		await("lines of one unit are left", () -> results.table().getItemCount() < 20);
		assertFalse(diagram.isTrue(unit + ".querySelector('.selection-frame') != null"));
		select(0);
		await("the unit is selected in the tree", () -> Sample.tree(park).getSelectionCount() == 1
				&& Sample.tree(park).getSelection()[0].getText().contains("U137"));
		await("the unit is selected in the table", () -> selectedIn(table).equals(List.of("U137")));
		diagram.awaitTrue("the unit is selected in the diagram", unit + ".querySelector('.selection-frame') != null");
		screenshot("results-linked");
	}

	@Test
	void whyAMeasureDoesNotApplyAndWhatAScenarioChangesIsToldOfEachUnit() {
		run();
		maximise();
		results.choose("Why a measure applies or not", Results.Kind.TABLE, "Why a measure applies or not");
		int all = see(() -> results.table().getItemCount());
		see(() -> {
			results.filter().setText("capacity");
			return null;
		});
		await("lines are left", () -> results.table().getItemCount() < all && !results.rows().isEmpty());
		screenshot("results-why");
		List<String> clauses = cells("What fails");
		assertTrue(clauses.stream().limit(20).noneMatch(String::isEmpty), clauses::toString);

		results.choose("Differences, unit by unit", Results.Kind.TABLE, "Differences to the baseline");
		List<List<String>> rows = see(results::rows);
		assertTrue(rows.size() > 608, () -> rows.size() + " lines");
		assertEquals(List.of("coal"), cells("Fuel before").stream().limit(1).toList());
		assertTrue(cells("Change of emissions").stream().limit(50).anyMatch(cell -> cell.startsWith("\u2212")));
		screenshot("results-differences");
	}

	private static List<String> selectedIn(IEditorPart editor) {
		return editor.getSite().getSelectionProvider().getSelection() instanceof IStructuredSelection selection
				? selection.stream().filter(EObject.class::isInstance).map(element -> EcoreUtil.getID((EObject) element)).toList() : List.of();
	}

	@Test
	void aMarkSaysWhatPresentationSaysAndAClickSelectsItsUnit() throws Exception {
		sample.changeStudy("compare \"Single measures\" M1, M2, M3, M4, M5",
				"compare \"Single measures\" M1, M2, M3, M4, M5\n\tchoose \"What a billion does\" of M1, M5 { budget 1000 MCNY }");
		ParkEditor park = sample.openPark();
		run();
		maximise();
		results.choose("Choice: What a billion does", Results.Kind.FIGURE, 0);
		results.awaitFigure();
		DiagramPage page = new DiagramPage(see(results::browser));
		Point bar = page.place(BARS + ".reduce((one, two) => one.getBoundingClientRect().width * one.getBoundingClientRect().height"
				+ " > two.getBoundingClientRect().width * two.getBoundingClientRect().height ? one : two)", 0.5, 0.5);
		page.move(new Point(bar.x - 2, bar.y));
		page.move(bar);
		page.awaitTrue("a tip is shown", TIP + " !== null && " + TIP + ".textContent.length > 0");
		String tip = (String) page.value(TIP + ".textContent");
		screenshot("results-tip");
		KeptRun run = RunFile.read(KeptRuns.of(resultsFolder()).getFirst());
		ResultTable frontier = run.tables().stream().filter(table -> table.id().equals("frontier")).findFirst().orElseThrow();
		Presentation presentation = new Presentation(Language.ENGLISH);
		String unit = frontier.elements(rowOf(tip, frontier, presentation)).getFirst();
		page.click(bar);
		see(() -> {
			page().setPartState(page().findViewReference(ParkPerspective.RESULTS), IWorkbenchPage.STATE_RESTORED);
			return null;
		});
		await("the unit is selected in the tree", () -> Sample.tree(park).getSelectionCount() == 1
				&& Sample.tree(park).getSelection()[0].getText().contains(unit));
	}

	/** The row that has all numbers of a tip, as they stand in sentences. */
	private static int rowOf(String tip, ResultTable table, Presentation presentation) {
		for (int row = 0; row < table.rows(); row++) {
			int at = row;
			if (tip.contains(table.elements(row).getFirst()) && Stream.of("mitigation_t", "cost_cny_per_t")
					.allMatch(id -> tip.contains(presentation.of(table).inSentence(at, table.column(id))))) {
				return row;
			}
		}
		throw new AssertionError("No row of " + table + " is " + tip);
	}

	/** How many dots of a picture have a colour. */
	private static long dots(Path picture, RGB color) {
		ImageData image = new ImageData(picture.toString());
		return IntStream.range(0, image.height).mapToLong(y -> IntStream.range(0, image.width)
				.filter(x -> image.palette.getRGB(image.getPixel(x, y)).equals(color)).count()).sum();
	}

	@Test
	void whatIsShownIsSavedInEachFormat() throws Exception {
		run();
		save("all.csv");
		assertTrue(Files.readString(folder.resolve("all.csv")).startsWith("study,comparison,rank,scenario,"));
		save("all.xlsx");
		assertEquals("PK", new String(Files.readAllBytes(folder.resolve("all.xlsx")), 0, 2, StandardCharsets.ISO_8859_1));
		maximise();
		results.choose("Scenarios compared", Results.Kind.FIGURE, 0);
		results.awaitFigure();
		assertTrue(dots(screenshot("results-figure"), new RGB(0x0b, 0x4f, 0x8a)) > 200, "the bars are on the screen");
		save("figure.svg");
		assertTrue(Files.readString(folder.resolve("figure.svg")).startsWith("<svg"));
		save("figure.png");
		assertEquals("PNG", new String(Files.readAllBytes(folder.resolve("figure.png")), 1, 3, StandardCharsets.ISO_8859_1));
		save("figure.csv");
		assertTrue(Files.readString(folder.resolve("figure.csv")).startsWith("study,comparison,rank,scenario,"));
		results.press("Copy");
		assertTrue(((ImageData) clipboard(ImageTransfer.getInstance())).width > 300);
		results.press("Copy Data");
		assertTrue(((String) clipboard(TextTransfer.getInstance())).startsWith("Rank\tScenario\t"));
		results.choose("Summary");
		save("summary.xlsx");
		screenshot("results-summary");
	}

	private void save(String name) {
		see(() -> {
			results.view().save(folder.resolve(name));
			return null;
		});
		await(name + " is there", () -> Files.exists(folder.resolve(name)) && Files.size(folder.resolve(name)) > 0);
	}

	@Test
	void oneParkOfManyHasAReportOfItsOwn() throws Exception {
		run();
		List<List<String>> all = see(results::rows);
		String words = LastResults.of(sample.file("study.scenario"), "ChinaEip", "M1").orElseThrow();
		see(() -> {
			window().getShell().getDisplay().asyncExec(() -> results.action("Run for One Park…").run());
			return null;
		});
		await("the park is asked for", () -> shell("Run for One Park") != null);
		see(() -> {
			Text filter = Desktop.all(Text.class, shell("Run for One Park")).findFirst().orElseThrow();
			filter.setText("K010");
			return null;
		});
		screenshot("results-one-park-asked");
		press("Run for One Park", "OK");
		await("its results are shown", () -> Desktop.all(Label.class, window().getShell()).anyMatch(label -> label.getText().endsWith(": K010 alone")));
		assertNotEquals(all, see(results::rows));
		screenshot("results-one-park");
		IFolder own = sample.file("study.scenario").getProject().getFolder("results/ChinaEip of K010");
		assertTrue(own.getFile("report.pdf").exists() && own.getFile("report.html").exists());
		assertTrue(Files.readString(own.getFile("report.html").getLocation().toPath()).contains("the park K010 alone"));
		assertTrue(see(() -> results.action("Open Report").isEnabled()));
		assertEquals(words, LastResults.of(sample.file("study.scenario"), "ChinaEip", "M1").orElseThrow(),
				"what is said beside the text of the study is of all parks");
	}

	@Test
	void aReportDesignOfTheProjectIsChosenAndTakenByTheNextRun() throws Exception {
		run();
		assertEquals(List.of("Built-In"), see(() -> Arrays.stream(designs()).map(item -> item.getText().replace("&", "")).toList()));
		Path reports = Files.createDirectory(sample.park().getLocation().toPath().resolveSibling("reports"));
		Files.writeString(reports.resolve("ours.rptdesign"), DESIGN);
		see(() -> {
			MenuItem[] items = designs();
			assertEquals(List.of("Built-In", "ours"), Arrays.stream(items).map(item -> item.getText().replace("&", "")).toList());
			assertTrue(items[0].getSelection());
			items[0].setSelection(false);
			items[1].setSelection(true);
			items[1].notifyListeners(SWT.Selection, new Event());
			return null;
		});
		Path settings = reports.resolve("report.properties");
		await("the settings say it", () -> Files.exists(settings) && Files.readString(settings).equals("design = ours\n"));
		assertTrue(see(() -> designs()[1].getSelection()));
		run();
		assertTrue(Files.readString(resultsFolder().resolve("report.html")).contains("Of our own house"));
	}

	/** The designs that the menu of the view offers. To be used within {@link Desktop#see}. */
	private MenuItem[] designs() {
		MenuManager all = (MenuManager) results.view().getViewSite().getActionBars().getMenuManager();
		MenuManager designs = Arrays.stream(all.getItems()).filter(item -> item instanceof MenuManager menu && menu.getMenuText().equals("Report &Design"))
				.map(MenuManager.class::cast).findFirst().orElseThrow();
		Menu menu = designs.createContextMenu(window().getShell());
		menu.notifyListeners(SWT.Show, new Event());
		return menu.getItems();
	}

	@Test
	void runsAreKeptMarkedWhenTheyNoLongerFitAndCompared() throws Exception {
		run();
		String first = see(() -> results.runs().getText());
		assertFalse(see(() -> results.action("Compare With…").isEnabled()), "there is none to compare with");
		List<List<String>> before = see(results::rows);
		sample.changeStudy("discount rate 8 %", "discount rate 9 %");
		await("the run no longer fits", () -> results.runs().getText().equals(first + " (outdated)"));
		run();
		assertEquals(first + " (outdated)", see(() -> results.runs().getItem(1)));
		assertFalse(see(() -> results.runs().getItem(0)).contains("outdated"));
		assertNotEquals(before, see(results::rows));
		assertTrue(see(() -> results.action("Open Report").isEnabled()));

		see(() -> {
			results.runs().select(1);
			results.runs().notifyListeners(SWT.Selection, new Event());
			return null;
		});
		await("the run before is shown", () -> results.rows().equals(before));
		await("that it is outdated is said", () -> Desktop.all(Link.class, window().getShell()).filter(Link::isVisible)
				.anyMatch(link -> link.getText().startsWith("study.scenario has changed")));
		assertFalse(see(() -> results.action("Open Report").isEnabled()), "the report is that of the last run");
		screenshot("results-earlier");

		see(() -> {
			results.runs().select(0);
			results.runs().notifyListeners(SWT.Selection, new Event());
			return null;
		});
		await("the last run is shown", () -> !results.rows().equals(before) && results.runs().getSelectionIndex() == 0);
		see(() -> {
			window().getShell().getDisplay().asyncExec(() -> results.action("Compare With…").run());
			return null;
		});
		await("the other run is asked for", () -> shell("Compare With") != null);
		screenshot("results-compare-with");
		press("Compare With", "OK");
		await("the differences are shown", () -> "What was changed".equals(results.tree().getItem(0).getText()));
		results.choose("What was changed", Results.Kind.TABLE, "Conventions: words that differ");
		await("the discount rate differs", () -> results.rows().stream().anyMatch(row -> row.contains("Discount rate") && row.contains("8 %")
				&& row.contains("9 %")));
		results.choose("What came of it", Results.Kind.TABLE, 0);
		await("numbers of the scenarios differ", () -> results.rows().stream().anyMatch(row -> row.getFirst().equals("M1")
				&& row.contains("Net present value")));
		screenshot("results-difference");
		maximise();
		screenshot("results-difference-whole");
	}

	@Test
	void whatTheLastSessionShowedIsThereAgain() throws Exception {
		WorkbenchProcess workbench = new WorkbenchProcess(folder);
		Path seen = folder.resolve("seen.txt");
		workbench.run(Errand.property(ResultsSession.Begin.class), ResultsSession.SEEN + "=" + seen);
		List<String> before = Files.readAllLines(seen);
		assertEquals(9, before.size());
		Files.delete(seen);
		workbench.run(Errand.property(ResultsSession.Again.class), ResultsSession.SEEN + "=" + seen);
		assertEquals(before, Files.readAllLines(seen));
	}
}
