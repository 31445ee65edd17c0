package org.parkwright.symbiosis.matching;

import java.util.stream.DoubleStream;

import org.parkwright.symbiosis.Distances;

/**
 * How far apart partners of synergies are: the distribution that the British National Industrial Symbiosis Programme reports, by which a quarter of its
 * resources moved within 15.4 km, a half within 32.6 km and three quarters within 62.6 km.
 *
 * <pre>
 * (C12)  s_dist = 1 − F(d);  F is piecewise linear in ln d through (1 km, 0), (15.4, 0.25), (32.6, 0.50), (62.6, 0.75);
 *        beyond 62.6 km 1 − 0.25·exp(−(d − 62.6)/43.3), whose last quarter halves every 30 km, as far as from the median to the third quartile
 * </pre>
 *
 * @since 0.2
 */
public final class NispDistances {

	/** Within it 75 % of resources stayed, km. */
	public static final double THIRD_QUARTILE = Distances.NISP.getLast().distance();

	/** Nobody is nearer than a neighbour; the quartiles follow. */
	private static final double[] KM = DoubleStream.concat(DoubleStream.of(1), Distances.NISP.stream().mapToDouble(Distances.Quantile::distance)).toArray();
	private static final double QUARTER = 0.25;
	private static final double DECAY = 43.3;

	private NispDistances() {
	}

	/**
	 * (C12): the share of resources that moved no farther.
	 *
	 * @param distance km, 0 or more
	 * @return F, 0 to 1; NaN if the distance is unknown
	 */
	public static double within(double distance) {
		if (distance > THIRD_QUARTILE) {
			return 1 - QUARTER * Math.exp(-(distance - THIRD_QUARTILE) / DECAY);
		}
		for (int i = 1; i < KM.length; i++) {
			if (distance <= KM[i]) {
				return distance <= KM[0] ? 0 : QUARTER * (i - 1 + Math.log(distance / KM[i - 1]) / Math.log(KM[i] / KM[i - 1]));
			}
		}
		return Double.NaN;
	}

	/** @return s_dist (C12), 1 for neighbours, towards 0 far away; NaN if the distance is unknown */
	public static double score(double distance) {
		return 1 - within(distance);
	}
}
