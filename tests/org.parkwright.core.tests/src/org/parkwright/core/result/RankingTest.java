package org.parkwright.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.study.Measure;
import org.parkwright.engine.Appraisal;

/** Which scenario does better, whatever the signs of tonnes and money are. */
class RankingTest {

	/** A result whose scenarios come to these tonnes and this money. */
	private static StudyResult result(double[]... totals) {
		StudyBuilder builder = new StudyBuilder();
		for (int s = 0; s < totals.length; s++) {
			builder.scenario("S" + s, List.<Measure>of());
		}
		StudyResult empty = builder.run(Models.model());
		List<ScenarioResult> scenarios = new ArrayList<>();
		for (int s = 0; s < totals.length; s++) {
			ScenarioResult own = empty.scenarios().get(s);
			double tonnes = totals[s][0];
			double money = totals[s][1];
			Appraisal appraisal = new Appraisal(new double[0], new double[0], new double[6][0], 1000, 1000 - tonnes, tonnes, tonnes / 1000, money, money / tonnes,
					money / tonnes, new double[] { money, 0, 0, 0, 0, 0 }, 1);
			scenarios.add(new ScenarioResult(own.scenario(), own.operation(), own.fuels(), own.technologies(), own.hours(), own.applied(), appraisal, own.trajectory()));
		}
		return new StudyResult(empty.study(), empty.modelName(), empty.dataNote(), empty.parks(), empty.plants(), empty.units(), empty.baseline(), empty.trajectory(),
				empty.groups(), scenarios, empty.provenance(), empty.warnings(), empty.committed(), empty.analysis(), empty.eligibility());
	}

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
