package org.parkwright.design;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.TransportLink;

/**
 * What tools need that make, rename and delete.
 *
 * @since 0.1
 */
public class EditServices {

	private final EnergyServices energy = new EnergyServices();
	private final PlaceServices places = new PlaceServices();

	/**
	 * A name for a new element that none of its neighbours has, made of its class and a number: "Energy plant 2".
	 *
	 * @param element in its container already
	 */
	public String freshName(NamedElement element) {
		String kind = Words.of(element.eClass());
		Set<String> taken = neighbours(element).stream().filter(other -> other != element)
				.filter(NamedElement.class::isInstance).map(other -> ((NamedElement) other).getName())
				.collect(Collectors.toCollection(HashSet::new));
		int number = 1;
		while (taken.contains(kind + " " + number)) {
			number++;
		}
		return kind + " " + number;
	}

	/** @return the text without blanks around it; the old name if nothing is left */
	public String newName(NamedElement element, Object text) {
		String name = text == null ? "" : text.toString().strip();
		return name.isEmpty() ? element.getName() : name;
	}

	/**
	 * What has no meaning without an element and goes with it.
	 *
	 * @return of an actor, the flows and exchanges at its ports, the transport links that lead to it, and the ports of
	 *         others that were made for these flows; of a flow, the ports that were made for it; of a fuel, its shares in
	 *         units that fire it along with another; else nothing
	 */
	public Collection<NamedElement> hangingOn(EObject element) {
		Collection<NamedElement> hanging = new LinkedHashSet<>();
		if (element instanceof Flow flow) {
			addPorts(flow, hanging);
		} else if (element instanceof Actor actor) {
			for (Port port : actor.getPorts()) {
				Stream.concat(port.getOutflows().stream(), port.getInflows().stream()).forEach(flow -> {
					addPorts(flow, hanging);
					hanging.add(flow);
				});
			}
			hanging.removeAll(actor.getPorts());
			parks(actor).flatMap(park -> park.getInfrastructure().stream()).filter(TransportLink.class::isInstance)
					.map(TransportLink.class::cast).filter(link -> link != actor)
					.filter(link -> link.getFrom() == actor || link.getTo() == actor).forEach(hanging::add);
		}
		if (element instanceof Fuel fuel) {
			parks(fuel).flatMap(park -> energy.cofiringOf(park).stream()).filter(share -> share.getFuel() == fuel)
					.forEach(hanging::add);
		}
		return hanging;
	}

	private static void addPorts(Flow flow, Collection<NamedElement> ports) {
		Stream.of(flow.getFrom(), flow.getTo()).filter(port -> Ports.servesOnly(port, flow)).filter(Ports::isBare)
				.forEach(ports::add);
	}

	private Stream<Park> parks(EObject element) {
		EipModel model = places.modelOf(element);
		return model == null ? Stream.ofNullable(places.parkOf(element)) : model.getParks().stream();
	}

	private static Collection<?> neighbours(EObject element) {
		EStructuralFeature feature = element.eContainingFeature();
		if (feature == null) {
			return List.of();
		}
		return feature.isMany() ? (Collection<?>) element.eContainer().eGet(feature) : List.of();
	}
}
