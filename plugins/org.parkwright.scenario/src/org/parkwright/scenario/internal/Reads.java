package org.parkwright.scenario.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
		for (Measure.CostItem cost : measure.costs()) {
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
			case Expression.Negation negation -> add(negation.of());
			case Expression.Arithmetic arithmetic -> {
				List<Expression.Arithmetic> operations = arithmetic.fromTheLeft();
				add(operations.get(0).left());
				operations.forEach(operation -> add(operation.right()));
			}
			case Expression.Comparison comparison -> addAll(comparison.left(), comparison.right());
			case Expression.Call call -> call.arguments().forEach(this::add);
			case Expression.Choice choice -> choice.cases().forEach(each -> addAll(each.condition(), each.value()));
			case Expression.And and -> and.of().forEach(this::add);
			case Expression.Or or -> or.of().forEach(this::add);
			case Expression.Not not -> add(not.of());
			case Expression.Total total -> add(total.of());
			case Expression.Quantity quantity -> {
				// reads nothing
			}
			case Expression.AttributeValue value -> {
				// reads the unit, not a parameter
			}
			case Expression.Year year -> {
				// reads the study, not a parameter
			}
			case Expression.Series series -> {
				// numbers alone
			}
			case Expression.BaseYear year -> {
				// reads the study, not a parameter
			}
			case Expression.Membership membership -> {
				// reads the unit, not a parameter
			}
		}
	}

	private void addAll(Expression first, Expression second) {
		add(first);
		add(second);
	}
}
