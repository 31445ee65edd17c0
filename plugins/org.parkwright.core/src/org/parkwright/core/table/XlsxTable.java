package org.parkwright.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.parkwright.core.fault.Place;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The first sheet of an Excel workbook, read as a stream: numbers as they are stored, not as they are formatted. A row
 * whose first cell begins with {@code #} is a comment. Lines are rows and columns are columns, both from 1.
 */
final class XlsxTable extends DefaultHandler {

	/** Ends the reading early. */
	private static final class Enough extends SAXException {
		private static final long serialVersionUID = 1;
	}

	/** What is wrong with a cell, in words of a user. */
	private static final class Unfit extends SAXException {
		private static final long serialVersionUID = 1;

		Unfit(String message) {
			super(message);
		}
	}

	/** An error of who takes the rows, which is none of the file. */
	private static final class Sunk extends RuntimeException {
		private static final long serialVersionUID = 1;
		private final RuntimeException cause;

		Sunk(RuntimeException cause) {
			super(cause);
			this.cause = cause;
		}
	}

	private static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getMaxColumns();

	private final String file;
	private final SharedStrings strings;
	private final TableSink sink;

	private final StringBuilder value = new StringBuilder();
	private final BitSet numbers = new BitSet();
	private String[] cells = new String[16];
	private int size;
	private int line;
	private int column;
	private String type;
	private boolean inValue;

	private XlsxTable(String file, SharedStrings strings, TableSink sink) {
		this.file = file;
		this.strings = strings;
		this.sink = sink;
	}

	static void read(Path path, TableSink sink, FaultList faults) throws IOException {
		try (OPCPackage workbook = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
			Iterator<InputStream> sheets = new XSSFReader(workbook).getSheetsData();
			if (sheets.hasNext()) {
				try (InputStream sheet = sheets.next()) {
					XMLReader reader = XMLHelper.newXMLReader();
					var table = new XlsxTable(path.toString(), new ReadOnlySharedStringsTable(workbook), sink);
					reader.setContentHandler(table);
					reader.setErrorHandler(table);
					reader.parse(new InputSource(sheet));
				}
			}
		} catch (Enough e) {
			return;
		} catch (Unfit e) {
			damaged(path, ": " + e.getMessage(), faults);
		} catch (FileSystemException e) {
			throw e;
		} catch (Sunk e) {
			throw e.cause;
		} catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException | RuntimeException e) {
			// What the libraries say of a workbook that they cannot read is meant for programmers.
			Logger.getLogger(XlsxTable.class.getName()).log(Level.FINE, "Cannot read " + path, e);
			damaged(path, "", faults);
		}
	}

	private static void damaged(Path path, String reason, FaultList faults) {
		faults.error("table.format", "The file is no Excel workbook, or it is damaged" + reason + ".",
				"Open it in a spreadsheet program and save it again as Excel workbook (.xlsx) or as CSV UTF-8.",
				Place.of(path.toString()));
	}

	@Override
	public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
		switch (local) {
		case "row" -> {
			String number = attributes.getValue("r");
			line = number == null ? line + 1 : whole(number);
			size = 0;
			numbers.clear();
			column = 0;
		}
		case "c" -> {
			String reference = attributes.getValue("r");
			column = reference == null ? column + 1 : column(reference);
			type = attributes.getValue("t");
			value.setLength(0);
		}
		case "v", "t" -> inValue = true;
		default -> inValue = false;
		}
	}

	@Override
	public void characters(char[] text, int start, int length) {
		if (inValue) {
			value.append(text, start, length);
		}
	}

	@Override
	public void endElement(String uri, String local, String name) throws SAXException {
		switch (local) {
		case "v", "t" -> inValue = false;
		case "c" -> cell();
		case "row" -> row();
		default -> inValue = false;
		}
	}

	private void cell() throws SAXException {
		if (value.isEmpty()) {
			return;
		}
		if (column > cells.length) {
			cells = Arrays.copyOf(cells, Math.max(column, 2 * cells.length));
		}
		while (size < column - 1) {
			cells[size++] = "";
		}
		String text = value.toString();
		cells[column - 1] = TableRow.strip("s".equals(type) ? shared(whole(text)) : text);
		numbers.set(column - 1, type == null || "n".equals(type));
		size = column;
	}

	private String shared(int index) throws SAXException {
		if (index < 0 || index >= strings.getUniqueCount()) {
			throw new Unfit("there is no text number " + index);
		}
		return strings.getItemAt(index).getString();
	}

	private static int column(String reference) throws SAXException {
		int column = 0;
		int at = 0;
		for (; at < reference.length() && Character.isLetter(reference.charAt(at)) && column <= LAST_COLUMN; at++) {
			column = 26 * column + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
		}
		if (column < 1 || column > LAST_COLUMN) {
			throw new Unfit("'" + Header.excerpt(reference) + "' is no cell");
		}
		return column;
	}

	private static int whole(String text) throws SAXException {
		try {
			return Integer.parseInt(text);
		} catch (NumberFormatException e) {
			throw new Unfit("'" + Header.excerpt(text) + "' stands where a number belongs");
		}
	}

	private void row() throws SAXException {
		Row row = new Row(Arrays.copyOf(cells, size), (BitSet) numbers.clone(), new Where(file, line));
		if (row.isBlank()) {
			return;
		}
		boolean more;
		try {
			more = take(row);
		} catch (RuntimeException e) {
			throw new Sunk(e);
		}
		if (!more) {
			throw new Enough();
		}
	}

	private boolean take(Row row) {
		if (row.cell(0).startsWith("#")) {
			sink.comment(TableRow.strip(row.cell(0).substring(1)));
			return true;
		}
		return sink.row(row);
	}

	private record Where(String file, int line) implements TableRow.Where {
		@Override
		public Place place(int index) {
			return Place.of(file, line, index + 1);
		}
	}

	private record Row(String[] cells, BitSet numbers, Where where) implements TableRow {
		@Override
		public int size() {
			return cells.length;
		}

		@Override
		public String cell(int index) {
			return index < cells.length ? cells[index] : "";
		}

		@Override
		public boolean isNumber(int index) {
			return numbers.get(index);
		}

		@Override
		public boolean fixedSize() {
			return false;
		}

		@Override
		public boolean decimalComma() {
			return true;
		}
	}
}
