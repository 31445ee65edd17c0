package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.parkwright.core.result.Eligibility;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Measure;
import org.parkwright.engine.formula.Formula;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Composition;

/** Judges the conditions of measures clause by clause on the stock as it stands. */
final class EligibilityRun {

	/** A clause with what it compares. Formulas of what it compares are null where it is no number of the unit. */
	private record Clause(Expression expression, Formula condition, Attribute attribute, Formula limit) {
	}

	/** A measure with its condition as a whole, which sums over other units need. */
	private record Compiled(Measure measure, Formula whole, List<Clause> clauses) {
	}

	private final List<Compiled> measures = new ArrayList<>();

	EligibilityRun(Collection<Measure> all, FormulaCompiler compiler) {
		for (Measure measure : all) {
			Expression condition = measure.eligibility();
			List<Expression> parts = condition == null ? List.of() : condition instanceof Expression.And and ? and.of() : List.of(condition);
			measures.add(new Compiled(measure, condition == null ? null : compiler.condition(condition),
					parts.stream().map(part -> clause(part, compiler)).toList()));
		}
	}

	private static Clause clause(Expression part, FormulaCompiler compiler) {
		if (sums(part)) {
			return new Clause(part, null, null, null);
		}
		Formula condition = compiler.condition(part);
		if (part instanceof Expression.Comparison compared && compared.left() instanceof Expression.AttributeValue value) {
			Attribute attribute = value.attribute();
			return new Clause(part, condition, attribute, compiler.number(compared.right(), Units.parse(attribute.unit()), attribute.word()));
		}
		return new Clause(part, condition, null, null);
	}

	/** Whether a sum over other units is in it, which means the other clauses. */
	private static boolean sums(Expression expression) {
		return switch (expression) {
		case Expression.Total total -> true;
		case Expression.Comparison of -> sums(of.left()) || sums(of.right());
		case Expression.Arithmetic of -> sums(of.left()) || sums(of.right());
		case Expression.Negation of -> sums(of.of());
		case Expression.Not of -> sums(of.of());
		case Expression.And of -> of.of().stream().anyMatch(EligibilityRun::sums);
		case Expression.Or of -> of.of().stream().anyMatch(EligibilityRun::sums);
		case Expression.Call of -> of.arguments().stream().anyMatch(EligibilityRun::sums);
		default -> false;
		};
	}

	/**
	 * Judges the stock as it stands.
	 *
	 * @param present number of the units that are there, which come first
	 * @return a judgement for each measure
	 */
	List<Eligibility> run(Composition standing, int present) {
		return measures.stream().map(measure -> judge(measure, standing, present)).toList();
	}

	private static Eligibility judge(Compiled measure, Composition standing, int present) {
		int size = standing.size();
		int[] failed = new int[size];
		Arrays.fill(failed, Eligibility.APPLIES);
		Eligibility.Clause[] clauses = new Eligibility.Clause[measure.clauses.size()];
		int bySum = -1;
		for (int c = 0; c < clauses.length; c++) {
			Clause clause = measure.clauses.get(c);
			if (clause.condition == null) {
				bySum = c;
				clauses[c] = new Eligibility.Clause(clause.expression, "", null, null);
				continue;
			}
			mark(clause.condition, c, failed, standing);
			double[] limit = null;
			if (clause.attribute != null) {
				limit = new double[size];
				clause.limit.evaluate(standing.frame(), limit);
			}
			clauses[c] = new Eligibility.Clause(clause.expression, clause.attribute == null ? "" : clause.attribute.unit(),
					clause.attribute == null ? null : standing.column(clause.attribute).clone(), limit);
		}
		if (measure.whole != null) {
			mark(measure.whole, bySum, failed, standing);
		}
		return new Eligibility(measure.measure, clauses, Arrays.copyOf(failed, present));
	}

	/** Notes the clause for units of which no earlier one failed. */
	private static void mark(Formula condition, int clause, int[] failed, Composition standing) {
		boolean[] holds = new boolean[failed.length];
		boolean[] undecided = new boolean[failed.length];
		condition.select(standing.frame(), holds, undecided);
		for (int j = 0; j < failed.length; j++) {
			if (failed[j] == Eligibility.APPLIES && !holds[j]) {
				failed[j] = undecided[j] || clause < 0 ? Eligibility.UNDECIDED : clause;
			}
		}
	}
}
