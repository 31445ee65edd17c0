package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.internal.Codes;

/** Numbers by calendar year, and functions. */
class YearsTest {

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
	}

	private static Parameter parameter(String text) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load("test.scenario", text, name -> null, faults);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		return loaded.parameterSets().get(0).parameters().getLast();
	}

	private static String value(String text) {
		return ExpressionText.of(parameter(text).cases().get(0).value());
	}

	@Test
	void aTimeSeriesIsReadWithItsUnitMarkAndSource() {
		Parameter gas = parameter("""
				price set P {
					gasPrice "Gas" {
						2014: 66.5 CNY/GJ, 2020: 60 CNY/GJ, 2030: 55 CNY/GJ, interpolate where fuel is naturalGas estimate "test"
						2014: -7 CNY/GJ, 2020: -8 CNY/GJ statistic "gate fee"
					}
				}
				""");
		Expression.Series series = (Expression.Series) gas.cases().get(0).value();
		assertEquals(List.of(2014, 2020, 2030), series.points().stream().map(Expression.Series.Point::year).toList());
		assertTrue(series.interpolated());
		assertEquals("2014: -7 CNY/GJ, 2020: -8 CNY/GJ", ExpressionText.of(gas.cases().get(1).value()));
		assertEquals("gate fee", gas.cases().get(1).source());
	}

	@Test
	void yearsThatDoNotRiseOrAreNone() {
		files.errors("""
				factor set F {
					a = 2014: 1 MW, «2013»: 2 MW estimate "test"
					b = 2014: 1 MW, «2014.5»: 2 MW estimate "test"
					c = «2014 a»: 1 MW estimate "test"
					d = «a»: 1 MW estimate "test"
				}
				""", Codes.SERIES, "The years of a time series rise, but 2013 comes after 2014. Put them in order, each once.",
				Codes.SERIES, "What stands before the : of a time series is a calendar year from 1900 to 2200.",
				Codes.SERIES, "What stands before the : of a time series is a calendar year from 1900 to 2200.",
				Codes.SERIES, "What stands before the : of a time series is a calendar year from 1900 to 2200.");
	}

	@Test
	void numbersOfATimeSeriesInDifferentUnits() {
		files.errors("""
				price set P {
					fuelPrice = 2014: 66.5 CNY/GJ, 2020: «60» estimate "test"
					other = 2014: 1 CNY/GJ, 2020: «2 MW» estimate "test"
				}
				""", UnitCheck.UNIT, "The numbers of a time series need like units: this is in 1, what stands before it in CNY/GJ. "
				+ "Write the unit behind the number, for instance CNY/GJ.",
				UnitCheck.UNIT, "The numbers of a time series need like units: this is in MW, what stands before it in CNY/GJ. "
						+ "Multiply by a quantity in CNY/(GJ*MW) or correct the formula.");
	}

	@Test
	void theYearAtHandIsANumber() {
		assertEquals("0.98^(year - base year)",
				value("factor set F { a = 0.98^(year - base year) estimate \"test\" }"));
	}

	@Test
	void aFunctionStandsForItsFormula() {
		String functions = "function twice(a) = 2 * a\nfunction ratio(a, b) \"A ratio\" = twice(a) / (b + hours)\n";
		assertEquals("2 * 8 MW / (1 h/a + hours)",
				value(functions + "factor set F { x = ratio(8 MW, 1 h/a) estimate \"test\" }"));
	}

	@Test
	void anArgumentHidesAParameter() {
		assertEquals("2 * 8 MW", value("function twice(a) = 2 * a\nfactor set F { a = 3 h estimate \"test\" x = twice(8 MW) estimate \"test\" }"));
	}

	@Test
	void functionsThatDoNotFit() {
		files.errors("""
				function sum(a, b) = a + b
				function own(a) = «own»(a) + 1
				function wrong(a) = capacity + «1 t»
				function twice(a, «a») = a
				factor set F {
					x = sum(1 MW, «2 t») estimate "test"
					y = «sum(1 MW)» estimate "test"
					z = «sun»(1, 2) estimate "test"
				}
				""", Codes.FUNCTION_CYCLE, "The function own works on itself. Write its formula without it.",
				UnitCheck.UNIT, "'+' needs like units: this is in t, what stands before it in MW. "
						+ "Multiply by a quantity in MW/t or correct the formula.",
				Codes.DUPLICATE, "There is a name a already, in line 4. Give one of the two another name.",
				UnitCheck.UNIT, "'+' needs like units: this is in t, what stands before it in MW. "
						+ "Multiply by a quantity in MW/t or correct the formula.",
				Codes.ARGUMENTS, "sum takes 2 numbers, not 1. They are a, b.",
				Codes.UNKNOWN + "function", "There is no function sun. Did you mean sum? "
						+ "Functions of other files are seen when these are imported.");
	}

	@Test
	void functionsOfOtherFiles() {
		files.given("functions.scenario", "function twice(a) = 2 * a\n");
		files.sound("import \"functions.scenario\"\nfactor set F { x = twice(3 MW) estimate \"test\" }");
		files.errors("import \"functions.scenario\"\nfunction «twice»(a) = a\nfactor set F { x = twice(3 MW) estimate \"test\" }",
				Codes.DUPLICATE, "There is a function twice already, in functions.scenario. Give one of the two another name.");
	}
}
