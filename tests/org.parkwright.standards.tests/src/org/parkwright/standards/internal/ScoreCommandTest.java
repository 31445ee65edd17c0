package org.parkwright.standards.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;

/** Standards and values by tables, and what the command says of them. */
class ScoreCommandTest {

	private static final String STANDARD = """
			set,id,name,local_name,unit,operator,threshold,threshold_unit,group,group_rule,mandatory,kind,expression,rule,source
			Delta-1,D1,Energy intensity,能耗强度,tce/10^4 CNY,atMost,500,kgce/10^4 CNY,Energy,,yes,,energy / iav,mandatoryAndGroups,"Delta, 2020"
			Delta-1,D2,Recycling,,%,atLeast,75,,Water,one of D2..D3,no,,,,
			Delta-1,D3,Rainwater plan,,1,atLeast,1,,Water,one of D2..D3,no,prerequisite,,,
			""";
	private static final String SCORES = """
			set,id,year,value,status,intended,intended_year,evidence,evidence_url,responsible,feasibility
			Delta-1,D1,2013,0.4,,,,,,,
			Delta-1,D2,2013,60,,80,2016,Meter readings,readings.pdf,Wang Fang,5
			Delta-1,D3,2013,,notMet,1,2015,,,Li Na,6
			""";

	@TempDir
	private Path folder;
	private String said = "";

	private int run(Object... words) {
		var out = new ByteArrayOutputStream();
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		int code = new Main(new Console(stream, stream, false)).run(List.of(words).stream().map(Object::toString).toArray(String[]::new));
		said = out.toString(StandardCharsets.UTF_8);
		return code;
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private Path park() throws IOException {
		return write("harbour.park", """
				<?xml version="1.0" encoding="UTF-8"?>
				<park:EipModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:park="http://www.parkwright.org/park/1.0" id="m" name="Harbour" currency="CNY" schemaVersion="1.0">
				  <parks id="p" name="Harbour">
				    <accounts id="a" year="2013" industrialAddedValue="1.0E9" energy="45000.0"/>
				  </parks>
				</park:EipModel>
				""");
	}

	/** The park's own standard: D1 is entered as 0.4 and computed as 0.45; D2 and D3 are missed, and one of them is aimed at. */
	private Path filled() throws IOException {
		Path standard = folder.resolve("with-standard.park");
		assertEquals(ExitCode.DONE, run("import", write("standard.csv", STANDARD), "--from", "standard", "--into", park(), "--out", standard), () -> said);
		Path filled = folder.resolve("filled.park");
		assertEquals(ExitCode.DONE, run("import", write("scores.csv", SCORES), "--from", "scores", "--into", standard, "--out", filled), () -> said);
		return filled;
	}

	@Test
	void aStandardOfOnesOwnIsScoredFromTables() throws IOException {
		assertEquals(ExitCode.DONE, run("score", filled(), "--set", "Delta-1", "--year", "2013", "--out", folder.resolve("out")), () -> said);
		List<String> lines = Files.readAllLines(folder.resolve("out/scorecard.csv"));
		assertTrue(lines.getFirst().startsWith("set,id,group,kind,mandatory,value,unit,operator,threshold,status,gap,intended,evidence,mark,"), lines::getFirst);
		assertTrue(lines.get(1).startsWith("Delta-1,D1,Energy,performance,true,0.4,tce/10^4 CNY,atMost,0.5,met,-0.1999999"), lines.get(1));
		assertTrue(lines.get(2).startsWith("Delta-1,D2,Water,performance,false,60.0,%,atLeast,75.0,notMet,0.2,80.0,Meter readings,"), lines.get(2));
		assertTrue(lines.get(3).startsWith("Delta-1,D3,Water,prerequisite,false,,yes/no,atLeast,1.0,notMet,1.0,1.0,,"), lines.get(3));
		List<String> gaps = Files.readAllLines(folder.resolve("out/score-gaps.csv"));
		assertTrue(gaps.get(1).startsWith("Delta-1,D3,Rainwater plan,1.0,1.0,6.0,6.0,Li Na,2015,Harbour,2013"), gaps::toString);
		assertTrue(gaps.get(2).startsWith("Delta-1,D2,Recycling,0.2,1.0,5.0,1.0,Wang Fang,2016,"), gaps::toString);
		String groups = Files.readString(folder.resolve("out/score-groups.csv"));
		assertTrue(groups.contains("Delta-1,one of D2..D3,\"D2, D3\",notMet,met,Harbour,2013"), groups);
		String verdicts = Files.readString(folder.resolve("out/score-verdicts.csv"));
		assertTrue(verdicts.contains("Harbour,2013,Delta-1,Delta-1,mandatoryAndGroups,3,1,0,2,0,0,notMet,met"), verdicts);
		String intensities = Files.readString(folder.resolve("out/score-intensities.csv"));
		assertTrue(intensities.contains("Harbour,2013,energy,0.45,tce/10^4 CNY"), intensities);
		assertTrue(Files.exists(folder.resolve("out/scorecard.xlsx")));
		assertTrue(said.contains("× not met"), said);
	}

	@Test
	void aShippedStandardIsScoredWithoutAnythingEnteredAndSaysWhatIsRecalled() throws IOException {
		assertEquals(ExitCode.DONE, run("score", park(), "--set", "HJ274-2015,Zero-carbon-2024"), () -> said);
		assertTrue(said.contains("recalled, check it") && said.contains("? unknown"), said);
		assertTrue(said.replaceAll("\\s+", " ").contains("HJ11"), said);
	}

	@Test
	void inChineseTheTerminalSpeaksChinese() throws IOException {
		assertEquals(ExitCode.DONE, run("score", park(), "--set", "HJ274-2015", "--language", "zh"), () -> said);
		assertTrue(said.contains("？未知") && said.contains("高新技术企业工业总产值") && said.contains("m³/万元") && !said.contains("unknown"), said);
		assertEquals(ExitCode.USAGE, run("score", park(), "--set", "HJ274-2015", "--language", "xx"), () -> said);
		assertTrue(said.startsWith("There is no language xx. Choose en or zh."), said);
	}

	@Test
	void valuesOfAShippedStandardBringItIntoThePark() throws IOException {
		Path filled = folder.resolve("filled.park");
		Path scores = write("scores.csv", "set,id,year,value\nHJ274-2015,HJ17,2013,100\nhj274-2015,hj15,2013,80\n");
		assertEquals(ExitCode.DONE, run("import", scores, "--from", "scores", "--into", park(), "--out", filled), () -> said);
		assertEquals(ExitCode.DONE, run("score", filled, "--out", folder.resolve("out")), () -> said);
		assertEquals(33, Files.readAllLines(folder.resolve("out/scorecard.csv")).size());
		assertTrue(Files.readString(folder.resolve("out/scorecard.csv")).contains("HJ274-2015,HJ17,Environmental protection,performance,true,100.0,%,atLeast,100.0,met,0.0,,,estimate,"));
		assertEquals(ExitCode.DONE, run("validate", filled), () -> said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "A,1,Name,furlong2,atLeast,1,t | is no unit", "A,1,Name,t,atLeast,1,MJ | The threshold is in MJ, which does not convert to t", "A,1,Name,t,over,1,t | The operator is one of atLeast",
			"A,1,,t,atLeast,1,t | The name is missing.", "A,1,Name,t,atLeast,1,t\\nA,1,Other,t,atLeast,1,t | The row 1 stands in the table already.",
			"HJ274-2015,1,Name,t,atLeast,1,t | There is a standard HJ274-2015 already." })
	void aTableThatIsNoStandardSaysWhere(String rows, String message) throws IOException {
		Path table = write("bad.csv", "set,id,name,unit,operator,threshold,threshold_unit\n" + rows.replace("\\n", "\n") + "\n");
		assertEquals(ExitCode.FAULTS, run("import", table, "--from", "standard", "--out", folder.resolve("bad.park")));
		assertTrue(said.contains(message) && said.contains("bad.csv:"), said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "None,D1,2013,1,,| There is no standard None.", "Delta-1,D9,2013,1,,| The standard Delta-1 has no row D9.", "Delta-1,D1,,1,,| The year is missing.",
			"Delta-1,D1,2013,1,perhaps,| The status is one of unknown, met, partly, notMet, notApplicable", "Delta-1,D1,2013,1,,x.exe| is a script or program", "Delta-1,D1,2013,1,,\\nDelta-1,D1,2013,1,,| already" })
	void valuesThatCannotBeEnteredSayWhy(String rows, String message) throws IOException {
		Path standard = folder.resolve("with-standard.park");
		assertEquals(ExitCode.DONE, run("import", write("standard.csv", STANDARD), "--from", "standard", "--into", park(), "--out", standard), () -> said);
		Path table = write("bad.csv", "set,id,year,value,status,evidence_url\n" + rows.replace("\\n", "\n") + "\n");
		assertEquals(ExitCode.FAULTS, run("import", table, "--from", "scores", "--into", standard, "--out", folder.resolve("bad.park")));
		assertTrue(said.contains(message) && said.contains("bad.csv:"), said);
	}

	@Test
	void whatCannotBeAskedIsSaid() throws IOException {
		assertEquals(ExitCode.USAGE, run("score", park(), "--set", "ISO"));
		assertTrue(said.contains("There is no standard ISO. There are HJ274-2015, EIP-Framework-2, Zero-carbon-2024."), said);
		assertEquals(ExitCode.USAGE, run("score", park(), "--year", "13"));
		assertEquals(ExitCode.USAGE, run("score", folder.resolve("nowhere.park")));
		assertEquals(ExitCode.USAGE, run("score"));
		assertEquals(ExitCode.FAULTS, run("score", park()));
		assertTrue(said.contains("The park has entered no values of a standard."), said);
	}
}
