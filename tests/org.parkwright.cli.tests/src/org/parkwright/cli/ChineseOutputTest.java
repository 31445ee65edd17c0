package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.presentation.Grid;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.KeptRun;
import org.parkwright.core.render.RunDifference;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Study;
import org.parkwright.figure.FigureOption;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;
import org.parkwright.scenario.Scenarios;

import com.google.gson.JsonElement;

/** What a reader of Chinese gets to see: whatever word of English is left in it is a name, a unit or what the user wrote. */
class ChineseOutputTest {

	private static final Presentation CHINESE = new Presentation(Language.CHINESE);
	private static final Pattern WORD = Pattern.compile("(?<![A-Za-z.])[A-Z]?[a-z]{2,}(?![A-Za-z])");
	private static final Pattern UNIT = Pattern.compile("\\b(kt|kg|mg|tce|km|kW|kWh|kWth|MWth|MWe|kCNY)\\b");
	/** What users write between quotes, and what they call things. */
	private static final Pattern WRITTEN = Pattern.compile("\"([^\"\n]*)\"|(?:study|scenario|measure|factors|prices|impact|stock)\\s+(\\w+)|(\\w+)\\s*=");
	/** What has no Chinese: authors, this program, and laws as the scenario language writes them. */
	private static final Pattern FOREIGN = Pattern.compile("Guo et al\\.|Parkwright|Chertow|Freeman|(weibull|lognormal|normal|uniform)\\([^)]*\\)");
	private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(park|csv|scenario)");

	private static final Set<String> names = new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
	private static final List<ResultSection> sections = new ArrayList<>();

	private final Map<String, String> english = new TreeMap<>();

	@BeforeAll
	static void gather() throws IOException {
		try (Stream<Path> files = Stream.concat(Files.list(CommandLineFixture.EXAMPLE), Stream.of(AllQuestions.FILE))) {
			for (Path file : files.filter(each -> each.toString().endsWith(".scenario")).toList()) {
				for (MatchResult written : WRITTEN.matcher(Files.readString(file)).results().toList()) {
					Stream.of(1, 2, 3).map(written::group).filter(each -> each != null && !each.isBlank()).forEach(names::add);
				}
			}
		}
		names.addAll(List.of(AllQuestions.result().modelName(), AllQuestions.result().dataNote(), "Jiangsu", "Shandong"));
		names.addAll(AllQuestions.EXCHANGES);
		AllQuestions.result().units().forEach(unit -> names.addAll(List.of(unit.park(), unit.plant(), unit.id())));
		for (Park park : AllQuestions.model().getParks()) {
			names.add(park.getName());
			Stream.of(park.getFirms(), park.getInfrastructure(), park.getExterior()).flatMap(List::stream).map(NamedElement::getName).forEach(names::add);
			park.getFirms().stream().flatMap(firm -> firm.getProcesses().stream()).map(NamedElement::getName).forEach(names::add);
			park.eAllContents().forEachRemaining(element -> {
				if (element instanceof Flow flow) {
					names.addAll(Stream.of(flow.getName(), flow instanceof Exchange exchange ? exchange.getReason() : null).filter(Objects::nonNull).toList());
				} else if (element instanceof Port port && port.getName() != null) {
					names.add(port.getName());
				}
			});
			park.getAccounts().forEach(account -> account.getSectors().forEach(sector -> names.add(sector.getName())));
		}
		Library library = AllQuestions.model().getLibrary();
		Stream.of(library.getMaterials(), library.getSubstances(), library.getIndicatorSets()).flatMap(List::stream).map(NamedElement::getName).forEach(names::add);
		AllQuestions.sections().stream().filter(section -> !section.id().startsWith(MadeUpResult.ID)).forEach(sections::add);
		sections.addAll(differences());
	}

	/** What is said of the run and of others: of another study, and of one that states other words and numbers. */
	private static List<ResultSection> differences() throws IOException {
		List<ResultSection> compared = new ArrayList<>(differences(CommandLineFixture.STUDY));
		compared.addAll(differences(Files.writeString(CommandLineFixture.TESTS.resolve("target/other-questions.scenario"),
				Files.readString(AllQuestions.FILE).replace("discount rate 8 %", "discount rate 9 %").replace("fuelUse becomes fuelUse", "fuel becomes naturalGas"))));
		List<String> ids = compared.stream().flatMap(section -> section.tables().stream()).map(ResultTable::id).toList();
		for (String kind : List.of("-numbers", "-words", "-alone")) {
			assertTrue(ids.stream().anyMatch(id -> id.endsWith(kind)), kind);
		}
		return compared;
	}

	private static List<ResultSection> differences(Path study) throws IOException {
		Faults faults = new Faults();
		List<Study> studies = Scenarios.load(study, faults).studies();
		StudyResult other = Studies.run(studies.getFirst(), CommandLineFixture.EXAMPLE.resolve("china-eip.park"), ProgressMonitor.NONE, faults);
		assertNotNull(other, () -> faults.list().toString());
		return RunDifference.of(KeptRun.of(other, ResultSections.of(other)), KeptRun.of(AllQuestions.result(), AllQuestions.sections()));
	}

	private void check(String where, String shown) {
		String rest = FOREIGN.matcher(FILE.matcher(shown).replaceAll("")).replaceAll("");
		for (String name : names) {
			if (rest.contains(name)) {
				rest = rest.replaceAll("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", "");
			}
		}
		rest = UNIT.matcher(rest).replaceAll("");
		if (WORD.matcher(rest).find()) {
			english.putIfAbsent(where + ": " + WORD.matcher(rest).results().map(MatchResult::group).distinct().toList(), shown);
		}
	}

	private void check(String where, Sentence sentence, ResultSection section) {
		check(where, CHINESE.text(sentence, section.marks()));
	}

	@Test
	void sentencesTitlesAndHeads() {
		for (ResultSection section : sections) {
			check(section.id(), section.title(), section);
			check(section.id(), CHINESE.words(section.about()));
			for (Block block : section.blocks()) {
				switch (block) {
				case Block.Heading heading -> check(section.id(), heading.text(), section);
				case Block.Paragraph paragraph -> {
					check(section.id(), CHINESE.words(paragraph.label()));
					check(section.id(), paragraph.text(), section);
				}
				case Block.Item item -> check(section.id(), item.text(), section);
				case Block.Tile tile -> {
					check(section.id(), tile.label(), section);
					check(section.id(), Sentence.of("{0}", tile.value()), section);
				}
				case Figure figure -> check(section.id(), figure.title(), section);
				case Excerpt excerpt -> check(section.id(), excerpt.title(), section);
				case ResultTable table -> check(section.id(), table.heading(), section);
				}
			}
			section.tables().forEach(table -> {
				check(table.id(), CHINESE.of(table).title());
				Grid grid = CHINESE.of(Excerpt.of(table));
				for (int column = 0; column < grid.columns(); column++) {
					check(table.id(), grid.head(column));
					check(table.id(), grid.meaning(column));
				}
			});
		}
		assertEquals(Map.of(), english);
	}

	@Test
	void cellsThatHaveWords() {
		for (ResultSection section : sections) {
			for (ResultTable table : section.tables()) {
				for (int c = 0; c < table.columns().size(); c++) {
					Column column = table.columns().get(c);
					for (int row = 0; row < Math.min(300, table.rows()); row++) {
						boolean own = column.kind() == Column.Kind.ELEMENT || column.kind() == Column.Kind.TEXT && !column.choices().containsKey(table.text(row, c));
						if (!own && column.traits().where() != Column.Where.FILES) {
							check(table.id() + " " + column.id(), CHINESE.of(table).cell(row, c));
						}
					}
				}
			}
		}
		assertEquals(Map.of(), english);
	}

	@Test
	void figures() {
		for (ResultSection section : sections) {
			for (Figure figure : section.figures()) {
				texts(FigureOption.of(figure, CHINESE), figure.id());
			}
		}
		assertFalse(sections.stream().allMatch(section -> section.figures().isEmpty()));
		assertEquals(Map.of(), english);
	}

	/** The texts of an option that a reader sees. */
	private void texts(JsonElement option, String where) {
		if (option.isJsonObject()) {
			option.getAsJsonObject().asMap().forEach((key, value) -> {
				if (key.equals("tip") && Set.of("axis", "item").contains(value.toString().replace("\"", ""))) {
					return;
				}
				if (key.equals("name") && option.getAsJsonObject().has("text")) {
					// the flows of a node find it by that, readers see its text
					return;
				}
				if (Set.of("name", "text", "tip", "title", "head", "note", "nothing", "low", "high").contains(key) && value.isJsonPrimitive()) {
					check(where, value.getAsString());
				} else if (!Set.of("source", "target").contains(key)) {
					texts(value, where);
				}
			});
		} else if (option.isJsonArray()) {
			option.getAsJsonArray().forEach(each -> texts(each, where));
		}
	}
}
