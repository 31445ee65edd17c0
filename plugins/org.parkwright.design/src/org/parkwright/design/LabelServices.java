package org.parkwright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.model.QuantityUnits;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.Source;

/**
 * Names and explanations of elements.
 *
 * @since 0.1
 */
public class LabelServices {

	/** @return the name; of a nameless flow its ends, of a nameless port or other element its kind */
	public String caption(NamedElement element) {
		if (element.getName() != null && !element.getName().isBlank()) {
			return element.getName();
		}
		if (element instanceof CatalogueEntry entry && entry.getCode() != null) {
			return entry.getCode();
		}
		return element instanceof Flow flow ? end(flow.getFrom()) + " → " + end(flow.getTo()) : kindName(element);
	}

	/** @return the kind of an element, as in "Energy plant" */
	public String kindName(EObject element) {
		return Words.of(element.eClass());
	}

	/** @return the name of an actor, with its park if the model has several */
	public String networkLabel(Actor actor) {
		EObject park = actor.eContainer();
		boolean several = park instanceof Park here && here.getModel() != null && here.getModel().getParks().size() > 1;
		return several ? caption(actor) + " (" + caption((Park) park) + ")" : caption(actor);
	}

	/** @return what is known about an element, a line each: kind and name, description, attributes with units, sources */
	public String tooltip(NamedElement element) {
		List<String> lines = new ArrayList<>();
		lines.add(kindName(element) + ": " + caption(element));
		if (element.getDescription() != null) {
			lines.add(element.getDescription());
		}
		for (EAttribute attribute : element.eClass().getEAllAttributes()) {
			String value = attribute.isMany() ? null : value(element, attribute);
			if (value != null) {
				lines.add(Words.spaced(attribute.getName()) + ": " + value);
			}
		}
		if (!element.getSources().isEmpty()) {
			lines.add("sources: " + element.getSources().stream().map(this::caption).collect(Collectors.joining(", ")));
		}
		return String.join("\n", lines);
	}

	/** @return the caption of whoever gives in a flow, or nothing */
	public String giverName(Flow flow) {
		return end(flow.getFrom());
	}

	/** @return the caption of whoever takes in a flow, or nothing */
	public String takerName(Flow flow) {
		return end(flow.getTo());
	}

	/** @return the caption of a model, or of its file if it has no name */
	public String modelName(EipModel model) {
		boolean named = model.getName() != null && !model.getName().isBlank();
		return named || model.eResource() == null ? caption(model) : model.eResource().getURI().lastSegment();
	}

	private String value(NamedElement element, EAttribute attribute) {
		Object value = element.eGet(attribute);
		boolean said = attribute.isID() || List.of("name", "description", "polygon", "latitude", "longitude", "unit")
				.contains(attribute.getName());
		if (value == null || said || element instanceof Source || isUnknown(value)) {
			return null;
		}
		if (value instanceof Enumerator literal) {
			return Words.spaced(literal.getLiteral());
		}
		return value instanceof Double number
				? Numbers.withUnit(number, QuantityUnits.of(element, attribute).orElse(null))
				: Objects.toString(value);
	}

	private static boolean isUnknown(Object value) {
		return value instanceof Enumerator literal && (literal.getValue() == 0 && "unknown".equals(literal.getLiteral()));
	}

	private String end(Port port) {
		return port == null || port.getOwner() == null ? "" : caption(port.getOwner());
	}
}
