package org.parkwright.core.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Optional;

/**
 * How a number is known.
 *
 * @since 0.1
 */
public enum Mark {
	/** Read off an instrument or a bill. */
	MEASURED,
	/** From official statistics. */
	STATISTIC,
	/** Quoted from a publication. */
	LITERATURE,
	/** Chosen with a stated reason. */
	ESTIMATE,
	/** Picked so that a published result comes out. */
	CALIBRATED;

	/** @return the words of the scenario language, each to itself, in order: what columns of marks can hold */
	public static SequencedMap<String, String> words() {
		SequencedMap<String, String> words = new LinkedHashMap<>();
		for (Mark mark : values()) {
			words.put(mark.word(), mark.word());
		}
		return words;
	}

	/** @return the word of the scenario language */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @return the mark of this word */
	public static Optional<Mark> of(String word) {
		return Arrays.stream(values()).filter(mark -> mark.word().equals(word)).findFirst();
	}
}
