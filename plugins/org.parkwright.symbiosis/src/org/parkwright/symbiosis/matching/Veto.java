package org.parkwright.symbiosis.matching;

/**
 * What forbids a match, whatever else speaks for it (C12).
 *
 * @param kind      of hindrance
 * @param substance whose bound is broken, by name; null for other kinds
 * @param offered   what is offered: a share in kg/kg of {@link Kind#COMPOSITION}, degC of {@link Kind#TEMPERATURE}; NaN for other kinds
 * @param limit     what is wanted: the bound that is broken, or the temperature that is needed
 * @since 0.2
 */
public record Veto(Kind kind, String substance, double offered, double limit) {

	/** Kinds of hindrances. */
	public enum Kind {
		/** It is hazardous, and who wants it has no permit. */
		PERMIT,
		/** It may contain more or less of a substance than who wants it can take. */
		COMPOSITION,
		/** It can't be brought into the form that is wanted. */
		FORM,
		/** It isn't hot enough (C13). */
		TEMPERATURE
	}

	static Veto of(Kind kind) {
		return new Veto(kind, null, Double.NaN, Double.NaN);
	}
}
