package org.parkwright.symbiosis.matching;

/**
 * What matching is asked.
 *
 * @param codes    how alike classes of materials are
 * @param deltaT   ΔT_min, least difference of temperatures where heat is passed on, K
 * @param farthest km beyond which nothing is looked at
 * @param best     how many offers are kept for a want, and wants for an offer, before the best assignment of them is found
 * @since 0.2
 */
public record MatchOptions(CodeTable codes, double deltaT, double farthest, int best) {

	/** Distance beyond which a score is below 0.02 (C12). */
	private static final double FARTHEST = 200;
	private static final int BEST = 10;

	/** What is usual. */
	public static final MatchOptions USUAL = new MatchOptions(CodeTable.standard(), HeatCascade.USUAL_DIFFERENCE, FARTHEST, BEST);

	/** @return the same with another table of what stands in for what */
	public MatchOptions codes(CodeTable table) {
		return new MatchOptions(table, deltaT, farthest, best);
	}

	/** @return the same with another least difference of temperatures, K */
	public MatchOptions deltaT(double kelvin) {
		return new MatchOptions(codes, kelvin, farthest, best);
	}
}
