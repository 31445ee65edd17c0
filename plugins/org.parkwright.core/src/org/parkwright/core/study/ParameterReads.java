package org.parkwright.core.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which parameters of its sets a study reads: those that the model asks for, and those that measures, conditions, impacts, the law of lifetimes and
 * other parameters which are read name. Only these can move a result.
 *
 * @since 0.1
 */
public final class ParameterReads {

	private final Study study;
	private final Set<Parameter> read = new LinkedHashSet<>();

	private ParameterReads(Study study) {
		this.study = study;
	}

	/** @return the parameters of both sets that the study reads, as the sets and its scenarios state them */
	public static Set<Parameter> of(Study study) {
		ParameterReads reads = new ParameterReads(study);
		for (Role role : study.roles()) {
			reads.name(role.word());
		}
		if (study.lives() != null) {
			study.lives().arguments().values().forEach(reads::expression);
		}
		for (Impact impact : study.factors().impacts()) {
			reads.expression(impact.direct());
			reads.expression(impact.upstream());
		}
		study.scenarios().stream().flatMap(scenario -> scenario.steps().stream()).forEach(step -> {
			reads.expression(step.condition());
			step.measures().forEach(reads::measure);
		});
		return reads.read;
	}

	private void measure(Measure measure) {
		expression(measure.eligibility());
		for (Measure.Change change : measure.changes()) {
			expression(switch (change) {
			case Measure.Change.OfAttribute of -> of.value();
			case Measure.Change.OfFeature of -> null;
			case Measure.Change.OfFuelShare of -> of.share();
			case Measure.Change.OfPrice of -> of.value();
			});
		}
		measure.limits().forEach(limit -> expression(limit.amount()));
		if (measure.adds() != null) {
			measure.adds().formulas().forEach(this::expression);
		}
		measure.allCosts().forEach(cost -> Stream.of(cost.amount(), cost.basis(), cost.after()).forEach(this::expression));
	}

	private void name(String name) {
		Stream<Parameter> anew = study.scenarios().stream().flatMap(scenario -> scenario.overrides().stream());
		Stream.concat(Stream.of(study.factors(), study.prices()).flatMap(set -> set.parameters().stream()), anew)
				.filter(parameter -> parameter.name().equals(name)).filter(read::add).toList()
				.forEach(parameter -> parameter.cases().forEach(each -> {
					expression(each.condition());
					expression(each.value());
				}));
	}

	private void expression(Expression expression) {
		switch (expression) {
		case null -> {
			// stated by nobody
		}
		case Expression.ParameterValue of -> name(of.name());
		default -> parts(expression).stream().filter(Objects::nonNull).forEach(this::expression);
		}
	}

	/** @return the formulas and conditions of which one is made; null for one that is left out */
	static List<Expression> parts(Expression expression) {
		return switch (expression) {
		case Expression.Negation of -> List.of(of.of());
		case Expression.Arithmetic of -> List.of(of.left(), of.right());
		case Expression.Call of -> of.arguments();
		case Expression.Choice of -> of.cases().stream().flatMap(each -> Stream.of(each.condition(), each.value()))
				.filter(Objects::nonNull).toList();
		case Expression.Comparison of -> List.of(of.left(), of.right());
		case Expression.And of -> of.of();
		case Expression.Or of -> of.of();
		case Expression.Not of -> List.of(of.of());
		case Expression.Total of -> of.of() == null ? List.of() : List.of(of.of());
		case Expression.Quantity of -> List.of();
		case Expression.AttributeValue of -> List.of();
		case Expression.ParameterValue of -> List.of();
		case Expression.BaseYear of -> List.of();
		case Expression.Year of -> List.of();
		case Expression.Series of -> List.of();
		case Expression.Membership of -> List.of();
		};
	}
}
