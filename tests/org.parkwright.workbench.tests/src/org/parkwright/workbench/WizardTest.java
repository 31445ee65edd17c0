package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.all;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.find;
import static org.parkwright.workbench.Desktop.menu;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;
import static org.parkwright.workbench.Sample.problems;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbenchWizard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.files.ScenarioReview;
import org.parkwright.ui.internal.wizards.ExportWizard;
import org.parkwright.ui.internal.wizards.ImportWizard;
import org.parkwright.ui.internal.wizards.NewContent;
import org.parkwright.ui.internal.wizards.NewMeasureWizard;
import org.parkwright.ui.internal.wizards.NewProjectWizard;
import org.parkwright.ui.internal.wizards.NewScenarioWizard;
import org.parkwright.ui.internal.wizards.TableTemplate;

/** The wizards make what they say, and say what keeps them from it. */
class WizardTest {

	private WizardDialog dialog;

	@BeforeEach
	void begin() {
		awaitWindow();
	}

	@AfterEach
	void end() throws Exception {
		see(() -> {
			if (dialog != null) {
				dialog.close();
			}
			return page().closeAllEditors(false);
		});
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, null);
		}
	}

	@Test
	void theExampleOpensWithItsParkAndItsStudy() throws Exception {
		menu("Study", "Open Example");
		await("park and study are open", () -> page().getEditorReferences().length == 2);
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("china-eip");
		assertTrue(project.getFile("measures.scenario").exists());
		await("the park is read", () -> page().getEditorReferences()[0].getEditor(true) instanceof ParkEditor park
				&& park.domain().model().isPresent());
		assertEquals(List.of(), problems(project.getFile("china-eip.park")));
	}

	@Test
	void aNewProjectHoldsAParkAndAStudyWithoutProblems() throws Exception {
		IWorkbenchWizard wizard = show(new NewProjectWizard(), null);
		assertFalse(see(wizard::canFinish), "a project needs a name");
		fill(0, "harbour");
		screenshot("new-project");
		assertTrue(see(wizard::performFinish));
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("harbour");
		assertTrue(project.getFile("harbour.park").exists());
		await("the park is open", () -> page().getActiveEditor() != null
				&& page().getActiveEditor().getTitle().equals("harbour.park"));
		assertEquals(List.of(), problems(project.getFile("harbour.park")));
		assertTrue(project.getFile("study.scenario").exists());
		for (String name : List.of("factors.scenario", "prices.scenario", "replacements.scenario")) {
			assertTrue(project.getFile(name).exists(), name);
			assertEquals(List.of(), ScenarioReview.of(project.getFile(name)).faults());
		}
		String study = Files.readString(project.getFile("study.scenario").getLocation().toPath());
		assertTrue(study.contains("factors Ipcc ") && !study.contains("2016"), study);
		assertEquals(List.of(), ScenarioReview
				.of(project.getFile("study.scenario")).faults());
	}

	@Test
	void thePricesOfANewScenarioAreInTheCurrencyOfItsPark() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("euro");
		NewContent.open(project, null);
		IFile park = project.getFile("euro.park");
		String text = new String(NewContent.park("euro").readAllBytes(), StandardCharsets.UTF_8).replaceFirst(" currency=\"[A-Z]*\"", "")
				.replaceFirst("<park:EipModel ", "<park:EipModel currency=\"EUR\" ");
		park.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
		IFile study = project.getFile("new.scenario");
		study.create(NewContent.study(study, park), true, null);
		String prices = Files.readString(project.getFile("prices.scenario").getLocation().toPath());
		assertTrue(prices.contains("\tcurrency EUR\n") && !prices.contains("CNY"), prices);
		assertEquals(List.of(), ScenarioReview.of(study).faults());
	}

	@Test
	void aNewScenarioNeedsAPark() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("bare");
		project.create(null);
		project.open(null);
		IWorkbenchWizard wizard = show(new NewScenarioWizard(), project);
		fill(1, "first");
		assertFalse(see(wizard::canFinish));
		assertEquals("There is no park in this project yet: make one first.",
				see(() -> wizard.getPages()[0].getErrorMessage()));
	}

	@Test
	void aMeasureOfTheCatalogueIsCopiedWithItsParameters() throws Exception {
		try (Sample sample = new Sample("catalogue")) {
			IWorkbenchWizard wizard = show(new NewMeasureWizard(), sample.file("measures.scenario"));
			Table list = see(() -> find(Table.class, dialog.getCurrentPage().getControl()));
			await("measures are offered", () -> list.getItemCount() == 16);
			see(() -> {
				list.setSelection(Arrays.stream(list.getItems()).map(item -> item.getText()).toList().indexOf("RoofSolar"));
				list.notifyListeners(SWT.Selection, new Event());
				return null;
			});
			await("the name is taken", () -> "There is a measure RoofSolar in further.scenario already: give this one another name."
					.equals(wizard.getPages()[0].getErrorMessage()));
			assertFalse(see(wizard::canFinish));
			fill(1, "Sun on roofs");
			await("it can be written", wizard::canFinish);
			screenshot("new-measure");
			assertTrue(see(wizard::performFinish));
			await("the measures are open", () -> page().getActiveEditor() != null
					&& page().getActiveEditor().getTitle().equals("measures.scenario"));
			await("the measure is in the file", () -> Files.readString(sample.file("measures.scenario").getLocation().toPath())
					.contains("\nmeasure \"Sun on roofs\" \"Photovoltaics of the park\" {"));
			await("its parameters are with the others", () -> Files.readString(sample.file("parameters.scenario").getLocation().toPath())
					.contains("\tsolarCost \"Photovoltaics, per capacity\" = 8000 CNY/kW"));
			assertEquals(List.of(), ScenarioReview.of(sample.file("measures.scenario")).faults());
		}
	}

	@Test
	void aMeasureGoesToANewFileThatImportsWhatItNeeds() throws Exception {
		try (Sample sample = new Sample("catalogue")) {
			IWorkbenchWizard wizard = show(new NewMeasureWizard(), sample.park().getProject());
			Table list = see(() -> find(Table.class, dialog.getCurrentPage().getControl()));
			await("measures are offered", () -> list.getItemCount() == 16);
			see(() -> {
				list.setSelection(Arrays.stream(list.getItems()).map(item -> item.getText()).toList().indexOf("M1"));
				list.notifyListeners(SWT.Selection, new Event());
				find(Combo.class, dialog.getCurrentPage().getControl()).setText("catalogue/mine.scenario");
				return null;
			});
			fill(1, "Boilers");
			await("it can be written", wizard::canFinish);
			assertTrue(see(wizard::performFinish));
			String text = Files.readString(sample.file("mine.scenario").getLocation().toPath());
			assertTrue(text.startsWith("import \"parameters.scenario\"\n\n/** The boiler"), text);
			assertTrue(text.contains("measure Boilers \"Coal-fired boiler"), text);
			assertEquals(List.of(), ScenarioReview.of(sample.file("mine.scenario")).faults());
		}
	}

	@Test
	void aUnitListIsImportedAndExportedTheSame(@TempDir Path folder) throws Exception {
		try (Sample sample = new Sample("lists")) {
			Path list = sample.file("china-eip-units.csv").getLocation().toPath();
			IWorkbenchWizard importing = show(new ImportWizard(), sample.park().getProject());
			choose("Unit list");
			fill(0, list.toString());
			assertTrue(see(importing::canFinish), () -> see(() -> dialog.getCurrentPage().getErrorMessage()));
			screenshot("import-units");
			assertTrue(see(importing::performFinish));
			assertTrue(sample.file("china-eip-units.park").exists());
			see(dialog::close);

			Path written = folder.resolve("units.csv");
			IWorkbenchWizard exporting = show(new ExportWizard(), sample.file("china-eip-units.park"));
			choose("Unit list");
			fill(0, written.toString());
			screenshot("export-units");
			assertTrue(see(exporting::performFinish));
			assertEquals(Files.readString(list), Files.readString(written));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "accounts | park,year,sector,kind,", "firms | id,name,park,", "flows | from,to,quantity,unit,", "units | " })
	void anEmptyTableToFillInHasTheHeadsThatItsImporterReads(String name, String heads, @TempDir Path folder) throws Exception {
		Path table = folder.resolve(name + ".csv");
		Faults faults = new Faults();
		TransferDescription importer = Transfers.named(Transfers.importers(), name).orElseThrow().description();
		assertTrue(TableTemplate.of(importer).orElseThrow().write(table, faults), () -> faults.list().toString());
		List<String> lines = Files.readAllLines(table);
		assertEquals(1, lines.size(), lines::toString);
		assertTrue(lines.get(0).replaceFirst("^\uFEFF", "").startsWith(heads == null ? "" : heads), lines::toString);
	}

	@Test
	void theImportPageOffersAnEmptyTableWhereThereIsOne() throws Exception {
		try (Sample sample = new Sample("templates")) {
			show(new ImportWizard(), sample.park().getProject());
			choose("Firms");
			assertEquals(List.of("<a>Save an empty table</a> with these heads, to be filled in."),
					see(() -> all(Link.class, dialog.getCurrentPage().getControl()).map(Link::getText).toList()));
			screenshot("import-firms");
		}
		see(dialog::close);
		try (Sample sample = new Sample("templates")) {
			show(new ImportWizard(), sample.park().getProject());
			choose("Register of boilers");
			assertEquals(List.of(), see(() -> all(Link.class, dialog.getCurrentPage().getControl()).toList()));
		}
	}

	@Test
	void aListWithFaultsIsNotImportedAndSaysWhy(@TempDir Path folder) throws Exception {
		try (Sample sample = new Sample("faults")) {
			Path list = folder.resolve("faulty.csv");
			Files.writeString(list, Files.readString(sample.file("china-eip-units.csv").getLocation().toPath())
					.replace(",coal,", ",cole,"));
			IWorkbenchWizard importing = show(new ImportWizard(), sample.park().getProject());
			choose("Unit list");
			fill(0, list.toString());
			// The dialog that lists the faults keeps performFinish from returning until it is closed.
			Display.getDefault().asyncExec(() -> importing.performFinish());
			await("a dialog lists the faults", () -> faults() != null && find(Table.class, faults()).getItemCount() > 0);
			screenshot("import-faults");
			assertTrue(see(() -> find(Table.class, faults()).getItem(0).getText()).contains("cole"));
			see(() -> {
				faults().close();
				return null;
			});
			assertFalse(sample.file("faulty.park").exists());
		}
	}

	@Test
	void aPageIsMadeOfWhatAnImporterSays(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("harbour.register"), "Harbour");
		try (Sample sample = new Sample("register")) {
			IWorkbenchWizard importing = show(new ImportWizard(), sample.park().getProject());
			screenshot("import-kinds");
			choose("Register of boilers");
			assertEquals("Make a park of a register of boilers: all of it, or nothing.", see(() -> dialog.getCurrentPage().getDescription()));
			assertEquals(List.of("&File:", "&Into folder:", "&Park file:", "&Base year:", "&Smallest capacity:", "MW", "P&rovince:", "&One park for:",
					"&List of owners:", "", "A line for every boiler: its name, fuel, capacity and year."),
					see(() -> all(Label.class, dialog.getCurrentPage().getControl()).map(Label::getText).toList()));
			fill(0, file.toString());
			fill(3, "");
			assertEquals("Base year is missing: year that the register describes.", see(() -> dialog.getCurrentPage().getErrorMessage()));
			fill(3, "20144");
			assertEquals("Base year takes a calendar year from 1900 to 2100, not 20144.", see(() -> dialog.getCurrentPage().getErrorMessage()));
			screenshot("import-options-error");
			assertFalse(see(importing::canFinish));
			fill(3, "2014");
			fill(4, "1500 kW");
			see(() -> {
				find(Combo.class, dialog.getCurrentPage().getControl()).select(0);
				all(Button.class, dialog.getCurrentPage().getControl()).filter(button -> (button.getStyle() & SWT.CHECK) != 0).findFirst().orElseThrow()
						.setSelection(true);
				return null;
			});
			screenshot("import-options");
			assertTrue(see(importing::performFinish));
			ParkEditor editor = (ParkEditor) see(() -> page().getActiveEditor());
			await("the park is read", () -> editor.domain().model().isPresent());
			EipModel model = see(() -> editor.domain().model().orElseThrow());
			assertEquals(2014, model.getBaseYear());
			assertEquals("1.5 owner true", model.getParks().getFirst().getDescription());
			see(dialog::close);

			show(new ImportWizard(), sample.park().getProject());
			see(() -> {
				dialog.showPage(dialog.getCurrentPage().getNextPage());
				return null;
			});
			assertEquals(List.of("", "register", "", "2014", "1500 kW", "", ""),
					see(() -> all(Text.class, dialog.getCurrentPage().getControl()).map(Text::getText).toList()),
					"the kind of file, numbers and years are remembered, files and names are not");
		}
	}

	@Test
	void whatIsImportedIntoAnOpenParkIsOneStepThatCanBeUndone(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("china-eip.register"), "Harbour");
		try (Sample sample = new Sample("undo")) {
			ParkEditor editor = sample.openPark();
			byte[] before = Files.readAllBytes(sample.park().getLocation().toPath());
			IWorkbenchWizard importing = show(new ImportWizard(), sample.park().getProject());
			choose("Register of boilers");
			fill(0, file.toString());
			fill(3, "2014");
			assertEquals("china-eip.park is there already and will be replaced.", see(() -> dialog.getCurrentPage().getMessage()));
			assertTrue(see(importing::performFinish));
			EipModel model = see(() -> editor.domain().model().orElseThrow());
			assertEquals(List.of("Harbour"), see(() -> model.getParks().stream().map(Park::getName).toList()));
			assertEquals("Import china-eip.register", see(() -> editor.domain().editing().getCommandStack().getUndoCommand().getLabel()));
			assertTrue(see(() -> editor.isDirty()));
			screenshot("import-open");
			see(() -> {
				editor.domain().editing().getCommandStack().undo();
				return null;
			});
			assertFalse(see(() -> editor.isDirty()));
			assertArrayEquals(before, see(() -> editor.domain().contents().get("china-eip.park")), "all is as it was");
			assertArrayEquals(before, Files.readAllBytes(sample.park().getLocation().toPath()), "the file was not touched");
			see(() -> {
				editor.domain().editing().getCommandStack().redo();
				return null;
			});
			assertEquals(List.of("Harbour"), see(() -> model.getParks().stream().map(Park::getName).toList()));
		}
	}

	@Test
	void anImporterThatHangsIsCancelledWhileTheWorkspaceIsFreeForOthers(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("a.register"), "hang");
		try (Sample sample = new Sample("hang")) {
			IWorkbenchWizard importing = show(new ImportWizard(), sample.park().getProject());
			choose("Register of boilers");
			fill(0, file.toString());
			fill(3, "2014");
			var done = new CompletableFuture<Boolean>();
			Display.getDefault().asyncExec(() -> done.complete(importing.performFinish()));
			try {
				await("the importer hangs", () -> MadeUpImporter.hanging.getCount() == 0);
				sample.file("further.scenario").delete(true, null);
				ProgressMonitorPart progress = see(() -> find(ProgressMonitorPart.class, dialog.getShell()));
				await("progress is shown", () -> progress.isVisible() && find(ToolBar.class, progress).getItem(0).isEnabled());
				screenshot("import-hangs");
				see(() -> {
					find(ToolBar.class, progress).getItem(0).notifyListeners(SWT.Selection, new Event());
					return null;
				});
				await("the wizard is back", done::isDone);
				assertFalse(done.join());
				assertFalse(sample.file("a.park").exists());
			} finally {
				MadeUpImporter.release.countDown();
			}
		}
	}

	@Test
	void anImporterThatFailsIsToldWithItsPlugIn(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("a.register"), "throw");
		try (Sample sample = new Sample("fails")) {
			IWorkbenchWizard importing = show(new ImportWizard(), sample.park().getProject());
			choose("Register of boilers");
			fill(0, file.toString());
			fill(3, "2014");
			Display.getDefault().asyncExec(() -> importing.performFinish());
			await("a dialog tells it", () -> faults() != null && find(Table.class, faults()).getItemCount() > 0);
			screenshot("import-fails");
			String told = see(() -> find(Table.class, faults()).getItem(0).getText());
			assertTrue(told.contains("The importer register of Parkwright's part org.parkwright.workbench"), told);
			see(() -> {
				faults().close();
				return null;
			});
			assertFalse(sample.file("a.park").exists());
		}
	}

	/** Chooses a kind of file on the first page and goes on. */
	private void choose(String kind) {
		see(() -> {
			Table kinds = find(Table.class, dialog.getCurrentPage().getControl());
			kinds.select(Arrays.stream(kinds.getItems()).map(item -> item.getText().replaceFirst(" \\(.*", "")).toList().indexOf(kind));
			kinds.notifyListeners(SWT.Selection, new Event());
			dialog.showPage(dialog.getCurrentPage().getNextPage());
			return null;
		});
	}

	private Shell faults() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell != dialog.getShell()
				&& shell.getText().equals("Import a Park") && all(Table.class, shell).findFirst().isPresent()).findFirst()
				.orElse(null);
	}

	private IWorkbenchWizard show(IWorkbenchWizard wizard, Object selected) {
		return see(() -> {
			wizard.init(window().getWorkbench(),
					selected == null ? StructuredSelection.EMPTY : new StructuredSelection(selected));
			dialog = new WizardDialog(window().getShell(), wizard);
			dialog.setBlockOnOpen(false);
			dialog.open();
			return wizard;
		});
	}

	/** Types into a field of the wizard's page, by its number. */
	private void fill(int field, String value) {
		see(() -> {
			all(Text.class, dialog.getCurrentPage().getControl()).toList().get(field).setText(value);
			return null;
		});
	}
}
