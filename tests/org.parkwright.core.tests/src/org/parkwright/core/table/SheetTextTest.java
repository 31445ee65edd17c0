package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet takes texts for texts, and they are read as they were. */
class SheetTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1", "'=1", "''=1", "-", "--5", "-5 MW",
			"=\n", "'", "'t Hooft", "", "a=b", "-5", "+5.5", "-5,5", "-1.5E-7", "中国", "' =1" })
	void textsAreReadAsTheyWere(String text) {
		String cell = SheetText.guard(text);
		assertFalse(cell.matches("(?s) *[=+@\t\r\n-].*") && !cell.matches("[+-][\\d.,]+(E-?\\d+)?"), cell);
		assertEquals(text, SheetText.unguard(cell));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-5", "+5.5", "-0.0", "-1.5E-7", "-5,5", "K1", "a=b", "'t Hooft" })
	void numbersAndPlainTextsAreWrittenAsTheyAre(String text) {
		assertEquals(text, SheetText.guard(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "=1, 2|=1, 2", "a, =1+1; +2 and -3|a,' =1+1;' +2 and -3", "a,'=1|a,''=1",
			"costs, -5|costs, -5" })
	void linesAreReadAsTheyWere(String line, String written) {
		assertEquals(written, SheetText.guardLine(line));
		assertEquals(line, SheetText.unguardLine(written));
	}

	@Test
	void theWriterOfTablesKeepsTextsTextsAndNumbersNumbers() throws IOException {
		var out = new StringBuilder();
		var writer = new CsvWriter(out);
		writer.printRecord("study", "value");
		writer.printRecord("=1+1", -5.5);
		writer.printRecord("-x, \"y\"", null);
		writer.print("+1-2");
		writer.print("-1.0E-7");
		writer.println();
		assertEquals("study,value\n'=1+1,-5.5\n\"'-x, \"\"y\"\"\",\n'+1-2,-1.0E-7\n", out.toString());
	}
}
