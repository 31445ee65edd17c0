package org.parkwright.symbiosis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.symbiosis.ExchangeNetwork;

/**
 * Proposals of exchanges: what some have over for what others want. Offers and wants are scored pair by pair (C12), the best pairs of each are kept, and of
 * them those are proposed, and in such amounts, that the sum of score and amount is largest (C15). Nothing becomes an exchange here: see
 * {@link Proposals}. What was turned down is not proposed again.
 *
 * @param listings offers and wants
 * @param matches  proposals by falling score times amount within their unit, then what fits as well, what is not known enough of, what is forbidden, and
 *                 what was turned down
 * @param heat     the most heat that can be passed on among all (C13)
 * @param water    the most water that can be used again among all by substance (C14); empty if nobody has or wants any
 * @param options  what was asked
 * @since 0.2
 */
public record Matching(Listings listings, List<Match> matches, HeatCascade heat, Map<String, WaterCascade> water, MatchOptions options) {

	/** What stands for water as such where no substance is bounded. */
	public static final String ANY = "";

	private static final ClassCode WATER = ClassCode.of("CPA", "36.00");
	/** Others that fit are kept for each want up to this number. */
	private static final int ALTERNATIVES = 3;

	public Matching {
		matches = List.copyOf(matches);
	}

	/** @return proposals for a model, with what its exchanges say already */
	public static Matching of(EipModel model, MatchOptions options) {
		return of(model, options, ProgressMonitor.NONE);
	}

	/**
	 * Finds proposals for a model, with what its exchanges say already.
	 *
	 * @param progress told how many wants were looked at
	 * @throws CancellationException if it was stopped
	 */
	public static Matching of(EipModel model, MatchOptions options, ProgressMonitor progress) {
		Map<String, String> rejected = new LinkedHashMap<>();
		for (Exchange exchange : ExchangeNetwork.exchanges(model)) {
			if (exchange.getState() == ExchangeState.REJECTED && exchange.getFrom() != null && exchange.getTo() != null) {
				rejected.put(Candidates.key(exchange.getFrom().getId(), exchange.getTo().getId()), exchange.getReason());
			}
		}
		return of(Listings.of(model), rejected, options, progress);
	}

	/**
	 * Finds proposals.
	 *
	 * @param rejected pairs that were turned down, as {@link Candidates#key} has them, with their reasons, which may be null
	 */
	static Matching of(Listings listings, Map<String, String> rejected, MatchOptions options) {
		return of(listings, rejected, options, ProgressMonitor.NONE);
	}

	private static Matching of(Listings listings, Map<String, String> rejected, MatchOptions options, ProgressMonitor progress) {
		Candidates candidates = new Candidates(listings, rejected.keySet(), options, progress);
		List<Match> matches = new ArrayList<>(assigned(candidates.fitting(), options));
		matches.addAll(candidates.told());
		matches.addAll(turnedDown(listings, rejected, options));
		matches.sort(Comparator.comparing(Match::status).thenComparing(match -> match.offer().unit()).thenComparing(Comparator.comparingDouble(Matching::rank).reversed()));
		return new Matching(listings, matches, heat(listings, options), water(listings, options), options);
	}

	private static double rank(Match match) {
		return match.amount() > 0 ? match.amount() * match.score().total() : match.score().atMost();
	}

	private static List<Match> assigned(List<Match> fitting, MatchOptions options) {
		Map<String, Integer> offers = new HashMap<>();
		Map<String, Integer> wants = new HashMap<>();
		double[] offered = new double[fitting.size()];
		double[] wanted = new double[fitting.size()];
		int size = fitting.size();
		Assignment.Pairs pairs = new Assignment.Pairs(new int[size], new int[size], new double[size], new double[size]);
		for (int i = 0; i < size; i++) {
			Match match = fitting.get(i);
			int offer = offers.computeIfAbsent(match.offer().port(), port -> offers.size());
			int want = wants.computeIfAbsent(match.want().port(), port -> wants.size());
			offered[offer] = match.offer().quantity();
			wanted[want] = match.want().quantity();
			pairs.offers()[i] = offer;
			pairs.wants()[i] = want;
			pairs.worth()[i] = match.score().total();
			pairs.limits()[i] = match.offer().heat() == null ? Double.POSITIVE_INFINITY : recoverable(match.offer(), match.want(), options.deltaT());
		}
		double[] amounts = Assignment.best(Arrays.copyOf(offered, offers.size()), Arrays.copyOf(wanted, wants.size()), pairs);
		List<Match> proposals = new ArrayList<>();
		Map<String, List<Match>> others = new LinkedHashMap<>();
		for (int i = 0; i < size; i++) {
			if (amounts[i] > 0) {
				proposals.add(fitting.get(i).proposed(amounts[i]));
			} else {
				others.computeIfAbsent(fitting.get(i).want().port(), port -> new ArrayList<>()).add(fitting.get(i));
			}
		}
		others.values().forEach(each -> each.stream().sorted(Comparator.comparingDouble((Match match) -> match.score().total()).reversed()).limit(ALTERNATIVES)
				.forEach(proposals::add));
		return proposals;
	}

	/** @return the most heat that one can give to the other (C13) */
	static double recoverable(Listing offer, Listing want, double deltaT) {
		return HeatCascade.of(List.of(stream(offer, true), stream(want, false)), deltaT).recovered();
	}

	private static HeatCascade.Stream stream(Listing listing, boolean hot) {
		Listing.Heat heat = listing.heat();
		return new HeatCascade.Stream(listing.owner().name() + ": " + listing.goods().name(), hot, hot ? heat.temperature() : heat.returned(),
				hot ? heat.returned() : heat.temperature(), listing.quantity());
	}

	private static HeatCascade heat(Listings listings, MatchOptions options) {
		return HeatCascade.of(Stream.concat(listings.offers().stream().filter(Matching::isKnownHeat).map(each -> stream(each, true)),
				listings.wants().stream().filter(Matching::isKnownHeat).map(each -> stream(each, false))).toList(), options.deltaT());
	}

	private static boolean isKnownHeat(Listing listing) {
		return listing.heat() != null && !Double.isNaN(listing.quantity() + listing.heat().temperature());
	}

	private static Map<String, WaterCascade> water(Listings listings, MatchOptions options) {
		List<Listing> sources = listings.offers().stream().filter(each -> isKnownWater(each) && options.codes().similarity(each.goods().code(), WATER) > 0).toList();
		List<Listing> users = listings.wants().stream().filter(each -> isKnownWater(each) && isWater(each)).toList();
		Map<String, WaterCascade> cascades = new LinkedHashMap<>();
		if (sources.isEmpty() || users.isEmpty()) {
			return cascades;
		}
		Set<String> substances = new TreeSet<>();
		users.forEach(each -> each.goods().substances().forEach((substance, bounds) -> {
			if (!Double.isNaN(bounds.upper())) {
				substances.add(substance);
			}
		}));
		if (substances.isEmpty()) {
			substances.add(ANY);
		}
		for (String substance : substances) {
			cascades.put(substance, WaterCascade.of(sources.stream().map(each -> stream(each, substance)).toList(),
					users.stream().map(each -> stream(each, substance)).toList()));
		}
		return cascades;
	}

	static boolean isWater(Listing want) {
		return want.goods().code() != null && want.goods().code().isWithin(WATER);
	}

	private static boolean isKnownWater(Listing listing) {
		return listing.goods().code() != null && listing.heat() == null && !Double.isNaN(listing.quantity()) && listing.unit().equals("m3/a");
	}

	/** What is not known of a source may be anything; where nothing is bounded, everything may be. */
	private static WaterCascade.Stream stream(Listing listing, String substance) {
		Listing.Bounds bounds = substance.equals(ANY) ? new Listing.Bounds(0, 0) : listing.goods().substances().get(substance);
		return new WaterCascade.Stream(listing.quantity(), bounds == null || Double.isNaN(bounds.upper()) ? Double.POSITIVE_INFINITY : bounds.upper());
	}

	private static List<Match> turnedDown(Listings listings, Map<String, String> rejected, MatchOptions options) {
		Map<String, Listing> offers = new HashMap<>();
		Map<String, Listing> wants = new HashMap<>();
		listings.offers().forEach(each -> offers.put(each.port(), each));
		listings.wants().forEach(each -> wants.put(each.port(), each));
		Scorer scorer = new Scorer(options.codes(), options.deltaT());
		List<Match> matches = new ArrayList<>();
		rejected.forEach((key, reason) -> {
			Listing offer = offers.get(key.substring(0, key.indexOf('\n')));
			Listing want = wants.get(key.substring(key.indexOf('\n') + 1));
			if (offer != null && want != null) {
				matches.add(new Match(offer, want, scorer.score(offer, want), Match.Status.REJECTED, 0, offer.distance(want), reason));
			}
		});
		return matches;
	}

	/** @return those of one status, in order */
	public List<Match> of(Match.Status status) {
		return matches.stream().filter(match -> match.status() == status).toList();
	}

	/** @return the most water that can be used again, m3/a (C14): the least that a substance allows; NaN if nobody has or wants any */
	public double reusedWater() {
		return water.values().stream().mapToDouble(WaterCascade::reused).min().orElse(Double.NaN);
	}
}
