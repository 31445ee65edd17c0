package org.parkwright.symbiosis.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.symbiosis.Distances;

/**
 * Pairs of offers and wants that are worth a look. Not every offer is held against every want: only those whose classes can be alike, by chapter and by
 * the table, and of these the best are kept for each want and for each offer, so that what is held grows with their number and not with its square.
 */
final class Candidates {

	/** Pairs that are kept of a want beside those that fit. */
	private static final int TOLD = 3;

	/** An offer for the want at hand, by index. */
	private record Pair(int offer, int want, MatchScore score, double distance, double rank) {

		Pair ranked(double other) {
			return new Pair(offer, want, score, distance, other);
		}
	}

	/** The best of what was seen, the worst of them first. */
	private static final class Best {
		private final int most;
		private final PriorityQueue<Pair> kept = new PriorityQueue<>(Comparator.comparingDouble(Pair::rank));

		Best(int most) {
			this.most = most;
		}

		boolean takes(double rank) {
			return kept.size() < most || rank > kept.peek().rank;
		}

		void add(Pair pair) {
			if (takes(pair.rank)) {
				if (kept.size() == most) {
					kept.poll();
				}
				kept.add(pair);
			}
		}
	}

	private final Listings listings;
	private final MatchOptions options;
	private final Scorer scorer;
	private final Set<String> rejected;
	private final Map<String, int[]> offersByKey;
	private final double[][] offerPlaces;
	private final double[][] wantPlaces;
	private final Best[] bestOfOffer;
	private final Set<Pair> fitting = new LinkedHashSet<>();
	private final List<Match> told = new ArrayList<>();

	/**
	 * @param rejected pairs of ports that were turned down, as {@link #key} has them
	 * @throws CancellationException if it was stopped
	 */
	Candidates(Listings listings, Set<String> rejected, MatchOptions options, ProgressMonitor progress) {
		this.listings = listings;
		this.options = options;
		this.rejected = rejected;
		scorer = new Scorer(options.codes(), options.deltaT());
		offersByKey = byKey(listings.offers());
		offerPlaces = places(listings.offers());
		wantPlaces = places(listings.wants());
		bestOfOffer = IntStream.range(0, listings.offers().size()).mapToObj(i -> new Best(options.best())).toArray(Best[]::new);
		for (int want = 0; want < listings.wants().size(); want++) {
			look(want);
			progress.step(want + 1L, listings.wants().size());
		}
		for (Best best : bestOfOffer) {
			fitting.addAll(best.kept);
		}
	}

	static String key(String offerPort, String wantPort) {
		return offerPort + '\n' + wantPort;
	}

	/** @return pairs that fit, with scores that are known and above 0 */
	List<Match> fitting() {
		return fitting.stream().map(pair -> match(pair, Match.Status.ALTERNATIVE)).toList();
	}

	/** @return the best of the others of each want: those of which something is unknown, and those that are forbidden */
	List<Match> told() {
		return told;
	}

	private Match match(Pair pair, Match.Status status) {
		return new Match(listings.offers().get(pair.offer), listings.wants().get(pair.want), pair.score, status, 0, pair.distance, null);
	}

	private static Map<String, int[]> byKey(List<Listing> listings) {
		Map<String, List<Integer>> lists = new HashMap<>();
		for (int i = 0; i < listings.size(); i++) {
			int index = i;
			keys(listings.get(i)).forEach(key -> lists.computeIfAbsent(key, none -> new ArrayList<>()).add(index));
		}
		Map<String, int[]> arrays = new LinkedHashMap<>();
		lists.forEach((key, list) -> arrays.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
		return arrays;
	}

	/** Under what a listing is found: heat, the chapter of its class, its material if it has no class. */
	private static Set<String> keys(Listing listing) {
		Set<String> keys = new LinkedHashSet<>();
		if (listing.heat() != null) {
			keys.add("heat");
		} else if (listing.goods().code() != null) {
			keys.add(listing.goods().code().chapter());
		} else if (listing.goods().id() != null) {
			keys.add("material " + listing.goods().id());
		}
		return keys;
	}

	/** Chapters of other lists that the table maps to what is wanted. */
	private Set<String> sought(Listing want) {
		Set<String> keys = keys(want);
		if (want.heat() == null && want.goods().code() != null) {
			options.codes().uses().stream().filter(use -> want.goods().code().isWithin(use.wanted())).map(use -> use.offered().chapter()).forEach(keys::add);
		}
		return keys;
	}

	private void look(int wantIndex) {
		Listing want = listings.wants().get(wantIndex);
		Best best = new Best(options.best());
		Best open = new Best(TOLD);
		Best vetoed = new Best(TOLD);
		for (String key : sought(want)) {
			for (int offerIndex : offersByKey.getOrDefault(key, new int[0])) {
				Listing offer = listings.offers().get(offerIndex);
				double code = offer.owner().id().equals(want.owner().id()) ? 0 : scorer.code(offer, want);
				double distance = code == 0 ? Double.NaN : distance(offerPlaces[offerIndex], wantPlaces[wantIndex]);
				if (code == 0 || distance > options.farthest()) {
					continue;
				}
				// No pair is better than its class, its way and its quantities. This is asked of every pair, the rest of few.
				double bound = code * (Double.isNaN(distance) ? 1 : NispDistances.score(distance));
				double quantity = Scorer.quantity(offer.quantity(), want.quantity());
				boolean known = !Double.isNaN(quantity + distance) && offer.unit().equals(want.unit());
				boolean wanted = best.takes(bound * quantity) || bestOfOffer[offerIndex].takes(bound * quantity);
				boolean worthALook = known && wanted || !(known && offer.heat() == null) && open.takes(bound)
						|| scorer.mayBeForbidden(offer, want) && vetoed.takes(bound);
				if (worthALook && !rejected.contains(key(offer.port(), want.port()))) {
					place(new Pair(offerIndex, wantIndex, scorer.score(offer, want), distance, bound), best, open, vetoed);
				}
			}
		}
		fitting.addAll(best.kept);
		open.kept.stream().sorted(Comparator.comparingDouble(Pair::rank).reversed()).forEach(pair -> told.add(match(pair, Match.Status.OPEN)));
		vetoed.kept.stream().sorted(Comparator.comparingDouble(Pair::rank).reversed()).forEach(pair -> told.add(match(pair, Match.Status.VETOED)));
	}

	private void place(Pair pair, Best best, Best open, Best vetoed) {
		double total = pair.score.total();
		if (!pair.score.vetoes().isEmpty()) {
			vetoed.add(pair);
		} else if (Double.isNaN(total)) {
			open.add(pair.ranked(pair.score.atMost()));
		} else if (total > 0) {
			best.add(pair.ranked(total));
			bestOfOffer[pair.offer].add(pair.ranked(total));
		}
	}

	/** Points on a sphere, of which distances come faster than of angles. */
	private static double[][] places(List<Listing> listings) {
		return listings.stream().map(listing -> {
			double latitude = Math.toRadians(listing.owner().latitude());
			double longitude = Math.toRadians(listing.owner().longitude());
			return new double[] { Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude) };
		}).toArray(double[][]::new);
	}

	private static double distance(double[] one, double[] other) {
		double x = one[0] - other[0];
		double y = one[1] - other[1];
		double z = one[2] - other[2];
		return 2 * Distances.RADIUS * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
	}
}
