package org.parkwright.model.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A set of files on its way into a folder, in a hidden folder inside it:
 *
 * <pre>
 * new/      the new files
 * old/      the old files of the same names, as links of the file system, so that they are the same files
 * current   a symbolic link to old, then to new
 * lock      locked as long as the process lives
 * </pre>
 *
 * Each visible file is first replaced by a link to {@code current/NAME}, which reads as before. The one rename that
 * turns {@code current} from {@code old} to {@code new} shows all new files at once. Then each link is replaced by the
 * new file itself, which again reads as before. Wherever a process is killed, all files read as old or all as new, and
 * {@code current} tells the next one whether to go on or to go back.
 *
 * <p>Where there are no symbolic links, {@code current} is a plain file, made when all is ready; from then on the renames
 * are made, and the next process makes those that are missing.
 *
 * <p>A set for a folder that does not exist is made in the next folder above and appears by one rename.
 */
final class StagedSet {

	static final String NAME = WholeFiles.HIDDEN + "writing";
	private static final String NEW = "new";
	private static final String OLD = "old";

	/** Only one set of a process at a time, since a lock on a file is one of the whole process. */
	private static final ReentrantLock ONE = new ReentrantLock();

	private final Path base;
	private final Path staging;
	private final Path fresh;
	private final Path old;
	private final Path current;
	private final Path turned;
	private final Path link;
	private final Path lock;
	/** Whether what is here belongs to files that can be seen. */
	private boolean keep;

	private StagedSet(Path base) {
		this.base = base;
		staging = base.resolve(NAME);
		fresh = staging.resolve(NEW);
		old = staging.resolve(OLD);
		current = staging.resolve("current");
		turned = staging.resolve("turned");
		link = staging.resolve("link");
		lock = staging.resolve("lock");
	}

	/**
	 * Writes a set.
	 *
	 * @param base   a folder that exists
	 * @param folder where the files go: the same, or one below it that does not exist
	 * @param files  content by name relative to the folder
	 */
	static void write(Path base, Path folder, Map<String, ? extends WholeFiles.Content> files) throws IOException {
		var set = new StagedSet(base);
		ONE.lock();
		try {
			set.write(folder, files);
		} finally {
			ONE.unlock();
		}
	}

	@SuppressWarnings("try") // the lock is held for its own sake
	private void write(Path folder, Map<String, ? extends WholeFiles.Content> files) throws IOException {
		try (FileChannel held = open()) {
			try {
				keep = true;
				Underway.begin(staging, this::discard);
				Underway.step(this::resume);
				keep = false;
				List<Path> names = new ArrayList<>();
				for (Map.Entry<String, ? extends WholeFiles.Content> file : files.entrySet()) {
					Path name = base.relativize(folder.resolve(file.getKey()));
					fill(name, file.getValue());
					names.add(name);
				}
				force(names);
				Path first = names.getFirst().getName(0);
				Underway.step(base.equals(folder) ? () -> commit(names)
						: () -> WholeFiles.move(fresh.resolve(first), base.resolve(first)));
			} finally {
				Underway.end(staging);
			}
		}
	}

	/** Finishes or takes back what a killed process left, if there is any. */
	@SuppressWarnings("try") // the lock is held for its own sake
	static void recover(Path base) {
		var set = new StagedSet(base);
		if (Files.isDirectory(set.staging, LinkOption.NOFOLLOW_LINKS) && ONE.tryLock()) {
			try {
				FileChannel held = Underway.holds(set.staging) ? null
						: Locks.take(set.lock, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
				if (held != null) {
					try (held) {
						if (Locks.isStill(set.lock, held)) {
							set.resume();
							set.discard();
						}
					}
				}
			} catch (IOException e) {
				set.warn(e);
			} finally {
				ONE.unlock();
			}
		}
	}

	private FileChannel open() throws IOException {
		while (true) {
			try {
				Files.createDirectory(staging);
			} catch (FileAlreadyExistsException e) {
				if (isInTheWay(staging)) {
					throw e;
				}
			}
			try {
				FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				boolean still = false;
				try {
					Locks.hold(channel);
					still = Locks.isStill(lock, channel);
				} finally {
					if (!still) {
						channel.close();
					}
				}
				if (still) {
					return channel;
				}
			} catch (NoSuchFileException e) {
				Logger.getLogger(StagedSet.class.getName()).log(Level.FINE, "Another process has just removed it", e);
			}
		}
	}

	/** One look alone tells a file from a folder that another process removes meanwhile. */
	private static boolean isInTheWay(Path path) throws IOException {
		try {
			return !Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isDirectory();
		} catch (NoSuchFileException e) {
			return false;
		}
	}

	private void fill(Path name, WholeFiles.Content content) throws IOException {
		Path file = fresh.resolve(name);
		Underway.step(() -> {
			Files.createDirectories(file.getParent());
			Files.createFile(file);
		});
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			WholeFiles.fill(channel, content);
		}
	}

	/** When all are written: a disk brings many files to safety at once, and each alone as slowly as all. */
	private void force(List<Path> names) throws IOException {
		for (Path name : names) {
			try (FileChannel channel = FileChannel.open(fresh.resolve(name), StandardOpenOption.WRITE)) {
				channel.force(true);
			}
		}
	}

	private void commit(List<Path> names) throws IOException {
		boolean linked = false;
		try {
			for (Path name : names) {
				keepOld(name);
			}
			linked = show(OLD);
			for (Path name : names) {
				Files.createDirectories(base.resolve(name).getParent());
				if (linked) {
					redirect(name);
				}
			}
			if (linked) {
				show(NEW);
			} else {
				Files.createFile(current);
				finish(names);
			}
		} catch (IOException | RuntimeException e) {
			try {
				takeBack(names);
			} catch (IOException again) {
				e.addSuppressed(again);
				keep = true;
			}
			throw e;
		}
		if (linked) {
			try {
				finish(names);
			} catch (IOException e) {
				// All new files can be read by their links, so they stay, for the next process to finish.
				keep = true;
				warn(e);
			}
		}
	}

	/** Goes on or goes back where a killed process stood; what it had not shown yet is removed. */
	private void resume() throws IOException {
		if (Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
			if (Files.isSymbolicLink(current) && Files.readSymbolicLink(current).endsWith(OLD)) {
				takeBack(below(fresh, false));
			} else {
				finish(below(fresh, false));
			}
		}
		clear();
	}

	private void keepOld(Path name) throws IOException {
		Path place = base.resolve(name);
		Path kept = old.resolve(name);
		if (Files.isDirectory(place.getParent())) {
			Files.createDirectories(kept.getParent());
		}
		if (Files.exists(place)) {
			WholeFiles.copyPermissions(place, fresh.resolve(name));
			if (Files.isSymbolicLink(place)) {
				Files.createSymbolicLink(kept, place.toRealPath());
			} else {
				link(kept, place);
			}
		}
	}

	private static void link(Path link, Path file) throws IOException {
		try {
			Files.createLink(link, file);
		} catch (UnsupportedOperationException | FileSystemException e) {
			// File systems without links, and systems that forbid them on files of others.
			Files.copy(file, link);
		}
	}

	/** Turns the link to the old or the new files; false if there are no symbolic links here. */
	private boolean show(String files) throws IOException {
		try {
			Files.createSymbolicLink(turned, turned.getFileSystem().getPath(files));
		} catch (UnsupportedOperationException | FileSystemException e) {
			if (Files.isSymbolicLink(current)) {
				throw e;
			}
			return false;
		}
		WholeFiles.move(turned, current);
		return true;
	}

	private void redirect(Path name) throws IOException {
		Path place = base.resolve(name);
		Files.createSymbolicLink(link, place.getParent().toRealPath().relativize(current.resolve(name)));
		WholeFiles.move(link, place);
	}

	private void finish(List<Path> names) throws IOException {
		for (Path name : names) {
			WholeFiles.move(fresh.resolve(name), base.resolve(name));
		}
	}

	private void takeBack(List<Path> names) throws IOException {
		for (Path name : names) {
			Path place = base.resolve(name);
			boolean placed = !Files.exists(fresh.resolve(name));
			if (placed || isRedirected(place)) {
				if (Files.exists(old.resolve(name))) {
					WholeFiles.move(old.resolve(name), place);
				} else {
					Files.deleteIfExists(place);
				}
			}
		}
		for (Path folder : below(fresh, true)) {
			if (Files.isDirectory(base.resolve(folder)) && !Files.exists(old.resolve(folder))) {
				removeEmpty(base.resolve(folder));
			}
		}
	}

	private static void removeEmpty(Path folder) throws IOException {
		try {
			Files.delete(folder);
		} catch (DirectoryNotEmptyException e) {
			Logger.getLogger(StagedSet.class.getName()).log(Level.FINE, "Somebody else uses " + folder, e);
		}
	}

	private boolean isRedirected(Path place) throws IOException {
		return Files.isSymbolicLink(place) && place.getParent().toRealPath().resolve(Files.readSymbolicLink(place)).normalize()
				.startsWith(staging);
	}

	/** The files, or the folders deepest first, relative to the folder they are in. */
	private static List<Path> below(Path folder, boolean folders) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(path -> !path.equals(folder) && Files.isDirectory(path) == folders)
					.sorted(Comparator.reverseOrder()).map(folder::relativize).toList();
		}
	}

	/** First what tells where it stood, then what it told of. */
	private void clear() {
		for (Path path : List.of(current, turned, link, fresh, old)) {
			Leftovers.delete(path);
		}
	}

	/** The lock goes last: who comes next may begin as soon as it is gone. */
	private void discard() {
		if (!keep) {
			clear();
			Leftovers.delete(lock);
			Leftovers.delete(staging);
		}
	}

	private void warn(IOException cause) {
		Logger.getLogger(StagedSet.class.getName()).log(Level.WARNING, "{0} is left for the next start: {1}",
				new Object[] { staging, cause.getMessage() });
	}
}
