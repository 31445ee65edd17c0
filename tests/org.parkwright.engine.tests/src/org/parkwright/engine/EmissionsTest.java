package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parkwright.engine.Close.assertClose;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmissionsTest {
	private static final double UNKNOWN = Double.NaN;
	private static final double[] POTENTIAL = {1, 25, 298};
	private static final Set<Boundary> WITH_CREDITS = EnumSet.of(Boundary.STACK, Boundary.BOUGHT, Boundary.CREDITS);

	@ParameterizedTest
	@CsvSource({"96.1, 1, 1.5, 96.572", "56.1, 1, 0.1, 56.1548", "77.4, 3, 0.6, 77.6538", "36.7, 30, 4, 38.642",
			"0, 30, 4, 1.942", "0, 1, 0.1, 0.0548", "0, 0, 0, 0"})
	void factorOfAFuel(double co2, double ch4, double n2o, double expected) {
		assertClose(expected, factor(co2, ch4, n2o), 1e-14, "kg CO2e/GJ");
	}

	/** Standard coal, 29.2712 MJ/kgce: the specific emissions printed beside the specific coal use of each class. */
	@ParameterizedTest
	@CsvSource({"278.17, 786.32", "296.14, 837.12", "300.89, 850.55", "306.67, 866.89", "312.51, 883.39",
			"347.89, 983.4"})
	void factorOfCoalGivesThePrintedSpecificEmissions(double coal, double emissions) {
		double perKilogram = factor(96.1, 1, 1.5) * 29.2712e-3;
		assertEquals(2.82678, perKilogram, 5e-6);
		assertEquals(emissions, coal * perKilogram, 0.02);
	}

	/** kg CO2e/GJ, as t CO2e of 1,000 GJ. */
	private static double factor(double co2, double ch4, double n2o) {
		return emit(1000, 0, 0, new double[] {co2, ch4, n2o}, 0).emissions()[0];
	}

	private static Operation emit(double fuelUse, double purchase, double avoided, double[] factors, double grid) {
		return emit(fuelUse, purchase, avoided, factors, grid, WITH_CREDITS);
	}

	private static Operation emit(double fuelUse, double purchase, double credits, double[] factors, double grid, Set<Boundary> counted) {
		return emit(fuelUse, purchase, credits, factors, grid, 0, counted);
	}

	private static Operation emit(double fuelUse, double purchase, double credits, double[] factors, double grid, double captured,
			Set<Boundary> counted) {
		Operation operation = Operation.ofSize(1);
		operation.fuelUse()[0] = fuelUse;
		operation.gridPurchase()[0] = purchase;
		operation.tonnes(Boundary.CREDITS)[0] = credits;
		Emissions.upstream(new double[] {21.7}, new double[] {0.05}, new double[] {5}, operation);
		Emissions.compute(new double[][] {{factors[0]}, {factors[1]}, {factors[2]}}, POTENTIAL, new double[] {grid},
				new double[1], new double[] {captured}, counted, operation);
		return operation;
	}

	@Test
	void whatIsCapturedDoesNotLeaveTheStack() {
		double[] coal = {96.1, 1, 1.5};
		Operation all = emit(1000, 0, 0, coal, 0, 0, Boundary.DEFAULT);
		Operation captured = emit(1000, 0, 0, coal, 0, 90, Boundary.DEFAULT);
		assertClose(96.1 - 90, captured.gas(Gas.CO2)[0], 1e-13, "CO2");
		assertClose(all.tonnes(Boundary.STACK)[0] - 90, captured.tonnes(Boundary.STACK)[0], 1e-13, "stack");
		assertClose(all.emissions()[0] - 90, captured.emissions()[0], 1e-13, "counted");
		assertEquals(0, captured.tonnes(Boundary.CREDITS)[0]);
		assertEquals(all.tonnes(Boundary.UPSTREAM)[0], captured.tonnes(Boundary.UPSTREAM)[0]);
	}

	@Test
	void fuelGridAndAvoidedMakeTheEmissions() {
		double[] coal = {96.1, 1, 1.5};
		Operation operation = emit(4_385_700, 134_750, 1000, coal, 0.81);
		assertClose(4_385_700 * 96.1 / 1e3, operation.gas(Gas.CO2)[0], 1e-15, "CO2");
		assertClose(4.3857, operation.gas(Gas.CH4)[0], 1e-15, "CH4");
		assertClose(4.3857 * 1.5, operation.gas(Gas.N2O)[0], 1e-15, "N2O");
		assertClose(4_385_700 * 96.572 / 1e3 + 134_750 * 0.81 - 1000, operation.emissions()[0], 1e-14, "emissions");
	}

	@Test
	void eachBoundaryHasItsTonnesWhateverCounts() {
		double[] coal = {96.1, 1, 1.5};
		for (Set<Boundary> counted : List.of(Set.<Boundary>of(), Boundary.DEFAULT, EnumSet.allOf(Boundary.class))) {
			Operation operation = emit(4_385_700, 134_750, 1000, coal, 0.81, counted);
			assertClose(4_385_700 * 96.572 / 1e3, operation.tonnes(Boundary.STACK)[0], 1e-14, "stack");
			assertClose(134_750 * 0.81, operation.tonnes(Boundary.BOUGHT)[0], 1e-15, "bought");
			assertClose(4_385_700 * 21.7 / 1e3 + 134_750 * 0.05, operation.tonnes(Boundary.UPSTREAM)[0], 1e-15, "upstream");
			assertEquals(1000, operation.tonnes(Boundary.CREDITS)[0]);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
	void emissionsAreThoseOfTheBoundariesThatCount(int bits) {
		Set<Boundary> counted = EnumSet.noneOf(Boundary.class);
		Arrays.stream(Boundary.values()).filter(boundary -> (bits >> boundary.ordinal() & 1) == 1).forEach(counted::add);
		Operation operation = emit(4_385_700, 134_750, 1000, new double[] {96.1, 1, 1.5}, 0.81, counted);
		double expected = 0;
		for (Boundary boundary : counted) {
			expected += boundary == Boundary.CREDITS ? -operation.tonnes(boundary)[0] : operation.tonnes(boundary)[0];
		}
		assertEquals(expected, operation.emissions()[0], 1e-9);
	}

	@Test
	void whatDoesNotCountNeedNotBeKnown() {
		double[] none = new double[3];
		assertClose(0, emit(1000, 5, UNKNOWN, none, UNKNOWN, EnumSet.of(Boundary.STACK)).emissions()[0], 0, "stack");
		Operation unknown = emit(1000, 5, UNKNOWN, none, 0.8, Boundary.DEFAULT);
		assertClose(4, unknown.emissions()[0], 1e-15, "stack and bought");
		assertEquals(UNKNOWN, unknown.tonnes(Boundary.CREDITS)[0]);
		double[] unknownFuel = {UNKNOWN, 0, 0};
		assertClose(4, emit(1000, 5, 0, unknownFuel, 0.8, EnumSet.of(Boundary.BOUGHT)).emissions()[0], 1e-15, "bought");
	}

	@Test
	void upstreamOfWhatIsNotUsedNeedsNoFactor() {
		Operation operation = Operation.ofSize(2);
		operation.fuelUse()[0] = 2000;
		operation.gridPurchase()[1] = 10;
		Emissions.upstream(new double[] {20, UNKNOWN}, new double[] {UNKNOWN, 0.1}, new double[] {UNKNOWN, UNKNOWN}, operation);
		assertEquals(40, operation.tonnes(Boundary.UPSTREAM)[0]);
		assertEquals(1, operation.tonnes(Boundary.UPSTREAM)[1]);
		Emissions.upstream(new double[] {UNKNOWN, 0}, new double[2], new double[2], operation);
		assertEquals(UNKNOWN, operation.tonnes(Boundary.UPSTREAM)[0]);
	}

	@Test
	void boughtHeatIsBoughtAndUpstreamAndNeedsNoFactorWhereNoneIsBought() {
		Operation operation = Operation.ofSize(2);
		operation.heatPurchase()[0] = 2000;
		Emissions.upstream(new double[2], new double[2], new double[] {5, UNKNOWN}, operation);
		Emissions.compute(new double[3][2], POTENTIAL, new double[2], new double[] {60, UNKNOWN}, new double[2], EnumSet.allOf(Boundary.class), operation);
		assertEquals(120, operation.tonnes(Boundary.BOUGHT)[0]);
		assertEquals(10, operation.tonnes(Boundary.UPSTREAM)[0]);
		assertEquals(130, operation.emissions()[0]);
		assertEquals(0, operation.emissions()[1]);
	}

	@Test
	void avoidedEmissionMayExceedTheUnitsOwn() {
		double waste = 8_212_500 / 5.5;
		Operation operation = emit(8_212_500, 0, waste * 0.747, new double[] {36.7, 30, 4}, UNKNOWN);
		assertClose(8_212_500 * 38.642 / 1e3 - waste * 0.747, operation.emissions()[0], 1e-14, "emissions");
	}

	@Test
	void aFactorOfZeroNeedsNoFuelUse() {
		assertEquals(0, emit(UNKNOWN, 0, 0, new double[3], UNKNOWN).emissions()[0]);
	}

	@Test
	void noFuelNeedsNoFactor() {
		Operation operation = emit(0, 0, 0, new double[] {UNKNOWN, UNKNOWN, UNKNOWN}, UNKNOWN);
		assertEquals(0, operation.gas(Gas.CO2)[0]);
		assertEquals(0, operation.emissions()[0]);
	}

	@Test
	void unknownIsNotZero() {
		Operation methane = emit(1000, 0, 0, new double[] {96.1, UNKNOWN, 1.5}, 0.81);
		assertClose(96.1, methane.gas(Gas.CO2)[0], 1e-15, "CO2");
		assertEquals(UNKNOWN, methane.gas(Gas.CH4)[0]);
		assertEquals(UNKNOWN, methane.emissions()[0]);
		assertEquals(UNKNOWN, emit(1000, 5, 0, new double[3], UNKNOWN).emissions()[0]);
		assertEquals(UNKNOWN, emit(1000, 0, UNKNOWN, new double[3], 0.81).emissions()[0]);
	}

	@Test
	void refusesArraysOfDifferentLength() {
		Operation operation = Operation.ofSize(2);
		assertThrows(IllegalArgumentException.class,
				() -> Emissions.compute(new double[2][2], POTENTIAL, new double[2], new double[2], new double[2], Boundary.DEFAULT, operation));
		assertThrows(IllegalArgumentException.class,
				() -> Emissions.compute(new double[3][1], POTENTIAL, new double[2], new double[2], new double[2], Boundary.DEFAULT, operation));
		assertThrows(IllegalArgumentException.class,
				() -> Emissions.compute(new double[3][2], POTENTIAL, new double[1], new double[2], new double[2], Boundary.DEFAULT, operation));
		assertThrows(IllegalArgumentException.class,
				() -> Emissions.compute(new double[3][2], POTENTIAL, new double[2], new double[1], new double[2], Boundary.DEFAULT, operation));
		assertThrows(IllegalArgumentException.class,
				() -> Emissions.compute(new double[3][2], POTENTIAL, new double[2], new double[2], new double[1], Boundary.DEFAULT, operation));
		assertThrows(IllegalArgumentException.class, () -> Emissions.upstream(new double[1], new double[2], new double[2], operation));
		assertThrows(IllegalArgumentException.class, () -> Emissions.upstream(new double[2], new double[1], new double[2], operation));
		assertThrows(IllegalArgumentException.class, () -> Emissions.upstream(new double[2], new double[2], new double[1], operation));
	}
}
