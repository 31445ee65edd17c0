package org.parkwright.symbiosis.matching;

/**
 * An offer for a want.
 *
 * @param offer    what someone has over
 * @param want     what someone else needs
 * @param score    how well they fit, with what forbids it and what is not known
 * @param status   what is made of it
 * @param amount   that is proposed to pass, in the unit of both; 0 if nothing is proposed
 * @param distance km; NaN if it is unknown
 * @param reason   why it was turned down; null if it was not, or nobody said why
 * @since 0.2
 */
public record Match(Listing offer, Listing want, MatchScore score, Status status, double amount, double distance, String reason) {

	/** What is made of a pair. */
	public enum Status {
		/** Proposed: it has a part in the best assignment. */
		PROPOSED,
		/** It fits, but what is offered or wanted is worth more elsewhere. */
		ALTERNATIVE,
		/** Something that its score needs is not known. */
		OPEN,
		/** Something forbids it. */
		VETOED,
		/** Someone has turned it down. */
		REJECTED
	}

	/** @return the same with an amount that is proposed */
	Match proposed(double quantity) {
		return new Match(offer, want, score, Status.PROPOSED, quantity, distance, reason);
	}
}
