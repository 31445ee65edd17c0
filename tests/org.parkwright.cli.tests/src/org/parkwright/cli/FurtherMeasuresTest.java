package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What parks of the example build beside their units. */
class FurtherMeasuresTest {

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	/** A tenth of the electricity of the coal-fired units of the park as they stand, or what 23 MW make in 1200 h; wind 10 MW in 2000 h. */
	@Test
	void panelsAndTurbinesMakeATenthOfTheElectricityOrWhatThereIsRoomFor() throws IOException {
		assertEquals(ExitCode.DONE, commandLine.run("run", CommandLineFixture.EXAMPLE.resolve("further.scenario"), "--no-report", "--out", folder), commandLine::err);
		List<CSVRecord> units = Results.table(folder.resolve("units.csv"));
		Map<String, Double> made = units.stream().filter(row -> row.get("scenario").equals("baseline") && row.get("fuel").equals("coal") && !row.get("output").equals("heat")
				&& Results.number(row, "remaining_life_a") > 0)
				.collect(Collectors.groupingBy(row -> row.get("park"), Collectors.summingDouble(row -> Results.number(row, "electricity_mwh_per_a"))));
		built(units, "Solar", "/RoofSolar", made, 23, 1200);
		built(units, "Wind", "/ParkWind", made, 10, 2000);
	}

	private static void built(List<CSVRecord> units, String scenario, String id, Map<String, Double> made, double room, double hours) {
		List<CSVRecord> added = units.stream().filter(row -> row.get("scenario").equals(scenario) && row.get("id").endsWith(id)).toList();
		assertEquals(made.keySet(), added.stream().map(row -> row.get("park")).collect(Collectors.toSet()));
		assertTrue(added.stream().anyMatch(row -> Results.number(row, "capacity_mw") < room) && added.stream().anyMatch(row -> Results.number(row, "capacity_mw") == room));
		for (CSVRecord row : added) {
			double capacity = Math.min(0.1 * made.get(row.get("park")) / hours, room);
			assertEquals(capacity, Results.number(row, "capacity_mw"), 1e-9 * capacity);
			assertEquals(capacity * hours, Results.number(row, "electricity_mwh_per_a"), 1e-6 * capacity * hours);
		}
	}
}
