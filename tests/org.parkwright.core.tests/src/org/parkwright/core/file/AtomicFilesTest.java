package org.parkwright.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.model.file.WholeFiles;

/** Files appear whole or not at all, and nothing is left beside them. */
class AtomicFilesTest {

	@TempDir
	private Path folder;

	private static final AtomicFiles.Content FAILING = out -> {
		out.write(new byte[200_000]);
		throw new IOException("no space left");
	};

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
					.sorted().toList();
		}
	}

	private Path old(String name) throws IOException {
		return Files.writeString(folder.resolve(name), "old");
	}

	@Test
	void aNewFileAppearsWithItsFolders() throws IOException {
		AtomicFiles.write(folder.resolve("a/b/c.txt"), AtomicFiles.text("苏州"));
		assertEquals(List.of("a/b/c.txt"), names());
		assertEquals("苏州", Files.readString(folder.resolve("a/b/c.txt")));
	}

	@Test
	void anOldFileIsReplaced() throws IOException {
		Path file = old("a.txt");
		AtomicFiles.write(file, AtomicFiles.text("new"));
		assertEquals("new", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
	}

	@Test
	void contentMayCloseWhatItWritesTo() throws IOException {
		Path file = old("a.txt");
		AtomicFiles.write(file, out -> {
			out.write(new byte[200_000]);
			out.close();
		});
		assertEquals(200_000, Files.size(file));
	}

	@Test
	void theOldFileStandsUntilTheNewOneIsWhole() throws IOException {
		Path file = old("a.txt");
		AtomicFiles.write(file, out -> {
			out.write("new".getBytes(StandardCharsets.UTF_8));
			out.flush();
			assertEquals("old", Files.readString(file));
		});
		assertEquals("new", Files.readString(file));
	}

	@Test
	void aFailureWhileWritingLeavesTheOldFile() throws IOException {
		Path file = old("a.txt");
		assertEquals("no space left", assertThrows(IOException.class, () -> AtomicFiles.write(file, FAILING)).getMessage());
		assertThrows(IllegalStateException.class, () -> AtomicFiles.write(file, out -> {
			throw new IllegalStateException("a bug");
		}));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
	}

	@Test
	void ofASetThatFailsNothingIsNew() throws IOException {
		old("a.txt");
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		files.put("a.txt", AtomicFiles.text("new"));
		files.put("sub/b.txt", AtomicFiles.text("new"));
		files.put("c.txt", FAILING);
		assertThrows(IOException.class, () -> AtomicFiles.writeAll(folder, files));
		assertEquals("old", Files.readString(folder.resolve("a.txt")));
		assertEquals(List.of("a.txt"), names());
	}

	@Test
	void aSetThatFailsWhileItIsRenamedIsTakenBack() throws IOException {
		old("a.txt");
		old("c.txt");
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		files.put("a.txt", AtomicFiles.text("new"));
		files.put("b.txt", AtomicFiles.text("new"));
		files.put("c.txt", out -> {
			try (Stream<Path> all = Files.list(folder)) {
				for (Path part : all.filter(file -> file.toString().contains(".c.txt.")).toList()) {
					Files.delete(part);
				}
			}
		});
		assertThrows(NoSuchFileException.class, () -> AtomicFiles.writeAll(folder, files));
		assertEquals("old", Files.readString(folder.resolve("a.txt")));
		assertEquals("old", Files.readString(folder.resolve("c.txt")));
		assertEquals(List.of("a.txt", "c.txt"), names());
	}

	@Test
	void aSetAppearsTogether() throws IOException {
		old("a.txt");
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		files.put("a.txt", AtomicFiles.text("1"));
		files.put("sub/b.txt", AtomicFiles.text("2"));
		AtomicFiles.writeAll(folder, files);
		assertEquals(List.of("a.txt", "sub/b.txt"), names());
		assertEquals("1", Files.readString(folder.resolve("a.txt")));
	}

	@Test
	void aFolderInTheWayIsLeft() throws IOException {
		Files.createDirectories(folder.resolve("a.txt/inside"));
		IOException refusal = assertThrows(FileSystemException.class,
				() -> AtomicFiles.write(folder.resolve("a.txt"), AtomicFiles.text("new")));
		assertTrue(Files.isDirectory(folder.resolve("a.txt/inside")));
		assertEquals("Cannot write a.txt: a folder of that name is in the way.",
				AtomicFiles.fault(Path.of("a.txt"), refusal).message());
	}

	@Test
	void aFileInPlaceOfTheFolderIsLeft() throws IOException {
		Path file = old("out");
		IOException refusal = assertThrows(NotDirectoryException.class,
				() -> AtomicFiles.write(file.resolve("results.csv"), AtomicFiles.text("new")));
		assertEquals("old", Files.readString(file));
		assertEquals(new Fault(Severity.ERROR, "file.write", "Cannot write results.csv: " + file + " is not a folder.",
				"Choose a folder that you may write to and that has space left; files that were there are unchanged.",
				Place.of("results.csv")), AtomicFiles.fault(Path.of("results.csv"), refusal));
	}

	@Test
	void aFileThatMayNotBeWrittenStays() throws IOException {
		Path file = old("a.txt");
		assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "root may write everything");
		assertThrows(AccessDeniedException.class, () -> AtomicFiles.write(file, AtomicFiles.text("new")));
		assertEquals("old", Files.readString(file));
	}

	@Test
	void faultsNameTheReason() {
		assertEquals("Cannot write a.csv: permission is denied.",
				AtomicFiles.fault(Path.of("a.csv"), new AccessDeniedException("a.csv")).message());
		assertEquals("Cannot write a.csv: /mnt/b does not exist.",
				AtomicFiles.fault(Path.of("a.csv"), new NoSuchFileException("/mnt/b")).message());
		assertEquals("Cannot write a.csv: no space left.",
				AtomicFiles.fault(Path.of("a.csv"), new IOException("no space left")).message());
	}

	@Test
	void linksAndPermissionsAreKept() throws IOException {
		assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
		Path file = old("a.txt");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
		AtomicFiles.write(link, AtomicFiles.text("new"));
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("new", Files.readString(file));
		assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	/** As Ctrl+C ends it: another process that never stops writing is asked to end. */
	@Test
	void aProcessThatIsStoppedLeavesNothingHalfWritten() throws IOException, InterruptedException {
		Path file = old("a.txt");
		String classes = classes(AtomicFiles.class, "core") + File.pathSeparator + classes(WholeFiles.class, "model");
		Path program = Files.writeString(Files.createTempDirectory(folder, "program").resolve("Endless.java"), """
				import java.nio.file.*;
				import org.parkwright.core.file.AtomicFiles;
				class Endless {
					public static void main(String[] args) throws Exception {
						AtomicFiles.write(Path.of(args[0]), out -> {
							out.write(new byte[200_000]);
							out.flush();
							System.out.println("writing");
							while (true) {
								Thread.onSpinWait();
							}
						});
					}
				}
				""");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes,
				program.toString(), file.toString()).redirectErrorStream(true).start();
		try (var output = process.inputReader()) {
			assertEquals("writing", output.readLine());
			assertEquals(3, names().size(), "the old file, the program and the part that is being written");
			process.destroy();
			assertTrue(process.waitFor(30, TimeUnit.SECONDS));
		} finally {
			process.destroyForcibly();
		}
		assertEquals("old", Files.readString(file));
		assertEquals(2, names().size(), () -> "left behind in " + folder);
	}

	private static String classes(Class<?> type, String bundle) {
		Path built = Path.of(System.getProperty("basedir", ""), "../../plugins/org.parkwright." + bundle + "/target/classes")
				.toAbsolutePath().normalize();
		return Files.isDirectory(built) ? built.toString()
				: Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
	}
}
