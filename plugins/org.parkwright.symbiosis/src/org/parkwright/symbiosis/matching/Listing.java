package org.parkwright.symbiosis.matching;

import java.util.Map;

import org.parkwright.model.park.MaterialForm;
import org.parkwright.symbiosis.Distances;

/**
 * What someone has over, or wants.
 *
 * @param port     id of the port in the model
 * @param owner    whose it is
 * @param goods    what it is
 * @param quantity in a year, in the unit; NaN if it is unknown
 * @param unit     {@code t/a}, {@code m3/a} or {@code GJ/a}, or the unit that is stated if it converts to none of them; empty if none is stated
 * @param periods  shares of the year's quantity by period, such as {@code 07} for July; empty if it is not stated when it comes or is needed
 * @param heat     temperatures, if it is heat; null otherwise
 * @since 0.2
 */
public record Listing(String port, Owner owner, Goods goods, double quantity, String unit, Map<String, Double> periods, Heat heat) {

	/**
	 * Whose it is, and where.
	 *
	 * @param id        of the actor in the model
	 * @param name      for readers
	 * @param latitude  degrees north; NaN if it is unknown
	 * @param longitude degrees east; NaN if it is unknown
	 * @param permitted whether the actor may take hazardous material; only what is stated counts
	 */
	public record Owner(String id, String name, double latitude, double longitude, boolean permitted) {
	}

	/**
	 * What it is.
	 *
	 * @param id         of the material in the library; null if the port names none
	 * @param name       for readers
	 * @param code       class; null if it is not stated
	 * @param hazardous  null if it is unknown
	 * @param form       {@link MaterialForm#UNKNOWN} if it is not stated
	 * @param substances what is in it by name of the substance, or what may be in it at least and at most, kg/kg
	 */
	public record Goods(String id, String name, ClassCode code, Boolean hazardous, MaterialForm form, Map<String, Bounds> substances) {
	}

	/**
	 * A share of mass, kg/kg, which lies between two others.
	 *
	 * @param lower NaN if nothing bounds it
	 * @param upper NaN if nothing bounds it
	 */
	public record Bounds(double lower, double upper) {
	}

	/**
	 * Temperatures of heat, degC; NaN if they are unknown.
	 *
	 * @param temperature at which it is handed over or needed
	 * @param returned    to which what carries it is cooled, or from which it is heated; the same where it condenses or boils
	 */
	public record Heat(double temperature, double returned) {
	}

	public Listing {
		periods = Map.copyOf(periods);
	}

	/** @return kilometres of great circle to another; NaN if a place is unknown */
	public double distance(Listing other) {
		return Distances.greatCircle(owner.latitude, owner.longitude, other.owner.latitude, other.owner.longitude);
	}
}
