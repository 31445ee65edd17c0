package org.parkwright.standards;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.parkwright.model.park.YearAccount;

/**
 * A number of a park by year that formulas of indicators can name. What the park does not state is unknown.
 *
 * @since 0.2
 */
public enum ParkNumber {
	/** Industrial added value. */
	IAV("iav", "currency/a", "Industrial added value", YearAccount::getIndustrialAddedValue),
	/** Gross domestic product. */
	GDP("gdp", "currency/a", "Gross domestic product", YearAccount::getGdp),
	/** Gross industrial output. */
	OUTPUT("output", "currency/a", "Gross industrial output value", YearAccount::getGrossOutput),
	/** People employed. */
	EMPLOYEES("employees", "person", "People employed", account -> number(account.getEmployees())),
	/** People who live in the park, whatever the year. */
	POPULATION("population", "person", "People who live in the park, the same in all years"),
	/** Area of the park, whatever the year. */
	AREA("area", "km2", "Area of the park, the same in all years"),
	/** Area of its industrial zones, whatever the year. */
	INDUSTRIAL_LAND("industrialLand", "km2", "Area of the park's industrial zones, the same in all years"),
	/** Comprehensive energy consumption. */
	ENERGY("energy", "tce/a", "Comprehensive energy consumption", YearAccount::getEnergy),
	/** Fresh water. */
	FRESHWATER("freshwater", "m3/a", "Fresh water taken", YearAccount::getFreshwater),
	/** Waste water. */
	WASTEWATER("wastewater", "m3/a", "Waste water discharged", YearAccount::getWastewater),
	/** Industrial solid waste. */
	SOLID_WASTE("solidWaste", "t/a", "Industrial solid waste made", YearAccount::getSolidWaste),
	/** Hazardous waste. */
	HAZARDOUS_WASTE("hazardousWaste", "t/a", "Hazardous waste made", YearAccount::getHazardousWaste),
	/** Chemical oxygen demand. */
	COD("cod", "t/a", "Chemical oxygen demand discharged", "COD"),
	/** Ammonia nitrogen. */
	AMMONIA("ammonia", "t/a", "Ammonia nitrogen discharged", "NH3-N"),
	/** Sulphur dioxide. */
	SO2("so2", "t/a", "Sulphur dioxide emitted", "SO2"),
	/** Nitrogen oxides. */
	NOX("nox", "t/a", "Nitrogen oxides emitted", "NOx"),
	/** Greenhouse gases of the account. */
	CO2E("co2e", "t/a", "Greenhouse gases of the account as CO2 equivalents, all scopes"),
	/** Exchanges of by-products, water and energy. */
	EXCHANGES("exchanges", "1", "Implemented exchanges between actors of the park that run in the year");

	private final String word;
	private final String unit;
	private final String meaning;
	private final String substance;
	private final Function<YearAccount, Double> stated;

	ParkNumber(String word, String unit, String meaning, Function<YearAccount, Double> stated) {
		this.word = word;
		this.unit = unit;
		this.meaning = meaning;
		this.stated = stated;
		substance = null;
	}

	ParkNumber(String word, String unit, String meaning, String substance) {
		this.word = word;
		this.unit = unit;
		this.meaning = meaning;
		this.substance = substance;
		stated = null;
	}

	ParkNumber(String word, String unit, String meaning) {
		this.word = word;
		this.unit = unit;
		this.meaning = meaning;
		substance = null;
		stated = null;
	}

	private static Double number(Integer count) {
		return count == null ? null : Double.valueOf(count);
	}

	/** @return its name in formulas */
	public String word() {
		return word;
	}

	/** @return its unit, in which {@code currency} is that of the model */
	public String unit() {
		return unit;
	}

	/** @return what it is, a sentence without its period */
	public String meaning() {
		return meaning;
	}

	/** @return code of the substance whose discharge it is, or null */
	String substance() {
		return substance;
	}

	/** @return what reads it off the account of a year, or null if it stands elsewhere */
	Function<YearAccount, Double> stated() {
		return stated;
	}

	/** @return the number of this name */
	public static Optional<ParkNumber> of(String word) {
		return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
	}

	/** @return the names of all, in order */
	public static List<String> words() {
		return Arrays.stream(values()).map(ParkNumber::word).toList();
	}
}
