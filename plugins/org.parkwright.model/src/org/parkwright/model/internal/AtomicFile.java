package org.parkwright.model.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a whole file or leaves it as it was. */
public final class AtomicFile {
	/** Writes the content. */
	@FunctionalInterface
	public interface Content {
		/** @throws IOException if the content cannot be written */
		void writeTo(OutputStream out) throws IOException;
	}

	private AtomicFile() {
	}

	/**
	 * Writes {@code content} into a new file beside {@code file} and then renames it to {@code file}. A link is followed, the permissions
	 * of an old file are kept, and folders are made where they are missing.
	 *
	 * @throws IOException if that fails; {@code file} is then as it was and nothing is left beside it
	 */
	public static void write(Path file, Content content) throws IOException {
		Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
					OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
				content.writeTo(out);
				out.flush();
				channel.force(true);
			}
			keepPermissions(target, beside);
			move(beside, target);
		} finally {
			Files.deleteIfExists(beside);
		}
	}

	private static void keepPermissions(Path from, Path to) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
		if (view != null && Files.exists(from)) {
			view.setPermissions(Files.getPosixFilePermissions(from));
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
