package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.find;
import static org.parkwright.workbench.Desktop.menu;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.press;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;
import static org.parkwright.workbench.Desktop.window;
import static org.parkwright.workbench.Sample.problems;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.scenario.ui.internal.MiningProvider;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.editor.ParkEditor;

/** A scenario is written and run, as its user does it. */
class StudyTest {

	private Sample sample;
	private IFile study;
	private ITextEditor editor;

	@BeforeEach
	void open() throws CoreException {
		sample = new Sample("study");
		// What another test's run gave shall not be taken for that of this one.
		see(() -> {
			page().hideView(page().findView(ParkPerspective.RESULTS));
			return page().showView(ParkPerspective.RESULTS);
		});
		study = sample.file("study.scenario");
		IEditorPart opened = sample.open(study);
		editor = (ITextEditor) opened;
	}

	@AfterEach
	void close() throws CoreException {
		sample.close();
	}

	@Test
	void wordsAndTextsAreColoured() {
		StyledText text = see(() -> (StyledText) editor.getAdapter(Control.class));
		int word = see(() -> text.getText().indexOf("study ChinaEip"));
		await("the word study is bold", () -> {
			StyleRange style = text.getStyleRangeAtOffset(word);
			return style != null && style.fontStyle == SWT.BOLD;
		});
		int title = see(() -> text.getText().indexOf("\"Energy units"));
		assertFalse(see(() -> text.getStyleRangeAtOffset(title).foreground.equals(text.getForeground())),
				"a text in quotation marks has a colour");
	}

	@Test
	void anErrorIsMarkedAtItsPlaceUntilItIsMended() throws Exception {
		replace("apply M5", "apply M99");
		command(IWorkbenchCommandConstants.FILE_SAVE);
		await("an error is marked", () -> problems(study).size() == 1);
		IMarker marker = study.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO)[0];
		assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("M99"), marker.getAttribute(IMarker.MESSAGE, ""));
		String text = see(() -> document().get());
		assertEquals("M99", text.substring(marker.getAttribute(IMarker.CHAR_START, -1),
				marker.getAttribute(IMarker.CHAR_END, -1)));
		screenshot("scenario-problem");
		replace("apply M99", "apply M5");
		command(IWorkbenchCommandConstants.FILE_SAVE);
		await("no error is left", () -> problems(study).isEmpty());
	}

	@Test
	void aParkThatIsMissingIsMarkedInTheStudy() throws Exception {
		sample.park().move(sample.park().getFullPath().removeLastSegments(1).append("moved.park"), true, null);
		await("the missing park is marked", () -> problems(study).stream()
				.anyMatch(message -> message.contains("china-eip.park")));
	}

	@Test
	void theStudyIsRunAndItsScenariosCompared() throws Exception {
		see(() -> {
			page().activate(editor);
			return null;
		});
		menu("Study", "Run Study");
		IViewPart results = see(() -> page().showView(ParkPerspective.RESULTS));
		await("the scenarios are compared", () -> rows(results).size() == 9);
		screenshot("results");
		Path folder = study.getProject().getLocation().toPath().resolve("results/ChinaEip");
		Map<String, String[]> written = table(folder.resolve("results.csv"));
		double before = Double.POSITIVE_INFINITY;
		for (List<String> row : see(() -> rows(results))) {
			double mitigation = Double.parseDouble(written.get(row.get(0))[4]);
			assertEquals(String.format(Locale.ROOT, "%,.1f", mitigation / 1e6), row.get(2), row.get(0));
			assertTrue(mitigation <= before, "the comparison is ranked by mitigation");
			before = mitigation;
		}
		assertTrue(Files.size(folder.resolve("report.pdf")) > 10_000);
		assertTrue(Files.readString(folder.resolve("report.html")).contains("M1&amp;M3"));
		assertTrue(study.getProject().getFile("results/ChinaEip/report.html").exists(), "the explorer shows the report");
	}

	@Test
	void whatAStudyAsksOfItsResultsIsAnsweredInTheResults() {
		replace("study ChinaEip", """
				factor set WithSulphur extends Tsinghua2016 { impact SO2 { direct fuelUse * 160 g/GJ } }

				study ChinaEip""");
		replace("factors Tsinghua2016", "factors WithSulphur");
		replace("compare \"Single measures\" M1, M2, M3, M4, M5", """
				compare "Single measures" M1, M2, M3, M4, M5
					sensitivity "What moves the cost" of M1 {
						vary fuelPrice by 20 %
						vary discount rate from 5 % to 10 %
					}
					table "Two numbers" of M1 {
						vary fuelPrice by 40 % at 5 values
						vary discount rate from 4 % to 12 % at 5 values
					}
					uncertainty "Prices" of M1, M5 {
						draws 50
						vary fuelPrice by lognormal(mean 1, sd 15 %)
					}
					target "Half" emissions of 2030 below 50 % of 2014
					target "Budget" emissions below 5000 Mt
					choose "What a billion does" of M1, M5 { budget 1000 MCNY }
					stock "Boilers" {
						lifetime 2 a estimate "test"
						inflow 2014: 5 MW estimate "test"
						until 2017
					}
				""");
		command(IWorkbenchCommandConstants.FILE_SAVE);
		menu("Study", "Run Study");
		IViewPart results = see(() -> page().showView(ParkPerspective.RESULTS));
		await("the scenarios are compared", () -> rows(results).size() == 9);
		String cost = see(() -> rows(results).stream().filter(row -> row.getFirst().equals("M1")).findFirst().orElseThrow().get(4));
		choose("Sensitivity: What moves the cost");
		await("the numbers that moved are shown", () -> rows(results).size() == 2);
		assertEquals(List.of("M1", "M1"), see(() -> rows(results).stream().map(row -> row.get(0)).toList()));
		screenshot("results-sensitivity");
		choose("Table: Two numbers");
		await("costs, mitigation and rates are shown", () -> rows(results).size() == 3 * 5);
		assertEquals(List.of("M1", "Cost [CNY/t]", "-40 %"), see(() -> rows(results).getFirst().subList(0, 3)));
		assertEquals(see(() -> rows(results).get(2).get(5)), cost, "in the middle both numbers are the study's");
		screenshot("results-table");
		choose("Uncertainty: Prices");
		await("the scenarios that scatter are shown", () -> rows(results).get(1).get(0).equals("M5"));
		screenshot("results-uncertainty");
		choose("Stock: Boilers, MW");
		await("the stock is shown by year", () -> rows(results).size() == 4);
		assertEquals(List.of("2016", "5.00", "5.00", "10.00", "1.5"), see(() -> rows(results).get(2)));
		screenshot("results-stock");
		choose("Committed emissions");
		await("emissions are shown by fuel", () -> rows(results).stream().anyMatch(row -> row.getFirst().equals("coal")));
		screenshot("results-committed");
		choose("Emissions by year");
		await("emissions are shown by year", () -> rows(results).getFirst().getFirst().equals("2014"));
		choose("Targets");
		await("each scenario stands to each target, the baseline to the budget", () -> rows(results).size() == 2 * 9 + 1);
		assertEquals(List.of("Budget", "(baseline)", "6,718.30", "5,000.00", "134.4", "no"),
				see(() -> rows(results).get(9).subList(0, 6)));
		screenshot("results-targets");
		choose("Other impacts");
		await("the impact is shown of the baseline and each scenario", () -> rows(results).size() == 10);
		choose("Choice: What a billion does");
		await("the units that take a measure are shown", () -> rows(results).stream()
				.allMatch(row -> row.size() == 7 && List.of("M1", "M5").contains(row.get(3))));
		screenshot("results-choice");
		int taking = see(() -> rows(results).size());
		assertTrue(taking > 0);
		choose("Abatement curve: What a billion does");
		await("the marginal cost rises", () -> {
			double[] marginal = rows(results).stream().mapToDouble(row -> Double.parseDouble(row.get(3).replace(",", ""))).toArray();
			return marginal.length > taking && IntStream.range(1, marginal.length)
					.allMatch(i -> marginal[i] >= marginal[i - 1]);
		});
		screenshot("results-curve");
	}

	/** Chooses a table of the results. */
	private static void choose(String name) {
		see(() -> {
			Combo choice = Desktop.all(Combo.class, window().getShell())
					.filter(each -> Arrays.asList(each.getItems()).contains(name)).findFirst()
					.orElseThrow(() -> new AssertionError("There is no table " + name));
			choice.select(choice.indexOf(name));
			choice.notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	@Test
	void aStudyOfAParkWithoutUnitsHasNoReportAndSaysWhy() throws Exception {
		sample.changePark(sample.parkText().replaceAll("(?s)<infrastructure.*?</infrastructure>", ""));
		see(() -> {
			page().activate(editor);
			return null;
		});
		menu("Study", "Run Study");
		IFile results = study.getProject().getFile("results/ChinaEip/results.csv");
		await("the tables are written", results::exists);
		await("there is a warning", () -> Arrays.stream(Display.getCurrent().getShells())
				.flatMap(shell -> Desktop.all(Link.class, shell))
				.anyMatch(link -> link.isVisible() && link.getText().contains("1 warning<")));
		assertFalse(study.getProject().getFile("results/ChinaEip/report.pdf").exists());
	}

	@Test
	void aUnitOfUnknownLifeTakesNoReportAway() throws Exception {
		sample.changePark(sample.parkText().replaceFirst(" vintage=\"2005\"", ""));
		see(() -> {
			page().activate(editor);
			return null;
		});
		menu("Study", "Run Study");
		IFile report = study.getProject().getFile("results/ChinaEip/report.pdf");
		await("the report is written", report::exists);
	}

	@Test
	void resultsThatNoLongerFitSayWhyUntilTheyFitAgain() throws Exception {
		menu("Study", "Run Study");
		IViewPart results = see(() -> page().showView(ParkPerspective.RESULTS));
		await("the scenarios are compared", () -> rows(results).size() == 9);
		await("the results fit", () -> outdated().isEmpty() && minings().stream().anyMatch(each -> each.contains("CO2e avoided")));
		assertTrue(minings().stream().noneMatch(each -> each.contains("outdated")));

		replace("discount rate 8 %", "discount rate 9 %");
		await("the study is named", () -> outdated().equals("study.scenario has changed since, so these results are outdated. <a>Run again</a>"));
		assertTrue(minings().stream().anyMatch(each -> each.startsWith("outdated: ") && each.contains("CO2e avoided")));
		commandIn(editor, IWorkbenchCommandConstants.EDIT_UNDO);
		await("an undone edit counts no longer", () -> outdated().isEmpty());

		ParkEditor park = sample.openPark();
		sample.select(park, "U137");
		sample.type("Capacity", "20");
		await("the park is named", () -> outdated().startsWith("china-eip.park has changed since"));
		see(() -> {
			page().bringToTop(editor);
			return null;
		});
		screenshot("results-outdated");
		commandIn(park, IWorkbenchCommandConstants.FILE_SAVE);
		sample.awaitSaved("id=\"U137\" name=\"U137\" capacity=\"20\"");
		assertFalse(see(StudyTest::outdated).isEmpty(), "saved, but not run");
		commandIn(park, IWorkbenchCommandConstants.EDIT_UNDO);
		await("the park holds what it held", () -> outdated().isEmpty());

		Path measures = sample.file("measures.scenario").getLocation().toPath();
		Files.writeString(measures, Files.readString(measures) + "// of another program\n");
		sample.file("measures.scenario").refreshLocal(IResource.DEPTH_ZERO, null);
		await("what is imported is named", () -> outdated().startsWith("measures.scenario has changed since"));
		command(IWorkbenchCommandConstants.FILE_SAVE_ALL);
		await("all is saved", () -> page().getDirtyEditors().length == 0);
		see(() -> {
			outdatedLink().notifyListeners(SWT.Selection, new Event());
			return null;
		});
		await("the results are new and fit", () -> outdated().isEmpty());
	}

	private static void commandIn(IEditorPart part, String id) {
		see(() -> {
			page().activate(part);
			return null;
		});
		command(id);
	}

	/** What the Results view says of results that do not fit; empty if they do. */
	private static String outdated() throws PartInitException {
		page().showView(ParkPerspective.RESULTS);
		Link link = outdatedLink();
		return link == null ? "" : link.getText();
	}

	private static Link outdatedLink() {
		return Desktop.all(Link.class, window().getShell()).filter(Link::isVisible)
				.filter(link -> link.getText().contains("Run again")).findFirst().orElse(null);
	}

	/** What stands in grey above studies and scenarios. */
	private List<String> minings() throws Exception {
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		List<String> labels = new ArrayList<>();
		for (ICodeMining mining : new MiningProvider().provideCodeMinings(viewer, new NullProgressMonitor()).get()) {
			labels.add(mining.getLabel());
		}
		return labels;
	}

	@Test
	void aRunThatIsCancelledWritesNothing() {
		see(() -> {
			page().activate(editor);
			return null;
		});
		menu("Study", "Run Study");
		await("the run has begun", () -> Arrays.stream(Job.getJobManager().find(null))
				.anyMatch(job -> job.getName().startsWith("Running study")));
		see(() -> {
			Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getName().startsWith("Running study"))
					.forEach(Job::cancel);
			return null;
		});
		await("the run has ended", () -> Arrays.stream(Job.getJobManager().find(null))
				.noneMatch(job -> job.getName().startsWith("Running study")));
		assertFalse(Files.exists(study.getProject().getLocation().toPath().resolve("results/ChinaEip/report.pdf")));
	}

	@Test
	void aStudyWithAnErrorIsNotRunAndSaysWhy() throws Exception {
		replace("apply M5", "apply M99");
		command(IWorkbenchCommandConstants.FILE_SAVE);
		await("it is saved", () -> !editor.isDirty());
		menu("Study", "Run Study");
		await("a dialog says why", () -> shell("Run Study") != null);
		screenshot("run-faults");
		assertTrue(see(() -> find(Table.class, shell("Run Study")).getItem(0).getText()).contains("M99"));
		press("Run Study", "OK");
		assertFalse(study.getProject().getFolder("results").exists());
	}

	private static List<List<String>> rows(IViewPart view) {
		Control control = Arrays.stream(view.getSite().getShell().getDisplay().getShells())
				.flatMap(shell -> Desktop.all(Table.class, shell))
				.filter(table -> table.isVisible() && table.getColumn(0).getText().matches("Scenario|Year|Fuel|Target|Unit")).findFirst()
				.orElse(null);
		return control == null ? List.of()
				: Arrays.stream(((Table) control).getItems()).map(StudyTest::cells).toList();
	}

	private static List<String> cells(TableItem item) {
		return IntStream.range(0, item.getParent().getColumnCount()).mapToObj(item::getText).toList();
	}

	private static Map<String, String[]> table(Path file) throws Exception {
		Map<String, String[]> rows = new HashMap<>();
		Files.readAllLines(file).forEach(line -> rows.put(line.split(",")[1], line.split(",")));
		return rows;
	}

	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private void replace(String before, String after) {
		see(() -> {
			page().activate(editor);
			document().replace(document().get().indexOf(before), before.length(), after);
			return null;
		});
	}
}
