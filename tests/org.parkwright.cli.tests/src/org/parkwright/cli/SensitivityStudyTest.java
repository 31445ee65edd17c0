package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.cli.Results.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of SPEC 1.8 to its printed digits, asked for in the scenario language and read from what a run writes. */
class SensitivityStudyTest {

	private static final List<String> MEASURES = List.of("M1", "M2", "M3", "M4", "M5");
	private static final List<String> EQUIPMENT = List.of("gasBoilerCost", "wasteUnitCost", "largeUnitCost", "turbineRetrofitCost",
			"combinedCycleCost");

	/** Numbers that the example states within others get a name, so that they can vary by themselves. */
	private static final String STUDY = """
			import "measures.scenario"
			import "parameters.scenario"

			factor set Factors "Named" extends Tsinghua2016 {
				electricEfficiency {
					combinedCycleEfficiency where technology is combinedCycle  estimate "test"
					electricEfficiency                                         estimate "test"
				}
			}

			price set Prices "Named" extends China2014 {
				coalPrice = 29 CNY/GJ estimate "test"
				gasPrice = 66.5 CNY/GJ estimate "test"
				gasTariff = 0.75 CNY/kWh estimate "test"
				fuelPrice {
					coalPrice where fuel is coal        estimate "test"
					gasPrice  where fuel is naturalGas  estimate "test"
					fuelPrice                           estimate "test"
				}
				electricityTariff {
					gasTariff where fuel is naturalGas  estimate "test"
					electricityTariff                   estimate "test"
				}
			}

			study Table {
				park "china-eip.park"
				base year 2014
				discount rate 8 %
				factors Factors
				prices Prices
				counts stack, bought, credits
				scenario M1 { apply M1 }
				scenario M2 { apply M2 }
				scenario M3 { apply M3 }
				scenario M4 { apply M4 }
				scenario M5 { apply M5 }
				sensitivity of all {
					vary hours by 20 %
					vary lifetime by 20 %
					vary discount rate from 5 % to 10 %
					vary coalPrice by 20 %
					vary gasPrice by 20 %
					vary gasTariff by 20 %
					vary gasBoilerCost by 20 %
					vary wasteUnitCost by 20 %
					vary largeUnitCost by 20 %
					vary turbineRetrofitCost by 20 %
					vary combinedCycleCost by 20 %
					vary combinedCycleEfficiency from 0.45 to 0.55
					vary gasBoilerEfficiency from 0.90 to 0.94
				}
			}
			""";

	@TempDir
	private static Path folder;
	private static List<CSVRecord> bars;

	@BeforeAll
	static void runOnce() throws IOException {
		for (String name : List.of("parameters.scenario", "measures.scenario", "china-eip.park")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
		}
		Path study = Files.writeString(folder.resolve("table.scenario"), STUDY);
		var commandLine = new CommandLineFixture();
		assertEquals(ExitCode.DONE, commandLine.run("run", study, "--no-report", "--out", folder.resolve("out")), commandLine::err);
		bars = Results.table(folder.resolve("out/sensitivity.csv"));
	}

	private static double at(String measure, String variable, String column, String quantity) {
		String own = variable.equals("equipment") ? EQUIPMENT.get(MEASURES.indexOf(measure)) : variable;
		return number(bars.stream().filter(bar -> bar.get("scenario").equals(measure) && bar.get("variable").equals(own)
				&& bar.get("quantity").equals(quantity)).findFirst().orElseThrow(), column);
	}

	@Test
	void theBaseIsThePrintedOne() {
		double[] mitigation = { 2840, 446, 20, 140, 3053 };
		double[] cost = { -46.9, -109.0, 401.6, -69.3, -37.5 };
		for (int i = 0; i < MEASURES.size(); i++) {
			assertEquals(mitigation[i], at(MEASURES.get(i), "hours", "base", "mitigation") * 1e-6, 0.5);
			assertEquals(cost[i], at(MEASURES.get(i), "hours", "base", "levelised_cost"), 0.0501);
		}
	}

	/** Hours of M2 move with the hours in which waste is burned too, which is two numbers at a time: {@code NaN}. */
	@ParameterizedTest
	@CsvSource({ "hours, at_low, -39.9, NaN, 577.1, -62.7, -2.7", "hours, at_high, -51.7, NaN, 284.6, -73.7, -60.7",
			"lifetime, at_low, -45.0, -80.5, 420.5, -64.4, -35.6", "lifetime, at_high, -47.9, -122.1, 392.6, -71.8, -38.5",
			"discount rate, at_low, -54.6, -128.2, 206.3, -75.2, -71.3", "discount rate, at_high, -41.6, -92.1, 543.0, -65.0, -12.1",
			"coalPrice, at_low, 88.4, -82.9, 461.7, 58.6, 86.0", "coalPrice, at_high, -182.3, -135.0, 341.5, -197.1, -161.0",
			"gasPrice, at_low, -343.8, -109.0, 401.6, -69.3, -287.8", "gasPrice, at_high, 249.9, -109.0, 401.6, -69.3, 212.8",
			"gasTariff, at_low, 222.7, -109.0, 401.6, -69.3, 215.8", "gasTariff, at_high, -316.5, -109.0, 401.6, -69.3, -290.8",
			"equipment, at_low, -53.3, -138.3, 231.8, -74.6, -70.1", "equipment, at_high, -40.6, -79.6, 571.4, -64.0, -4.9" })
	void costsAreThePrintedOnes(String variable, String end, double m1, double m2, double m3, double m4, double m5) {
		double[] printed = { m1, m2, m3, m4, m5 };
		for (int i = 0; i < printed.length; i++) {
			if (!Double.isNaN(printed[i])) {
				assertEquals(printed[i], at(MEASURES.get(i), variable, end, "levelised_cost"), 0.0501, MEASURES.get(i));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "hours, at_low, 2272, 356, 16, 112, 2442", "hours, at_high, 3408, 535, 24, 168, 3664",
			"lifetime, at_low, 2125, 313, 15, 100, 2291", "lifetime, at_high, 3556, 578, 26, 179, 3815" })
	void mitigationsAreThePrintedOnes(String variable, String end, double m1, double m2, double m3, double m4, double m5) {
		double[] printed = { m1, m2, m3, m4, m5 };
		for (int i = 0; i < printed.length; i++) {
			assertEquals(printed[i], at(MEASURES.get(i), variable, end, "mitigation") * 1e-6, 0.5, MEASURES.get(i));
		}
	}

	@ParameterizedTest
	@CsvSource({ "M5, combinedCycleEfficiency, 41.88, 48.37", "M1, gasBoilerEfficiency, 41.10, 43.41" })
	void ratesOfEfficienciesAreThePrintedOnes(String measure, String variable, double low, double high) {
		assertEquals(low, 100 * at(measure, variable, "at_low", "rate"), 0.00501);
		assertEquals(high, 100 * at(measure, variable, "at_high", "rate"), 0.00501);
	}
}
