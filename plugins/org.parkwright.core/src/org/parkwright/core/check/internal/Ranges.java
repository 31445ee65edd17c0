package org.parkwright.core.check.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.QuantityUnits;
import org.parkwright.model.Range;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/** Numbers lie in the range that the metamodel states for them, be it that of the park or that of a plug-in. */
public final class Ranges implements Check {

	private static final Logger LOG = Logger.getLogger(Ranges.class.getName());
	private static final String ONE = "1";
	private static final int PERCENT = 100;

	private final Map<EClass, Map<EAttribute, Range>> ranges = new ConcurrentHashMap<>();

	@Override
	public String id() {
		return "element.range";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EObject element : contents.all()) {
			ranges.computeIfAbsent(element.eClass(), Ranges::of).forEach((attribute, range) -> {
				Object value = element.eGet(attribute);
				for (Object each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
					if (each instanceof Number number && !range.admits(number)) {
						report(element, attribute, number, range, findings);
					}
				}
			});
		}
	}

	private static Map<EAttribute, Range> of(EClass type) {
		Map<EAttribute, Range> found = new LinkedHashMap<>();
		for (EAttribute attribute : type.getEAllAttributes()) {
			try {
				Range.of(attribute).ifPresent(range -> found.put(attribute, range));
			} catch (IllegalArgumentException e) {
				LOG.log(Level.WARNING, "The metamodel " + type.getEPackage().getNsURI() + " states a range for " + type.getName() + "."
						+ attribute.getName() + " that cannot be read; the attribute is not checked.", e);
			}
		}
		return found;
	}

	private static void report(EObject element, EAttribute attribute, Number number, Range range, Findings findings) {
		String unit = QuantityUnits.of(element, attribute).filter(symbol -> !symbol.equals(ONE)).orElse("");
		String value = EcoreUtil.convertToString(attribute.getEAttributeType(), number);
		String message = "the " + words(attribute) + " is " + (value + " " + unit).strip() + ".";
		String wanted = "Enter a " + (attribute.getEAttributeType() == ParkPackage.Literals.YEAR ? "year " : "number ") + range.words(unit);
		String other = attribute.isRequired() ? "." : ", or leave it out if you do not know it.";
		String remedy = wanted + (isPercentage(number, unit, range) ? ": " + fraction(number, value) : other);
		Findings named = range.code().isEmpty() ? findings : findings.withCode(range.code());
		named.error(element, attribute, message, range.hint().isEmpty() ? remedy : remedy + " " + range.hint());
	}

	/** @return whether a number is a percentage where a fraction is wanted */
	private static boolean isPercentage(Number number, String unit, Range range) {
		double value = number.doubleValue();
		return range.max() == 1 && value > 1 && value <= PERCENT && (unit.isEmpty() || isPure(unit));
	}

	private static boolean isPure(String unit) {
		try {
			return Units.compatible(Units.parse(unit), Units.parse(ONE));
		} catch (UnitSyntaxException e) {
			// The rule on units of measure tells so.
			return false;
		}
	}

	/** @return a sentence on how a percentage is written */
	static String fraction(Number number, String text) {
		return text + " % is " + BigDecimal.valueOf(number.doubleValue()).movePointLeft(2).toPlainString() + ".";
	}

	/** @return the name of an attribute as words, such as "heat to power" */
	private static String words(EAttribute attribute) {
		return attribute.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}
}
