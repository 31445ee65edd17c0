package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.section.ResultTable;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The tables of a run and what is said of them beside, as the Frictionless library of JavaScript reads them. */
class DataPackageTest {

	@TempDir
	private Path folder;

	private JsonObject read() throws IOException, InterruptedException {
		for (Map.Entry<String, String> file : Faces.files(AllQuestions.result(), AllQuestions.sections()).entrySet()) {
			Files.writeString(folder.resolve(file.getKey()), file.getValue());
		}
		Process process = new ProcessBuilder("node", CommandLineFixture.TESTS.resolve("datapackage/check.mjs").toString(), folder.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), found);
		return JsonParser.parseString(found).getAsJsonObject();
	}

	@Test
	void thePackageIsValidAndEveryTableIsReadByIt() throws IOException, InterruptedException {
		JsonObject found = read();
		assertEquals(List.of(), found.getAsJsonArray("errors").asList());
		Map<String, Integer> rows = new TreeMap<>();
		AllQuestions.sections().forEach(section -> section.tables().forEach((ResultTable table) -> rows.put(table.id(), table.rows())));
		Map<String, Integer> read = new TreeMap<>();
		found.getAsJsonObject("rows").entrySet().forEach(table -> read.put(table.getKey(), table.getValue().getAsInt()));
		assertEquals(rows, read);
	}

	@Test
	void cellsComeWithTheirTypes() throws IOException, InterruptedException {
		assertEquals(JsonParser.parseString("""
				{"text": "First", "mass_t": 1234567, "money_cny": -2500000, "power_mw": 0.04, "share": 0.281, "count": 12345, "life_a": 30,
				 "year": 2031, "flag": true, "choice": "r", "name": "naturalGas", "id": "U1", "mixed": 1.2, "mixed_unit": "factor", "code": "f1"}
				"""), read().getAsJsonObject("first").get(MadeUpResult.ID));
	}
}
