package org.parkwright.design;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Flow;

/**
 * Kinds and states of flows and exchanges: what decides their layer, colour, line and filters.
 *
 * @since 0.1
 */
public class FlowServices {

	public boolean isEnergy(Flow flow) {
		return FlowKind.of(flow) == FlowKind.ENERGY;
	}

	public boolean isWater(Flow flow) {
		return FlowKind.of(flow) == FlowKind.WATER;
	}

	public boolean isMaterial(Flow flow) {
		return FlowKind.of(flow) == FlowKind.MATERIAL;
	}

	/** @return whether a utility, a service or knowledge is shared */
	public boolean isShared(Flow flow) {
		return FlowKind.of(flow) == FlowKind.UTILITY || isKnowledge(flow);
	}

	public boolean isKnowledge(Flow flow) {
		return FlowKind.of(flow) == FlowKind.KNOWLEDGE;
	}

	/** @return whether an element, which menus ask of any, is an exchange */
	public boolean isExchange(EObject element) {
		return element instanceof Exchange;
	}

	public boolean isIdea(Flow flow) {
		return state(flow) == ExchangeState.IDEA;
	}

	public boolean isNegotiated(Flow flow) {
		return state(flow) == ExchangeState.NEGOTIATED;
	}

	public boolean isImplemented(Flow flow) {
		return state(flow) == ExchangeState.IMPLEMENTED;
	}

	/** @return whether an exchange stopped, or was turned down */
	public boolean isEnded(Flow flow) {
		return state(flow) == ExchangeState.ENDED || state(flow) == ExchangeState.REJECTED;
	}

	/** @return whether an exchange is not there yet: an idea, or negotiated */
	public boolean isProspective(Flow flow) {
		return isIdea(flow) || isNegotiated(flow);
	}

	public boolean isProspectiveKnowledge(Flow flow) {
		return isKnowledge(flow) && isProspective(flow);
	}

	/** @return whether the quantity is known */
	public boolean isQuantified(Flow flow) {
		return flow.getQuantity() != null;
	}

	/** @return all exchanges of a model: those within its parks, then those between them */
	public List<Exchange> exchangesOf(EipModel model) {
		List<Exchange> exchanges = new ArrayList<>();
		model.getParks().forEach(park -> park.getFlows().stream().filter(Exchange.class::isInstance)
				.map(Exchange.class::cast).forEach(exchanges::add));
		exchanges.addAll(model.getExchanges());
		return exchanges;
	}

	private static ExchangeState state(Flow flow) {
		return flow instanceof Exchange exchange ? exchange.getState() : ExchangeState.UNKNOWN;
	}
}
