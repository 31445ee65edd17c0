package org.parkwright.scenario.ide;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.lsp4j.FileChangeType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults are told in the files that there are, whatever went with other files. */
class FoldersTest {

	@TempDir
	private Path folder;
	@TempDir
	private Path other;

	private Workplace work;

	@BeforeEach
	void open() throws IOException {
		work = new Workplace(folder).withExample().start();
	}

	@AfterEach
	void close() {
		work.close();
	}

	/** What is declared in a file that nobody has open must be known as well. */
	private void faultsAreTold() {
		work.type("study.scenario", work.text("study.scenario").replace("apply M5", "apply M55"));
		work.fault("study.scenario", "scenario.unknown.measure");
		work.type("study.scenario", work.text("study.scenario").replace("apply M55", "apply M5"));
		work.faults("study.scenario", found -> found.isEmpty());
	}

	@Test
	void aFolderThatWentWithAnOpenFileIsForgotten() throws IOException {
		Path file = Files.writeString(other.resolve("sub.scenario"), "fuel blackLiquor \"Black liquor\"\n");
		URI uri = file.toUri();
		work.server().foldersChanged(Map.of("other", other.toUri()), Map.of());
		work.server().open(uri, Files.readString(file) + "fuel straw \"Straw\"\n");
		Files.delete(file);
		work.server().close(uri);
		work.server().foldersChanged(Map.of(), Map.of("other", other.toUri()));
		faultsAreTold();
	}

	/** As those of a project that is deleted before they have been read. */
	@Test
	void aFileThatWentUntoldIsForgotten() {
		work.server().filesChanged(Map.of(work.uri("gone.scenario"), FileChangeType.Created));
		faultsAreTold();
	}

	@Test
	void aFileOfNoFolderIsLeftAlone() throws IOException {
		work.server().open(other.resolve("alone.scenario").toUri(), "fuel blackLiquor \"Black liquor\"\n");
		faultsAreTold();
	}
}
