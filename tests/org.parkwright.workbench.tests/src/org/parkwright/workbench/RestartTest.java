package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user left open is there again when the workbench is opened the next time, and is seen to be what it is. */
class RestartTest {

	@Test
	void tabsHaveTheirNamesAndIconsAndTheReportIsOpenOrGone(@TempDir Path folder) throws Exception {
		WorkbenchProcess workbench = new WorkbenchProcess(folder);
		Path seen = folder.resolve("seen.txt");
		workbench.run(RestartSession.PROPERTY + "=begin");
		workbench.run(RestartSession.PROPERTY + "=" + seen);
		List<String> others = List.of("china-eip.park: icon, Park Editor, opens", "study.scenario: icon, Scenario Editor, opens",
				RestartSession.DIAGRAM + ": icon, Diagram Editor, opens");
		assertEquals(others, Files.readAllLines(seen).subList(0, 3));
		assertEquals(List.of("ChinaEip report: icon, Report, opens"), Files.readAllLines(seen).subList(3, 4));

		Files.delete(workbench.data().resolve("restart/results/ChinaEip/report.html"));
		workbench.run(RestartSession.PROPERTY + "=" + seen);
		assertEquals(others, Files.readAllLines(seen).stream().filter(line -> !line.endsWith("gone")).toList());
	}
}
