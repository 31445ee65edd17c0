package org.parkwright.design;

import org.parkwright.model.park.Actor;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PowerGrid;
import org.parkwright.model.park.SteamNetwork;
import org.parkwright.model.park.TransportLink;

/**
 * What may be connected with what, for tools that draw a flow or a link and for those that move its ends.
 *
 * @since 0.1
 */
public class ConnectServices {

	public boolean givesEnergy(Actor actor) {
		return Ends.gives(actor, FlowKind.ENERGY);
	}

	public boolean sendsEnergyTo(Actor actor, Object target) {
		return Ends.joins(actor, target, FlowKind.ENERGY);
	}

	public boolean givesWater(Actor actor) {
		return Ends.gives(actor, FlowKind.WATER);
	}

	public boolean sendsWaterTo(Actor actor, Object target) {
		return Ends.joins(actor, target, FlowKind.WATER);
	}

	public boolean givesMaterial(Actor actor) {
		return Ends.gives(actor, FlowKind.MATERIAL);
	}

	public boolean sendsMaterialTo(Actor actor, Object target) {
		return Ends.joins(actor, target, FlowKind.MATERIAL);
	}

	public boolean givesUtility(Actor actor) {
		return Ends.gives(actor, FlowKind.UTILITY);
	}

	public boolean sendsUtilityTo(Actor actor, Object target) {
		return Ends.joins(actor, target, FlowKind.UTILITY);
	}

	public boolean givesKnowledge(Actor actor) {
		return Ends.gives(actor, FlowKind.KNOWLEDGE);
	}

	public boolean sendsKnowledgeTo(Actor actor, Object target) {
		return Ends.joins(actor, target, FlowKind.KNOWLEDGE);
	}

	/** @return whether a pipeline, road or railway can start here */
	public boolean isLinkable(Actor actor) {
		return Ends.linkable(actor);
	}

	/** @return whether a pipeline, road or railway can lead from here to there */
	public boolean linksTo(Actor actor, Object target) {
		return actor != target && Ends.linkable(actor) && Ends.linkable(target);
	}

	/** @return whether a flow, being of its kind and ending where it does, may start at another actor */
	public boolean mayStartAt(Flow flow, Object actor) {
		Actor end = FlowKind.owner(flow.getTo());
		return end == null ? Ends.gives(actor, FlowKind.of(flow)) : Ends.joins(actor, end, FlowKind.of(flow));
	}

	/** @return whether a flow, being of its kind and starting where it does, may end at another actor */
	public boolean mayEndAt(Flow flow, Object actor) {
		Actor start = FlowKind.owner(flow.getFrom());
		return start == null ? Ends.takes(actor, FlowKind.of(flow)) : Ends.joins(start, actor, FlowKind.of(flow));
	}

	/** @return whether the port where a flow starts serves no other flow and no process, so that it can move along */
	public boolean hasOwnOutlet(Flow flow) {
		return Ports.servesOnly(flow.getFrom(), flow);
	}

	/** @return whether the port where a flow ends serves no other flow and no process, so that it can move along */
	public boolean hasOwnInlet(Flow flow) {
		return Ports.servesOnly(flow.getTo(), flow);
	}

	/** @return the port where a flow starts, or null */
	public Port outletOf(Flow flow) {
		return flow.getFrom();
	}

	/** @return the port where a flow ends, or null */
	public Port inletOf(Flow flow) {
		return flow.getTo();
	}

	/** @return whether a transport link may start at another actor */
	public boolean mayLeadFrom(TransportLink link, Object actor) {
		return mayJoin(link, actor, link.getTo());
	}

	/** @return whether a transport link may end at another actor */
	public boolean mayLeadTo(TransportLink link, Object actor) {
		return mayJoin(link, link.getFrom(), actor);
	}

	private static boolean mayJoin(TransportLink link, Object from, Object to) {
		if (link instanceof SteamNetwork || link instanceof PowerGrid) {
			return from != null && to != null && Ends.joins(from, to, FlowKind.ENERGY);
		}
		return from != to && Ends.linkable(from) && Ends.linkable(to);
	}
}
