package org.parkwright.simulation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a unit is rather than how much: names out of a catalogue, compared by {@code is}.
 *
 * @since 0.1
 */
public enum Feature {
	/** A fuel of the library. */
	FUEL("fuel", true),
	/** A technology of the library. */
	TECHNOLOGY("technology", true),
	/** {@code combined}, {@code electricity} or {@code heat}. */
	OUTPUT("output", false),
	/** The electricity grid of the unit's park. */
	GRID("grid", false),
	/** The unit itself, by its id. */
	UNIT("unit", false),
	/** The plant of the unit, by its name. */
	PLANT("plant", false),
	/** The park of the unit, by its name. */
	PARK("park", false);

	private final String word;
	private final boolean changeable;

	Feature(String word, boolean changeable) {
		this.word = word;
		this.changeable = changeable;
	}

	/** @return the word of the scenario language */
	public String word() {
		return word;
	}

	/** @return whether its names are those of the model's own parts, which no library knows */
	public boolean own() {
		return this == UNIT || this == PLANT || this == PARK;
	}

	/** @return whether a measure may set it */
	public boolean changeable() {
		return changeable;
	}

	/** @return the feature of this word */
	public static Optional<Feature> of(String word) {
		return Arrays.stream(values()).filter(feature -> feature.word.equals(word)).findFirst();
	}
}
