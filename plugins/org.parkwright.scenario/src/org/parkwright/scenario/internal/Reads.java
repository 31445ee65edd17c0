package org.parkwright.scenario.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Parameter;

/** Finds the parameters that formulas read, each with the first place where it is read. */
final class Reads {

	private final Map<String, Place> names = new LinkedHashMap<>();

	private Reads() {
	}

	static Map<String, Place> of(Parameter parameter) {
		Reads reads = new Reads();
		for (Parameter.Case each : parameter.cases()) {
			reads.add(each.condition());
			reads.add(each.value());
		}
		return reads.names;
	}

	static Map<String, Place> of(Expression expression) {
		Reads reads = new Reads();
		reads.add(expression);
		return reads.names;
	}

	static Map<String, Place> of(Impact impact) {
		Reads reads = new Reads();
		reads.addAll(impact.direct(), impact.upstream());
		return reads.names;
	}

	static Map<String, Place> of(Measure measure) {
		Reads reads = new Reads();
		reads.add(measure.eligibility());
		for (Measure.Change change : measure.changes()) {
			switch (change) {
				case Measure.Change.OfAttribute attribute -> reads.add(attribute.value());
				case Measure.Change.OfPrice price -> reads.add(price.value());
				case Measure.Change.OfFuelShare share -> reads.add(share.share());
				case Measure.Change.OfFeature feature -> {
					// a name reads no parameter
				}
			}
		}
		measure.limits().forEach(limit -> reads.add(limit.amount()));
		if (measure.adds() != null) {
			measure.adds().formulas().forEach(reads::add);
		}
		for (Measure.CostItem cost : measure.allCosts()) {
			reads.add(cost.amount());
			reads.add(cost.basis());
			reads.add(cost.after());
		}
		return reads.names;
	}

	private void add(Expression expression) {
		switch (expression) {
			case null -> {
				// left out by the author
			}
			case Expression.ParameterValue value -> names.putIfAbsent(value.name(), value.place());
			case Expression.Arithmetic arithmetic -> {
				List<Expression.Arithmetic> operations = arithmetic.fromTheLeft();
				add(operations.get(0).left());
				operations.forEach(operation -> add(operation.right()));
			}
			default -> parts(expression).forEach(this::add);
		}
	}

	/** @return the formulas and conditions of which one is made, without those that are left out */
	static List<Expression> parts(Expression expression) {
		List<Expression> parts = switch (expression) {
			case Expression.Negation negation -> List.of(negation.of());
			case Expression.Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
			case Expression.Comparison comparison -> List.of(comparison.left(), comparison.right());
			case Expression.Call call -> call.arguments();
			case Expression.Choice choice -> choice.cases().stream().flatMap(each -> Stream.of(each.condition(), each.value())).toList();
			case Expression.And and -> and.of();
			case Expression.Or or -> or.of();
			case Expression.Not not -> List.of(not.of());
			case Expression.Total total -> Arrays.asList(total.of());
			// these read the unit or the study, or are numbers alone
			case Expression.Quantity quantity -> List.of();
			case Expression.AttributeValue value -> List.of();
			case Expression.Year year -> List.of();
			case Expression.Series series -> List.of();
			case Expression.BaseYear year -> List.of();
			case Expression.Membership membership -> List.of();
			case Expression.ParameterValue value -> List.of();
		};
		return parts.stream().filter(Objects::nonNull).toList();
	}

	private void addAll(Expression first, Expression second) {
		add(first);
		add(second);
	}
}
