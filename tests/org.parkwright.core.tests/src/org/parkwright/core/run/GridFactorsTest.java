package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.quantity;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.Role;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityGrid;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.SourceKind;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** A unit of 90,000 t a year for 21 years that stops and buys 50,000 MWh a year instead, from a grid whose factors the model states. */
class GridFactorsTest {

	private static final double STACK = 90_000;
	private static final double BOUGHT = 50_000;
	private static final Measure BUY = measure("buy", null, becomes(Attribute.FUEL_USE, quantity(0, "GJ/a")),
			becomes(Attribute.GRID_PURCHASE, quantity(BOUGHT, "MWh/a")));

	private final EipModel model = Models.model();
	private final Park park = Models.park(model, "K1");
	private final ElectricityGrid grid = ParkFactory.eINSTANCE.createElectricityGrid();

	GridFactorsTest() {
		Models.unit(Models.plant(park, "P1"), "U1");
		grid.setId("grid.own");
		grid.setName("islandGrid");
		model.getLibrary().getGrids().add(grid);
		park.setGrid(grid);
	}

	private GridFactor factor(Integer year, double value) {
		GridFactor factor = ParkFactory.eINSTANCE.createGridFactor();
		factor.setYear(year);
		factor.setValue(value);
		grid.getFactors().add(factor);
		return factor;
	}

	private static StudyBuilder study() {
		return new StudyBuilder().without(Role.GRID_FACTOR).scenario("buy", List.of(BUY));
	}

	private static double mitigation(StudyResult result) {
		return result.scenarios().get(0).appraisal().mitigationTonnes();
	}

	private List<String> faults(StudyBuilder study) {
		Faults faults = new Faults();
		StudyRun.of(study.study(), model, StudyBuilder.FILE, faults);
		return faults.list().stream().map(Object::toString).toList();
	}

	@Test
	void theGridOfTheParkIsTakenWhereTheSetSaysNothing() {
		factor(null, 0.6);
		assertEquals(21 * (STACK - 0.6 * BOUGHT), mitigation(study().run(model)), 1e-6);
	}

	@Test
	void theFactorMovesInAStraightLineBetweenTheYearsThatAreStated() {
		factor(2024, 0.4);
		factor(2014, 0.8);
		double bought = 0;
		for (int k = 0; k < 21; k++) {
			bought += BOUGHT * Math.max(0.8 - 0.04 * k, 0.4);
		}
		assertEquals(21 * STACK - bought, mitigation(study().run(model)), 1e-6);
	}

	@Test
	void whatTheSetStatesIsTakenFirst() {
		factor(null, 0.6);
		assertEquals(21 * (STACK - BOUGHT), mitigation(study().with(Role.GRID_FACTOR, quantity(1, "t/MWh")).run(model)), 1e-6);
		assertEquals(21 * (STACK - 0.6 * BOUGHT), mitigation(
				study().with(Role.GRID_FACTOR, choice(is(Feature.GRID, "northChina"), quantity(1, "t/MWh"))).run(model)), 1e-6);
	}

	@Test
	void aGridWithoutFactorsGivesNone() {
		assertEquals(List.of(PLACE + " error study.parameter.missing The study Test needs the parameter gridFactor [t/MWh]. "
				+ "Add it to the set Factors or to the set it extends."), faults(study()));
	}

	@Test
	void itsSourceAndMarkAreThoseOfTheModel() {
		GridFactor factor = factor(2014, 0.6);
		Source source = ParkFactory.eINSTANCE.createSource();
		source.setCitation("Grid operator, annual report 2015");
		source.setKind(SourceKind.STATISTIC);
		model.getBibliography().add(source);
		factor.getSources().add(source);
		Parameter parameter = study().run(model).study().factors().parameter("gridFactor").orElseThrow();
		assertEquals(Mark.STATISTIC, parameter.cases().get(0).mark());
		assertEquals("Grid islandGrid of the park file: Grid operator, annual report 2015", parameter.cases().get(0).source());
	}

	@Test
	void factorsOfSeveralKindsAreNotMixed() {
		factor(2014, 0.6).setKind(GridFactorKind.OPERATING_MARGIN);
		factor(2015, 0.5).setKind(GridFactorKind.BUILD_MARGIN);
		assertEquals(PLACE + " error study.grid.kinds The factors of the grid islandGrid are of several kinds: operatingMargin, buildMargin. "
				+ "Write which count in the study, for instance grid factors operatingMargin, or state gridFactor in the factor set.", faults(study()).get(0));
	}

	@Test
	void theStudyChoosesOfWhichKindTheFactorsAre() {
		factor(2014, 0.6).setKind(GridFactorKind.OPERATING_MARGIN);
		factor(2014, 0.5).setKind(GridFactorKind.BUILD_MARGIN);
		assertEquals(21 * (STACK - 0.6 * BOUGHT), mitigation(study().gridFactors(GridFactorKind.OPERATING_MARGIN).run(model)), 1e-6);
		assertEquals(21 * (STACK - 0.5 * BOUGHT), mitigation(study().gridFactors(GridFactorKind.BUILD_MARGIN).run(model)), 1e-6);
	}

	@Test
	void aKindThatTheGridDoesNotStateIsAFaultThatListsThoseThereAre() {
		factor(2014, 0.6).setKind(GridFactorKind.OPERATING_MARGIN);
		factor(2014, 0.5).setKind(GridFactorKind.BUILD_MARGIN);
		assertEquals(PLACE + " error study.grid.kinds The grid islandGrid has no factors of the kind average. There are those of operatingMargin, buildMargin. "
				+ "Name one of these, or state gridFactor in the factor set.", faults(study().gridFactors(GridFactorKind.AVERAGE)).get(0));
	}

	@Test
	void aKindThatNothingReadsIsTold() {
		factor(2014, 0.6);
		assertEquals(List.of(PLACE + " warning study.grid.kinds The study Test chooses grid factors average, but Factors states gridFactor, which is taken first. "
				+ "Take one of the two away."), faults(study().gridFactors(GridFactorKind.AVERAGE).with(Role.GRID_FACTOR, quantity(1, "t/MWh"))));
	}

	@Test
	void twoFactorsOfOneYearAreAFault() {
		factor(2014, 0.6);
		factor(2014, 0.5);
		assertTrue(faults(study()).get(0).contains("several factors of the same year"), faults(study()).toString());
	}
}
