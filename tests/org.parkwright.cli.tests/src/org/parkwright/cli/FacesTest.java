package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkwright.core.presentation.Grid;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.ResultTable.Reach;
import org.parkwright.core.table.SheetText;
import org.parkwright.figure.FigureOption;
import org.parkwright.model.park.EipModel;
import org.parkwright.report.ReportException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * All faces show the same digits, units and words: what every provider says of a study that asks every question, and what a
 * class of a plug-in adds.
 */
class FacesTest {

	private static final int LOOKED_AT = 200;
	/** So many rows of a table the report has. */
	private static final int IN_REPORT = 250;
	/** So many lines of a table the terminal has. */
	private static final int IN_TERMINAL = 30;
	/** A longer word is broken where a column is narrow. */
	private static final int WHOLE_WORD = 10;

	/** Between a title and a value. */
	private static final List<String> COLONS = List.of(": ", "\uff1a");

	private static final Map<Language, Faces> FACES = new EnumMap<>(Language.class);

	private static synchronized Faces faces(Language language) throws IOException, ReportException {
		if (!FACES.containsKey(language)) {
			FACES.put(language, Faces.of(AllQuestions.result(), AllQuestions.sections(), language));
		}
		return FACES.get(language);
	}

	private static List<ResultTable> tables() throws IOException {
		Map<String, ResultTable> tables = new LinkedHashMap<>();
		AllQuestions.sections().forEach(section -> section.tables().forEach(table -> tables.putIfAbsent(table.id(), table)));
		return List.copyOf(tables.values());
	}

	/** The parts of tables that readers see, with the sections in which they are. */
	private static List<Excerpt> shown(boolean headlinesOnly) throws IOException {
		return AllQuestions.sections().stream().flatMap(section -> section.blocks().stream()).flatMap(block -> switch (block) {
		case Excerpt excerpt -> Stream.of(excerpt);
		case ResultTable table -> table.reach() == Reach.DETAIL ? Stream.<Excerpt>of() : Stream.of(Excerpt.of(table));
		default -> Stream.<Excerpt>of();
		}).filter(excerpt -> !headlinesOnly || excerpt.reach() == Reach.HEADLINE).toList();
	}

	private static List<String> line(Grid grid, int line) {
		return IntStream.range(0, grid.columns()).mapToObj(column -> grid.cell(line, column)).toList();
	}

	/** Long tables by year show some of them, by the years that the study's targets name. */
	private static Grid inReport(Faces faces, Excerpt excerpt) {
		return faces.presentation().of(excerpt).byFifthYears(Set.of(2025, 2014));
	}

	private static List<String> heads(Grid grid) {
		return IntStream.range(0, grid.columns()).mapToObj(grid::head).toList();
	}

	private static int[] inFiles(ResultTable table) {
		return IntStream.range(0, table.columns().size()).filter(c -> table.columns().get(c).traits().where() != Column.Where.SHOWN).toArray();
	}

	@Test
	void everyProviderSaysSomethingOfTheStudy() throws IOException {
		EipModel model = AllQuestions.model();
		StudyResult result = AllQuestions.result();
		List<String> silent = ResultSections.providers().stream().filter(provider -> sections(provider).isEmpty() && provider.beside(result.study(), model).apply(result).isEmpty()).map(provider -> provider.getClass().getSimpleName()).toList();
		assertEquals(List.of(), silent, "the study of this test asks all questions");
		assertTrue(tables().stream().anyMatch(table -> table.id().equals(MadeUpResult.ID)), "a class of a plug-in is found by the door");
		Set<Figure.Kind> kinds = new TreeSet<>();
		AllQuestions.sections().forEach(section -> section.figures().forEach(figure -> kinds.add(figure.kind())));
		assertTrue(kinds.size() > 7, kinds::toString);
	}

	/** A unit is one that makes electricity or heat, which other languages have another word for. */
	@Test
	void aUnitOfMeasureIsNotCalledAUnitAlone() throws IOException {
		for (ResultTable table : tables()) {
			for (Column column : table.columns()) {
				assertTrue(column.kind() == Column.Kind.ELEMENT || !column.title().equals("Unit"), () -> column.id() + " of " + table);
			}
		}
	}

	private static List<ResultSection> sections(ResultProvider provider) {
		try {
			return provider.sections(AllQuestions.result());
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void csvAndJsonHaveTheNumbersOfTheTables() throws IOException {
		Map<String, String> files = Faces.files(AllQuestions.result(), AllQuestions.sections());
		JsonObject json = JsonParser.parseString(files.get("results.json")).getAsJsonObject().getAsJsonObject("tables");
		for (ResultTable table : tables()) {
			List<CSVRecord> rows = CSVFormat.DEFAULT.parse(new StringReader(files.get(table.id() + ".csv"))).getRecords();
			int[] columns = inFiles(table);
			assertEquals(IntStream.of(columns).mapToObj(c -> table.columns().get(c).id()).toList(), rows.getFirst().toList(), table.id());
			assertEquals(table.rows(), rows.size() - 1, table.id());
			assertEquals(table.rows() <= 1000, json.has(table.id()), table.id());
			for (int row = 0; row < table.rows(); row++) {
				for (int i = 0; i < columns.length; i++) {
					String place = table + ", row " + row + ", " + table.columns().get(columns[i]).id();
					assertSame(table, row, columns[i], SheetText.unguard(rows.get(row + 1).get(i)), place);
					if (json.has(table.id())) {
						JsonElement value = json.getAsJsonArray(table.id()).get(row).getAsJsonObject().get(table.columns().get(columns[i]).id());
						assertSame(table, row, columns[i], value.isJsonNull() ? "" : value.getAsString(), place);
					}
				}
			}
		}
	}

	private static void assertSame(ResultTable table, int row, int column, String written, String place) {
		Column.Kind kind = table.columns().get(column).kind();
		if (!kind.numeric()) {
			assertEquals(table.text(row, column) == null ? "" : table.text(row, column), written, place);
			return;
		}
		double value = table.number(row, column);
		if (!Double.isFinite(value)) {
			assertEquals("", written, place);
		} else if (kind == Column.Kind.FLAG) {
			assertEquals(Boolean.toString(value != 0), written, place);
		} else if (kind == Column.Kind.YEAR) {
			assertEquals(Long.toString((long) value), written, place);
		} else {
			assertEquals(value, Double.parseDouble(written), place);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aWorkbookShowsTheCells(Language language) throws IOException, ReportException {
		Faces faces = faces(language);
		DataFormatter formatter = new DataFormatter(Locale.ROOT);
		List<ResultTable> tables = tables();
		assertEquals(tables.size(), faces.workbook().getNumberOfSheets());
		List<String> wrong = new ArrayList<>();
		for (int t = 0; t < tables.size(); t++) {
			Grid grid = faces.presentation().of(Excerpt.of(tables.get(t)));
			Row head = faces.workbook().getSheetAt(t).getRow(0);
			for (int column = 0; column < grid.columns(); column++) {
				assertEquals(grid.head(column), head.getCell(column).getStringCellValue());
			}
			for (int line = 0; line < Math.min(LOOKED_AT, grid.lines()); line++) {
				for (int column = 0; column < grid.columns(); column++) {
					Cell cell = faces.workbook().getSheetAt(t).getRow(line + 1).getCell(column);
					// a spreadsheet has no other sign for a power of ten
					String text = cell == null ? "" : formatter.formatCellValue(cell).replace("E-", "e\u2212");
					if (!text.equals(grid.cell(line, column)) || cell != null && cell.getCellType() == CellType.FORMULA) {
						wrong.add(tables.get(t).id() + ", " + grid.head(column) + ": " + grid.cell(line, column) + " is " + text);
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@ParameterizedTest
	@EnumSource
	void theTerminalShowsTheCells(Language language) throws IOException, ReportException {
		Faces faces = faces(language);
		List<String> missing = new ArrayList<>();
		for (Excerpt excerpt : shown(true)) {
			Grid grid = faces.presentation().of(excerpt);
			for (int line = 0; line < grid.lines() && grid.lines() <= IN_TERMINAL; line++) {
				String expected = Faces.blanks(String.join(" ", line(grid, line).stream().map(FacesTest::cut).toList()));
				if (!faces.terminal().contains(expected)) {
					missing.add(expected);
				}
			}
		}
		for (ResultSection section : AllQuestions.sections()) {
			for (Block block : section.blocks()) {
				if (block instanceof Block.Paragraph paragraph && section.part() == ResultSection.Part.SUMMARY) {
					String text = Faces.blanks(faces.presentation().text(paragraph.text(), section.marks()));
					if (faces.terminal().stream().noneMatch(line -> line.endsWith(text))) {
						missing.add(text);
					}
				}
			}
		}
		assertEquals(List.of(), missing);
	}

	/** The terminal cuts long texts. */
	private static String cut(String text) {
		return text.length() <= 40 ? text : text.substring(0, 39) + "\u2026";
	}

	@ParameterizedTest
	@EnumSource
	void thePageShowsTheCells(Language language) throws IOException, ReportException {
		Faces faces = faces(language);
		List<String> missing = new ArrayList<>();
		for (Excerpt excerpt : shown(false)) {
			Grid grid = inReport(faces, excerpt);
			List<Integer> columns = IntStream.range(0, grid.columns()).boxed()
					.filter(c -> grid.lines() == 0 || grid.group(0).isEmpty() || !grid.column(c).id().equals(excerpt.table().group())).toList();
			List<List<String>> wanted = new ArrayList<>();
			for (int line = 0; line < Math.min(IN_REPORT, grid.lines()); line++) {
				List<String> cells = line(grid, line);
				wanted.add(columns.stream().map(cells::get).toList());
			}
			if (!wanted.isEmpty()) {
				wanted.add(columns.stream().map(heads(grid)::get).toList());
			}
			wanted.stream().map(cells -> cells.stream().map(Faces::blanks).toList()).filter(cells -> !faces.rows().contains(cells))
					.forEach(cells -> missing.add(excerpt.table().id() + ": " + cells));
		}
		texts(faces.presentation()).stream().map(Faces::blanks).filter(text -> !faces.html().contains(text)).forEach(missing::add);
		assertEquals(List.of(), missing);
	}

	@ParameterizedTest
	@EnumSource
	void thePdfShowsTheCells(Language language) throws IOException, ReportException {
		Faces faces = faces(language);
		Set<String> missing = new TreeSet<>();
		for (Excerpt excerpt : shown(false)) {
			Grid grid = inReport(faces, excerpt);
			for (int line = 0; line < Math.min(IN_REPORT, grid.lines()); line++) {
				for (int column = 0; column < grid.columns(); column++) {
					for (String word : grid.cell(line, column).split("[\\s\\u00a0/]+")) {
						if (word.length() <= WHOLE_WORD && !faces.pdf().contains(word)) {
							missing.add(excerpt.table().id() + ": " + word);
						}
					}
				}
			}
		}
		assertEquals(Set.of(), missing);
		for (ResultSection section : AllQuestions.sections()) {
			String title = Faces.withoutBlanks(faces.presentation().title(section));
			if (section.blocks().stream().anyMatch(block -> !(block instanceof ResultTable table) || table.reach() != Reach.DETAIL)) {
				assertTrue(faces.pdf().contains(title), title);
			}
		}
	}

	/** Sentences and tiles of all sections. */
	private static List<String> texts(Presentation presentation) throws IOException {
		List<String> texts = new ArrayList<>();
		for (ResultSection section : AllQuestions.sections()) {
			for (Block block : section.blocks()) {
				switch (block) {
				case Block.Paragraph paragraph -> texts.add(presentation.text(paragraph.text(), section.marks()));
				case Block.Heading heading -> texts.add(presentation.text(heading.text(), section.marks()));
				case Block.Item item -> texts.add(presentation.text(item.text(), section.marks()));
				case Block.Tile tile -> texts.add(presentation.text(tile.label(), section.marks()));
				case Figure figure -> texts.add(presentation.text(figure.title(), section.marks()));
				case Excerpt excerpt -> texts.add(presentation.of(excerpt).lines() == 0 ? "" : presentation.text(excerpt.title(), section.marks()));
				case ResultTable table -> texts.add("");
				}
			}
		}
		return texts;
	}

	@ParameterizedTest
	@EnumSource
	void figuresTellTheCells(Language language) throws IOException {
		Presentation presentation = new Presentation(language);
		Set<String> wrong = new TreeSet<>();
		int tips = 0;
		for (ResultSection section : AllQuestions.sections()) {
			for (Figure figure : section.figures()) {
				List<JsonObject> marks = new ArrayList<>();
				marks(FigureOption.of(figure, presentation), marks);
				tips += marks.size();
				for (JsonObject mark : marks) {
					Set<String> cells = cells(presentation.of(figure.table()), mark.get("row").getAsInt(), figure.columns(Figure.Role.SERIES));
					mark.get("tip").getAsString().lines().filter(said -> !said.isEmpty() && !cells.contains(said)).forEach(said -> wrong.add(figure.id() + ": " + said));
					if (mark.has("text") && !cells.contains(mark.get("text").getAsString())) {
						wrong.add(figure.id() + ": " + mark.get("text").getAsString());
					}
				}
			}
		}
		assertTrue(tips > 500, "marks are found: " + tips);
		assertEquals(Set.of(), wrong);
	}

	@Test
	void linesAndAreasHaveOneRowAtAPlace() throws IOException {
		Set<String> wrong = new TreeSet<>();
		for (ResultSection section : AllQuestions.sections()) {
			for (Figure figure : section.figures()) {
				if (figure.kind() == Figure.Kind.LINES || figure.kind() == Figure.Kind.AREAS) {
					Set<String> places = new TreeSet<>();
					for (int row : figure.rows()) {
						String place = Stream.of(Figure.Role.SERIES, Figure.Role.X).flatMap(role -> figure.columns(role).stream())
								.map(column -> figure.table().columns().get(column).kind().numeric() ? Double.toString(figure.table().number(row, column))
										: figure.table().text(row, column)).toList().toString();
						if (!places.add(place)) {
							wrong.add(figure.id() + ": " + place);
						}
					}
				}
			}
		}
		assertEquals(Set.of(), wrong, "the drawing does not add up");
	}

	/** Marks that say something when they are pointed at. */
	private static void marks(JsonElement element, List<JsonObject> found) {
		if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(each -> marks(each, found));
		} else if (element.isJsonObject()) {
			JsonObject object = element.getAsJsonObject();
			if (object.has("tip") && object.has("row")) {
				found.add(object);
			}
			object.entrySet().forEach(each -> marks(each.getValue(), found));
		}
	}

	/** The cells of a row as they stand in tables, with units that tables have in their heads, and with titles. @param series columns that take the place of titles */
	private static Set<String> cells(PresentedTable table, int row, List<Integer> series) {
		Set<String> cells = new TreeSet<>();
		for (int column = 0; column < table.table().columns().size(); column++) {
			Column of = table.table().columns().get(column);
			String cell = table.cell(row, column);
			boolean hasUnit = of.kind().numeric() && Double.isFinite(table.table().number(row, column)) && of.unitColumn().isEmpty() && !table.unit(column).isEmpty();
			String withUnit = hasUnit ? cell + "\u00a0" + table.unit(column) : cell;
			cells.add(cell);
			// where all marks have the unit that the axis says, texts at marks do without
			String unit = of.unitColumn().isEmpty() ? "" : "\u00a0" + table.unit(row, column);
			cells.add(cell.endsWith(unit) ? cell.substring(0, cell.length() - unit.length()) : cell);
			Stream.concat(Stream.of(table.title(column)), series.stream().map(each -> table.cell(row, each)))
					.forEach(title -> COLONS.forEach(colon -> cells.add(title + colon + withUnit)));
		}
		return cells;
	}

	@Test
	void aClassOfAPluginShowsItsResultEverywhere() throws IOException, ReportException {
		Faces faces = faces(Language.ENGLISH);
		Map<String, String> files = Faces.files(AllQuestions.result(), AllQuestions.sections());
		assertEquals("text,mass_t,money_cny,power_mw,share,count,life_a,year,flag,choice,name,id,mixed,mixed_unit,code",
				files.get("made-up.csv").lines().findFirst().orElseThrow());
		assertTrue(files.get("made-up.csv").contains("\nFirst,1234567.0,-2500000.0,0.04,0.281,12345,30,2031,true,r,naturalGas,U1,1.2,factor,f1\n"));
		assertTrue(files.get("made-up.csv").contains("\n'=1+1,-25000.0,"));
		assertTrue(files.get("made-up.csv").contains("\n\"Third, \"\"quoted\"\"\",,,,,,,,,,,,,GJ,f3\n"));
		JsonObject first = JsonParser.parseString(files.get("results.json")).getAsJsonObject().getAsJsonObject("tables").getAsJsonArray("made-up").get(0)
				.getAsJsonObject();
		assertEquals(1_234_567.0, first.get("mass_t").getAsDouble());
		assertEquals(true, first.get("flag").getAsBoolean());
		assertTrue(files.get("results.json").contains("\"1.23\u00a0Mt CO\u2082e of natural gas were made up.\""));
		assertTrue(files.get("datapackage.json").contains("\"How heavy it is, equation (5).\""));
		List<String> shown = List.of("First", "1.23", "\u22122.50", "0.04", "28.1", "12,345", "30", "2031", "yes", "red", "natural gas", "U1", "+20 %", "one");
		assertTrue(faces.terminal().contains(String.join(" ", shown)), () -> faces.terminal().toString());
		assertTrue(faces.terminal().contains("Made up: 1.23 Mt CO\u2082e of natural gas were made up."));
		assertTrue(faces.rows().contains(shown));
		assertTrue(faces.rows().contains(List.of("=1+1", "\u22120.03", "0.005", "3,000.0", "100.0", "0", "2.5", "lasts", "no", "green", "coal", "U2", "5.00 Mt", "two")));
		assertTrue(faces.rows().contains(List.of("Third, \"quoted\"", "unknown", "unknown", "unknown", "unknown", "unknown", "unknown", "unknown", "unknown",
				"unknown", "unknown", "unknown", "unknown", "three")));
		assertTrue(faces.rows().contains(List.of("Thing", "Mass [Mt CO\u2082e]", "Money [million CNY]", "Power [MW]", "Share [%]", "Count", "Life [a]", "Year", "Sound",
				"Colour", "Fuel", "Unit", "Mixed", "Words")));
		assertTrue(faces.html().contains("1.23 Mt CO\u2082e were made up"), "a tile");
		assertTrue(faces.html().contains(": Made-up tonnes"), "a figure");
		assertTrue(faces.pdf().contains("Amade-upresult") && faces.pdf().contains(":Made-uptonnes"));
		assertEquals("First", faces.workbook().getSheet("made-up").getRow(1).getCell(0).getStringCellValue());
		assertEquals(1.234567, faces.workbook().getSheet("made-up").getRow(1).getCell(1).getNumericCellValue());
	}
}
