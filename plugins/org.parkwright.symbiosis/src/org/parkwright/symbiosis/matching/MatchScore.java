package org.parkwright.symbiosis.matching;

import java.util.List;

/**
 * How well an offer and a want fit.
 *
 * <pre>
 * (C12)  score = s_code · s_qty · s_dist · s_time; 0 if there is a veto
 * </pre>
 *
 * @param code     s_code, how alike their classes are; 1 for heat, which is the same for everybody, NaN if a temperature of it is unknown
 * @param quantity s_qty = min(o, r)/max(o, r) of the quantities o that is offered and r that is wanted; NaN if it is unknown
 * @param distance s_dist = 1 − F(d), see {@link NispDistances}; NaN if it is unknown
 * @param time     s_time = Σ min(o_t, r_t)/Σ r_t over periods t; NaN if it is unknown
 * @param vetoes   what forbids it
 * @param unknowns what is not known of it
 * @since 0.2
 */
public record MatchScore(double code, double quantity, double distance, double time, List<Veto> vetoes, List<Unknown> unknowns) {

	public MatchScore {
		vetoes = List.copyOf(vetoes);
		unknowns = List.copyOf(unknowns);
	}

	/** @return the score, 0 to 1; NaN if a part is unknown */
	public double total() {
		return vetoes.isEmpty() ? code * quantity * distance * time : 0;
	}

	/** @return the score if parts that are unknown fit as well as can be */
	public double atMost() {
		return vetoes.isEmpty() ? orOne(code) * orOne(quantity) * orOne(distance) * orOne(time) : 0;
	}

	private static double orOne(double part) {
		return Double.isNaN(part) ? 1 : part;
	}
}
