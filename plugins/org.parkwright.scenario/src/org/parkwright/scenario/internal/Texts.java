package org.parkwright.scenario.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
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

	/** Characters of the longest file; the parser's tree takes some hundred bytes for each word. */
	private static final int LONGEST = 1_000_000;

	private final Reader reader;
	private final Map<Object, Source> sources = new HashMap<>();

	/** How a file is found and read. */
	private interface Reader {
		Object identity(String name) throws IOException;

		String text(String name) throws IOException;
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
				return read(name, file(name));
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
					throw missing(other);
				}
				return found.toString();
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
				known = parse(name, reader.text(name));
				sources.put(identity, known);
			}
			return known;
		} catch (NoSuchFileException e) {
			throw missing(name);
		}
	}

	private static Source parse(String name, String text) throws IOException {
		if (text.length() > LONGEST) {
			throw tooLong(name, text.length());
		}
		try {
			return new Source(name, Language.parse(text));
		} catch (StackOverflowError e) {
			throw new UnreadableException(Codes.SYNTAX, name + " holds brackets nested too deep to be read.",
					"Give parts of the formula names of their own.");
		}
	}

	private static Path file(String name) throws IOException {
		try {
			return Path.of(name);
		} catch (InvalidPathException e) {
			throw new UnreadableException(Codes.FILE_MISSING, "'" + name + "' cannot be the name of a file.",
					"Correct the path.");
		}
	}

	private static String read(String name, Path file) throws IOException {
		if (Files.isDirectory(file)) {
			throw new UnreadableException(Codes.FILE_UNREADABLE, name + " is a folder.", "Name a file in it.");
		}
		if (!Files.isReadable(file)) {
			throw new UnreadableException(Codes.FILE_UNREADABLE, name + " may not be read.", "Check its permissions.");
		}
		if (Files.size(file) > 4L * LONGEST) {
			throw tooLong(name, Files.size(file));
		}
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
		CharBuffer text = CharBuffer.allocate(bytes.remaining());
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		if (decoder.decode(bytes, text, true).isError()) {
			long line = 1 + text.flip().chars().filter(c -> c == '\n').count();
			throw new UnreadableException(Codes.FILE_ENCODING, name + " is not text in UTF-8: line " + line + " cannot be read.",
					"Save it in the encoding UTF-8.");
		}
		return text.flip().toString();
	}

	private static UnreadableException missing(String name) {
		return new UnreadableException(Codes.FILE_MISSING, "There is no file " + name + ".", "Correct the path.");
	}

	private static UnreadableException tooLong(String name, long length) {
		return new UnreadableException(Codes.FILE_SIZE, name + " is too long for a scenario file: "
				+ length / 1_000_000.0 + " million characters.", "A scenario file has at most one million; is it the right file?");
	}
}
