package org.parkwright.core.table;

import java.nio.file.Path;

import org.parkwright.core.park.Parks;

/**
 * How to read a unit list.
 *
 * @param modelName name of the model that is made, or null for the name of the file
 * @param baseYear  year that the list describes; a unit of a later vintage is a fault unless its status is planned
 * @param parks     a second list that names parks, those without units too, or null for none
 * @since 0.1
 */
public record ImportOptions(String modelName, int baseYear, Path parks) {

	/** The base year of the published stock, the model named after the file, no list of parks. */
	public static final ImportOptions DEFAULT = new ImportOptions(null, Parks.PUBLISHED_BASE_YEAR, null);

	/** @return the same with another model name */
	public ImportOptions withModelName(String newModelName) {
		return new ImportOptions(newModelName, baseYear, parks);
	}

	/** @return the same with another base year */
	public ImportOptions withBaseYear(int newBaseYear) {
		return new ImportOptions(modelName, newBaseYear, parks);
	}

	/** @return the same with a list of parks */
	public ImportOptions withParks(Path newParks) {
		return new ImportOptions(modelName, baseYear, newParks);
	}
}
