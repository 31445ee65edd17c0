package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.scenario.ScenarioFixture.SETS;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.internal.Codes;
import org.parkwright.simulation.Attribute;

/** Measures that add a unit. */
class AddedUnitsTest {

	private static final String PUMP = """
			measure Pump {
				applies to units where output is heat

				adds unit {
					takes 25 % of heat
					fuel electricity
					technology heatPump
					capacity 25 % * total heat of such units in the park / 5000 h/a
					hours 5000 h/a
					efficiency 2.5
					lifetime 20 a

					steamPrice becomes 60 CNY/GJ
					cost retrofit 2500 CNY/kW per capacity
					cost fuel 0.6 CNY/kWh per gridPurchase
				}
			}
			""";

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder).given("test.park", "");
	}

	private static Measure measure(String text) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load("test.scenario", text, name -> null, faults);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		return loaded.measures().getFirst();
	}

	private static String study(String text) {
		return SETS + PUMP + "measure C { applies to all units fuelUse becomes fuelUse * 0.9 }\n"
				+ "study S {\n\tpark \"test.park\"\n\tbase year 2014\n\tdiscount rate 8 %\n\tfactors F\n\tprices P\n" + text + "\n}\n";
	}

	@Test
	void aHeatPumpIsWhatItIs() {
		Measure.AddedUnit unit = measure(PUMP).adds();
		assertEquals(Attribute.HEAT, unit.takes());
		assertTrue(unit.bought());
		assertEquals("heatPump", unit.technology());
		assertEquals("steamPrice becomes 60 CNY/GJ", StudyText.of(unit.prices().getFirst()));
		assertEquals(2, unit.costs().size());
		assertEquals("fuel electricity technology heatPump capacity 25 % * total heat of such units in the park / 5000 h/a hours 5000 h/a "
				+ "efficiency 2.5 lifetime 20 a takes 25 % of heat", StudyText.of(unit));
	}

	@Test
	void sunNeedsNoEfficiencyAndLinesStandInAnyOrder() {
		Measure.AddedUnit unit = measure("""
				measure Sun {
					applies to all units
					adds unit { lifetime 25 a hours 1200 h/a capacity 5 MW fuel solar takes 10 % of electricity }
				}
				""").adds();
		assertEquals(Attribute.ELECTRICITY, unit.takes());
		assertEquals(null, unit.efficiency());
		assertEquals("", unit.technology());
	}

	@Test
	void whatItLacksOrStatesTwiceIsTold() {
		files.errors("""
				measure A {
					applies to all units
					«adds unit { fuel solar capacity 5 MW takes 10 % of electricity hours 1200 h/a }»
					«adds unit { fuel solar capacity 5 MW takes 10 % of electricity hours 1200 h/a lifetime 20 a }»
				}
				measure B {
					applies to all units
					adds unit { fuel solar takes 10 % of electricity hours 1200 h/a lifetime 20 a capacity 5 MW capacity «6 MW» }
				}
				""", Codes.ADDED, "The unit that is added lacks lifetime. Write for instance lifetime 20 a.",
				Codes.ADDED, "A measure adds one unit to a park. Write a measure for each.",
				Codes.ADDED, "The unit that is added states its capacity twice. Take one of the two away.");
	}

	@Test
	void whatCannotBeIsToldWhereItIs() {
		files.errors("""
				measure A {
					applies to all units
					adds unit {
						takes «120 %» of heat
						fuel «elektricity»
						technology «heatpump»
						capacity «heat» / 5000 h/a
						hours «5000 MW»
						efficiency 2.5
						lifetime «20000 a»
					}
				}
				measure B {
					applies to all units
					«adds unit { takes 10 % of heat fuel coal capacity 5 MW hours 1200 h/a lifetime 20 a }»
				}
				measure E {
					applies to all units
					«adds unit { takes 10 % of heat fuel electricity capacity 5 MW hours 1200 h/a lifetime 20 a }»
				}
				measure C {
					applies to all units
					adds unit { takes 10 % of electricity fuel «electricity» efficiency 2 capacity 5 MW hours 1200 h/a lifetime 20 a }
				}
				measure D {
					applies to all units
					adds unit {
						takes 10 % of electricity
						fuel wind
						capacity «total capacity of such units in the plant»
						hours 1200 h/a
						lifetime 20 a
						cost retrofit 1 CNY/kW per capacity «before»
						cost retrofit «1 CNY/kW per heat»
					}
				}
				""",
				Codes.ADDED, "What it takes over lies between 0 and 100 %.",
				Codes.UNKNOWN + "fuel", "There is no fuel elektricity. There is coal, gangue, naturalGas, petrol, municipalWaste, sludge, biomass, biogas, "
						+ "reactionHeat, solar, wind, hydro and others. Or declare it: fuel elektricity \"what it is\".",
				Codes.UNKNOWN + "technology", "There is no technology heatpump. Did you mean heatPump? Or declare it: technology heatpump \"what it is\".",
				Codes.ADDED, "The unit that is added has no heat yet. "
						+ "Write total heat of such units in the park for what the units make that take the measure, or a number.",
				UnitCheck.UNIT, "hours is in h/a, but this is in MW. Multiply by a quantity in h/(a*MW) or correct the formula.",
				Codes.NUMBER, "Years are counted up to 10000. Write a smaller number.",
				Codes.ADDED, "How much coal the unit burns is not known. Write its efficiency, for instance efficiency 90 %.",
				Codes.ADDED, "How much electricity the unit buys is not known. Write its efficiency, for instance efficiency 2.5.",
				Codes.ADDED, "A unit that is driven by electricity makes no electricity. Write takes … of heat, or what else drives it.",
				Codes.TOTAL, "The unit that is added belongs to no plant. Write in the park.",
				Codes.BEFORE, "Only changes and costs of a measure can read a number as it was before the measure. Take before away.",
				UnitCheck.UNIT, "A cost is in CNY or CNY/a, but CNY/kW per GJ/a make CNY*GJ/(kW*a). State the rate on a basis in kW.");
	}

	@Test
	void whatAddsAUnitMayBeChosen() {
		files.sound(study("scenario X { apply first of Pump, C }"));
		files.sound(study("scenario X { apply cheapest of Pump, C }"));
		files.sound(study("scenario X { apply most effective of C, Pump }"));
		files.sound(study("scenario X { apply Pump }\nscenario Y { apply C }\nchoose of all { budget 5 MCNY }"));
	}

	@Test
	void pricesKnowUnitsThatAreDrivenByElectricity() {
		files.sound("price set P { steamPrice { 70 CNY/GJ where fuel is electricity estimate \"x\" 60 CNY/GJ estimate \"x\" } }");
	}
}
