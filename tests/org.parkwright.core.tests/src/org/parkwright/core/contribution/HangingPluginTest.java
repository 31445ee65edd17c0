package org.parkwright.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.LogFixture;
import org.parkwright.core.check.Check;

/** What a plug-in brings is kept once it is made and has said what it is; what never is holds nobody up, and nobody has to cancel. */
class HangingPluginTest {

	@TempDir
	private Path work;

	private static List<String> told(LogFixture log) {
		return log.records().stream().map(LogRecord::getMessage).toList();
	}

	@Test
	void whatIsNeverMadeIsToldAndSkipped() throws IOException {
		try (var plugin = new HangingPlugin(work); var log = new LogFixture(Contributions.class)) {
			plugin.hang("made");
			assertEquals(Optional.empty(), plugin.element("check").create(HangingPlugin.CLASS, Check.class, 1));
			assertEquals(List.of("The check of " + HangingPlugin.ORIGIN + " was skipped: the class com.example.Hang comes to no end when it is made."),
					told(log));
		}
	}

	@Test
	void whatNeverSaysWhatItIsIsToldAndSkipped() throws IOException {
		try (var plugin = new HangingPlugin(work); var log = new LogFixture(Contributions.class)) {
			List<Check> checks = plugin.brought("check", Check.class);
			plugin.hang("described");
			assertEquals(Map.of(), Described.byName("check", checks, Check::id, id -> id, 1));
			assertEquals(List.of("The check com.example.Hang of " + HangingPlugin.ORIGIN + " does not say what it is and was skipped."), told(log));
		}
	}
}
