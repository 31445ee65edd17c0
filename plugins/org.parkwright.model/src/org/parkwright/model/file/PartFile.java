package org.parkwright.model.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * One file on its way: its content under a name of its own beside its place, locked as long as its process lives. The
 * name does not contain that of the file, which may be as long as a file system allows.
 */
final class PartFile {

	static final String END = ".part";

	private PartFile() {
	}

	/** Writes a file into a folder that exists. */
	static void write(Path target, WholeFiles.Content content) throws IOException {
		boolean written = false;
		while (!written) {
			Path part = target.resolveSibling(WholeFiles.HIDDEN + UUID.randomUUID() + END);
			try {
				Underway.begin(part, () -> Leftovers.delete(part));
				written = write(part, target, content);
			} finally {
				Underway.end(part);
			}
		}
	}

	private static boolean write(Path part, Path target, WholeFiles.Content content) throws IOException {
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			Locks.hold(channel);
			if (!Files.exists(part)) {
				// Another process took it for something left over before it was locked.
				return false;
			}
			WholeFiles.fill(channel, content);
			channel.force(true);
			Underway.step(() -> replace(part, target));
			return true;
		}
	}

	private static void replace(Path part, Path target) throws IOException {
		if (Files.exists(target)) {
			WholeFiles.copyPermissions(target, part);
		}
		WholeFiles.move(part, target);
	}
}
