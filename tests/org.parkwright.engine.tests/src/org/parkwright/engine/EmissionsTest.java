package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parkwright.engine.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmissionsTest {
	private static final double UNKNOWN = Double.NaN;
	private static final double[] POTENTIAL = {1, 25, 298};

	@ParameterizedTest
	@CsvSource({"96.1, 1, 1.5, 96.572", "56.1, 1, 0.1, 56.1548", "77.4, 3, 0.6, 77.6538", "36.7, 30, 4, 38.642",
			"0, 30, 4, 1.942", "0, 1, 0.1, 0.0548", "0, 0, 0, 0"})
	void factorOfAFuel(double co2, double ch4, double n2o, double expected) {
		assertClose(expected, Emissions.factor(new double[] {co2, ch4, n2o}, POTENTIAL), 1e-14, "kg CO2e/GJ");
	}

	/** Standard coal, 29.2712 MJ/kgce: the specific emissions printed beside the specific coal use of each class. */
	@ParameterizedTest
	@CsvSource({"278.17, 786.32", "296.14, 837.12", "300.89, 850.55", "306.67, 866.89", "312.51, 883.39",
			"347.89, 983.4"})
	void factorOfCoalGivesThePrintedSpecificEmissions(double coal, double emissions) {
		double perKilogram = Emissions.factor(new double[] {96.1, 1, 1.5}, POTENTIAL) * 29.2712e-3;
		assertEquals(2.82678, perKilogram, 5e-6);
		assertEquals(emissions, coal * perKilogram, 0.02);
	}

	private static Operation emit(double fuelUse, double purchase, double avoided, double[] factors, double grid) {
		Operation operation = Operation.ofSize(1);
		operation.fuelUse()[0] = fuelUse;
		operation.gridPurchase()[0] = purchase;
		operation.avoided()[0] = avoided;
		Emissions.compute(new double[][] {{factors[0]}, {factors[1]}, {factors[2]}}, POTENTIAL, new double[] {grid},
				operation);
		return operation;
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
				() -> Emissions.compute(new double[2][2], POTENTIAL, new double[2], operation));
		assertThrows(IllegalArgumentException.class,
				() -> Emissions.compute(new double[3][1], POTENTIAL, new double[2], operation));
		assertThrows(IllegalArgumentException.class,
				() -> Emissions.compute(new double[3][2], POTENTIAL, new double[1], operation));
		assertThrows(IllegalArgumentException.class, () -> Emissions.factor(new double[3], new double[2]));
	}
}
