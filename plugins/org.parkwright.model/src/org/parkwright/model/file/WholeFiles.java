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
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Map;

/**
 * Writes files beside their place and renames them into it, so that nobody ever sees half a file, and sets of files so
 * that nobody ever reads half a set. If writing fails the old files stay and nothing new is left behind. If the process
 * is stopped (Ctrl+C) what is still being written is removed; what a killed one left is removed by the next that writes
 * into the folder. Permissions of old files are kept, missing folders are made. All methods may be called from any
 * thread.
 *
 * @since 0.1
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

	/** What the names of all files and folders under way begin with. */
	static final String HIDDEN = ".parkwright-";

	private WholeFiles() {
	}

	/**
	 * Writes one file. If its place is a link, the file that it leads to is written.
	 *
	 * @param file    its place
	 * @param content what to write
	 * @throws IOException if it cannot be written; an old file is then as it was
	 */
	public static void write(Path file, Content content) throws IOException {
		Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		requirePlace(target);
		if (Files.isDirectory(target.getParent())) {
			Leftovers.remove(target.getParent());
			PartFile.write(target, content);
		} else {
			writeAll(target.getParent(), Map.of(target.getFileName().toString(), content));
		}
	}

	/**
	 * Writes a set of files that appear in one step: whoever reads them finds all as they were or all new, even if the
	 * process is killed in between. Other files of the folder stay.
	 *
	 * @param folder where to; made if missing, links are followed
	 * @param files  content by name relative to the folder, {@code /} separating folders below it; written in the order of
	 *               the map. A link of that name is replaced, what it leads to stays
	 * @throws IOException if one of them cannot be written; all are then as they were
	 */
	public static void writeAll(Path folder, Map<String, ? extends Content> files) throws IOException {
		Path place = real(folder.toAbsolutePath()).normalize();
		Path base = existing(place);
		for (String name : files.keySet()) {
			requirePlace(place.resolve(name));
		}
		Leftovers.remove(base);
		if (!files.isEmpty()) {
			StagedSet.write(base, place, files);
		}
	}

	/**
	 * Refuses a folder into which nothing can be written, before there is anything to write.
	 *
	 * @param folder where files shall go; need not be there yet
	 * @throws IOException that says why not
	 */
	public static void requireFolder(Path folder) throws IOException {
		Path base = existing(real(folder.toAbsolutePath()).normalize());
		if (!Files.isDirectory(base)) {
			throw new NotDirectoryException(base.toString());
		}
		requireWritable(base);
	}

	private static Path existing(Path place) {
		Path base = place;
		while (!Files.exists(base)) {
			base = base.getParent();
		}
		return base;
	}

	private static Path real(Path path) throws IOException {
		if (Files.exists(path) || path.getParent() == null) {
			return path.toRealPath();
		}
		return real(path.getParent()).resolve(path.getFileName());
	}

	private static void requirePlace(Path target) throws IOException {
		if (Files.isDirectory(target)) {
			throw new FileSystemException(target.toString(), null, "a folder of that name is in the way");
		}
		if (Files.exists(target)) {
			requireWritable(target);
		}
		requireFolder(target.getParent());
	}

	private static void requireWritable(Path existing) throws IOException {
		if (!Files.isWritable(existing)) {
			throw Files.getFileStore(existing).isReadOnly()
					? new FileSystemException(existing.toString(), null, "the disk of " + existing + " can only be read")
					: new AccessDeniedException(existing.toString());
		}
	}

	/** Writes content, which is not on the disk before it is forced; what is renamed before that may be lost with the power. */
	static void fill(FileChannel channel, Content content) throws IOException {
		OutputStream out = new BufferedOutputStream(new Unclosed(channel), 1 << 16);
		content.write(out);
		out.flush();
	}

	static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	static void copyPermissions(Path from, Path to) throws IOException {
		PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
		PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
		if (source != null && target != null) {
			target.setPermissions(source.readAttributes().permissions());
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
}
