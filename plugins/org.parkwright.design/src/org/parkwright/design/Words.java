package org.parkwright.design;

import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.ENamedElement;

/** Names of the metamodel as people write them: "EnergyPlant" as "Energy plant", "utilitySharing" as "utility sharing". */
final class Words {

	private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z]|R&D)([A-Z])");

	private Words() {
	}

	static String of(ENamedElement named) {
		return spaced(named.getName());
	}

	static String spaced(String name) {
		return NEXT_WORD.matcher(name.replace("RnD", "R&D")).replaceAll(match -> " " + match.group().toLowerCase(Locale.ROOT));
	}
}
