package org.parkwright.design;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;

/**
 * A model seen across its parks: who takes part in exchanges, and where an exchange is kept.
 *
 * @since 0.1
 */
public class NetworkServices {

	private final PlaceServices places = new PlaceServices();
	private final FlowServices flows = new FlowServices();

	/** @return the firms of all parks */
	public List<Firm> firmsOf(EipModel model) {
		return model.getParks().stream().flatMap(park -> park.getFirms().stream()).toList();
	}

	/** @return the actors other than firms that give or take in an exchange, in the order of the exchanges */
	public Collection<Actor> partnersOf(EipModel model) {
		Collection<Actor> partners = new LinkedHashSet<>();
		for (Exchange exchange : flows.exchangesOf(model)) {
			Stream.of(exchange.getFrom(), exchange.getTo()).map(FlowKind::owner)
					.filter(owner -> owner != null && !(owner instanceof Firm)).forEach(partners::add);
		}
		return partners;
	}

	/** @return the flows of all parks that are no exchanges */
	public List<Flow> plainFlowsOf(EipModel model) {
		return model.getParks().stream().flatMap(park -> park.getFlows().stream())
				.filter(flow -> !(flow instanceof Exchange)).toList();
	}

	/** @return whether a firm gives or takes in an exchange */
	public boolean takesPart(Firm firm) {
		return firm.getPorts().stream().flatMap(NetworkServices::flowsAt).anyMatch(Exchange.class::isInstance);
	}

	public boolean hasPark(EipModel model) {
		return !model.getParks().isEmpty();
	}

	/** @return the park that a new firm or flow of the model is given to, or null */
	public Park firstPark(EipModel model) {
		return model.getParks().stream().findFirst().orElse(null);
	}

	public boolean sharesParkWith(Actor actor, Object other) {
		return other instanceof Actor there && places.parkOf(actor) != null && places.parkOf(actor) == places.parkOf(there);
	}

	/** @return whether both ends are in the same park */
	public boolean isWithinPark(Exchange exchange) {
		Actor giver = FlowKind.owner(exchange.getFrom());
		return giver != null && sharesParkWith(giver, FlowKind.owner(exchange.getTo()));
	}

	/** @return the park of whoever gives, or null */
	public Park giversPark(Exchange exchange) {
		return places.parkOf(FlowKind.owner(exchange.getFrom()));
	}

	/** @return whether the park keeps an exchange within it and the model one between parks; well too with an open end */
	public boolean isKeptRight(Exchange exchange) {
		if (FlowKind.owner(exchange.getFrom()) == null || FlowKind.owner(exchange.getTo()) == null) {
			return true;
		}
		return exchange.eContainer() == (isWithinPark(exchange) ? giversPark(exchange) : places.modelOf(exchange));
	}

	private static Stream<Flow> flowsAt(Port port) {
		return Stream.concat(port.getOutflows().stream(), port.getInflows().stream());
	}
}
