package org.parkwright.model.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes files beside their place and renames them into it, so that nobody ever sees half a file. If writing fails the
 * old files stay and nothing new is left behind; if the process is stopped (Ctrl+C) files still being written are
 * removed. Links are followed, the permissions of an old file are kept, missing folders are made. All methods may be
 * called from any thread.
 */
public final class WholeFiles {

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

	private WholeFiles() {
	}

	/**
	 * Writes one file.
	 *
	 * @param file    its place
	 * @param content what to write
	 * @throws IOException if it cannot be written; an old file is then as it was
	 */
	public static void write(Path file, Content content) throws IOException {
		writeAll(Map.of(file, content));
	}

	/**
	 * Writes a set of files that appear together: either all are new or all are as they were.
	 *
	 * @param files content by place, written in the order of the map
	 * @throws IOException if one of them cannot be written
	 */
	public static void writeAll(Map<Path, ? extends Content> files) throws IOException {
		List<Pending> pendings = new ArrayList<>();
		try {
			for (Map.Entry<Path, ? extends Content> file : files.entrySet()) {
				Pending pending = begin(file.getKey());
				pendings.add(pending);
				fill(pending.fresh, file.getValue());
			}
			PENDINGS.commit(pendings);
		} finally {
			PENDINGS.discard(pendings);
		}
	}

	/** Content that is renamed before it is on the disk may be lost with the power. */
	private static void fill(Path fresh, Content content) throws IOException {
		try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			OutputStream out = new BufferedOutputStream(new Unclosed(channel), 1 << 16);
			content.write(out);
			out.flush();
			channel.force(true);
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

	/** What a content may close as it likes; the channel stays open until it is forced to the disk. */
	private static final class Unclosed extends FilterOutputStream {
		Unclosed(FileChannel channel) {
			super(Channels.newOutputStream(channel));
		}

		@Override
		public void write(byte[] bytes, int start, int length) throws IOException {
			out.write(bytes, start, length);
		}

		@Override
		public void close() throws IOException {
			flush();
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
				Logger.getLogger(WholeFiles.class.getName()).log(Level.WARNING, "Cannot remove " + file, e);
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
