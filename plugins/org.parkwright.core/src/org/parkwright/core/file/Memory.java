package org.parkwright.core.file;

import java.nio.file.Path;
import java.util.Locale;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;

/**
 * Refuses what does not fit in memory before it is begun, instead of running out of memory long after.
 *
 * @since 0.1
 */
public final class Memory {

	/** What to do about it, for messages. */
	public static final String REMEDY = "Allow more by setting PARKWRIGHT_MEMORY, for instance to 8g, if the machine has it;"
			+ " or divide the list of units.";

	/** What Parkwright itself needs, in bytes: a study of 608 units runs in 64 MB, and with its report in 80. */
	private static final double OWN = 60e6;

	private Memory() {
	}

	/**
	 * Tells if something does not fit.
	 *
	 * @param bytes  what it needs, as far as it can be told before
	 * @param what   the subject of a sentence, for instance {@code This list of 600 units}
	 * @param file   which holds it
	 * @param faults gets an error with the code {@code memory} if it does not fit
	 * @return whether it fits
	 */
	public static boolean require(double bytes, String what, Path file, Faults faults) {
		double need = bytes + OWN;
		boolean fits = need <= allowed();
		if (!fits) {
			faults.error("memory", what + " needs about " + text(need) + " of memory, and Parkwright may use " + text(allowed()) + ".",
					REMEDY, Place.of(file.toString()));
		}
		return fits;
	}

	/** @return how much this process may use, in bytes */
	public static double allowed() {
		return Runtime.getRuntime().maxMemory();
	}

	/** @return an amount for a message, for instance {@code 1.5 GB} */
	public static String text(double bytes) {
		return bytes >= 1e9 ? String.format(Locale.ROOT, "%,.1f GB", bytes / 1e9) : String.format(Locale.ROOT, "%.0f MB", Math.ceil(bytes / 1e6));
	}
}
