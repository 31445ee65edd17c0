package org.parkwright.core.section;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A sentence or some. Numbers in it are {@link Cell cells} of tables, so that they are rounded and scaled like everywhere
 * else.
 *
 * @param pattern   English, with {@code {0}}, {@code {1}} and so on where arguments go; presentation translates it as a whole
 * @param arguments each a {@link Cell}, a {@link Size}, a {@link Counted}, a sentence, a list of such things ({@code a, b and c}), or a text,
 *                  which is taken as it is: a name, or what the user wrote
 * @since 0.1
 */
public record Sentence(String pattern, List<Object> arguments) {

	/**
	 * A number or text of a table.
	 *
	 * @param row    index
	 * @param column index
	 */
	public record Cell(ResultTable table, int row, int column) {
	}

	/** The size of a number of a table, without its sign, where words around it say which way it goes. */
	public record Size(Cell cell) {
	}

	/**
	 * A number of things, such as {@code 608 units}.
	 *
	 * @param one  pattern for one, {@code {0} unit}
	 * @param many pattern for others, {@code {0} units}
	 */
	public record Counted(long count, String one, String many) {
	}

	public Sentence {
		arguments = Collections.unmodifiableList(arguments);
	}

	/** @return a sentence. @param arguments see {@link #arguments()} */
	public static Sentence of(String pattern, Object... arguments) {
		return new Sentence(pattern, Arrays.asList(arguments));
	}

	/** @return sentences one after the other */
	public static Sentence all(List<Sentence> sentences) {
		return sentences.stream().reduce((one, next) -> of("{0} {1}", one, next)).orElseGet(() -> plain(""));
	}

	/** @return a text that is taken as it is */
	public static Sentence plain(String text) {
		return of("{0}", text);
	}
}
