package org.parkwright.scenario;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.internal.Codes;

/** What units burden beside greenhouse gases. */
class ImpactsTest {

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder);
	}

	@Test
	void anImpactAmongPricesAndOneOfNothing() {
		files.errors("""
				price set A {
					impact «SO2» { direct fuelUse * 160 g/GJ }
				}
				factor set B {
					impact «NOx» "Nitrogen oxides" { }
				}
				""", Codes.IMPACT, "An impact belongs in a factor set. Move it there.", Codes.IMPACT,
				"The impact NOx is of nothing. Write what it is, for instance direct fuelUse * 160 g/GJ.");
	}

	@Test
	void anImpactThatIsNoAmountAYear() {
		files.errors("""
				factor set A {
					impact SO2 { direct «160 g/GJ» }
					impact water { direct electricity * 3 m3/MWh upstream «fuelUse * 1 g/GJ» }
					impact energy { upstream «capacity» }
				}
				""", UnitCheck.UNIT,
				"An impact is an amount a year, for instance in t/a or m3/a, but this is in g/GJ."
						+ " Multiply by what the unit uses or makes in a year, such as fuelUse.",
				UnitCheck.UNIT, "water is in m3/a, but this is in g/a. Multiply by a quantity in m3/g or correct the formula.",
				UnitCheck.UNIT, "An impact is an amount a year, for instance in t/a or m3/a, but this is in MW."
						+ " Multiply by what the unit uses or makes in a year, such as fuelUse.");
	}

	@Test
	void anImpactThatIsThereTwice() {
		files.errors("""
				factor set A {
					impact SO2 { direct fuelUse * 160 g/GJ }
					impact «SO2» { direct fuelUse * 150 g/GJ }
				}
				""", Codes.DUPLICATE, "There is an impact SO2 already, in line 2. Give one of the two another name.");
	}
}
