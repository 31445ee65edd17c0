package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

import javax.measure.Unit;

import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.function.FormulaFunction.Signature;
import org.parkwright.core.function.Functions;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.And;
import org.parkwright.core.study.Expression.Arithmetic;
import org.parkwright.core.study.Expression.AttributeValue;
import org.parkwright.core.study.Expression.BaseYear;
import org.parkwright.core.study.Expression.Call;
import org.parkwright.core.study.Expression.Choice;
import org.parkwright.core.study.Expression.Comparison;
import org.parkwright.core.study.Expression.Membership;
import org.parkwright.core.study.Expression.Negation;
import org.parkwright.core.study.Expression.Not;
import org.parkwright.core.study.Expression.Or;
import org.parkwright.core.study.Expression.ParameterValue;
import org.parkwright.core.study.Expression.Quantity;
import org.parkwright.core.study.Expression.Series;
import org.parkwright.core.study.Expression.Total;
import org.parkwright.core.study.Expression.Year;
import org.parkwright.core.study.Money;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Function;
import org.parkwright.engine.formula.Operator;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Columns;
import org.parkwright.simulation.CompiledStudy;
import org.parkwright.simulation.Drawn;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.UnitNames;

/**
 * From expressions to the engine's formulas over columns. Unit conversions become constant factors, and every amount of money is brought to
 * that of the study where it stands. Every number of a
 * parameter set becomes a scalar of the frame, so that draws and sensitivities can change it without compiling anew.
 */
final class FormulaCompiler {

	private static final Unit<?> ONE = Units.parse("1");
	private static final Formula UNKNOWN = Formula.constant(Double.NaN);

	private final UnitNames names;
	private final int baseYear;
	private final Money money;
	private final UncertainParameters uncertain;
	private final Faults faults;
	private final Map<String, Parameter> parameters = new HashMap<>();
	private final Map<String, Formula> compiled = new HashMap<>();
	private final Map<String, Unit<?>> units = new HashMap<>();
	private final List<String> open = new ArrayList<>();
	private final List<String> asked = new ArrayList<>();
	private final List<Double> scalars = new ArrayList<>();
	private final List<CompiledStudy.Timed> timed = new ArrayList<>();
	private final List<Drawn.Scalar> slots = new ArrayList<>();
	private Formula suchUnits;

	/**
	 * @param money      to which all amounts are brought
	 * @param uncertain what of the sets varies from draw to draw
	 */
	FormulaCompiler(UnitNames names, List<ParameterSet> sets, int baseYear, Money money, UncertainParameters uncertain, Faults faults) {
		this.names = names;
		this.money = money;
		this.uncertain = uncertain;
		this.baseYear = baseYear;
		this.faults = faults;
		for (ParameterSet set : sets) {
			set.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
		}
		suchUnits = Formula.column(Columns.IN_USE);
	}

	/** The numbers of the parameter sets met so far, by slot. */
	double[] scalars() {
		return scalars.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** The scalars met so far that differ from year to year; those of {@link #scalars} are of the base year. */
	List<CompiledStudy.Timed> timed() {
		return List.copyOf(timed);
	}

	/** The scalars met so far that draws set. */
	List<Drawn.Scalar> slots() {
		return List.copyOf(slots);
	}

	boolean knows(String parameter) {
		return parameters.containsKey(parameter);
	}

	/**
	 * A number in a stated unit of measure. A fault is added and the formula unknown if the units do not fit.
	 *
	 * @param what what the number is, for the fault
	 */
	Formula number(Expression expression, Unit<?> target, String what) {
		var own = new Faults();
		UnitCheck.demand(expression, target, what, this::unitOfParameter, own);
		faults.addAll(own);
		if (own.hasErrors()) {
			return UNKNOWN;
		}
		Formula formula = compile(expression, false);
		Unit<?> unit = unitOf(expression);
		return unit == null ? UNKNOWN : scaled(formula, Units.factor(unit, money.unit(target)));
	}

	/** The value of a role's parameter in the unit of the role; unknown where no case holds. */
	Formula parameter(Role role) {
		Parameter parameter = parameters.get(role.word());
		parameter.cases().stream().filter(value -> role.uniform() && value.condition() != null).findFirst()
				.ifPresent(value -> faults.error("study.parameter.uniform",
						role.word() + " is one number for all units, but this value holds for some of them.",
						"State one value without a condition.", value.place()));
		return number(new ParameterValue(role.word(), parameter.place()), money.unit(role.unit()), role.word());
	}

	/** A condition, 1 where it holds. */
	Formula condition(Expression expression) {
		var own = new Faults();
		UnitCheck.condition(expression, this::unitOfParameter, own);
		faults.addAll(own);
		return own.hasErrors() ? UNKNOWN : compile(expression, false);
	}

	/** Compiles what reads of such units those that take the measure at hand. */
	<T> T ofTakers(Supplier<T> work) {
		Formula enclosing = suchUnits;
		suchUnits = Formula.column(Columns.TAKES);
		try {
			return work.get();
		} finally {
			suchUnits = enclosing;
		}
	}

	/** The unit of measure of {@code rate × basis}, or null after a fault. */
	Unit<?> product(Expression rate, Expression basis) {
		Unit<?> unit = unitOrFault(rate);
		Unit<?> other = basis == null ? ONE : unitOrFault(basis);
		return unit == null || other == null ? null : unit.multiply(other);
	}

	/** A number in whatever unit it has, see {@link #product}. */
	Formula raw(Expression expression) {
		return compile(expression, false);
	}

	/** The unit of an expression; where it has none a fault says why, for parameters that are missing as well. */
	private Unit<?> unitOrFault(Expression expression) {
		Unit<?> unit = UnitCheck.unitOf(expression, this::unitOfParameter, faults);
		if (unit == null) {
			compile(expression, false);
		}
		return unit == null ? null : money.unit(unit);
	}

	private Unit<?> unitOfParameter(String name) {
		Parameter parameter = parameters.get(name);
		if (parameter == null || parameter.cases().isEmpty() || asked.contains(name)) {
			return null;
		}
		Unit<?> known = units.get(name);
		if (known == null) {
			known = within(asked, name, () -> unitOf(parameter.cases().get(0).value()));
			if (known != null) {
				units.put(name, known);
			}
		}
		return known;
	}

	/** The unit of an expression in the study's money; its faults, if it has any, are told elsewhere. */
	private Unit<?> unitOf(Expression expression) {
		Unit<?> unit = UnitCheck.unitOf(expression, this::unitOfParameter, new Faults());
		return unit == null ? null : money.unit(unit);
	}

	private static <T> T within(List<String> names, String name, Supplier<T> work) {
		names.add(name);
		try {
			return work.get();
		} finally {
			names.remove(names.size() - 1);
		}
	}

	private static Formula scaled(Formula formula, double factor) {
		return factor == 1 ? formula : Formula.of(Operator.MULTIPLY, formula, Formula.constant(factor));
	}

	/** @param scalar whether numbers become scalars of the frame */
	private Formula compile(Expression expression, boolean scalar) {
		return switch (expression) {
		case Quantity quantity -> {
			double value = money.of(quantity).value();
			yield scalar ? scalar(value) : Formula.constant(value);
		}
		case AttributeValue value -> Formula.column(
				value.before() ? Columns.before(value.attribute()) : Columns.of(value.attribute()));
		case ParameterValue value -> compiledParameter(value);
		case BaseYear year -> Formula.constant(baseYear);
		case Year year -> timed(calendarYear -> calendarYear);
		case Series series -> timed(money.of(series).byYear());
		case Negation negation -> Formula.of(Function.NEGATE, compile(negation.of(), scalar));
		case Arithmetic arithmetic -> arithmetic(arithmetic, scalar);
		case Call call -> call(call, scalar);
		case Choice choice -> choice(choice, scalar);
		case Comparison comparison -> comparison(comparison, scalar);
		case Membership membership -> membership(membership);
		case And and -> and(and, scalar);
		case Or or -> or.of().stream().map(of -> compile(of, scalar))
				.reduce((left, right) -> Formula.of(Operator.OR, left, right)).orElse(Formula.constant(false));
		case Not not -> Formula.of(Function.NOT, compile(not.of(), scalar));
		case Total total -> total(total, scalar);
		};
	}

	private Formula scalar(double value) {
		scalars.add(value);
		return Formula.scalar(scalars.size() - 1);
	}

	private Formula timed(IntToDoubleFunction value) {
		timed.add(new CompiledStudy.Timed(scalars.size(), value));
		return scalar(value.applyAsDouble(baseYear));
	}

	private Formula compiledParameter(ParameterValue value) {
		Parameter parameter = parameters.get(value.name());
		if (parameter == null) {
			faults.error("study.parameter.missing", "The study's sets have no parameter " + value.name() + ".",
					"Add it to the factor set or the price set.", value.place());
			return UNKNOWN;
		}
		Formula known = compiled.get(value.name());
		if (known != null) {
			return known;
		}
		if (open.contains(value.name())) {
			faults.error("study.parameter.cycle",
					"The parameter " + value.name() + " depends on itself: "
							+ String.join(", ", open.subList(open.indexOf(value.name()), open.size())) + ".",
					"Give one of them a number.", parameter.place());
			return UNKNOWN;
		}
		Formula formula = within(open, value.name(), () -> cases(parameter));
		compiled.put(value.name(), formula);
		return formula;
	}

	private Formula cases(Parameter parameter) {
		Unit<?> unit = null;
		var values = new ArrayList<Formula>();
		for (Parameter.Case value : parameter.cases()) {
			Unit<?> own = unitOrFault(value.value());
			if (own == null) {
				return UNKNOWN;
			}
			unit = unit == null ? own : unit;
			if (!Units.compatible(own, unit)) {
				faults.error(UnitCheck.UNIT, parameter.name() + " is in " + Units.format(unit) + ", but this value is in "
						+ Units.format(own) + ".", "Give all its values like units.", value.value().place());
				return UNKNOWN;
			}
			values.add(scaled(varied(parameter, values.size(), compile(value.value(), true)), Units.factor(own, unit)));
		}
		Formula result = UNKNOWN;
		for (int i = values.size() - 1; i >= 0; i--) {
			Expression condition = parameter.cases().get(i).condition();
			result = condition == null ? values.get(i) : Formula.choice(condition(condition), values.get(i), result);
		}
		return result;
	}

	/** A case that varies is a scalar of its own, or multiplied by one. */
	private Formula varied(Parameter parameter, int caseIndex, Formula value) {
		UncertainParameters.Case varied = uncertain.of(parameter.name(), caseIndex);
		if (varied == null) {
			return value;
		}
		boolean factor = varied.kind() == UncertainParameterChange.Kind.FACTOR;
		Formula draw = scalar(uncertain.base()[varied.parameter()]);
		slots.add(new Drawn.Scalar(varied.parameter(), scalars.size() - 1));
		if (factor) {
			return Formula.of(Operator.MULTIPLY, value, draw);
		}
		// a value takes the place of the one that is stated, in the same currency and in prices of the same year
		return parameter.cases().get(caseIndex).value() instanceof Quantity stated ? scaled(draw, money.factor(stated.unit(), stated.priceYear())) : draw;
	}

	private Formula arithmetic(Arithmetic arithmetic, boolean scalar) {
		List<Arithmetic> operations = arithmetic.fromTheLeft();
		Formula result = compile(operations.get(0).left(), scalar);
		Unit<?> sum = null;
		for (Arithmetic operation : operations) {
			Formula right = compile(operation.right(), scalar);
			boolean summed = operation.operator() == Expression.Operator.PLUS || operation.operator() == Expression.Operator.MINUS;
			// that of a sum is the unit of what begins it, and is not worked out again for each term
			sum = !summed ? null : sum == null ? unitOf(operation.left()) : sum;
			result = switch (operation.operator()) {
			case PLUS -> Formula.of(Operator.ADD, result, converted(right, unitOf(operation.right()), sum));
			case MINUS -> Formula.of(Operator.SUBTRACT, result, converted(right, unitOf(operation.right()), sum));
			case TIMES -> Formula.of(Operator.MULTIPLY, result, right);
			case OVER -> Formula.of(Operator.DIVIDE, result, right);
			case POWER -> Formula.of(Operator.POWER, pure(operation.left(), result), pure(operation.right(), right));
			};
		}
		return result;
	}

	/** The formula of an expression, converted to the unit of another. */
	private Formula like(Expression expression, Formula formula, Expression model) {
		return converted(formula, unitOf(expression), unitOf(model));
	}

	/** A pure number without its percent sign; a quantity as it is. */
	private Formula pure(Expression expression, Formula formula) {
		return converted(formula, unitOf(expression), ONE);
	}

	private static Formula converted(Formula formula, Unit<?> from, Unit<?> to) {
		return from == null || to == null || !Units.compatible(from, to) ? formula
				: scaled(formula, Units.factor(from, to));
	}

	private Formula call(Call call, boolean scalar) {
		Described<FormulaFunction, Signature> function = Functions.named(call.function()).orElseThrow();
		List<Formula> arguments = new ArrayList<>();
		Expression model = null;
		for (int i = 0; i < call.arguments().size(); i++) {
			Expression argument = call.arguments().get(i);
			Formula formula = compile(argument, scalar);
			String unit = function.description().argument(i).unit();
			if (!unit.equals(FormulaFunction.LIKE)) {
				Unit<?> wanted = Units.parse(unit);
				formula = scaled(converted(formula, unitOf(argument), money.unit(wanted)), 1 / money.factor(wanted, null));
			} else if (model == null) {
				model = argument;
			} else {
				formula = like(argument, formula, model);
			}
			arguments.add(formula);
		}
		String result = function.description().unit();
		Formula called = Formula.of(new CalledFunction(function, call.place()), arguments);
		return result.equals(FormulaFunction.LIKE) ? called : scaled(called, money.factor(Units.parse(result), null));
	}

	private Formula choice(Choice choice, boolean scalar) {
		Formula result = UNKNOWN;
		Expression first = choice.cases().get(0).value();
		for (Choice.Case value : choice.cases().reversed()) {
			Formula number = like(value.value(), compile(value.value(), scalar), first);
			result = value.condition() == null ? number
					: Formula.choice(compile(value.condition(), false), number, result);
		}
		return result;
	}

	private Formula comparison(Comparison comparison, boolean scalar) {
		Formula left = compile(comparison.left(), scalar);
		Formula right = like(comparison.right(), compile(comparison.right(), scalar), comparison.left());
		Operator operator = switch (comparison.relation()) {
		case LESS -> Operator.LESS;
		case AT_MOST -> Operator.AT_MOST;
		case GREATER -> Operator.GREATER;
		case AT_LEAST -> Operator.AT_LEAST;
		case EQUAL -> Operator.EQUAL;
		case UNEQUAL -> Operator.NOT_EQUAL;
		};
		return Formula.of(operator, left, right);
	}

	private Formula membership(Membership membership) {
		Feature feature = membership.feature();
		membership.names().stream().filter(name -> feature.own() && !names.knows(feature, name))
				.forEach(name -> faults.warning("study.unknown." + feature.word(),
						"The park file has no " + feature.word() + " " + name + ".",
						"Correct the name, or leave it if the file is meant for several parks.", membership.place()));
		Formula formula = Formula.isOneOf(Formula.column(Columns.of(feature)),
				membership.names().stream().mapToInt(name -> names.index(feature, name)).toArray());
		return membership.negated() ? Formula.of(Function.NOT, formula) : formula;
	}

	/** Terms that hold a total see as "such units" those that meet the terms that hold none. */
	private Formula and(And and, boolean scalar) {
		Formula enclosing = suchUnits;
		Formula all = null;
		for (boolean totals : new boolean[] { false, true }) {
			for (Expression term : and.of()) {
				if (Totals.in(term) == totals) {
					Formula formula = compile(term, scalar);
					all = all == null ? formula : Formula.of(Operator.AND, all, formula);
				}
			}
			suchUnits = all == null ? enclosing : Formula.of(Operator.AND, enclosing, all);
		}
		suchUnits = enclosing;
		return all == null ? Formula.constant(true) : all;
	}

	private Formula total(Total total, boolean scalar) {
		Formula group = Formula.column(Columns.of(total.group()));
		return total.of() == null ? Formula.groupCount(suchUnits, group)
				: Formula.groupTotal(compile(total.of(), scalar), suchUnits, group);
	}

	/** Whether an expression holds a total. */
	private static final class Totals {
		static boolean in(Expression expression) {
			return switch (expression) {
			case Total total -> true;
			case Negation negation -> in(negation.of());
			case Not not -> in(not.of());
			case Arithmetic arithmetic -> in(arithmetic.left()) || in(arithmetic.right());
			case Comparison comparison -> in(comparison.left()) || in(comparison.right());
			case Call call -> call.arguments().stream().anyMatch(Totals::in);
			case And and -> and.of().stream().anyMatch(Totals::in);
			case Or or -> or.of().stream().anyMatch(Totals::in);
			case Choice choice -> choice.cases().stream()
					.anyMatch(value -> in(value.value()) || value.condition() != null && in(value.condition()));
			case Quantity quantity -> false;
			case Year year -> false;
			case Series series -> false;
			case AttributeValue value -> false;
			case ParameterValue value -> false;
			case BaseYear year -> false;
			case Membership membership -> false;
			};
		}
	}
}
