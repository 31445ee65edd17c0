package org.parkwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.model.file.WholeFiles;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;

/** A file is written as a whole or stays as it was. */
class SaveTest {
	@TempDir
	Path folder;
	private Path file;
	private ParkResource resource;

	@BeforeEach
	void save() throws IOException {
		file = folder.resolve("study.park");
		resource = ParkResources.create(file);
		resource.getContents().add(Samples.onePark(1));
		resource.save(null);
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(path -> path.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void nothingIsLeftBesideTheFile() throws IOException {
		resource.save(null);
		assertEquals(List.of("study.park"), names());
	}

	@Test
	void aReferenceThatCannotBeWrittenKeepsTheOldFile() throws IOException {
		String before = Files.readString(file);
		EipModel model = resource.model().orElseThrow();
		model.setName("changed");
		Park stranger = Samples.FACTORY.createPark();
		stranger.setName("K002");
		model.getParks().getFirst().getInfrastructure().getFirst().getParksServed().add(stranger);
		IOException refusal = assertThrows(IOException.class, () -> resource.save(null));
		assertTrue(refusal.getMessage().contains("the Park 'K002' is referred to but was removed"), refusal.getMessage());
		assertEquals(before, Files.readString(file));
		assertEquals(List.of("study.park"), names());
	}

	@Test
	void anInfiniteQuantityKeepsTheOldFile() throws IOException {
		String before = Files.readString(file);
		resource.model().orElseThrow().getParks().getFirst().setArea(Double.POSITIVE_INFINITY);
		assertThrows(RuntimeException.class, () -> resource.save(null));
		assertEquals(before, Files.readString(file));
	}

	@Test
	void aCharacterThatXmlCannotHoldKeepsTheOldFile() throws IOException {
		String before = Files.readString(file);
		resource.model().orElseThrow().setName("bell \u0007");
		assertThrows(Exception.class, () -> resource.save(null));
		assertEquals(before, Files.readString(file));
		assertEquals(List.of("study.park"), names());
	}

	@Test
	void aDiskThatFillsUpKeepsTheOldFile() throws IOException {
		String before = Files.readString(file);
		assertThrows(IOException.class, () -> WholeFiles.write(file, out -> {
			out.write(new byte[100_000]);
			throw new IOException("no space left");
		}));
		assertEquals(before, Files.readString(file));
		assertEquals(List.of("study.park"), names());
	}

	@Test
	void aFolderInTheWayIsReportedAndLeft() throws IOException {
		Path taken = folder.resolve("taken.park");
		Files.createDirectories(taken.resolve("inside"));
		resource.setURI(URI.createFileURI(taken.toString()));
		assertThrows(IOException.class, () -> resource.save(null));
		assertEquals(List.of("study.park", "taken.park"), names());
		assertTrue(Files.isDirectory(taken.resolve("inside")));
	}

	@Test
	void aFileThatWasReadWithErrorsIsNotSavedOverButCanBeSavedBesideIt() throws IOException {
		String broken = Samples.HEADER + "<parks id=\"p1\" areal=\"3\"/>" + Samples.FOOTER;
		Files.writeString(file, broken);
		ParkResource faulty = ParkResources.load(file);
		IOException refusal = assertThrows(IOException.class, () -> faulty.save(null));
		assertTrue(refusal.getMessage().contains("text editor"), refusal.getMessage());
		assertEquals(broken, Files.readString(file));
		faulty.setURI(URI.createFileURI(folder.resolve("rescued.park").toString()));
		faulty.save(null);
		assertEquals(List.of(), ParkResources.load(folder.resolve("rescued.park")).faults());
	}

	@Test
	void permissionsAndLinksAreKept() throws IOException {
		assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		Path link = Files.createSymbolicLink(folder.resolve("link.park"), file);
		ParkResource linked = ParkResources.load(link);
		linked.model().orElseThrow().setName("through the link");
		linked.save(null);
		assertTrue(Files.isSymbolicLink(link));
		assertTrue(Files.readString(file).contains("through the link"));
		assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void missingFoldersAreMade() throws IOException {
		Path deep = folder.resolve("a/b/study.park");
		resource.setURI(URI.createFileURI(deep.toString()));
		resource.save(null);
		assertEquals(List.of(), ParkResources.load(deep).faults());
	}
}
