package org.parkwright.scenario.ide;

/**
 * A part of a text and what it is.
 *
 * @param offset characters before it, from 0
 * @param length its characters
 * @param kind   what it is
 * @since 0.1
 */
public record Highlight(int offset, int length, Kind kind) {

	/** What a part of a text is. */
	public enum Kind {
		/** A word of the language. */
		KEYWORD,
		/** An attribute or a feature of a unit. */
		ATTRIBUTE,
		/** How a value is known. */
		MARK,
		/** A number. */
		NUMBER,
		/** A unit of measure. */
		UNIT,
		/** A text in quotation marks. */
		STRING,
		/** A comment. */
		COMMENT,
		/** A comment that documents what follows. */
		DOCUMENTATION,
		/** The name of a set, measure, study or scenario where it is declared. */
		DECLARATION,
		/** The name of a parameter, declared or meant. */
		PARAMETER,
		/** The name of a measure or scenario that is meant. */
		MEASURE,
		/** The name of a fuel, technology, output or grid. */
		CATALOGUE
	}
}
