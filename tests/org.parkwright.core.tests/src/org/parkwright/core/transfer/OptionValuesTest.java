package org.parkwright.core.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.section.Column;

/** Options of every kind are read as users write them; what is no value is told with the option and what it takes. */
class OptionValuesTest {

	static final TransferDescription ALL = TransferDescription.of("made", "Made up", "Make something up", FileKind.CSV).options(
			TransferOption.text("country", "Country", "code of the country"),
			TransferOption.number("least", "Least", "capacity of the smallest unit", "MW").range(0, 1000).preset("1.5"),
			TransferOption.number("factor", "Factor", "factor of all", "1").range(Double.NEGATIVE_INFINITY, 2),
			TransferOption.year("year", "Year", "year of the file").range(1800, 2999),
			TransferOption.yesNo("retired", "With retired units", "whether retired units are read"),
			TransferOption.choice("by", "By", "what a park is", Column.words("country", "Country", "grid", "Power grid")).preset("country"),
			TransferOption.file("names", "Names", "a list of names", FileKind.CSV));

	@TempDir
	private Path folder;

	private static OptionValues values(String... idsAndTexts) throws OptionException {
		return OptionValues.of(ALL, Column.words(idsAndTexts), option -> "--" + option.id());
	}

	@Test
	void everyKindIsReadAsItIsWritten() throws IOException, OptionException {
		Path names = Files.createFile(folder.resolve("names.csv"));
		OptionValues values = values("country", " CHN ", "least", "2", "factor", "-1e-1", "year", "2014", "retired", "YES", "by", "Grid", "names",
				names.toString());
		assertEquals("CHN", values.text("country"));
		assertEquals(2, values.number("least"));
		assertEquals(-0.1, values.number("factor"));
		assertEquals(2014, values.year("year"));
		assertTrue(values.yes("retired"));
		assertEquals("grid", values.text("by"));
		assertEquals(names, values.file("names"));
	}

	@Test
	void whatIsNotSaidIsThePresetOrNothing() throws OptionException {
		OptionValues values = values();
		assertNull(values.text("country"));
		assertEquals(1.5, values.number("least"));
		assertNull(values.number("factor"));
		assertNull(values.year("year"));
		assertFalse(values.yes("retired"));
		assertEquals("country", values.text("by"));
		assertNull(values.file("names"));
	}

	@ParameterizedTest
	@CsvSource({ "13.2 MW, 13.2", "2500 kW, 2.5", "0.5GW, 500", "800 kJ/s, 0.8" })
	void aNumberMayHaveAnotherUnitThatConverts(String text, double megawatts) throws OptionException {
		assertEquals(megawatts, values("least", text).number("least"), 1e-12);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"least | many | --least takes a number in MW from 0 to 1000, not many.",
			"least | 1,5 | --least takes a number in MW from 0 to 1000, not 1,5.",
			"least | -1 | --least takes a number in MW from 0 to 1000, not -1.",
			"least | 2 GW | --least takes a number in MW from 0 to 1000, not 2 GW.",
			"least | 1e999 | --least takes a number in MW from 0 to 1000, not 1e999.",
			"least | '' | --least takes a number in MW from 0 to 1000, not nothing.",
			"least | 5 t | --least is 5 t, but t does not convert. Write it in MW.",
			"least | 5 horses | --least is 5 horses, but horses is no unit of measure. Write it in MW.",
			"factor | 3 | --factor takes a number of at most 2, not 3.",
			"factor | 1 MW | --factor is 1 MW, but MW does not convert. Write it without a unit.",
			"year | last | --year takes a calendar year from 1800 to 2999, not last.",
			"year | 20144 | --year takes a calendar year from 1800 to 2999, not 20144.",
			"retired | maybe | --retired takes yes or no, not maybe.",
			"by | park | --by takes one of country, grid, not park.",
			"names | no-such.csv | There is no file no-such.csv. Check the name and the folder.",
			"names | '' | --names takes the name of a file." })
	void whatIsNoValueIsToldWithWhatTheOptionTakes(String option, String text, String message) {
		assertEquals(message, assertThrows(OptionException.class, () -> values(option, text)).getMessage());
	}

	@Test
	void aNameThatNoFileCanHaveIsToldWithoutItsControlCharacters() {
		assertEquals("\"a\uFFFDb\" is no file name.", assertThrows(OptionException.class, () -> values("names", "a\0b")).getMessage());
	}

	@Test
	void anOptionThatIsRequiredIsAskedForWithItsMeaning() throws OptionException {
		TransferDescription description = TransferDescription.of("made", "Made up", "Make something up", FileKind.CSV)
				.options(TransferOption.year("year", "Year", "year of the file").require());
		assertEquals("Year is missing: year of the file.",
				assertThrows(OptionException.class, () -> OptionValues.of(description, Map.of(), TransferOption::title)).getMessage());
		assertThrows(OptionException.class, () -> OptionValues.of(description, Map.of("year", " ")));
		assertEquals(2000, OptionValues.of(description, Map.of("year", "2000")).year("year"));
	}

	@Test
	void helpTellsTheUnitTheRangeTheChoicesAndThePreset() {
		assertEquals("code of the country", ALL.option("country").orElseThrow().help());
		assertEquals("capacity of the smallest unit, in MW, from 0 to 1000; 1.5 if left out", ALL.option("least").orElseThrow().help());
		assertEquals("what a park is: country, grid (Power grid); country if left out", ALL.option("by").orElseThrow().help());
		assertEquals("whether retired units are read; no if left out", ALL.option("retired").orElseThrow().help());
		assertEquals("country|grid", ALL.option("by").orElseThrow().placeholder());
	}

	@Test
	void anOptionThatIsNotDeclaredIsAnErrorOfTheProgrammer() throws OptionException {
		OptionValues values = values();
		assertThrows(IllegalArgumentException.class, () -> values.text("county"));
		assertThrows(IllegalArgumentException.class, () -> values.number("country"));
		assertThrows(IllegalArgumentException.class, () -> values("county", "CHN"));
	}
}
