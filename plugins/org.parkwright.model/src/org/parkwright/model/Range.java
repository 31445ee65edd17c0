package org.parkwright.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The numbers that an attribute may have, as its metamodel says by an annotation with the source {@link #SOURCE}, on the
 * attribute or else on its data type. The keys are the facets of XML Schema, {@code minInclusive} or
 * {@code minExclusive} and {@code maxInclusive} or {@code maxExclusive}, each a number in the unit of the attribute; and,
 * if wanted, {@code code} for the faults of this attribute and {@code hint}, a sentence for who has to correct it.
 *
 * @param min          least number, negative infinity if there is none
 * @param minExclusive whether the least number itself is excluded
 * @param max          greatest number, infinity if there is none
 * @param maxExclusive whether the greatest number itself is excluded
 * @param code         code of the faults; empty if none of its own is stated
 * @param hint         what to think of on correcting it, a sentence; empty if there is nothing particular
 * @since 0.2
 */
public record Range(double min, boolean minExclusive, double max, boolean maxExclusive, String code, String hint) {

	/** Source of the annotations. */
	public static final String SOURCE = "http://www.parkwright.org/range";

	private static final String MIN_INCLUSIVE = "minInclusive";
	private static final String MIN_EXCLUSIVE = "minExclusive";
	private static final String MAX_INCLUSIVE = "maxInclusive";
	private static final String MAX_EXCLUSIVE = "maxExclusive";
	private static final String CODE = "code";
	private static final String HINT = "hint";
	private static final List<String> KEYS = List.of(MIN_INCLUSIVE, MIN_EXCLUSIVE, MAX_INCLUSIVE, MAX_EXCLUSIVE, CODE, HINT);

	/**
	 * The range of a feature.
	 *
	 * @return empty if the metamodel says none: any number is right
	 * @throws IllegalArgumentException if the annotation has a key or a number that cannot be read
	 */
	public static Optional<Range> of(EStructuralFeature feature) {
		EAnnotation own = feature.getEAnnotation(SOURCE);
		EAnnotation stated = own != null || feature.getEType() == null ? own : feature.getEType().getEAnnotation(SOURCE);
		return Optional.ofNullable(stated).map(annotation -> read(annotation.getDetails().map()));
	}

	/**
	 * Whether an element has in a feature what the metamodel admits there; so it has if the value is unknown.
	 *
	 * @throws IllegalArgumentException as {@link #of} does
	 */
	public static boolean admits(EObject element, EStructuralFeature feature) {
		return !(element.eGet(feature) instanceof Number number) || of(feature).map(range -> range.admits(number)).orElse(true);
	}

	/** @return whether a number lies in the range; NaN, which is the unknown, does */
	public boolean admits(Number number) {
		double value = number.doubleValue();
		boolean low = minExclusive ? value <= min : value < min;
		boolean high = maxExclusive ? value >= max : value > max;
		return !low && !high;
	}

	/**
	 * The range as words behind "a number", such as "from 0 to 1" or "greater than 0 MW".
	 *
	 * @param unit symbol of the unit, may be empty
	 */
	public String words(String unit) {
		String behind = unit.isEmpty() ? "" : " " + unit;
		String lower = (minExclusive ? "greater than " : "of at least ") + plain(min);
		String upper = (maxExclusive ? "less than " : "at most ") + plain(max);
		if (max == Double.POSITIVE_INFINITY) {
			return min == 0 && !minExclusive ? "that is not negative" : lower + behind;
		}
		if (min == Double.NEGATIVE_INFINITY) {
			return (maxExclusive ? "" : "of ") + upper + behind;
		}
		return (minExclusive || maxExclusive ? lower + " and " + upper : "from " + plain(min) + " to " + plain(max)) + behind;
	}

	private static Range read(Map<String, String> details) {
		details.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
			throw new IllegalArgumentException("A range has no " + key + ", but " + String.join(", ", KEYS));
		});
		return new Range(bound(details, MIN_INCLUSIVE, MIN_EXCLUSIVE, Double.NEGATIVE_INFINITY), details.containsKey(MIN_EXCLUSIVE),
				bound(details, MAX_INCLUSIVE, MAX_EXCLUSIVE, Double.POSITIVE_INFINITY), details.containsKey(MAX_EXCLUSIVE),
				details.getOrDefault(CODE, ""), details.getOrDefault(HINT, ""));
	}

	private static double bound(Map<String, String> details, String inclusive, String exclusive, double none) {
		String stated = details.getOrDefault(exclusive, details.get(inclusive));
		try {
			return stated == null ? none : Double.parseDouble(stated);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("The bound " + stated + " of a range is no number", e);
		}
	}

	private static String plain(double number) {
		return Double.isInfinite(number) ? "" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}
}
