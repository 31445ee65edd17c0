package org.parkwright.core.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.model.file.WholeFiles;

/**
 * Writes files beside their place and renames them into it, as {@link WholeFiles} does, and says to users why that
 * failed. All methods may be called from any thread.
 *
 * @since 0.1
 */
public final class AtomicFiles {

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content extends WholeFiles.Content {
		// the same under a name of the core, so that its clients need not know the model bundle
	}

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
		WholeFiles.write(file, content);
	}

	/**
	 * Writes a set of files that appear in one step: whoever reads them finds all as they were or all new, even if the
	 * process is killed in between.
	 *
	 * @param directory the folder; made if missing
	 * @param files     content by name relative to the folder, {@code /} separating folders below it
	 * @throws IOException if one of them cannot be written; all are then as they were
	 */
	public static void writeAll(Path directory, Map<String, ? extends Content> files) throws IOException {
		WholeFiles.writeAll(directory, files);
	}

	/**
	 * Refuses a folder into which nothing can be written, before anything is computed that would go there.
	 *
	 * @param folder where files shall go; need not be there yet
	 * @throws IOException that says why not
	 */
	public static void requireFolder(Path folder) throws IOException {
		WholeFiles.requireFolder(folder);
	}

	/**
	 * Says to a user that a file could not be written.
	 *
	 * @param file  what was to be written
	 * @param cause why it could not
	 * @return an error with the code {@code file.write}
	 */
	public static Fault fault(Path file, IOException cause) {
		return new Fault(Severity.ERROR, "file.write", "Cannot write " + file + ": " + reason(file, cause) + ".",
				"Choose a folder that you may write to and that has space left; files that were there are unchanged.",
				Place.of(file.toString()));
	}

	/**
	 * Says in words of a user why a file could not be read or written.
	 *
	 * @param file  the file that is told of
	 * @param cause what went wrong
	 * @return the end of a sentence, without a full stop
	 */
	public static String reason(Path file, IOException cause) {
		return switch (cause) {
		case AccessDeniedException denied when denied.getFile() == null || Path.of(denied.getFile()).equals(file) -> "permission is denied";
		case AccessDeniedException denied -> "permission is denied for " + denied.getFile();
		case NotDirectoryException not -> not.getFile() + " is not a folder";
		case NoSuchFileException missing -> missing.getFile() + " does not exist";
		case FileSystemException other when other.getReason() != null -> other.getReason();
		case IOException other when other.getMessage() != null -> other.getMessage();
		default -> "the disk does not say why";
		};
	}
}
