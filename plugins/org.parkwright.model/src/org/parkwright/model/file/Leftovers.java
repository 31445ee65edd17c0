package org.parkwright.model.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Removes what killed processes left in a folder; never what a living one is writing. */
final class Leftovers {

	private Leftovers() {
	}

	/** Removes parts of files, and finishes or takes back a set. */
	static void remove(Path folder) {
		List<Path> parts = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, WholeFiles.HIDDEN + "*" + PartFile.END)) {
			found.forEach(parts::add);
		} catch (IOException e) {
			// A folder that may be written to but not listed keeps what is left there.
			Logger.getLogger(Leftovers.class.getName()).log(Level.FINE, "Cannot list " + folder, e);
		}
		for (Path part : parts) {
			FileChannel held = Underway.holds(part) ? null : Locks.take(part, StandardOpenOption.WRITE);
			if (held != null) {
				delete(part);
				Locks.close(held);
			}
		}
		// A set for a folder that did not exist was made in one above it.
		for (Path above = folder; above != null; above = above.getParent()) {
			StagedSet.recover(above);
		}
	}

	/** Removes a file, a link or a folder with all in it. */
	static void delete(Path path) {
		try {
			if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
				List<Path> inside;
				try (Stream<Path> files = Files.list(path)) {
					inside = files.toList();
				}
				inside.forEach(Leftovers::delete);
			}
			Files.deleteIfExists(path);
		} catch (IOException e) {
			// The next start tries again.
			Logger.getLogger(Leftovers.class.getName()).log(Level.FINE, "Cannot remove " + path, e);
		}
	}
}
