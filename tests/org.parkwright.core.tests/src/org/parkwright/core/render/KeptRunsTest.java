package org.parkwright.core.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The newest runs of a study are kept. */
class KeptRunsTest {

	@TempDir
	private Path results;

	@Test
	void theNewestRunsAreKeptAndComeFirst() throws IOException {
		assertEquals(List.of(), KeptRuns.of(results));
		Files.createDirectories(results.resolve("runs"));
		Files.createFile(results.resolve("runs/notes.txt"));
		for (int day = 1; day <= KeptRuns.MOST + 2; day++) {
			Files.createFile(results.resolve(KeptRuns.name(Instant.parse("2026-11-" + (day < 10 ? "0" : "") + day + "T08:15:30.9Z"))));
		}
		KeptRuns.thin(results);
		List<String> kept = KeptRuns.of(results).stream().map(file -> file.getFileName().toString()).toList();
		assertEquals(KeptRuns.MOST, kept.size());
		assertEquals("20261122T081530Z.run", kept.getFirst());
		assertEquals("20261103T081530Z.run", kept.getLast());
	}
}
