package org.parkwright.symbiosis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How much used water can be used again at most, by the share of one substance in it (Wang and Smith, Chemical Engineering Science 49, 1994, 981–1006, and
 * Manan, Tan and Foo, AIChE Journal 50, 2004, 3169–3183; recalled). Who takes water may mix it from several sources and fresh water.
 *
 * <pre>
 * (C14)  one source for one user: c_out ≤ c_in,max for each substance
 *        fresh water at least: F = max over c of [Σ_users F_j·(c − c_j,max)⁺ − Σ_sources F_i·(c − c_i)⁺]/c, and Σ F_j − Σ F_i, and 0
 *        most reuse: Σ F_j − F, and the pinch is the c of the maximum
 * </pre>
 *
 * Of several substances each gives a bound; the least of their reuses is what may be reached at most.
 *
 * @since 0.2
 */
public final class WaterCascade {

	/**
	 * Water of a quality.
	 *
	 * @param flow  in any one unit, such as m3/a, 0 or more
	 * @param share of the substance, or the most that may be in it; in any one unit, such as kg/kg, 0 or more; infinite for what is not known of a source
	 *              and for a user who sets no bound
	 */
	public record Stream(double flow, double share) {

		public Stream {
			if (!(flow >= 0) || !(share >= 0)) {
				throw new IllegalArgumentException(flow + " with " + share);
			}
		}
	}

	/**
	 * A share up to which water is looked at.
	 *
	 * @param share of the substance
	 * @param fresh water that is needed for what lies below it
	 */
	public record Level(double share, double fresh) {
	}

	private final List<Level> levels = new ArrayList<>();
	private final double wanted;
	private final double fresh;
	private final double pinch;

	private WaterCascade(List<Stream> sources, List<Stream> users) {
		wanted = flow(users);
		TreeSet<Double> shares = new TreeSet<>();
		sources.forEach(each -> shares.add(each.share));
		users.forEach(each -> shares.add(each.share));
		// What may have anything in it suits those alone who set no bound.
		double unbounded = Math.min(flow(unbounded(sources)), flow(unbounded(users)));
		double most = Math.max(0, wanted - (flow(sources) - flow(unbounded(sources))) - unbounded);
		double where = Double.NaN;
		for (double share : shares) {
			if (share > 0 && Double.isFinite(share)) {
				double needed = (load(users, share) - load(sources, share)) / share;
				levels.add(new Level(share, needed));
				if (needed > most) {
					most = needed;
					where = share;
				}
			}
		}
		fresh = Math.min(most, wanted);
		pinch = where;
	}

	/** @param sources what leaves, with what is in it @param users what is needed, with what may be in it */
	public static WaterCascade of(List<Stream> sources, List<Stream> users) {
		return new WaterCascade(sources, users);
	}

	private static double flow(List<Stream> streams) {
		return streams.stream().mapToDouble(Stream::flow).sum();
	}

	private static List<Stream> unbounded(List<Stream> streams) {
		return streams.stream().filter(each -> Double.isInfinite(each.share)).toList();
	}

	private static double load(List<Stream> streams, double share) {
		return streams.stream().mapToDouble(each -> each.flow == 0 ? 0 : each.flow * Math.max(0, share - each.share)).sum();
	}

	/** @return the least fresh water, which has nothing of the substance */
	public double fresh() {
		return fresh;
	}

	/** @return the most water that can be used again */
	public double reused() {
		return wanted - fresh;
	}

	/** @return the share of the substance that bounds reuse; NaN if the amount of water does */
	public double pinch() {
		return pinch;
	}

	/** @return what each share asks for, from the cleanest */
	public List<Level> levels() {
		return List.copyOf(levels);
	}
}
