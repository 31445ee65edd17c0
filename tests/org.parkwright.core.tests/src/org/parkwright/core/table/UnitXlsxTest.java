package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;

/** Workbooks as spreadsheet programs write them, and what is wrong with others. */
class UnitXlsxTest extends UnitListTest {

	private static final Object[] TITLES = { "id", "park", "utility", "fuel", "output", "tech", "cls", "capacity_mw", "hpr",
			"vintage", "lifetime" };
	private static final Object[] UNIT = { "U1", "K1", "P1", "coal", "CHP", "EC", "small", 50.5, 3.0, 2005.0, 30.0 };

	@Test
	void numbersAndTextsAreRead() throws IOException {
		EipModel model = sound(workbook(new Object[] { "# synthetic" }, TITLES, UNIT));
		EnergyUnit unit = only(model);
		assertEquals("synthetic", model.getDataNote());
		assertEquals(50.5, unit.getCapacity());
		assertEquals(2005, unit.getVintage());
	}

	@Test
	void numbersWrittenAsTextMayHaveADecimalComma() throws IOException {
		assertEquals(50.5, only(sound(workbook(TITLES, changed(UNIT, 7, "50,5", 8, "3")))).getCapacity());
	}

	@Test
	void missingCellsAndBlankRowsAreNoFault() throws IOException {
		EnergyUnit unit = only(sound(workbook(TITLES, new Object[0], changed(UNIT, 6, null, 8, null), new Object[] { " " })));
		assertNull(unit.getHeatToPower());
		assertEquals(30, unit.getLifetime());
	}

	@Test
	void faultsStandInRowAndColumn() throws IOException {
		assertRefused(workbook(new Object[] { "# note" }, TITLES, UNIT, changed(UNIT, 0, "U2", 7, -12.0, 6, null),
				changed(UNIT, 0, "U3", 9, 2031.0), changed(UNIT, 0, "U4", 3, "uranium"), changed(UNIT, 9, "soon")),
				"4:8 unit.capacity Energy unit U2: the capacity is -12 MW. | Enter a number greater than 0 MW, or leave it out if you do not know it.",
				"5:10 warning unit.vintage Energy unit U3: the vintage 2031 is after the base year 2014. | "
						+ "Correct it, or leave it if it is decided: it counts from its vintage on. One that is not is planned by its status.",
				"6:4 unit.fuel The fuel 'uranium' is not known. | Known are coal, gangue, ng (naturalGas), petrol, msw (municipalWaste), "
						+ "sludge, biomass, biogas, chemheat (reactionHeat), solar, wind, hydro, geothermal.",
				"7:1 unit.id The id 'U1' stands twice, here and in line 3. | Give every unit an id of its own.",
				"7:10 table.number 'soon' in the column 'vintage' is not a whole number. | "
						+ "Write it like 2005, without a unit, or leave it empty if you do not know it.");
	}

	@Test
	void aMissingColumnIsNamed() throws IOException {
		assertNull(read(workbook(changed(TITLES, 9, "year"), UNIT)));
		assertTrue(texts().get(0).startsWith("1:1 table.column The column 'vintage' is missing."), texts().get(0));
	}

	@Test
	void aCellBesideTheTableIsAtFault() throws IOException {
		Object[] wide = Arrays.copyOf(UNIT, 13);
		wide[12] = "remark";
		assertRefused(workbook(TITLES, wide),
				"2:11 table.cells The row has 13 cells and the header 11. | "
						+ "Give every column of the header one cell, and quote a cell that holds the separator.");
	}

	@Test
	void aWorkbookIsKnownByItsContentAndNotByItsName() throws IOException {
		Path file = workbook(TITLES, UNIT);
		assertEquals("U1", only(sound(Files.move(file, folder.resolve("units.csv")))).getId());
	}

	@Test
	void textNamedAsWorkbookIsRefused() throws IOException {
		assertRefused(Files.writeString(folder.resolve("text.xlsx"), HEADER + ROW),
				"0:0 table.format The file is named .xlsx, but is no Excel workbook. | "
						+ "Save it again as Excel workbook (.xlsx), or name it .csv if it is text.");
	}

	@Test
	void anOldWorkbookIsRefused() throws IOException {
		byte[] old = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3 };
		assertRefused(Files.write(folder.resolve("old.xls"), old),
				"0:0 table.format The file is a workbook of the old Excel format (.xls), or one with a password. | "
						+ "Save it as Excel workbook (.xlsx) without a password, or as CSV UTF-8.");
	}

	@Test
	void aWorkbookThatIsCutOffIsRefused() throws IOException {
		byte[] whole = Files.readAllBytes(workbook(TITLES, UNIT));
		assertNull(read(Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2))));
		assertEquals(1, faults.list().size());
		assertTrue(texts().get(0).startsWith("0:0 table.format The file is no Excel workbook, or it is damaged. | "), texts().get(0));
		assertTrue(texts().get(0).endsWith(
				"Open it in a spreadsheet program and save it again as Excel workbook (.xlsx) or as CSV UTF-8."), texts().get(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ZZZZZZZZ2", "XFE2", "2", "?!" })
	void aCellThatIsNowhereIsRefused(String reference) throws IOException {
		Path file = workbook(TITLES, UNIT);
		URI zip = URI.create("jar:" + file.toUri());
		try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of())) {
			Path sheet = inside.getPath("xl/worksheets/sheet1.xml");
			Files.writeString(sheet, Files.readString(sheet).replace("r=\"C2\"", "r=\"" + reference + "\""));
		}
		assertNull(read(file));
		assertTrue(texts().get(0).startsWith("0:0 table.format The file is no Excel workbook, or it is damaged: '" + reference
				+ "' is no cell. | "), texts().get(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
			"xl/sharedStrings.xml" })
	void aPartThatIsDamagedIsToldWithoutTheWordsOfProgrammers(String part) throws IOException {
		for (String content : List.of("", "<", "\0\0", "<a/>", "<a><b></a>", "<!DOCTYPE a [<!ENTITY e \"e\">]><a>&e;</a>", "0".repeat(5_000_000))) {
			Path file = workbook(TITLES, UNIT);
			try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
				Files.writeString(inside.getPath(part), content);
			}
			var told = new Faults();
			UnitTable.read(file, ImportOptions.DEFAULT, told);
			for (Fault fault : told) {
				assertTrue(fault.text().matches("(?s)(?!.*(Exception|org\\.|java\\.|null|MinInflateRatio|ZipSecureFile|DOCTYPE)).*"), fault.text());
			}
		}
	}

	@Test
	void theExportIsASheetToWorkIn() throws IOException {
		Path out = folder.resolve("out.xlsx");
		UnitTable.write(sound("# synthetic\n" + HEADER + ROW), out);
		try (InputStream in = Files.newInputStream(out); Workbook workbook = new XSSFWorkbook(in)) {
			Sheet sheet = workbook.getSheetAt(0);
			assertEquals("units", sheet.getSheetName());
			assertEquals("# synthetic", sheet.getRow(0).getCell(0).getStringCellValue());
			assertEquals(2, sheet.getPaneInformation().getHorizontalSplitPosition());
			Row unit = sheet.getRow(2);
			assertEquals(List.of(CellType.STRING, CellType.NUMERIC, CellType.NUMERIC),
					List.of(unit.getCell(0).getCellType(), unit.getCell(7).getCellType(), unit.getCell(9).getCellType()));
		}
	}

	@Test
	void theSameUnitsAreTheSameBytesWheneverTheyAreExported() throws IOException {
		Path out = folder.resolve("out.xlsx");
		UnitTable.write(sound(HEADER + ROW), out);
		try (ZipFile parts = new ZipFile(out.toFile())) {
			for (ZipEntry part : Collections.list(parts.entries())) {
				assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), part.getTimeLocal(), part.getName());
				String text = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
				assertFalse(text.contains(Year.now() + "-"), part.getName());
			}
		}
		byte[] first = Files.readAllBytes(out);
		UnitTable.write(sound(HEADER + ROW), out);
		assertArrayEquals(first, Files.readAllBytes(out));
	}

	private static Object[] changed(Object[] row, Object... changes) {
		Object[] copy = row.clone();
		for (int i = 0; i < changes.length; i += 2) {
			copy[(Integer) changes[i]] = changes[i + 1];
		}
		return copy;
	}

	private Path workbook(Object[]... rows) throws IOException {
		Path file = folder.resolve("units.xlsx");
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			Sheet sheet = workbook.createSheet();
			for (int i = 0; i < rows.length; i++) {
				Row row = sheet.createRow(i);
				for (int j = 0; j < rows[i].length; j++) {
					if (rows[i][j] instanceof Double number) {
						row.createCell(j).setCellValue(number);
					} else if (rows[i][j] != null) {
						Cell cell = row.createCell(j);
						cell.setCellValue(rows[i][j].toString());
					}
				}
			}
			workbook.write(out);
		}
		return file;
	}
}
