package org.parkwright.report.internal;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.ReportSubject;

/**
 * What a report shows, for the scripts of the design: single texts by name ("facts") and tables by name. Tables that are named
 * as those of the result have their columns, with numbers as numbers and null for what is unknown; those of the built-in design
 * hold text as a reader sees it. Once it is filled, several formats may be made of it at once.
 */
final class Contents {

	/** The table of single texts. */
	static final String FACTS = "facts";

	private final Map<String, String> facts = new LinkedHashMap<>();
	private final Map<String, List<Object[]>> tables = new LinkedHashMap<>();
	private final FigurePictures pictures;
	private final List<ResultSection> sections;
	private final Presentation presentation;
	private final ReportSettings settings;
	private final Set<Integer> years;

	private Contents(ReportSubject subject, List<ResultSection> sections, FigurePictures pictures, Presentation presentation,
			ReportSettings settings) {
		years = subject.years();
		this.sections = sections;
		this.pictures = pictures;
		this.presentation = presentation;
		this.settings = settings;
	}

	/**
	 * @return all that there is to show
	 * @throws IOException if the park file can't be read again
	 */
	static Contents of(ReportSubject subject, List<ResultSection> sections, FigurePictures pictures, Presentation presentation,
			ReportSettings settings) throws IOException {
		Contents contents = new Contents(subject, sections, pictures, presentation, settings);
		contents.facts(subject);
		ParkSection.fill(subject.provenance(), ParkDiagrams.of(subject.provenance()), contents);
		sections.stream().flatMap(section -> section.tables().stream()).forEach(contents::add);
		return contents;
	}

	private void facts(ReportSubject subject) {
		facts.put("title", presentation.text(subject.title(), Set.of()));
		facts.put("study", subject.name());
		facts.put("model", presentation.text(subject.model(), Set.of()));
		facts.put("version", subject.provenance().version());
		facts.put("day", day(settings.language()).format(subject.provenance().time().atOffset(ZoneOffset.UTC)));
		facts.put("author", settings.author());
		facts.put("client", settings.client());
		facts.put("text", settings.text());
		facts.put("dataNote", subject.dataNote());
		facts.put("language", settings.language().code());
		boolean calibrated = sections.stream().anyMatch(section -> section.marks().contains(Mark.CALIBRATED));
		facts.put("calibrated", calibrated ? words("CALIBRATED") : "");
		facts.put("calibration", calibrated ? words("Some of the values that were computed with were picked so that published results come out;"
				+ " the summary says how many, and the list of parameters marks each. Costs are not those of a publication.") : "");
		facts.put("footnote", calibrated ? words("Computed with calibrated parameters; not a reproduction of the published costs.") : "");
		facts.put("source", presentation.text(subject.source(), Set.of()));
		facts.put("kicker", presentation.text(subject.kind(), Set.of()));
		facts.put("contents", words("Contents"));
		facts.put("parkTitle", words("The park"));
		facts.put("clientLine", settings.client().isEmpty() ? "" : presentation.text(Sentence.of("for {0}", settings.client()), Set.of()));
		facts.put("dataLine", presentation.text(Sentence.of("Data: {0}", subject.dataNote()), Set.of()));
		facts.put("page", words("Page"));
		facts.put("of", words("of"));
	}

	private static DateTimeFormatter day(Language language) {
		return switch (language) {
		case ENGLISH -> DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
		case CHINESE -> DateTimeFormatter.ofPattern("yyyy\u5e74M\u6708d\u65e5", Locale.ENGLISH);
		};
	}

	/** A table of the result with typed cells, for designs of users. */
	private void add(ResultTable table) {
		if (tables.containsKey(table.id())) {
			return;
		}
		tables.put(table.id(), new TypedRows(table));
	}

	String words(String english) {
		return presentation.words(english);
	}

	/** @return the figures as pictures */
	FigurePictures pictures() {
		return pictures;
	}

	Presentation presentation() {
		return presentation;
	}

	/** @return calendar years that the study asks about */
	Set<Integer> years() {
		return years;
	}

	ReportSettings settings() {
		return settings;
	}

	List<ResultSection> sections() {
		return sections;
	}

	/** @return what the list of contents may lead to, by the names of bookmarks */
	Set<String> bookmarks() {
		return Stream.concat(Stream.of(ParkSection.BOOKMARK), sections.stream().map(ResultSection::id)).collect(Collectors.toSet());
	}

	/** Sets a text. */
	void fact(String name, String text) {
		facts.put(name, text);
	}

	/** Declares a table, which may stay without rows. */
	void table(String name) {
		tables.computeIfAbsent(name, key -> new ArrayList<>());
	}

	/** Adds a table whole. */
	synchronized void table(String name, List<Object[]> rows) {
		tables.put(name, rows);
	}

	/** Adds a row to a table. */
	void row(String table, Object... cells) {
		table(table);
		tables.get(table).add(cells);
	}

	/** @return the texts by name */
	Map<String, String> facts() {
		return facts;
	}

	/** @return rows by table name; the texts are the table {@link #FACTS} */
	synchronized Map<String, List<Object[]>> tables() {
		Map<String, List<Object[]>> all = new LinkedHashMap<>(tables);
		all.put(FACTS, facts.entrySet().stream().map(fact -> new Object[] { fact.getKey(), fact.getValue() }).toList());
		return all;
	}

	/** Rows of a table of the result, made when they are asked for. */
	static final class TypedRows extends AbstractList<Object[]> {
		private final ResultTable table;

		TypedRows(ResultTable table) {
			this.table = table;
		}

		@Override
		public Object[] get(int row) {
			Object[] cells = new Object[table.columns().size()];
			for (int c = 0; c < cells.length; c++) {
				Column.Kind kind = table.columns().get(c).kind();
				cells[c] = kind.numeric() ? number(kind, table.number(row, c)) : table.text(row, c);
			}
			return cells;
		}

		private static Object number(Column.Kind kind, double value) {
			if (!Double.isFinite(value)) {
				return null;
			}
			return switch (kind) {
			case FLAG -> Boolean.valueOf(value != 0);
			case COUNT, YEAR -> Integer.valueOf((int) value);
			default -> Double.valueOf(value);
			};
		}

		@Override
		public int size() {
			return table.rows();
		}
	}
}
