package org.parkwright.core.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a number is known. */
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

	/** @return the word of the scenario language */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @return the mark of this word */
	public static Optional<Mark> of(String word) {
		return Arrays.stream(values()).filter(mark -> mark.word().equals(word)).findFirst();
	}
}
