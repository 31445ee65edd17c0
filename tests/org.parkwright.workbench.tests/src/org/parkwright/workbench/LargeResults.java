package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.util.Locale;
import java.util.concurrent.Callable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultTable;
import org.parkwright.ui.internal.study.GridTable;

/**
 * Opens a table of the Results view of 60,800 units as they stand and under nine scenarios, sorts and filters it, and prints
 * how long that took. It is no test by its name, so that it runs by {@code perf/run} alone: no test looks at a clock.
 */
class LargeResults {

	private static final int UNITS = 60_800;
	private static final int ROWS = 10 * UNITS;
	private static final int NUMBERS = 8;

	@Test
	void measure() {
		awaitWindow();
		measure(UNITS);
		measure(ROWS);
	}

	private static void measure(int rows) {
		GridTable[] shown = new GridTable[1];
		Shell shell = see(() -> {
			Shell made = new Shell(window().getShell(), SWT.SHELL_TRIM);
			made.setLayout(new FillLayout());
			made.setSize(1200, 700);
			shown[0] = GridTable.in(made);
			made.open();
			return made;
		});
		time("opening " + rows + " lines", () -> {
			shown[0].show(new Presentation(Language.ENGLISH).of(Excerpt.of(table(rows))));
			shell.layout(true, true);
			return seen(shell).getItem(0).getText(1).equals("U0");
		});
		assertEquals(rows, (int) see(() -> seen(shell).getItemCount()));
		time("sorting by numbers", () -> click(shell, 4));
		time("sorting backwards", () -> click(shell, 4));
		time("sorting by texts", () -> click(shell, 1));
		boolean[] typed = new boolean[1];
		time("filtering, in a job", () -> {
			if (!typed[0]) {
				typed[0] = true;
				Desktop.find(Text.class, shell).setText("U6079");
			}
			return seen(shell).getItemCount() == 11 * rows / UNITS;
		});
		screenshot("results-large-" + rows);
		see(() -> {
			shell.dispose();
			return null;
		});
	}

	private static Table seen(Shell shell) {
		return Desktop.find(Table.class, shell);
	}

	private static boolean click(Shell shell, int column) {
		seen(shell).getColumn(column).notifyListeners(SWT.Selection, new Event());
		return !seen(shell).getItem(0).getText(column).isEmpty();
	}

	private static void time(String what, Callable<Boolean> done) {
		long start = System.nanoTime();
		see(() -> {
			done.call();
			shellsPainted();
			return null;
		});
		if (what.startsWith("filtering")) {
			await(what, done);
		}
		System.out.println(String.format(Locale.ROOT, "%8.0f ms  %s", (System.nanoTime() - start) / 1e6, what));
	}

	private static void shellsPainted() {
		while (window().getShell().getDisplay().readAndDispatch()) {
			// until all is drawn
		}
	}

	private static ResultTable table(int rows) {
		ResultTable.Builder table = ResultTable.of("units", "Units", "A unit")
				.text(Column.text("scenario", "Scenario", "s"), row -> row < UNITS ? "baseline" : "M" + row / UNITS)
				.text(Column.element("id", "Unit", "u"), row -> "U" + row % UNITS)
				.text(Column.name("fuel", "Fuel", "f"), row -> row % 3 == 0 ? "naturalGas" : "coal");
		for (int c = 0; c < NUMBERS; c++) {
			int column = c;
			table.number(Column.number("n" + c, "Number " + c, "n", "t CO2e"), row -> row % 97 == 0 ? Double.NaN : Math.sin(row + column) * 1e5);
		}
		return table.rows(rows);
	}
}
