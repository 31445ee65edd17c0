package org.parkwright.core.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;

/**
 * Writes files beside their place and renames them into it, so that nobody ever sees half a file. If writing fails the
 * old file stays and nothing new is left behind; if the process is stopped (Ctrl+C) files still being written are
 * removed. All methods may be called from any thread.
 */
public final class AtomicFiles {

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {
		/**
		 * Writes all content.
		 *
		 * @param out buffered; closed by the caller, may be closed here too
		 * @throws IOException if writing fails; the file is then left as it was
		 */
		void write(OutputStream out) throws IOException;
	}

	/** A file under way: its place, its new content beside it, and the old file once it has been moved aside. */
	private static final class Pending {
		final Path target;
		final Path fresh;
		final Path old;
		boolean aside;
		boolean placed;

		Pending(Path target) {
			String hidden = "." + target.getFileName() + "." + UUID.randomUUID();
			this.target = target;
			fresh = target.resolveSibling(hidden + ".part");
			old = target.resolveSibling(hidden + ".old");
		}
	}

	private static final Pendings PENDINGS = new Pendings();

	private AtomicFiles() {
	}

	/** @return the text as UTF-8 content */
	public static Content text(CharSequence text) {
		return out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Writes one file.
	 *
	 * @param file    its place; missing folders above it are made
	 * @param content what to write
	 * @throws IOException if it cannot be written
	 */
	public static void write(Path file, Content content) throws IOException {
		writeAll(List.of(Map.entry(file, content)));
	}

	/**
	 * Writes a set of files that appear together: either all are new or all are as they were.
	 *
	 * @param directory the folder; made if missing
	 * @param files     content by name relative to the folder, {@code /} separating folders below it
	 * @throws IOException if one of them cannot be written
	 */
	public static void writeAll(Path directory, Map<String, ? extends Content> files) throws IOException {
		Map<Path, Content> placed = new LinkedHashMap<>();
		files.forEach((name, content) -> placed.put(directory.resolve(name), content));
		writeAll(placed.entrySet());
	}

	/**
	 * Says to a user that a file could not be written.
	 *
	 * @param file  what was to be written
	 * @param cause why it could not
	 * @return an error with the code {@code file.write}
	 */
	public static Fault fault(Path file, IOException cause) {
		String reason = switch (cause) {
		case AccessDeniedException denied -> "permission is denied";
		case NotDirectoryException not -> not.getFile() + " is not a folder";
		case NoSuchFileException missing -> missing.getFile() + " does not exist";
		case FileSystemException other when other.getReason() != null -> other.getReason();
		default -> String.valueOf(cause.getMessage());
		};
		return new Fault(Severity.ERROR, "file.write", "Cannot write " + file + ": " + reason + ".",
				"Choose a folder that you may write to and that has space left; files that were there are unchanged.",
				Place.of(file.toString()));
	}

	private static void writeAll(Iterable<Map.Entry<Path, Content>> files) throws IOException {
		List<Pending> pendings = new ArrayList<>();
		try {
			for (Map.Entry<Path, Content> file : files) {
				Pending pending = begin(file.getKey());
				pendings.add(pending);
				try (OutputStream out = new BufferedOutputStream(
						Files.newOutputStream(pending.fresh, StandardOpenOption.CREATE_NEW), 1 << 16)) {
					file.getValue().write(out);
				}
			}
			PENDINGS.commit(pendings);
		} finally {
			PENDINGS.discard(pendings);
		}
	}

	private static Pending begin(Path file) throws IOException {
		Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		if (Files.isDirectory(target)) {
			throw new FileSystemException(file.toString(), null, "a folder of that name is in the way");
		}
		makeFolder(target.getParent());
		if (Files.exists(target) && !Files.isWritable(target)) {
			throw new AccessDeniedException(file.toString());
		}
		Pending pending = new Pending(target);
		PENDINGS.add(pending);
		return pending;
	}

	private static void makeFolder(Path folder) throws IOException {
		for (Path above = folder; above != null; above = above.getParent()) {
			if (Files.exists(above)) {
				if (!Files.isDirectory(above)) {
					throw new NotDirectoryException(above.toString());
				}
				break;
			}
		}
		Files.createDirectories(folder);
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * The files under way. One lock keeps the end of the process from falling between the renames of a set: the
	 * shutdown hook waits for a commit that has begun and prevents one that has not.
	 */
	private static final class Pendings {

		private final List<Pending> all = new ArrayList<>();
		private boolean hooked;
		private boolean stopped;

		synchronized void add(Pending pending) throws IOException {
			if (stopped) {
				throw new IOException("the program is being stopped");
			}
			if (!hooked) {
				Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "parkwright-files"));
				hooked = true;
			}
			all.add(pending);
		}

		synchronized void commit(List<Pending> set) throws IOException {
			if (stopped) {
				throw new IOException("the program is being stopped");
			}
			try {
				for (Pending pending : set) {
					if (Files.exists(pending.target)) {
						copyPermissions(pending.target, pending.fresh);
						if (set.size() > 1) {
							move(pending.target, pending.old);
							pending.aside = true;
						}
					}
					move(pending.fresh, pending.target);
					pending.placed = true;
				}
			} catch (IOException e) {
				for (Pending pending : set) {
					restore(pending, e);
				}
				throw e;
			}
		}

		private static void restore(Pending pending, IOException cause) {
			try {
				if (pending.aside) {
					move(pending.old, pending.target);
				} else if (pending.placed) {
					Files.deleteIfExists(pending.target);
				}
			} catch (IOException e) {
				cause.addSuppressed(e);
			}
		}

		synchronized void discard(List<Pending> set) {
			for (Pending pending : set) {
				remove(pending.fresh);
				if (Files.exists(pending.target)) {
					remove(pending.old);
				}
			}
			all.removeAll(set);
		}

		private synchronized void stop() {
			stopped = true;
			discard(List.copyOf(all));
		}

		private static void remove(Path file) {
			try {
				Files.deleteIfExists(file);
			} catch (IOException e) {
				Logger.getLogger(AtomicFiles.class.getName()).log(Level.WARNING, "Cannot remove " + file, e);
			}
		}

		private static void copyPermissions(Path from, Path to) throws IOException {
			PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
			PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
			if (source != null && target != null) {
				target.setPermissions(source.readAttributes().permissions());
			}
		}
	}
}
