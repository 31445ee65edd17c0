package org.parkwright.standards.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.EipModel;

/** The guides lead from an empty scorecard to a plan, and the example has everything filled. */
class PlanPageTest {

	private static final Path ROOT = Path.of(System.getProperty("basedir", ""), "../..").toAbsolutePath().normalize();
	private static final Pattern FILE = Pattern.compile("`(\\w+\\.(?:csv|park))`[^`]*\n```\n(.*?)```", Pattern.DOTALL);

	@TempDir
	private Path folder;

	private static String page(String name) throws IOException {
		return Files.readString(ROOT.resolve("docs/users").resolve(name)).replace("\r\n", "\n");
	}

	private void follow(String page) throws IOException {
		Matcher files = FILE.matcher(page);
		while (files.find()) {
			Files.writeString(folder.resolve(files.group(1)), files.group(2));
		}
		for (String command : page.lines().filter(line -> line.startsWith("    parkwright ") && !line.contains(" mine.")).map(String::strip).toList()) {
			String[] words = Stream.of(command.split(" ")).skip(1).map(word -> word.matches("[a-z]+\\.(park|csv|docx)|empty|scored") ? folder.resolve(word).toString() : word).toArray(String[]::new);
			var out = new ByteArrayOutputStream();
			var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
			assertEquals(ExitCode.DONE, new Main(new Console(stream, stream, false)).run(words), () -> command + "\n" + out.toString(StandardCharsets.UTF_8));
		}
	}

	@Test
	void theGuidesLeadFromAnEmptyScorecardToAPlan() throws IOException {
		follow(page("standards.md"));
		follow(page("plan.md"));
		assertEquals(2, Parks.load(folder.resolve("planned.park"), new Faults()).getParks().getFirst().getTasks().size());
		assertTrue(Files.size(folder.resolve("plan.docx")) > 10_000);
	}

	@Test
	void theGuideNamesAllColumnsOptionsChaptersAndCodes() throws IOException {
		String page = page("plan.md");
		assertEquals(List.of(), TaskTable.titles().stream().filter(column -> !page.contains("`" + column + "`")).toList());
		assertEquals(List.of(), Stream.of(Chapter.values()).filter(chapter -> !page.contains("| " + chapter.number() + " | " + chapter.title() + " |")).toList());
		assertEquals(List.of(), new PlanCommand().options().getOptions().stream().map(option -> "--" + option.getLongOpt()).filter(option -> !page.contains(option)).toList());
		assertEquals(List.of(), Stream.of(TaskChecks.DATE, TaskChecks.RESPONSIBLE, TaskChecks.CYCLE, new ChapterNumbers().id(), "plan.study").filter(code -> !page.contains("`" + code + "`")).toList());
	}

	@Test
	void theExampleHasEveryChapterFilled() {
		var faults = new Faults();
		EipModel model = Parks.load(ROOT.resolve("examples/plan-park/plan-park.park"), faults);
		assertFalse(faults.hasErrors());
		for (Fault fault : Checks.run(model, "plan-park.park")) {
			assertFalse(fault.code().matches("(roadmap|plan|indicator|exchange|account)\\..*"), fault.text());
		}
		assertTrue(model.getDataNote().startsWith("synthetic"));
		List<ResultSection> sections = new Plan(model, null, false).sections();
		assertEquals(12, model.getParks().getFirst().getChapters().size());
		assertEquals(List.of("plan-8", "plan-9", "plan-12"), sections.stream().filter(section -> section.tables().isEmpty()).map(ResultSection::id).toList(), "chapters that a study or the user alone fills");
	}
}
