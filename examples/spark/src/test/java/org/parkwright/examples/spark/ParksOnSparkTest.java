package org.parkwright.examples.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.engine.draws.DrawTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;

/** A thousand parks: what Spark computes has the bits of a plain loop, however the tasks are dealt out. */
class ParksOnSparkTest {

	private static final Path EXAMPLES = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
	private static final Path CHINA = EXAMPLES.resolve("china-eip/china-eip.park");
	private static final int PARKS = 1000;
	private static final int DRAWS = 24;

	@TempDir
	private static Path folder;
	private static Path study;
	private static Batch batch;
	private static JavaSparkContext spark;

	@BeforeAll
	static void start() throws IOException {
		study = studyOfFewDraws();
		Path parks = folder.resolve("thousand.park");
		var faults = new Faults();
		assertTrue(ManyParks.write(CHINA, PARKS, 7, parks, faults), () -> faults.list().toString());
		batch = batch(study, parks);
		spark = new JavaSparkContext(new SparkConf().setMaster("local[2]").setAppName("test")
				.set("spark.ui.enabled", "false").set("spark.driver.host", "127.0.0.1")
				.set("spark.driver.bindAddress", "127.0.0.1").set("spark.local.dir", folder.toString()));
	}

	@AfterAll
	static void stop() {
		if (spark != null) {
			spark.close();
		}
	}

	/** The example's study with fewer draws, beside copies of what it imports. */
	private static Path studyOfFewDraws() throws IOException {
		Path beside = Files.createDirectories(folder.resolve("china-eip"));
		for (String name : List.of("measures.scenario", "parameters.scenario")) {
			Files.copy(EXAMPLES.resolve("china-eip").resolve(name), beside.resolve(name));
		}
		String text = Files.readString(EXAMPLES.resolve("spark/thousand-parks.scenario"));
		Path file = Files.createDirectories(folder.resolve("spark")).resolve("few-draws.scenario");
		return Files.writeString(file, text.replace("draws 1000", "draws " + DRAWS));
	}

	private static Batch batch(Path studyFile, Path parkFile) throws IOException {
		var faults = new Faults();
		Batch read = Batch.read(studyFile, parkFile, faults);
		assertNotNull(read, () -> faults.list().toString());
		return read;
	}

	/** All draws of each park at once, without Spark. */
	private static List<Shard> loop(Batch of) {
		return IntStream.range(0, of.runs().parks()).mapToObj(park -> of.runs().compute(new Task(park, 0, DRAWS)))
				.toList();
	}

	private static String table(Batch of, List<Shard> shards) throws IOException {
		var text = new StringBuilder();
		ParkSummaries.write(of.runs(), shards, text);
		return text.toString();
	}

	private static void assertSameBits(Shard expected, List<Shard> shards) {
		DrawTable merged = DrawTable.merge(shards.stream().filter(shard -> shard.park() == expected.park())
				.map(Shard::table).toList());
		assertEquals(expected.values().length, merged.outputs());
		for (int output = 0; output < merged.outputs(); output++) {
			assertArrayEquals(bits(expected.values()[output]), bits(merged.output(output)));
		}
	}

	private static long[] bits(double[] values) {
		long[] bits = new long[values.length];
		for (int i = 0; i < bits.length; i++) {
			bits[i] = Double.doubleToRawLongBits(values[i]);
		}
		return bits;
	}

	@Test
	void sparkGivesTheBitsOfAPlainLoopInAnyNumberOfPartitions() throws IOException {
		List<Shard> plain = loop(batch);
		List<Shard> seven = ParksOnSpark.compute(spark, batch, 15, 7);
		List<Shard> one = ParksOnSpark.compute(spark, batch, DRAWS, 1);
		assertEquals(List.of(PARKS, 2 * PARKS, PARKS), List.of(plain.size(), seven.size(), one.size()));
		for (Shard expected : plain) {
			assertSameBits(expected, seven.subList(2 * expected.park(), 2 * expected.park() + 2));
			assertSameBits(expected, List.of(one.get(expected.park())));
		}
		String table = table(batch, plain);
		assertEquals(table, table(batch, seven));
		assertEquals(table, table(batch, one));
		assertEquals(1 + 3 * (PARKS + 1), table.lines().count());
	}

	@Test
	void aBatchThatTravelledGivesTheSameBits() throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var out = new ObjectOutputStream(bytes)) {
			out.writeObject(batch);
		}
		Batch travelled;
		try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			travelled = (Batch) in.readObject();
		}
		for (int park : new int[] { 0, 17, PARKS - 1 }) {
			assertEquals(batch.runs().name(park), travelled.runs().name(park));
			assertSameBits(batch.runs().compute(new Task(park, 0, DRAWS)),
					List.of(travelled.runs().compute(new Task(park, 13, DRAWS)),
							travelled.runs().compute(new Task(park, 0, 13))));
		}
	}

	@Test
	void theParksAddUpToTheStockComputedAsOnePark() throws IOException {
		Path whole = folder.resolve("whole.park");
		EipModel model = Parks.load(CHINA, new Faults());
		Park first = model.getParks().getFirst();
		List.copyOf(model.getParks()).forEach(park -> {
			first.getInfrastructure().addAll(List.copyOf(park.getInfrastructure()));
			if (park != first) {
				model.getParks().remove(park);
			}
		});
		Parks.save(model, whole);
		List<String[]> parts = cells(batch(study, CHINA));
		List<String[]> one = cells(batch(study, whole));
		assertEquals(3 * (106 + 1), parts.size());
		for (int scenario = 0; scenario < 3; scenario++) {
			String[] sum = parts.get(parts.size() - 3 + scenario);
			assertEquals(ParkSummaries.ALL, sum[0]);
			for (int column = 3; column < 15; column++) {
				double expected = Double.parseDouble(one.get(scenario)[column]);
				assertEquals(expected, Double.parseDouble(sum[column]), 1e-9 * Math.abs(expected));
			}
		}
	}

	@Test
	void aParkWithoutUnitsSavesNothingAndHasNoCostPerTonne() throws IOException {
		String[] empty = cells(batch(study, CHINA)).stream().filter(row -> row[0].equals("K106")).findFirst()
				.orElseThrow();
		assertEquals("0.0", empty[3]);
		assertEquals("0.0", empty[7]);
		assertEquals("", empty[11]);
	}

	private static List<String[]> cells(Batch of) throws IOException {
		return table(of, loop(of)).lines().skip(1).map(line -> line.split(",", -1)).toList();
	}

	@Test
	void drawsThatAreMissingAreNotedNotGuessed() {
		List<Shard> shards = List.of(batch.runs().compute(new Task(0, 0, 10)), batch.runs().compute(new Task(0, 11, DRAWS)));
		assertThrows(IllegalArgumentException.class, () -> table(batch, shards));
	}

	@Test
	void theSameSeedMakesTheSameParks() throws IOException {
		var files = new ArrayList<byte[]>();
		for (long seed : new long[] { 7, 7, 8 }) {
			Path file = folder.resolve("seed.park");
			assertTrue(ManyParks.write(CHINA, 200, seed, file, new Faults()));
			files.add(Files.readAllBytes(file));
		}
		assertArrayEquals(files.get(0), files.get(1));
		assertNotEquals(new String(files.get(0)), new String(files.get(2)));
	}

	@Test
	void aStudyWithoutAnythingToDrawIsRefused() throws IOException {
		var faults = new Faults();
		assertNull(Batch.read(EXAMPLES.resolve("china-eip/study.scenario"), CHINA, faults));
		assertEquals(List.of("spark.uncertainty"), faults.list().stream().map(Fault::code).toList());
	}

	@Test
	void correlationsThatContradictEachOtherAreAFaultNotAStackTrace() throws IOException {
		String text = Files.readString(study).replace("correlate fuelPrice and steamPrice 0.6",
				"correlate fuelPrice and steamPrice 0.9 correlate fuelPrice and hours 0.9 correlate steamPrice and hours -0.9");
		Path file = Files.writeString(study.resolveSibling("contradiction.scenario"), text);
		var faults = new Faults();
		assertNull(Batch.read(file, CHINA, faults));
		assertEquals(1, faults.list().size());
		assertTrue(faults.list().getFirst().text().contains("contradict"), () -> faults.list().toString());
		assertTrue(faults.list().getFirst().place().toString().contains("contradiction.scenario"));
	}

	@Test
	void aParkFileThatIsNotThereIsAFault() throws IOException {
		var faults = new Faults();
		assertNull(Batch.read(study, folder.resolve("none.park"), faults));
		assertTrue(faults.hasErrors());
		assertFalse(ManyParks.write(folder.resolve("none.park"), 10, 1, folder.resolve("made.park"), new Faults()));
		assertFalse(Files.exists(folder.resolve("made.park")));
	}
}
