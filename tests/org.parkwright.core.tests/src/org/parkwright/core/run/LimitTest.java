package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.quantity;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.OfStudy;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Scenario.Choice;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.simulation.Feature;

/** Units of 18,000 GJ of coal a MW and year, of 50, 70 and 20 MW in one park and 50 in another, take a fuel that is short. */
class LimitTest {

	private final EipModel model = Models.model();

	@BeforeEach
	void units() {
		EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");
		Models.unit(plant, "U1");
		Models.unit(plant, "U2").setCapacity(70.0);
		Models.unit(plant, "U3").setCapacity(20.0);
		Models.unit(Models.plant(Models.park(model, "K2"), "P2"), "U4");
	}

	private static Measure burning(String fuel, Expression amount, boolean largestFirst, Measure.Change... changes) {
		List<Measure.Change> all = changes.length == 0 ? List.of(StudyBuilder.becomes(Feature.FUEL, fuel)) : List.of(changes);
		return new Measure("M", "", is(Feature.FUEL, "coal"), all, List.of(), Set.of(), null, List.of(new Measure.Limit(fuel, amount, largestFirst, PLACE)), PLACE);
	}

	private static String[] taken(StudyResult result) {
		return result.scenarios().getFirst().applied();
	}

	private static List<String> told(StudyResult result) {
		return result.warnings().stream().filter(fault -> fault.code().equals("study.limit")).map(Fault::message).toList();
	}

	@Test
	void unitsTakeItInTheirOrderAsLongAsItLasts() {
		StudyResult result = new StudyBuilder().scenario("X", List.of(burning("naturalGas", quantity(1300, "TJ/a"), false))).run(model);
		assertArrayEquals(new String[] { "M", "", "M", "M" }, taken(result), "900, 1,260 no more, 360 of 1,300 TJ; 900 in the other park");
		assertEquals(List.of("In X 1 unit does not take M: not enough is left of what its park has of naturalGas."), told(result));
	}

	@Test
	void theLargestMayBeFirst() {
		StudyResult result = new StudyBuilder().scenario("X", List.of(burning("naturalGas", quantity(1300, "TJ/a"), true))).run(model);
		assertArrayEquals(new String[] { "", "M", "", "M" }, taken(result));
		assertEquals(List.of("In X 2 units do not take M: not enough is left of what their parks have of naturalGas."), told(result));
	}

	/** Municipal waste has 5.5 GJ/t: 900 TJ are 163.6 kt. */
	@Test
	void tonnesAreByTheHeatingValueOfTheLibrary() {
		StudyResult result = new StudyBuilder().scenario("X", List.of(burning("municipalWaste", quantity(164, "kt/a"), false))).run(model);
		assertArrayEquals(new String[] { "M", "", "", "M" }, taken(result));
		Faults faults = new Faults();
		StudyRun.of(new StudyBuilder().scenario("X", List.of(burning("wind", quantity(1, "t/a"), false))).study(), model, StudyBuilder.FILE, faults);
		assertEquals(List.of("The library of the park says not how much energy is in a tonne of wind."), faults.list().stream().map(Fault::message).toList());
	}

	@Test
	void whatUnitsBurnAlreadyAndSharesOfAFuelCount() {
		model.getParks().getFirst().getInfrastructure().stream().map(EnergyPlant.class::cast)
				.forEach(plant -> Models.unit(plant, "U5").setFuel(Models.fuel(model, "naturalGas")));
		Measure.Change tenth = new Measure.Change.OfFuelShare("naturalGas", quantity(10, "%"), PLACE);
		StudyResult result = new StudyBuilder().scenario("X", List.of(burning("naturalGas", quantity(1000, "TJ/a"), false, tenth))).run(model);
		assertArrayEquals(new String[] { "M", "", "", "", "M" }, taken(result), "900 there and 90 of 1,000 TJ");
	}

	@Test
	void aUnitThatIsRefusedMayTakeTheNextMeasure() {
		Measure other = StudyBuilder.measure("other", is(Feature.FUEL, "coal"), StudyBuilder.becomes(Feature.FUEL, "biomass"));
		Measure limited = burning("naturalGas", quantity(1300, "TJ/a"), false);
		StudyBuilder builder = new StudyBuilder().scenario("X", List.of(limited, other));
		assertArrayEquals(new String[] { "M", "other", "M", "M" }, taken(builder.run(model)));
		StudyResult later = new StudyBuilder().stepwise("X", List.of(), new Scenario.Step(List.of(limited, other), Choice.FIRST, null, 2020, 0.5)).run(model);
		assertArrayEquals(new String[] { "M", "other", "M", "M" }, taken(later));
		assertTrue(told(later).getFirst().startsWith("In X 1 unit does not take M"), told(later).toString());
	}

	/** At other hours units need other amounts, and other units take the measure. */
	@Test
	void drawsAreTheStudyAtTheirNumbers() {
		Measure limited = burning("naturalGas", quantity(1300, "TJ/a"), false);
		StudyBuilder builder = new StudyBuilder().scenario("atOnce", List.of(limited)).stepwise("slowly", List.of(),
				new Scenario.Step(List.of(limited), Choice.FIRST, null, 2016, 0.5));
		EnsembleRun run = EnsembleRun.of(builder.study(), model, StudyBuilder.FILE,
				List.of(new UncertainParameterChange("v", UncertainParameterChange.Kind.FACTOR, List.of(OfStudy.HOURS), PLACE)), new Faults());
		Tornado.Draws draws = new Tornado.Draws(run.base(), new double[] { 0.5 }, new double[] { 1.2 });
		EnsembleResult together = run.run(draws, 1, Progress.NONE);
		StudyResult study = builder.run(model);
		for (int s = 0; s < 2; s++) {
			assertEquals(study.scenarios().get(s).appraisal().mitigationTonnes(),
					together.draws(EnsembleResult.BASELINE, Indicator.TONNES)[0] - together.draws(s, Indicator.TONNES)[0], 1e-6);
			for (int draw = 0; draw < draws.size(); draw++) {
				assertEquals(run.run(draws, draw, draw + 1, 1, Progress.NONE).draws(s, Indicator.TONNES)[0], together.draws(s, Indicator.TONNES)[draw]);
			}
		}
		// At half the hours all of them take it, at 1.2 times those of 50 MW.
		assertEquals(0.5, together.draws(0, Indicator.RATE)[1], 1e-9);
		assertEquals(0.5 * 100 / 190, together.draws(0, Indicator.RATE)[2], 1e-9);
	}
}
