package org.parkwright.simulation;

import static org.parkwright.simulation.StudyBuilder.becomes;
import static org.parkwright.simulation.StudyBuilder.column;
import static org.parkwright.simulation.StudyBuilder.constant;
import static org.parkwright.simulation.StudyBuilder.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.parkwright.engine.Output;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Operator;
import org.parkwright.simulation.CompiledMeasure.Change;
import org.parkwright.simulation.CompiledMeasure.Cost;
import org.parkwright.simulation.CompiledScenario.Merit;

/** A stock and a study of it by chance: the same seed makes the same. Variable 0 to 2 set scalars, 3 the rate, 4 all hours, 5 all lives of two seeds in three. */
final class RandomStudy {

	static final int VARIABLES = 6;
	private static final Output[] OUTPUTS = Output.values();

	final CompiledStudy study;
	final Stock stock;
	/** For how long the units count. */
	Horizon horizon;
	final List<CompiledScenario> scenarios = new ArrayList<>();
	private final Random random;
	private final StudyBuilder builder = new StudyBuilder();

	/** @param moving whether years may differ. @param drawn whether variables change what they may, else they change nothing */
	RandomStudy(long seed, boolean moving, boolean drawn) {
		random = new Random(seed);
		stock = units().stock();
		builder.discountRate = random.nextInt(4) == 0 ? 0 : number(0, 0.15);
		for (Rule rule : List.of(Rule.CO2, Rule.CH4, Rule.N2O, Rule.UPSTREAM)) {
			builder.with(rule, byFuel(number(0, 100), drawn && rule == Rule.CO2 ? builder.drawn(90, 0) : constant(number(0, 50))));
		}
		builder.with(Rule.CH4_WARMING, drawn ? builder.drawn(28, 1) : constant(28)).with(Rule.N2O_WARMING, constant(265));
		builder.with(Rule.GRID_FACTOR, moving && random.nextBoolean() ? builder.growing(0.8, -0.02) : constant(0.8));
		builder.with(Rule.HEAT_FACTOR, constant(60));
		if (moving && random.nextInt(4) == 0) {
			builder.with(Rule.FULL_LOAD_HOURS, builder.growing(4000, 20));
		}
		builder.charge(StudyBuilder.FUEL, Basis.FUEL_USE, byFuel(number(0, 100), drawn ? builder.drawn(60, 2) : constant(60)), true)
				.charge(StudyBuilder.FUEL, Basis.GRID_PURCHASE, moving ? builder.growing(500, 5) : constant(500), true)
				.charge(StudyBuilder.FUEL, Basis.HEAT_PURCHASE, constant(30), true)
				.charge(StudyBuilder.SUCCESSOR, Basis.CAPACITY, constant(number(0, 1e6)), false);
		builder.impacts.add(byFuel(number(0, 3), constant(2)));
		if (drawn) {
			builder.rate.add(new Drawn.Effect(3, false));
			builder.hours.add(new Drawn.Effect(4, true));
			// Where lives are drawn, it may differ from draw to draw who takes a measure.
			if (seed % 3 != 0) {
				builder.allLives.add(new Drawn.Effect(5, true));
			}
		}
		int count = 1 + random.nextInt(3);
		for (int s = 0; s < count; s++) {
			scenarios.add(scenario(moving));
		}
		study = builder.study();
	}

	/** The same study with lives by a law. */
	CompiledStudy living(CompiledLives lives) {
		builder.lives = lives;
		return builder.study();
	}

	/** A number that the variable of all lives sets. */
	Formula drawnWithLives() {
		return builder.drawn(1, 5);
	}

	/** What changes nothing of a study that is drawn. */
	double[] base() {
		return new double[] { 90, 28, 60, builder.discountRate, 1, 1 };
	}

	/** A draw. */
	double[] draw(long seed) {
		Random draw = new Random(seed);
		return new double[] { 200 * draw.nextDouble(), 40 * draw.nextDouble(), 100 * draw.nextDouble(), 0.2 * draw.nextDouble(), 0.5 + draw.nextDouble(),
				0.5 + draw.nextDouble() };
	}

	private double number(double from, double to) {
		return from + (to - from) * random.nextDouble();
	}

	private StockBuilder units() {
		var units = new StockBuilder();
		horizon = List.of(Horizon.REMAINING_LIFE, Horizon.until(2030), Horizon.NEW_UNIT_LIFE).get(random.nextInt(3));
		units.counting(horizon);
		int count = 1 + random.nextInt(12);
		for (int j = 0; j < count; j++) {
			StockBuilder.Unit unit = units.unit();
			unit.output = OUTPUTS[random.nextInt(OUTPUTS.length)];
			unit.capacity = number(1, 300);
			unit.vintage = StudyBuilder.BASE_YEAR - random.nextInt(40);
			unit.lifetime = 10 + random.nextInt(30);
			unit.fuel = random.nextInt(2);
			unit.park = random.nextInt(2);
			if (random.nextInt(4) == 0) {
				unit.otherFuel = 2;
				unit.otherShare = random.nextDouble();
			}
		}
		return units;
	}

	private static Formula byFuel(double value, Formula otherwise) {
		return Formula.choice(Formula.isOneOf(Formula.column(Columns.of(Feature.FUEL)), 0), constant(value), otherwise);
	}

	private CompiledScenario scenario(boolean moving) {
		List<CompiledScenario.Step> steps = new ArrayList<>();
		for (int i = 0; i <= random.nextInt(3); i++) {
			List<CompiledMeasure> measures = new ArrayList<>();
			for (int m = 0; m <= random.nextInt(3); m++) {
				measures.add(measure(moving));
			}
			Formula condition = random.nextBoolean() ? null : larger();
			steps.add(moving ? new CompiledScenario.Step(measures, Merit.values()[random.nextInt(3)], condition, random.nextInt(10),
					random.nextBoolean() ? Double.NaN : number(0.05, 1)) : new CompiledScenario.Step(measures, Merit.ORDER, condition, 0, Double.NaN));
		}
		return new CompiledScenario(steps);
	}

	private Formula larger() {
		Formula sum = Formula.groupTotal(column(Attribute.CAPACITY), Formula.column(Columns.IN_USE), Formula.column(Columns.of(Group.PARK)));
		return Formula.of(Operator.GREATER, random.nextBoolean() ? column(Attribute.CAPACITY) : sum, constant(number(0, 200)));
	}

	private CompiledMeasure measure(boolean moving) {
		List<Change> changes = new ArrayList<>();
		if (random.nextBoolean()) {
			changes.add(new Change.OfFeature(Feature.FUEL, constant(random.nextInt(2))));
		}
		if (random.nextBoolean()) {
			Attribute attribute = List.of(Attribute.FUEL_USE, Attribute.EFFICIENCY, Attribute.HEAT, Attribute.CAPACITY, Attribute.HOURS).get(random.nextInt(5));
			changes.add(becomes(attribute, times(column(attribute), number(0.7, 1.2))));
		}
		if (random.nextInt(3) == 0) {
			changes.add(new Change.OfFuelShare(constant(2), constant(number(0, 1))));
		}
		if (random.nextInt(3) == 0) {
			changes.add(becomes(Attribute.GRID_PURCHASE, constant(number(0, 1e5))));
			changes.add(becomes(Attribute.HEAT_PURCHASE, constant(number(0, 1e5))));
		}
		if (random.nextInt(3) == 0) {
			changes.add(becomes(Attribute.AVOIDED_EMISSIONS, constant(number(0, 1e5))));
		}
		if (random.nextInt(3) == 0) {
			changes.add(new Change.OfRate(0, constant(number(0, 100))));
		}
		if (moving && random.nextInt(4) == 0) {
			changes.add(becomes(Attribute.LIFETIME, constant(10 + random.nextInt(40))));
		}
		List<Cost> costs = List.of(StudyBuilder.once(number(0, 1e7)), StudyBuilder.yearly(number(-1e5, 1e5)));
		return new CompiledMeasure("m" + random.nextInt(100), larger(), changes, random.nextBoolean() ? costs : List.of(),
				random.nextInt(4) == 0 ? Set.of("m" + random.nextInt(100)) : Set.of());
	}
}
