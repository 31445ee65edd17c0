package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.quantity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.result.TargetResult;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario.Choice;
import org.parkwright.core.study.Scenario.Step;
import org.parkwright.core.study.Selection;
import org.parkwright.core.study.Target;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.model.park.EipModel;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** Emissions by boundary: each has its tonnes, and the study says which of them count. */
class BoundariesTest {

	private static final double FUEL = 900_000;
	private static final int YEARS = 21;
	/** Gas for the coal, electricity bought and landfill methane avoided. */
	private static final Measure ALL = measure("all", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas"),
			becomes(Attribute.GRID_PURCHASE, quantity(10_000, "MWh/a")), becomes(Attribute.FUEL_USE, quantity(FUEL, "GJ/a")),
			becomes(Attribute.AVOIDED_EMISSIONS, quantity(3_000, "t/a")));
	/** What a year of it is: of coal 100 kg/GJ and 5 upstream, of gas 50 and 20; of the grid 1 t/MWh and 0.1 upstream. */
	private static final Map<Boundary, double[]> A_YEAR = Map.of(Boundary.STACK, new double[] { 90_000, 45_000 }, Boundary.BOUGHT, new double[] { 0, 10_000 },
			Boundary.UPSTREAM, new double[] { 4_500, 18_000 + 1_000 }, Boundary.CREDITS, new double[] { 0, 3_000 });

	private final EipModel model = Models.model();

	BoundariesTest() {
		Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");
	}

	private static StudyBuilder builder() {
		return new StudyBuilder().with(Role.GRID_UPSTREAM, quantity(0.1, "t/MWh")).with(Role.UPSTREAM,
				choice(is(Feature.FUEL, "coal"), quantity(5, "kg/GJ"), is(Feature.FUEL, "naturalGas"), quantity(20, "g/MJ"))).scenario("All", List.of(ALL));
	}

	private static double expected(Set<Boundary> counted, int state) {
		return counted.stream().mapToDouble(each -> each.sign() * A_YEAR.get(each)[state]).sum();
	}

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void eachHasItsTonnesByUnitAndYearWhateverCounts(Boundary counted) {
		StudyResult result = builder().counting(counted).run(model);
		ScenarioResult all = result.scenarios().getFirst();
		A_YEAR.forEach((boundary, tonnes) -> {
			assertEquals(tonnes[0], result.baseline().tonnes(boundary)[0], 1e-6, boundary.name());
			assertEquals(tonnes[1], all.operation().tonnes(boundary)[0], 1e-6, boundary.name());
			assertEquals(tonnes[0] * YEARS, result.trajectory().total(Quantity.of(boundary)), 1e-4, boundary.name());
			assertEquals(tonnes[1] * YEARS, all.trajectory().total(Quantity.of(boundary)), 1e-4, boundary.name());
			assertEquals(tonnes[1] - tonnes[0], all.trajectory().change(Quantity.of(boundary))[YEARS - 1], 1e-6, boundary.name());
		});
	}

	@Test
	void stackAndBoughtCountWhereNothingElseIsSaid() {
		StudyResult result = builder().run(model);
		assertEquals(expected(EnumSet.of(Boundary.STACK, Boundary.BOUGHT), 0), result.baseline().emissions()[0], 1e-6);
		assertEquals(expected(EnumSet.of(Boundary.STACK, Boundary.BOUGHT), 1), result.scenarios().getFirst().operation().emissions()[0], 1e-6);
	}

	@Test
	void whatCountsIsInMitigationCostCommittedEmissionsAndChoices() {
		Measure credit = measure("credit", null, becomes(Attribute.AVOIDED_EMISSIONS, quantity(60_000, "t/a")));
		Measure gas = measure("gas", null, becomes(Feature.FUEL, "naturalGas"));
		for (Set<Boundary> counted : List.of(Boundary.DEFAULT, EnumSet.of(Boundary.STACK, Boundary.CREDITS), EnumSet.allOf(Boundary.class))) {
			StudyResult result = builder().counting(counted.iterator().next(), counted.toArray(Boundary[]::new))
					.stepwise("Best", List.of(), new Step(List.of(credit, gas),
							Choice.MOST_EFFECTIVE, null, null, Double.NaN))
					.run(model);
			ScenarioResult all = result.scenarios().getFirst();
			double mitigation = YEARS * (expected(counted, 0) - expected(counted, 1));
			assertEquals(mitigation, all.appraisal().mitigationTonnes(), 1e-4);
			assertEquals(all.appraisal().npv() / mitigation, all.appraisal().cumulativeCost(), 1e-9);
			assertEquals(YEARS * expected(counted, 0), result.committed().emissions().total(), 1e-4);
			assertEquals(mitigation, result.options(List.of("All")).options().effect()[0][0], 1e-4);
			assertEquals(counted.contains(Boundary.CREDITS) ? "credit" : "gas", result.scenarios().get(1).applied()[0]);
		}
	}

	/** At once and from the seventh year on: 21 and 15 years of the change. */
	@Test
	void aChoiceMaySayItself() {
		Set<Boundary> upstream = EnumSet.of(Boundary.STACK, Boundary.UPSTREAM);
		StudyResult result = builder().stepwise("Later", List.of(), new Step(List.of(ALL), Choice.FIRST, null, 2020, Double.NaN))
				.choose(new Selection("study's", List.of("All", "Later"), null, 1.0, PLACE))
				.choose(new Selection("own", List.of("All", "Later"), upstream, null, 1.0, PLACE)).run(model);
		double ofStudy = expected(Boundary.DEFAULT, 0) - expected(Boundary.DEFAULT, 1);
		double own = expected(upstream, 0) - expected(upstream, 1);
		assertArrayEquals(new double[] { 21 * ofStudy, 15 * ofStudy }, result.options(List.of("All", "Later")).options().effect()[0], 1e-4);
		assertArrayEquals(new double[] { 21 * own, 15 * own }, result.options(List.of("All", "Later"), upstream).options().effect()[0], 1e-4);
	}

	@Test
	void aTargetMaySayItself() {
		StudyResult result = builder().target(new Target("study's", null, 1e9, null, PLACE)).target(new Target("stack", EnumSet.of(Boundary.STACK), null, 1e9, null, PLACE))
				.target(new Target("all", EnumSet.allOf(Boundary.class), 2020, 0.5, 2014, PLACE)).run(model);
		List<TargetResult> ofScenario = result.targets().stream().filter(each -> each.scenario().equals("All")).toList();
		assertEquals(YEARS * 55_000.0, ofScenario.get(0).emissions(), 1e-4);
		assertEquals(YEARS * 45_000.0, ofScenario.get(1).emissions(), 1e-4);
		assertEquals(45_000 + 10_000 + 19_000 - 3_000.0, ofScenario.get(2).emissions(), 1e-6);
		assertEquals(94_500 / 2.0, ofScenario.get(2).limit(), 1e-6);
	}

	@Test
	void whatASetDoesNotStateOfUpstreamIsNought() {
		StudyResult result = builder().without(Role.UPSTREAM).without(Role.GRID_UPSTREAM).counting(Boundary.STACK, Boundary.UPSTREAM).run(model);
		assertEquals(0, result.scenarios().getFirst().trajectory().total(Quantity.UPSTREAM));
		assertEquals(90_000, result.baseline().emissions()[0], 1e-6);
	}

	@Test
	void whoCountsUpstreamIsToldWhatTheSetDoesNotStateOfIt() {
		StudyBuilder builder = builder().without(Role.GRID_UPSTREAM);
		assertEquals(List.of(), warnings(builder.run(model)));
		assertEquals(List.of(), warnings(builder().counting(Boundary.UPSTREAM).run(model)));
		String told = "The study Test counts what is upstream, but Factors does not state gridUpstream, which is taken for 0."
				+ " State it there; 0 will do where nothing is upstream.";
		StudyBuilder ofTarget = builder().without(Role.GRID_UPSTREAM).target(new Target("", EnumSet.of(Boundary.UPSTREAM), null, 1, null, PLACE));
		assertEquals(List.of(told), warnings(ofTarget.run(model)));
		assertEquals(List.of(told), warnings(builder.counting(Boundary.UPSTREAM).run(model)));
	}

	private static List<String> warnings(StudyResult result) {
		return result.warnings().stream().filter(each -> each.code().equals("study.upstream")).map(Fault::text).toList();
	}

	@Test
	void upstreamOfAFuelThatASetDoesNotKnowIsUnknownAndLeavesWhatCountsAlone() {
		StudyBuilder builder = builder().with(Role.UPSTREAM, choice(is(Feature.FUEL, "coal"), quantity(5, "kg/GJ")));
		StudyResult result = builder.run(model);
		assertTrue(Double.isNaN(result.scenarios().getFirst().trajectory().total(Quantity.UPSTREAM)));
		assertEquals(YEARS * (90_000 - 55_000.0), result.scenarios().getFirst().appraisal().mitigationTonnes(), 1e-4);
		StudyResult counted = builder.counting(Boundary.STACK, Boundary.UPSTREAM).run(model);
		assertTrue(Double.isNaN(counted.scenarios().getFirst().appraisal().mitigationTonnes()));
	}

	@Test
	void upstreamOfTwoFuelsIsThatOfEachByItsShare() {
		Measure half = measure("half", null, new Measure.Change.OfFuelShare("naturalGas", quantity(50, "%"), PLACE));
		StudyResult result = builder().scenario("Half", List.of(half)).run(model);
		assertEquals(FUEL * (5 + 20) / 2 / 1000, result.scenarios().get(1).operation().tonnes(Boundary.UPSTREAM)[0], 1e-6);
	}

	static LongStream seeds() {
		return LongStream.range(0, 120);
	}

	private static double sum(Operation operation, Set<Boundary> counted, int j) {
		return counted.stream().mapToDouble(each -> each.sign() * operation.tonnes(each)[j]).sum();
	}

	/** Conservation, on any study: by unit, by group and year, and in totals. */
	@ParameterizedTest
	@MethodSource("seeds")
	void boundariesAddUpToWhatCounts(long seed) {
		Set<Boundary> counted = RandomStudy.some(new Random(seed));
		StudyResult result = RandomStudy.run(seed, true, counted);
		List<Operation> operations = new ArrayList<>(List.of(result.baseline()));
		List<Trajectory> trajectories = new ArrayList<>(List.of(result.trajectory()));
		result.scenarios().forEach(scenario -> {
			operations.add(scenario.operation());
			trajectories.add(scenario.trajectory());
		});
		for (Operation operation : operations) {
			for (int j = 0; j < operation.size(); j++) {
				assertEquals(sum(operation, counted, j), operation.emissions()[j], 1e-9 * gross(operation, j), "unit " + j);
			}
		}
		for (Trajectory trajectory : trajectories) {
			double[][] emissions = trajectory.emissions(counted);
			for (int group = 0; group < trajectory.groups(); group++) {
				for (int k = 0; k < trajectory.years(); k++) {
					assertEquals(emissions[group][k], trajectory.values(Quantity.EMISSIONS)[group][k], 1e-9 * gross(trajectory), "year " + k);
				}
			}
			for (int k = 0; k < trajectory.years(); k++) {
				double stack = trajectory.total(Quantity.CO2, k) + 25 * trajectory.total(Quantity.CH4, k) + 298 * trajectory.total(Quantity.N2O, k);
				assertEquals(stack, trajectory.total(Quantity.STACK, k), 1e-9 * gross(trajectory), "gases of year " + k);
			}
		}
		for (ScenarioResult scenario : result.scenarios()) {
			double tonnes = 0;
			double mitigation = 0;
			for (Boundary boundary : counted) {
				tonnes += boundary.sign() * scenario.trajectory().total(Quantity.of(boundary));
				mitigation -= boundary.sign() * scenario.trajectory().totalChange(Quantity.of(boundary));
			}
			double gross = gross(scenario.trajectory()) + Math.abs(scenario.appraisal().baselineTonnes());
			assertEquals(tonnes, scenario.appraisal().scenarioTonnes(), 1e-9 * gross);
			assertEquals(mitigation, scenario.appraisal().mitigationTonnes(), 1e-9 * gross);
			assertEquals(scenario.appraisal().baselineTonnes() - scenario.appraisal().scenarioTonnes(), mitigation, 1e-9 * gross);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void creditsEnterNoTargetUnlessAsked(long seed) {
		Set<Boundary> counted = RandomStudy.some(new Random(seed));
		counted.remove(Boundary.CREDITS);
		counted.add(Boundary.STACK);
		List<TargetResult> with = RandomStudy.run(seed, true, counted).targets();
		List<TargetResult> without = RandomStudy.run(seed, false, counted).targets();
		for (int i = 0; i < with.size(); i++) {
			if (!with.get(i).target().counted().contains(Boundary.CREDITS)) {
				assertEquals(without.get(i).emissions(), with.get(i).emissions());
				assertEquals(without.get(i).limit(), with.get(i).limit());
				assertEquals(without.get(i).usedUp(), with.get(i).usedUp());
			} else {
				assertTrue(with.get(i).emissions() <= without.get(i).emissions());
			}
		}
	}

	private static double gross(Operation operation, int j) {
		double gross = 1;
		for (double[] tonnes : operation.tonnes()) {
			gross += Math.abs(tonnes[j]);
		}
		return gross;
	}

	private static double gross(Trajectory trajectory) {
		double gross = 1;
		for (Boundary boundary : Boundary.values()) {
			gross += Math.abs(trajectory.total(Quantity.of(boundary)));
		}
		return gross;
	}
}
