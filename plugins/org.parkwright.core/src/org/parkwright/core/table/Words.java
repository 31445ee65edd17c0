package org.parkwright.core.table;

import java.util.Locale;

import org.parkwright.model.park.EnergyOutput;

/** The words of unit lists for what a unit delivers. */
final class Words {

	private Words() {
	}

	/** @return what the word says, UNKNOWN for a blank one, null for a word that says nothing */
	static EnergyOutput output(String word) {
		return switch (word.toLowerCase(Locale.ROOT)) {
		case "chp", "combined" -> EnergyOutput.CHP;
		case "e", "electricity" -> EnergyOutput.ELECTRICITY;
		case "h", "heat" -> EnergyOutput.HEAT;
		case "", "unknown" -> EnergyOutput.UNKNOWN;
		default -> null;
		};
	}

	/** @return the word that lists use */
	static String of(EnergyOutput output) {
		return switch (output) {
		case CHP -> "CHP";
		case ELECTRICITY -> "E";
		case HEAT -> "H";
		case UNKNOWN -> "";
		};
	}
}
