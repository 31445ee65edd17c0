package org.parkwright.design;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.model.Range;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.TransportLink;

/**
 * The questions of the validation rules; true is well. What is unknown is well too.
 *
 * @since 0.1
 */
public class AuditServices {

	private final FlowServices flows = new FlowServices();
	private final LabelServices labels = new LabelServices();
	private final PlaceServices places = new PlaceServices();

	/** @return the flows that have no start or no end, of a park or, exchanges alone, of a model; no diagram shows them */
	public List<Flow> openFlows(NamedElement scope) {
		Collection<? extends Flow> all = scope instanceof Park park ? park.getFlows()
				: scope instanceof EipModel model ? flows.exchangesOf(model) : List.of();
		return all.stream().filter(flow -> flow.getFrom() == null || flow.getTo() == null).map(Flow.class::cast).toList();
	}

	/** @return the captions of the flows with an open end */
	public String openFlowNames(NamedElement scope) {
		return openFlows(scope).stream().map(labels::caption).collect(Collectors.joining(", "));
	}

	/** @return whether every flow has both ends */
	public boolean hasNoOpenFlow(NamedElement scope) {
		return openFlows(scope).isEmpty();
	}

	public boolean isNotNegative(Flow flow) {
		return Range.admits(flow, ParkPackage.Literals.FLOW__QUANTITY);
	}

	/** @return the quantity without its sign */
	public Double positiveQuantity(Flow flow) {
		return flow.getQuantity() == null ? null : Math.abs(flow.getQuantity());
	}

	public boolean hasReadableUnit(Flow flow) {
		return flow.getUnit() == null || flow.getUnit().isBlank() || Rate.of(flow.getUnit()).quantity() != Rate.Quantity.UNREADABLE;
	}

	public boolean startsAtOutlet(Flow flow) {
		return flow.getFrom() == null || flow.getFrom().getDirection() != PortDirection.IN;
	}

	public boolean endsAtInlet(Flow flow) {
		return flow.getTo() == null || flow.getTo().getDirection() != PortDirection.OUT;
	}

	/** @return whether one end at least is not an exterior zone */
	public boolean touchesThePark(Flow flow) {
		return !(FlowKind.owner(flow.getFrom()) instanceof ExteriorZone
				&& FlowKind.owner(flow.getTo()) instanceof ExteriorZone);
	}

	public boolean endsAfterStart(Exchange exchange) {
		return exchange.getStartYear() == null || exchange.getEndYear() == null
				|| exchange.getEndYear() >= exchange.getStartYear();
	}

	public boolean isNamed(Actor actor) {
		return actor.getName() != null && !actor.getName().isBlank();
	}

	public boolean hasBothLinkEndsOrNone(TransportLink link) {
		return (link.getFrom() == null) == (link.getTo() == null);
	}

	public boolean hasUnits(EnergyPlant plant) {
		return !plant.getUnits().isEmpty();
	}

	public boolean hasPositiveCapacity(EnergyUnit unit) {
		return Range.admits(unit, ParkPackage.Literals.ENERGY_UNIT__CAPACITY);
	}

	/** @return whether a unit of the future is marked as planned; well too if the base year is not given */
	public boolean isMarkedPlanned(EnergyUnit unit) {
		Integer baseYear = baseYear(unit);
		return baseYear == null || unit.getVintage() == null || unit.getVintage() <= baseYear
				|| unit.getLifeStatus() != LifeStatus.OPERATING;
	}

	/** @return whether a unit at the end of its life is marked as retired; well too if the base year is not given */
	public boolean isMarkedRetired(EnergyUnit unit) {
		Integer baseYear = baseYear(unit);
		return baseYear == null || unit.getVintage() == null || unit.getLifetime() == null
				|| unit.getVintage() + unit.getLifetime() > baseYear || unit.getLifeStatus() != LifeStatus.OPERATING;
	}

	private Integer baseYear(EObject element) {
		EipModel model = places.modelOf(element);
		return model == null ? null : model.getBaseYear();
	}
}
