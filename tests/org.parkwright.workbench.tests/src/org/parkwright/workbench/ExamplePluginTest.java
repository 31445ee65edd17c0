package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.contribution.Plugins;

/** The doors of the example in the workbench; those of the command line are tried with the built product (releng/example.sh). */
class ExamplePluginTest {

	/** What {@link ExampleSession} sees of each door. */
	private static final List<String> SEEN = List.of("figure: coal", "table: coal 243 195", "view: 608 units, U149 2.60", "importer: Harbour Works, Block 2",
			"specification: Sites of plants", "rule: its coordinates are 0, 0, which is in the Gulf of Guinea.");

	@TempDir
	private Path work;

	private List<String> told() throws Exception {
		Path seen = work.resolve("seen.txt");
		List<String> told = new WorkbenchProcess(work).told(Errand.property(ExampleSession.class), Plugins.FOLDERS + "=" + work.resolve("extensions"),
				ExampleSession.SEEN + "=" + seen);
		assertEquals(SEEN, Files.readAllLines(seen));
		return told;
	}

	@Test
	void itsResultViewWizardTableAndRuleAreThere() throws Exception {
		ExamplePlugin.in(work.resolve("extensions"));
		assertEquals(List.of(), told());
	}

	@Test
	void othersThatFailInEveryWayAreToldAndChangeNothing() throws Exception {
		Path extensions = work.resolve("extensions");
		ExamplePlugin.in(extensions);
		ExamplePlugin.throwing(extensions);
		ExamplePlugin.old(extensions);
		ExamplePlugin.damaged(extensions);
		List<String> told = told();
		for (String part : List.of("The plug-in damaged.jar was skipped", "com.example.old 1.0.0 was skipped", "The result of the plug-in com.example.burst 1.0.0 failed",
				"The check of the plug-in com.example.burst 1.0.0 failed")) {
			assertTrue(told.stream().anyMatch(entry -> entry.contains(part)), () -> part + " is not told in " + told);
		}
		// Notices of the platform fade, and it tells of those that still do when the workbench is closed.
		assertEquals(List.of(), told.stream().filter(entry -> !entry.contains("com.example.") && !entry.contains("damaged.jar") && !entry.contains("burst")
				&& !entry.contains("org.eclipse.jface.notifications.internal.AnimationUtil")).toList());
	}
}
