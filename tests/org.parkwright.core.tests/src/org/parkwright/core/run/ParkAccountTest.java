package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.is;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.PlantsResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.ParkAccount;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityMethod;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.simulation.Feature;

/** What a study that states an account of its park needs beside other studies. */
class ParkAccountTest {

	private final EipModel model = Models.model();
	private final Park park = Models.park(model, "K1");

	private static ParkAccount account(String factors, String warming) {
		return new ParkAccount("", 0, 0, factors == null ? null : new ParkAccount.NamedSet(factors, PLACE), warming == null ? null : new ParkAccount.NamedSet(warming, PLACE),
				ElectricityMethod.UNKNOWN, "", PLACE);
	}

	private static List<String> errors(Study study, EipModel model) {
		Faults faults = new Faults();
		StudyRun run = StudyRun.of(study, model, StudyBuilder.FILE, faults);
		if (faults.hasErrors()) {
			assertNull(run);
		} else {
			assertNotNull(run);
		}
		return faults.list().stream().filter(fault -> fault.code().equals(ParkAccount.UNKNOWN_SET)).map(Fault::text).toList();
	}

	@Test
	void aSetThatIsNotThereIsToldWithTheOneThatWasMeant() {
		Models.unit(Models.plant(park, "P1"), "U1");
		EmissionFactorSet set = ParkFactory.eINSTANCE.createEmissionFactorSet();
		set.setName("OwnFactors");
		set.getFactors().add(ParkFactory.eINSTANCE.createEmissionFactor());
		model.getLibrary().getEmissionFactorSets().add(set);
		Study study = new StudyBuilder().study();
		assertEquals(List.of(), errors(study.withAccount(account("OwnFactors", null)), model));
		assertEquals(List.of("There is no set of emission factors OwnFactor, neither in the library of the park nor in the standard one. Did you mean OwnFactors?"),
				errors(study.withAccount(account("OwnFactor", null)), model));
		assertEquals(1, errors(study.withAccount(account(null, "OwnFactors")), model).size(), "it has no warming potentials");
	}

	@Test
	void whatPlantsDoSumsToWhatTheStockDoes() {
		EnergyPlant plant = Models.plant(park, "P1");
		Models.unit(plant, "U1");
		Models.unit(plant, "U2").setVintage(1990);
		Models.unit(Models.plant(Models.park(model, "K2"), "P2"), "U3").setLifetime(null);
		Measure gas = StudyBuilder.measure("gas", is(Feature.UNIT, "U1"), StudyBuilder.becomes(Feature.FUEL, "naturalGas"));
		Study study = new StudyBuilder().scenario("Gas", List.of(gas)).study();
		assertEquals(List.of(), StudyRun.of(study, model, StudyBuilder.FILE, new Faults()).run(Progress.NONE).plantsByYear(), "nobody asks for it");
		StudyResult result = StudyRun.of(study.withAccount(account(null, null)), model, StudyBuilder.FILE, new Faults()).run(Progress.NONE);
		assertEquals(List.of("", "Gas"), result.plantsByYear().stream().map(PlantsResult::scenario).toList());
		assertEquals(List.of(new PlantsResult.Plant("park.K1", "plant.P1", "P1", true), new PlantsResult.Plant("park.K2", "plant.P2", "P2", false)),
				result.plantsByYear().get(0).plants());
		for (PlantsResult plants : result.plantsByYear()) {
			Trajectory whole = plants.scenario().isEmpty() ? result.trajectory() : result.scenarios().get(0).trajectory();
			for (Quantity quantity : List.of(Quantity.STACK, Quantity.BOUGHT, Quantity.HEAT)) {
				for (int k = 0; k < whole.years(); k++) {
					int year = k;
					double sum = Arrays.stream(plants.trajectory().values(quantity)).mapToDouble(values -> values[year]).sum();
					assertEquals(whole.total(quantity, k), sum, 1e-9 * Math.abs(sum));
				}
			}
		}
		double before = result.plantsByYear().get(0).trajectory().values(Quantity.STACK)[0][0];
		double after = result.plantsByYear().get(1).trajectory().values(Quantity.STACK)[0][0];
		assertEquals(before * 3 / 4, after, 1e-6 * before, "gas emits half of what coal does, and one of two alike units burns it");
	}
}
