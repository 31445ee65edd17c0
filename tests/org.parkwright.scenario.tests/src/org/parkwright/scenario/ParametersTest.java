package org.parkwright.scenario;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.internal.Codes;

/** Factor sets and price sets, and the formulas in them. */
class ParametersTest {

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
	}

	@Test
	void aPriceAmongFactorsAndAFactorAmongPrices() {
		files.errors("""
				factor set A { «fuelPrice» = 29 CNY/GJ estimate "test" }
				price set B { «co2Factor» = 96.1 kg/GJ estimate "test" }
				""", Codes.PARAMETER_KIND, "fuelPrice belongs in a price set. Move it there.", Codes.PARAMETER_KIND,
				"co2Factor belongs in a factor set. Move it there.");
	}

	@Test
	void parametersThatDependOnThemselves() {
		files.errors("""
				price set A {
					coalTariff = «coalTariff» estimate "test"
					a = 2 * «b» estimate "test"
					b = «c» + 1 CNY estimate "test"
					c = «a» estimate "test"
				}
				""", Codes.PARAMETER_CYCLE,
				"The parameter depends on itself: coalTariff → coalTariff. Give one of them a value of its own.",
				Codes.PARAMETER_CYCLE, "The parameter depends on itself: a → b → c → a. Give one of them a value of its own.",
				Codes.PARAMETER_CYCLE, "The parameter depends on itself: b → c → a → b. Give one of them a value of its own.",
				Codes.PARAMETER_CYCLE, "The parameter depends on itself: c → a → b → c. Give one of them a value of its own.");
	}

	@Test
	void aValueThatIsNeverTaken() {
		files.warnings("""
				factor set A {
					limit {
						12 MW estimate "test"
						«15 MW where fuel is coal estimate "test"»
					}
				}
				""", Codes.PARAMETER_UNREACHABLE,
				"This value is never taken: the one before holds for all units. Write values with conditions first.");
	}

	@Test
	void aValueWithoutASource() {
		files.warnings("""
				factor set A {
					limit = 12 MW «estimate»
					share = 40 % «measured» " "
				}
				""", Codes.SOURCE, "Nobody can tell where this value comes from. "
				+ "Write the source or the reason in quotation marks behind estimate.", Codes.SOURCE,
				"Nobody can tell where this value comes from. "
						+ "Write the source or the reason in quotation marks behind measured.");
	}

	@Test
	void aSetThatExtendsItself() {
		files.errors("""
				factor set A extends «A» { }
				factor set B extends «C» { }
				factor set C extends «B» { }
				""", Codes.SET_CYCLE, "The set extends itself: A → A. Take one of these extends away.", Codes.SET_CYCLE,
				"The set extends itself: B → C → B. Take one of these extends away.", Codes.SET_CYCLE,
				"The set extends itself: C → B → C. Take one of these extends away.");
	}

	@Test
	void aSetThatExtendsOneOfTheOtherKind() {
		files.errors("""
				factor set A { }
				price set B extends «A» { }
				""", Codes.SET_KIND, "A price set cannot extend A, which is a factor set.");
	}

	@Test
	void aSetThatExtendsAnotherReadsItsValues() {
		files.sound("""
				price set A { coalTariff = 0.4 CNY/kWh estimate "test" }
				price set B extends A {
					coalTariff = coalTariff * 1.1 estimate "ten per cent more"
					wasteTariff = coalTariff + 0.25 CNY/kWh estimate "test"
				}
				""");
	}

	@Test
	void theUnitOfAnExtendedSetHolds() {
		files.errors("""
				price set A { coalTariff = 0.4 CNY/kWh estimate "test" }
				price set B extends A { coalTariff = «400 CNY» estimate "test" }
				""", UnitCheck.UNIT, "coalTariff is in CNY/kWh, but this is in CNY. "
				+ "Multiply by a quantity in 1/kWh or correct the formula.");
	}

	@Test
	void theModelKnowsTheUnitOfItsParameters() {
		files.errors("""
				factor set A {
					gridFactor = «0.81» estimate "test"
					ch4Warming = «25 kg» estimate "test"
					co2Factor = 96.1 t/TJ estimate "converted"
				}
				""", UnitCheck.UNIT,
				"gridFactor is in t/MWh, but this is in 1. Write the unit behind the number, for instance t/MWh.", UnitCheck.UNIT,
				"ch4Warming is in 1, but this is in kg. Divide by a quantity in kg.");
	}

	@Test
	void unitsThatDoNotFit() {
		files.errors("""
				factor set A {
					sum = 1 MWh + «1 t» estimate "test"
					likely = 1 MWh + 1 GJ estimate "both are energy"
					least = min(1 MW, «2 a») estimate "test"
					power = 2^«3 MW» estimate "test"
					root = (4 MW)^«0.5» estimate "test"
					square = (4 MW)^2 estimate "test"
					byCase { 1 MW where capacity > «2 GJ» estimate "test"  «1 a» estimate "test" }
				}
				""", UnitCheck.UNIT, "'+' needs like units: this is in t, what stands before it in MWh. "
				+ "Multiply by a quantity in MWh/t or correct the formula.", UnitCheck.UNIT,
				"The numbers of min need like units: this is in a, what stands before it in MW. "
						+ "Multiply by a quantity in MW/a or correct the formula.",
				UnitCheck.UNIT, "An exponent is a plain number, but this is in MW. Divide it by a quantity of that unit.",
				UnitCheck.UNIT, "Only whole numbers written out can be the exponent of a quantity in MW. "
						+ "Divide the base by a quantity of that unit first.",
				UnitCheck.UNIT, "'>' needs like units: this is in GJ, what stands before it in MW. "
						+ "Multiply by a quantity in MW/GJ or correct the formula.",
				UnitCheck.UNIT, "byCase is in MW, but this is in a. Multiply by a quantity in MW/a or correct the formula.");
	}

	@Test
	void aUnitThatThereIsNot() {
		files.errors("""
				factor set A {
					limit = 12 «MWt» estimate "test"
					perCapacity = 300 CNY/«kWq» estimate "test"
				}
				""", Codes.UNKNOWN_UNIT, "'MWt' is not a known unit. "
				+ "A unit ends at the first blank; to multiply or divide, write blanks around * and /.", Codes.UNKNOWN_UNIT,
				"'kWq' is not a known unit. A unit ends at the first blank; to multiply or divide, write blanks around * and /.");
	}

	@Test
	void aConditionForANumberAndANumberForACondition() {
		files.errors("""
				factor set A {
					limit = «(fuel is coal)» estimate "test"
					share { 1 where «capacity» estimate "test"  2 where fuel is coal and «40 %» estimate "test" }
				}
				""", UnitCheck.KIND, "A number is expected here, but this is a condition. Move the condition behind where.",
				UnitCheck.KIND, "A condition is expected here, but this is a number in MW. Compare it with another number.",
				UnitCheck.KIND, "A condition is expected here, but this is a number in %. Compare it with another number.");
	}

	@Test
	void aNumberThatIsTooLarge() {
		files.errors("factor set A { limit = «1e400 MW» estimate \"test\" }\n", Codes.NUMBER,
				"This number is too large. The largest is about 1.8e308.");
	}

	@Test
	void tooFewAndTooManyArguments() {
		files.errors("factor set A { a = «min(1)» + «abs(1, 2)» + max(1, 2, 3) estimate \"test\" }\n", Codes.ARGUMENTS,
				"min takes 2 numbers or more, not 1. Write min(a, b, …).", Codes.ARGUMENTS,
				"abs takes 1 number, not 2. Write abs(a).");
	}

	@Test
	void whatOnlyAMeasureCanRead() {
		files.errors("""
				factor set A {
					a = electricity «before» estimate "test"
					b = «total capacity of such units in the park» estimate "test"
				}
				""", Codes.BEFORE,
				"Only changes and costs of a measure can read a number as it was before the measure. Take before away.",
				Codes.TOTAL, "Sums over units belong in the condition that says which units a measure applies to. Move it there.");
	}

	@Test
	void literatureThatNobodyCanFind() {
		String text = "The source says neither when nor where this was published, so that nobody can find it. Write the year, a DOI, an"
				+ " ISBN, a web address or the number of a standard; or the mark estimate, if it is not known.";
		files.warnings("""
				factor set A {
					a = 1 «literature» "EPA, definition of the effective electric efficiency"
					b = 1 «literature» "Table 12345 of a catalogue, 12.10 a piece"
				}
				""", Codes.CITATION, text, Codes.CITATION, text);
	}

	@Test
	void literatureThatCanBeFoundAndOtherMarksAreLeftAlone() {
		files.warnings("""
				factor set A {
					a = 1 literature "Gan et al. 2020"
					b = 1 literature "Gan et al., doi 10.1038/s41467-020-14606-4"
					c = 1 literature "Danish Energy Agency, https://ens.dk/catalogues"
					d = 1 literature "PyPSA-China-PIK, github.com/pik-piam/PyPSA-China-PIK"
					e = 1 literature "GB/T 2589, general rules"
					f = 1 literature "Handbook, ISBN 978-3-16-148410-0"
					g = 1 literature "国家统计局2014年"
					h = 1 estimate "EPA, as recalled"
				}
				""");
	}
}
