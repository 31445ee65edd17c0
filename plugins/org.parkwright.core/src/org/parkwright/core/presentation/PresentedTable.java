package org.parkwright.core.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;

/**
 * A table as readers see it: heads with units, cells as text. A column keeps one scale and one number of decimals in the whole
 * table, for each unit where rows have units of their own.
 *
 * @since 0.1
 */
public final class PresentedTable {

	/** Words for what is not known, English. */
	private static final String UNKNOWN = "unknown";
	/** Between a number and its unit, and between the thousands of a date; a line does not end here. */
	private static final char TOGETHER = '\u00a0';

	/** A capital at the start of a word that is joined to the one before. */
	private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])[A-Z](?=[a-z])");

	/** In place of decimals: none for a whole number, else one. */
	private static final int AS_NEEDED = -1;
	/** What binary fractions add to a whole number at most. */
	private static final double WHOLE = 1e-9;

	/** The scale of a column, and the decimals in it. */
	private record Measure(Scale scale, int decimals) {
	}

	private final ResultTable table;
	private final Presentation presentation;
	private final Language language;
	private final Map<Integer, Map<String, Measure>> measures = new HashMap<>();

	PresentedTable(ResultTable table, Presentation presentation) {
		this.table = table;
		this.presentation = presentation;
		language = presentation.language();
	}

	/** @return what is shown */
	public ResultTable table() {
		return table;
	}

	/** @return the language of words */
	Language language() {
		return language;
	}

	/** @return the title of the table */
	public String title() {
		return presentation.text(table.heading(), Set.of());
	}

	/** @return the columns that readers see, by index in the table; the one that groups rows is among them */
	public List<Integer> columns() {
		Set<String> unitColumns = new LinkedHashSet<>();
		table.columns().forEach(column -> unitColumns.add(column.unitColumn()));
		List<Integer> shown = new ArrayList<>();
		for (int c = 0; c < table.columns().size(); c++) {
			Column column = table.columns().get(c);
			if (column.traits().where() != Column.Where.FILES && !unitColumns.contains(column.id())) {
				shown.add(c);
			}
		}
		return shown;
	}

	/** @return the title of a column, with the unit of its cells if all have the same */
	public String head(int column) {
		String unit = unit(column);
		return language.words(table.columns().get(column).title()) + (unit.isEmpty() ? "" : " [" + unit + "]");
	}

	/** @return the title of a column without a unit */
	public String title(int column) {
		return language.words(table.columns().get(column).title());
	}

	/** @return the unit in which a column is shown; empty if it has none or rows have their own */
	public String unit(int column) {
		Column of = table.columns().get(column);
		return switch (of.kind()) {
		case SHARE -> "%";
		case NUMBER, DURATION -> of.unitColumn().isEmpty() ? symbol(measure(column, of.unit()).scale) : "";
		case COUNT, YEAR, TEXT, FLAG, CHOICE, NAME, ELEMENT -> "";
		};
	}

	/** @return what a cell of a column means, in a sentence without its period */
	public String meaning(int column) {
		return language.words(table.columns().get(column).meaning());
	}

	/** @return a cell as text, with its unit if that is not in the head */
	public String cell(int row, int column) {
		return cell(row, column, true);
	}

	/** @return a cell as text without a unit, where an axis or a head says it */
	public String number(int row, int column) {
		return cell(row, column, false);
	}

	/** @param withUnit whether the unit of a row that has one of its own stands behind the number */
	String cell(int row, int column, boolean withUnit) {
		Column of = table.columns().get(column);
		if (!of.kind().numeric()) {
			String text = of.traits().chinese().isEmpty() ? table.text(row, column) : inLanguage(row, column);
			return text == null ? language.words(UNKNOWN) : switch (of.kind()) {
			case CHOICE, TEXT -> of.choices().containsKey(text) ? language.words(of.choices().get(text)) : text;
			case NAME -> language.words(words(text));
			default -> text;
			};
		}
		double value = table.number(row, column);
		if (Double.isNaN(value)) {
			return language.words(UNKNOWN);
		}
		if (Double.isInfinite(value)) {
			return language.words(of.infinite());
		}
		return switch (of.kind()) {
		case FLAG -> language.words(value == 0 ? "no" : "yes");
		case YEAR -> Long.toString((long) value);
		default -> number(row, column, value, withUnit);
		};
	}

	/** The text of a column, or what another one says in the language of the reader. */
	private String inLanguage(int row, int column) {
		String chinese = language == Language.CHINESE ? table.text(row, table.column(table.columns().get(column).traits().chinese())) : null;
		return chinese != null && chinese.codePoints().anyMatch(Character::isIdeographic) ? chinese : table.text(row, column);
	}

	/** The name of a catalogue's entry as words: {@code naturalGas} becomes {@code natural gas}; capitals that stand together stay. */
	public static String words(String name) {
		Matcher capital = CAPITAL.matcher(name.replace('_', ' '));
		return capital.replaceAll(match -> " " + match.group().toLowerCase(Locale.ROOT));
	}

	private String number(int row, int column, double value, boolean withUnit) {
		Measure measure = measure(row, column);
		String number = text(value, measure);
		String own = !withUnit || table.columns().get(column).unitColumn().isEmpty() ? "" : symbol(measure.scale);
		return own.isEmpty() ? number : number + TOGETHER + own;
	}

	private String text(double value, Measure measure) {
		if (measure.scale == Scale.YES_NO && (value == 0 || value == 1)) {
			return language.words(value == 0 ? "no" : "yes");
		}
		double scaled = measure.scale.of(value);
		return (measure.scale.change() && scaled > 0 ? "+" : "") + Digits.text(scaled, decimals(scaled, measure));
	}

	private static int decimals(double value, Measure measure) {
		return measure.decimals != AS_NEEDED ? measure.decimals : Math.abs(value - Math.rint(value)) < WHOLE ? 0 : 1;
	}

	/**
	 * @param significant at most so many significant digits, 0 for as many as in the table
	 * @return a cell with its unit, as it stands in a sentence; a number and its unit stay on one line
	 */
	String inSentence(int row, int column, int significant) {
		Column of = table.columns().get(column);
		boolean measured = of.kind() == Column.Kind.NUMBER || of.kind() == Column.Kind.SHARE || of.kind() == Column.Kind.DURATION;
		if (!measured || !Double.isFinite(table.number(row, column))) {
			return cell(row, column);
		}
		return inSentence(table.number(row, column), measure(row, column), significant);
	}

	private String inSentence(double value, Measure measure, int significant) {
		String number = significant == 0 ? text(value, measure)
				: Digits.rounded(measure.scale.of(value), Math.max(1, measure.decimals), significant);
		String symbol = symbol(measure.scale);
		return symbol.isEmpty() ? number : number + TOGETHER + symbol;
	}

	/** @return the numbers of rows added up, in the unit of the first, as it stands beside a mark of a figure */
	public String sum(int[] rows, int column) {
		double sum = Arrays.stream(rows).mapToDouble(row -> table.number(row, column)).sum();
		return rows.length == 1 || !Double.isFinite(sum) ? inSentence(rows[0], column) : inSentence(sum, measure(rows[0], column), 0);
	}

	/** @return a number in the unit that {@link #unit} says; NaN if it is unknown */
	public double scaled(int row, int column) {
		return measure(row, column).scale.of(table.number(row, column));
	}

	/** @return a number in the unit of another column, as numbers on one axis have it; NaN if it is unknown */
	public double scaled(int row, int column, int like) {
		return measure(row, like).scale.of(table.number(row, column));
	}

	/** @return of columns, the one that is shown in the largest unit */
	public int coarsest(List<Integer> columns) {
		return columns.stream().max(Comparator.comparingDouble(this::size)).orElseThrow();
	}

	private double size(int column) {
		Column of = table.columns().get(column);
		return of.unitColumn().isEmpty() ? measure(column, of.unit()).scale.size() : 0;
	}

	/** @return the unit in which a cell is shown; empty if it has none */
	public String unit(int row, int column) {
		return table.columns().get(column).unitColumn().isEmpty() ? unit(column) : symbol(measure(row, column).scale);
	}

	/** @return a cell with its unit, as it stands in a sentence and beside a mark of a figure */
	public String inSentence(int row, int column) {
		return inSentence(row, column, 0);
	}

	/** The number format of a spreadsheet by which the number of {@link #scaled} looks like the text of {@link #cell}. */
	String format(int row, int column, boolean withUnit) {
		Column of = table.columns().get(column);
		if (of.kind() == Column.Kind.YEAR) {
			return "0";
		}
		Measure measure = measure(row, column);
		if (measure.scale == Scale.YES_NO) {
			return "[=1]\"" + language.words("yes") + "\";[=0]\"" + language.words("no") + "\";0.0##";
		}
		double value = scaled(row, column);
		int decimals = Digits.shown(value, decimals(value, measure));
		String number = decimals < 0 ? "0.0E+00" : "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
		String unit = withUnit && !of.unitColumn().isEmpty() ? symbol(measure.scale) : "";
		String end = unit.isEmpty() ? "" : "\"" + TOGETHER + unit + "\"";
		return (measure.scale.change() ? "+" : "") + number + end + ";\u2212" + number + end + ";0" + end;
	}

	private String symbol(Scale scale) {
		if (scale.prefix().isEmpty()) {
			return language.words(scale.symbol());
		}
		return language.words(scale.prefix() + " {0}").replace("{0}", language.words(scale.symbol()));
	}

	private Measure measure(int row, int column) {
		Column of = table.columns().get(column);
		String unit = of.unitColumn().isEmpty() ? of.unit() : table.text(row, table.column(of.unitColumn()));
		return measure(column, unit == null ? "" : unit);
	}

	private synchronized Measure measure(int column, String unit) {
		return measures.computeIfAbsent(column, this::measures).getOrDefault(unit, new Measure(Scale.of(unit, 0), 1));
	}

	private Map<String, Measure> measures(int column) {
		Column of = table.columns().get(column);
		int unitColumn = of.unitColumn().isEmpty() ? -1 : table.column(of.unitColumn());
		Map<String, Double> largest = new HashMap<>();
		if (unitColumn < 0) {
			double most = 0;
			for (int row = 0; row < table.rows(); row++) {
				double size = Math.abs(table.number(row, column));
				most = size > most && size < Double.POSITIVE_INFINITY ? size : most;
			}
			largest.put(of.unit(), most);
		} else {
			for (int row = 0; row < table.rows(); row++) {
				double size = Math.abs(table.number(row, column));
				String unit = table.text(row, unitColumn);
				largest.merge(unit == null ? "" : unit, Double.isFinite(size) ? size : 0, Math::max);
			}
		}
		Map<String, Measure> found = new HashMap<>();
		largest.forEach((unit, most) -> found.put(unit, measure(of.kind(), unit, most)));
		return found;
	}

	private static Measure measure(Column.Kind kind, String unit, double most) {
		return switch (kind) {
		case SHARE -> new Measure(Scale.PERCENT, Digits.decimals(Scale.PERCENT.of(most), 1));
		case COUNT -> new Measure(Scale.PLAIN, 0);
		case DURATION -> new Measure(Scale.of(unit, 0), AS_NEEDED);
		default -> {
			Scale scale = Scale.of(unit, most);
			yield new Measure(scale, scale.change() ? AS_NEEDED : Digits.decimals(scale.of(most), 1));
		}
		};
	}
}
