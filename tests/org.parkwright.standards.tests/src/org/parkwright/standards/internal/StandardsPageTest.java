package org.parkwright.standards.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.IndicatorStatus;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.StandardRule;
import org.parkwright.standards.ParkNumber;
import org.parkwright.standards.Scorecard;

/** The guide to standards: its commands run in their order, and it names what there is. */
class StandardsPageTest {

	private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "../../docs/users/standards.md").toAbsolutePath().normalize();
	private static final Pattern FILE = Pattern.compile("`(\\w+\\.(?:csv|park))`[^`]*\n```\n(.*?)```", Pattern.DOTALL);

	@TempDir
	private Path folder;

	private static String page() throws IOException {
		return Files.readString(PAGE).replace("\r\n", "\n");
	}

	@Test
	void itsCommandsLeadFromAnEmptyScorecardToWhatToDoFirst() throws IOException {
		Matcher files = FILE.matcher(page());
		int count = 0;
		while (files.find()) {
			Files.writeString(folder.resolve(files.group(1)), files.group(2));
			count++;
		}
		assertEquals(3, count);
		List<String> commands = page().lines().filter(line -> line.startsWith("    parkwright ") && !line.contains(" mine.")).map(String::strip).toList();
		assertEquals(5, commands.size());
		for (String command : commands) {
			run(command);
		}
		String empty = Files.readString(folder.resolve("empty/scorecard.csv"));
		assertTrue(empty.contains("HJ274-2015,HJ11,Resource saving,performance,false,0.41322"), empty);
		assertTrue(empty.contains("HJ274-2015,HJ10,Resource saving,performance,true,0.3228"), empty);
		assertTrue(Files.readString(folder.resolve("empty/score-verdicts.csv")).contains(",unknown,unknown"));
		List<String> gaps = Files.readAllLines(folder.resolve("scored/score-gaps.csv"));
		List<String> ranked = gaps.stream().filter(line -> line.contains("Li Na") || line.contains("Chen Wei")).toList();
		assertTrue(gaps.get(1).startsWith("HJ274-2015,HJ21,") && gaps.get(2).startsWith("HJ274-2015,HJ29,"), gaps::toString);
		assertEquals(2, ranked.size());
		EipModel scored = Parks.load(folder.resolve("scored.park"), new Faults());
		assertEquals(4, scored.getParks().getFirst().getAccounts().getLast().getValues().size());
	}

	/** Files of the page are those of the folder. */
	private void run(String command) {
		String[] words = Stream.of(command.split(" ")).skip(1).map(word -> word.matches("[a-z]+\\.(park|csv)|empty|scored") ? folder.resolve(word).toString() : word).toArray(String[]::new);
		var out = new ByteArrayOutputStream();
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		assertEquals(ExitCode.DONE, new Main(new Console(stream, stream, false)).run(words), () -> command + "\n" + out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void itNamesAllStandardsNumbersWordsColumnsTablesAndRules() throws IOException {
		String page = page();
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		Stream<String> standards = Scorecard.sets(model).stream().map(IndicatorSet::getCode);
		Stream<String> words = Stream.of(ComparisonOperator.VALUES, BenchmarkKind.VALUES, StandardRule.VALUES, IndicatorStatus.VALUES).flatMap(List::stream).map(each -> each.getLiteral());
		Stream<String> columns = Stream.of(new StandardImporter(), new ScoresImporter()).map(importer -> importer.description().layout())
				.flatMap(layout -> Arrays.stream(layout.replaceAll("\\..*", "").replaceAll("Columns: |; if wanted", ",").split(","))).map(String::strip).filter(column -> !column.isEmpty());
		Stream<String> rules = Stream.of(new IndicatorFormulas(), new IndicatorGroups(), new IndicatorsTwice(), new IndicatorEvidence()).map(check -> check.id());
		Stream<String> tables = Stream.of("scorecard", "score-verdicts", "score-compliance", "score-groups", "score-gaps", "score-intensities", "score-scenarios", "score-scenario-verdicts").map(id -> id + ".csv");
		assertEquals(List.of(), Stream.of(standards, words, rules, tables).flatMap(each -> each).filter(word -> !page.contains("`" + word + "`")).toList());
		assertEquals(List.of(), columns.filter(column -> !page.matches("(?s).*[`,\n]" + column + "[`,\n].*")).toList());
		assertEquals(List.of(), Stream.of(ParkNumber.values()).map(each -> "| `" + each.word() + "` | " + each.unit() + " | " + each.meaning() + " |").filter(line -> !page.contains(line)).toList());
		assertEquals(List.of(), new ScoreCommand().options().getOptions().stream().map(option -> "--" + option.getLongOpt()).filter(option -> !page.contains(option)).toList());
	}
}
