package org.parkwright.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.file.Memory;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ProgressMonitor;

/** Opens a table by what the file holds, whatever its name says. */
final class TableFile {

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };
	private static final byte[] OLD_OFFICE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	/** What was found to be needed, in bytes: for each byte of text or of an unpacked workbook, and for the unit of a row. */
	private static final double TEXT = 4;
	private static final double UNPACKED = 2.5;
	private static final double ROW = 800;

	/** Lines between two reports of progress. */
	private static final int STEP = 1000;

	private TableFile() {
	}

	/** Reads the file into the sink; what keeps it from being read becomes a fault. */
	static void read(Path file, TableSink table, FaultList faults, ProgressMonitor progress) {
		Place place = Place.of(file.toString());
		if (!Files.exists(file)) {
			faults.error("file.missing", "The file " + file + " does not exist.", "Check its name and folder.", place);
			return;
		}
		if (Files.isDirectory(file)) {
			faults.error("file.read", file + " is a folder.", "Name the file itself.", place);
			return;
		}
		try {
			byte[] start = start(file);
			if (start.length == 0) {
				faults.error("table.empty", "The file is empty.",
						"A table has a header line with the names of its columns, then one line a row.", place);
			} else if (!fits(file, starts(start, ZIP), faults)) {
				return;
			} else if (starts(start, ZIP)) {
				XlsxTable.read(file, new Printable(file, new Watched(table, progress, 0), faults), faults);
			} else if (starts(start, OLD_OFFICE)) {
				faults.error("table.format", "The file is a workbook of the old Excel format (.xls), or one with a password.",
						"Save it as Excel workbook (.xlsx) without a password, or as CSV UTF-8.", place);
			} else if (isWorkbook(file)) {
				faults.error("table.format", "The file is named .xlsx, but is no Excel workbook.",
						"Save it again as Excel workbook (.xlsx), or name it .csv if it is text.", place);
			} else {
				long lines = (long) rows(file);
				CsvTable.read(file, new Printable(file, new Watched(table, progress, lines), faults), faults);
			}
		} catch (IOException e) {
			faults.error("file.read", "The file cannot be read: " + AtomicFiles.reason(file, e) + ".",
					"Check that it exists, that you may read it and that no other program holds it.", place);
		}
	}

	/** Whether the list and the model made of it fit in memory; else that is a fault. */
	private static boolean fits(Path file, boolean packed, FaultList list) throws IOException {
		double size = Files.size(file);
		double need = packed ? unpacked(file) * UNPACKED : size * TEXT;
		if (!packed && need < Memory.allowed()) {
			need += rows(file) * ROW;
		}
		var faults = new Faults();
		Memory.require(need, "This list of " + Memory.text(size), file, faults);
		faults.forEach(list::add);
		return !faults.hasErrors();
	}

	private static double rows(Path file) throws IOException {
		double rows = 0;
		try (InputStream in = Files.newInputStream(file)) {
			var buffer = new byte[1 << 16];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				for (int i = 0; i < read; i++) {
					rows += buffer[i] == '\n' ? 1 : 0;
				}
			}
		}
		return rows;
	}

	/** As far as the file tells; what it does not tell is found out while it is read. */
	private static double unpacked(Path file) throws IOException {
		try (var zip = new ZipFile(file.toFile())) {
			return zip.stream().mapToDouble(ZipEntry::getSize).filter(size -> size > 0).sum();
		} catch (ZipException e) {
			return 0;
		}
	}

	/** Tells of the lines now and then. @param lines how many there are; 0 if that is not known before they are read */
	private record Watched(TableSink table, ProgressMonitor progress, long lines) implements TableSink {

		@Override
		public void comment(String text) {
			table.comment(text);
		}

		@Override
		public boolean row(TableRow row) {
			if (row.where().line() % STEP == 1) {
				progress.step(row.where().line(), lines);
			}
			return table.row(row);
		}
	}

	/** Passes on what a park file can hold; a control character is a fault where it stands. */
	private record Printable(Path file, TableSink table, FaultList faults) implements TableSink {

		@Override
		public void comment(String text) {
			if (holds(text, Place.of(file.toString()), "A comment line")) {
				table.comment(text);
			}
		}

		@Override
		public boolean row(TableRow row) {
			boolean sound = true;
			for (int i = 0; i < row.size(); i++) {
				sound &= Parks.unprintable(row.cell(i)) < 0 || holds(row.cell(i), row.place(i), "The cell");
			}
			return !sound || table.row(row);
		}

		private boolean holds(String text, Place place, String what) {
			int at = Parks.unprintable(text);
			if (at >= 0) {
				faults.error("table.character", what + String.format(" holds the control character U+%04X.", (int) text.charAt(at)),
						"Delete it, or type the text anew: such a character cannot be seen.", place);
			}
			return at < 0;
		}
	}

	/** @return whether the name is that of an Excel workbook */
	static boolean isWorkbook(Path file) {
		return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
	}

	private static byte[] start(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(ZIP.length);
		}
	}

	private static boolean starts(byte[] bytes, byte[] mark) {
		return Arrays.equals(bytes, mark);
	}
}
