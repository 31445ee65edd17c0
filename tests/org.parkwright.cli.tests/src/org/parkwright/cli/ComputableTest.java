package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What import and validate pass, run can compute: lists of cells at and beyond the edges of what makes sense. */
class ComputableTest {

	private static final String HEADER = "id,park,utility,fuel,output,tech,cls,capacity_mw,hpr,vintage,lifetime,hours,efficiency_effective,status\n";
	private static final int LISTS = 150;

	/** Possible cells of each column after the first three. */
	private static final List<List<String>> CELLS = List.of(List.of("coal", "ng", "msw", "solar", ""), List.of("CHP", "E", "H", ""),
			List.of("EC", "CCGT", "BOILER", ""), List.of("small", "large", ""),
			List.of("50", "0", "-1", "1e-300", "1e300", "1e9", "0.000001", ""), List.of("3.0", "0", "0.0", "1e12", "-2", ""),
			List.of("2005", "0", "-99999", "2014", "2015", "999999999", "1", ""),
			List.of("30", "0.5", "0", "999.99", "1000", "1001", "10000", "12000", "1e9", "1e300", "-5", ""),
			List.of("5500", "8784", "8785", "0", "1e300", ""), List.of("0.4", "0", "1", "1.5", "1e-300", "40", ""),
			List.of("operating", "planned", "retired", ""));

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();
	private final Random random = new Random(9);

	@Test
	void whatImportAndValidatePassRunCanCompute() throws IOException {
		for (String name : List.of("parameters.scenario", "measures.scenario", "study.scenario")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
		}
		Path study = folder.resolve("study.scenario");
		Path park = folder.resolve("china-eip.park");
		int computed = 0;
		for (int i = 0; i < LISTS; i++) {
			Path list = Files.writeString(folder.resolve("units.csv"), list());
			int code = commandLine.run("import", "--units", list, "--out", park, "--base-year", random.nextInt(8) == 0 ? "2999" : "2014");
			assertTrue(code == ExitCode.DONE || code == ExitCode.FAULTS, commandLine::err);
			if (code == ExitCode.DONE && commandLine.run("validate", park) == ExitCode.DONE) {
				assertEquals(ExitCode.DONE, commandLine.run("run", study, "--no-report", "--out", folder.resolve("out")),
						() -> commandLine.err() + text(list));
				computed++;
			}
		}
		assertTrue(computed > LISTS / 10, "lists that are computed: " + computed);
	}

	private String list() {
		var text = new StringBuilder(HEADER);
		int odd = random.nextInt(3);
		for (int unit = 0; unit < 3; unit++) {
			text.append('U').append(unit).append(",K1,P").append(unit);
			for (List<String> cells : CELLS) {
				boolean usual = unit != odd || random.nextInt(3) > 0;
				text.append(',').append(usual ? cells.get(0) : cells.get(random.nextInt(cells.size())));
			}
			text.append('\n');
		}
		return text.toString();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
