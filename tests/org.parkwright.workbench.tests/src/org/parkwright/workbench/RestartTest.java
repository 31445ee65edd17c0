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
	void tabsHaveTheirNamesAndIconsAndAReportIsOpenOrGone(@TempDir Path folder) throws Exception {
		WorkbenchProcess workbench = new WorkbenchProcess(folder);
		Path seen = folder.resolve("seen.txt");
		workbench.run(RestartSession.PROPERTY + "=begin");
		Files.delete(workbench.data().resolve(RestartSession.DELETED));
		workbench.run(RestartSession.PROPERTY + "=" + seen);
		assertEquals(List.of("china-eip.park: icon, Park Editor, opens", "study.scenario: icon, Scenario Editor, opens",
				"K001 overview: icon, Diagram Editor, opens", "ChinaEip report: icon, Report, opens"), Files.readAllLines(seen));
	}
}
