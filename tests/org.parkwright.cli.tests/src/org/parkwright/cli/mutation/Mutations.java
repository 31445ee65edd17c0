package org.parkwright.cli.mutation;

import static org.parkwright.cli.mutation.Dictionary.pick;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages the content of files, the same for the same random numbers. */
final class Mutations {

	private static final Pattern TOKEN = Pattern.compile("\"[^\"\n]{0,2000}\"|[\\w.]+|[^\\s\\w]");
	private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
	private static final int MOST_OF_A_LINE_REPEATED = 3_000;

	private final Random random;
	private final Dictionary dictionary;

	Mutations(Random random, Dictionary dictionary) {
		this.random = random;
		this.dictionary = dictionary;
	}

	/** @return the content with a few changes; mostly one */
	byte[] of(byte[] content) {
		byte[] mutant = content;
		do {
			mutant = once(mutant);
		} while (random.nextInt(3) == 0);
		return mutant;
	}

	private byte[] once(byte[] content) {
		// Latin 1 keeps every byte as it is.
		String text = new String(content, StandardCharsets.ISO_8859_1);
		if (text.isEmpty()) {
			return latin(dictionary.word(random)).getBytes(StandardCharsets.ISO_8859_1);
		}
		String mutant = switch (random.nextInt(26)) {
		case 0, 1 -> bytes(text);
		case 2 -> text.substring(0, random.nextInt(text.length()));
		case 3, 4 -> lines(text);
		case 5, 6, 7, 8, 9 -> tokens(text);
		case 10, 11, 12, 13, 14, 15 -> words(text);
		case 16, 17 -> number(text);
		case 18 -> insert(text, latin(dictionary.nest(random)));
		case 19 -> cut(text);
		case 20 -> encoding(text);
		case 21 -> text.replaceAll("\r?\n", pick(List.of("\r\n", "\r", "\n\n", " ", "\u0085"), random));
		case 22 -> column(text);
		case 23 -> repeated(text);
		case 24 -> dictionary.xml() ? entities(text) : words(text);
		default -> random.nextInt(4) == 0 ? "" : bytes(bytes(text));
		};
		return mutant.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** A text of any signs as the signs of Latin 1 that have the same bytes as it has in UTF-8. */
	private static String latin(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

	private String bytes(String text) {
		StringBuilder mutant = new StringBuilder(text);
		for (int i = random.nextInt(4); i >= 0; i--) {
			int at = random.nextInt(mutant.length());
			mutant.setCharAt(at, (char) (random.nextBoolean() ? random.nextInt(256) : mutant.charAt(at) ^ 1 << random.nextInt(8)));
		}
		return mutant.toString();
	}

	private String lines(String text) {
		List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
		int one = random.nextInt(lines.size());
		int other = random.nextInt(lines.size());
		switch (random.nextInt(3)) {
		case 0 -> lines.remove(one);
		case 1 -> lines.add(other, lines.get(one));
		default -> java.util.Collections.swap(lines, one, other);
		}
		return String.join("", lines);
	}

	private String tokens(String text) {
		List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
		if (tokens.isEmpty()) {
			return cut(text);
		}
		MatchResult one = pick(tokens, random);
		MatchResult other = pick(tokens, random);
		return switch (random.nextInt(4)) {
		case 0 -> replace(text, one, "");
		case 1 -> replace(text, one, one.group() + " " + one.group());
		case 2 -> replace(text, one, other.group());
		default -> one.end() <= other.start()
				? text.substring(0, one.start()) + other.group() + text.substring(one.end(), other.start()) + one.group()
						+ text.substring(other.end())
				: replace(text, one, other.group());
		};
	}

	/** A word of the dictionary, in place of one or between two; in XML mostly inside of a tag or of a value. */
	private String words(String text) {
		List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
		String word = latin(dictionary.word(random));
		if (tokens.isEmpty()) {
			return insert(text, word);
		}
		MatchResult token = pick(tokens, random);
		boolean quoted = token.group().length() > 1 && token.group().startsWith("\"");
		return switch (random.nextInt(3)) {
		case 0 -> replace(text, token, quoted && random.nextBoolean() ? "\"" + word + "\"" : word);
		case 1 -> replace(text, token, token.group() + " " + word);
		default -> replace(text, token, word + " " + token.group());
		};
	}

	private String number(String text) {
		List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
		return numbers.isEmpty() ? words(text) : replace(text, pick(numbers, random),
				pick(List.of("0", "-1", "1e308", "1e-308", "99999999999", "2147483647", "0.000001", "1e6", "10000", "1e15", "NaN", "1e16", "-0",
						"00012", "1.7976931348623157e308", "4.9e-324", "3", "1" + "0".repeat(400)), random));
	}

	private String cut(String text) {
		int from = random.nextInt(text.length());
		return text.substring(0, from) + text.substring(Math.min(text.length(), from + 1 + random.nextInt(200)));
	}

	private String insert(String text, String inserted) {
		List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
		int at = tokens.isEmpty() ? random.nextInt(text.length() + 1) : pick(tokens, random).start();
		return text.substring(0, at) + inserted + text.substring(at);
	}

	private String encoding(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.ISO_8859_1);
		String signs = new String(utf8, StandardCharsets.UTF_8);
		return switch (random.nextInt(6)) {
		case 0 -> latin("\ufeff") + text;
		case 1 -> new String(signs.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
		case 2 -> new String(signs.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
		case 3 -> new String(signs.getBytes(java.nio.charset.Charset.forName("UTF-32")), StandardCharsets.ISO_8859_1);
		case 4 -> text.replaceFirst("UTF-8", pick(List.of("UTF-16", "US-ASCII", "x", "", "UTF-32", "ISO-8859-1", "EBCDIC"), random));
		default -> insert(text, pick(List.of("\u00ff\u00fe", "\u00c3", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u0080"), random));
		};
	}

	/** Swaps or drops a column of all lines. */
	private String column(String text) {
		char separator = pick(List.of(',', ';', '\t', ' ', '='), random);
		int one = random.nextInt(11);
		int other = random.nextInt(11);
		boolean drop = random.nextBoolean();
		List<String> mutant = new ArrayList<>();
		for (String line : text.split("\n", -1)) {
			List<String> cells = new ArrayList<>(Arrays.asList(line.split(String.valueOf(separator), -1)));
			if (one < cells.size() && other < cells.size()) {
				if (drop) {
					cells.remove(one);
				} else {
					java.util.Collections.swap(cells, one, other);
				}
			}
			mutant.add(String.join(String.valueOf(separator), cells));
		}
		return String.join("\n", mutant);
	}

	/** A piece of the text, hundreds of times. */
	private String repeated(String text) {
		int from = random.nextInt(text.length());
		int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextBoolean() ? 10 : MOST_OF_A_LINE_REPEATED));
		return text.substring(0, to) + text.substring(from, to).repeat(Math.min(3_000, 200_000 / (to - from))) + text.substring(to);
	}

	/** Declares entities: of a file, of an address, of parameters, or that grow by each other. */
	private String entities(String text) {
		StringBuilder type = new StringBuilder("<!DOCTYPE x [");
		switch (random.nextInt(4)) {
		case 0 -> type.append("<!ENTITY e SYSTEM \"secret.txt\">");
		case 1 -> type.append("<!ENTITY e SYSTEM \"http://localhost:9/secret\">");
		case 2 -> type.append("<!ENTITY % p SYSTEM \"secret.txt\"> %p; <!ENTITY e \"x\">");
		default -> {
			type.append("<!ENTITY e0 \"aaaaaaaaaa\">");
			for (int i = 1; i < 10; i++) {
				type.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
			}
			type.append("<!ENTITY e \"&e9;\">");
		}
		}
		String declared = text.startsWith("<?") ? text.replaceFirst("\\?>", java.util.regex.Matcher.quoteReplacement("?>" + type + "]>"))
				: type + "]>" + text;
		List<MatchResult> values = Pattern.compile("=\"[^\"]*\"|>[^<]+<").matcher(declared).results().toList();
		return values.isEmpty() ? declared : replace(declared, pick(values, random),
				declared.charAt(values.get(0).start()) == '=' ? "=\"&e;\"" : ">&e;<");
	}

	private static String replace(String text, MatchResult part, String by) {
		return text.substring(0, part.start()) + by + text.substring(part.end());
	}

	/** @return a workbook in which a part, the list of its parts or the bytes of the archive are damaged */
	byte[] ofWorkbook(byte[] workbook) {
		int how = random.nextInt(8);
		if (how == 0) {
			return bytes(new String(workbook, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
		}
		if (how == 1) {
			return Arrays.copyOf(workbook, random.nextInt(workbook.length));
		}
		Map<String, byte[]> parts = parts(workbook);
		String part = pick(List.copyOf(parts.keySet()), random);
		String sheet = "xl/worksheets/sheet1.xml";
		switch (how) {
		case 2 -> parts.remove(part);
		case 3 -> parts.put(part, parts.get(pick(List.copyOf(parts.keySet()), random)));
		case 4 -> parts.put(part, (new String(parts.get(part), StandardCharsets.ISO_8859_1) + " ".repeat(1 << (10 + random.nextInt(15))))
				.getBytes(StandardCharsets.ISO_8859_1));
		case 5 -> parts.put(part, of(parts.get(part)));
		default -> parts.computeIfPresent(sheet, (name, content) -> of(content));
		}
		return workbook(parts);
	}

	/** @return a shard in which something is damaged; the sum at its end fits half of the time, so that the rest is looked at */
	byte[] ofShard(byte[] shard) {
		if (random.nextBoolean()) {
			return of(shard);
		}
		MessageDigest digest = sha256();
		byte[] mutant = of(Arrays.copyOf(shard, shard.length - digest.getDigestLength()));
		byte[] sum = digest.digest(mutant);
		byte[] whole = Arrays.copyOf(mutant, mutant.length + sum.length);
		System.arraycopy(sum, 0, whole, mutant.length, sum.length);
		return whole;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}

	/** @return the texts in a workbook, as far as it can be opened */
	static String text(byte[] workbook) {
		StringBuilder text = new StringBuilder();
		try {
			parts(workbook).values().forEach(part -> text.append(new String(part, StandardCharsets.UTF_8)));
		} catch (UncheckedIOException | IllegalArgumentException e) {
			text.append(new String(workbook, StandardCharsets.ISO_8859_1));
		}
		return text.toString();
	}

	private static Map<String, byte[]> parts(byte[] workbook) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (var in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				parts.put(entry.getName(), in.readAllBytes());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return parts;
	}

	static byte[] workbook(Map<String, byte[]> parts) {
		var bytes = new ByteArrayOutputStream();
		try (var out = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				// Without a date the same damage is the same bytes.
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTime(0);
				out.putNextEntry(entry);
				out.write(part.getValue());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}
}
