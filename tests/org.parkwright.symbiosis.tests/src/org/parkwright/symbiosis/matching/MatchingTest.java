package org.parkwright.symbiosis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.symbiosis.matching.Match.Status;

class MatchingTest {

	private static Matching matching(List<Example> offers, List<Example> wants) {
		return Matching.of(listings(offers, wants), Map.of(), MatchOptions.USUAL);
	}

	private static Listings listings(List<Example> offers, List<Example> wants) {
		return new Listings(offers.stream().map(Example::listing).toList(), wants.stream().map(Example::listing).toList());
	}

	private static String told(Matching matching, Status status) {
		return String.join(", ", matching.of(status).stream().map(match -> match.offer().port() + ">" + match.want().port() + " " + Math.round(match.amount())).toList());
	}

	@Test
	void theBestSumIsProposedAndNotTheBestPairFirst() {
		// Fly ash suits both, best the first; gypsum suits the first alone, and not quite: 0.7 + 0.4 are more than 1
		Example ash = Example.of("ash", "EWC", "10 01 02", 100);
		Example gypsum = Example.of("gypsum", "EWC", "10 01 05", 100);
		Example same = Example.of("same", "EWC", "10 01 02", 100);
		Example mapped = Example.of("mapped", "CPA", "23.51", 100);
		Matching matching = matching(List.of(ash, gypsum), List.of(same, mapped));
		assertEquals("gypsum>same 100, ash>mapped 100", told(matching, Status.PROPOSED));
		assertEquals("ash>same 0", told(matching, Status.ALTERNATIVE));
	}

	@Test
	void nobodyIsProposedToHimself() {
		Example offer = Example.of("a", "EWC", "10 01 02", 100).owner("me");
		assertEquals(List.of(), matching(List.of(offer), List.of(Example.of("b", "EWC", "10 01 02", 100).owner("me"))).matches());
	}

	@Test
	void whatIsForbiddenIsToldAndNeverProposed() {
		Example dust = Example.of("dust", "EWC", "10 02 07*", 100);
		Matching matching = matching(List.of(dust), List.of(Example.of("kiln", "EWC", "10 02 07*", 100), Example.of("other", "EWC", "10 02 02", 10).permitted()));
		assertEquals("dust>other 10", told(matching, Status.PROPOSED));
		assertEquals("dust>kiln 0", told(matching, Status.VETOED));
	}

	@Test
	void whatIsNotKnownIsAskedAndGetsNoAmount() {
		Matching matching = matching(List.of(Example.of("ash", "EWC", "10 01 02", Double.NaN)), List.of(Example.of("kiln", "EWC", "10 01 02", 100)));
		assertEquals("", told(matching, Status.PROPOSED));
		assertEquals("ash>kiln 0", told(matching, Status.OPEN));
	}

	@Test
	void whatWasTurnedDownIsNotProposedAgainButListedWithItsReason() {
		Listings listings = listings(List.of(Example.of("ash", "EWC", "10 01 02", 100)), List.of(Example.of("kiln", "EWC", "10 01 02", 100), Example.of("mixer", "EWC", "10 01 02", 100)));
		Matching matching = Matching.of(listings, Map.of(Candidates.key("ash", "kiln"), "Too much alkali"), MatchOptions.USUAL);
		assertEquals("ash>mixer 100", told(matching, Status.PROPOSED));
		assertEquals("ash>kiln 0", told(matching, Status.REJECTED));
		assertEquals("Too much alkali", matching.of(Status.REJECTED).getFirst().reason());
	}

	@Test
	void aPairPassesOnNoMoreHeatThanItsTemperaturesAllow() {
		// Of 100 GJ from 90 to 40 degrees, 60 lie above 60 degrees
		Matching matching = matching(List.of(Example.heat("furnace", 100, 90, 40)), List.of(Example.heat("boiler", 200, 50, 50)));
		assertEquals("furnace>boiler 60", told(matching, Status.PROPOSED));
		assertEquals(60, matching.heat().recovered(), 1e-9);
		Matching unknown = matching(List.of(Example.heat("furnace", 100, Double.NaN, Double.NaN)), List.of(Example.heat("boiler", 200, 50, 50)));
		assertEquals("furnace>boiler 0", told(unknown, Status.OPEN));
	}

	@Test
	void whatIsFartherThanTheBoundIsNotLookedAt() {
		Example offer = Example.of("a", "EWC", "10 01 02", 100);
		assertEquals(List.of(), matching(List.of(offer), List.of(Example.of("b", "EWC", "10 01 02", 100).at(58, 11.09))).matches());
	}

	@Test
	void waterIsCascadedBySubstanceAndTheLeastReuseCounts() {
		Example cooling = Example.of("cooling", "EWC", "16 10 02", 100).unit("m3/a").substance("Cl", 80, 80);
		Example mill = Example.of("mill", "CPA", "36.00.12", 100).unit("m3/a").substance("Cl", Double.NaN, 40);
		Matching matching = matching(List.of(cooling), List.of(mill));
		assertEquals(50, matching.reusedWater(), 1e-9);
		assertEquals("", told(matching, Status.PROPOSED), "unmixed it is too salty");
		assertEquals(List.of(Veto.Kind.COMPOSITION), matching.of(Status.VETOED).getFirst().score().vetoes().stream().map(Veto::kind).toList());
		Example second = Example.of("second", "CPA", "36.00", 100).unit("m3/a").substance("Na", Double.NaN, 1);
		assertEquals(100, matching(List.of(cooling), List.of(mill, second)).reusedWater(), 1e-9, "of Na nothing is known, so the other want gets none of it");
		assertTrue(Double.isNaN(matching(List.of(), List.of(mill)).reusedWater()));
	}

	@Test
	void theBestOfManyAreKept() {
		var random = new Random(2);
		List<Example> offers = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			offers.add(Example.of("o" + i, "EWC", "10 01 02", 10 + random.nextInt(90)).at(55.68 + random.nextDouble(), 11.09));
		}
		Example want = Example.of("w", "EWC", "10 01 02", 1000);
		Scorer scorer = new Scorer(CodeTable.standard(), 10);
		double[] scores = offers.stream().mapToDouble(offer -> scorer.score(offer.listing(), want.listing()).total()).sorted().toArray();
		// Each offer keeps its only want too, so all are candidates; the sum is what serves it best
		double best = matching(offers, List.of(want)).of(Status.PROPOSED).stream().mapToDouble(match -> match.score().total()).max().orElseThrow();
		assertEquals(scores[scores.length - 1], best, 1e-12);
		assertEquals(1000, Math.round(matching(offers, List.of(want)).of(Status.PROPOSED).stream().mapToDouble(Match::amount).sum()));
		assertTrue(Arrays.stream(scores).allMatch(score -> score > 0));
	}

	/** At random: some hazardous, some with substances, some of unknown quantity or place. */
	private static Example random(Random random, String port, String list) {
		String code = list.equals("EWC") ? String.format("10 0%d 0%d%s", 1 + random.nextInt(2), 1 + random.nextInt(3), random.nextInt(8) == 0 ? "*" : "") : "23.51.1" + random.nextInt(3);
		Example example = Example.of(port, list, code, random.nextInt(12) == 0 ? Double.NaN : 1 + 1000 * random.nextDouble()).owner("firm " + random.nextInt(30))
				.at(random.nextInt(12) == 0 ? Double.NaN : 51 + random.nextDouble(), 7 + random.nextDouble());
		Example bounded = random.nextInt(4) == 0 ? example.substance("Cl", Double.NaN, random.nextDouble()) : example;
		return random.nextInt(3) == 0 ? bounded.permitted() : bounded;
	}

	@Test
	void whatIsNotLookedAtCloselyIsAmongTheBestOfNobody() {
		var random = new Random(9);
		for (int time = 0; time < 20; time++) {
			List<Example> offers = new ArrayList<>();
			List<Example> wants = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				offers.add(random(random, "o" + i, "EWC"));
				wants.add(random(random, "w" + i, random.nextBoolean() ? "EWC" : "CPA"));
			}
			Listings listings = listings(offers, wants);
			MatchOptions few = new MatchOptions(CodeTable.standard(), 10, 60, 3);
			Set<String> kept = new TreeSet<>();
			new Candidates(listings, Set.of(), few, ProgressMonitor.NONE).fitting().forEach(match -> kept.add(Candidates.key(match.offer().port(), match.want().port())));
			assertEquals(byHand(listings, few), kept);
		}
	}

	/** Every pair scored; of these the best of each want and of each offer. */
	private static Set<String> byHand(Listings listings, MatchOptions options) {
		Scorer scorer = new Scorer(options.codes(), options.deltaT());
		List<Match> all = new ArrayList<>();
		for (Listing offer : listings.offers()) {
			for (Listing want : listings.wants()) {
				MatchScore score = scorer.score(offer, want);
				if (score.total() > 0 && offer.distance(want) <= options.farthest() && !offer.owner().id().equals(want.owner().id())) {
					all.add(new Match(offer, want, score, Status.ALTERNATIVE, 0, offer.distance(want), null));
				}
			}
		}
		all.sort(Comparator.comparingDouble((Match match) -> match.score().total()).reversed());
		Set<String> best = new TreeSet<>();
		Map<Object, Integer> counts = new HashMap<>();
		for (Match match : all) {
			boolean ofOffer = counts.merge(match.offer(), 1, Integer::sum) <= options.best();
			boolean ofWant = counts.merge(match.want(), 1, Integer::sum) <= options.best();
			if (ofOffer || ofWant) {
				best.add(Candidates.key(match.offer().port(), match.want().port()));
			}
		}
		return best;
	}
}
