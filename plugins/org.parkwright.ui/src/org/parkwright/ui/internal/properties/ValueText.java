package org.parkwright.ui.internal.properties;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.measure.Unit;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.model.QuantityUnits;
import org.parkwright.model.Range;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * Values of attributes as people read and type them: quantities with their unit, the unknown as such. Numbers may be
 * typed in any unit that converts to that of the attribute.
 *
 * @param element the element
 * @param feature one of its attributes
 * @param name    what users call the attribute
 */
record ValueText(EObject element, EStructuralFeature feature, String name) {

	/** What an attribute without a value shows. */
	static final String UNKNOWN = "unknown";

	private static final String ONE = "1";
	private static final String SEPARATOR = "; ";
	private static final Pattern NUMBER_AND_UNIT = Pattern
			.compile("\\s*([-+]?(?:[0-9][0-9.,]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)\\s*(.*?)\\s*");

	/** A text that is no value; the message says what would be one. */
	static final class WrongInput extends Exception {
		private static final long serialVersionUID = 1L;

		WrongInput(String message) {
			super(message);
		}
	}

	/** @return whether the attribute holds a number, a year or a count */
	boolean isNumber() {
		EClassifier type = feature.getEType();
		return type == ParkPackage.Literals.QUANTITY || type == ParkPackage.Literals.YEAR
				|| type == ParkPackage.Literals.COUNT;
	}

	/** @return a value for reading, such as "300 MW" */
	String shown(Object value) {
		String text = typed(value);
		if (text.isEmpty()) {
			return isNumber() ? UNKNOWN : "";
		}
		return isNumber() ? unit().map(unit -> text + " " + unit).orElse(text) : text;
	}

	/** @return a value for typing, such as "300"; empty if unknown */
	String typed(Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof List<?> list) {
			return list.stream().map(this::one).collect(Collectors.joining(SEPARATOR));
		}
		return one(value);
	}

	private String one(Object value) {
		return Objects.requireNonNullElse(EcoreUtil.convertToString((EDataType) feature.getEType(), value), "");
	}

	/**
	 * Reads what was typed.
	 *
	 * @return the value, null for unknown
	 */
	Object read(String text) throws WrongInput {
		EClassifier type = feature.getEType();
		if (feature.isMany()) {
			return List.of(text.split(SEPARATOR.strip())).stream().map(String::strip).filter(part -> !part.isEmpty())
					.toList();
		}
		if (text.isBlank()) {
			return null;
		}
		if (type == ParkPackage.Literals.QUANTITY) {
			return inRange(quantity(text), "number");
		}
		if (type == ParkPackage.Literals.YEAR) {
			return inRange(whole(text, "a year, such as 2005"), "year");
		}
		if (type == ParkPackage.Literals.COUNT) {
			return inRange(whole(text, "a whole number, such as 120"), "number");
		}
		return EcoreUtil.createFromString((EDataType) type, text.strip());
	}

	private <N extends Number> N inRange(N number, String kind) throws WrongInput {
		Optional<Range> wrong = Range.of(feature).filter(range -> !range.admits(number));
		if (wrong.isPresent()) {
			throw new WrongInput(shown(number) + " is no " + noun() + ". Type a " + kind + " " + wrong.get().words(unit().orElse(""))
					+ unknownHint());
		}
		return number;
	}

	private Integer whole(String text, String what) throws WrongInput {
		try {
			return Integer.valueOf(text.strip());
		} catch (NumberFormatException e) {
			throw new WrongInput("“" + text.strip() + "” is no " + noun() + ". Type " + what + unknownHint());
		}
	}

	private Double quantity(String text) throws WrongInput {
		Matcher parts = NUMBER_AND_UNIT.matcher(text);
		if (!parts.matches()) {
			throw new WrongInput("“" + text.strip() + "” is no " + noun() + ". Type " + numberHint());
		}
		if (parts.group(1).contains(",")) {
			throw new WrongInput("Type " + parts.group(1).replace(',', '.')
					+ " with a decimal point; commas and digit groups are not read.");
		}
		double number;
		try {
			number = Double.parseDouble(parts.group(1));
		} catch (NumberFormatException e) {
			throw new WrongInput("“" + parts.group(1) + "” is no number. Type " + numberHint());
		}
		double value = parts.group(2).isEmpty() ? number : number * factor(parts.group(2));
		if (Double.isInfinite(value)) {
			throw new WrongInput("“" + text.strip() + "” is too large. Type " + numberHint());
		}
		return value;
	}

	private double factor(String typed) throws WrongInput {
		String own = quantityUnit().orElseThrow(() -> new WrongInput(
				name + " has no unit here. Type the number alone, and the unit where this element gives it."));
		try {
			Unit<?> from = Units.parse(typed);
			Unit<?> to = Units.parse(own);
			if (!Units.compatible(from, to)) {
				throw new WrongInput(typed + " is no unit of " + noun() + ". Type " + numberHint());
			}
			return Units.factor(from, to);
		} catch (UnitSyntaxException e) {
			throw new WrongInput("“" + typed + "” is no unit: " + e.getMessage() + ". Type " + numberHint());
		}
	}

	/** @return the unit that is shown behind a number */
	private Optional<String> unit() {
		return QuantityUnits.of(element, feature).filter(unit -> !ONE.equals(unit));
	}

	private Optional<String> quantityUnit() {
		return QuantityUnits.of(element, feature);
	}

	private String noun() {
		return name.isEmpty() ? "value" : name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
	}

	private String numberHint() {
		return unit().map(unit -> "a number in " + unit + ", such as 12.5, or one with another unit that converts to it")
				.orElse("a number, such as 0.35") + unknownHint();
	}

	private static String unknownHint() {
		return "; leave it empty if it is unknown.";
	}

	/** @return whether this is an attribute that is typed, not chosen */
	static boolean isTyped(EStructuralFeature feature) {
		return feature instanceof EAttribute;
	}
}
