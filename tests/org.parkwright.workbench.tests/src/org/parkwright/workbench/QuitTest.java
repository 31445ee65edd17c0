package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench in a process of its own opens its window and quits. */
class QuitTest {

	@Test
	void itQuitsWithoutAQuestionAndWithoutAnError(@TempDir Path folder) throws Exception {
		try (OtherWorkbench workbench = new OtherWorkbench(folder, QuitOnRequest.PROPERTY + "=true")) {
			workbench.awaitEnd();
			Path data = OtherWorkbench.data(folder);
			assertFalse(Files.exists(data.resolve(".metadata/.log")), () -> OtherWorkbench.read(data.resolve(".metadata/.log")));
			assertTrue(Files.exists(data.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi")),
					"its window was saved");
		}
	}
}
