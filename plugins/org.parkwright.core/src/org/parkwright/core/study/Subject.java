package org.parkwright.core.study;

import java.util.Locale;
import java.util.Objects;

import org.parkwright.core.fault.Place;

/**
 * A number of a study that varies in a sensitivity or an uncertainty study.
 *
 * @param kind      what varies
 * @param parameter name of the parameter; empty for all other kinds
 * @param place     where it was written
 */
public record Subject(Kind kind, String parameter, Place place) {

	/** What varies. */
	public enum Kind {
		/** A parameter of the factor or price set, in all its values. */
		PARAMETER,
		/** The discount rate. */
		DISCOUNT_RATE,
		/** Full-load hours of all units in use. */
		HOURS,
		/** Lifetimes of all units that do not state when they retire. */
		LIFETIME
	}

	public Subject {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(place);
	}

	/** @return the name of the parameter, or the words of the scenario language for what is none */
	public String name() {
		return kind == Kind.PARAMETER ? parameter : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** @return whether it is the same number, wherever it is written */
	public boolean same(Subject other) {
		return kind == other.kind && parameter.equals(other.parameter);
	}
}
