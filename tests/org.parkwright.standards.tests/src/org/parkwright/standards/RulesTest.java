package org.parkwright.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.model.park.IndicatorStatus.MET;
import static org.parkwright.model.park.IndicatorStatus.NOT_APPLICABLE;
import static org.parkwright.model.park.IndicatorStatus.NOT_MET;
import static org.parkwright.model.park.IndicatorStatus.PARTLY;
import static org.parkwright.model.park.IndicatorStatus.UNKNOWN;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.model.park.ComparisonOperator;

/** D1 to D7 by hand. */
class RulesTest {

	@ParameterizedTest
	@CsvSource({ "30, AT_LEAST, 30, met", "29.9, AT_LEAST, 30, notMet", "0.5, AT_MOST, 0.5, met", "0.51, AT_MOST, 0.5, notMet", "0, EQUAL, 0, met", "1, EQUAL, 0, notMet", "50, BELOW, 50, notMet",
			"49, BELOW, 50, met", "50, ABOVE, 50, notMet", "51, ABOVE, 50, met", "NaN, AT_LEAST, 30, unknown", "30, AT_LEAST, NaN, unknown" })
	void aValueIsComparedWithItsThreshold(double value, ComparisonOperator operator, double threshold, String status) {
		assertEquals(status, Rules.status(value, operator, threshold).getLiteral());
	}

	@Test
	void aValueThatMissesItsThresholdByTheLastDigitOfASumReachesIt() {
		assertEquals(MET, Rules.status(0.1 + 0.2, ComparisonOperator.AT_MOST, 0.3));
		assertEquals(NOT_MET, Rules.status(0.1 + 0.2, ComparisonOperator.ABOVE, 0.3));
	}

	@Test
	void aGroupIsMetByOneAndUnknownWhereNoneIsMetAndOneIsUnknown() {
		assertEquals(MET, Rules.any(List.of(NOT_MET, UNKNOWN, MET)));
		assertEquals(UNKNOWN, Rules.any(List.of(NOT_MET, UNKNOWN, PARTLY)));
		assertEquals(NOT_MET, Rules.any(List.of(NOT_MET, NOT_APPLICABLE)));
		assertEquals(NOT_MET, Rules.any(List.of(PARTLY)));
		assertEquals(NOT_APPLICABLE, Rules.any(List.of(NOT_APPLICABLE)));
	}

	@Test
	void theWholeFailsByOneAndIsUnknownWhereNoneFailsAndOneIsUnknown() {
		assertEquals(MET, Rules.all(List.of(MET, NOT_APPLICABLE)));
		assertEquals(NOT_MET, Rules.all(List.of(MET, NOT_MET, UNKNOWN)));
		assertEquals(NOT_MET, Rules.all(List.of(MET, PARTLY)));
		assertEquals(UNKNOWN, Rules.all(List.of(MET, UNKNOWN)));
		assertEquals(NOT_APPLICABLE, Rules.all(List.of()));
	}

	/** (30 − 24)/30; (0.6 − 0.5)/0.5 over; below 0 what is to spare. */
	@ParameterizedTest
	@CsvSource({ "24, AT_LEAST, 30, 0.2", "36, AT_LEAST, 30, -0.2", "0.6, AT_MOST, 0.5, 0.2", "0.4, AT_MOST, 0.5, -0.2", "60, BELOW, 50, 0.2", "8, EQUAL, 10, 0.2", "1, AT_MOST, 0, NaN", "NaN, AT_MOST, 1, NaN" })
	void theGapIsWhatIsMissingOfTheThreshold(double value, ComparisonOperator operator, double threshold, double gap) {
		assertEquals(gap, Rules.gap(value, operator, threshold), 1e-12);
	}

	@Test
	void priorityIsGapByWeightByFeasibilityWhereSomethingIsMissing() {
		assertEquals(0.2 * 2 * 5, Rules.priority(0.2, 2, 5), 1e-12);
		assertEquals(Double.NaN, Rules.priority(-0.2, 2, 5));
		assertEquals(Double.NaN, Rules.priority(0.2, 2, Double.NaN));
	}

	/** Energy 100 to 121 in two years is 10 % a year; added value 100 to 144 is 20 %, 100 to 64 is −20 %. */
	@Test
	void elasticityIsGrowthByGrowthWhetherAddedValueGrowsOrFalls() {
		assertEquals(0.5, Growth.elasticity(Growth.mean(100, 121, 2), Growth.mean(100, 144, 2)), 1e-12);
		assertEquals(-0.5, Growth.elasticity(Growth.mean(100, 121, 2), Growth.mean(100, 64, 2)), 1e-12);
		assertEquals(0.5, Growth.elasticity(Growth.mean(100, 81, 2), Growth.mean(100, 64, 2)), 1e-12);
		assertEquals(Double.NaN, Growth.elasticity(0.1, 0));
		assertEquals(Double.NaN, Growth.mean(0, 1, 2));
		assertEquals(-1, Growth.mean(5, 0, 1));
	}

	@Test
	void anIntensityIsAQuantityByAddedValue() {
		assertEquals(0.45, Growth.intensity(4500, 10_000), 1e-12);
		assertEquals(Double.NaN, Growth.intensity(4500, 0));
		assertEquals(Double.NaN, Growth.intensity(4500, Double.NaN));
	}
}
