package org.parkwright.scenario.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.measure.Unit;

import org.parkwright.core.contribution.Described;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.lifetime.Laws;
import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.lifetime.LifetimeLaw.Description;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.core.study.UnitLives;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.LawArgument;
import org.parkwright.scenario.syntax.LivesDeclaration;
import org.parkwright.scenario.syntax.PayerWord;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/** Reads distributions of lifetimes: their names and those of their numbers, and how the units of a study live. */
final class LawReader {

	private final Source source;
	private final Faults faults;

	LawReader(Source source, Faults faults) {
		this.source = source;
		this.faults = faults;
	}

	/**
	 * Finds a distribution with these numbers.
	 *
	 * @param otherwise what else could be written, as the end of a sentence; may be empty
	 */
	Optional<List<LifetimeLaw.Number>> form(String name, List<String> numbers, Place place, String otherwise) {
		Optional<Description> law = Optional.ofNullable(Contributed.laws().get(name)).map(Described::description);
		if (law.isEmpty()) {
			Set<String> known = Contributed.laws().keySet();
			faults.error(Codes.DISTRIBUTION, "There is no distribution of lifetimes " + name + ".",
					Suggestions.nearest(name, known).map(near -> "Did you mean " + near + "?")
							.orElse("There are " + String.join(", ", known) + otherwise + "."), place);
			return Optional.empty();
		}
		Set<String> names = new HashSet<>(numbers);
		Optional<List<LifetimeLaw.Number>> form = Laws.form(name, names);
		if (names.size() < numbers.size() || form.isEmpty()) {
			List<String> forms = law.get().forms().stream()
					.map(each -> String.join(" and ", each.stream().map(LifetimeLaw.Number::name).toList())).toList();
			faults.error(Codes.DISTRIBUTION, "The numbers of " + name + " are " + String.join(", or ", forms) + ".",
					"Write for instance " + name + "(" + String.join(", ", law.get().forms().get(0).stream()
							.map(number -> number.name() + " …").toList()) + ").", place);
			return Optional.empty();
		}
		return form;
	}

	/** Reads how the units of a study live; null if that cannot be told. */
	UnitLives read(LivesDeclaration stated, Reading reading) {
		if (stated.getLaw() == null || stated.getArguments().stream().anyMatch(argument -> argument.getName() == null || argument.getValue() == null)) {
			// What is missing is told as a fault of the text.
			return null;
		}
		TermReader terms = new TermReader(reading, source, Where.PARAMETER, faults);
		Map<String, Expression> arguments = new LinkedHashMap<>();
		stated.getArguments().forEach(argument -> arguments.put(argument.getName(), terms.read(argument.getValue())));
		Optional<List<LifetimeLaw.Number>> form = form(stated.getLaw(), stated.getArguments().stream().map(LawArgument::getName).toList(),
				source.place(stated, Literals.LIVES_DECLARATION__LAW), "");
		String whence = ParameterReader.sourceText(stated.getSource(), stated, Literals.LIVES_DECLARATION__MARK, source, faults);
		if (form.isEmpty()) {
			return null;
		}
		for (LifetimeLaw.Number number : form.get()) {
			Expression value = arguments.get(number.name());
			Unit<?> unit = Units.parse(number.unit());
			UnitCheck.demand(value, unit, number.name(), reading.parameters().unitsFrom(stated), faults);
			if (value instanceof Expression.Negation || value instanceof Expression.Quantity quantity && quantity.unit() != null && quantity.value() <= 0) {
				faults.error(Codes.DISTRIBUTION, "The " + number.name() + " of a lifetime is more than 0.", "", value.place());
			}
		}
		return new UnitLives(stated.getLaw(), arguments, stated.getPayer() == PayerWord.ALL, ParameterReader.mark(stated.getMark()), whence,
				source.place(stated));
	}
}
