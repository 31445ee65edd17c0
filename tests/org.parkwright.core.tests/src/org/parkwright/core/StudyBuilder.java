package org.parkwright.core;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ModelFile;
import org.parkwright.core.run.StudyRun;
import org.parkwright.core.study.BreakEven;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Money;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Selection;
import org.parkwright.core.study.StockModel;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.Target;
import org.parkwright.core.study.TwoWayTable;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Progress;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Group;
import org.parkwright.simulation.Horizon;

/**
 * Studies with round numbers: 1000 h/a, 2 heat per electricity, 0.4 electrical, 0.8 boilers, coal 100 kg/GJ and gas 50,
 * other fuels unknown, 10 CNY/GJ fuel, 0.5 CNY/kWh, 50 CNY/GJ steam, grid 1 t/MWh, everything else 0.
 */
public final class StudyBuilder {

	public static final Place PLACE = Place.of("test.scenario", 3, 5);
	public static final ModelFile FILE = new ModelFile("test.park", "abc");

	private final Map<String, Parameter> factors = new LinkedHashMap<>();
	private final Map<String, Parameter> prices = new LinkedHashMap<>();
	private final List<Impact> impacts = new ArrayList<>();
	private final List<Scenario> scenarios = new ArrayList<>();
	private final List<Comparison> comparisons = new ArrayList<>();
	private final List<Target> targets = new ArrayList<>();
	private final List<Selection> selections = new ArrayList<>();
	private final List<StockModel> stocks = new ArrayList<>();
	private final List<TwoWayTable> tables = new ArrayList<>();
	private final List<BreakEven> breakEvens = new ArrayList<>();
	private List<CostPart> parts = Costs.PARTS;
	private Horizon horizon = Horizon.REMAINING_LIFE;
	private YearConvention convention = YearConvention.START;
	private double discountRate;
	private Money money = new Money("CNY");
	private Denominator denominator = Denominator.LEVELISED;
	private Set<Boundary> counted = Boundary.DEFAULT;
	private boolean planned;
	private GridFactorKind gridFactors;

	public StudyBuilder() {
		with(Role.FULL_LOAD_HOURS, quantity(1000, "h/a"));
		with(Role.HEAT_TO_POWER, quantity(2, "1"));
		with(Role.ELECTRIC_EFFICIENCY, quantity(40, "%"));
		with(Role.HEAT_EFFICIENCY, quantity(0.8, "1"));
		with(Role.BOILER_REFERENCE, quantity(0.8, "1"));
		with(Role.CO2, choice(is(Feature.FUEL, "coal"), quantity(100, "kg/GJ"), is(Feature.FUEL, "naturalGas"),
				quantity(0.05, "t/GJ")));
		with(Role.CH4, quantity(0, "g/GJ"));
		with(Role.N2O, quantity(0, "g/GJ"));
		with(Role.CH4_WARMING, quantity(25, "1"));
		with(Role.N2O_WARMING, quantity(298, "1"));
		with(Role.GRID_FACTOR, quantity(1, "t/MWh"));
		with(Costs.FUEL_PRICE, quantity(10, "CNY/GJ"));
		with(Costs.ELECTRICITY_TARIFF, quantity(0.5, "CNY/kWh"));
		with(Costs.STEAM_PRICE, quantity(50, "CNY/GJ"));
		with(Costs.ULTRA_LOW_EMISSION_CAPITAL, quantity(0, "CNY/kW"));
		with(Costs.ULTRA_LOW_EMISSION_OPERATION, quantity(0, "CNY/kWh"));
		with(Costs.FOLLOW_UP_COST, quantity(0, "CNY/kW"));
	}

	public StudyBuilder with(Role role, Expression value) {
		return with(role.word(), value, role.price());
	}

	/** Adds a parameter; a choice becomes the cases of the parameter, as the scenario language has them. */
	public StudyBuilder with(String name, Expression value, boolean price) {
		List<Parameter.Case> cases = value instanceof Expression.Choice choice
				? choice.cases().stream()
						.map(one -> new Parameter.Case(one.condition(), one.value(), Mark.ESTIMATE, "test", PLACE)).toList()
				: List.of(new Parameter.Case(null, value, Mark.ESTIMATE, "test", PLACE));
		(price ? prices : factors).put(name, new Parameter(name, "", cases, PLACE));
		return this;
	}

	public StudyBuilder impact(Impact impact) {
		impacts.add(impact);
		return this;
	}

	public StudyBuilder without(Role role) {
		factors.remove(role.word());
		prices.remove(role.word());
		return this;
	}

	/** Other parts of cost than those that ship. */
	public StudyBuilder parts(List<CostPart> others) {
		parts = others;
		return this;
	}

	public StudyBuilder counting(Horizon of, YearConvention by) {
		horizon = of;
		convention = by;
		return this;
	}

	public StudyBuilder discounted(double rate) {
		discountRate = rate;
		return this;
	}

	public StudyBuilder counting(Boundary first, Boundary... others) {
		counted = EnumSet.of(first, others);
		return this;
	}

	public StudyBuilder includingPlanned() {
		planned = true;
		return this;
	}

	public StudyBuilder gridFactors(GridFactorKind kind) {
		gridFactors = kind;
		return this;
	}

	/** Another money than yuan without rates. */
	public StudyBuilder counting(Money of) {
		money = of;
		return this;
	}

	public StudyBuilder cumulative() {
		denominator = Denominator.CUMULATIVE;
		return this;
	}

	/** Adds a scenario of steps, each the first of its measures that applies. */
	@SafeVarargs
	public final StudyBuilder scenario(String name, List<Measure>... steps) {
		scenarios.add(new Scenario(name, "", java.util.Arrays.stream(steps).map(Scenario.Step::new).toList(), PLACE));
		return this;
	}

	/** Adds a scenario whose steps are not those of all units at once. */
	public StudyBuilder stepwise(String name, List<Parameter> overrides, Scenario.Step... steps) {
		scenarios.add(new Scenario(name, "", overrides, List.of(steps), PLACE));
		return this;
	}

	public StudyBuilder compare(Comparison comparison) {
		comparisons.add(comparison);
		return this;
	}

	public StudyBuilder target(Target target) {
		targets.add(target);
		return this;
	}

	/** Adds a stock that is fed every year. */
	public StudyBuilder stock(StockModel stock) {
		stocks.add(stock);
		return this;
	}

	public StudyBuilder choose(Selection selection) {
		selections.add(selection);
		return this;
	}

	public StudyBuilder table(TwoWayTable table) {
		tables.add(table);
		return this;
	}

	public StudyBuilder breakEven(BreakEven breakEven) {
		breakEvens.add(breakEven);
		return this;
	}

	public Study study() {
		return new Study("Test", "A test", "test.park", PLACE, 2014, horizon, convention, discountRate, denominator, counted, money,
				new ParameterSet("Factors", "", List.copyOf(factors.values()), impacts, PLACE),
				new ParameterSet("Prices", "", List.copyOf(prices.values()), PLACE), parts, scenarios, comparisons, targets, List.of(),
				List.of(), selections, stocks, tables, breakEvens, PLACE).ofPark(planned, gridFactors);
	}

	/** @return the result; the study must have no errors */
	public StudyResult run(EipModel model) {
		Faults faults = new Faults();
		StudyRun run = StudyRun.of(study(), model, FILE, faults);
		if (run == null) {
			throw new AssertionError(faults.list().toString());
		}
		return run.run(Progress.NONE);
	}

	/** @return a measure that costs nothing */
	public static Measure measure(String name, Expression eligibility, Measure.Change... changes) {
		return measure(name, eligibility, List.of(), changes);
	}

	public static Measure measure(String name, Expression eligibility, List<Measure.CostItem> costs,
			Measure.Change... changes) {
		return new Measure(name, "", eligibility, List.of(changes), costs, PLACE);
	}

	public static Measure.CostItem cost(CostPart part, Expression amount, Expression basis) {
		return new Measure.CostItem(part.id(), amount, basis, null, PLACE);
	}

	/** The successor that a measure names, after so many years. */
	public static Measure.CostItem successor(Expression amount, Expression after) {
		return new Measure.CostItem(Costs.FOLLOW_UP.id(), amount, null, after, PLACE);
	}

	public static Measure.Change becomes(Attribute attribute, Expression value) {
		return new Measure.Change.OfAttribute(attribute, value, PLACE);
	}

	public static Measure.Change becomes(Feature feature, String name) {
		return new Measure.Change.OfFeature(feature, name, PLACE);
	}

	public static Measure.Change becomes(Role role, Expression value) {
		return new Measure.Change.OfPrice(role, value, PLACE);
	}

	public static Expression quantity(double value, String unit) {
		return new Expression.Quantity(value, Units.parse(unit), unit, PLACE);
	}

	public static Expression value(Attribute attribute) {
		return new Expression.AttributeValue(attribute, false, PLACE);
	}

	public static Expression before(Attribute attribute) {
		return new Expression.AttributeValue(attribute, true, PLACE);
	}

	public static Expression parameter(String name) {
		return new Expression.ParameterValue(name, PLACE);
	}

	public static Expression of(Expression left, Expression.Operator operator, Expression right) {
		return new Expression.Arithmetic(operator, left, right, PLACE);
	}

	public static Expression of(Expression left, Expression.Relation relation, Expression right) {
		return new Expression.Comparison(relation, left, right, PLACE);
	}

	public static Expression is(Feature feature, String... names) {
		return new Expression.Membership(feature, List.of(names), false, PLACE);
	}

	public static Expression and(Expression... terms) {
		return new Expression.And(List.of(terms), PLACE);
	}

	public static Expression total(Expression of, Group group) {
		return new Expression.Total(of, group, PLACE);
	}

	/** A time series in one unit; years and values in turns. */
	public static Expression series(boolean interpolated, String unit, double... yearsAndValues) {
		List<Expression.Series.Point> points = new ArrayList<>();
		for (int i = 0; i < yearsAndValues.length; i += 2) {
			points.add(new Expression.Series.Point((int) yearsAndValues[i],
					(Expression.Quantity) quantity(yearsAndValues[i + 1], unit)));
		}
		return new Expression.Series(points, interpolated, PLACE);
	}

	public static Parameter stated(String name, Expression value) {
		return new Parameter(name, "", List.of(new Parameter.Case(null, value, Mark.ESTIMATE, "test", PLACE)), PLACE);
	}

	/** @param conditionsAndValues in turns; a null condition always holds */
	public static Expression choice(Expression... conditionsAndValues) {
		List<Expression.Choice.Case> cases = new ArrayList<>();
		for (int i = 0; i < conditionsAndValues.length; i += 2) {
			cases.add(new Expression.Choice.Case(conditionsAndValues[i], conditionsAndValues[i + 1]));
		}
		return new Expression.Choice(cases, PLACE);
	}
}
