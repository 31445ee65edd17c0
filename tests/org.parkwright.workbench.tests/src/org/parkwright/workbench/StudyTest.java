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
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
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
		Results results = see(Results::open);
		await("the scenarios are compared", () -> results.rows().size() == 9);
		screenshot("results");
		Path folder = study.getProject().getLocation().toPath().resolve("results/ChinaEip");
		Map<String, String[]> written = table(folder.resolve("results.csv"));
		double before = Double.POSITIVE_INFINITY;
		for (List<String> row : see(results::rows)) {
			double mitigation = Double.parseDouble(written.get(row.get(1))[4]);
			assertEquals(String.format(Locale.ROOT, "%,.1f", mitigation / 1e6), row.get(3), row.get(1));
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
		Results results = see(Results::open);
		await("the scenarios are compared", () -> results.rows().size() == 9);
		String cost = see(() -> results.rows().stream().filter(row -> row.get(1).equals("M1")).findFirst().orElseThrow().get(7));
		results.choose("Sensitivity: What moves the cost", Results.Kind.TABLE, "M1: abatement cost when one number moves");
		await("the numbers that moved are shown", () -> results.rows().size() == 2);
		screenshot("results-sensitivity");
		results.choose("Table: Two numbers", Results.Kind.TABLE, 0);
		await("a grid of two numbers is shown", () -> results.rows().size() == 5 && results.rows().getFirst().size() == 6);
		assertEquals(cost + " *", see(() -> results.rows().get(2).get(3)), "in the middle both numbers are the study's");
		screenshot("results-table");
		results.choose("Uncertainty: Prices", Results.Kind.FIGURE, 0);
		screenshot("results-uncertainty");
		results.choose("Stock: Boilers", Results.Kind.TABLE, "Boilers");
		await("the stock is shown by year", () -> results.rows().size() == 4);
		screenshot("results-stock");
		results.choose("Committed emissions", Results.Kind.TABLE, 0);
		await("emissions are shown by fuel", () -> results.rows().stream().anyMatch(row -> row.getFirst().equals("coal")));
		screenshot("results-committed");
		results.choose("Emissions by year", Results.Kind.TABLE, 0);
		await("emissions are shown by year", () -> results.rows().getFirst().getFirst().equals("2014"));
		results.choose("Targets and budgets", Results.Kind.TABLE, "Targets");
		await("each scenario stands to each target, the baseline too", () -> results.rows().stream().anyMatch(row -> row.getFirst().equals("Budget")));
		screenshot("results-targets");
		results.choose("Other impacts", Results.Kind.TABLE, 0);
		await("the impact is shown", () -> results.rows().stream().anyMatch(row -> row.contains("M1")));
		results.choose("Choice: What a billion does", Results.Kind.TABLE, "What units take");
		await("the units that take a measure are shown", () -> !results.rows().isEmpty() && results.rows().stream()
				.allMatch(row -> row.contains("M1") || row.contains("M5")));
		screenshot("results-choice");
		results.choose("Choice: What a billion does", Results.Kind.TABLE, "Marginal abatement cost");
		await("the abatement curve is shown", () -> results.rows().size() > 1);
		screenshot("results-curve");
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
		Results results = see(Results::open);
		await("the scenarios are compared", () -> results.rows().size() == 9);
		await("the results fit", () -> outdated().isEmpty() && minings().stream().anyMatch(each -> each.contains("it avoids")));
		assertTrue(minings().stream().noneMatch(each -> each.contains("outdated")));

		replace("discount rate 8 %", "discount rate 9 %");
		await("the study is named", () -> outdated().equals("study.scenario has changed since, so these results are outdated. <a>Run again</a>"));
		assertTrue(minings().stream().anyMatch(each -> each.startsWith("outdated: ") && each.contains("it avoids")));
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
