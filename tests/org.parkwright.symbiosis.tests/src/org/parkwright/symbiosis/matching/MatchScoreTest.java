package org.parkwright.symbiosis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parkwright.model.park.MaterialForm;

class MatchScoreTest {

	private static final double NAN = Double.NaN;
	private final Scorer scorer = new Scorer(CodeTable.standard(), 10);

	private MatchScore score(Example offer, Example want) {
		return scorer.score(offer.listing(), want.listing());
	}

	private static List<Veto.Kind> vetoes(MatchScore score) {
		return score.vetoes().stream().map(Veto::kind).toList();
	}

	private static List<Unknown.Kind> unknowns(MatchScore score) {
		return score.unknowns().stream().map(Unknown::kind).toList();
	}

	@Test
	void distancesFollowThePublishedQuartiles() {
		assertEquals(0, NispDistances.within(0));
		assertEquals(0, NispDistances.within(1));
		assertEquals(0.25, NispDistances.within(15.4), 1e-12);
		assertEquals(0.50, NispDistances.within(32.6), 1e-12);
		assertEquals(0.75, NispDistances.within(62.6), 1e-12);
		// By another program from the equation
		assertEquals(0.1267473, NispDistances.within(4), 1e-7);
		assertEquals(0.3689004, NispDistances.within(22), 1e-7);
		assertEquals(0.6638856, NispDistances.within(50), 1e-7);
		assertEquals(0.8749617, NispDistances.within(92.6), 1e-7);
		assertTrue(Double.isNaN(NispDistances.score(NAN)));
	}

	@Test
	void codesAreAlikeAsFarAsTheirDigitsAre() {
		CodeTable table = CodeTable.standard();
		ClassCode flyAsh = ClassCode.of("EWC", "10 01 02");
		assertEquals(1, table.similarity(flyAsh, ClassCode.of("LoW", "100102")));
		assertEquals(0.7, table.similarity(flyAsh, ClassCode.of("EWC", "10 01 05")));
		assertEquals(0.7, table.similarity(ClassCode.of("CPA", "20.14"), ClassCode.of("CPA", "20.14.11")));
		assertEquals(0.4, table.similarity(flyAsh, ClassCode.of("EWC", "10 02 02")));
		assertEquals(0.4, table.similarity(flyAsh, ClassCode.of("CPA", "23.51.12")), "by the table");
		assertEquals(0, table.similarity(flyAsh, ClassCode.of("CPA", "10.01.02")), "digits of different lists say nothing");
		assertEquals(0, table.similarity(flyAsh, ClassCode.of("EWC", "03 01 05")));
		assertEquals(0, table.similarity(null, flyAsh));
	}

	@Test
	void everyPairOfTheShippedTableHasTwoClassesAndASource() {
		assertFalse(CodeTable.standard().uses().isEmpty());
		for (CodeTable.Use use : CodeTable.standard().uses()) {
			assertTrue(use.offered() != null && use.wanted() != null && !use.use().isBlank() && !use.source().isBlank(), use::toString);
			assertEquals(0.4, CodeTable.standard().similarity(use.offered(), use.wanted()), use::toString);
		}
	}

	@Test
	void theScoreIsTheProductOfItsParts() {
		// 80 of 100 t, the same class, 7.2443 km apart by the spherical law of cosines, half of the want in each of two periods and the offer 3 : 1
		Example offer = Example.of("ash", "EWC", "10 01 02", 80).periods(Map.of("1", 0.75, "2", 0.25));
		Example want = Example.of("kiln", "EWC", "10 01 02", 100).periods(Map.of("1", 0.5, "2", 0.5)).at(55.70, 11.20);
		MatchScore score = score(offer, want);
		assertEquals(7.2443067, offer.listing().distance(want.listing()), 1e-5);
		assertEquals(1, score.code());
		assertEquals(0.8, score.quantity(), 1e-12);
		assertEquals((50 + 20) / 100.0, score.time(), 1e-12);
		assertEquals(0.8189512, score.distance(), 1e-6);
		assertEquals(0.8 * 0.7 * 0.8189512, score.total(), 1e-6);
		assertEquals(List.of(), score.vetoes());
	}

	@Test
	void withoutPeriodsBothAreTakenAsEvenAndThisIsSaid() {
		assertEquals(1, score(Example.of("a", "EWC", "10 01 02", 300), Example.of("b", "EWC", "10 01 02", 100)).time());
		MatchScore half = score(Example.of("a", "EWC", "10 01 02", 50), Example.of("b", "EWC", "10 01 02", 100));
		assertEquals(0.5, half.time());
		assertEquals(List.of(Unknown.Kind.PERIODS), unknowns(half));
		// 60 of the offer comes in the second half, in which 50 are needed
		Example seasonal = Example.of("a", "EWC", "10 01 02", 100).periods(Map.of("1", 0.4, "2", 0.6));
		assertEquals(0.9, score(seasonal, Example.of("b", "EWC", "10 01 02", 100)).time(), 1e-12);
	}

	@Test
	void aVetoCannotBeOutscored() {
		Example want = Example.of("kiln", "EWC", "10 02 07*", 100);
		Example offer = Example.of("dust", "EWC", "10 02 07*", 100);
		MatchScore vetoed = score(offer, want);
		assertEquals(List.of(Veto.Kind.PERMIT), vetoes(vetoed));
		assertEquals(0, vetoed.total());
		assertEquals(0, vetoed.atMost());
		assertEquals(1, score(offer, want.permitted()).total());
		assertEquals(0, score(offer.unit(""), want).atMost(), "whatever is unknown");
	}

	@Test
	void whatIsHazardousByItsMaterialNeedsAPermitToo() {
		Example offer = Example.of("a", "EWC", "10 01 02", 100);
		Example want = Example.of("b", "EWC", "10 01 02", 100);
		assertEquals(List.of(Veto.Kind.PERMIT), vetoes(score(offer.hazardous(true), want)));
		assertEquals(List.of(), vetoes(score(offer.hazardous(null), want)));
		assertTrue(unknowns(score(offer.hazardous(null), want)).contains(Unknown.Kind.HAZARD));
		assertFalse(unknowns(score(offer.hazardous(null), want.permitted())).contains(Unknown.Kind.HAZARD));
	}

	@Test
	void aBoundThatMayBeBrokenIsAVetoAndAShareThatIsNotStatedIsAsked() {
		Example want = Example.of("b", "EWC", "10 01 02", 100).substance("Cl", NAN, 0.001);
		Example offer = Example.of("a", "EWC", "10 01 02", 100);
		MatchScore broken = score(offer.substance("Cl", 0.0005, 0.002), want);
		assertEquals(List.of(new Veto(Veto.Kind.COMPOSITION, "Cl", 0.002, 0.001)), broken.vetoes());
		assertEquals(List.of(), vetoes(score(offer.substance("Cl", 0.0005, 0.001), want)));
		MatchScore asked = score(offer, want);
		assertEquals(List.of(), asked.vetoes());
		assertTrue(asked.unknowns().contains(new Unknown(Unknown.Kind.SUBSTANCE, "Cl")));
		Example rich = Example.of("b", "EWC", "10 01 02", 100).substance("Fe", 0.6, NAN);
		assertEquals(List.of(new Veto(Veto.Kind.COMPOSITION, "Fe", 0.5, 0.6)), score(offer.substance("Fe", 0.5, 0.7), rich).vetoes());
		assertEquals(List.of(), score(offer.substance("Fe", 0.6, 0.7), rich).vetoes());
	}

	@Test
	void formsThatDoNotConvertAreAVeto() {
		Example offer = Example.of("a", "EWC", "10 01 02", 100);
		Example want = Example.of("b", "EWC", "10 01 02", 100);
		assertEquals(List.of(Veto.Kind.FORM), vetoes(score(offer.form(MaterialForm.GAS), want)));
		assertEquals(List.of(Veto.Kind.FORM), vetoes(score(offer.form(MaterialForm.LIQUID), want)));
		assertEquals(List.of(), vetoes(score(offer.form(MaterialForm.SLUDGE), want)));
		assertTrue(unknowns(score(offer.form(MaterialForm.UNKNOWN), want)).contains(Unknown.Kind.FORM));
	}

	@Test
	void heatGoesFromWarmToColdAcrossTheLeastDifference() {
		Example dryer = Example.heat("dryer", 100, 80, 80);
		assertEquals(1, score(Example.heat("furnace", 100, 90, 90), dryer).total());
		assertEquals(List.of(new Veto(Veto.Kind.TEMPERATURE, null, 89, 90)), score(Example.heat("furnace", 100, 89, 89), dryer).vetoes());
		// What is heated from 40 degrees can take some of it
		assertEquals(List.of(), score(Example.heat("furnace", 100, 89, 30), Example.heat("dryer", 100, 80, 40)).vetoes());
		assertEquals(0, score(Example.of("ash", "EWC", "10 01 02", 100), dryer).code());
		assertEquals(List.of(Unknown.Kind.PERIODS, Unknown.Kind.TEMPERATURE), unknowns(score(Example.heat("furnace", 100, NAN, NAN), dryer)));
	}

	@Test
	void whatIsUnknownLeavesTheScoreUnknownAndSaysWhatItIsAtMost() {
		Example offer = Example.of("a", "EWC", "10 01 02", NAN);
		Example want = Example.of("b", "EWC", "10 01 05", 100);
		MatchScore score = score(offer, want);
		assertTrue(Double.isNaN(score.total()));
		assertEquals(0.7, score.atMost());
		assertEquals(List.of(Unknown.Kind.OFFERED_QUANTITY, Unknown.Kind.PERIODS), unknowns(score));
		assertTrue(unknowns(score(Example.of("a", "EWC", "10 01 02", 10).at(NAN, NAN), want)).contains(Unknown.Kind.PLACE));
		assertTrue(unknowns(score(Example.of("a", "EWC", "10 01 02", 10).unit("m3/a"), want)).contains(Unknown.Kind.UNITS));
		MatchScore periods = score(Example.of("a", "EWC", "10 01 02", 10).periods(Map.of("07", 1.0)), want.periods(Map.of("Q3", 1.0)));
		assertTrue(unknowns(periods).contains(Unknown.Kind.PERIODS_DIFFER) && Double.isNaN(periods.total()));
	}

	@Test
	void theSameMaterialOfTheLibraryNeedsNoClass() {
		Example offer = Example.of("a", null, null, 10).material("steam");
		assertEquals(1, score(offer, Example.of("b", null, null, 10).material("steam")).code());
		assertEquals(0, score(offer, Example.of("b", null, null, 10).material("gas")).code());
		assertEquals(0, score(offer, Example.of("b", null, null, 10)).code());
	}
}
