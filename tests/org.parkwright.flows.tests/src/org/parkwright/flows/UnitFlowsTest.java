package org.parkwright.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.engine.Output;
import org.parkwright.flows.FlowNetwork.Kind;
import org.parkwright.flows.internal.EnergyFlowsProvider;
import org.parkwright.model.park.EipModel;
import org.parkwright.scenario.Scenarios;

/** On the German example, whose units are computed by a study. */
class UnitFlowsTest {

	private static final Path FOLDER = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../examples/german-park").normalize();

	private static StudyResult result;

	@BeforeAll
	static void run() {
		Faults faults = new Faults();
		result = Studies.run(Scenarios.load(FOLDER.resolve("german-park.scenario"), faults).studies().getFirst(), FOLDER.resolve("german-park.park"),
				ProgressMonitor.NONE, faults);
		assertNotNull(result, () -> faults.list().toString());
	}

	@Test
	void everyNodeKeepsItsBalance() {
		for (FlowNetwork network : List.of(UnitFlows.of(result, null), UnitFlows.of(result, result.scenarios().getFirst()))) {
			network.nodes().stream().filter(node -> node.kind().balanced())
					.forEach(node -> assertEquals(network.in(node.id()), network.out(node.id()), 1e-9 * network.passing().get(node.id()).through(), node.name()));
		}
	}

	@Test
	void fuelsAreThoseThatUnitsInUseBurn() {
		FlowNetwork network = UnitFlows.of(result, null);
		double gas = result.units().stream().filter(unit -> unit.fuel().equals("naturalGas") && !unit.added() && unit.remainingLife() > 0)
				.mapToDouble(StockUnit::fuelUse).sum();
		assertTrue(gas > 0);
		assertEquals(gas, network.in("carrier:natural gas"), 1e-6);
		double heat = result.units().stream().filter(unit -> !unit.added() && unit.output() != Output.ELECTRICITY).mapToDouble(StockUnit::heat).sum();
		assertEquals(heat, network.in("carrier:heat"), 1e-6);
	}

	/** 129,600 GJ of heat at 2.5 need 51,840 GJ of electricity, which are bought; the rest comes from the surroundings. */
	@Test
	void aHeatPumpThatAMeasureAddsTakesHeatFromItsSurroundings() {
		FlowNetwork network = UnitFlows.of(result, result.scenarios().stream().filter(scenario -> scenario.name().equals("HeatPump")).findFirst().orElseThrow());
		assertEquals(51_840, flow(network, "carrier:electricity", "technology:heat pump"), 1e-6);
		assertEquals(51_840, flow(network, "import", "carrier:electricity"), 1e-6);
		assertEquals(129_600, flow(network, "technology:heat pump", "carrier:heat"), 1e-6);
		assertEquals(77_760, flow(network, "surroundings", "technology:heat pump"), 1e-6);
	}

	private static double flow(FlowNetwork network, String from, String to) {
		return network.flows().stream().filter(flow -> flow.from().equals(from) && flow.to().equals(to)).mapToDouble(FlowNetwork.Flow::value).sum();
	}

	/** Of the park's own network too, where it belongs to no plant. */
	@Test
	void aUnitThatAScenarioAddsStandsInThePark() {
		EipModel model = Parks.load(FOLDER.resolve("german-park.park"), new Faults());
		FlowNetwork with = EnergyFlows.of(model.getParks().getFirst(), 2026, UnitEnergy.of(result, "HeatPump"));
		FlowNetwork without = EnergyFlows.of(model.getParks().getFirst(), 2026, UnitEnergy.of(result, ""));
		FlowNetwork.Node pump = with.nodes().stream().filter(node -> node.kind() == Kind.CONVERSION && without.nodes().stream().noneMatch(node::equals)).findFirst()
				.orElseThrow();
		assertEquals("Heat pump", pump.name());
		assertEquals(51_840, flow(with, "carrier:electricity", pump.id()), 1e-6);
		assertEquals(77_760, flow(with, "surroundings", pump.id()), 1e-6);
		assertEquals(129_600, flow(with, pump.id(), "carrier:heat"), 1e-6);
	}

	@Test
	void aStudyHasATableOfAllScenariosAndTheDiagramOfTheStock() {
		ResultSection section = new EnergyFlowsProvider().sections(result).getFirst();
		ResultTable table = section.tables().getFirst();
		assertEquals(1 + result.scenarios().size(), IntStream.range(0, table.rows()).mapToObj(row -> table.text(row, "scenario")).distinct().count());
		assertEquals(Map.of("scenario", "Baseline"), section.figures().getFirst().where());
	}
}
