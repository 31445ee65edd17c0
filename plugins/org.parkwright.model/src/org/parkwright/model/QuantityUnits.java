package org.parkwright.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.model.park.EipModel;

/**
 * The units that the metamodel states for its quantities, by annotations with the source {@link #SOURCE}: either the
 * key {@code unit} with a unit that holds for all elements, or the key {@code unitFrom} with the path of features that
 * leads from an element to the attribute that holds its unit, {@code ..} being the element that contains it.
 *
 * @since 0.1
 */
public final class QuantityUnits {
	/** Source of the annotations. */
	public static final String SOURCE = "http://www.parkwright.org/unit";
	/** Stands in units of the metamodel for the currency of the model. */
	public static final String CURRENCY = "currency";

	private static final Pattern CURRENCY_SYMBOL = Pattern.compile("\\b" + CURRENCY + "\\b");

	private QuantityUnits() {
	}

	/**
	 * The unit of one quantity of one element.
	 *
	 * @param element which may be of a model or on its own
	 * @param feature of the element's class
	 * @return the unit as {@link org.parkwright.model.units.Units#parse} reads it if the metamodel states it, or as the
	 *         user has typed it if another attribute holds it, with the model's currency where that is known; empty if
	 *         the feature is no quantity or its unit is not given
	 */
	public static Optional<String> of(EObject element, EStructuralFeature feature) {
		String fixed = EcoreUtil.getAnnotation(feature, SOURCE, "unit");
		if (fixed != null) {
			return Optional.of(inCurrency(element, fixed));
		}
		String path = EcoreUtil.getAnnotation(feature, SOURCE, "unitFrom");
		return path == null ? Optional.empty() : follow(element, path);
	}

	private static String inCurrency(EObject element, String unit) {
		boolean money = unit.contains(CURRENCY);
		if (money && EcoreUtil.getRootContainer(element) instanceof EipModel model && model.getCurrency() != null) {
			return CURRENCY_SYMBOL.matcher(unit).replaceAll(Matcher.quoteReplacement(model.getCurrency()));
		}
		return unit;
	}

	private static Optional<String> follow(EObject element, String path) {
		Object reached = element;
		for (String step : path.split("/")) {
			if (!(reached instanceof EObject at)) {
				return Optional.empty();
			}
			EStructuralFeature feature = at.eClass().getEStructuralFeature(step);
			if ("..".equals(step)) {
				reached = at.eContainer();
			} else {
				reached = feature == null ? null : at.eGet(feature);
			}
		}
		return reached instanceof String unit && !unit.isBlank() ? Optional.of(unit) : Optional.empty();
	}
}
