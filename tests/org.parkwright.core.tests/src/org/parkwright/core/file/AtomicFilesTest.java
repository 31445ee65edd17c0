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
import java.util.ArrayList;
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

	@TempDir
	private Path other;

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
	void namesMayBeAsLongAsTheFileSystemAllows() throws IOException {
		String name = "x".repeat(251) + ".csv";
		Path file = folder.resolve(name);
		AtomicFiles.write(file, AtomicFiles.text("old"));
		AtomicFiles.write(file, AtomicFiles.text("new"));
		assertEquals("new", Files.readString(file));
		AtomicFiles.writeAll(folder, Map.of(name, AtomicFiles.text("newer")));
		assertEquals("newer", Files.readString(file));
		assertEquals(List.of(name), names());
	}

	@Test
	void aFolderThatIsALinkStaysOne() throws IOException {
		assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
		Path real = Files.createDirectory(folder.resolve("real"));
		Path link = Files.createSymbolicLink(folder.resolve("link"), real);
		AtomicFiles.writeAll(link, Map.of("a.txt", AtomicFiles.text("1"), "b.txt", AtomicFiles.text("2")));
		assertTrue(Files.isSymbolicLink(link));
		assertEquals(List.of("real/a.txt", "real/b.txt"), names());
	}

	@Test
	void twoProcessesThatWriteIntoOneFolderLeaveWhatOneOfThemWrote() throws Exception {
		Process process = start(other, """
				import java.nio.file.*;
				import java.util.*;
				import org.parkwright.core.file.AtomicFiles;
				class Other {
					public static void main(String[] args) throws Exception {
						System.out.println("writing");
						for (int i = 0; i < 50; i++) {
							AtomicFiles.writeAll(Path.of(args[0]), Map.of("a.txt", AtomicFiles.text("other"), "b.txt", AtomicFiles.text("other")));
						}
					}
				}
				""", folder);
		try (var output = process.inputReader()) {
			assertEquals("writing", output.readLine());
			while (process.isAlive()) {
				AtomicFiles.writeAll(folder, Map.of("a.txt", AtomicFiles.text("own"), "b.txt", AtomicFiles.text("own")));
			}
			assertEquals(0, process.waitFor(), () -> output.lines().toList().toString());
		} finally {
			process.destroyForcibly();
		}
		assertEquals(List.of("a.txt", "b.txt"), names());
		assertEquals(Files.readString(folder.resolve("a.txt")), Files.readString(folder.resolve("b.txt")));
	}

	@Test
	void aDiskThatTakesNoMoreIsToldAsThat() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "a shell that limits the size of files");
		old("a.txt");
		Process process = start(other, """
				import java.nio.file.*;
				import java.util.*;
				import org.parkwright.core.file.AtomicFiles;
				class Limited {
					public static void main(String[] args) throws Exception {
						Path folder = Path.of(args[0]);
						try {
							AtomicFiles.writeAll(folder, Map.of("a.txt", AtomicFiles.text("new"), "b.txt", out -> out.write(new byte[4_000_000])));
						} catch (java.io.IOException e) {
							System.out.println(AtomicFiles.fault(folder, e).message());
						}
					}
				}
				""", folder, "/bin/bash", "-c", "ulimit -f 2000 && exec \"$@\"", "limited");
		try (var output = process.inputReader()) {
			assertEquals("Cannot write " + folder + ": File too large.", output.readLine());
		} finally {
			process.destroyForcibly();
		}
		assertEquals("old", Files.readString(folder.resolve("a.txt")));
		assertEquals(List.of("a.txt"), names());
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
		Process process = start(other, """
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
				""", file);
		try (var output = process.inputReader()) {
			assertEquals("writing", output.readLine());
			assertEquals(2, names().size(), "the old file and the part that is being written");
			process.destroy();
			assertTrue(process.waitFor(30, TimeUnit.SECONDS));
		} finally {
			process.destroyForcibly();
		}
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
	}

	/** A Java program in a process of its own, told of a path, started by another command if one is given. */
	private static Process start(Path place, String program, Path argument, String... by) throws IOException {
		Path source = Files.writeString(place.resolve("Program.java"), program);
		List<String> command = new ArrayList<>(List.of(by));
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classes(AtomicFiles.class, "core") + File.pathSeparator + classes(WholeFiles.class, "model"), source.toString(),
				argument.toString()));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	private static String classes(Class<?> type, String bundle) {
		Path built = Path.of(System.getProperty("basedir", ""), "../../plugins/org.parkwright." + bundle + "/target/classes")
				.toAbsolutePath().normalize();
		return Files.isDirectory(built) ? built.toString()
				: Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
	}
}
