package org.parkwright.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is killed before each of the changes that it makes to the disk, or one of them fails. */
class KilledWhileWritingTest {

	private static final List<String> NAMES = List.of("results.csv", "data/stock.tsv", "data/fuel.tsv", "report.html");

	/** What is in the folder before. */
	enum Before {
		NO_FOLDER, NO_FOLDERS_ABOVE, AN_EMPTY_FOLDER, FILES_OF_THE_USER, A_PART_OF_THE_SET, THE_SET
	}

	/** In memory where that is possible: these tests force thousands of files to the disk. */
	static final class InMemory implements TempDirFactory {
		@Override
		public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
			Path memory = Path.of("/dev/shm");
			return Files.isWritable(memory) ? Files.createTempDirectory(memory, "killed") : Files.createTempDirectory("killed");
		}
	}

	@TempDir(factory = InMemory.class)
	private Path temporary;

	private Path root;
	private Path folder;

	private void prepare(Before before, int round) throws IOException {
		root = Files.createDirectory(temporary.resolve(Integer.toString(round)));
		folder = root.resolve(before == Before.NO_FOLDERS_ABOVE ? "of/the/study" : "out");
		if (before.compareTo(Before.AN_EMPTY_FOLDER) >= 0) {
			Files.createDirectories(folder);
		}
		if (before.compareTo(Before.FILES_OF_THE_USER) >= 0) {
			write("notes.txt", "mine");
			write("mine/data.csv", "mine");
		}
		if (before.compareTo(Before.A_PART_OF_THE_SET) >= 0) {
			write("results.csv", "old");
			write("data/stock.tsv", "old");
		}
		if (before.compareTo(Before.THE_SET) >= 0) {
			write("data/fuel.tsv", "old");
			write("report.html", "old");
		}
	}

	private void write(String name, String content) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private static Map<String, WholeFiles.Content> set(String content) {
		Map<String, WholeFiles.Content> files = new LinkedHashMap<>();
		NAMES.forEach(name -> files.put(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8))));
		return files;
	}

	/** What somebody reads who opens every file that is not hidden. */
	private Map<String, String> read() throws IOException {
		Map<String, String> content = new TreeMap<>();
		for (Path file : all(path -> Files.isRegularFile(path) && !path.toString().contains("/."))) {
			content.put(root.relativize(file).toString(), Files.readString(file));
		}
		return content;
	}

	private List<Path> all(Predicate<Path> wanted) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(wanted).sorted().toList();
		}
	}

	private Map<String, String> with(Map<String, String> before, String content) {
		Map<String, String> after = new TreeMap<>(before);
		NAMES.forEach(name -> after.put(root.relativize(folder.resolve(name)).toString(), content));
		return after;
	}

	private void assertNoLitter(String when) throws IOException {
		assertEquals(List.of(), all(path -> path.getFileName().toString().startsWith(".")
				|| !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)), when);
	}

	/** @return whether the process was killed before it was done */
	private boolean killed(int change, boolean links) throws IOException {
		try {
			WholeFiles.writeAll(MortalFiles.killedAt(change, links, folder), set("new"));
			return false;
		} catch (MortalFiles.Killed e) {
			return true;
		}
	}

	@ParameterizedTest
	@EnumSource
	void aSetIsReadAsItWasOrNewWheneverItsProcessIsKilled(Before before) throws IOException {
		boolean killed = true;
		int news = 0;
		for (int change = 0; killed; change++) {
			prepare(before, change);
			Map<String, String> old = read();
			killed = killed(change, true);
			String when = before + ", killed before change " + change;
			if (!read().equals(old)) {
				assertEquals(with(old, "new"), read(), when);
				news++;
			}
			WholeFiles.writeAll(folder, set("next"));
			assertEquals(with(old, "next"), read(), when);
			assertNoLitter(when);
		}
		assertTrue(news > 5, "was killed after the new set could be seen too");
	}

	@ParameterizedTest
	@EnumSource
	void whoeverWritesNextIntoTheFolderFinishesWhatAKilledProcessLeft(Before before) throws IOException {
		boolean killed = true;
		for (int change = 0; killed; change++) {
			prepare(before, change);
			Files.createDirectories(folder.getParent());
			killed = killed(change, true);
			Map<String, String> left = read();
			Path next = Files.isDirectory(folder) ? folder : folder.getParent();
			WholeFiles.write(next.resolve("picture.svg"), out -> out.write(1));
			Files.delete(next.resolve("picture.svg"));
			String when = before + ", killed before change " + change;
			assertEquals(left, read(), when);
			assertNoLitter(when);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "THE_SET", "A_PART_OF_THE_SET" })
	void whoeverCannotFinishItLeavesItToTheNext(Before before) throws IOException {
		boolean killed = true;
		for (int change = 0; killed; change++) {
			for (int failure = 0; failure < 12; failure++) {
				prepare(before, 100 * change + failure);
				Map<String, String> old = read();
				killed = killed(change, true);
				Map<String, String> left = read();
				String when = before + ", killed before change " + change + ", then all from change " + failure + " on fail";
				try {
					WholeFiles.writeAll(MortalFiles.failingFrom(failure, folder), set("next"));
					assertEquals(with(old, "next"), read(), when);
				} catch (FileSystemException e) {
					assertEquals(left, read(), when);
				}
				WholeFiles.writeAll(folder, set("last"));
				assertEquals(with(old, "last"), read(), when);
				assertNoLitter(when);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void withoutSymbolicLinksTheNextStartMakesTheSetWhole(Before before) throws IOException {
		boolean killed = true;
		for (int change = 0; killed; change++) {
			prepare(before, change);
			Files.createDirectories(folder.getParent());
			Map<String, String> old = read();
			killed = killed(change, false);
			Path next = Files.isDirectory(folder) ? folder : folder.getParent();
			WholeFiles.write(next.resolve("picture.svg"), out -> out.write(1));
			Files.delete(next.resolve("picture.svg"));
			String when = before + ", killed before change " + change;
			assertTrue(read().equals(old) || read().equals(with(old, "new")), () -> when);
			assertNoLitter(when);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aSetOfWhichOneChangeFailsIsAsItWas(Before before) throws IOException {
		for (boolean links : new boolean[] { true, false }) {
			boolean failed = true;
			for (int change = 0; failed; change++) {
				prepare(before, links ? change : 1000 + change);
				Map<String, String> old = read();
				Path watched = MortalFiles.failingAt(change, links, folder);
				String when = before + ", change " + change + " fails";
				try {
					WholeFiles.writeAll(watched, set("new"));
					assertEquals(with(old, "new"), read(), when);
					failed = ((MortalFiles) watched.getFileSystem().provider()).hasFailed();
				} catch (IOException e) {
					assertEquals("No space left on device", ((FileSystemException) e).getReason());
					assertEquals(old, read(), when);
				}
				WholeFiles.writeAll(folder, set("next"));
				assertNoLitter(when);
			}
		}
	}
}
