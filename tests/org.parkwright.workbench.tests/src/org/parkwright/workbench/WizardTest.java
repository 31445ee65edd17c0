package org.parkwright.workbench;

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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.files.ScenarioReview;
import org.parkwright.ui.internal.wizards.ExportUnitsWizard;
import org.parkwright.ui.internal.wizards.ImportUnitsWizard;
import org.parkwright.ui.internal.wizards.NewMeasureWizard;
import org.parkwright.ui.internal.wizards.NewProjectWizard;
import org.parkwright.ui.internal.wizards.NewScenarioWizard;

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
		assertEquals(List.of(), ScenarioReview
				.of(project.getFile("study.scenario")).faults());
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
			await("measures are offered", () -> list.getItemCount() == 13);
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
					.contains("\nmeasure \"Sun on roofs\" \"Photovoltaics in the park\" {"));
			await("its parameters are with the others", () -> Files.readString(sample.file("parameters.scenario").getLocation().toPath())
					.contains("\tsolarCost \"Photovoltaics, per capacity\" = 8000 CNY/kW"));
			assertEquals(List.of(), ScenarioReview.of(sample.file("measures.scenario")).faults());
		}
	}

	@Test
	void aMeasureGoesToANewFileThatImportsWhatItNeeds() throws Exception {
		try (Sample sample = new Sample("catalogue")) {
			IWorkbenchWizard wizard = show(new NewMeasureWizard(), sample.park().getProject());
			await("measures are offered", () -> find(Table.class, dialog.getCurrentPage().getControl()).getItemCount() == 13);
			see(() -> {
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
			IWorkbenchWizard importing = show(new ImportUnitsWizard(), sample.park().getProject());
			fill(0, list.toString());
			assertTrue(see(importing::canFinish), () -> see(() -> importing.getPages()[0].getErrorMessage()));
			screenshot("import-units");
			assertTrue(see(importing::performFinish));
			assertTrue(sample.file("china-eip-units.park").exists());
			see(dialog::close);

			Path written = folder.resolve("units.csv");
			IWorkbenchWizard exporting = show(new ExportUnitsWizard(), sample.file("china-eip-units.park"));
			fill(0, written.toString());
			screenshot("export-units");
			assertTrue(see(exporting::performFinish));
			assertEquals(Files.readString(list), Files.readString(written));
		}
	}

	@Test
	void aListWithFaultsIsNotImportedAndSaysWhy(@TempDir Path folder) throws Exception {
		try (Sample sample = new Sample("faults")) {
			Path list = folder.resolve("faulty.csv");
			Files.writeString(list, Files.readString(sample.file("china-eip-units.csv").getLocation().toPath())
					.replace(",coal,", ",cole,"));
			IWorkbenchWizard importing = show(new ImportUnitsWizard(), sample.park().getProject());
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

	private static Shell faults() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible()
				&& shell.getText().equals("Import Unit List") && all(Table.class, shell).findFirst().isPresent()).findFirst()
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
