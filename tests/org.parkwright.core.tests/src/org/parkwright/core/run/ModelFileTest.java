package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.quantity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.Provenance;
import org.parkwright.model.park.EipModel;
import org.parkwright.core.study.Role;

/** Where a result comes from: file, hashes, version, time. */
class ModelFileTest {

	@TempDir
	private Path folder;

	/** The hash is that of FIPS 180-2, appendix B.1. */
	@Test
	void aFileHasItsNameAndItsHash() throws IOException {
		Path file = Files.writeString(folder.resolve("a.park"), "abc");
		assertEquals(new ModelFile("a.park", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file, ""),
				ModelFile.of(file));
	}

	@Test
	void theHashOfAModelIsThatOfTheBytesThatWereRead() throws IOException {
		Path file = folder.resolve("a.park");
		Parks.save(Models.model(), file);
		Files.writeString(file, "\n<!-- the end -->\n", StandardOpenOption.APPEND);
		String before = ModelFile.of(file).sha256();
		EipModel model = Parks.load(file, new Faults());
		Files.writeString(file, "\n", StandardOpenOption.APPEND);
		assertEquals(new ModelFile("a.park", before, file, ""), ModelFile.of(file, model));
		assertEquals("", ModelFile.of(file, Models.model()).sha256(), "read from no file");
	}

	@Test
	void aResultSaysWhereItComesFrom() {
		Provenance provenance = new StudyBuilder().run(Models.model()).provenance();
		assertEquals("test.park", provenance.modelFile());
		assertEquals("abc", provenance.modelHash());
		assertTrue(provenance.parameterHash().matches("[0-9a-f]{64}"));
		assertEquals(Version.current(), provenance.version());
		assertTrue(Duration.between(provenance.time(), Instant.now()).abs().toMinutes() < 5);
		assertEquals(0, provenance.time().getNano());
	}

	@Test
	void theSameParametersHaveTheSameHashAndOthersAnother() {
		String hash = new StudyBuilder().run(Models.model()).provenance().parameterHash();
		assertEquals(hash, new StudyBuilder().run(Models.model()).provenance().parameterHash());
		assertNotEquals(hash, new StudyBuilder().with(Role.GRID_FACTOR, quantity(1.0000000000000002, "t/MWh"))
				.run(Models.model()).provenance().parameterHash());
		assertNotEquals(hash, new StudyBuilder().discounted(0.08).run(Models.model()).provenance().parameterHash());
	}

	@Test
	void theVersionIsThatOfTheBundle() {
		assertTrue(Version.current().matches("\\d+\\.\\d+\\.\\d+(\\..+)?"), Version.current());
	}
}
