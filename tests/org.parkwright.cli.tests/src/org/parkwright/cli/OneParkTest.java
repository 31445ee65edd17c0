package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;

/** A study of the units of one park of many. */
class OneParkTest {

	/** Has coal-fired units of several kinds. */
	private static final String PARK = "K001";
	/** Of what a run tells, what says by which file and when it was made. */
	private static final Set<String> OWN = Set.of("results.json", "datapackage.json", "origin.csv");

	@TempDir
	private Path folder;
	private Path study;
	private Path park;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@BeforeEach
	void copy() throws IOException {
		for (String name : List.of("study.scenario", "measures.scenario", "parameters.scenario", "china-eip.park")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
		}
		study = folder.resolve("study.scenario");
		park = folder.resolve("china-eip.park");
	}

	private Path run(String name, Object... more) {
		Path out = folder.resolve(name);
		Object[] arguments = Stream.concat(Stream.of("run", study, "--no-report", "--out", out), Stream.of(more)).toArray();
		assertEquals(ExitCode.DONE, commandLine.run(arguments), commandLine::err);
		return out;
	}

	/** The model with some of its parks. */
	private EipModel model() {
		Faults faults = new Faults();
		EipModel model = Parks.load(park, faults);
		assertFalse(faults.hasErrors(), () -> faults.list().toString());
		return model;
	}

	@Test
	void everyTableIsThatOfAFileWithTheParkAlone() throws IOException {
		Path restricted = run("restricted", "--only-park", PARK);
		EipModel model = model();
		model.getParks().removeIf(each -> !each.getName().equals(PARK));
		Path alone = folder.resolve("alone.park");
		Parks.save(model, alone);
		Path expected = run("expected", "--park", alone);
		Path whole = run("whole");
		int different = 0;
		try (Stream<Path> files = Files.list(expected)) {
			for (Path file : files.filter(each -> !OWN.contains(each.getFileName().toString())).toList()) {
				String name = file.getFileName().toString();
				assertEquals(Files.readString(file), Files.readString(restricted.resolve(name)), name);
				different += Files.readString(file).equals(Files.readString(whole.resolve(name))) ? 0 : 1;
			}
		}
		assertTrue(different > 10, "tables that differ from those of all parks: " + different);
	}

	@Test
	void theReportSaysWhichParkItIsAbout() throws IOException {
		Path out = folder.resolve("out");
		assertEquals(ExitCode.DONE, commandLine.run("report", study, "--only-park", PARK, "--format", "html", "--out", out), commandLine::err);
		String report = Files.readString(out.resolve("report.html")).replaceAll("<[^>]*>", "");
		assertTrue(report.contains("Chinese eco-industrial parks: the park K001 alone"), report);
		assertTrue(report.contains("Every number is about the units of the park K001 alone; those of other parks of china-eip.park count nowhere."), report);
		assertTrue(report.contains("Source: computed from china-eip.park (K001)"), report);
		assertTrue(Files.readString(run("origin", "--only-park", PARK).resolve("origin.csv")).contains(",only_park,K001"));
	}

	@Test
	void anUnknownParkIsToldWithTheNearestName() {
		Path out = folder.resolve("out");
		assertEquals(ExitCode.FAULTS, commandLine.run("run", study, "--only-park", "K0001", "--out", out));
		assertTrue(commandLine.err().contains("There is no park K0001 in china-eip.park."), commandLine::err);
		assertTrue(commandLine.err().contains("Did you mean K001?"), commandLine::err);
		assertFalse(Files.exists(out));
	}

	@Test
	void ofParksWithOneNameTheIdSaysWhich() throws IOException {
		EipModel model = model();
		Park second = model.getParks().get(1);
		second.setName(PARK);
		Parks.save(model, park);
		assertEquals(ExitCode.FAULTS, commandLine.run("run", study, "--only-park", PARK, "--out", folder.resolve("out")));
		assertTrue(commandLine.err().contains("There are 2 parks K001") && commandLine.err().contains(second.getId()), commandLine::err);
		assertTrue(Files.exists(run("second", "--only-park", second.getId()).resolve("results.csv")));
	}

	@Test
	void drawsThatAreToBeMergedAreThoseOfAllParks() {
		assertEquals(ExitCode.USAGE, commandLine.run("run", study, "--only-park", PARK, "--draws", "0..10", "--shard-out", folder.resolve("x.shard")));
		assertTrue(commandLine.err().contains("Draws are computed for all parks."), commandLine::err);
	}
}
