package org.parkwright.symbiosis.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.measure.Unit;

import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Infrastructure;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.TransportMode;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;
import org.parkwright.symbiosis.Benefits;
import org.parkwright.symbiosis.Dimension;
import org.parkwright.symbiosis.Impact;

/**
 * What becomes of proposals: an exchange that is an idea if someone takes one up, one that is rejected if someone turns it down. Only who asks for it
 * changes the model, and what is made is added to it in the last step, complete, so that one undo step takes it away.
 *
 * @since 0.2
 */
public final class Proposals {

	/**
	 * What a proposal would be worth.
	 *
	 * @param impact greenhouse gases that it avoids, t CO2e/a (C9), if a unit replaces as much of what is wanted and is carried by road, water and heat by
	 *               pipe; what disposal it spares is not known and not counted
	 * @param margin a year, in the currency of the model: what is paid for what is wanted less what is asked for what is offered; NaN if one is unknown
	 */
	public record Worth(Impact impact, double margin) {
	}

	private Proposals() {
	}

	/**
	 * Takes a proposal up: makes an exchange of state idea between both ports.
	 *
	 * @param model to which it is added, among the flows of the park of both or between parks
	 * @return the exchange
	 * @throws IllegalArgumentException if the model has not both ports
	 */
	public static Exchange accept(EipModel model, Match match) {
		Exchange exchange = between(model, match);
		exchange.setState(ExchangeState.IDEA);
		exchange.setQuantity(match.amount() > 0 ? match.amount() : null);
		exchange.setUnit(match.offer().unit());
		return add(model, exchange);
	}

	/**
	 * Turns a proposal down, so that it is not made again.
	 *
	 * @param model  which remembers it
	 * @param reason for readers to come; null if there is none
	 * @return the exchange of state rejected that remembers it
	 * @throws IllegalArgumentException if the model has not both ports
	 */
	public static Exchange reject(EipModel model, Match match, String reason) {
		Exchange exchange = between(model, match);
		exchange.setState(ExchangeState.REJECTED);
		exchange.setReason(reason);
		return add(model, exchange);
	}

	private static Exchange between(EipModel model, Match match) {
		Map<String, Port> ports = Listings.ports(model);
		Port from = ports.get(match.offer().port());
		Port to = ports.get(match.want().port());
		if (from == null || to == null) {
			throw new IllegalArgumentException("The model has no port " + (from == null ? match.offer().port() : match.want().port()));
		}
		Exchange exchange = ParkFactory.eINSTANCE.createExchange();
		exchange.setName(match.offer().goods().name() + " to " + match.want().owner().name());
		fill(exchange, match, from.getMaterial());
		// What replaces nothing but itself replaces no other material.
		exchange.setSubstitutes(to.getMaterial() == from.getMaterial() ? null : to.getMaterial());
		exchange.setFrom(from);
		exchange.setTo(to);
		return exchange;
	}

	private static void fill(Exchange exchange, Match match, MaterialType offered) {
		exchange.setMaterial(offered);
		exchange.setKind(kind(match));
	}

	private static ExchangeKind kind(Match match) {
		return isEnergy(match) ? ExchangeKind.ENERGY : isWater(match) ? ExchangeKind.WATER : ExchangeKind.BYPRODUCT;
	}

	private static boolean isEnergy(Match match) {
		return match.offer().heat() != null || match.offer().unit().equals(Dimension.ENERGY.unit());
	}

	private static boolean isWater(Match match) {
		return Matching.isWater(match.want());
	}

	private static Exchange add(EipModel model, Exchange exchange) {
		Park from = park(exchange.getFrom());
		if (from != null && from == park(exchange.getTo())) {
			from.getFlows().add(exchange);
		} else {
			model.getExchanges().add(exchange);
		}
		return exchange;
	}

	private static Park park(Port port) {
		return switch (port.getOwner()) {
			case Firm firm -> firm.getPark();
			case Infrastructure infrastructure -> infrastructure.getPark();
			default -> port.getOwner().eContainer() instanceof Park park ? park : null;
		};
	}

	/** @return what each proposal would be worth, in order */
	public static List<Worth> worth(EipModel model, List<Match> proposals) {
		Map<String, Port> ports = Listings.ports(model);
		Map<String, MaterialType> materials = new HashMap<>();
		ports.values().stream().map(Port::getMaterial).filter(Objects::nonNull).forEach(material -> materials.put(material.getId(), material));
		String currency = Objects.requireNonNullElse(model.getCurrency(), "");
		List<Worth> worth = new ArrayList<>();
		for (Match match : proposals) {
			double paid = price(ports.get(match.want().port()), match.want().unit(), currency);
			double asked = price(ports.get(match.offer().port()), match.offer().unit(), currency);
			worth.add(new Worth(Benefits.impacts(model, trial(match, materials)).getFirst(), (paid - asked) * match.amount()));
		}
		return worth;
	}

	/** It has no ends, as these would know of it. */
	private static Exchange trial(Match match, Map<String, MaterialType> materials) {
		Exchange exchange = ParkFactory.eINSTANCE.createExchange();
		fill(exchange, match, materials.get(match.offer().goods().id()));
		exchange.setSubstitutes(materials.get(match.want().goods().id()));
		exchange.setSubstitutionRatio(1.0);
		exchange.setQuantity(match.amount());
		exchange.setUnit(match.offer().unit());
		exchange.setDistance(Double.isNaN(match.distance()) ? null : match.distance());
		exchange.setMode(exchange.getKind() == ExchangeKind.BYPRODUCT ? TransportMode.ROAD : TransportMode.PIPE);
		return exchange;
	}

	/** Of a unit of what a listing counts, in money of the model. */
	private static double price(Port port, String unitOfQuantity, String currency) {
		if (port == null || port.getPrice() == null || port.getPriceUnit() == null) {
			return Double.NaN;
		}
		try {
			Unit<?> yearly = Units.parse(port.getPriceUnit()).multiply(Units.parse(unitOfQuantity));
			Unit<?> wanted = Units.parse((currency.isBlank() ? Units.CURRENCY : currency) + "/a");
			return Units.compatible(yearly, wanted) ? port.getPrice() * Units.factor(yearly, wanted) : Double.NaN;
		} catch (UnitSyntaxException e) {
			return Double.NaN; // the rule on units of measure reports it
		}
	}
}
