package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

/** Rows are those of RFC 4180, whatever is in their cells. */
class CsvWriterTest {

	private static final List<Object> CELLS = Arrays.asList(0, -1, 2014L, 0.1, -0.0, 1e21, -1.5e-7, Double.NaN, new BigDecimal("1.50"), true, false, null, "", "coal",
			"a, b", "say \"no\"", "two\nlines", " blank ", "#", "!", "锅炉", "1e5", "Boiler 1", "M1&M3", "a.b", ".a", "a.", "x_y", "_y", "a/b-c", "a\tb", "7", "7 \"", "a;b", "a 'b'");

	private static String written(Object[]... rows) throws IOException {
		StringBuilder text = new StringBuilder();
		CsvWriter writer = new CsvWriter(text);
		for (Object[] row : rows) {
			writer.printRecord(row);
		}
		writer.flush();
		return text.toString();
	}

	@Test
	void cellsThatNeedQuotesHaveThemAndNumbersHaveNone() throws IOException {
		assertEquals("1,-1.5,true,coal,\"a, b\",\"say \"\"no\"\"\",,\n\"\"\n2,\"#\"\n",
				written(new Object[] { 1, -1.5, true, "coal", "a, b", "say \"no\"", null, "" }, new Object[] { "" }, new Object[] { 2, "#" }));
	}

	@Test
	void anyRowIsAsTheLibraryWritesIt() throws IOException {
		Random random = new Random(1);
		Object[][] rows = random.ints(500, 1, 6).mapToObj(
				length -> random.ints(length, 0, CELLS.size()).mapToObj(CELLS::get).toArray()).toArray(Object[][]::new);
		StringBuilder expected = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(expected, CSVFormat.DEFAULT.builder().setCommentMarker('#').setRecordSeparator('\n').get())) {
			for (Object[] row : rows) {
				printer.printRecord(row);
			}
		}
		assertEquals(expected.toString(), written(rows));
	}
}
