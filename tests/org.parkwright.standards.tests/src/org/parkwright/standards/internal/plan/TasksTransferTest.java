package org.parkwright.standards.internal.plan;

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
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.RoadmapTask;
import org.parkwright.model.park.TaskState;

/** Tasks of a roadmap by tables. */
class TasksTransferTest {

	private static final String TASKS = """
			name,responsible,start,end,state,investment,currency,measures,exchanges,indicators,after,note
			Steam from the mill,Li Na,2027-03,2028,underway,2500000,CNY,,"Steam, low pressure; gypsum",HJ274-2015:HJ15,Survey,"First ""stage"", 第一期"
			Survey,Wang Fang,2026,2026-06-30,done,,,M1; M2,,,,
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
				<park:EipModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:park="http://www.parkwright.org/park/1.0" id="m" name="Harbour" currency="CNY" schemaVersion="1.0">
				  <parks id="p" name="Harbour">
				    <flows xsi:type="park:Exchange" id="x" name="Steam, low pressure" state="idea"/>
				    <flows xsi:type="park:Exchange" id="gypsum" state="idea"/>
				  </parks>
				</park:EipModel>
				""");
	}

	private Path filled() throws IOException {
		Path filled = folder.resolve("filled.park");
		assertEquals(ExitCode.DONE, run("import", write("tasks.csv", TASKS), "--from", "tasks", "--into", park(), "--out", filled), () -> said);
		return filled;
	}

	@Test
	void aTableBecomesARoadmap() throws IOException {
		Park park = Parks.load(filled(), new Faults()).getParks().getFirst();
		RoadmapTask steam = park.getTasks().getFirst();
		assertEquals(List.of("Steam from the mill", "Li Na", "2027-03", "2028", TaskState.UNDERWAY, 2500000.0, "First \"stage\", 第一期"), List.of(steam.getName(), steam.getResponsible(),
				steam.getStart(), steam.getEnd(), steam.getState(), steam.getInvestment(), steam.getDescription()));
		assertEquals(List.of("x", "gypsum"), steam.getExchanges().stream().map(each -> each.getId()).toList());
		assertEquals(List.of("HJ15"), steam.getIndicators().stream().map(each -> each.getCode()).toList());
		assertEquals(List.of(park.getTasks().getLast()), steam.getAfter(), "a task that stands below");
		assertEquals("M1, M2", park.getTasks().getLast().getMeasures());
		assertEquals(ExitCode.DONE, run("validate", folder.resolve("filled.park")), () -> said);
	}

	@Test
	void whatIsWrittenIsReadAgainAndChangesTasksOfTheSameName() throws IOException {
		Path filled = filled();
		Path table = folder.resolve("out.csv");
		assertEquals(ExitCode.DONE, run("export", filled, "--to", "tasks", "--out", table), () -> said);
		String text = Files.readString(table);
		Files.writeString(table, text.replace("underway", "done"));
		Path again = folder.resolve("again.park");
		assertEquals(ExitCode.DONE, run("import", table, "--from", "tasks", "--into", filled, "--out", again), () -> said);
		Path second = folder.resolve("second.csv");
		assertEquals(ExitCode.DONE, run("export", again, "--to", "tasks", "--out", second), () -> said);
		assertEquals(text.replace("underway", "done"), Files.readString(second));
		assertEquals(2, Parks.load(again, new Faults()).getParks().getFirst().getTasks().size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "A,Li Na,2028,2027,,,,| it ends in 2027, before it begins in 2028", "A,Li Na,soon,,,,,| its start soon is no date", "A,Li Na,,,,coal,,| There is no exchange coal.",
			"A,Li Na,,,,,HJ274-2015:HJ99,| There is no indicator HJ274-2015:HJ99.", "A,Li Na,,,,,,B| There is no task B.", "A,Li Na,,,,,,A| it waits for itself", ",Li Na,,,,,,| The name of the task is missing.",
			"A,Li Na,,,,,,\\nA,Li Na,,,,,,| The task A stands in the table already.", "A,Li Na,,,EUR,,,| The investment is in EUR, but the park counts in CNY." })
	void tasksThatCannotBeEnteredSayWhereAndWhy(String rows, String message) throws IOException {
		Path table = write("bad.csv", "name,responsible,start,end,currency,exchanges,indicators,after\n" + rows.replace("\\n", "\n") + "\n");
		assertEquals(ExitCode.FAULTS, run("import", table, "--from", "tasks", "--into", park(), "--out", folder.resolve("bad.park")), () -> said);
		assertTrue(said.contains(message) && said.contains("bad.csv:"), said);
	}

	@Test
	void aParkWithoutARoadmapGivesHeadsToFillIn() throws IOException {
		Path table = folder.resolve("empty.csv");
		assertEquals(ExitCode.DONE, run("export", park(), "--to", "tasks", "--out", table), () -> said);
		assertEquals(String.join(",", TaskTable.titles()), Files.readString(table).strip());
	}

	@Test
	void anExchangeThatIsNotThereIsToldWhenTheParkIsRead() throws IOException {
		Path lost = write("lost.park", Files.readString(filled()).replaceAll("exchanges=\"x gypsum\"", "exchanges=\"x nowhere\""));
		assertEquals(ExitCode.FAULTS, run("validate", lost));
		assertTrue(said.contains("nowhere"), said);
	}
}
