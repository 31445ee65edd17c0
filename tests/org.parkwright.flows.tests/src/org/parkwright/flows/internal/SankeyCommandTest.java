package org.parkwright.flows.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.UsageException;

class SankeyCommandTest {

	private static final Path EXAMPLES = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../examples").normalize();
	private static final Path PARK = EXAMPLES.resolve("german-park/german-park.park");
	private static final Path STUDY = EXAMPLES.resolve("german-park/german-park.scenario");

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	@TempDir
	private Path folder;

	private int run(String... arguments) throws UsageException {
		SankeyCommand command = new SankeyCommand();
		PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
		try {
			return command.run(new DefaultParser().parse(command.options(), arguments), new Console(out, out, false));
		} catch (ParseException e) {
			throw new AssertionError(e);
		}
	}

	private String written(String name, String... arguments) throws UsageException, IOException {
		Path out = folder.resolve(name);
		String[] all = new String[arguments.length + 2];
		System.arraycopy(arguments, 0, all, 0, arguments.length);
		all[arguments.length] = "--out";
		all[arguments.length + 1] = out.toString();
		assertEquals(ExitCode.DONE, run(all), said::toString);
		return Files.readString(out, StandardCharsets.ISO_8859_1);
	}

	@Test
	void aPictureSaysItsScale() throws Exception {
		String svg = written("flows.svg", PARK.toString(), "--boiler-reference", "0.9");
		assertTrue(svg.startsWith("<svg") && svg.contains("PJ/a<") && svg.contains(">Boiler house west<"), svg.substring(0, 300));
	}

	@Test
	void twoYearsStandSideBySide() throws Exception {
		String svg = written("flows.svg", PARK.toString(), "--boiler-reference", "0.9", "--year", "2024,2040");
		assertTrue(svg.contains(">2024<") && svg.contains(">2040<"));
	}

	@Test
	void nodesStandWhereTheLayoutFileBesideTheParkPutsThem() throws Exception {
		Path park = Files.copy(EXAMPLES.resolve("bda/bda-2013.park"), folder.resolve("bda.park"));
		String before = written("flows.svg", park.toString(), "--year", "2013");
		Files.writeString(folder.resolve("bda.layout"), "diagram-layout 1\ndiagram \"Figure\" \"sankey\"\n  node \"manufacturing\" at 500,1000\nend\n");
		String after = written("flows.svg", park.toString(), "--year", "2013");
		assertFalse(before.equals(after));
		Files.writeString(folder.resolve("bda.layout"), "diagram-layout 1\nno line of it\nend\n");
		assertEquals(before, written("flows.svg", park.toString(), "--year", "2013"));
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("The line 'no line of it' cannot be read"), said::toString);
	}

	@Test
	void anAccountAloneHasEnergyFlowsOfItsYears() throws Exception {
		String park = EXAMPLES.resolve("bda/bda-2013.park").toString();
		String svg = written("flows.svg", park, "--year", "2005,2013");
		assertTrue(svg.contains(">2005<") && svg.contains(">2013<") && svg.contains(">manufacturing<") && svg.contains(">Imports<"));
		String csv = written("flows.csv", park, "--year", "2005,2013");
		assertFalse(csv.contains(",,GJ/a"), "all is known");
		assertFalse(csv.contains("Statistical difference"), csv);
	}

	@Test
	void aPdfHasVectors() throws Exception {
		String pdf = written("flows.pdf", PARK.toString(), "--boiler-reference", "0.9");
		assertTrue(pdf.startsWith("%PDF") && !pdf.contains("/Image"));
	}

	@Test
	void aTableIsThatOfFloWeaver() throws Exception {
		String csv = written("flows.csv", PARK.toString(), "--boiler-reference", "0.9");
		assertTrue(csv.startsWith("network,source,target,type,value,unit,origin,"), csv);
		assertTrue(csv.contains("2024,natural gas,Boiler house west,natural gas,629600.0,GJ/a,computed,"), csv);
	}

	@Test
	void withoutAStudyTheFuelOfCombinedUnitsIsUnknown() throws Exception {
		assertTrue(written("flows.sankeymatic", PARK.toString()).contains("' unknown: coal to Power station"));
		assertTrue(written("flows.json", PARK.toString()).contains("\"value\": null"));
	}

	@Test
	void aStudyComputesUnitsByItsParameters() throws Exception {
		String csv = written("flows.csv", STUDY.toString());
		assertFalse(csv.contains(",,GJ/a"), "all is known");
		String names = assertThrows(UsageException.class, () -> written("flows.csv", STUDY.toString(), "--scenario", "Nothing")).getMessage();
		assertTrue(names.startsWith("There is no scenario Nothing in "), names);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"--out x.docx|The name of the file to write ends in .svg, .png, .pdf, .csv, .json, .sankeymatic, .txt, but --out is x.docx.",
			"--width 5|--width is a number from 200 to 10000, such as 900, not 5.",
			"--small much|--small is a number from 0 to 1, such as 0.005, not much.",
			"--year 13|--year is a calendar year such as 2013, or two such as 2005,2013, not 13.",
			"--year 2013,2013|--year is a calendar year such as 2013, or two such as 2005,2013, not 2013,2013.",
			"--park Elsewhere|There is no park Elsewhere. Choose with --park one of Park.",
			"--scenario M1|A scenario belongs to a study. Name the file of the study in place of the park.",
			"--difference|A difference is one of two: name two years with --year, or a scenario with --scenario.",
			"--layer gold|There is no layer gold. Choose energy, goods, water, or substance: and the code of a substance.",
			"--language xx|There is no language xx. Choose en or zh." })
	void whatMakesNoSenseIsTold(String arguments, String expected) {
		String[] own = (PARK + " --out " + folder.resolve("x.svg") + " " + arguments).split(" ");
		if (arguments.startsWith("--out")) {
			own = (PARK + " " + arguments).split(" ");
		}
		String[] all = own;
		assertEquals(expected, assertThrows(UsageException.class, () -> run(all)).getMessage());
		assertFalse(Files.exists(folder.resolve("x.svg")));
	}

	@Test
	void otherLayersAreDrawnOfWhatIsStated() throws Exception {
		Path kalundborg = EXAMPLES.resolve("kalundborg/kalundborg.park");
		assertTrue(written("water.csv", kalundborg.toString(), "--year", "2015", "--layer", "goods").contains(",t/a,stated,"));
		assertEquals("A study computes energy alone. Name the park for another layer.",
				assertThrows(UsageException.class, () -> written("x.svg", STUDY.toString(), "--layer", "water")).getMessage());
	}

	@Test
	void filesThatAreMissingAreTold() {
		assertEquals("Which park or study? Name the file.", assertThrows(UsageException.class, () -> run("--out", "x.svg")).getMessage());
		assertEquals("There is no park or study nowhere.park. Check the name and the folder.",
				assertThrows(UsageException.class, () -> run("nowhere.park", "--out", "x.svg")).getMessage());
		assertEquals("The option --out is missing. Name the file to write, such as flows.svg.",
				assertThrows(UsageException.class, () -> run(PARK.toString())).getMessage());
	}

	@Test
	void aParkWithoutEnergyInTheYearIsTold() throws UsageException {
		Path out = folder.resolve("x.svg");
		assertEquals(ExitCode.FAULTS, run(PARK.toString(), "--year", "1900", "--out", out.toString()));
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("states nothing that flows of the layer energy in 1900"), said::toString);
		assertFalse(Files.exists(out));
	}
}
