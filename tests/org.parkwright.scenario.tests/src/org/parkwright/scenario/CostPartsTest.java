package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.catalogue.CatalogueFiles.CatalogueFile;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Study;
import org.parkwright.scenario.internal.Codes;
import org.parkwright.scenario.internal.Contributed;
import org.parkwright.simulation.Basis;

/** Parts of cost are declared: in a file that ships, in those of plug-ins and in a project's own. */
class CostPartsTest {

	private static final String STUDY = """
			measure M { applies to all units %s }
			study S { park "p.park" base year 2014 discount rate 8 %% factors F prices %s scenario A { apply M } }
			""";

	@TempDir
	private Path folder;
	private ScenarioFixture fixture;

	@BeforeEach
	void prepare() throws IOException {
		fixture = new ScenarioFixture(folder);
		Files.createFile(folder.resolve("p.park"));
	}

	private Study study(String text) {
		fixture.sound(text);
		Faults faults = new Faults();
		Study study = Scenarios.load(fixture.file("test.scenario"), faults).studies().getFirst();
		assertEquals(List.of(), faults.list());
		return study;
	}

	private static List<String> ids(List<CostPart> parts) {
		return parts.stream().map(CostPart::id).toList();
	}

	@Test
	void theSixOfThePublishedStudyShip() {
		Study study = study(ScenarioFixture.SETS + STUDY.formatted("cost retrofit 1 CNY", "P"));
		assertEquals(List.of("retrofit", "fuel", "electricity", "steam", "ultraLowEmission", "followUp"), ids(study.parts()));
		assertEquals(List.of("retrofit", "fuel", "electricity", "steam", "ultra_low_emission", "follow_up"), study.parts().stream().map(CostPart::code).toList());
		assertEquals(List.of("Retrofit", "Fuel", "Electricity sales", "Steam sales", "Ultra-low emission", "Follow-up units"),
				study.parts().stream().map(CostPart::title).toList());
		assertEquals(List.of("retrofit"), ids(study.parts().stream().filter(CostPart::budget).toList()));
		assertEquals(List.of("followUp"), ids(study.parts().stream().filter(CostPart::successor).toList()));
		assertEquals(List.of("fuelPrice \u00a4/GJ", "electricityTariff \u00a4/kWh", "steamPrice \u00a4/GJ", "ultraLowEmissionCapital \u00a4/kW",
				"ultraLowEmissionOperation \u00a4/kWh", "followUpCost \u00a4/kW"),
				study.roles().stream().filter(Role::price).map(role -> role.word() + " " + role.unit()).toList());
	}

	@Test
	void aFileDeclaresPartsOfItsOwn() {
		Study study = study(ScenarioFixture.SETS + """
				cost part insurance "Insurance" {
					insuranceRate per kW per a of capacity
					-bonus per t of fuelUse
				}
				""".replace("-bonus per t of fuelUse", "-bonus per GJ of heat")
				+ "price set Q extends P { insuranceRate = 3 CNY/kW/a estimate \"test\" bonus = 1 CNY/GJ estimate \"test\" }"
				+ STUDY.formatted("cost insurance 2 CNY/kW per capacity", "Q"));
		CostPart own = study.parts().getLast();
		assertEquals("insurance Insurance false", own.id() + " " + own.title() + " " + own.budget());
		assertEquals(List.of(new CostPart.Charge(Role.price("insuranceRate", "\u00a4/kW/a", true), Basis.CAPACITY, false, false),
				new CostPart.Charge(Role.price("bonus", "\u00a4/GJ", true), Basis.HEAT, true, false)), own.charges());
		assertEquals("insurance", study.scenarios().getFirst().steps().getFirst().measures().getFirst().costs().getFirst().part());
	}

	@Test
	void aPriceThatAPartAsksForIsMissedUnlessItIsOptional() {
		fixture.errors("cost part insurance { insuranceRate per kW of capacity }" + ScenarioFixture.SETS + STUDY.formatted("cost retrofit 1 CNY", "«P»"),
				"scenario.role.missing", "P lacks insuranceRate (CNY/kW), which the model asks for. Add it or extend a set that has it.");
		String optional = "cost part insurance { optional insuranceRate per kW of capacity }" + ScenarioFixture.SETS;
		assertTrue(study(optional + STUDY.formatted("cost retrofit 1 CNY", "P")).part("insurance") < 0, "nobody asks for it");
		String stated = "price set Q extends P { insuranceRate = 3 CNY/kW estimate \"test\" }";
		assertEquals(6, study(optional + stated + STUDY.formatted("cost retrofit 1 CNY", "Q")).part("insurance"));
		assertEquals(6, study(optional + STUDY.formatted("cost insurance 1 CNY", "P")).part("insurance"));
		assertEquals(6, study(optional + STUDY.formatted("insuranceRate becomes 1 CNY/kW", "P")).part("insurance"));
	}

	@Test
	void aPartWithoutChargesIsThere() {
		assertEquals(6, study("cost part own \"Own\"" + ScenarioFixture.SETS + STUDY.formatted("cost retrofit 1 CNY", "P")).part("own"));
	}

	@Test
	void namesThatAreNoPartsAreToldWithWhatWasMeant() {
		fixture.errors("measure M { applies to all units cost «retrofitt» 1 CNY }", "scenario.unknown.part",
				"There is no part of cost retrofitt. Did you mean retrofit?");
		fixture.errors("measure M { applies to all units cost «insurance» 1 CNY }", "scenario.unknown.part",
				"There is no part of cost insurance. There is retrofit, fuel, electricity, steam, ultraLowEmission, followUp, operation, carbon, purchase, boughtHeat.");
	}

	@Test
	void furtherPartsShipForStudiesThatStateTheirPrices() {
		Study study = study(ScenarioFixture.SETS + """
				price set Q extends P {
					fixedOperation = 100 CNY/kW/a estimate "test"
					carbonPrice = 50 CNY/t estimate "test"
					boughtCarbonPrice = 50 CNY/t estimate "test"
					purchasePrice = 0.6 CNY/kWh estimate "test"
					heatPurchasePrice = 30 CNY/GJ estimate "test"
				}
				""" + STUDY.formatted("cost retrofit 1 CNY", "Q"));
		assertEquals(List.of("operation", "carbon", "purchase", "boughtHeat"), ids(study.parts()).subList(6, 10));
		assertEquals(List.of("operation"), ids(study.parts().stream().filter(CostPart::stated).toList()));
		assertEquals(List.of(Basis.STACK_EMISSIONS, Basis.BOUGHT_EMISSIONS), study.parts().get(7).charges().stream().map(CostPart.Charge::basis).toList());
	}

	@Test
	void whatUnitsStateBelongsToOnePart() {
		fixture.errors("cost part a or «fuelCost»", "scenario.cost.part", "No unit of a park states fuelCost as a cost. Write or operatingCost.");
		fixture.errors("cost part a or «operatingCost»", "scenario.cost.part",
				"The operating cost that units state belongs to operation already. Take or operatingCost away.");
	}

	@Test
	void aNameThatShipsIsTaken() {
		fixture.errors("cost part «fuel» \"Fuel\"", "scenario.duplicate",
				"There is a cost part fuel already. Take the declaration away; the name can be used without it.");
	}

	@Test
	void aNameThatNamesNoColumnIsRefused() {
		fixture.errors("cost part «Rücklage»", Codes.COST_PART, "Columns of files are named after a part of cost, and Rücklage can name none. "
				+ "Write a name of the letters a to z and digits; the title may say what you like.");
	}

	@Test
	void chargesThatMakeNoMoneyAreRefused() {
		fixture.errors("cost part a { «x per kW of fuelUse» }", "scenario.unit",
				"money/kW on fuelUse in GJ/a make money*GJ/(kW*a), which is neither money nor money a year. Charge per GJ or a unit like it.");
		fixture.errors("cost part a { x per GJ of «fuelUsed» }", "scenario.unknown.basis", "Nothing is charged on fuelUsed. Did you mean fuelUse?");
		fixture.errors("cost part a { x per «furlong» of capacity }", "scenario.unknown.unit",
				"'furlong' is not a known unit. Write a unit behind per, such as kW, GJ or MWh.");
		fixture.errors("cost part a { «co2Factor» per kW of capacity }", "scenario.parameter.kind",
				"co2Factor belongs in a factor set and is no price. Give the price another name.");
	}

	@Test
	void oneUnitFollowsAndOnePriceHasOneMeaning() {
		fixture.errors("cost part «a» { x per kW of capacity after remainingLife }", Codes.COST_PART,
				"The unit that follows is paid by followUp already. Take after remainingLife away.");
		fixture.errors("cost part a { «x per GJ of heat after remainingLife» }", "scenario.unit",
				"money/GJ on heat in GJ/a make money/a, which is no money. Charge per GJ or a unit like it.");
		fixture.errors("cost part a { «fuelPrice» per kWh of heat }", Codes.COST_PART,
				"fuel charges fuelPrice in money/GJ. Charge it alike, or give this price another name.");
		fixture.errors("cost part a { optional x per GJ of heat } cost part b { «x» per GJ of fuelUse }", Codes.COST_PART,
				"a charges x in money/GJ and as optional. Charge it alike, or give this price another name.");
	}

	@Test
	void aPriceOfAPartStandsInAPriceSet() {
		fixture.errors("cost part a { x per GJ of heat } factor set F { «x» = 3 CNY/GJ estimate \"test\" }", "scenario.parameter.kind",
				"x belongs in a price set. Move it there.");
	}

	@Test
	void whatPlugInsBringAndCannotBeReadIsToldAndLeftOut() throws IOException {
		List<String> told = new ArrayList<>();
		Map<String, CostPart> parts;
		Logger logger = Logger.getLogger(Contributions.class.getName());
		logger.setUseParentHandlers(false);
		logger.setFilter(record -> told.add(record.getMessage()));
		try {
			parts = Contributed.read(List.of(costs("good.scenario", "cost part good \"Good\" { x per kW of capacity }"),
					costs("torn.scenario", "cost part torn {"), costs("more.scenario", "cost part more fuel peat"),
					costs("again.scenario", "cost part good \"Again\"")));
		} finally {
			logger.setFilter(null);
			logger.setUseParentHandlers(true);
		}
		assertEquals(List.of("good"), List.copyOf(parts.keySet()));
		assertEquals(3, told.size(), told::toString);
		assertTrue(told.get(0).startsWith("The parts of cost of torn.scenario, which the plug-in example brings, cannot all be used. torn.scenario:1:"), told.get(0));
		assertTrue(told.get(1).endsWith("The file declares or imports what is no part of cost."), told.get(1));
		assertTrue(told.get(2).endsWith("There is a cost part good already."), told.get(2));
	}

	private CatalogueFile costs(String name, String text) throws IOException, MalformedURLException {
		URI place = Files.writeString(folder.resolve(name), text).toUri();
		return new CatalogueFile(name, "", "the plug-in example", place.toURL(), "");
	}
}
