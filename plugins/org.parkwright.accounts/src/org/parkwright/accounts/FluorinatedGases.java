package org.parkwright.accounts;

/**
 * Gases that are used and escape.
 *
 * <pre>
 * (A7)  electronics: E = FC · (1 − h) · (1 − U) · (1 − a·d)          t/a    h heel, U used up, a led through abatement, d destroyed there
 * (A8)  product use: E = charge · leak + filled − recovered           t/a
 * </pre>
 *
 * (A7) is tier 2a of the IPCC 2006 Guidelines, volume 3, chapter 6 (recalled, check against the official text); by-products are data of their own.
 *
 * @since 0.2
 */
public final class FluorinatedGases {

	/** h of (A7) where nothing is stated: what stays in a cylinder. */
	public static final double USUAL_HEEL = 0.10;

	private FluorinatedGases() {
	}

	/**
	 * (A7): a gas that a process of electronics uses.
	 *
	 * @param bought      t/a
	 * @param heel        share that stays in the cylinder
	 * @param used        share that the process uses up
	 * @param abated      share that is led through abatement
	 * @param destruction share of that which is destroyed
	 * @return t/a
	 */
	public static double ofElectronics(double bought, double heel, double used, double abated, double destruction) {
		return bought * (1 - heel) * (1 - used) * (1 - abated * destruction);
	}

	/**
	 * (A8): equipment that holds a gas.
	 *
	 * @param charge    t
	 * @param leak      share of it in a year
	 * @param filled    t/a that escapes when it is filled in
	 * @param recovered t/a
	 * @return t/a
	 */
	public static double ofEquipment(double charge, double leak, double filled, double recovered) {
		return charge * leak + filled - recovered;
	}
}
