package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.LargeTable.busy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.render.KeptRun;
import org.parkwright.core.render.RunFile;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.Study;
import org.parkwright.core.table.ImportOptions;
import org.parkwright.core.table.UnitTable;
import org.parkwright.scenario.Scenarios;
import org.parkwright.ui.internal.study.StudyOutcome;

/**
 * Opens the table of units of the example's study on a hundred times its units, sorts and filters it, as it was computed and as
 * it was kept, and prints how long that took. It is no test by its name, so that it runs by {@code perf/run} alone: no test
 * looks at a clock.
 */
class LargeResults {

	private static final int COPIES = 100;
	private static final int UNITS = 608 * COPIES;

	@TempDir
	private Path folder;

	@Test
	void measure() throws Exception {
		try (Sample sample = new Sample("large-results")) {
			StudyResult result = result(sample);
			assertEquals(UNITS, result.units().size());
			KeptRun run = KeptRun.of(result, ResultSections.of(result), new KeptRun.Inputs("china-eip.park", "study.scenario", Map.of()));
			measure("as computed", sample, result, run);
			Path file = folder.resolve("a.run");
			RunFile.content(run).write(Files.newOutputStream(file));
			measure("as kept", sample, result, RunFile.read(file));
		}
	}

	/** Units stand in parks of their own for each copy. */
	private StudyResult result(Sample sample) throws Exception {
		Path example = sample.park().getLocation().toPath().getParent();
		List<String> rows = Files.readAllLines(example.resolve("china-eip-units.csv")).stream().filter(line -> !line.startsWith("#")).toList();
		List<String> list = new ArrayList<>(rows.subList(0, 1));
		for (int copy = 0; copy < COPIES; copy++) {
			for (String row : rows.subList(1, rows.size())) {
				String[] cells = row.split(",", 4);
				list.add(cells[0] + "-" + copy + "," + cells[1] + "-" + copy + "," + cells[2] + "-" + copy + "," + cells[3]);
			}
		}
		Faults faults = new Faults();
		Path park = folder.resolve("large.park");
		Parks.save(UnitTable.read(Files.write(folder.resolve("units.csv"), list), ImportOptions.DEFAULT, faults), park);
		Study study = Scenarios.load(example.resolve("study.scenario"), faults).studies().getFirst();
		StudyResult result = Studies.run(study, park, ProgressMonitor.NONE, faults);
		assertNotNull(result, () -> faults.list().toString());
		return result;
	}

	private void measure(String how, Sample sample, StudyResult result, KeptRun run) throws Exception {
		Results results = see(Results::open);
		see(() -> {
			results.view().show(new StudyOutcome(sample.file("study.scenario"), "M1", Optional.of(result), Optional.of(run), sample.file("x").getProject().getFolder("results"),
					List.of()));
			return null;
		});
		await("results are shown", () -> results.tree() != null && results.table() != null);
		int[] lines = new int[1];
		busy("opening the table of units, " + how, "its first line is shown", () -> {
			if (lines[0] == 0) {
				lines[0] = 1;
				results.chooseNow("Units", Results.Kind.TABLE, "Units");
			}
			return results.table().getItemCount() > UNITS && !results.table().getItem(0).getText(1).isEmpty();
		});
		lines[0] = see(() -> results.table().getItemCount());
		assertEquals(run.tables().stream().filter(table -> table.id().equals("units")).findFirst().orElseThrow().rows(), lines[0]);
		for (String head : List.of("Emissions", "Emissions", "Capacity", "Fuel", "Unit", "Measures")) {
			boolean[] clicked = new boolean[1];
			busy("sorting " + lines[0] + " lines by " + head, "its first line is shown", () -> {
				if (!clicked[0]) {
					clicked[0] = true;
					Table table = results.table();
					results.column(head).notifyListeners(SWT.Selection, new Event());
					table.getItem(0).getText();
				}
				return true;
			});
		}
		boolean[] typed = new boolean[1];
		busy("filtering", "few lines are left", () -> {
			if (!typed[0]) {
				typed[0] = true;
				results.filter().setText("U137-5");
			}
			return results.table().getItemCount() < UNITS / COPIES;
		});
		screenshot("results-large-" + how.replace(' ', '-'));
	}
}
