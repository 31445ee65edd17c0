package org.parkwright.design;

import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Flow;

/**
 * What exchanges are worth, in money and in tonnes, and in which years they run. Money and tonnes are never mixed, and what is
 * unknown stays unknown.
 *
 * @since 0.2
 */
public class WorthServices {

	private static final String MASS = "t/a";

	private final PlaceServices places = new PlaceServices();
	private final FlowServices flows = new FlowServices();
	private final FlowLabels labels = new FlowLabels();

	/** @return pixels by what an exchange brings or costs in a year, as {@link FlowLabels#flowWidth} has them for quantities */
	public int moneyWidth(Exchange exchange) {
		return FlowLabels.width(Math.abs(net(exchange)));
	}

	/** @return its name and what it brings in a year, as in "Fly ash, 120,000" with the currency */
	public String moneyLabel(Exchange exchange) {
		return labelled(exchange, isMoneyUnknown(exchange) ? "worth unknown" : Numbers.withUnit(net(exchange), currency(exchange) + "/a"));
	}

	/** @return whether cost reduction, revenue or operating costs are unknown */
	public boolean isMoneyUnknown(Exchange exchange) {
		return Double.isNaN(net(exchange));
	}

	/** @return whether it costs more than it brings */
	public boolean isLoss(Exchange exchange) {
		return net(exchange) < 0;
	}

	/** @return pixels by tonnes a year, as {@link FlowLabels#flowWidth} has them */
	public int massWidth(Exchange exchange) {
		return FlowLabels.width(mass(exchange));
	}

	/** @return its name and tonnes a year */
	public String massLabel(Exchange exchange) {
		double mass = mass(exchange);
		boolean other = exchange.getQuantity() != null && Rate.of(exchange.getUnit()).quantity() != Rate.Quantity.MASS;
		return labelled(exchange, !Double.isNaN(mass) ? Numbers.withUnit(mass, MASS) : other ? "not in " + MASS : "quantity unknown");
	}

	/** @return whether nobody knows how many tonnes pass, or what passes is no mass */
	public boolean isMassUnknown(Exchange exchange) {
		return Double.isNaN(mass(exchange));
	}

	public boolean isNotRejected(Exchange exchange) {
		return exchange.getState() != ExchangeState.REJECTED;
	}

	/**
	 * Whether an exchange runs in a year: it has been implemented, its start is not after the year and its end is. One that
	 * states no start is taken to run from the base year on; of one that has ended and does not say when nothing is known.
	 *
	 * @param year a number
	 * @return true for what is no exchange, which filters are asked of too
	 */
	public boolean runsIn(EObject element, Object year) {
		if (!(element instanceof Exchange exchange) || !(year instanceof Number number)) {
			return true;
		}
		int asked = number.intValue();
		ExchangeState state = exchange.getState();
		boolean came = state == ExchangeState.IMPLEMENTED || state == ExchangeState.ENDED || state == ExchangeState.UNKNOWN;
		EipModel model = places.modelOf(exchange);
		Integer start = exchange.getStartYear() != null || model == null ? exchange.getStartYear() : model.getBaseYear();
		boolean gone = exchange.getEndYear() == null ? state == ExchangeState.ENDED : exchange.getEndYear() <= asked;
		return came && start != null && start <= asked && !gone;
	}

	/** @return the base year; without one the last in which an exchange starts, or null. @param shown a model, or what is in it */
	public Integer yearToShow(EObject shown) {
		EipModel model = places.modelOf(shown);
		return model == null ? null : model.getBaseYear() != null ? model.getBaseYear()
				: flows.exchangesOf(model).stream().map(Exchange::getStartYear).filter(Objects::nonNull).max(Integer::compare).orElse(null);
	}

	private String labelled(Flow flow, String worth) {
		String name = labels.flowLabel(flow);
		return name.isEmpty() ? worth : name + ", " + worth;
	}

	private static double mass(Exchange exchange) {
		Rate rate = Rate.of(exchange.getUnit());
		return exchange.getQuantity() == null || rate.quantity() != Rate.Quantity.MASS ? Double.NaN : exchange.getQuantity() * rate.factor();
	}

	/** Cost reduction and revenue less operating costs, in the currency of the model a year; NaN if one of them is unknown. */
	private static double net(Exchange exchange) {
		Double saved = exchange.getCostReduction();
		Double earned = exchange.getRevenue();
		Double spent = exchange.getOperating();
		return saved == null || earned == null || spent == null ? Double.NaN : saved + earned - spent;
	}

	private String currency(Exchange exchange) {
		EipModel model = places.modelOf(exchange);
		return model == null || model.getCurrency() == null || model.getCurrency().isBlank() ? "currency" : model.getCurrency();
	}
}
