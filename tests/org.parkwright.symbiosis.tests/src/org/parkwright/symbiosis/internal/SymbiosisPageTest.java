package org.parkwright.symbiosis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.TransportMode;
import org.parkwright.symbiosis.Benefits;
import org.parkwright.symbiosis.ExchangeFilter;

/** The guide to symbiosis: its commands run in their order, and it names what there is. */
class SymbiosisPageTest {

	private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "../../docs/users/symbiosis.md").toAbsolutePath().normalize();
	private static final Pattern TABLE = Pattern.compile("```\n(\\w+,.*?)```", Pattern.DOTALL);

	@TempDir
	private Path folder;

	private static String page() throws IOException {
		return Files.readString(PAGE).replace("\r\n", "\n");
	}

	@Test
	void itsCommandsLeadFromAListOfFirmsToWhatExchangesAreWorth() throws IOException {
		Matcher tables = TABLE.matcher(page());
		assertTrue(tables.find());
		Files.writeString(folder.resolve("firms.csv"), tables.group(1));
		assertTrue(tables.find());
		Files.writeString(folder.resolve("flows.csv"), tables.group(1));
		assertTrue(tables.find());
		Files.writeString(folder.resolve("offers.csv"), tables.group(1));
		for (String example : List.of("steel-park.park", "steam.scenario")) {
			Files.copy(PAGE.resolveSibling("../../examples/steel-park").normalize().resolve(example), folder.resolve(example));
		}
		List<String> commands = page().lines().filter(line -> line.startsWith("    parkwright ") && !line.contains("mine.park")).map(String::strip).toList();
		assertEquals(11, commands.size());
		String said = "";
		for (String command : commands) {
			said += run(command);
			if (command.equals("parkwright symbiosis harbour.park --out tables")) {
				assertTrue(Files.readString(folder.resolve("tables/symbiosis.csv")).contains("all,all,3,2,2,"), said);
				assertTrue(Files.readString(folder.resolve("tables/exchanges.csv")).contains(",Mill,Works,fly ash,10000.0,t/a,implemented,2015,"), said);
			}
		}
		assertTrue(Files.readString(folder.resolve("study/exchange-scenarios.csv")).contains("Trial,exchange.steel.paper.steam,Steam of the coke ovens to Mill Paper,2030,2040,120000.0,GJ/a,owner,"), said);
		List<String> proposals = Files.readAllLines(folder.resolve("shortlist/matches.csv"));
		assertEquals(2, proposals.stream().filter(line -> line.startsWith("proposed,Mill,")).count(), proposals::toString);
		assertEquals(1, proposals.stream().filter(line -> line.startsWith("vetoed,Works,Spent acid,Dairy,")).count(), proposals::toString);
		EipModel placed = Parks.load(folder.resolve("placed.park"), new Faults());
		assertEquals(3, placed.getParks().getFirst().getFirms().size());
	}

	/** Files of the page are those of the folder. */
	private String run(String command) {
		String[] words = Stream.of(command.split(" ")).skip(1)
				.map(word -> word.matches("[a-z]+\\.(park|scenario|csv|geojson|graphml)|tables|shortlist|study") ? folder.resolve(word).toString() : word).toArray(String[]::new);
		var out = new ByteArrayOutputStream();
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		assertEquals(ExitCode.DONE, new Main(new Console(stream, stream, false)).run(words), () -> command + "\n" + out.toString(StandardCharsets.UTF_8));
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void itNamesAllTablesKindsStatesMeansIndicatorsAndRules() throws IOException {
		String page = page();
		EipModel kalundborg = Parks.load(PAGE.resolveSibling("../../examples/kalundborg/kalundborg.park").normalize(), new Faults());
		EipModel steel = Parks.load(PAGE.resolveSibling("../../examples/steel-park/steel-park.park").normalize(), new Faults());
		Stream<String> tables = Stream.concat(SymbiosisProvider.sections(kalundborg, ExchangeFilter.IMPLEMENTED, Double.NaN).stream(), new MatchProvider().sections(steel).stream())
				.flatMap(section -> section.tables().stream()).map(ResultTable::id)
				.map(id -> "`" + id + ".csv`");
		Stream<String> values = Stream.of(ExchangeKind.VALUES, ExchangeState.VALUES, TransportMode.VALUES).flatMap(List::stream).filter(value -> value.getValue() != 0)
				.map(value -> "`" + value.getLiteral() + "`");
		Stream<String> indicators = Stream.of(Benefits.Indicator.values()).map(indicator -> "`" + indicator.word() + "`");
		Stream<String> rules = Stream.of(new ExchangeYears(), new ExchangeMaterial(), new ExchangeUnits(), new ExchangesTwice(), new PortQuality()).map(check -> "`" + check.id() + "`");
		Stream<String> options = new SymbiosisCommand().options().getOptions().stream().map(option -> "--" + option.getLongOpt());
		String code = Files.readString(PAGE.resolveSibling("../../plugins/org.parkwright.symbiosis/src/org/parkwright/symbiosis/internal/StudyTables.java").normalize());
		Stream<String> studies = Pattern.compile("ResultTable\\.of\\(\"([a-z-]+)\"").matcher(code).results().map(found -> "`" + found.group(1) + ".csv`");
		assertEquals(List.of(), studies.filter(word -> !page.contains(word)).toList());
		assertEquals(List.of(), Stream.of(tables, values, indicators, rules, options).flatMap(each -> each).filter(word -> !page.contains(word)).toList());
	}
}
