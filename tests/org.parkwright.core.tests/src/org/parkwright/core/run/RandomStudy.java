package org.parkwright.core.run;

import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.cost;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.series;
import static org.parkwright.core.StudyBuilder.stated;
import static org.parkwright.core.StudyBuilder.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Scenario.Choice;
import org.parkwright.core.study.Scenario.Step;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.Target;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Park;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** A small park and a study of it, both by chance: the same seed makes the same. Of some, years are not alike. */
final class RandomStudy {

	private static final int BASE_YEAR = 2014;
	private static final List<EnergyOutput> OUTPUTS = List.of(EnergyOutput.CHP, EnergyOutput.ELECTRICITY, EnergyOutput.HEAT);

	/** What one draws by chance does not hang on what another drew before. */
	private final Random ofPark;
	private final Random ofStudy;
	private final Random ofCredits;
	private final boolean credits;
	final Set<Boundary> counted;

	private RandomStudy(long seed, boolean credits, Set<Boundary> counted) {
		ofPark = new Random(seed);
		ofStudy = new Random(~seed);
		ofCredits = new Random(31 * seed);
		this.credits = credits;
		this.counted = counted;
	}

	/** @return what a study by chance comes to that counts these boundaries. @param credits whether any measure avoids anything outside */
	static StudyResult run(long seed, boolean credits, Set<Boundary> counted) {
		RandomStudy study = new RandomStudy(seed, credits, counted);
		return study.study().run(study.park());
	}

	/** @return what the same comes to in a park with more, whose scenarios end with another step; null for none */
	static StudyResult run(long seed, Consumer<Park> more, Step last) {
		RandomStudy study = new RandomStudy(seed, false, Boundary.DEFAULT);
		EipModel model = study.park();
		more.accept(model.getParks().getFirst());
		Study built = study.study().study();
		Faults faults = new Faults();
		StudyRun run = StudyRun.of(last == null ? built : built.applying(List.of(), built.scenarios().stream().map(each -> new Scenario(each.name(), each.title(), each.overrides(),
				Stream.concat(each.steps().stream(), Stream.of(last)).toList(), each.place())).toList()), model, StudyBuilder.FILE, faults);
		if (run == null) {
			throw new AssertionError(faults.list().toString());
		}
		return run.run(Progress.NONE);
	}

	/** @return some boundaries, at least one */
	static Set<Boundary> some(Random random) {
		Set<Boundary> some = EnumSet.of(Boundary.values()[random.nextInt(Boundary.values().length)]);
		Arrays.stream(Boundary.values()).filter(each -> random.nextBoolean()).forEach(some::add);
		return some;
	}

	private EipModel park() {
		EipModel model = Models.model();
		EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");
		int units = 1 + ofPark.nextInt(12);
		for (int j = 0; j < units; j++) {
			EnergyUnit unit = Models.unit(plant, "U" + j);
			unit.setCapacity(1 + 300 * ofPark.nextDouble());
			unit.setVintage(BASE_YEAR - ofPark.nextInt(40));
			unit.setLifetime(15.0 + ofPark.nextInt(20));
			unit.setOutput(OUTPUTS.get(ofPark.nextInt(OUTPUTS.size())));
			unit.setFuel(Models.fuel(model, ofPark.nextBoolean() ? "coal" : "naturalGas"));
		}
		return model;
	}

	private double number(double most) {
		return most * ofStudy.nextDouble();
	}

	private Expression byFuel(double most, String unit) {
		return choice(is(Feature.FUEL, "coal"), quantity(number(most), unit), null, quantity(number(most), unit));
	}

	private StudyBuilder study() {
		StudyBuilder study = new StudyBuilder().discounted(number(0.1)).with(Role.CO2, byFuel(120, "kg/GJ")).with(Role.CH4, byFuel(500, "g/GJ"))
				.with(Role.N2O, byFuel(5, "g/GJ")).with(Role.UPSTREAM, byFuel(30, "kg/GJ")).with(Role.GRID_UPSTREAM, quantity(number(0.2), "t/MWh"))
				.with(Role.GRID_FACTOR, ofStudy.nextBoolean() ? quantity(number(1), "t/MWh")
						: series(true, "t/MWh", BASE_YEAR, number(1), BASE_YEAR + 15, number(1)))
				.counting(counted.iterator().next(), counted.toArray(Boundary[]::new));
		int scenarios = 1 + ofStudy.nextInt(3);
		for (int s = 0; s < scenarios; s++) {
			List<Step> steps = new ArrayList<>();
			for (int i = 0; i <= ofStudy.nextInt(3); i++) {
				steps.add(step());
			}
			List<Parameter> overrides = ofStudy.nextInt(3) > 0 ? List.of() : List.of(stated(Role.UPSTREAM.word(), byFuel(30, "kg/GJ")));
			study.stepwise("S" + s, overrides, steps.toArray(Step[]::new));
		}
		Random targets = new Random(ofStudy.nextLong());
		study.target(new Target("", null, 1e7 * targets.nextDouble(), null, PLACE));
		study.target(new Target("", some(targets), null, 1e7 * targets.nextDouble(), null, PLACE));
		study.target(new Target("", some(targets), BASE_YEAR + targets.nextInt(20), targets.nextDouble(), BASE_YEAR, PLACE));
		return study;
	}

	private Step step() {
		List<Measure> measures = new ArrayList<>();
		for (int i = 0; i <= ofStudy.nextInt(3); i++) {
			measures.add(measure());
		}
		Integer from = ofStudy.nextBoolean() ? null : Integer.valueOf(BASE_YEAR + ofStudy.nextInt(8));
		return new Step(measures, Choice.values()[ofStudy.nextInt(Choice.values().length)], null, from, ofStudy.nextBoolean() ? Double.NaN : number(1));
	}

	private Measure measure() {
		List<Measure.Change> changes = new ArrayList<>();
		if (ofStudy.nextBoolean()) {
			changes.add(becomes(Feature.FUEL, ofStudy.nextBoolean() ? "coal" : "naturalGas"));
		}
		if (ofStudy.nextBoolean()) {
			changes.add(becomes(Attribute.FUEL_USE, of(value(Attribute.FUEL_USE), Operator.TIMES, quantity(number(1.2), "1"))));
		}
		if (ofStudy.nextBoolean()) {
			changes.add(becomes(Attribute.GRID_PURCHASE, quantity(number(1e5), "MWh/a")));
		}
		if (ofStudy.nextInt(4) == 0) {
			changes.add(becomes(Attribute.LIFETIME, quantity(10 + ofStudy.nextInt(30), "a")));
		}
		double avoided = 1e5 * ofCredits.nextDouble();
		if (credits) {
			changes.add(becomes(Attribute.AVOIDED_EMISSIONS, of(value(Attribute.AVOIDED_EMISSIONS), Operator.PLUS, quantity(avoided, "t/a"))));
		}
		return StudyBuilder.measure("m" + ofStudy.nextLong(), is(Feature.FUEL, ofStudy.nextBoolean() ? "coal" : "naturalGas"),
				List.of(cost(Costs.RETROFIT, quantity(number(1000), "CNY/kW"), value(Attribute.CAPACITY))), changes.toArray(Measure.Change[]::new));
	}
}
