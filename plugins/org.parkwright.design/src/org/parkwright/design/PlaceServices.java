package org.parkwright.design;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.TransportLink;
import org.parkwright.model.park.Zone;

/**
 * Where things stand: in a zone, in the park outside every zone, or between two others.
 *
 * @since 0.1
 */
public class PlaceServices {

	/**
	 * What stands directly in a place.
	 *
	 * @param place a zone, or a park for what is in none of its zones
	 * @return firms, infrastructure and water sources, in the order of the model; none in any other place
	 */
	public List<Actor> actorsIn(NamedElement place) {
		List<Actor> actors = new ArrayList<>();
		if (place instanceof Zone zone) {
			zone.getActors().stream().filter(actor -> !(actor instanceof ExteriorZone)).forEach(actors::add);
		} else if (place instanceof Park park) {
			actors.addAll(park.getFirms());
			actors.addAll(park.getInfrastructure());
			actors.addAll(park.getWaterSources());
			actors.removeIf(actor -> actor.getZone() != null && actor.getZone().getPark() == park);
		}
		return actors;
	}

	/** @return the park that holds the element, itself if it is one, or null */
	public Park parkOf(EObject element) {
		EObject at = element;
		while (at != null && !(at instanceof Park)) {
			at = at.eContainer();
		}
		return (Park) at;
	}

	/** @return the model of an element, or null */
	public EipModel modelOf(EObject element) {
		EObject root = EcoreUtil.getRootContainer(element);
		return root instanceof EipModel model ? model : null;
	}

	/** @return whether an actor may be dragged there: a zone of its park, or out of every zone into the park itself */
	public boolean canMoveInto(Actor actor, Object place) {
		return !(actor instanceof ExteriorZone) && place instanceof EObject there
				&& (place instanceof Zone || place instanceof Park) && parkOf(actor) != null && parkOf(there) == parkOf(actor);
	}

	public boolean isZone(EObject place) {
		return place instanceof Zone;
	}

	/** @return whether a transport link joins two others and is drawn as the line between them */
	public boolean isLink(TransportLink link) {
		return link.getFrom() != null && link.getTo() != null && link.getFrom() != link.getTo();
	}

	/** @return whether a transport link needs a place of its own, because it joins nothing or because flows end at it */
	public boolean isPlace(TransportLink link) {
		return !isLink(link) || !link.getPorts().isEmpty();
	}
}
