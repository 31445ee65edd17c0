package org.parkwright.core.lifetime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * How lifetimes scatter, to be stated in the scenario language by name and numbers, such as
 * {@code lifetime weibull(mean 20 a, shape 3)}. Contributed to the extension point {@value Laws#EXTENSION_POINT}.
 *
 * @since 0.2
 */
public interface LifetimeLaw {

	/** @return its name and by which numbers it is stated; asked once */
	Description description();

	/**
	 * The lifetime of some numbers. The same numbers give the same survival, to the bit, on every machine: {@link StrictMath}
	 * has the same bits everywhere.
	 *
	 * @param numbers those of one of the forms by name, each above 0 and finite, in the units of the description
	 * @return its survival: 1 at age 0, not rising, never below 0; asked for years up to 10,000 and by several threads at a time.
	 *         {@link Lifetime#mean} and {@link Lifetime#deviation} need not be overridden
	 * @throws IllegalArgumentException if no life has these numbers
	 */
	Lifetime lifetime(Map<String, Double> numbers);

	/**
	 * A number.
	 *
	 * @param name a word, such as {@code mean}, the mean life, {@code sd}, its standard deviation, or {@code shape}: numbers of
	 *             the first two names are shown as what they say
	 * @param unit unit of measure in the syntax of the language, {@code a} for years, {@code 1} for a plain number
	 */
	record Number(String name, String unit) {
	}

	/**
	 * What a law is called and by which numbers it is stated.
	 *
	 * @param name    a letter, then letters, digits and {@code _}; no word of the language
	 * @param meaning what it is, in a sentence
	 * @param forms   sets of numbers of which one says all, each in the order in which it is written
	 * @param limits  what numbers to write where no life has the stated ones, in a sentence; may be empty
	 */
	record Description(String name, String meaning, List<List<Number>> forms, String limits) {

		private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

		/** @throws IllegalArgumentException if there is no such law: its message says why */
		public Description {
			forms = forms.stream().map(List::copyOf).toList();
			if (!NAME.matcher(name).matches()) {
				throw new IllegalArgumentException("A lifetime law cannot have the name '" + name + "'");
			}
			if (meaning.isBlank() || limits == null || forms.isEmpty() || forms.stream().anyMatch(List::isEmpty)) {
				throw new IllegalArgumentException("The lifetime law " + name + " needs a meaning and numbers");
			}
			for (Number number : forms.stream().flatMap(List::stream).toList()) {
				requireNumber(number);
			}
		}

		private static void requireNumber(Number number) {
			if (!NAME.matcher(number.name()).matches()) {
				throw new IllegalArgumentException("A number cannot have the name '" + number.name() + "'");
			}
			try {
				Units.parse(number.unit());
			} catch (UnitSyntaxException e) {
				throw new IllegalArgumentException(e.getMessage(), e);
			}
		}

		/** @return the form of these numbers, or null if there is none */
		List<Number> form(Set<String> names) {
			return forms.stream().filter(form -> form.size() == names.size()
					&& form.stream().allMatch(number -> names.contains(number.name()))).findFirst().orElse(null);
		}
	}
}
