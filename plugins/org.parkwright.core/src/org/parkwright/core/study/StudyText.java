package org.parkwright.core.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.parkwright.engine.Boundary;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.park.ElectricityMethod;
import org.parkwright.simulation.Horizon;

/**
 * A study with all that its result depends on but the park, written as text in one fixed form: the same study gives the
 * same text whatever the layout, the comments and the order of the files it was read from. Its hash names the
 * parameters of a result.
 *
 * @since 0.1
 */
public final class StudyText {

	private final StringBuilder text = new StringBuilder();
	private Money counted;

	private StudyText() {
	}

	/**
	 * @return base year, horizon, year convention, the boundaries that count and what of the park does where they are not the defaults, discount rate, both sets, the measures
	 *         that are used, the scenarios and the stocks
	 */
	public static String of(Study study) {
		var text = new StudyText();
		text.line("base year " + study.baseYear());
		if (!study.horizon().equals(Horizon.REMAINING_LIFE)) {
			text.line("horizon " + study.horizon().word());
		}
		if (study.convention() != YearConvention.START) {
			text.line("year convention " + YearConventionText.word(study.convention()));
		}
		if (study.lives() != null) {
			text.line("lifetime " + study.lives() + " " + study.lives().mark().word());
		}
		text.line("discount rate " + ExpressionText.number(study.discountRate()));
		text.line("abatement cost " + study.denominator().name().toLowerCase(Locale.ROOT));
		if (!study.counted().equals(Boundary.DEFAULT)) {
			text.line("counts " + BoundaryText.words(study.counted()));
		}
		if (study.planned()) {
			text.line("include planned");
		}
		if (study.gridFactors() != null) {
			text.line("grid factors " + study.gridFactors().getLiteral());
		}
		text.money(study.money());
		text.set("factor set", study.factors());
		text.set("price set", study.prices());
		for (CostPart part : study.parts()) {
			text.line("cost part " + part.id() + (part.budget() ? " in budget" : "") + (part.stated() ? " or operatingCost" : ""));
			part.charges().forEach(charge -> text.line(of(charge, study.currency())));
		}
		Set<Measure> measures = new LinkedHashSet<>();
		study.scenarios().forEach(scenario -> scenario.steps().forEach(step -> measures.addAll(step.measures())));
		measures.forEach(text::measure);
		study.scenarios().forEach(text::scenario);
		study.stocks().forEach(text::stock);
		study.demands().forEach(demand -> text.line("demand " + demand.of().word() + (demand.park().isEmpty() ? "" : " of " + ExpressionText.name(demand.park()))
				+ " " + ExpressionText.of(demand.amount()) + " " + demand.mark().word()));
		if (study.account() != null) {
			text.line(of(study.account()));
		}
		return text.text.toString();
	}

	/**
	 * @return an account as the scenario language writes it, without its title
	 * @since 0.2
	 */
	public static String of(ParkAccount account) {
		List<String> lines = new ArrayList<>();
		if (account.from() != 0) {
			lines.add("years " + account.from() + " to " + account.to());
		}
		if (account.factors() != null) {
			lines.add("factors " + ExpressionText.name(account.factors().name()));
		}
		if (account.warming() != null) {
			lines.add("warming " + ExpressionText.name(account.warming().name()));
		}
		if (account.electricity() != ElectricityMethod.UNKNOWN) {
			lines.add("electricity " + account.electricity().getLiteral());
		}
		if (!account.heat().isEmpty()) {
			lines.add("heat allocation " + account.heat());
		}
		return "account {" + lines.stream().map(line -> " " + line).collect(Collectors.joining()) + " }";
	}

	/** @return what is drawn, how often and by which seed, and for which scenarios */
	public static String of(Uncertainty uncertainty) {
		var text = new StudyText();
		text.line("uncertainty " + uncertainty.title());
		text.line("of " + String.join(", ", uncertainty.scenarios()));
		text.line("draws " + uncertainty.draws());
		text.line("seed " + uncertainty.seed());
		for (Uncertainty.Variation variation : uncertainty.variations()) {
			text.line("vary " + variation.parameter().name() + (variation.relative() ? " by " : " as ")
					+ variation.distribution().word() + variation.distribution().arguments().stream()
							.map(name -> name + " " + ExpressionText.number(variation.arguments().get(name)))
							.collect(Collectors.joining(", ", "(", ")")));
		}
		uncertainty.correlations().forEach(one -> text.line(
				"correlate " + one.first() + " and " + one.second() + " " + ExpressionText.number(one.rank())));
		return text.text.toString();
	}

	/**
	 * @return a rate as the scenario language writes it, without the word {@code exchange} and its mark
	 * @since 0.2
	 */
	public static String of(Money.Exchange exchange) {
		return ExpressionText.of(exchange.rate()) + " in " + exchange.year();
	}

	/**
	 * @return a deflator as the scenario language writes it, without the word {@code deflator} and its mark
	 * @since 0.2
	 */
	public static String of(Money.Deflator deflator) {
		return ExpressionText.number(deflator.factor()) + " from " + deflator.from() + " to " + deflator.to();
	}

	/** @return a change as the scenario language writes it */
	public static String of(Measure.Change change) {
		return switch (change) {
		case Measure.Change.OfAttribute of -> of.attribute().word() + " becomes " + ExpressionText.of(of.value());
		case Measure.Change.OfFuelShare of -> "fuel becomes " + ExpressionText.name(of.fuel()) + " for "
				+ ExpressionText.of(of.share());
		case Measure.Change.OfFeature of -> of.feature().word() + " becomes " + ExpressionText.name(of.name());
		case Measure.Change.OfPrice of -> of.role().word() + " becomes " + ExpressionText.of(of.value());
		};
	}

	/** @return an item of cost as the scenario language writes it, without the word {@code cost} */
	public static String of(Measure.CostItem item) {
		return item.part() + " " + ExpressionText.of(item.amount())
				+ (item.basis() == null ? "" : " per " + ExpressionText.of(item.basis()))
				+ (item.after() == null ? "" : " after " + ExpressionText.of(item.after()));
	}

	/**
	 * @return a limit as the scenario language writes it
	 * @since 0.2
	 */
	public static String of(Measure.Limit limit) {
		return "at most " + ExpressionText.of(limit.amount()) + " of " + ExpressionText.name(limit.fuel()) + " in the park"
				+ (limit.largestFirst() ? " by capacity" : "");
	}

	/**
	 * @return a unit that a measure adds as the scenario language writes it, without the words {@code adds unit}, its prices and what it costs
	 * @since 0.2
	 */
	public static String of(Measure.AddedUnit unit) {
		return "fuel " + ExpressionText.name(unit.fuel()) + (unit.technology().isEmpty() ? "" : " technology " + ExpressionText.name(unit.technology()))
				+ " capacity " + ExpressionText.of(unit.capacity()) + " hours " + ExpressionText.of(unit.hours())
				+ (unit.efficiency() == null ? "" : " efficiency " + ExpressionText.of(unit.efficiency()))
				+ " lifetime " + ExpressionText.of(unit.lifetime()) + " takes " + ExpressionText.of(unit.share()) + " of " + unit.takes().word();
	}

	private static String of(CostPart.Charge charge, String currency) {
		return (charge.rate().required() ? "" : "optional ") + (charge.income() ? "- " : "") + charge.rate().word() + " in " + charge.rate().unit(currency)
				+ " on " + charge.basis().word() + (charge.successor() ? " after remainingLife" : "");
	}

	/** Without rates and deflators the amounts themselves say all. */
	private void money(Money money) {
		counted = money;
		if (!money.exchanges().isEmpty() || !money.deflators().isEmpty()) {
			line("currency " + money.currency() + (money.priceYear() == null ? "" : " price year " + money.priceYear()));
		}
		money.exchanges().forEach(each -> line("exchange " + of(each) + " " + each.mark().word()));
		money.deflators().forEach(each -> line("deflator " + of(each) + " " + each.mark().word()));
	}

	/** The years of amounts that are not in prices of the study's. */
	private String years(Parameter.Case value) {
		return counted.deflators().isEmpty() ? "" : Amounts.of(value).stream().map(each -> each.quantity().priceYear()).filter(Objects::nonNull)
				.filter(year -> !year.equals(counted.priceYear())).distinct().map(year -> " of " + year).collect(Collectors.joining());
	}

	private void set(String kind, ParameterSet set) {
		line(kind + " " + set.name());
		parameters(set.parameters());
		for (Impact impact : set.impacts()) {
			line("impact " + impact.name()
					+ (impact.direct() == null ? "" : " direct " + ExpressionText.of(impact.direct()))
					+ (impact.upstream() == null ? "" : " upstream " + ExpressionText.of(impact.upstream())));
		}
	}

	private void parameters(List<Parameter> parameters) {
		for (Parameter parameter : parameters) {
			for (Parameter.Case value : parameter.cases()) {
				line(parameter.name() + " " + ExpressionText.of(value.value())
						+ (value.condition() == null ? "" : " where " + ExpressionText.of(value.condition())) + " "
						+ value.mark().word() + years(value));
			}
		}
	}

	private void measure(Measure measure) {
		line("measure " + measure.name()
				+ (measure.eligibility() == null ? "" : " where " + ExpressionText.of(measure.eligibility())));
		if (!measure.excludes().isEmpty()) {
			line("excludes " + measure.excludes().stream().sorted().map(ExpressionText::name).collect(Collectors.joining(", ")));
		}
		measure.limits().forEach(limit -> line(of(limit)));
		measure.changes().forEach(change -> line(of(change)));
		measure.costs().forEach(item -> line("cost " + of(item)));
		if (measure.adds() != null) {
			line("adds unit " + of(measure.adds()));
			measure.adds().prices().forEach(price -> line(of(price)));
			measure.adds().costs().forEach(item -> line("cost " + of(item)));
		}
	}

	private void scenario(Scenario scenario) {
		line("scenario " + scenario.name() + " "
				+ scenario.steps().stream().map(StudyText::step).collect(Collectors.joining(" then ")));
		parameters(scenario.overrides());
	}

	private void stock(StockModel stock) {
		line("stock " + ExpressionText.name(stock.title()));
		line("lifetime " + of(stock.life()) + " " + stock.life().mark().word());
		line(stock.driver().word() + " " + ExpressionText.of(stock.amounts()) + " " + stock.mark().word());
		line("until " + stock.last());
	}

	/** @return a lifetime as the scenario language writes it, without its mark */
	public static String of(ServiceLife life) {
		return life.toString();
	}

	private static String step(Scenario.Step step) {
		return step.exchange() != null ? ParkExchanges.words(step) : step.measures().stream().map(Measure::name)
				.collect(Collectors.joining(", ", step.choice().words() + " ", ""))
				+ (step.condition() == null ? "" : " where " + ExpressionText.of(step.condition()))
				+ (step.from() == null ? "" : " from " + step.from())
				+ (Double.isNaN(step.share()) ? "" : " at " + ExpressionText.number(step.share()));
	}

	private void line(String line) {
		text.append(line).append('\n');
	}
}
