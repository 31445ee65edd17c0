package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parkwright.engine.Close.assertClose;

import org.junit.jupiter.api.Test;

class EnergyBalanceTest {
	private static final double UNKNOWN = Double.NaN;

	private static Operation balance(Output output, double capacity, double hours, double heatToPower,
			double efficiency, double reference) {
		Operation operation = Operation.ofSize(1);
		operation.capacity()[0] = capacity;
		EnergyBalance.compute(new Output[] {output}, new double[] {hours}, new double[] {heatToPower},
				new double[] {efficiency}, new double[] {reference}, operation);
		return operation;
	}

	private static void assertBalance(double electricity, double heat, double fuelUse, Operation operation) {
		assertClose(electricity, operation.electricity()[0], 1e-15, "electricity");
		assertClose(heat, operation.heat()[0], 1e-15, "heat");
		assertClose(fuelUse, operation.fuelUse()[0], 1e-15, "fuel use");
	}

	private static void assertUnknown(double value) {
		assertEquals(UNKNOWN, value);
	}

	@Test
	void combinedUnitUsesFuelForElectricityAndHeat() {
		assertBalance(275_000, 2_970_000, 3.6 * 275_000 / 0.353 + 2_970_000 / 0.80,
				balance(Output.COMBINED, 50, 5500, 3, 0.353, 0.80));
	}

	@Test
	void theEfficiencyIsTheEffectiveElectricOne() {
		Operation operation = balance(Output.COMBINED, 120, 5500, 1.5, 0.393, 0.80);
		double effective = 3.6 * operation.electricity()[0] / (operation.fuelUse()[0] - operation.heat()[0] / 0.80);
		assertClose(0.393, effective, 1e-14, "W/(Q − H/α)");
	}

	@Test
	void electricityUnitNeedsNeitherHeatNorReference() {
		assertBalance(1_500_000, 0, 3.6 * 1_500_000 / 0.408,
				balance(Output.ELECTRICITY, 300, 5000, UNKNOWN, 0.408, UNKNOWN));
	}

	@Test
	void heatUnitCountsThermalCapacity() {
		assertBalance(0, 3.6 * 20 * 4500, 3.6 * 20 * 4500 / 0.8,
				balance(Output.HEAT, 20, 4500, UNKNOWN, 0.8, UNKNOWN));
	}

	@Test
	void combinedUnitWithoutHeatNeedsNoReference() {
		assertBalance(55_000, 0, 3.6 * 55_000 / 0.353, balance(Output.COMBINED, 10, 5500, 0, 0.353, UNKNOWN));
	}

	@Test
	void aUnitThatDeliversNothingNeedsNoEfficiency() {
		assertBalance(0, 0, 0, balance(Output.COMBINED, 10, 0, UNKNOWN, UNKNOWN, UNKNOWN));
		assertBalance(0, 0, 0, balance(Output.HEAT, 0, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN));
	}

	@Test
	void unknownSpreadsOnlyToWhatNeedsIt() {
		Operation noRatio = balance(Output.COMBINED, 10, 5500, UNKNOWN, 0.353, 0.8);
		assertEquals(55_000, noRatio.electricity()[0]);
		assertUnknown(noRatio.heat()[0]);
		assertUnknown(noRatio.fuelUse()[0]);

		Operation noEfficiency = balance(Output.COMBINED, 10, 5500, 3, UNKNOWN, 0.8);
		assertClose(594_000, noEfficiency.heat()[0], 1e-15, "heat");
		assertUnknown(noEfficiency.fuelUse()[0]);

		Operation noHours = balance(Output.HEAT, 10, UNKNOWN, 3, 0.8, 0.8);
		assertEquals(0, noHours.electricity()[0]);
		assertUnknown(noHours.heat()[0]);

		Operation noOutput = balance(null, 10, 5500, 3, 0.353, 0.8);
		assertUnknown(noOutput.electricity()[0]);
		assertUnknown(noOutput.heat()[0]);
		assertUnknown(noOutput.fuelUse()[0]);
	}

	@Test
	void anEfficiencyThatIsNoneIsUnknownRatherThanInfinite() {
		assertUnknown(balance(Output.ELECTRICITY, 10, 5000, 0, 0, 0.8).fuelUse()[0]);
		assertUnknown(balance(Output.COMBINED, 10, 5000, 1, 0.4, -0.8).fuelUse()[0]);
	}

	@Test
	void refusesArraysOfDifferentLength() {
		double[] two = new double[2];
		Operation operation = Operation.ofSize(2);
		assertThrows(IllegalArgumentException.class,
				() -> EnergyBalance.compute(new Output[1], two, two, two, two, operation));
		assertThrows(IllegalArgumentException.class,
				() -> EnergyBalance.compute(new Output[2], two, two, new double[3], two, operation));
	}
}
