package org.parkwright.core.section;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * A column of a {@link ResultTable}: what its cells mean. It has no scale and no digits, those are presentation. Titles and
 * meanings are English; presentation translates them.
 *
 * @param id         stable: the name of the column in files, lower case with underscores
 * @param title      above the column
 * @param meaning    in a sentence without its period
 * @param kind       what its cells are
 * @param unit       of measure, such as {@code t CO2e} or {@code t/MWh}; {@code 1} for a plain number or share; empty where
 *                   cells have none or {@code unitColumn} holds it
 * @param unitColumn id of the column whose cells hold the unit of each row, or empty
 * @param equation   of the model by which it is made, such as {@code (7)}, or empty
 * @param choices    for {@link Kind#CHOICE} what its codes mean, in order; for {@link Kind#TEXT} what single texts mean to a reader, others
 *                   are shown as they are
 * @param traits     what else is known of it
 * @param infinite   what a reader sees for an infinite number; a dash by default
 * @since 0.1
 */
public record Column(String id, String title, String meaning, Kind kind, String unit, String unitColumn, String equation,
		Map<String, String> choices, Traits traits, String infinite) {

	/** What cells are. */
	public enum Kind {
		/** A number with a unit. Not a number (NaN) if unknown, infinite for a quotient of which nothing is there to divide by. */
		NUMBER,
		/** A number that is a part of a whole, 0 to 1 as a rule, which a reader sees in percent. */
		SHARE,
		/** A whole number. */
		COUNT,
		/** Years of time, whole as a rule. */
		DURATION,
		/** A calendar year. A part of it that has passed is drawn in figures, and neither shown nor written. */
		YEAR,
		/** A text; null if it is unknown. */
		TEXT,
		/** 1 for yes, 0 for no, NaN if unknown. */
		FLAG,
		/** One of a list of codes; null if it is unknown. */
		CHOICE,
		/** The name of a catalogue's entry, such as {@code naturalGas}, which a reader sees as words; null if it is unknown. */
		NAME,
		/** The id of an element of the model. */
		ELEMENT;

		/** @return whether cells are numbers and not texts */
		public boolean numeric() {
			return this != TEXT && this != CHOICE && this != NAME && this != ELEMENT;
		}
	}

	/** Which values a reader would rather see. */
	public enum Better {
		/** It does not rank. */
		NEITHER,
		/** High ones. */
		HIGH,
		/** Low ones. */
		LOW
	}

	/**
	 * What else is known of a column.
	 *
	 * @param sums    whether its cells add up
	 * @param better  how it ranks
	 * @param where   it stands
	 * @param chinese id of the column whose cells say the same in Chinese, or empty
	 */
	public record Traits(boolean sums, Better better, Where where, String chinese) {
		static final Traits NONE = new Traits(false, Better.NEITHER, Where.EVERYWHERE, "");
	}

	/** Where a column stands. */
	public enum Where {
		/** In files, and wherever the table is shown. */
		EVERYWHERE,
		/** In files alone, as all rows that a reader sees have the same value, or another column says it to readers. */
		FILES,
		/** Where the table is shown, as files say it by other columns. */
		SHOWN
	}

	/** The unit of a number by which another is multiplied, which a reader sees as the change that it makes: {@code +20 %}. */
	public static final String FACTOR = "factor";

	/** The unit of a number that is a part of a whole in a column whose other rows have other units. */
	public static final String SHARE = "share";

	/** The unit of a number that is 1 for yes and 0 for no in a column whose other rows have other units. @since 0.2 */
	public static final String YES_NO = "yes/no";

	/** What a reader sees for an infinite number that has no other words. */
	public static final String NO_VALUE = "\u2013";

	public Column {
		Objects.requireNonNull(kind);
		choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
	}

	private static Column of(String id, String title, String meaning, Kind kind, String unit) {
		return new Column(id, title, meaning, kind, unit, "", "", Map.of(), Traits.NONE, NO_VALUE);
	}

	/** @return a column of numbers in a unit of measure */
	public static Column number(String id, String title, String meaning, String unit) {
		return of(id, title, meaning, Kind.NUMBER, unit);
	}

	/** @return a column of parts of a whole */
	public static Column share(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.SHARE, "1");
	}

	/** @return a column of whole numbers */
	public static Column count(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.COUNT, "1");
	}

	/** @return a column of years of time */
	public static Column duration(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.DURATION, "a");
	}

	/** @return a column of calendar years */
	public static Column year(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.YEAR, "");
	}

	/** @return a column of texts */
	public static Column text(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.TEXT, "");
	}

	/** @return a column of yes and no */
	public static Column flag(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.FLAG, "");
	}

	/** @return a column of names of a catalogue's entries */
	public static Column name(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.NAME, "");
	}

	/** @return a column of ids of elements of the model; a cell may hold several, separated by blanks as in park files */
	public static Column element(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.ELEMENT, "");
	}

	/** @return a column of codes. @param codesAndWords each code, and what it means to a reader, in the order in which they are shown */
	public static Column choice(String id, String title, String meaning, String... codesAndWords) {
		return choice(id, title, meaning, words(codesAndWords));
	}

	/** @return a column of codes. @param choices what each means to a reader, in the order in which they are shown */
	public static Column choice(String id, String title, String meaning, SequencedMap<String, String> choices) {
		return new Column(id, title, meaning, Kind.CHOICE, "", "", "", choices, Traits.NONE, NO_VALUE);
	}

	/** @return words by code, in this order. @param codesAndWords a code, what it means to a reader, the next code and so on */
	public static SequencedMap<String, String> words(String... codesAndWords) {
		SequencedMap<String, String> words = new LinkedHashMap<>();
		for (int i = 0; i < codesAndWords.length; i += 2) {
			words.put(codesAndWords[i], codesAndWords[i + 1]);
		}
		return words;
	}

	/** @return the same column, in which single texts mean something to a reader. @param words see {@link #words} */
	public Column saying(Map<String, String> words) {
		return new Column(id, title, meaning, kind, unit, unitColumn, equation, words, traits, infinite);
	}

	/** @return the same column, whose cells have the unit that another column holds */
	public Column unitIn(String column) {
		return new Column(id, title, meaning, kind, "", column, equation, choices, traits, infinite);
	}

	/** @return the same column, made by an equation of the model */
	public Column by(String of) {
		return new Column(id, title, meaning, kind, unit, unitColumn, of, choices, traits, infinite);
	}

	/** @return the same column, whose cells add up */
	public Column sums() {
		return with(new Traits(true, traits.better, traits.where, traits.chinese));
	}

	/** @return the same column, which ranks */
	public Column better(Better way) {
		return with(new Traits(traits.sums, way, traits.where, traits.chinese));
	}

	/** @return the same column, which stands in files alone */
	public Column filesOnly() {
		return with(new Traits(traits.sums, traits.better, Where.FILES, traits.chinese));
	}

	/** @return the same column, which stands where the table is shown and in no file */
	public Column shownOnly() {
		return with(new Traits(traits.sums, traits.better, Where.SHOWN, traits.chinese));
	}

	/**
	 * @param column id of a column of texts in Chinese or another language
	 * @return the same column, of which Chinese readers see the text of the other one where that is Chinese
	 * @since 0.2
	 */
	public Column chineseIn(String column) {
		return with(new Traits(traits.sums, traits.better, traits.where, column));
	}

	/** @return the same column. @param words what a reader sees for an infinite number, such as {@code lasts} */
	public Column infinite(String words) {
		return new Column(id, title, meaning, kind, unit, unitColumn, equation, choices, traits, words);
	}

	/** @return the same column under another name and title */
	public Column named(String otherId, String otherTitle) {
		return new Column(otherId, otherTitle, meaning, kind, unit, unitColumn, equation, choices, traits, infinite);
	}

	private Column with(Traits others) {
		return new Column(id, title, meaning, kind, unit, unitColumn, equation, choices, others, infinite);
	}
}
