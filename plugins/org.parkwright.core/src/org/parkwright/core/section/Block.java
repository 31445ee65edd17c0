package org.parkwright.core.section;

/**
 * A part of a {@link ResultSection}, in the order in which a reader meets it.
 *
 * @since 0.1
 */
public sealed interface Block permits Block.Heading, Block.Paragraph, Block.Item, Block.Tile, ResultTable, Excerpt, Figure {

	/** A line above what follows. @param text English; presentation translates it, names in it stay */
	record Heading(Sentence text) implements Block {
	}

	/** A paragraph. @param label in front of it, such as {@code Largest mitigation}, or empty */
	record Paragraph(String label, Sentence text) implements Block {
	}

	/**
	 * An item of a list.
	 *
	 * @param sign in front of it, such as {@code 1.}
	 * @since 0.2
	 */
	record Item(String sign, Sentence text) implements Block {
	}

	/** A number that a reader should see first. @param value it @param label what it is */
	record Tile(Sentence.Cell value, Sentence label) implements Block {
	}
}
