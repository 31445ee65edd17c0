package org.parkwright.core.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parkwright.core.fault.Place;

/**
 * Text with cells separated by comma, semicolon or tab, whichever the header has most of. UTF-8, with or without a
 * byte order mark; lines that begin with {@code #} are comments; cells may be quoted as RFC 4180 says.
 */
final class CsvTable {

	private static final char[] SEPARATORS = { ',', ';', '\t' };
	private static final char QUOTE = '"';
	private static final char COMMENT = '#';

	private final String file;
	private final String text;
	private final char separator;

	private int lineStart;
	private int line = 1;

	private CsvTable(String file, String text) {
		this.file = file;
		this.text = text;
		this.separator = separator(text);
	}

	static void read(Path path, TableSink sink, FaultList faults) throws IOException {
		String text = decode(path, faults);
		if (text != null) {
			new CsvTable(path.toString(), text).read(sink, faults);
		}
	}

	private void read(TableSink sink, FaultList faults) throws IOException {
		CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setQuote(QUOTE)
				.setCommentMarker(COMMENT).setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();
		try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
			Iterator<CSVRecord> records = parser.iterator();
			int end = 0;
			try {
				while (records.hasNext()) {
					CSVRecord next = records.next();
					comment(next.getComment(), sink);
					Row row = new Row(next, advance((int) next.getCharacterPosition()));
					end = (int) parser.getCurrentLineNumber();
					if (!row.isBlank() && !sink.row(row)) {
						return;
					}
				}
				if (parser.hasTrailerComment()) {
					comment(parser.getTrailerComment(), sink);
				}
			} catch (UncheckedIOException e) {
				faults.error("table.quote", "The quotation marks from this line on do not match.",
						"Close every quotation mark before the next separator or the end of the line, and write a quotation mark inside a quoted cell twice.",
						Place.of(file, end + 1, 1));
			}
		}
	}

	private static void comment(String comment, TableSink sink) {
		if (comment != null) {
			comment.lines().map(SheetText::unguardLine).forEach(sink::comment);
		}
	}

	/** Moves the line count on to the first row at or after a position and returns where it is. */
	private Where advance(int position) {
		int at = lineStart;
		while (at < position) {
			at = nextLine(at);
			line++;
		}
		while (at < text.length() && (endsLine(at) || text.charAt(at) == COMMENT)) {
			at = nextLine(at);
			line++;
		}
		lineStart = at;
		return new Where(at, line);
	}

	private boolean endsLine(int at) {
		return text.charAt(at) == '\n' || text.charAt(at) == '\r';
	}

	private int nextLine(int from) {
		int at = from;
		while (at < text.length() && !endsLine(at)) {
			at++;
		}
		boolean two = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
		return at + (two ? 2 : 1);
	}

	private static char separator(String text) {
		int at = 0;
		while (at < text.length() && (text.charAt(at) == COMMENT || text.charAt(at) <= ' ' && text.charAt(at) != '\t')) {
			if (text.charAt(at) == COMMENT) {
				while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
					at++;
				}
			} else {
				at++;
			}
		}
		int[] count = new int[SEPARATORS.length];
		boolean quoted = false;
		for (; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == QUOTE) {
				quoted = !quoted;
			} else if (!quoted && (c == '\n' || c == '\r')) {
				break;
			} else if (!quoted) {
				for (int i = 0; i < SEPARATORS.length; i++) {
					count[i] += c == SEPARATORS[i] ? 1 : 0;
				}
			}
		}
		int best = 0;
		for (int i = 1; i < SEPARATORS.length; i++) {
			best = count[i] > count[best] ? i : best;
		}
		return SEPARATORS[best];
	}

	private static String decode(Path path, FaultList faults) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
		CoderResult result = decoder.decode(bytes, chars, true);
		chars.flip();
		if (result.isError()) {
			int line = 1;
			int column = 1;
			for (int i = 0; i < chars.length(); i++) {
				column = chars.charAt(i) == '\n' ? 1 : column + 1;
				line += chars.charAt(i) == '\n' ? 1 : 0;
			}
			faults.error("table.encoding", "The file is not text in UTF-8.",
					"Save it as \"CSV UTF-8\", or as Excel workbook (.xlsx).", Place.of(path.toString(), line, column));
			return null;
		}
		return !chars.isEmpty() && chars.charAt(0) == '\uFEFF' ? chars.subSequence(1, chars.length()).toString()
				: chars.toString();
	}

	/** A row found by the place where its text begins; the cells are looked for only when one is asked for. */
	private final class Where implements TableRow.Where {

		private final int start;
		private final int startLine;

		Where(int start, int startLine) {
			this.start = start;
			this.startLine = startLine;
		}

		@Override
		public int line() {
			return startLine;
		}

		@Override
		public Place place(int index) {
			int at = start;
			int cellLine = startLine;
			int lineBegin = start;
			for (int cell = 0;; cell++) {
				while (at < text.length() && text.charAt(at) == ' ') {
					at++;
				}
				int begin = at;
				int column = begin - lineBegin + 1;
				int beginLine = cellLine;
				boolean quoted = at < text.length() && text.charAt(at) == QUOTE;
				at += quoted ? 1 : 0;
				for (; at < text.length(); at++) {
					char c = text.charAt(at);
					if (quoted && c == QUOTE) {
						quoted = false;
					} else if (!quoted && c == QUOTE && text.charAt(at - 1) == QUOTE && at > begin + 1) {
						quoted = true;
					} else if (!quoted && (c == separator || endsLine(at))) {
						break;
					} else if (quoted && c == '\n') {
						cellLine++;
						lineBegin = at + 1;
					}
				}
				if (cell == index || at >= text.length() || endsLine(at)) {
					return new Place(file, beginLine, column, begin, at - begin);
				}
				at++;
			}
		}
	}

	private final class Row implements TableRow {

		private final CSVRecord values;
		private final Where where;

		Row(CSVRecord values, Where where) {
			this.values = values;
			this.where = where;
		}

		@Override
		public int size() {
			return values.size();
		}

		@Override
		public String cell(int index) {
			return index < values.size() ? SheetText.unguard(TableRow.strip(values.get(index))) : "";
		}

		@Override
		public boolean isNumber(int index) {
			return false;
		}

		@Override
		public Where where() {
			return where;
		}

		@Override
		public boolean fixedSize() {
			return true;
		}

		@Override
		public boolean decimalComma() {
			return separator != ',';
		}
	}
}
