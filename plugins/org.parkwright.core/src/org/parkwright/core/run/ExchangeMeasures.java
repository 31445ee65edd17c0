package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.measure.Unit;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.study.Amounts;
import org.parkwright.core.study.AppliedExchange;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.ParkExchanges;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyExchange;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/**
 * Makes measures of the exchanges that the scenarios of a study apply: each adds a unit that burns nothing and makes what the exchange brings
 * in place of the units that it relieves. These count what they save. Of the cost reduction and the revenue of the exchange counts the share that
 * no unit saves, so that no money counts twice (C16).
 */
final class ExchangeMeasures {

	private static final Unit<?> ONE = Units.parse("1");
	private static final double HOURS = 8760;
	private static final String FUEL = "exchange";

	private final Study study;
	private final EipModel model;
	private final ParkExchanges exchanges;
	private final String file;
	private final Faults faults;

	private ExchangeMeasures(Study study, EipModel model, ModelFile file, Faults faults) {
		this.study = study;
		this.model = model;
		this.file = file.name();
		this.faults = faults;
		exchanges = ParkExchanges.of(model, ImportedStock.parks(model, file.park()));
	}

	/**
	 * Gives a study whose steps with an exchange have its measure.
	 *
	 * @param faults gets what is wrong with applying it; then the step does nothing
	 */
	static Study applied(Study study, EipModel model, ModelFile file, Faults faults) {
		List<Scenario.Step> steps = study.scenarios().stream().flatMap(scenario -> scenario.steps().stream()).filter(step -> step.exchange() != null).toList();
		if (steps.isEmpty()) {
			return study;
		}
		ExchangeMeasures measures = new ExchangeMeasures(study, model, file, faults);
		List<Scenario> scenarios = study.scenarios().stream().map(measures::with).toList();
		List<CostPart> parts = StudyExchange.PARTS.entrySet().stream().filter(part -> study.part(part.getKey()) < 0)
				.map(part -> new CostPart(part.getKey(), part.getValue(), part.getKey().equals(StudyExchange.INVESTMENT), false, List.of(), study.place())).toList();
		return study.applying(parts, scenarios);
	}

	private Scenario with(Scenario scenario) {
		List<Scenario.Step> steps = new ArrayList<>();
		for (Scenario.Step step : scenario.steps()) {
			AppliedExchange exchange = step.exchange();
			List<Fault> wrong = exchange == null ? List.of() : exchanges.faults(exchange, step.from(), study.baseYear());
			wrong.stream().filter(fault -> !faults.list().contains(fault)).forEach(faults::add);
			boolean sound = exchange != null && exchanges.find(exchange.name()).isPresent() && wrong.stream().noneMatch(fault -> fault.severity() == Severity.ERROR);
			steps.add(!sound ? step : resolved(step, exchanges.read(exchange, step.from(), study.baseYear())));
		}
		return new Scenario(scenario.name(), scenario.title(), scenario.overrides(), steps, scenario.place());
	}

	private Scenario.Step resolved(Scenario.Step step, StudyExchange exchange) {
		Terms terms = new Terms(step.exchange());
		Attribute takes = exchange.carries() == null ? Attribute.HEAT : exchange.carries();
		double inAnHour = exchange.energy() / HOURS;
		Measure.AddedUnit unit = new Measure.AddedUnit(FUEL, "", takes, terms.number(exchange.units().isEmpty() ? 0 : 1, "1"),
				terms.number(takes == Attribute.HEAT ? EnergyBalance.inMegawattHours(inAnHour) : inAnHour, "MW"), terms.number(HOURS, "h/a"), null, terms.number(exchange.years(), "a"),
				List.of(), costs(exchanges.find(step.exchange().name()).orElseThrow(), exchange, takes, terms), exchange, terms.place());
		Measure measure = new Measure(exchange.name(), "", terms.relieved(exchange.units()), List.of(), List.of(), Set.of(), unit, List.of(), terms.place());
		return new Scenario.Step(List.of(measure), step.choice(), null, exchange.from(), Double.NaN, step.exchange());
	}

	private List<Measure.CostItem> costs(Exchange stated, StudyExchange exchange, Attribute takes, Terms terms) {
		String currency = model.getCurrency() == null || model.getCurrency().isBlank() ? study.currency() : model.getCurrency();
		if (study.money().foreign(currency)) {
			Amounts.exchange(study, "what exchanges of " + file + " cost and bring", currency, null, terms.place(), faults);
		}
		return List.of(terms.cost(StudyExchange.INVESTMENT, terms.number(unknown(stated.getInvestment()), currency)),
				terms.cost(StudyExchange.OPERATION, terms.number(unknown(stated.getOperating()), currency + "/a")),
				terms.cost(StudyExchange.COST_REDUCTION, terms.unrelieved(unknown(stated.getCostReduction()), currency, exchange, takes)),
				terms.cost(StudyExchange.REVENUE, terms.unrelieved(unknown(stated.getRevenue()), currency, exchange, takes)));
	}

	private static double unknown(Double stated) {
		return stated == null ? Double.NaN : stated;
	}

	/** Formulas at the place where the exchange is applied. */
	private record Terms(AppliedExchange step) {

		/** Beyond it a unit saves all that the exchange brings, but for what sums round. */
		private static final double WHOLE = 1 - 1e-9;

		Place place() {
			return step.place();
		}

		Expression number(double value, String unit) {
			return new Expression.Quantity(value, unit.equals("1") ? ONE : Units.parse(unit), unit, place());
		}

		Measure.CostItem cost(String part, Expression amount) {
			return new Measure.CostItem(part, amount, null, null, place());
		}

		Expression relieved(List<String> units) {
			return units.isEmpty() ? new Expression.Comparison(Expression.Relation.GREATER, number(0, "1"), number(1, "1"), place())
					: new Expression.Membership(Feature.UNIT, units, false, place());
		}

		/** Money a year that is earned, by the share of what the exchange brings that no unit makes less. */
		Expression unrelieved(double amount, String currency, StudyExchange exchange, Attribute takes) {
			Expression earned = number(-amount, currency + "/a");
			if (exchange.units().isEmpty()) {
				return earned;
			}
			Expression share = new Expression.Arithmetic(Expression.Operator.OVER, new Expression.AttributeValue(takes, false, place()), number(exchange.energy(), takes.unit()), place());
			Expression rest = new Expression.Arithmetic(Expression.Operator.MINUS, number(1, "1"), share, place());
			return new Expression.Choice(List.of(
					new Expression.Choice.Case(new Expression.Comparison(Expression.Relation.AT_LEAST, share, number(WHOLE, "1"), place()), number(0, currency + "/a")),
					new Expression.Choice.Case(null, new Expression.Arithmetic(Expression.Operator.TIMES, earned, rest, place()))), place());
		}
	}
}
