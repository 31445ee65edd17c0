package org.parkwright.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.accounts.ScenarioAccounts;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ModelFile;
import org.parkwright.core.run.StudyRun;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.IndicatorStatus;
import org.parkwright.model.park.YearAccount;
import org.parkwright.scenario.Scenarios;

/** What scenarios do to scorecards, (D8). */
class ScenarioScoresTest {

	private static final double GJ_PER_TCE = 29.2712;
	private static final double IAV = DeltaPark.IAV;
	private static final double ENERGY = DeltaPark.ENERGY;

	private final DeltaPark park = new DeltaPark();
	private final EipModel model = park.model;
	private final IndicatorSet set = park.set;

	private YearAccount account(int year) {
		return park.account(year);
	}

	private List<ScenarioScores.Card> cards() throws IOException {
		Faults faults = new Faults();
		Study study = Scenarios.load("effects.scenario", Files.readString(DeltaPark.STUDY), name -> null, faults).study("Effects").orElseThrow();
		StudyRun run = StudyRun.of(study, model, new ModelFile("delta.park", ""), faults);
		assertFalse(faults.hasErrors(), () -> faults.list().toString());
		Account account = Account.of(model, AccountOptions.of(study.account()));
		ScenarioScores scores = ScenarioScores.of(model, account, park -> List.of(set));
		StudyResult result = run.run(Progress.NONE);
		return scores.cards(ScenarioAccounts.of(account, result.plantsByYear()), result.plantsByYear());
	}

	private static Score score(List<ScenarioScores.Card> cards, String scenario, int year, String code) {
		return TestPark.score(cards.stream().filter(each -> each.scenario().equals(scenario) && each.card().year() == year).findFirst().orElseThrow().card(), code);
	}

	@Test
	void asTheStockStandsEnergyIsThatOfTheAccountAndCarbonThatOfItsUnits() throws IOException {
		List<ScenarioScores.Card> cards = cards();
		assertEquals(0.6, score(cards, "", 2013, "I").value(), 1e-12);
		assertEquals(450_000 / IAV * 1e4, score(cards, "", 2013, "C").value(), 1e-12);
		assertTrue(cards.stream().noneMatch(each -> each.card().year() == 2012), "the study says nothing of it");
	}

	@Test
	void lessFuelIsLessEnergyFromTheYearOfTheMeasureOn() throws IOException {
		List<ScenarioScores.Card> cards = cards();
		assertEquals(0.6, score(cards, "Save", 2013, "I").value(), 1e-12);
		double energy = ENERGY - 900_000 / GJ_PER_TCE;
		assertEquals(energy / IAV * 1e4, score(cards, "Save", 2015, "I").value(), 1e-6);
		assertEquals(energy / IAV * 1e4 / 2, score(cards, "Save", 2015, "H").value(), 1e-6);
		assertEquals(360_000 / IAV * 1e4, score(cards, "Save", 2015, "C").value(), 1e-12);
		assertEquals(IndicatorStatus.NOT_MET, score(cards, "", 2015, "I").status());
		assertEquals(IndicatorStatus.MET, score(cards, "Save", 2015, "I").status());
		assertEquals(IndicatorStatus.MET, score(cards, "Save", 2015, "C").status());
	}

	@Test
	void electricityThatIsDeliveredMoreIsTakenOffAndThatWhichIsBoughtAdded() throws IOException {
		List<ScenarioScores.Card> cards = cards();
		assertEquals((ENERGY - 100_000 * 3.6 / GJ_PER_TCE) / IAV * 1e4, score(cards, "More", 2013, "I").value(), 1e-6);
		assertEquals((ENERGY + (1_800_000 - 4_500_000) / GJ_PER_TCE) / IAV * 1e4, score(cards, "Buy", 2013, "I").value(), 1e-6);
		assertEquals(250_000 / IAV * 1e4, score(cards, "Buy", 2013, "C").value(), 1e-12);
	}

	@Test
	void whatIsEnteredMovesAsMuchAsItsFormula() throws IOException {
		TestPark.value(account(2015), park.intensity, 0.7);
		List<ScenarioScores.Card> cards = cards();
		assertEquals(0.7, score(cards, "", 2015, "I").value(), 1e-12);
		assertEquals(0.7 - 900_000 / GJ_PER_TCE / IAV * 1e4, score(cards, "Save", 2015, "I").value(), 1e-6);
		assertEquals((0.7 - 900_000 / GJ_PER_TCE / IAV * 1e4) / 2, score(cards, "Save", 2015, "H").value(), 1e-6);
	}

	@Test
	void whatHasNoFormulaStaysAndWhatIsUnknownStaysUnknown() throws IOException {
		account(2013).setEnergy(null);
		List<ScenarioScores.Card> cards = cards();
		assertEquals(20, score(cards, "Save", 2013, "G").value(), 0);
		assertTrue(Double.isNaN(score(cards, "Buy", 2013, "I").value()));
		assertEquals(IndicatorStatus.UNKNOWN, score(cards, "Buy", 2013, "I").status());
	}
}
