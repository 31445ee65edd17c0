package org.parkwright.core.section;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure: its kind, and which column of a table goes where. It has no colours and no fonts.
 *
 * @param id    stable: the name of its file
 * @param title for readers, without its number
 * @param kind  of figure
 * @param table whose rows are its marks
 * @param where texts that rows have in some columns; others are not drawn
 * @param roles ids of columns by what they do; kinds say which they need
 * @since 0.1
 */
public record Figure(String id, Sentence title, Kind kind, ResultTable table, Map<String, String> where,
		Map<Role, List<String>> roles) implements Block {

	/** Kinds of figures, and the roles that they need. */
	public enum Kind {
		/** A bar from 0 for each row: {@link Role#X} a text, {@link Role#Y} numbers side by side; {@link Role#DOTS} numbers on an axis of their own. */
		BARS,
		/** Bars upon each other: {@link Role#X}, and {@link Role#Y} several, or one with {@link Role#SERIES}. */
		STACKED_BARS,
		/** {@link Role#X} a number or year, {@link Role#Y}, a line for each text of {@link Role#SERIES} or column of Y. */
		LINES,
		/** As lines, filled and upon each other: a row for each series and X. */
		AREAS,
		/** {@link Role#X}, {@link Role#Y} the middle, {@link Role#LOW} and {@link Role#HIGH} from the widest band inwards. */
		BAND,
		/** Bars of different widths along an axis: {@link Role#LABEL}, {@link Role#WIDTH}, {@link Role#Y} the height. */
		COST_CURVE,
		/** Bars that begin where the one before ended: {@link Role#X}, {@link Role#Y}; the last row is their sum. */
		WATERFALL,
		/** Bars around a base: {@link Role#LABEL}, {@link Role#LOW}, {@link Role#HIGH}, {@link Role#BASE}. */
		TORNADO,
		/**
		 * Bars that begin and end anywhere, such as tasks along time: {@link Role#LABEL}, {@link Role#LOW}, {@link Role#HIGH}; {@link Role#SERIES} gives
		 * them colours.
		 *
		 * @since 0.2
		 */
		RANGES,
		/** Cells shaded by value: {@link Role#X}, {@link Role#Y}, {@link Role#COLOUR}. */
		HEAT_MAP,
		/** Points: {@link Role#X}, {@link Role#Y}, {@link Role#LABEL}. */
		SCATTER,
		/**
		 * Flows: {@link Role#FROM}, {@link Role#TO}, {@link Role#WIDTH}. {@link Role#LABEL} says what flows and gives it a colour; {@link Role#SERIES}
		 * parts rows into pictures side by side, of one scale and order, such as years; {@link Role#COLOUR} is a number whose sign gives two colours,
		 * such as a difference, whose flows then have no direction of their own.
		 */
		SANKEY,
		/**
		 * Places on the globe: {@link Role#X} the longitude and {@link Role#Y} the latitude, both in degrees. A second column of each makes a line of those rows that have it
		 * too, {@link Role#WIDTH} its width by a number of 0 or more. {@link Role#LABEL}, {@link Role#SERIES}; {@link Role#FROM} and {@link Role#TO} are told beside a line.
		 *
		 * @since 0.2
		 */
		MAP,
		/**
		 * Shares around a middle, three or more: {@link Role#X} a text, a ray for each row, and {@link Role#Y} shares, an outline for each column. It tells forms apart; bars tell
		 * values better, so it stands beside them.
		 *
		 * @since 0.2
		 */
		RADAR
	}

	/** What a column does in a figure. */
	public enum Role {
		/** Along the first axis. */
		X,
		/** Along the second axis. */
		Y,
		/** Parts rows into series, which have a colour and a legend. */
		SERIES,
		/** Width of a bar or flow. */
		WIDTH,
		/** Where a flow begins. */
		FROM,
		/** Where it ends. */
		TO,
		/** What a mark is called. */
		LABEL,
		/** Lower ends. */
		LOW,
		/** Upper ends. */
		HIGH,
		/** What moves away from it. */
		BASE,
		/** The value that shades. */
		COLOUR,
		/**
		 * Numbers of another unit that stand as dots above bars, on an axis at the other side.
		 *
		 * @since 0.2
		 */
		DOTS
	}

	/** More series than this can't be told apart. */
	public static final int MOST_SERIES = 12;

	public Figure {
		where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
		roles = Map.copyOf(roles);
	}

	/** @return a figure to which columns are still to be given */
	public static Figure of(String id, Sentence title, Kind kind, ResultTable table) {
		return new Figure(id, title, kind, table, Map.of(), Map.of());
	}

	/** @return the same with columns in a role */
	public Figure with(Role role, String... columns) {
		Map<Role, List<String>> more = new EnumMap<>(Role.class);
		more.putAll(roles);
		more.put(role, List.of(columns));
		return new Figure(id, title, kind, table, where, more);
	}

	/** @return the same of those rows alone that have a text, or a year as {@code 2013}, in a column */
	public Figure where(String column, String text) {
		Map<String, String> more = new LinkedHashMap<>(where);
		more.put(column, text);
		return new Figure(id, title, kind, table, more, roles);
	}

	/** @return the columns in a role, by index; none if there is none */
	public List<Integer> columns(Role role) {
		return roles.getOrDefault(role, List.of()).stream().map(table::column).toList();
	}

	/** @return the rows that it draws, by index, in the order of the table */
	public int[] rows() {
		return table.rows(where);
	}
}
