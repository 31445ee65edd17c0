package org.parkwright.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.accounts.EmissionDraws.Spread;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.YearAccount;

/** Uncertainty by draws, against what is known of sums and products of random numbers. */
class EmissionDrawsTest {

	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;
	/** What bounds of 10,000 draws miss by chance, by half of the interval, five deviations wide: √(0.025·0.975/10⁴)/φ(1.96)·5/1.96. */
	private static final double BY_CHANCE = 0.07;

	private final EipModel model = FACTORY.createEipModel();
	private final Sector sector = FACTORY.createSector();
	private final EmissionFactorSet set = FACTORY.createEmissionFactorSet();

	@BeforeEach
	void aParkOfOneYear() {
		Library library = FACTORY.createLibrary();
		library.getEmissionFactorSets().add(set);
		model.setLibrary(library);
		Park park = FACTORY.createPark();
		YearAccount account = FACTORY.createYearAccount();
		account.setYear(2010);
		account.getSectors().add(sector);
		park.getAccounts().add(account);
		model.getParks().add(park);
	}

	/** @param half of the interval; 0 for bounds at the value itself */
	private EmissionFactor factor(double value, double half) {
		EmissionFactor factor = FACTORY.createEmissionFactor();
		factor.setValue(value);
		factor.setUnit("t/t");
		factor.setLower(value * (1 - half));
		factor.setUpper(value * (1 + half));
		set.getFactors().add(factor);
		return factor;
	}

	private ActivityDatum datum(double tonnes, Double uncertainty, EmissionFactor factor) {
		ActivityDatum datum = FACTORY.createActivityDatum();
		datum.setKind(ActivityKind.PROCESS);
		datum.setAmount(tonnes);
		datum.setUnit("t");
		datum.setUncertainty(uncertainty);
		datum.setFactor(factor);
		sector.getActivities().add(datum);
		return datum;
	}

	private List<Spread> spreads() {
		return EmissionDraws.of(Account.of(model, AccountOptions.USUAL));
	}

	private Spread all() {
		return spreads().getLast();
	}

	private static void assertInterval(double half, Spread spread) {
		assertEquals(spread.equivalent(), spread.mean(), BY_CHANCE * half, "mean");
		assertEquals(spread.equivalent() - half, spread.lower(), BY_CHANCE * half, "lower");
		assertEquals(spread.equivalent() + half, spread.upper(), BY_CHANCE * half, "upper");
	}

	@Test
	void aSumOfIndependentNormalDataScattersAsErrorsPropagate() {
		datum(100, 0.1, factor(1, 0));
		datum(50, 0.2, factor(1, 0));
		datum(10, 0.4, factor(1, 0));
		Spread spread = all();
		assertEquals(10_000, spread.draws());
		assertEquals(Math.sqrt(100 + 100 + 16), spread.halfWidth(), 1e-9);
		assertInterval(Math.sqrt(100 + 100 + 16), spread);
	}

	@Test
	void dataOfOneFactorErrTogetherWhereErrorsThatPropagateDoNot() {
		EmissionFactor shared = factor(1, 0.3);
		for (int i = 0; i < 4; i++) {
			datum(100, 0.0, shared);
		}
		Spread spread = all();
		assertEquals(60, spread.halfWidth(), 1e-9, "√4·30");
		assertInterval(120, spread);
	}

	@Test
	void amountsOfOneFactorStayIndependentOfEachOther() {
		EmissionFactor shared = factor(1, 0.1);
		for (int i = 0; i < 4; i++) {
			datum(100, 0.1, shared);
		}
		// E = F·A with A of the deviation √4·10 and F of 0.1: 40² + 20² + (40·20/400)²
		assertInterval(Math.sqrt(40 * 40 + 20 * 20 + 2 * 2), all());
	}

	@Test
	void whatIsSoldBackTakesOfTheErrorOfItsFactor() {
		EmissionFactor shared = factor(1, 0.3);
		datum(100, 0.0, shared);
		datum(60, 0.0, shared).setRemoved(120.0);
		Spread spread = all();
		assertEquals(40, spread.equivalent(), 1e-9);
		assertInterval(12, spread);
	}

	@Test
	void whatIsVeryUncertainIsLognormalAndNeverBelowZero() {
		datum(100, 1.96, factor(1, 0));
		Spread spread = all();
		// mean 100 and deviation 100: ln E has the variance ln 2 and the mean ln 100 − ln 2/2
		double middle = Math.log(100) - Math.log(2) / 2;
		double deviation = Math.sqrt(Math.log(2));
		assertEquals(Math.exp(middle - 1.959964 * deviation), spread.lower(), 1);
		assertEquals(Math.exp(middle + 1.959964 * deviation), spread.upper(), 361 * 0.1);
		assertTrue(spread.lower() > 0);
		assertEquals(100, spread.mean(), 5);
	}

	@Test
	void manyDataOfOneFactorNeedNoMoreDrawsThanOne() {
		EmissionFactor exact = factor(1, 0);
		for (int i = 0; i < 400; i++) {
			datum(1, 0.1, exact);
		}
		Spread spread = all();
		assertEquals(10_000, spread.draws());
		assertInterval(Math.sqrt(400) * 0.1, spread);
	}

	@Test
	void anUnknownUncertaintyLeavesUnknownWhatNeedsIt() {
		datum(100, 0.1, factor(1, 0.1));
		datum(5, null, factor(1, 0.1)).setKind(ActivityKind.UPSTREAM);
		List<Spread> spreads = spreads();
		assertEquals(List.of(Scope.DIRECT, Scope.OTHER), spreads.stream().map(Spread::scope).limit(2).toList());
		assertInterval(Math.sqrt(10 * 10 + 10 * 10 + 1), spreads.get(0));
		assertTrue(Double.isNaN(spreads.get(1).lower()) && Double.isNaN(spreads.get(2).upper()));
	}

	@Test
	void theSameAccountHasTheSameDraws() {
		datum(100, 0.1, factor(1, 0.1));
		assertEquals(spreads(), spreads());
	}
}
