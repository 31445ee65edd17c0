package org.parkwright.accounts.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.measure.Unit;

import org.eclipse.emf.common.util.Enumerator;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.units.Units;

/** What kinds of activities may say of themselves. */
final class ActivityWords {

	private static final Unit<?> YEAR = Units.parse("a");
	private static final List<Unit<?>> MASS = List.of(Units.parse("t"));
	private static final List<Unit<?>> ENERGY = List.of(Units.parse("GJ"));
	private static final List<Unit<?>> FUEL = List.of(Units.parse("t"), Units.parse("m3"), Units.parse("GJ"));
	private static final List<Unit<?>> TRANSPORT = List.of(Units.parse("t"), Units.parse("m3"), Units.parse("GJ"), Units.parse("t*km"), Units.parse("person*km"), Units.parse("km"));

	private ActivityWords() {
	}

	/** @return scopes in which a kind of activity can be counted */
	static Set<EmissionScope> scopes(ActivityKind kind) {
		return switch (kind) {
		case UNKNOWN -> EnumSet.allOf(EmissionScope.class);
		case BOUGHT_POWER, SOLD_POWER, BOUGHT_HEAT, SOLD_HEAT -> EnumSet.of(EmissionScope.UNKNOWN, EmissionScope.SCOPE2);
		case UPSTREAM -> EnumSet.of(EmissionScope.UNKNOWN, EmissionScope.SCOPE3);
		default -> EnumSet.of(EmissionScope.UNKNOWN, EmissionScope.SCOPE1, EmissionScope.SCOPE3);
		};
	}

	/** @return units to which those of a kind of activity convert, of a year or not; none if any will do */
	static List<Unit<?>> units(ActivityKind kind) {
		return switch (kind) {
		case BOUGHT_POWER, SOLD_POWER, BOUGHT_HEAT, SOLD_HEAT -> ENERGY;
		case FLUORINATED, WASTEWATER, LANDFILL, INCINERATION -> MASS;
		case COMBUSTION -> FUEL;
		case ROAD, RAIL -> TRANSPORT;
		case UNKNOWN, PROCESS, FUGITIVE, UPSTREAM -> List.of();
		};
	}

	/** @return whether a unit converts to one of these, of a year or not */
	static boolean converts(Unit<?> unit, List<Unit<?>> to) {
		return to.isEmpty() || to.stream().anyMatch(each -> Units.compatible(unit, each) || Units.compatible(unit.multiply(YEAR), each));
	}

	/** @return the literal that a word means, whatever its capitals, blanks and hyphens */
	static <T extends Enumerator> Optional<T> literal(List<T> all, String word) {
		String plain = plain(word);
		return all.stream().filter(each -> plain(each.getLiteral()).equals(plain) || plain(each.getName()).equals(plain)).findFirst();
	}

	private static String plain(String word) {
		return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
	}

	/** @return a scope as a message says it */
	static String text(EmissionScope scope) {
		return scope.getLiteral().replace("scope", "scope ");
	}
}
