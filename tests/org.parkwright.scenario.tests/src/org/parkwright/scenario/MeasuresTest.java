package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.internal.Codes;

/** Measures: whom they apply to, what they change, what they cost. */
class MeasuresTest {

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
	}

	@Test
	void whatAParkHasOfAFuelIsALimit() {
		Measure measure = Scenarios.load("test.scenario", """
				measure M {
					applies to all units
					at most 200 kt/a of municipalWaste in the park
					at most 500 TJ/a of biomass in the park by capacity
					fuel becomes municipalWaste
				}
				""", name -> null, new Faults()).measures().getFirst();
		assertEquals(List.of("at most 200 kt/a of municipalWaste in the park", "at most 500 TJ/a of biomass in the park by capacity"),
				measure.limits().stream().map(StudyText::of).toList());
		files.errors("measure M { applies to all units at most 2 kt/a of «wast» in the park at most «2 MW» of biomass in the park fuel becomes biomass }",
				Codes.UNKNOWN + "fuel", "There is no fuel wast. There is coal, gangue, naturalGas, petrol, municipalWaste, sludge, biomass, biogas, "
						+ "reactionHeat, solar, wind, hydro and others. Or declare it: fuel wast \"what it is\".", UnitCheck.UNIT,
				"What a park has of a fuel is in GJ/a or t/a, but this is in MW. Write for instance 500 TJ/a or 200 kt/a.");
	}

	@Test
	void whatNoMeasureChanges() {
		files.errors("""
				measure M {
					applies to all units
					«vintage» becomes 2014
					«remainingLife» becomes 30 a
					«output» becomes heat
				}
				""", Codes.CHANGE_FIXED,
				"A measure cannot change vintage, calendar year in which the unit began to serve.", Codes.CHANGE_FIXED,
				"A measure cannot change remainingLife, years of service left from the base year on.", Codes.CHANGE_FIXED,
				"A measure cannot change output. It changes fuel and technology.");
	}

	@Test
	void whatIsNoPrice() {
		files.errors("""
				price set P { coalTariff = 0.4 CNY/kWh estimate "test" }
				measure M {
					applies to all units
					steamPrice becomes 70 CNY/GJ
					«steamPrise» becomes 70 CNY/GJ
					«coalTariff» becomes 0.5 CNY/kWh
				}
				""", Codes.CHANGE_PRICE, "steamPrise is no number of a unit and no price that the model asks for. "
				+ "Did you mean steamPrice?", Codes.CHANGE_PRICE,
				"coalTariff is no number of a unit and no price that the model asks for. The prices are fuelPrice, "
						+ "electricityTariff, steamPrice, ultraLowEmissionCapital, ultraLowEmissionOperation, followUpCost, fixedOperation, variableOperation, "
						+ "carbonPrice, boughtCarbonPrice, purchasePrice, heatPurchasePrice.");
	}

	@Test
	void aChangeInAnotherUnit() {
		files.errors("""
				measure M {
					applies to all units
					fuelUse becomes «electricity / 1 a»
					heat becomes electricity
					capacity becomes «12»
					fuelPrice becomes «29 CNY/MW»
				}
				""", UnitCheck.UNIT, "fuelUse is in GJ/a, but this is in MWh/a2. Multiply by a quantity in GJ*a/MWh or correct the formula.",
				UnitCheck.UNIT, "capacity is in MW, but this is in 1. Write the unit behind the number, for instance MW.",
				UnitCheck.UNIT, "fuelPrice is in CNY/GJ, but this is in CNY/MW. Multiply by a quantity in MW/GJ or correct the formula.");
	}

	@Test
	void aFollowUpThatComesAtNoTime() {
		files.errors("""
				measure M {
					applies to all units
					«cost followUp 3700 CNY/kW per capacity»
					cost followUp 3700 CNY/kW per capacity after «30»
				}
				""", Codes.COST_AFTER, "The unit that follows comes at the end of this one's life, not in the base year. "
				+ "Write when, for instance after 30 a.", UnitCheck.UNIT,
				"after is in a, but this is in 1. Write the unit behind the number, for instance a.");
	}

	@Test
	void aCostThatIsNoMoney() {
		files.errors("""
				measure M {
					applies to all units
					cost retrofit «300 CNY/kW per heat»
					cost steam «12 MW»
					cost fuel 1000000 CNY/a
					cost followUp «1000000 CNY/a» after 30 a
				}
				""", UnitCheck.UNIT,
				"A cost is in CNY or CNY/a, but CNY/kW per GJ/a make CNY*GJ/(kW*a). State the rate on a basis in kW.", UnitCheck.UNIT,
				"A cost is in CNY or CNY/a, but this is in MW. State the rate on a basis in CNY/MW.", UnitCheck.UNIT,
				"A cost is in CNY, but this is in CNY/a. State the rate on a basis in a.");
	}

	@Test
	void aMeasureThatDoesNothing() {
		files.warnings("measure «M» { applies to all units }\n", Codes.MEASURE_EMPTY,
				"The measure neither changes nor costs anything. Write what changes, for instance fuel becomes naturalGas.");
	}

	@Test
	void sumsBelongInTheCondition() {
		files.errors("""
				measure M {
					applies to units where total «(total capacity of such units in the park)» of such units in the plant > 10 MW
						and number of such units in the plant > 2
					capacity becomes «total capacity of such units in the park»
				}
				""", Codes.TOTAL, "Sums over units belong in the condition that says which units a measure applies to. "
				+ "A sum cannot stand in another.", Codes.TOTAL,
				"Sums over units belong in the condition that says which units a measure applies to. Move it there.");
	}

	@Test
	void theConditionReadsUnitsAsTheyAre() {
		files.errors("""
				measure M {
					applies to units where capacity «before» > 10 MW
					heat becomes heat before
				}
				""", Codes.BEFORE,
				"Only changes and costs of a measure can read a number as it was before the measure. Take before away.");
	}

	@Test
	void theBaseYearIsANumber() {
		files.sound("measure M { applies to units where base year - vintage >= 10 cost retrofit 1 CNY }\n");
	}

	/** More years than a run can count would end it. */
	@Test
	void moreYearsThanARunCounts() {
		files.errors("measure A { applies to all units lifetime becomes «10001 a» }\n"
				+ "measure B { applies to all units lifetime becomes 10000 a retirement becomes «12000» }\n", Codes.NUMBER,
				"Years are counted up to 10000. Write a smaller number.", Codes.NUMBER, "Years are counted up to 10000. Write a smaller number.");
	}
}
