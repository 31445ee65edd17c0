package org.parkwright.ui.internal.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.IPath;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.ui.Errors;
import org.parkwright.ui.internal.files.UnsavedEdits.Kind;

/**
 * Edits of one file that were not saved, and the file in which they are kept: a ZIP archive of what was to be saved and a
 * note on it, which any program can open.
 *
 * @param place    where it is kept
 * @param file     the edited file, by its path in the workspace
 * @param kind     how it was edited
 * @param base     hash of the saved file that the edits are based on; empty if there was none
 * @param time     when it was written
 * @param contents what was to be saved, texts as UTF-8, by the name of its file: the edited file and what lies beside it
 */
record RecoveryCopy(Path place, IPath file, Kind kind, String base, Instant time, Map<String, byte[]> contents) {

	private static final String ENDING = ".zip";
	private static final String NOTE = "edits.properties";

	/** @return a place in a folder at which nothing is */
	static Path newPlace(Path folder) {
		return folder.resolve(UUID.randomUUID() + ENDING);
	}

	/** @return what was to be saved in the edited file itself */
	byte[] content() {
		return contents.get(file.lastSegment());
	}

	/** Writes it beside its place and renames. */
	void write() throws IOException {
		AtomicFiles.write(place, this::write);
	}

	private void write(OutputStream out) throws IOException {
		Properties note = new Properties();
		note.setProperty("file", file.toPortableString());
		note.setProperty("kind", kind.name());
		note.setProperty("base", base);
		note.setProperty("time", time.toString());
		StringWriter text = new StringWriter();
		note.store(text, null);
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		add(zip, NOTE, text.toString().getBytes(StandardCharsets.UTF_8));
		for (Map.Entry<String, byte[]> content : contents.entrySet()) {
			add(zip, content.getKey(), content.getValue());
		}
		zip.finish();
	}

	private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	/** @return those in a folder, the oldest first; one that cannot be read is logged and left where it is */
	static List<RecoveryCopy> in(Path folder) {
		List<RecoveryCopy> copies = new ArrayList<>();
		if (!Files.isDirectory(folder)) {
			return copies;
		}
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
				add(file, copies);
			}
		} catch (IOException e) {
			Errors.log("Edits that were not saved could not be looked for in " + folder, e);
		}
		copies.sort(Comparator.comparing(RecoveryCopy::time));
		return copies;
	}

	private static void add(Path file, List<RecoveryCopy> copies) {
		try {
			copies.add(read(file));
		} catch (IOException | IllegalArgumentException | DateTimeException e) {
			Errors.log("Edits that were not saved could not be read from " + file, e);
		}
	}

	private static RecoveryCopy read(Path place) throws IOException {
		Properties note = new Properties();
		Map<String, byte[]> contents = new LinkedHashMap<>();
		try (InputStream in = Files.newInputStream(place); ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] content = zip.readAllBytes();
				if (entry.getName().equals(NOTE) && note.isEmpty()) {
					note.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
				} else {
					contents.put(entry.getName(), content);
				}
			}
		}
		RecoveryCopy copy = new RecoveryCopy(place, IPath.fromPortableString(note.getProperty("file", "")),
				Kind.valueOf(note.getProperty("kind", "")), note.getProperty("base", ""),
				Instant.parse(note.getProperty("time", "")), contents);
		if (copy.file.segmentCount() < 2 || copy.content() == null) {
			throw new IOException("it names no file, or lacks its content");
		}
		return copy;
	}
}
