package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.run.ProgressMonitor;

/** Any table is read by the titles of its columns, and what is wrong with it is told where it stands. */
class TablesTest {

	@TempDir
	private Path folder;

	private final Faults faults = new Faults();

	private void read(String content, Consumer<Tables.Line> lines) throws IOException {
		Path file = Files.writeString(folder.resolve("a.csv"), content);
		Tables.read(file, List.of("name", "year"), List.of("mass"), faults, ProgressMonitor.NONE, lines);
	}

	private List<String> told() {
		return faults.list().stream().map(fault -> fault.place().line() + ":" + fault.place().column() + " " + fault.code()).toList();
	}

	@Test
	void cellsAreFoundByTheirTitlesWhateverTheOrder() throws IOException {
		List<String> read = new ArrayList<>();
		read("\ufeff# a note\nother;YEAR;name;mass\nx;2001;\"One; \"\"1\"\"\";1,5\n;unknown;Two;\n",
				line -> read.add(line.text("name") + " " + line.whole("year") + " " + line.number("mass")));
		assertEquals(List.of("One; \"1\" 2001 1.5", "Two null null"), read);
		assertEquals(List.of(), told());
	}

	@Test
	void aColumnThatIsMissingIsToldAndNothingIsRead() throws IOException {
		read("name,mass\nOne,1\n", line -> {
			throw new AssertionError("there is no year");
		});
		assertEquals(List.of("1:1 table.column"), told());
		assertEquals("The column 'year' is missing. Add it to the header and fill it; leave a cell empty where you do not know its value. "
				+ "Its columns are name, year; it may also have mass.", faults.list().getFirst().text());
	}

	@Test
	void whatIsNoNumberAndWhatTheReaderMindsStandInTheOrderOfTheTable() throws IOException {
		read("name,year,mass\nOne,soon,1\nTwo,2002,heavy\n", line -> {
			Object unreadable = line.text("name").equals("One") ? (Object) line.whole("year") : (Object) line.number("mass");
			assertNull(unreadable);
			line.warning("name", "example.name", "The name is short.", "");
		});
		assertEquals(List.of("2:1 example.name", "2:5 table.number", "3:1 example.name", "3:10 table.number"), told());
	}

	@Test
	void aWorkbookIsReadTheSame() throws IOException {
		Path file = folder.resolve("a.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
			var sheet = workbook.createSheet();
			var header = sheet.createRow(0);
			header.createCell(0).setCellValue("year");
			header.createCell(1).setCellValue("name");
			var row = sheet.createRow(2);
			row.createCell(0).setCellValue(2001);
			row.createCell(1).setCellValue("One");
			workbook.write(out);
		}
		List<String> read = new ArrayList<>();
		Tables.read(file, List.of("name", "year"), List.of(), faults, ProgressMonitor.NONE,
				line -> read.add(line.text("name") + " " + line.whole("year") + " " + line.place("name").line() + ":" + line.place("name").column()));
		assertEquals(List.of("One 2001 3:2"), read);
	}

	@Test
	void readingStopsWhenItIsCancelled() throws IOException {
		Path file = Files.writeString(folder.resolve("a.csv"), "name,year\n" + "One,2001\n".repeat(3000));
		int[] lines = new int[1];
		assertThrows(CancellationException.class, () -> Tables.read(file, List.of("name", "year"), List.of(), faults, new ProgressMonitor() {
			@Override
			public void worked(long done, long total) {
				assertEquals(3001, total);
			}

			@Override
			public boolean cancelled() {
				return lines[0] >= 1500;
			}
		}, line -> lines[0]++));
		assertEquals(2000 - 1, lines[0]);
	}

	@Test
	void aColumnThatWasNotAskedForIsAnErrorOfTheProgrammer() throws IOException {
		assertThrows(IllegalArgumentException.class, () -> read("name,year\nOne,2001\n", line -> line.text("colour")));
	}
}
