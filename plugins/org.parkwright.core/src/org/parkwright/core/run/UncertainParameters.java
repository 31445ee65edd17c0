package org.parkwright.core.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterChange.OfParameter;
import org.parkwright.core.analysis.UncertainParameterChange.OfStudy;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.simulation.Drawn;

/** Which cases of which parameters vary. */
final class UncertainParameters {

	/** Nothing varies. */
	static final UncertainParameters NONE = new UncertainParameters(List.of());

	/**
	 * A case that varies, by whichever change.
	 *
	 * @param condition of the one case of its parameter that varies; null where all vary
	 */
	record Case(int parameter, Kind kind, String condition) {
	}

	private final List<UncertainParameterChange> changes;
	private final Map<OfParameter, Case> cases = new HashMap<>();
	private final double[] base;

	private UncertainParameters(List<UncertainParameterChange> changes) {
		this.changes = changes;
		base = new double[changes.size()];
		Arrays.fill(base, 1);
	}

	/** What the changes vary in a study; faults where they do not fit it. */
	static UncertainParameters of(List<UncertainParameterChange> changes, Study study, Faults faults) {
		var uncertain = new UncertainParameters(changes);
		for (int v = 0; v < changes.size(); v++) {
			for (UncertainParameterChange.Target target : changes.get(v).targets()) {
				switch (target) {
				case OfParameter of -> uncertain.add(v, of, study, faults);
				case OfStudy of -> uncertain.add(v, of, study, faults);
				}
			}
		}
		return uncertain;
	}

	private void add(int v, OfStudy target, Study study, Faults faults) {
		UncertainParameterChange change = changes.get(v);
		if (change.kind() == Kind.VALUE) {
			base[v] = study.discountRate();
			if (target != OfStudy.DISCOUNT_RATE) {
				faults.error("study.variable.factor",
						change.name() + " varies what differs from unit to unit, and one value cannot take its place.",
						"State it as a factor.", change.place());
			}
		}
	}

	private void add(int v, OfParameter target, Study study, Faults faults) {
		UncertainParameterChange change = changes.get(v);
		Parameter parameter = study.parameter(target.parameter()).orElse(null);
		if (parameter == null) {
			faults.error("study.parameter.missing", "The study's sets have no parameter " + target.parameter() + ".",
					"Vary one that the factor set or the price set has.", change.place());
			return;
		}
		boolean all = target.caseIndex() == OfParameter.ALL;
		Expression condition = all ? null : parameter.cases().get(target.caseIndex()).condition();
		Case varied = new Case(v, change.kind(), all ? null : condition == null ? "" : ExpressionText.of(condition));
		if (all) {
			cases.put(target, varied);
		}
		for (int i = all ? 0 : target.caseIndex(); i <= (all ? parameter.cases().size() - 1 : target.caseIndex()); i++) {
			if (cases.put(new OfParameter(target.parameter(), i), varied) != null) {
				faults.error("study.variable.twice", target.parameter() + " varies twice.",
						"Let one variable vary it.", change.place());
			}
			if (change.kind() == Kind.VALUE) {
				base[v] = stated(parameter.cases().get(i).value());
			}
		}
		if (change.kind() == Kind.VALUE && (Double.isNaN(base[v]) || all && parameter.cases().size() > 1)) {
			faults.error("study.variable.factor",
					target.parameter() + " is no single number whose place a value of " + change.name() + " could take.",
					"State it as a factor.", change.place());
		}
	}

	/** @return the number that a study states, unknown where it states several or a formula */
	static double stated(Study study, OfParameter target) {
		List<Parameter.Case> cases = study.parameter(target.parameter()).map(Parameter::cases).orElse(List.of());
		boolean one = target.caseIndex() != OfParameter.ALL || cases.size() == 1;
		return one ? stated(cases.get(Math.max(0, target.caseIndex())).value()) : Double.NaN;
	}

	private static double stated(Expression value) {
		return value instanceof Expression.Quantity quantity ? quantity.value() : Double.NaN;
	}

	/** The variation of a case, or null. */
	Case of(String parameter, int caseIndex) {
		Case own = cases.get(new OfParameter(parameter, caseIndex));
		return own != null ? own : cases.get(new OfParameter(parameter));
	}

	/**
	 * What varies in a scenario: a number that takes the place of the study's does not take that of the scenario's own, and of
	 * cases that it states anew the one with the same condition is multiplied.
	 */
	UncertainParameters under(Scenario scenario) {
		if (this == NONE) {
			return this;
		}
		var own = new UncertainParameters(changes);
		System.arraycopy(base, 0, own.base, 0, base.length);
		cases.forEach((target, varied) -> {
			Optional<Parameter> anew = scenario.overrides().stream().filter(one -> one.name().equals(target.parameter())).findFirst();
			if (anew.isEmpty() || varied.kind() == Kind.FACTOR && varied.condition() == null) {
				own.cases.put(target, varied);
			} else if (varied.kind() == Kind.FACTOR && anew.get().caseOf(varied.condition()) >= 0) {
				own.cases.put(new OfParameter(target.parameter(), anew.get().caseOf(varied.condition())), varied);
			}
		});
		return own;
	}

	/** Warns of changes that vary nothing the study reads. */
	void requireEffect(List<Drawn.Scalar> slots, Faults faults) {
		for (int v = 0; v < changes.size(); v++) {
			int parameter = v;
			boolean ofStudy = changes.get(v).targets().stream().anyMatch(OfStudy.class::isInstance);
			if (!ofStudy && slots.stream().noneMatch(slot -> slot.variable() == parameter)) {
				faults.warning("study.variable.effect",
						changes.get(v).name() + " has no effect: no scenario of the study reads it.",
						"Leave it out, or vary what the measures use.", changes.get(v).place());
			}
		}
	}

	/** [parameter] 1 for factors, the study's own value for values. */
	double[] base() {
		return base.clone();
	}

	/** What draws change. @param scalars that they set */
	Drawn drawn(List<Drawn.Scalar> scalars) {
		return new Drawn(scalars, effects(OfStudy.DISCOUNT_RATE), effects(OfStudy.HOURS), effects(OfStudy.LIFETIME));
	}

	/** What the changes do to something that is no parameter. */
	List<Drawn.Effect> effects(OfStudy target) {
		return IntStream.range(0, changes.size()).filter(v -> changes.get(v).targets().contains(target))
				.mapToObj(v -> new Drawn.Effect(v, changes.get(v).kind() == Kind.FACTOR)).toList();
	}
}
