package org.parkwright.symbiosis.matching;

/**
 * What is not known of a match and has to be asked.
 *
 * @param kind      of gap
 * @param substance of which a share is not stated, by name; null for other kinds
 * @since 0.2
 */
public record Unknown(Kind kind, String substance) {

	/** Kinds of gaps. The first ones leave a part of the score unknown. */
	public enum Kind {
		/** How much is offered. */
		OFFERED_QUANTITY,
		/** How much is wanted. */
		WANTED_QUANTITY,
		/** Quantities are stated in units that do not convert. */
		UNITS,
		/** Where one of both is. */
		PLACE,
		/** When it comes or is needed is stated in periods of different kinds. */
		PERIODS_DIFFER,
		/** Temperature at which heat is offered or wanted. */
		TEMPERATURE,
		/** When it comes and when it is needed; taken as even. */
		PERIODS,
		/** Share of a substance that is bounded. */
		SUBSTANCE,
		/** Whether it is hazardous. */
		HAZARD,
		/** In which form it is. */
		FORM
	}

	static Unknown of(Kind kind) {
		return new Unknown(kind, null);
	}
}
