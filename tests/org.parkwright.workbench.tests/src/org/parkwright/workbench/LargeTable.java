package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.ui.internal.editor.ParkEditor;

/**
 * Opens a table of 60,000 units, scrolls and filters it, and prints how long the user interface was busy at a stretch. It is
 * no test by its name, so that it runs by {@code perf/run} alone: no test looks at a clock.
 */
class LargeTable {

	private static final int PARKS = 60;
	private static final int PLANTS = 10;
	private static final int UNITS = 100;
	private static final int ALL = PARKS * PLANTS * UNITS;

	@Test
	void measure() throws Exception {
		awaitWindow();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("large");
		project.create(null);
		project.open(null);
		IFile file = project.getFile("large.park");
		file.create(new ByteArrayInputStream(park().getBytes(StandardCharsets.UTF_8)), true, null);
		ParkEditor tree = (ParkEditor) see(() -> IDE.openEditor(page(), file, true));
		busy("reading the park and showing its tree", "the park is open", () -> tree.domain().model().isPresent());

		IEditorPart[] editor = new IEditorPart[1];
		busy("opening the table of " + ALL + " units", "all lines are there", () -> {
			if (editor[0] == null) {
				editor[0] = Diagrams.open(page(), file,
						InstalledSpecification.get().specification().table("Unit stock").orElseThrow(),
						tree.domain().model().orElseThrow());
			}
			return table() != null && table().getItemCount() == ALL;
		});
		AtomicInteger asked = new AtomicInteger();
		see(() -> {
			table().addListener(SWT.SetData, event -> asked.incrementAndGet());
			return null;
		});
		busy("showing the last line", "it is shown", () -> {
			table().setTopIndex(ALL - 1);
			return table().getItem(ALL - 1).getText(3).equals("U" + (ALL - 1));
		});
		screenshot("table-large");
		assertTrue(asked.get() < 500, () -> asked + " of " + ALL + " lines were computed, though few are in sight");
		boolean[] typed = new boolean[1];
		busy("filtering to one line", "one line is left", () -> {
			if (!typed[0]) {
				typed[0] = true;
				Desktop.find(Text.class, table().getParent()).setText("U" + (ALL - 1));
			}
			return table().getItemCount() == 1;
		});
		assertEquals(1, (int) see(() -> table().getItemCount()));
		see(() -> page().closeAllEditors(false));
		project.delete(true, true, null);
	}

	private static Table table() {
		return Desktop.all(Table.class, window().getShell())
				.filter(table -> table.isVisible() && table.getColumnCount() > 3 && (table.getStyle() & SWT.VIRTUAL) != 0)
				.findFirst().orElse(null);
	}

	/**
	 * Prints how long it took until a condition held, the longest time in which the user interface did not answer, and how
	 * long its thread computed, which other programs on the machine do not change.
	 */
	static void busy(String what, String condition, Callable<Boolean> done) throws Exception {
		long start = System.nanoTime();
		long[] longest = new long[1];
		Display display = see(() -> window().getShell().getDisplay());
		long computed = ManagementFactory.getThreadMXBean().getThreadCpuTime(display.getThread().threadId());
		Thread watch = Thread.ofPlatform().daemon().start(() -> {
			while (!Thread.interrupted()) {
				long asked = System.nanoTime();
				display.syncExec(() -> {
					// Answering is all.
				});
				longest[0] = Math.max(longest[0], System.nanoTime() - asked);
			}
		});
		await(condition, done);
		watch.interrupt();
		watch.join();
		computed = ManagementFactory.getThreadMXBean().getThreadCpuTime(display.getThread().threadId()) - computed;
		System.out.println(String.format(Locale.ROOT, "%8.0f ms  %s; busy at a stretch for at most %.0f ms; computed %.0f ms",
				(System.nanoTime() - start) / 1e6, what, longest[0] / 1e6, computed / 1e6));
	}

	private static String park() {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<park:EipModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
				    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:park="http://www.parkwright.org/park/1.0"
				    id="model" name="Large" schemaVersion="1.0" baseYear="2020">
				""");
		int unit = 0;
		for (int park = 0; park < PARKS; park++) {
			xml.append("<parks id=\"park").append(park).append("\" name=\"Park ").append(park).append("\">\n");
			for (int plant = 0; plant < PLANTS; plant++) {
				String id = park + "." + plant;
				xml.append("<infrastructure xsi:type=\"park:EnergyPlant\" id=\"plant").append(id).append("\" name=\"P").append(id)
						.append("\">\n");
				for (int i = 0; i < UNITS; i++, unit++) {
					xml.append("<units id=\"U").append(unit).append("\" name=\"U").append(unit)
							.append("\" capacity=\"15\" output=\"CHP\" vintage=\"").append(1990 + unit % 25)
							.append("\" lifetime=\"30\" heatToPower=\"5.5\" fuel=\"coal\"/>\n");
				}
				xml.append("</infrastructure>\n");
			}
			xml.append("</parks>\n");
		}
		return xml.append("""
				  <library id="library" name="Library"><fuels id="coal" name="coal" kind="coal"/></library>
				</park:EipModel>
				""").toString();
	}
}
