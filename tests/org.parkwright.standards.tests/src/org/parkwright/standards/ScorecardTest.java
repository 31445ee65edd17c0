package org.parkwright.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.model.park.IndicatorStatus.MET;
import static org.parkwright.model.park.IndicatorStatus.NOT_APPLICABLE;
import static org.parkwright.model.park.IndicatorStatus.NOT_MET;
import static org.parkwright.model.park.IndicatorStatus.PARTLY;
import static org.parkwright.model.park.IndicatorStatus.UNKNOWN;
import static org.parkwright.standards.TestPark.row;
import static org.parkwright.standards.TestPark.score;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorScale;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.IndicatorStatus;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.LandUse;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.StandardRule;
import org.parkwright.model.park.YearAccount;
import org.parkwright.model.park.Zone;

/** Where a park stands by a standard. */
class ScorecardTest {

	private static final String HJ = "HJ274-2015";

	private final TestPark test = new TestPark();

	/** Added value 8, 10 and 10.8 bn CNY; in 2013 1,000 tce, 70,000 t and so on for each of its 10.8 bn in round numbers. */
	private YearAccount numbers() {
		YearAccount first = test.year(2010, 8e9);
		first.setEnergy(400_000.0);
		first.setFreshwater(8e6);
		YearAccount before = test.year(2012, 1e10);
		before.setEnergy(440_000.0);
		YearAccount now = test.year(2013, 1.0648e10);
		now.setEnergy(440_000.0);
		now.setFreshwater(8.5184e6);
		now.setWastewater(7.4536e6);
		now.setSolidWaste(106_480.0);
		now.setEmployees(66_550);
		for (String code : List.of("COD", "NH3-N", "SO2", "NOx")) {
			test.discharge(first, code, 1000.0);
			test.discharge(now, code, 1000.0);
		}
		Zone zone = TestPark.FACTORY.createZone();
		zone.setLandUse(LandUse.INDUSTRIAL);
		zone.setArea(10.0);
		test.park.getZones().add(zone);
		return now;
	}

	/** 1.0648e10/66550 = 160,000 CNY; (1.0648/0.8)^(1/3) − 1 = 10 %; 1.0648e10/10 km2; 1.1^(1/3) − 1 = 3.228 % by 10 %; 440,000/1,064,800; and so on. */
	@ParameterizedTest
	@CsvSource({ "HJ2, 16, met", "HJ3, 10, notMet", "HJ8, 10.648, met", "HJ10, 0.322801, met", "HJ11, 0.413223, met", "HJ13, 0.211495, met", "HJ14, 8, met", "HJ25, 0, met", "HJ27, 7, met", "HJ28, 0.1, met" })
	void aRowOfHj274ComesToWhatItDoesByHand(String code, double value, String status) {
		numbers();
		Score score = score(test.scorecard(test.own(HJ), 2013), code);
		assertEquals(value, score.computed(), 1e-6 * Math.max(1, Math.abs(value)), score::toString);
		assertEquals(status, score.status().getLiteral(), score::toString);
		assertEquals(score.computed(), score.value());
	}

	@Test
	void whatCannotBeComputedSaysWhatIsMissing() {
		numbers();
		Score score = score(test.scorecard(test.own(HJ), 2012), "HJ14");
		assertEquals(UNKNOWN, score.status());
		assertEquals(List.of("freshwater 2012"), score.missing());
		assertEquals(List.of("freshwater", "iav"), score.from());
		assertEquals(List.of("co2e 2013", "co2e 2012"), score(test.scorecard(test.own(HJ), 2013), "HJ26").missing());
	}

	@Test
	void whereAddedValueFallsAQuantityHasToFallWithIt() {
		test.year(2010, 1e10).setEnergy(100.0);
		YearAccount now = test.year(2012, 6.4e9);
		now.setEnergy(81.0);
		Score half = score(test.scorecard(test.own(HJ), 2012), "HJ10");
		assertEquals(0.5, half.value(), 1e-12);
		assertEquals(ComparisonOperator.AT_LEAST, half.operator());
		assertEquals("iav falls", half.condition());
		assertEquals(NOT_MET, half.status());
		assertEquals((0.6 - 0.5) / 0.6, half.gap(), 1e-12);
		now.setEnergy(64.0);
		assertEquals(MET, score(test.scorecard(test.own(HJ), 2012), "HJ10").status());
		now.setEnergy(121.0);
		assertEquals(NOT_MET, score(test.scorecard(test.own(HJ), 2012), "HJ10").status());
	}

	@Test
	void addedValueInPricesOfDifferentYearsMakesElasticitiesUnknown() {
		test.year(2010, 1e10).setEnergy(100.0);
		YearAccount now = test.year(2012, 1.2e10);
		now.setEnergy(110.0);
		now.setPriceYear(2012);
		Score score = score(test.scorecard(test.own(HJ), 2012), "HJ10");
		assertEquals(UNKNOWN, score.status());
		assertEquals(List.of("iav of an earlier year in the same prices"), score.missing());
	}

	@Test
	void moneyOfAnotherCurrencyIsNotComparedWithThresholdsInYuan() {
		test.model.setCurrency("EUR");
		test.year(2013, 1e9).setEnergy(1000.0);
		Score score = score(test.scorecard(test.own(HJ), 2013), "HJ11");
		assertEquals(UNKNOWN, score.status());
		assertEquals(List.of("currency"), score.missing());
	}

	/** A third condition lies between: 15 % of reclaimed water is enough elsewhere, and not where water is short. */
	@ParameterizedTest
	@CsvSource({ "35, met", "15, unknown", "5, notMet" })
	void aThresholdThatHangsOnWhereAParkLiesDecidesWhereAllOfThemAgree(double value, String status) {
		YearAccount now = test.year(2013, null);
		TestPark.value(now, row(test.own(HJ), "HJ16"), value);
		assertEquals(status, score(test.scorecard(test.own(HJ), 2013), "HJ16").status().getLiteral());
	}

	/** A process that emits so many t CO2e a year, by a factor of 1 t/t that its datum states. */
	private void emits(YearAccount account, double amount) {
		EmissionFactor factor = TestPark.FACTORY.createEmissionFactor();
		factor.setValue(1.0);
		factor.setUnit("t/t");
		EmissionFactorSet factors = TestPark.FACTORY.createEmissionFactorSet();
		factors.setName("Stated " + account.getYear());
		factors.getFactors().add(factor);
		test.library.getEmissionFactorSets().add(factors);
		ActivityDatum datum = TestPark.FACTORY.createActivityDatum();
		datum.setKind(ActivityKind.PROCESS);
		datum.setAmount(amount);
		datum.setUnit("t/a");
		datum.setFactor(factor);
		Sector sector = TestPark.FACTORY.createSector();
		sector.setKind(SectorKind.INDUSTRIAL_PROCESS);
		sector.getActivities().add(datum);
		account.getSectors().add(sector);
	}

	/** 582,000 t by 1e10 CNY against 600,000 t by 1e10 CNY is 3 % less; 0.582 t by 10,000 CNY. */
	@Test
	void greenhouseGasesOfTheAccountFillTheirRows() {
		emits(test.year(2012, 1e10), 600_000);
		YearAccount now = test.year(2013, 1e10);
		emits(now, 582_000);
		now.setEnergy(360_000.0);
		Score fall = score(test.scorecard(test.own(HJ), 2013), "HJ26");
		assertEquals(3, fall.value(), 1e-9, fall::toString);
		assertEquals(MET, fall.status());
		Scorecard zero = test.scorecard(test.own("Zero-carbon-2024"), 2013);
		assertEquals(0.36, score(zero, "ZC1").value(), 1e-12);
		assertEquals(NOT_MET, score(zero, "ZC1").status());
		assertEquals(0.582, score(zero, "ZC2").value(), 1e-12);
		assertEquals(MET, score(zero, "ZC2").status());
		assertEquals(NOT_MET, zero.verdict());
	}

	private YearAccount allMet() {
		YearAccount now = test.year(2013, null);
		for (Indicator each : test.own(HJ).getIndicators()) {
			if (each.isMandatory() || List.of("HJ1", "HJ7", "HJ9", "HJ12", "HJ15", "HJ28").contains(each.getCode())) {
				TestPark.judged(now, each, MET);
			} else {
				TestPark.judged(now, each, NOT_MET);
			}
		}
		return now;
	}

	private IndicatorValue valueOf(YearAccount account, String code) {
		return account.getValues().stream().filter(each -> each.getIndicator().getCode().equals(code)).findFirst().orElseThrow();
	}

	@Test
	void aParkThatMeetsAllThatIsMandatoryAndOneOfEachGroupPasses() {
		allMet();
		Scorecard card = test.scorecard(test.own(HJ), 2013);
		assertEquals(MET, card.verdict());
		assertEquals(6, card.groups().size());
	}

	@Test
	void aParkFailsByOneMandatoryRowWhateverElseIsUnknown() {
		YearAccount now = allMet();
		valueOf(now, "HJ19").setStatus(UNKNOWN);
		valueOf(now, "HJ19").setValue(1.0);
		valueOf(now, "HJ20").setStatus(UNKNOWN);
		assertEquals(NOT_MET, test.scorecard(test.own(HJ), 2013).verdict());
	}

	@Test
	void aParkThatLacksAValueIsUnknownAndNotMet() {
		valueOf(allMet(), "HJ20").setStatus(UNKNOWN);
		assertEquals(UNKNOWN, test.scorecard(test.own(HJ), 2013).verdict());
	}

	@Test
	void aParkThatMeetsNoneOfAGroupFails() {
		valueOf(allMet(), "HJ15").setStatus(NOT_MET);
		Scorecard card = test.scorecard(test.own(HJ), 2013);
		assertEquals(NOT_MET, card.verdict());
		assertEquals(List.of("one of HJ14..HJ16"), card.groups().stream().filter(group -> group.status() == NOT_MET).map(Scorecard.Group::rule).toList());
	}

	@Test
	void whatDoesNotApplyIsLeftOut() {
		valueOf(allMet(), "HJ22").setStatus(NOT_APPLICABLE);
		assertEquals(MET, test.scorecard(test.own(HJ), 2013).verdict());
	}

	@Test
	void whatIsAimedAtIsToldBesideWhatIs() {
		YearAccount now = allMet();
		IndicatorValue value = valueOf(now, "HJ21");
		value.setStatus(UNKNOWN);
		value.setValue(60.0);
		value.setTarget(100.0);
		value.setTargetYear(2016);
		value.setFeasibility(4);
		value.setEvidence("Audit plan, 3 May 2013");
		value.setResponsible("Wang Fang");
		Scorecard card = test.scorecard(test.own(HJ), 2013);
		Score score = score(card, "HJ21");
		assertEquals(0.4, score.gap(), 1e-12);
		assertEquals(1.6, score.priority(), 1e-12);
		assertEquals(List.of(NOT_MET, MET), List.of(score.status(), score.intendedStatus()));
		assertEquals(List.of(NOT_MET, MET), List.of(card.verdict(), card.intended()));
		assertEquals("Audit plan, 3 May 2013 Wang Fang 2016", score.evidence() + " " + score.responsible() + " " + score.intendedYear());
	}

	/** Of three rows that apply two are met: one is unknown, and one does not apply. */
	@Test
	void complianceIsWhatIsMetOfWhatAppliesByCategoryAndKind() {
		IndicatorSet set = test.own("EIP-Framework-2");
		YearAccount now = test.year(2013, null);
		set.getIndicators().forEach(each -> TestPark.judged(now, each, NOT_APPLICABLE));
		valueOf(now, "PM1").setStatus(MET);
		valueOf(now, "PM2").setStatus(PARTLY);
		valueOf(now, "PM2").setTarget(1.0);
		valueOf(now, "PM5").setStatus(MET);
		valueOf(now, "PM7").setStatus(UNKNOWN);
		valueOf(now, "PM4").setStatus(UNKNOWN);
		valueOf(now, "PM4").setValue(80.0);
		Scorecard card = test.scorecard(set, 2013);
		assertEquals(UNKNOWN, card.verdict(), "the framework has no verdict");
		assertEquals(new Compliance("Park management performance", BenchmarkKind.PREREQUISITE, 4, 2, 1, 3), card.compliance().get(0));
		assertEquals(0.5, card.compliance().get(0).share());
		assertEquals(0.75, card.compliance().get(0).intendedShare());
		assertEquals(new Compliance("Park management performance", BenchmarkKind.PERFORMANCE, 1, 1, 0, 1), card.compliance().get(1));
		assertTrue(Double.isNaN(card.compliance().get(2).share()), "nothing applies");
		assertEquals(8, card.compliance().size());
	}

	@Test
	void whatIsEnteredGoesBeforeWhatIsComputedAndTheDifferenceIsTold() {
		YearAccount now = numbers();
		TestPark.value(now, row(test.own(HJ), "HJ11"), 0.6);
		Score score = score(test.scorecard(test.own(HJ), 2013), "HJ11");
		assertEquals(0.6, score.value());
		assertEquals(NOT_MET, score.status());
		assertEquals((0.6 - 0.4132231405) / 0.4132231405, score.difference(), 1e-9);
	}

	@Test
	void anIndicatorReadsOthersOfItsSet() {
		numbers();
		IndicatorSet set = test.set("Own");
		row(set, "E", "tce/10^4 CNY", ComparisonOperator.AT_MOST, 0.5).setExpression("energy / iav");
		row(set, "S", "1", ComparisonOperator.AT_LEAST, 0.0).setExpression("growth(E, 3)");
		row(set, "T", "%", ComparisonOperator.AT_LEAST, 10.0);
		row(set, "U", "%", ComparisonOperator.AT_LEAST, 10.0).setExpression("T / 2");
		TestPark.value(test.park.getAccounts().getLast(), row(set, "T"), 30.0);
		Scorecard card = test.scorecard(set, 2013);
		assertEquals(Math.cbrt(440.0 / 1.0648 / (400 / 0.8)) - 1, score(card, "S").value(), 1e-12);
		assertEquals(15, score(card, "U").value(), 1e-12);
		assertEquals(StandardRule.ALL, card.rule());
	}

	@Test
	void aThresholdHoldsFromItsYearUntilTheNext() {
		IndicatorSet set = test.set("Own");
		Indicator row = row(set, "A", "%", ComparisonOperator.AT_LEAST, 50.0);
		TestPark.benchmark(row, ComparisonOperator.AT_LEAST, 80.0).setValidFrom(2013);
		TestPark.value(test.year(2012, null), row, 60.0);
		TestPark.value(test.year(2013, null), row, 60.0);
		assertEquals(List.of(MET, NOT_MET), List.of(test.scorecard(set, 2012).verdict(), test.scorecard(set, 2013).verdict()));
		assertEquals(80, score(test.scorecard(set, 2013), "A").threshold());
	}

	@Test
	void aYesThatIsMissingIsAWholeGap() {
		IndicatorSet set = test.set("Own");
		Indicator row = row(set, "A", "1", ComparisonOperator.AT_LEAST, 1.0);
		row.setScale(IndicatorScale.YES_NO);
		row.setWeight(2.0);
		IndicatorValue value = TestPark.judged(test.year(2013, null), row, NOT_MET);
		value.setFeasibility(6);
		Score score = score(test.scorecard(set, 2013), "A");
		assertEquals(1, score.gap());
		assertEquals(12, score.priority());
		value.setStatus(IndicatorStatus.PARTLY);
		assertTrue(Double.isNaN(score(test.scorecard(set, 2013), "A").gap()), "how much is missing of a part is unknown");
	}

	@Test
	void valuesCarryAYearOfTheirOwn() {
		IndicatorSet set = test.set("Own");
		Indicator row = row(set, "A", "%", ComparisonOperator.AT_LEAST, 50.0);
		TestPark.value(test.year(2013, null), row, 60.0).setYear(2011);
		assertEquals(MET, test.scorecard(set, 2011).verdict());
		assertEquals(UNKNOWN, test.scorecard(set, 2013).verdict());
		assertEquals(List.of(2011, 2013), List.copyOf(Scorecard.years(test.park, set)));
	}
}
