package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Amounts;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Money;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.DeflatorDeclaration;
import org.parkwright.scenario.syntax.ExchangeDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/**
 * Reads in which money a study counts. What it does not state is that of its price set, if that is of one currency or of one
 * year; else it has to be stated.
 */
final class MoneyReader {

	private final Reading reading;
	private final Source source;
	private final StudyDeclaration study;
	private final Faults faults;

	MoneyReader(Reading reading, Source source, StudyDeclaration study, Faults faults) {
		this.reading = reading;
		this.source = source;
		this.study = study;
		this.faults = faults;
	}

	/** @param prices the price set, if it is known */
	Money read(Optional<ParameterSetDeclaration> prices) {
		List<Amounts.Amount> amounts = prices.map(set -> Amounts.of(reading.set(set).value())).orElse(List.of());
		String currency = currency(prices, amounts);
		Integer year = priceYear(amounts);
		return new Money(currency, year, exchanges(currency), deflators(year));
	}

	private String currency(Optional<ParameterSetDeclaration> prices, List<Amounts.Amount> amounts) {
		String seen = reading.symbols(source).currency(study);
		if (study.getCurrency() != null) {
			return ParameterReader.currency(study.getCurrency(), source.place(study, Literals.STUDY_DECLARATION__CURRENCY), faults) ? study.getCurrency() : seen;
		}
		SortedSet<String> found = amounts.stream().flatMap(each -> each.currencies().stream()).collect(Collectors.toCollection(TreeSet::new));
		if (found.size() > 1) {
			lacks("currency", "its prices are in " + and(found), "currency " + seen);
		}
		if (prices.isPresent() && found.isEmpty() && seen.equals(Units.CURRENCY) && !reading.symbols(source).broken()) {
			lacks("currency", "no price says one", "");
		}
		return found.size() == 1 ? found.first() : seen;
	}

	private Integer priceYear(List<Amounts.Amount> amounts) {
		if (Source.count(study, Literals.STUDY_DECLARATION__PRICE_YEAR) > 0) {
			return StudyReader.year(study.getPriceYear(), "The year of prices", Codes.PRICE_YEAR, source.place(study, Literals.STUDY_DECLARATION__PRICE_YEAR),
					faults);
		}
		SortedSet<Integer> found = amounts.stream().map(each -> each.quantity().priceYear()).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
		if (found.size() > 1) {
			lacks("price year", "its prices are of " + and(found), "price year " + found.last());
		}
		return found.size() == 1 ? found.first() : null;
	}

	private void lacks(String setting, String why, String form) {
		faults.error(Codes.SETTING_MISSING, "The study " + study.getName() + " lacks its " + setting + ": " + why + ".",
				form.isEmpty() ? "State the currency by its code of three letters." : "Write for instance " + form + ".",
				source.place(study, Literals.DECLARATION__NAME), form);
	}

	private static String and(SortedSet<?> found) {
		List<String> texts = found.stream().map(Object::toString).toList();
		return String.join(", ", texts.subList(0, texts.size() - 1)) + " and " + texts.getLast();
	}

	private List<Money.Exchange> exchanges(String currency) {
		List<Money.Exchange> exchanges = new ArrayList<>();
		Set<Set<String>> known = new HashSet<>();
		TermReader terms = new TermReader(reading, source, Where.PARAMETER, faults);
		for (ExchangeDeclaration each : study.getExchanges()) {
			Expression.Quantity rate = (Expression.Quantity) terms.read(each.getRate());
			int year = StudyReader.year(each.getYear(), "The year of a rate of exchange", Codes.EXCHANGE, source.place(each, Literals.EXCHANGE_DECLARATION__YEAR), faults);
			if (rate.unit() == null) {
				continue;
			}
			Map<String, Integer> powers = Units.currenciesOf(rate.unit());
			boolean one = Units.compatibleAsMoney(rate.unit(), Units.parse("1")) && powers.size() == 2 && powers.values().stream().allMatch(power -> Math.abs(power) == 1);
			if (!one || !powers.containsKey(currency)) {
				faults.error(Codes.EXCHANGE, "A rate of exchange of this study is one of " + currency + " against another currency, but this is in "
						+ Units.format(rate.unit()) + ".", "Write the number in units of one of them per unit of the other, without blanks.", rate.place());
			} else if (!(rate.value() > 0)) {
				faults.error(Codes.EXCHANGE, "A rate of exchange is more than 0.", "", rate.place());
			} else if (!known.add(powers.keySet())) {
				faults.error(Codes.EXCHANGE, "The study states this rate twice.", "Take one of the two away.", source.place(each));
			} else {
				exchanges.add(new Money.Exchange(rate, year, ParameterReader.mark(each.getMark()),
						ParameterReader.sourceText(each.getSource(), each, Literals.EXCHANGE_DECLARATION__MARK, source, faults), source.place(each)));
			}
		}
		return exchanges;
	}

	private List<Money.Deflator> deflators(Integer priceYear) {
		List<Money.Deflator> deflators = new ArrayList<>();
		Set<Integer> known = new HashSet<>();
		for (DeflatorDeclaration each : study.getDeflators()) {
			Place place = source.place(each);
			int from = StudyReader.year(each.getFrom(), "The year of a deflator", Codes.DEFLATOR, source.place(each, Literals.DEFLATOR_DECLARATION__FROM), faults);
			int to = StudyReader.year(each.getTo(), "The year of a deflator", Codes.DEFLATOR, source.place(each, Literals.DEFLATOR_DECLARATION__TO), faults);
			boolean leads = from != to && priceYear != null && (from == priceYear || to == priceYear);
			if (!(each.getFactor() > 0)) {
				faults.error(Codes.DEFLATOR, "A deflator is more than 0.", "", source.place(each, Literals.DEFLATOR_DECLARATION__FACTOR));
			} else if (!leads) {
				faults.error(Codes.DEFLATOR, priceYear == null ? "A deflator leads to the year in whose prices the study counts, which it does not say."
						: "A deflator leads from another year to " + priceYear + ", in whose prices the study counts.",
						priceYear == null ? "Write for instance price year " + to + "." : "Correct its years.", place);
			} else if (!known.add(from == priceYear ? to : from)) {
				faults.error(Codes.DEFLATOR, "The study states this deflator twice.", "Take one of the two away.", place);
			} else {
				deflators.add(new Money.Deflator(each.getFactor(), from, to, ParameterReader.mark(each.getMark()),
						ParameterReader.sourceText(each.getSource(), each, Literals.DEFLATOR_DECLARATION__MARK, source, faults), place));
			}
		}
		return deflators;
	}
}
