package org.parkwright.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.core.result.ScenarioTotals.result;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Which scenario does better, whatever the signs of tonnes and money are. */
class RankingTest {

	private static List<String> ranked(StudyResult result) {
		return result.scenarios().stream().sorted(new Ranking(result).byCost()).map(ScenarioResult::name).toList();
	}

	@Test
	void halvingTheTonnesOfAGainDoesNotMakeItBetter() {
		StudyResult result = result(new double[] { 100, -500 }, new double[] { 50, -450 });
		assertEquals(List.of("S0", "S1"), ranked(result), "by money, though the second gains more a tonne");
	}

	@Test
	void costsAreRankedByTonneAndComeAfterGains() {
		StudyResult result = result(new double[] { 10, 500 }, new double[] { 100, 1000 }, new double[] { 1, -1 }, new double[] { -20, -900 }, new double[] { 0, 5 },
				new double[] { 7, Double.NaN });
		assertEquals(List.of("S2", "S1", "S0", "S4", "S3", "S5"), ranked(result));
		assertEquals(List.of(Ranking.Kind.COST, Ranking.Kind.COST, Ranking.Kind.GAIN, Ranking.Kind.MORE, Ranking.Kind.NOTHING, Ranking.Kind.UNKNOWN),
				result.scenarios().stream().map(Ranking::kind).toList());
	}

	@Test
	void noOtherBeatsThoseOfTheFrontierInBothTonnesAndMoney() {
		StudyResult result = result(new double[] { 100, 50 }, new double[] { 80, 60 }, new double[] { 80, -10 }, new double[] { 20, -30 }, new double[] { 20, -30 },
				new double[] { -5, -100 });
		assertEquals(List.of("S0", "S2", "S3", "S4"), new Ranking(result).frontier().stream().map(ScenarioResult::name).toList());
	}
}
