package org.parkwright.scenario.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.parkwright.scenario.Scenarios.TextProvider;

/** Sources read from the disk or from a provider of texts. */
public final class Texts implements Sources {

	private static final char REPLACEMENT = '\ufffd';

	private final Reader reader;
	private final Map<Object, Source> sources = new HashMap<>();

	/** How a file is found and read. */
	private interface Reader {
		Object identity(String name) throws IOException;

		String text(String name) throws IOException;

		boolean isThere(String from, String path);
	}

	private Texts(Reader reader) {
		this.reader = reader;
	}

	/** @return the files of the disk; their names are paths */
	public static Texts ofFiles() {
		return new Texts(new Reader() {
			@Override
			public Object identity(String name) throws IOException {
				return file(name).toRealPath();
			}

			@Override
			public String text(String name) throws IOException {
				return read(file(name));
			}

			@Override
			public boolean isThere(String from, String path) {
				return Texts.isThere(Path.of(from), path);
			}
		});
	}

	/** @return a text and those that a provider knows */
	public static Texts of(String name, CharSequence text, TextProvider others) {
		return new Texts(new Reader() {
			@Override
			public Object identity(String other) {
				return other;
			}

			@Override
			public String text(String other) throws IOException {
				CharSequence found = other.equals(name) ? text : others.text(other);
				if (found == null) {
					throw missing();
				}
				return found.toString();
			}

			@Override
			public boolean isThere(String from, String path) {
				return true;
			}
		});
	}

	@Override
	public String resolve(String from, String path) {
		int slash = from.lastIndexOf('/');
		String joined = path.startsWith("/") ? path : from.substring(0, slash + 1) + path;
		java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
		for (String part : joined.split("/")) {
			boolean up = part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..") && !parts.getLast().isEmpty();
			if (up) {
				parts.removeLast();
			} else if (!part.equals(".")) {
				parts.add(part);
			}
		}
		return String.join("/", parts);
	}

	@Override
	public Source get(String name) throws IOException {
		try {
			Object identity = reader.identity(name);
			Source known = sources.get(identity);
			if (known == null) {
				known = Source.toRead(name, Language.parse(reader.text(name)));
				sources.put(identity, known);
			}
			return known;
		} catch (NoSuchFileException e) {
			throw missing();
		}
	}

	@Override
	public boolean isThere(String from, String path) {
		return reader.isThere(from, path);
	}

	static boolean isThere(Path from, String path) {
		try {
			return Files.isRegularFile(from.resolveSibling(path));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	private static Path file(String name) throws IOException {
		try {
			return Path.of(name);
		} catch (InvalidPathException e) {
			throw new UnreadableException(Codes.FILE_MISSING, "'%s' cannot be the name of a file.", "Correct the path.");
		}
	}

	private static String read(Path file) throws IOException {
		checkReadable(file);
		return decoded(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
	}

	static void checkReadable(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			throw new UnreadableException(Codes.FILE_UNREADABLE, "%s is a folder.", "Name a file in it.");
		}
		if (!Files.isReadable(file)) {
			throw new UnreadableException(Codes.FILE_UNREADABLE, "%s may not be read.", "Check its permissions.");
		}
		if (Files.size(file) > 4L * GuardedParser.LONGEST) {
			throw new UnreadableException(Codes.FILE_SIZE, "%s is too long for a scenario file: " + Files.size(file) / 1e6
					+ " million bytes.", "At most one million characters fit; is it the right file?");
		}
	}

	/**
	 * @param text a text that was read as UTF-8
	 * @return the text
	 * @throws UnreadableException if it is in another encoding
	 */
	static String decoded(String text) throws UnreadableException {
		int fault = text.indexOf(REPLACEMENT);
		if (fault >= 0) {
			long line = 1 + text.substring(0, fault).chars().filter(c -> c == '\n').count();
			throw new UnreadableException(Codes.FILE_ENCODING, "%s is not text in UTF-8: line " + line + " cannot be read.",
					"Save it in the encoding UTF-8.");
		}
		return text;
	}

	static UnreadableException missing() {
		return new UnreadableException(Codes.FILE_MISSING, "There is no file %s.", "Correct the path.");
	}
}
