package org.parkwright.core.presentation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.Column.Kind;
import org.parkwright.core.section.ResultTable;

/**
 * A column of a table upon the elements of the model that its rows are about: each has a colour and a text. Numbers are in
 * classes of about as many rows each, light for the small and dark for the large; numbers of both signs are darker the
 * further they are from 0, in blue below it and in orange above. Eyes that miss some colours tell them apart; in black and
 * white the texts do.
 *
 * @param title  of the column, with the unit of its texts
 * @param part   which rows it is of, such as {@code Scenario: M1}; empty for all
 * @param shades what the colours mean, in order
 * @param values by id of element; an element that no row is about, or of which its row says nothing, has none
 * @since 0.2
 */
public record Shading(String title, String part, List<Shade> shades, Map<String, Value> values) {

	/**
	 * A colour and what it means.
	 *
	 * @param color {@code #rrggbb}; empty for what is unknown, which has a pattern
	 * @param text  what it means
	 */
	public record Shade(String color, String text) {
	}

	/**
	 * What is shown of an element.
	 *
	 * @param text  without the unit that the title says
	 * @param tip   more of it, with the unit
	 * @param shade among {@link Shading#shades()}
	 * @param order by which elements are sorted: numbers by size, words as the shades are; NaN for what is unknown
	 */
	public record Value(String text, String tip, Shade shade, double order) {
	}

	private static final String[] LARGER = { "#e6f0f9", "#b5d3ec", "#7fb2dc", "#3d85bf", "#0b4f8a" };
	private static final String[] BELOW = { "#b5d3ec", "#7fb2dc", "#3d85bf", "#0b4f8a" };
	private static final String[] ABOVE = { "#fbe3c0", "#f3b871", "#d9822b", "#a04f0c" };
	private static final String ZERO = "#f5f5f5";
	private static final String[] YES_AND_NO = { "#3d85bf", "#e6f0f9" };
	/** After M. Okabe and K. Ito, Color Universal Design, 2008. */
	private static final String[] KINDS = { "#56b4e9", "#e69f00", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7" };
	/** Neither small nor large. */
	private static final String ASIDE = "#d9d9d9";
	private static final String UNKNOWN = "";

	/** @return whether a table has rows about one element each, and something to show of them */
	public static boolean isPossible(ResultTable table) {
		return table.columns().stream().filter(column -> column.kind() == Kind.ELEMENT).count() == 1;
	}

	/** @return the columns of such a table that can be shown, by index: those that readers see with one unit for all rows */
	public static List<Integer> columns(PresentedTable table) {
		List<Column> columns = table.table().columns();
		return table.columns().stream().filter(column -> columns.get(column).kind() != Kind.ELEMENT
				&& columns.get(column).unitColumn().isEmpty() && !columns.get(column).id().equals(table.table().group())).toList();
	}

	/** @return the parts of a table of which one is shown at a time, as its rows are grouped; none if they are not */
	public static List<String> parts(PresentedTable table) {
		if (table.table().group().isEmpty()) {
			return List.of();
		}
		int group = table.table().column(table.table().group());
		Set<String> parts = new LinkedHashSet<>();
		for (int row = 0; row < table.table().rows(); row++) {
			parts.add(table.cell(row, group));
		}
		return List.copyOf(parts);
	}

	/** @return a column upon elements. @param column see {@link #columns} @param part one of {@link #parts}; empty if there are none */
	public static Shading of(PresentedTable table, int column, String part) {
		return new Maker(table, column, part).shading();
	}

	/** Makes a shading. */
	private static final class Maker {
		private final PresentedTable presented;
		private final Language language;
		private final ResultTable table;
		private final int column;
		private final Column of;
		private final String part;
		/** By id of element the only row about it, or -1. */
		private final Map<String, Integer> rows = new LinkedHashMap<>();
		private final Map<Integer, Shade> shadeOf = new LinkedHashMap<>();
		/** Of words, whose order no number says. */
		private final Map<Integer, Integer> places = new LinkedHashMap<>();
		private final Set<Shade> shades = new LinkedHashSet<>();

		Maker(PresentedTable presented, int column, String part) {
			this.presented = presented;
			this.column = column;
			this.part = part;
			language = presented.language();
			table = presented.table();
			of = table.columns().get(column);
			int element = IntStream.range(0, table.columns().size()).filter(c -> table.columns().get(c).kind() == Kind.ELEMENT).findFirst().orElseThrow();
			int group = table.group().isEmpty() ? -1 : table.column(table.group());
			for (int row = 0; row < table.rows(); row++) {
				String id = table.text(row, element);
				if (id != null && !id.isEmpty() && (group < 0 || presented.cell(row, group).equals(part)) && !text(row).isEmpty()) {
					rows.merge(id, row, (first, second) -> -1);
				}
			}
		}

		private String text(int row) {
			return presented.number(row, column);
		}

		Shading shading() {
			List<Integer> single = rows.values().stream().filter(row -> row >= 0).toList();
			if (isRanked()) {
				rank(single);
			} else {
				sort(single);
			}
			Shade several = new Shade(ASIDE, language.words("several values"));
			Map<String, Value> values = new LinkedHashMap<>();
			rows.forEach((id, row) -> values.put(id, row < 0 ? new Value(language.words("several"), presented.title(column) + ": " + several.text, several, Double.NaN)
					: new Value(text(row), presented.title(column) + ": " + presented.inSentence(row, column), shadeOf.get(row),
							order(row))));
			if (rows.containsValue(-1)) {
				shades.add(several);
			}
			single.stream().map(shadeOf::get).filter(shade -> shade.color.equals(UNKNOWN)).findFirst().ifPresent(shades::add);
			String which = table.group().isEmpty() ? "" : presented.title(table.column(table.group())) + ": " + part;
			return new Shading(presented.head(column), which, List.copyOf(shades), values);
		}

		private double order(int row) {
			return isRanked() ? table.number(row, column) : places.containsKey(row) ? places.get(row) : Double.NaN;
		}

		private boolean isRanked() {
			return of.kind().numeric() && of.kind() != Kind.FLAG;
		}

		private void shade(Collection<Integer> of, Shade shade) {
			of.forEach(row -> shadeOf.put(row, shade));
			if (!of.isEmpty() && !shade.color.equals(UNKNOWN)) {
				shades.add(shade);
			}
		}

		// --- numbers

		/** Classes are those of all parts, so that a colour means the same in each. */
		private void rank(List<Integer> all) {
			List<Integer> finite = IntStream.range(0, table.rows()).filter(row -> Double.isFinite(table.number(row, column))).boxed()
					.sorted(Comparator.comparingDouble(row -> table.number(row, column))).toList();
			List<Integer> below = finite.stream().filter(row -> table.number(row, column) < 0).toList();
			List<Integer> above = finite.stream().filter(row -> table.number(row, column) > 0).toList();
			if (!below.isEmpty() && !above.isEmpty()) {
				double share = (double) below.size() / (below.size() + above.size());
				classes(below, side(share), BELOW, true);
				classes(finite.stream().filter(row -> table.number(row, column) == 0).toList(), 1, new String[] { ZERO }, false);
				classes(above, side(1 - share), ABOVE, false);
			} else {
				classes(finite, LARGER.length, LARGER, !below.isEmpty());
			}
			shade(all.stream().filter(row -> Double.isInfinite(table.number(row, column))).toList(), new Shade(ASIDE, language.words(of.infinite())));
			shade(all.stream().filter(row -> Double.isNaN(table.number(row, column))).toList(), unknown());
		}

		/** @return how many classes numbers of one sign have. @param share of them among those of both */
		private static int side(double share) {
			return Math.clamp(Math.round(share * LARGER.length), 1, BELOW.length);
		}

		/** Parts sorted rows into so many classes about as large; those with the same text are in one. */
		private void classes(List<Integer> sorted, int most, String[] colors, boolean darkFirst) {
			List<List<Integer>> classes = new ArrayList<>();
			int start = 0;
			for (int left = most; left > 0 && start < sorted.size(); left--) {
				int end = start + (sorted.size() - start + left - 1) / left;
				while (end < sorted.size() && text(sorted.get(end)).equals(text(sorted.get(end - 1)))) {
					end++;
				}
				classes.add(sorted.subList(start, end));
				start = end;
			}
			for (int i = 0; i < classes.size(); i++) {
				int place = darkFirst ? classes.size() - 1 - i : i;
				int color = classes.size() == 1 ? colors.length / 2 : Math.round(place * (colors.length - 1f) / (classes.size() - 1));
				String first = text(classes.get(i).getFirst());
				String last = text(classes.get(i).getLast());
				shade(classes.get(i), new Shade(colors[color], first.equals(last) ? first
						: language.words("{0} to {1}").replace("{0}", first).replace("{1}", last)));
			}
		}

		private Shade unknown() {
			return new Shade(UNKNOWN, language.words("unknown"));
		}

		// --- words

		private void sort(List<Integer> all) {
			Map<Boolean, List<Integer>> known = all.stream().collect(Collectors.partitioningBy(this::isKnown));
			Comparator<Integer> order = Comparator.comparingInt(row -> of.kind() == Kind.FLAG ? -(int) table.number(row, column) : table.order(row, column));
			Map<String, List<Integer>> byText = new LinkedHashMap<>();
			known.get(true).stream().sorted(order.thenComparing(this::text)).forEach(row -> byText.computeIfAbsent(text(row), key -> new ArrayList<>()).add(row));
			String[] colors = of.kind() == Kind.FLAG ? YES_AND_NO : KINDS;
			Set<String> named = byText.entrySet().stream().sorted(Comparator.comparingInt(each -> -each.getValue().size())).limit(colors.length)
					.map(Map.Entry::getKey).collect(Collectors.toSet());
			int next = 0;
			int place = 0;
			for (Map.Entry<String, List<Integer>> each : byText.entrySet()) {
				for (int row : each.getValue()) {
					places.put(row, place);
				}
				place++;
				if (named.contains(each.getKey())) {
					int color = of.kind() == Kind.FLAG && table.number(each.getValue().getFirst(), column) == 0 ? 1 : next++;
					shade(each.getValue(), new Shade(colors[color], each.getKey()));
				}
			}
			shade(byText.entrySet().stream().filter(each -> !named.contains(each.getKey())).flatMap(each -> each.getValue().stream()).toList(),
					new Shade(ASIDE, language.words("others")));
			shade(known.get(false), unknown());
		}

		private boolean isKnown(int row) {
			return of.kind() == Kind.FLAG ? !Double.isNaN(table.number(row, column)) : table.text(row, column) != null;
		}
	}
}
