package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench in a process of its own opens its window and quits. */
class QuitTest {

	@Test
	void itQuitsWithoutAQuestionAndWithoutAnError(@TempDir Path folder) throws Exception {
		WorkbenchProcess workbench = new WorkbenchProcess(folder);
		workbench.run(QuitOnRequest.PROPERTY + "=true");
		assertTrue(Files.exists(workbench.data().resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi")),
				"its window was saved");
	}
}
