package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.all;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.find;
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

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.parkwright.core.check.Checks;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.study.RunStudy;
import org.parkwright.ui.internal.wizards.ImportWizard;

/** What {@link ExamplePluginTest} has done in a workbench with the example. */
final class ExampleSession implements Errand.Work {

	/** The file that the lines go to which are seen. */
	static final String SEEN = "parkwright.tests.example.seen";

	private static final String SECTION = "Cooling water";
	private static final String TABLE = """
			country,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel,commissioning_year
			DNK,"Harbour Works, Block 2",XMP0000001,640.0,0,0,Coal,1998
			""";

	private final List<String> seen = new ArrayList<>();

	@Override
	public void run() throws Exception {
		awaitWindow();
		try (Sample sample = new Sample("example")) {
			result(sample);
			view(sample);
			imported(sample);
		}
		Files.write(Path.of(System.getProperty(SEEN)), seen);
		see(() -> {
			PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close);
			return null;
		});
	}

	private void result(Sample sample) {
		see(() -> {
			window().getShell().setMaximized(true);
			RunStudy.run(sample.file("study.scenario"), "ChinaEip", "");
			return null;
		});
		Results results = see(Results::open);
		await("scenarios are compared", () -> results.tree() != null && results.rows().size() == 9);
		await("nothing goes on", () -> Job.getJobManager().isIdle());
		results.choose(SECTION, Results.Kind.FIGURE, 0);
		await("the figure is drawn", () -> results.browser() != null && Boolean.TRUE.equals(
				results.evaluate("window.parkwrightShow !== undefined && document.querySelectorAll('#figure path').length > 3")));
		seen.add("figure: " + see(() -> results.evaluate("Array.from(document.querySelectorAll('#figure text')).map(each => each.textContent)"
				+ ".find(text => text === 'coal')")));
		screenshot("example-figure");
		results.choose(SECTION, Results.Kind.TABLE, "Cooling water by fuel");
		await("the table is shown", () -> results.rows().stream().anyMatch(row -> row.getFirst().equals("coal")));
		screenshot("example-table");
		seen.add("table: " + see(() -> results.rows().stream().filter(row -> row.getFirst().equals("coal"))
				.map(row -> String.join(" ", row.getFirst(), row.get(2), row.get(3))).findFirst().orElseThrow()));
	}

	private void view(Sample sample) {
		see(() -> page().showView(ExamplePlugin.NAME + ".cooling"));
		ProjectExplorer explorer = see(() -> (ProjectExplorer) page().showView(ProjectExplorer.VIEW_ID));
		await("the park is selected", () -> {
			explorer.selectReveal(new StructuredSelection(sample.park()));
			return sample.park().equals(explorer.getCommonViewer().getStructuredSelection().getFirstElement());
		});
		await("the view shows the park", () -> tables("Cooling water at full load").anyMatch(table -> table.getItemCount() == 608));
		screenshot("example-view");
		seen.add("view: 608 units, " + see(() -> tables("Cooling water at full load").flatMap(table -> Arrays.stream(table.getItems()))
				.filter(item -> item.getText(0).equals("U149")).map(item -> item.getText(0) + " " + item.getText(1)).findFirst().orElseThrow()));
	}

	/** Tables that are seen and have such a column. To be used within {@link Desktop#see}. */
	private static Stream<Table> tables(String column) {
		return all(Table.class, window().getShell()).filter(Table::isVisible)
				.filter(table -> Arrays.stream(table.getColumns()).anyMatch(each -> each.getText().startsWith(column)));
	}

	private void imported(Sample sample) throws IOException {
		Path list = Files.writeString(Path.of(System.getProperty(SEEN)).resolveSibling("plants.csv"), TABLE);
		ImportWizard wizard = new ImportWizard();
		WizardDialog dialog = see(() -> {
			wizard.init(window().getWorkbench(), new StructuredSelection(sample.park().getProject()));
			WizardDialog shown = new WizardDialog(window().getShell(), wizard);
			shown.setBlockOnOpen(false);
			shown.open();
			return shown;
		});
		see(() -> {
			Table kinds = find(Table.class, dialog.getCurrentPage().getControl());
			kinds.select(Arrays.stream(kinds.getItems()).map(item -> item.getText().replaceFirst(" \\(.*", "")).toList().indexOf("Global Power Plant Database"));
			kinds.notifyListeners(SWT.Selection, new Event());
			dialog.showPage(dialog.getCurrentPage().getNextPage());
			List<Text> fields = all(Text.class, dialog.getCurrentPage().getControl()).toList();
			fields.get(0).setText(list.toString());
			fields.get(3).setText("2020");
			return null;
		});
		screenshot("example-wizard");
		see(() -> {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (wizard.performFinish()) {
					dialog.close();
				}
			});
			return null;
		});
		await("the rule is told", () -> faults(dialog).anyMatch(shell -> Arrays.stream(find(Table.class, shell).getItems()).anyMatch(item -> item.getText().contains("Gulf of Guinea"))));
		screenshot("example-rule");
		see(() -> {
			all(Button.class, faults(dialog).findFirst().orElseThrow()).filter(button -> button.getText().equals("OK")).findFirst().orElseThrow()
					.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		await("the park is open", () -> page().getActiveEditor() instanceof ParkEditor editor && editor.getTitle().equals("plants.park")
				&& editor.domain().model().isPresent());
		EipModel model = see(() -> ((ParkEditor) page().getActiveEditor()).domain().model().orElseThrow());
		seen.add("importer: " + see(() -> model.getParks().getFirst().getInfrastructure().getFirst().getName()));
		EObject park = see(() -> model.getParks().getFirst());
		see(() -> Diagrams.open(page(), sample.file("plants.park"),
				InstalledSpecification.get().specification().representation("Sites of plants").orElseThrow(), park));
		await("the plants are listed", () -> tables("Latitude").anyMatch(table -> table.getItemCount() == 1));
		screenshot("example-specification");
		seen.add("specification: Sites of plants");
		seen.add("rule: " + see(() -> Checks.run(model, "plants.park").list().stream().filter(fault -> fault.code().equals("example.nullIsland"))
				.map(fault -> fault.text().replaceFirst(".*?: (.*?\\.) .*", "$1")).findFirst().orElseThrow()));
	}

	/** What lists the warnings of the import. To be used within {@link Desktop#see}. */
	private static Stream<Shell> faults(WizardDialog wizard) {
		return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).filter(shell -> shell.isVisible() && shell != wizard.getShell()
				&& shell.getText().equals("Import a Park") && all(Table.class, shell).findFirst().isPresent());
	}
}
