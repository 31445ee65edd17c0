package org.parkwright.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ModelFile;
import org.parkwright.core.run.StudyRun;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.scenario.Scenarios;

/** The study of measures.scenario, on the park of accounts.csv and on others. */
public final class Measures {

	/** The text. */
	public static final Path TEXT = Path.of("src/org/parkwright/accounts/measures.scenario").toAbsolutePath();

	private Measures() {
	}

	/** @return the park of accounts.csv, whose plant has a unit of 100 MW that makes electricity of coal from 2000 on for 30 years */
	public static EipModel model() {
		EipModel model = Eastfield.model();
		unit(model, (EnergyPlant) model.getParks().get(0).getInfrastructure().get(0), "U1", "coal", 100);
		return model;
	}

	/** @return a unit that makes electricity from 2000 on for 30 years */
	public static EnergyUnit unit(EipModel model, EnergyPlant plant, String id, String fuel, double capacity) {
		EnergyUnit unit = ParkFactory.eINSTANCE.createEnergyUnit();
		unit.setId(id);
		unit.setName(id);
		unit.setOutput(EnergyOutput.ELECTRICITY);
		unit.setCapacity(capacity);
		unit.setVintage(2000);
		unit.setLifetime(30.0);
		unit.setFuel(model.getLibrary().getFuels().stream().filter(each -> fuel.equals(each.getName())).map(Fuel.class::cast).findFirst().orElseThrow());
		unit.setTechnology(model.getLibrary().getTechnologies().get(0));
		plant.getUnits().add(unit);
		return unit;
	}

	/** @return the study as it is written */
	public static Study study() {
		try {
			Faults faults = new Faults();
			Study study = Scenarios.load("measures.scenario", Files.readString(TEXT), name -> null, faults).study("Measures").orElse(null);
			if (study == null || faults.hasErrors()) {
				throw new AssertionError(faults.list().toString());
			}
			return study;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return the result of the study */
	public static StudyResult run(Study study, EipModel model) {
		Faults faults = new Faults();
		StudyRun run = StudyRun.of(study, model, new ModelFile("eastfield.park", ""), faults);
		if (run == null) {
			throw new AssertionError(faults.list().toString());
		}
		return run.run(Progress.NONE);
	}
}
