package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published picture does not hang on the one stock that ships: SPEC section 9, V6 to V8, on stocks with the same
 * table whose vintages, turbines and parks are drawn anew as SPEC 3.4 says; sizes and plants stay.
 */
class OtherStocksTest {

	private static final int BASE_YEAR = 2014;
	/** First years of the bins of vintages; the last bin ends in the base year. */
	private static final int[] BINS = { 1986, 1991, 1996, 2001, 2006, 2011, BASE_YEAR + 1 };
	private static final Map<String, double[]> WEIGHTS = Map.of("large", new double[] { 0, 0.5, 3, 11, 37, 48.5 }, "mid",
			new double[] { 0, 3, 8, 22, 37, 30 }, "small", new double[] { 1, 8, 16, 33, 30, 12 }, "heat",
			new double[] { 0, 2, 10, 28, 36, 24 }, "ng", new double[] { 0, 0, 3, 12, 25, 60 }, "other",
			new double[] { 0, 0, 1, 15, 40, 44 });
	private static final Set<String> COAL = Set.of("coal", "gangue");

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void ratesAndTheirOrderHold(long seed) throws IOException {
		Path list = Files.write(folder.resolve("units.csv"), drawn(new Random(seed)));
		Path park = folder.resolve("units.park");
		assertEquals(ExitCode.DONE, commandLine.run("import", "--units", list, "--out", park), commandLine::err);
		assertEquals(ExitCode.DONE, commandLine.run("run", CommandLineFixture.STUDY, "--park", park, "--no-report", "--out",
				folder.resolve("out")), commandLine::err);
		Map<String, CSVRecord> results = Results.byScenario(folder.resolve("out"));
		assertWithin(41, 43, "M1", results);
		assertWithin(44.4, 47, "M5", results);
		assertWithin(5.5, 9.5, "M2", results);
		assertWithin(1.9, 2.6, "M4", results);
		assertWithin(0.1, 0.6, "M3", results);
		List<String> order = List.of("M5", "M1", "M2", "M4", "M3");
		for (int i = 1; i < order.size(); i++) {
			assertTrue(rate(results, order.get(i - 1)) > rate(results, order.get(i)), order.get(i));
		}
	}

	private static void assertWithin(double least, double most, String scenario, Map<String, CSVRecord> results) {
		double percent = rate(results, scenario);
		assertTrue(least <= percent && percent <= most, () -> scenario + ": " + percent + " %");
	}

	private static double rate(Map<String, CSVRecord> results, String scenario) {
		return 100 * Results.number(results.get(scenario), "mitigation_rate");
	}

	private static List<String> drawn(Random random) throws IOException {
		List<String> lines = new ArrayList<>();
		List<String[]> units = new ArrayList<>();
		Map<String, String> parks = new HashMap<>();
		for (String line : Files.readAllLines(CommandLineFixture.EXAMPLE.resolve("china-eip-units.csv"))) {
			if (line.startsWith("U")) {
				String[] cells = line.split(",");
				units.add(cells);
				parks.put(cells[2], cells[1]);
			} else {
				lines.add(line);
			}
		}
		Map<String, String> shuffled = shuffled(parks, random);
		for (String[] cells : units) {
			cells[1] = shuffled.get(cells[2]);
			if (cells[3].equals("coal") && cells[4].equals("CHP") && cells[6].equals("small")) {
				boolean extraction = random.nextDouble() < 0.7;
				cells[5] = extraction ? "EC" : "BP";
				cells[8] = extraction ? "3.0" : "5.5";
			}
			cells[9] = String.valueOf(vintage(cells, random));
			lines.add(String.join(",", cells));
		}
		return lines;
	}

	/** Gives the plants of the mixed parks each other's parks; parks of solar and geothermal energy stay. */
	private static Map<String, String> shuffled(Map<String, String> parks, Random random) {
		Map<String, String> shuffled = new HashMap<>(parks);
		List<String> plants = parks.keySet().stream()
				.filter(plant -> parks.get(plant).compareTo("K080") < 0).sorted().toList();
		List<String> names = new ArrayList<>(plants.stream().map(parks::get).toList());
		Collections.shuffle(names, random);
		for (int i = 0; i < plants.size(); i++) {
			shuffled.put(plants.get(i), names.get(i));
		}
		return shuffled;
	}

	private static int vintage(String[] cells, Random random) {
		String kind = COAL.contains(cells[3]) ? cells[4].equals("H") ? "heat" : cells[6] : cells[3].equals("ng") ? "ng" : "other";
		double[] weights = WEIGHTS.get(kind);
		int lifetime = Integer.parseInt(cells[10]);
		while (true) {
			double draw = 100 * random.nextDouble();
			int bin = 0;
			while (bin < weights.length - 1 && draw >= weights[bin]) {
				draw -= weights[bin++];
			}
			int vintage = BINS[bin] + random.nextInt(BINS[bin + 1] - BINS[bin]);
			if (vintage + lifetime > BASE_YEAR) {
				return vintage;
			}
		}
	}
}
