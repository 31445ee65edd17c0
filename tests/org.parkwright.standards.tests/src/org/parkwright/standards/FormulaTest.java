package org.parkwright.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.model.units.Units;

/** Formulas of indicators: what they come to, in which unit, and what is said of those that can't be read. */
class FormulaTest {

	/** Numbers of 2010 and 2013; added value grows by a third in both and energy by a tenth a year. */
	private static final Map<String, Amount> NUMBERS = Map.of("iav 2010", amount(1000, "CNY/a"), "iav 2012", amount(1500, "CNY/a"), "iav 2013", amount(2000, "CNY/a"), "energy 2010", amount(100, "tce/a"), "energy 2012",
			amount(110, "tce/a"), "energy 2013", amount(133.1, "tce/a"), "wastewater 2013", amount(50, "m3/a"));

	private static final Formula.Lookup PARK = new Formula.Lookup() {
		@Override
		public Amount number(String name, int year) throws FormulaException {
			Amount unknown = NUMBERS.get(name + " 2013");
			if (unknown == null) {
				throw new FormulaException("no " + name, "");
			}
			return NUMBERS.getOrDefault(name + " " + year, new Amount(Double.NaN, unknown.unit()));
		}

		@Override
		public int[] span(int year) {
			return new int[] { 2010, year };
		}

		@Override
		public boolean likePrices(int first, int last) {
			return first != 2012;
		}
	};

	private static Amount amount(double value, String unit) {
		return new Amount(value, Units.parse(unit));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "energy / iav; 0.06655; tce/CNY", "energy / iav; 665.5; tce/10^4 CNY", "1 + 2 * 3 ^ 2 - 4 / 2; 17; 1", "-(1 - 3) * 2; 4; 1", "-2 ^ 2; -4; 1", "8 / 2 / 2; 2; 1", "wastewater * 1 t/m3; 50; t/a",
			"energy + 1 kgce/a; 133.101; tce/a", "growth(energy, 3); 10; %", "growth(energy, 1); 21; %", "elasticity(energy); 0.384732; 1", "50 % + 0.25; 75; %" })
	void aFormulaComesToWhatItDoesByHand(String text, double value, String unit) throws FormulaException {
		assertEquals(value, Formula.parse(text).in(2013, PARK).in(Units.parse(unit)), 1e-6 * Math.abs(value));
	}

	@Test
	void whatIsUnknownMakesTheWholeUnknownButNotItsUnit() throws FormulaException {
		Amount amount = Formula.parse("wastewater / iav").in(2010, PARK);
		assertTrue(Double.isNaN(amount.value()));
		assertTrue(Units.compatible(amount.unit(), Units.parse("m3/CNY")));
		assertTrue(Double.isNaN(Formula.parse("1 / (2 - 2)").in(2010, PARK).value()), "a quotient by zero is unknown");
		assertTrue(Double.isNaN(Formula.parse("growth(energy, 2)").in(2013, PARK).value()), "the year before is unknown");
	}

	@Test
	void moneyInPricesOfDifferentYearsDoesNotGrow() throws FormulaException {
		assertTrue(Double.isNaN(Formula.parse("growth(iav, 1)").in(2013, PARK).value()));
		assertTrue(Double.isNaN(Formula.parse("growth(energy / iav, 1)").in(2013, PARK).value()));
		assertEquals(Math.cbrt(2) - 1, Formula.parse("growth(iav, 3)").in(2013, PARK).value(), 1e-12);
	}

	@Test
	void itSaysWhatItNames() throws FormulaException {
		assertEquals(Set.of("energy", "iav", "HJ11"), Formula.parse("energy / iav + elasticity(HJ11)").names());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "energy / | its formula has end of the formula where a number, a name or a parenthesis is expected.", "(energy | its formula has end of the formula where ')' is expected.",
			"energy iav | its formula has 'i' at character 8 where an operator is expected.", "1.2.3 | its formula has 1.2.3, which is no number.", "2 furlongs | its formula has furlongs behind a number, which is no unit.",
			"sin(energy) | its formula calls sin, which is no function.", "growth(iav, 0) | its formula needs a whole number from 1 to 100 at character 13.", "iav ^ 99 | its formula needs a whole number from 1 to 24 at character 7.",
			"energy + iav | its formula adds CNY/a to tce/a.", "nothing | no nothing" })
	void whatCannotBeReadIsSaid(String text, String message) {
		assertEquals(message, assertThrows(FormulaException.class, () -> Formula.parse(text).in(2013, PARK)).getMessage());
	}

	@Test
	void formulasThatAreTooLongOrDeepAreRefused() {
		assertThrows(FormulaException.class, () -> Formula.parse("1+".repeat(600) + "1"));
		assertThrows(FormulaException.class, () -> Formula.parse("(".repeat(300) + "1" + ")".repeat(300)));
		assertThrows(FormulaException.class, () -> Formula.parse("-".repeat(999) + "1" + ")"));
	}
}
