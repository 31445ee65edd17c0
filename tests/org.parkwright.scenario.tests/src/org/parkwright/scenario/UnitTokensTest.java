package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;

/** Where a unit begins and ends in a formula. */
class UnitTokensTest {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "12 MW, 12, MW", "12MW, 12, MW", "12\tMW, 12, MW", "300 CNY/kW, 300, CNY/kW",
			"8 %, 8, %", "8%, 8, %", "0.81 t/MWh, 0.81, t/MWh", "400000 CNY/(t/d), 400000, CNY/(t/d)", "2 GJ/t, 2, GJ/t",
			"3 kg*m^2, 3, kg*m^2", "3 m², 3, m²", "1e3 kWh, 1000, kWh", "1.5E-2 h/a, 0.015, h/a", "7, 7, ``" })
	void aNumberAndItsUnit(String text, double value, String unit) {
		Expression.Quantity quantity = (Expression.Quantity) formula(text);
		assertEquals(value, quantity.value(), 1e-12);
		assertEquals(unit, quantity.unitText());
	}

	@ParameterizedTest
	@CsvSource({ "12 MW / hours, 12 MW / hours", "12 MW/h / hours, 12 MW/h / hours", "2 * 3 MW, 2 * 3 MW", "hours/2, hours / 2",
			"2/hours, 2 / hours", "2 MW*(3 + 4), 2 MW * (3 + 4)", "'min(2 MW,capacity)', 'min(2 MW, capacity)'",
			"(12 MW), 12 MW", "3 MW^2, 3 MW^2", "(3 MW)^2, (3 MW)^2", "-70 CNY/t, -70 CNY/t", "2 %*hours, 2 % * hours" })
	void whereAUnitEnds(String text, String read) {
		assertEquals(read, ExpressionText.of(formula(text)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "12 MW and", "12 MW or" })
	void wordsOfTheLanguageAreNoUnits(String condition) {
		Faults faults = new Faults();
		assertEquals(1, Scenarios.load("test.scenario",
				"measure M { applies to units where capacity < " + condition + " fuel is coal cost retrofit 1 CNY }", name -> null,
				faults).measures().size(), faults::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void aUnitStandsOnTheLineOfItsNumber(String lineBreak) {
		Faults faults = new Faults();
		String text = "factor set F {\n\ta = 12" + lineBreak + "\tMW estimate \"test\"\n}";
		Scenarios.load("test.scenario", text, name -> null, faults);
		assertEquals(List.of(text.indexOf("MW")), faults.list().stream().map(fault -> fault.place().offset()).toList());
	}

	@Test
	void aUnitThatIsUnknownIsOneFaultAtItsPlace() {
		Faults faults = new Faults();
		Scenarios.load("test.scenario", "factor set F { a = 12 MW/(kg*mooh) estimate \"test\" }", name -> null, faults);
		assertEquals(List.of("scenario.unknown.unit"), faults.list().stream().map(fault -> fault.code()).toList());
		assertEquals(29, faults.list().get(0).place().offset());
		assertEquals(4, faults.list().get(0).place().length());
	}

	private static Expression formula(String text) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load("test.scenario", "factor set F { a = " + text + " estimate \"test\" }", name -> null, faults);
		assertTrue(faults.isEmpty(), () -> text + ": " + faults.list());
		return loaded.parameterSets().get(0).parameters().get(0).cases().get(0).value();
	}
}
