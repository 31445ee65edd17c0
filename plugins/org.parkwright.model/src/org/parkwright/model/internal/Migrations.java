package org.parkwright.model.internal;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.model.ParkResource;

/** All migrations, oldest first. Whoever changes the metamodel so that old files do not fit adds one here. */
final class Migrations {
	private static final List<Migration> ALL = List.of(new CapacityWithoutUnit());

	private Migrations() {
	}

	/** @return the steps from {@code version} to the current one, none if it is current, or null if there is no way */
	static List<Migration> since(String version) {
		List<Migration> steps = new ArrayList<>();
		String reached = version;
		for (Migration step : ALL) {
			if (step.from().equals(reached)) {
				steps.add(step);
				reached = step.to();
			}
		}
		return ParkResource.SCHEMA_VERSION.equals(reached) ? steps : null;
	}

	/** Compares versions number by number.
	 *  @return whether {@code version} is newer than the current one; false if it is no version */
	static boolean newer(String version) {
		String[] its = version.split("\\.");
		String[] current = ParkResource.SCHEMA_VERSION.split("\\.");
		for (int i = 0; i < Math.max(its.length, current.length); i++) {
			int difference = number(its, i) - number(current, i);
			if (difference != 0) {
				return difference > 0;
			}
		}
		return false;
	}

	private static int number(String[] parts, int i) {
		return i < parts.length && parts[i].matches("\\d{1,6}") ? Integer.parseInt(parts[i]) : 0;
	}
}
