package org.parkwright.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads what a run wrote. */
final class Results {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

	private Results() {
	}

	static List<CSVRecord> table(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			return FORMAT.parse(reader).getRecords();
		}
	}

	/** The rows of results.csv by scenario. */
	static Map<String, CSVRecord> byScenario(Path folder) throws IOException {
		Map<String, CSVRecord> rows = new LinkedHashMap<>();
		table(folder.resolve("results.csv")).forEach(row -> rows.put(row.get("scenario"), row));
		return rows;
	}

	static double number(CSVRecord row, String column) {
		return Double.parseDouble(row.get(column));
	}
}
