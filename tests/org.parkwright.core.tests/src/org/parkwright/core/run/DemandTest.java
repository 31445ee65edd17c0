package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.series;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.DemandResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.internal.DemandProvider;
import org.parkwright.core.study.Demand;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Measure;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** What parks want and do not get. A unit makes 50,000 MWh and 360,000 GJ a year until 2034, an older one the same until 2019. */
class DemandTest {

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");

	private void units() {
		Models.unit(plant, "U1");
		Models.unit(plant, "U2").setVintage(1990);
	}

	private StudyResult run(StudyBuilder builder, Demand... demands) {
		Faults faults = new Faults();
		StudyRun run = StudyRun.of(builder.study().withDemands(List.of(demands)), model, StudyBuilder.FILE, faults);
		assertEquals(List.of(), faults.list().stream().filter(fault -> fault.code().equals("study.demand")).toList());
		return run.run(Progress.NONE);
	}

	private static Demand heat(String park, Expression amount) {
		return new Demand(Attribute.HEAT, park, amount, Mark.ESTIMATE, "test", PLACE);
	}

	private static List<String> told(StudyResult result) {
		return result.warnings().stream().filter(fault -> fault.code().equals("study.demand") || fault.code().equals("study.unknown.park"))
				.map(Fault::message).toList();
	}

	private static double[] missing(DemandResult result) {
		return IntStream.range(0, result.years()).mapToDouble(result::missing).toArray();
	}

	@Test
	void whatUnitsDoNotDeliverIsToldByYear() {
		units();
		StudyResult result = run(new StudyBuilder(), heat("", series(true, "TJ/a", 2014, 700, 2024, 800)));
		DemandResult demand = result.demands().getFirst();
		assertEquals(21, demand.years());
		assertEquals(700_000, demand.wanted()[0], 1e-6);
		assertEquals(720_000, demand.delivered()[5], 1e-6);
		assertEquals(0, missing(demand)[2], "20,000 GJ more are there");
		assertEquals(20_000, missing(demand)[4], 1e-6);
		assertEquals(400_000, missing(demand)[6], 1e-6);
		assertEquals(List.of("As they stand, units of K1 do not deliver all heat that is wanted in 18 years from 2017 on. "
				+ "Most is missing in 2024: 440,000 of 800,000 GJ."), told(result));
	}

	@Test
	void scenariosAreToldWhereTheyCoverAnythingElse() {
		units();
		Measure exit = StudyBuilder.measure("exit", is(Feature.UNIT, "U1"), StudyBuilder.becomes(Attribute.RETIREMENT, quantity(2030, "1")));
		Measure gas = StudyBuilder.measure("gas", is(Feature.FUEL, "coal"), StudyBuilder.becomes(Feature.FUEL, "naturalGas"));
		StudyResult result = run(new StudyBuilder().scenario("Exit", List.of(exit)).scenario("Gas", List.of(gas)), heat("K1", quantity(360, "TJ/a")),
				new Demand(Attribute.ELECTRICITY, "K1", quantity(60, "GWh/a"), Mark.ESTIMATE, "test", PLACE));
		assertEquals(List.of("", "", "Exit", "Exit", "Gas", "Gas"), result.demands().stream().map(DemandResult::scenario).toList());
		assertEquals(List.of(
				"As they stand, units of K1 do not deliver all electricity that is wanted in 15 years from 2020 on. Most is missing in 2020: 10,000 of 60,000 MWh.",
				"Under Exit, units of K1 do not deliver all heat that is wanted in 5 years from 2030 on. Most is missing in 2030: 360,000 of 360,000 GJ.",
				"Under Exit, units of K1 do not deliver all electricity that is wanted in 15 years from 2020 on. Most is missing in 2030: 60,000 of 60,000 MWh."),
				told(result));
		ResultTable table = (ResultTable) new DemandProvider().sections(result).getFirst().blocks().getFirst();
		assertEquals(6 * 21, table.rows());
	}

	@Test
	void eachParkHasItsOwn() {
		units();
		Models.unit(Models.plant(Models.park(model, "K2"), "P2"), "U3");
		StudyResult result = run(new StudyBuilder(), heat("K2", quantity(400, "TJ/a")), heat("", quantity(1, "TJ/a")), heat("K3", quantity(1, "TJ/a")));
		assertEquals(List.of("K2"), result.demands().stream().map(DemandResult::park).toList());
		assertEquals(40_000, missing(result.demands().getFirst())[0], 1e-6);
		assertEquals(List.of(
				"The park file has several parks, and the demand of heat says not which of them it is of.",
				"The park file has no park K3 with energy units, so nothing is said of its demand of heat.",
				"As they stand, units of K2 do not deliver all heat that is wanted in 21 years from 2014 on. Most is missing in 2014: 40,000 of 400,000 GJ."),
				told(result));
	}
}
