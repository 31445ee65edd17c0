package org.parkwright.core.study;

import java.util.Locale;
import java.util.Objects;

import org.parkwright.core.fault.Place;

/**
 * A number of a study that is uncertain: it varies where the study asks what becomes of its results.
 *
 * @param kind      what varies
 * @param parameter name of the parameter; empty for all other kinds
 * @param condition of the one value of the parameter that varies, as {@link ExpressionText} writes it; empty where all vary
 * @param place     where it was written
 * @since 0.2
 */
public record UncertainParameter(Kind kind, String parameter, String condition, Place place) {

	/** What varies. */
	public enum Kind {
		/** A parameter of the factor or price set, in all its values or in one. */
		PARAMETER,
		/** The discount rate. */
		DISCOUNT_RATE,
		/** Full-load hours of all units in use. */
		HOURS,
		/** Lifetimes of all units that do not state when they retire. */
		LIFETIME
	}

	/** What varies as a whole. */
	public UncertainParameter(Kind kind, String parameter, Place place) {
		this(kind, parameter, "", place);
	}

	public UncertainParameter {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(condition);
		Objects.requireNonNull(place);
	}

	/** @return the name of the parameter and the condition of its value, or the words of the scenario language for what is none */
	public String name() {
		return kind == Kind.PARAMETER ? parameter + (condition.isEmpty() ? "" : " where " + condition) : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** @return whether it is the same number, wherever it is written */
	public boolean same(UncertainParameter other) {
		return kind == other.kind && parameter.equals(other.parameter) && condition.equals(other.condition);
	}

	/** @return whether one of them is the other, or holds it */
	public boolean overlaps(UncertainParameter other) {
		return kind == other.kind && parameter.equals(other.parameter)
				&& (condition.isEmpty() || other.condition.isEmpty() || condition.equals(other.condition));
	}
}
