package org.parkwright.design;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.model.QuantityUnits;
import org.parkwright.model.Range;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.YearAccount;

/**
 * Firms and exchanges as lines of tables: their numbers, and what users type into them. A text that cannot be read leaves the
 * old value.
 *
 * @since 0.2
 */
public class FirmServices {

	/** @return the account of the firm of the last year, or null */
	public YearAccount latestAccount(Firm firm) {
		return firm.getAccounts().stream().filter(account -> account.getYear() != null).max(Comparator.comparing(YearAccount::getYear))
				.orElse(null);
	}

	/** @return the number of people, their thousands parted; nothing if it is unknown */
	public String employeesNumber(Firm firm) {
		return firm.getEmployees() == null ? "" : Numbers.withUnit(firm.getEmployees().doubleValue(), null);
	}

	/** @return the number of people employed */
	public Integer newEmployees(Firm firm, Object text) {
		return whole(firm, ParkPackage.Literals.FIRM__EMPLOYEES, text);
	}

	/** @return the year in which the firm started at its place */
	public Integer newFirmYear(Firm firm, Object text) {
		return whole(firm, ParkPackage.Literals.FIRM__START_YEAR, text);
	}

	/** @return the latitude, degrees */
	public Double newLatitude(Firm firm, Object text) {
		return quantity(firm, ParkPackage.Literals.ACTOR__LATITUDE, text);
	}

	/** @return the longitude, degrees */
	public Double newLongitude(Firm firm, Object text) {
		return quantity(firm, ParkPackage.Literals.ACTOR__LONGITUDE, text);
	}

	/** @return the text without blanks around it */
	public String newText(NamedElement element, Object text) {
		return String.valueOf(text).strip();
	}

	/** @return the industrial added value as a number alone; nothing if it is unknown */
	public String addedValueNumber(YearAccount account) {
		return number(account.getIndustrialAddedValue());
	}

	/** @return the industrial added value, in the model's currency a year */
	public Double newAddedValue(YearAccount account, Object text) {
		return quantity(account, ParkPackage.Literals.YEAR_ACCOUNT__INDUSTRIAL_ADDED_VALUE, text);
	}

	/** @return the head of a column of money, with the currency of the model where that is known */
	public String moneyHead(EipModel model, Object head) {
		return model.getCurrency() == null || model.getCurrency().isBlank() ? String.valueOf(head) : head + " (" + model.getCurrency() + ")";
	}

	/** @return the relative half-width of the interval of the quantity; nothing if it is unknown */
	public String uncertaintyNumber(Flow flow) {
		return number(flow.getUncertainty());
	}

	/** @return the relative half-width of the interval of the quantity, as a part of 1; percent may be written */
	public Double newUncertainty(Flow flow, Object text) {
		return quantity(flow, ParkPackage.Literals.FLOW__UNCERTAINTY, text);
	}

	/** @return the year an exchange ended; nothing for another flow or if it is unknown */
	public String untilText(Flow flow) {
		return flow instanceof Exchange exchange && exchange.getEndYear() != null ? exchange.getEndYear().toString() : "";
	}

	/** @return the year the exchange ended */
	public Integer newEndYear(Exchange exchange, Object text) {
		return whole(exchange, ParkPackage.Literals.EXCHANGE__END_YEAR, text);
	}

	/** @return the distance, km; nothing for a flow that is no exchange */
	public String distanceNumber(Flow flow) {
		return ofExchange(flow, Exchange::getDistance);
	}

	/** @return the distance, km */
	public Double newDistance(Exchange exchange, Object text) {
		return quantity(exchange, ParkPackage.Literals.EXCHANGE__DISTANCE, text);
	}

	/** @return what was paid once; nothing for a flow that is no exchange */
	public String investmentNumber(Flow flow) {
		return ofExchange(flow, Exchange::getInvestment);
	}

	/** @return what was paid once, in the model's currency */
	public Double newInvestment(Exchange exchange, Object text) {
		return quantity(exchange, ParkPackage.Literals.EXCHANGE__INVESTMENT, text);
	}

	/** @return the costs that are saved a year; nothing for a flow that is no exchange */
	public String costReductionNumber(Flow flow) {
		return ofExchange(flow, Exchange::getCostReduction);
	}

	/** @return the costs that are saved, in the model's currency a year */
	public Double newCostReduction(Exchange exchange, Object text) {
		return quantity(exchange, ParkPackage.Literals.EXCHANGE__COST_REDUCTION, text);
	}

	/** @return the income a year; nothing for a flow that is no exchange */
	public String revenueNumber(Flow flow) {
		return ofExchange(flow, Exchange::getRevenue);
	}

	/** @return the income, in the model's currency a year */
	public Double newRevenue(Exchange exchange, Object text) {
		return quantity(exchange, ParkPackage.Literals.EXCHANGE__REVENUE, text);
	}

	private static String ofExchange(Flow flow, Function<Exchange, Double> value) {
		return flow instanceof Exchange exchange ? number(value.apply(exchange)) : "";
	}

	private static String number(Double value) {
		return value == null ? "" : Numbers.withUnit(value, null);
	}

	private static Double quantity(EObject element, EAttribute attribute, Object text) {
		String unit = QuantityUnits.of(element, attribute).orElse("1");
		return Numbers.read(text).flatMap(typed -> typed.in(unit)).filter(value -> admits(attribute, value))
				.orElse((Double) element.eGet(attribute));
	}

	private static Integer whole(EObject element, EAttribute attribute, Object text) {
		return Numbers.read(text).filter(typed -> typed.unit().isEmpty() && typed.value() == Math.rint(typed.value()))
				.map(Numbers::value).filter(value -> admits(attribute, value)).map(Double::intValue)
				.orElse((Integer) element.eGet(attribute));
	}

	private static boolean admits(EAttribute attribute, double value) {
		Optional<Range> range = Range.of(attribute);
		return range.isEmpty() || range.get().admits(value);
	}
}
