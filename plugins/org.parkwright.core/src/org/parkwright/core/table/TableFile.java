package org.parkwright.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.parkwright.core.fault.Place;

/** Opens a table by what the file holds, whatever its name says. */
final class TableFile {

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };
	private static final byte[] OLD_OFFICE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private TableFile() {
	}

	/** Reads the file into the sink; what keeps it from being read becomes a fault. */
	static void read(Path file, TableSink sink, FaultList faults) {
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
			} else if (starts(start, ZIP)) {
				XlsxTable.read(file, sink, faults);
			} else if (starts(start, OLD_OFFICE)) {
				faults.error("table.format", "The file is a workbook of the old Excel format (.xls), or one with a password.",
						"Save it as Excel workbook (.xlsx) without a password, or as CSV UTF-8.", place);
			} else if (isWorkbook(file)) {
				faults.error("table.format", "The file is named .xlsx, but is no Excel workbook.",
						"Save it again as Excel workbook (.xlsx), or name it .csv if it is text.", place);
			} else {
				CsvTable.read(file, sink, faults);
			}
		} catch (IOException e) {
			faults.error("file.read", "The file cannot be read: " + e.getMessage() + ".",
					"Check that it exists, that you may read it and that no other program holds it.", place);
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
