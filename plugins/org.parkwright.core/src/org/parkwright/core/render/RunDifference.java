package org.parkwright.core.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Column.Kind;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.ResultTable.Reach;
import org.parkwright.core.section.Sentence;

/**
 * What differs between two runs: of each table of both, the numbers and the words that are not the same, and the rows that
 * one of them alone has. What was changed comes first, then what came of it. Rows are the same if their first columns of
 * words and years are, as many of them as it takes to tell the rows of a table apart.
 *
 * @since 0.1
 */
public final class RunDifference {

	/** What a run is computed with: the discount rate and horizon of a study are among its conventions. */
	private static final List<String> CAUSES = List.of("parameters", "measures", "scenarios", "conventions", "origin");
	/** What comes of it, before all other tables. */
	private static final List<String> EFFECTS = List.of("results", "units");

	private static final Column WHAT = Column.text("column", "What", "The column of the table whose cells differ");
	private static final Column UNIT = Column.text("unit", "Unit of measure", "Unit of the numbers");
	private static final Column BEFORE = Column.number("before", "Before", "In the run that is compared with", "").unitIn("unit");
	private static final Column NOW = Column.number("now", "Now", "In the run that is shown", "").unitIn("unit");
	private static final Column CHANGE = Column.number("change", "Change", "Now less before", "").unitIn("unit");
	private static final Column WORDS_BEFORE = Column.text("before", "Before", "In the run that is compared with");
	private static final Column WORDS_NOW = Column.text("now", "Now", "In the run that is shown");
	private static final Column IN = Column.choice("in", "There", "Which of the two runs alone has the row",
			"before", "before alone", "now", "now alone");

	private static final String YES = "yes";
	private static final String NO = "no";

	private final ResultTable before;
	private final ResultTable now;
	private final List<Integer> keys;
	private final List<Block> blocks = new ArrayList<>();

	private RunDifference(ResultTable before, ResultTable now) {
		this.before = before;
		this.now = now;
		keys = keys();
	}

	/**
	 * @param before an earlier run
	 * @param now    a run that is compared with it
	 * @return what differs
	 */
	public static List<ResultSection> of(KeptRun before, KeptRun now) {
		List<ResultSection> sections = new ArrayList<>();
		sections.add(section("changed", Sentence.of("What was changed"), "In parameters, measures and scenarios between the two runs", CAUSES, before, now));
		List<String> others = new ArrayList<>(EFFECTS);
		now.tables().stream().filter(table -> table.reach() != Reach.DETAIL).map(ResultTable::id)
				.filter(id -> !CAUSES.contains(id) && !others.contains(id)).forEach(others::add);
		sections.add(section("effects", Sentence.of("What came of it"), "In the results of the two runs", others, before, now));
		return sections;
	}

	private static ResultSection section(String id, Sentence title, String about, List<String> tables, KeptRun before, KeptRun now) {
		List<Block> blocks = new ArrayList<>();
		for (String table : tables) {
			find(table, before).ifPresent(earlier -> find(table, now).ifPresent(
					later -> blocks.addAll(new RunDifference(earlier, later).blocks())));
		}
		if (blocks.isEmpty()) {
			blocks.add(new Block.Paragraph("", Sentence.of("Nothing differs.")));
		}
		return new ResultSection(id, title, about, ResultSection.Part.MAIN, blocks, Set.of());
	}

	private static Optional<ResultTable> find(String id, KeptRun run) {
		return run.tables().stream().filter(table -> table.id().equals(id)).findFirst();
	}

	/** The columns that tell rows apart, by index in the later table. */
	private List<Integer> keys() {
		List<Integer> found = new ArrayList<>();
		for (int c = 0; c < now.columns().size() && !(!found.isEmpty() && unique(now, found) && unique(before, found)); c++) {
			Kind kind = now.columns().get(c).kind();
			if ((!kind.numeric() || kind == Kind.YEAR) && other(c) >= 0) {
				found.add(c);
			}
		}
		return found;
	}

	/** The column of the earlier table that is that of the later one; -1 if there is none. */
	private int other(int column) {
		Column of = now.columns().get(column);
		for (int c = 0; c < before.columns().size(); c++) {
			if (before.columns().get(c).id().equals(of.id()) && before.columns().get(c).kind() == of.kind()) {
				return c;
			}
		}
		return -1;
	}

	private boolean unique(ResultTable table, List<Integer> columns) {
		Set<List<String>> seen = new HashSet<>();
		for (int row = 0; row < table.rows(); row++) {
			if (!seen.add(key(table, row, columns))) {
				return false;
			}
		}
		return true;
	}

	private List<String> key(ResultTable table, int row, List<Integer> columns) {
		List<String> key = new ArrayList<>(columns.size());
		for (int column : columns) {
			int c = table == now ? column : other(column);
			key.add(now.columns().get(column).kind().numeric() ? Double.toString(table.number(row, c)) : table.text(row, c));
		}
		return key;
	}

	/** The rows of a table by what tells them apart; of rows that nothing tells apart, by their order too. */
	private Map<List<String>, Integer> rows(ResultTable table) {
		Map<List<String>, Integer> rows = new LinkedHashMap<>();
		Map<List<String>, Integer> alike = new HashMap<>();
		for (int row = 0; row < table.rows(); row++) {
			List<String> key = key(table, row, keys);
			key.add(Integer.toString(alike.merge(List.copyOf(key.stream().map(String::valueOf).toList()), 1, Integer::sum)));
			rows.put(key, row);
		}
		return rows;
	}

	private List<Block> blocks() {
		Map<List<String>, Integer> earlier = rows(before);
		Map<List<String>, Integer> later = rows(now);
		Map<String, String> titles = titles();
		Map<String, String> meanings = meanings();
		ResultTable.Rows numbers = table("numbers", "{0}: numbers that differ", WHAT.saying(titles), UNIT, BEFORE, NOW, CHANGE);
		ResultTable.Rows words = table("words", "{0}: words that differ", WHAT.saying(titles), WORDS_BEFORE.saying(meanings), WORDS_NOW.saying(meanings));
		ResultTable.Rows alone = table("alone", "{0}: rows of one run alone", IN);
		later.forEach((key, row) -> {
			Integer other = earlier.remove(key);
			if (other == null) {
				alone.add(cells(now, row, "now"));
			} else {
				compare(other, row, numbers, words);
			}
		});
		earlier.values().forEach(row -> alone.add(cells(before, row, "before")));
		add(numbers.table());
		add(words.table());
		add(alone.table());
		return blocks;
	}

	/** The columns' titles, which are translated as everywhere else. */
	private Map<String, String> titles() {
		Map<String, String> titles = new LinkedHashMap<>();
		now.columns().forEach(column -> titles.put(column.title(), column.title()));
		return titles;
	}

	/** What cells of words say to a reader. */
	private Map<String, String> meanings() {
		Map<String, String> meanings = new LinkedHashMap<>(Map.of(YES, YES, NO, NO));
		for (ResultTable table : List.of(before, now)) {
			for (int c = 0; c < table.columns().size(); c++) {
				Column column = table.columns().get(c);
				column.choices().values().forEach(words -> meanings.put(words, words));
				for (int row = 0; row < table.rows() && column.kind() == Kind.NAME; row++) {
					String name = table.text(row, c);
					if (name != null) {
						meanings.put(name, PresentedTable.words(name));
					}
				}
			}
		}
		return meanings;
	}

	private void add(ResultTable table) {
		if (table.rows() > 0) {
			blocks.add(table);
		}
	}

	/** A table whose rows begin with what tells them apart. */
	private ResultTable.Rows table(String kind, String title, Column... columns) {
		List<Column> all = new ArrayList<>();
		for (int key : keys) {
			Column column = now.columns().get(key);
			// A column of the table may have the name of one of these.
			all.add(column.named("row_" + column.id(), column.title()));
		}
		all.addAll(List.of(columns));
		return ResultTable.of(now.id() + "-" + kind, title, now, "A cell, or a row, that differs between the runs")
				.reach(Reach.DETAIL).columns(all.toArray(Column[]::new));
	}

	private Object[] cells(ResultTable table, int row, Object... others) {
		Object[] cells = new Object[keys.size() + others.length];
		for (int k = 0; k < keys.size(); k++) {
			int column = table == now ? keys.get(k) : other(keys.get(k));
			cells[k] = now.columns().get(keys.get(k)).kind().numeric() ? (Object) table.number(row, column) : table.text(row, column);
		}
		System.arraycopy(others, 0, cells, keys.size(), others.length);
		return cells;
	}

	private void compare(int earlier, int later, ResultTable.Rows numbers, ResultTable.Rows words) {
		for (int c = 0; c < now.columns().size(); c++) {
			Column column = now.columns().get(c);
			int other = other(c);
			if (other < 0 || keys.contains(c) || now.columns().stream().anyMatch(each -> each.unitColumn().equals(column.id()))) {
				continue;
			}
			if (column.kind().numeric() && column.kind() != Kind.FLAG && column.kind() != Kind.YEAR) {
				double was = before.number(earlier, other);
				double is = now.number(later, c);
				if (Double.compare(was, is) != 0) {
					numbers.add(cells(now, later, column.title(), unit(column, later), was, is, is - was));
				}
			} else if (!Objects.equals(word(before, earlier, other), word(now, later, c))) {
				words.add(cells(now, later, column.title(), word(before, earlier, other), word(now, later, c)));
			}
		}
	}

	private String unit(Column column, int row) {
		return switch (column.kind()) {
		case SHARE -> Column.SHARE;
		default -> column.unitColumn().isEmpty() ? column.unit() : now.text(row, column.unitColumn());
		};
	}

	private static String word(ResultTable table, int row, int column) {
		Column of = table.columns().get(column);
		if (!of.kind().numeric()) {
			String text = table.text(row, column);
			return of.choices().getOrDefault(text, text);
		}
		double number = table.number(row, column);
		return Double.isNaN(number) ? null : of.kind() == Kind.FLAG ? number == 0 ? NO : YES : Long.toString((long) number);
	}
}
