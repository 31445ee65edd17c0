package org.parkwright.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.Sentence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** A figure that is being turned into an option: its rows, and their cells as Presentation shows them. */
final class Drawn {

	private static final String NOTHING = "nothing to draw: all values are unknown";
	private static final String NOUGHT = "nothing to draw: all values are 0";
	private static final String NO_ROWS = "nothing to draw: there are no rows";

	private final Figure figure;
	private final Presentation presentation;
	private final PresentedTable table;
	private final int[] rows;
	private final JsonObject about = new JsonObject();
	private int missing;
	private String cut;

	Drawn(Figure figure, Presentation presentation) {
		this.figure = figure;
		this.presentation = presentation;
		table = presentation.of(figure.table());
		rows = figure.rows();
	}

	Figure.Kind kind() {
		return figure.kind();
	}

	/** Rows of the table that are to be drawn, by index. */
	int[] rows() {
		return rows;
	}

	PresentedTable table() {
		return table;
	}

	/** What stands beside the option. */
	JsonObject about() {
		return about;
	}

	String words(String english, Object... arguments) {
		return presentation.text(Sentence.of(english, arguments), Set.of());
	}

	/** The columns in a role that the kind needs. */
	List<Integer> columns(Role role) {
		List<Integer> found = figure.columns(role);
		if (found.isEmpty()) {
			throw new IllegalArgumentException(
					"The figure " + figure.id() + " is one of kind " + figure.kind() + " and has no column for " + role);
		}
		return found;
	}

	/** The column in a role that the kind needs. */
	int column(Role role) {
		return columns(role).getFirst();
	}

	/** The column in a role, or -1. */
	int columnOrNone(Role role) {
		return figure.columns(role).stream().findFirst().orElse(-1);
	}

	/** Columns in roles, those that are there. */
	List<Integer> all(Role... roles) {
		return Arrays.stream(roles).flatMap(role -> figure.columns(role).stream()).distinct().toList();
	}

	Column.Kind kind(int column) {
		return table.table().columns().get(column).kind();
	}

	boolean numeric(int column) {
		return kind(column).numeric();
	}

	/** @return a number in the unit of another column; NaN if it cannot be drawn */
	double value(int row, int column, int like) {
		double value = table.scaled(row, column, like);
		return Double.isFinite(value) ? value : Double.NaN;
	}

	double value(int row, int column) {
		return value(row, column, column);
	}

	static boolean known(double value) {
		return !Double.isNaN(value);
	}

	/** Of columns that share an axis, the one whose unit it has. */
	int like(List<Integer> columns) {
		return table.coarsest(columns);
	}

	/** What makes two cells the same place on an axis or the same series. */
	Object key(int row, int column) {
		if (numeric(column)) {
			return table.table().number(row, column);
		}
		String text = table.table().text(row, column);
		return text == null ? "" : text;
	}

	/** The title of an axis with its unit. */
	String head(List<Integer> columns, int like) {
		String unit = unit(like);
		if (columns.size() > 1 && !unit.isEmpty()) {
			return unit;
		}
		String title = String.join(", ", columns.stream().map(table::title).toList());
		return unit.isEmpty() ? title : title + " [" + unit + "]";
	}

	String head(int column) {
		return head(List.of(column), column);
	}

	/** The unit of the drawn cells of a column; empty if rows differ. */
	String unit(int column) {
		List<String> units = Arrays.stream(rows).mapToObj(row -> table.unit(row, column)).distinct().toList();
		return units.size() == 1 ? units.getFirst() : "";
	}

	/** How the ticks of an axis are written. */
	String ticks(int column) {
		return kind(column) == Column.Kind.YEAR ? "year" : "number";
	}

	/**
	 * What a reader sees who points at a mark: the cell of the first column as it is, those of others with titles.
	 *
	 * @param name    of the mark, or -1
	 * @param columns whose cells follow
	 */
	String tip(int row, int name, List<Integer> columns) {
		List<String> said = new ArrayList<>();
		if (name >= 0) {
			said.add(numeric(name) ? titled(row, name) : table.cell(row, name));
		}
		columns.stream().filter(column -> column != name).forEach(column -> said.add(titled(row, column)));
		return String.join("\n", said);
	}

	private String titled(int row, int column) {
		return words("{0}: {1}", table.title(column), table.inSentence(row, column));
	}

	/** @param value a number, an array or null */
	static JsonObject mark(Object value, int row, String tip) {
		JsonObject mark = new JsonObject();
		mark.add("value", json(value));
		mark.addProperty("row", row);
		mark.addProperty("tip", tip);
		return mark;
	}

	private static JsonElement json(Object value) {
		return switch (value) {
		case null -> JsonNull.INSTANCE;
		case Double number -> Double.isNaN(number) ? JsonNull.INSTANCE : new JsonPrimitive(number);
		case double[] numbers -> array(numbers);
		default -> throw new IllegalArgumentException(value.toString());
		};
	}

	static JsonArray array(double... numbers) {
		JsonArray array = new JsonArray();
		for (double number : numbers) {
			array.add(json(number));
		}
		return array;
	}

	static JsonArray array(Iterable<String> texts) {
		JsonArray array = new JsonArray();
		texts.forEach(array::add);
		return array;
	}

	static JsonObject series(String type, String name, JsonArray data) {
		JsonObject series = new JsonObject();
		series.addProperty("type", type);
		series.addProperty("name", name);
		series.add("data", data);
		return series;
	}

	static JsonObject encode(JsonObject series, int[] x, int[] y) {
		JsonObject encode = new JsonObject();
		encode.add("x", indexes(x));
		encode.add("y", indexes(y));
		series.add("encode", encode);
		return series;
	}

	private static JsonArray indexes(int... indexes) {
		JsonArray array = new JsonArray();
		for (int index : indexes) {
			array.add(index);
		}
		return array;
	}

	static JsonObject categories(String name, List<String> names) {
		JsonObject axis = new JsonObject();
		axis.addProperty("type", "category");
		axis.addProperty("name", name);
		axis.add("data", array(names));
		return axis;
	}

	/** An axis of numbers. @param ticks how they are written */
	static JsonObject numbers(String name, String ticks) {
		JsonObject axis = new JsonObject();
		axis.addProperty("type", "value");
		axis.addProperty("name", name);
		axis.addProperty("ticks", ticks);
		return axis;
	}

	/** The places of rows along an axis of texts: each text once if rows are parted into series, else a place a row. */
	List<int[]> places(int column, boolean merge) {
		Map<Object, List<Integer>> found = new LinkedHashMap<>();
		for (int row : rows) {
			found.computeIfAbsent(merge ? key(row, column) : (Object) row, each -> new ArrayList<>()).add(row);
		}
		return found.values().stream().map(each -> each.stream().mapToInt(Integer::intValue).toArray()).toList();
	}

	List<String> names(List<int[]> places, int column) {
		return places.stream().map(each -> table.cell(each[0], column)).toList();
	}

	/** The rows of each series. @param column that parts them, or -1 */
	List<int[]> parts(int column) {
		return column < 0 ? List.of(rows)
				: places(column, true).stream().sorted(Comparator.comparingInt(part -> table.table().order(part[0], column))).toList();
	}

	/**
	 * What series along a first axis are made of.
	 *
	 * @param x    column along it
	 * @param ys   columns of numbers
	 * @param by   column that parts rows into series, or -1
	 * @param like of the numbers, the column whose unit the second axis has
	 */
	record Along(int x, List<Integer> ys, int by, int like) {
	}

	/** @return null if there is no number to draw */
	Along along() {
		List<Integer> ys = columns(Role.Y);
		return hasAny(ys) ? new Along(column(Role.X), ys, columnOrNone(Role.SERIES), like(ys)) : null;
	}

	/** Makes a series of some rows and a column of numbers. */
	interface OfSeries {
		JsonObject series(int[] rows, int y, String name);
	}

	/** A series for each part of the rows and column of numbers. */
	JsonArray all(Along along, OfSeries making) {
		JsonArray all = new JsonArray();
		for (int[] part : parts(along.by)) {
			for (int y : along.ys) {
				all.add(making.series(part, y, name(part[0], along.by, y, along.ys.size())));
			}
		}
		return all;
	}

	/** The name of a series by the text that parts rows, the column, or both. */
	String name(int row, int by, int y, int columns) {
		String column = table.title(y);
		if (by < 0) {
			return column;
		}
		String text = table.cell(row, by);
		return columns == 1 ? text : text + ", " + column;
	}

	/** An option of series between two axes. @param tip whether a reader points at an {@code axis} or at an {@code item} */
	JsonObject between(JsonObject x, JsonObject y, JsonArray series, String tip) {
		about.addProperty("tip", tip);
		JsonObject option = new JsonObject();
		option.add("xAxis", x);
		option.add("yAxis", y);
		option.add("series", series);
		return option;
	}

	/** Rows that can be drawn; others are counted and told. */
	int[] drawable(Predicate<Integer> can) {
		int[] found = Arrays.stream(rows).filter(can::test).toArray();
		missing = rows.length - found.length;
		return found;
	}

	/** Counts rows that are not drawn and leave no gap that a reader sees. */
	void missing(int count) {
		missing = count;
	}

	/** Whether there is any number in columns. */
	boolean hasAny(List<Integer> columns) {
		return Arrays.stream(rows).anyMatch(row -> columns.stream().anyMatch(column -> known(value(row, column))));
	}

	/** Whether all that is known of what its marks show is 0, so that its axes would stand there alone. */
	boolean isNought() {
		List<Integer> shown = switch (figure.kind()) {
		case HEAT_MAP -> all(Role.COLOUR);
		case COST_CURVE, SANKEY -> all(Role.WIDTH);
		case SCATTER -> all(Role.X, Role.Y);
		case TORNADO -> all(Role.LOW, Role.HIGH, Role.BASE);
		case RANGES -> all(Role.LOW, Role.HIGH);
		case BAND -> all(Role.Y, Role.LOW, Role.HIGH);
		case BARS -> all(Role.Y, Role.DOTS);
		case STACKED_BARS, LINES, AREAS, WATERFALL, RADAR -> all(Role.Y);
		case MAP -> List.of();
		};
		return hasAny(shown) && Arrays.stream(rows).allMatch(row -> shown.stream().mapToDouble(column -> value(row, column)).allMatch(value -> !known(value) || value == 0));
	}

	/** Tells of marks that go beyond the axis, in words; how many, and the value of the one that goes farthest. */
	void cut(int count, int row, int column) {
		cut = words("{0}, the farthest at {1}", new Sentence.Counted(count, "{0} bar goes beyond the axis", "{0} bars go beyond the axis"),
				table.inSentence(row, column));
	}

	/** Numbers along an axis, each once. */
	Set<Double> numbers(int column) {
		Set<Double> found = new LinkedHashSet<>();
		Arrays.stream(rows).forEach(row -> found.add(value(row, column)));
		return found;
	}

	/** @param option null if nothing can be drawn */
	JsonObject finish(JsonObject option) {
		JsonObject whole = option == null ? new JsonObject() : option;
		about.addProperty("id", figure.id());
		about.addProperty("kind", figure.kind().name());
		about.addProperty("title", presentation.text(figure.title(), Set.of()));
		if (option == null) {
			about.addProperty("nothing", words(rows.length == 0 ? NO_ROWS : isNought() ? NOUGHT : NOTHING));
		} else {
			String left = missing == 0 ? null : words("{0}", new Sentence.Counted(missing, "{0} row is not drawn, as values are unknown",
					"{0} rows are not drawn, as values are unknown"));
			if (left != null || cut != null) {
				about.addProperty("note", left == null ? cut : cut == null ? left : words("{0}; {1}", left, cut));
			}
		}
		whole.add("parkwright", about);
		return whole;
	}
}
