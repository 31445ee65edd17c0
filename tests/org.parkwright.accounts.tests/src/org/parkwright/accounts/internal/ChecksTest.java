package org.parkwright.accounts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.parkwright.accounts.Eastfield;
import org.parkwright.core.check.Checks;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;

/** What accounts are told by the rules, on a park of which they have nothing to say. */
class ChecksTest {

	private final EipModel model = Eastfield.model();
	private final ActivityDatum bought = Eastfield.datum(model, 2013, SectorKind.MANUFACTURING, ActivityKind.BOUGHT_HEAT);
	private final ActivityDatum gas = Eastfield.datum(model, 2013, SectorKind.MANUFACTURING, ActivityKind.COMBUSTION);
	private final ActivityDatum coal = Eastfield.datum(model, 2013, SectorKind.ENERGY, ActivityKind.COMBUSTION);

	private List<String> told() {
		return Checks.run(model, "a.park").list().stream().filter(fault -> fault.code().startsWith("account.")).map(fault -> fault.code() + " " + fault.message()).toList();
	}

	private void assertTold(String code, String part) {
		List<String> told = told();
		assertEquals(1, told.size(), told::toString);
		assertEquals(code, told.get(0).split(" ")[0]);
		assertTrue(told.get(0).contains(part), told::toString);
	}

	@Test
	void anAccountInOrderIsNotSpokenOf() {
		assertEquals(List.of(), told());
	}

	@Test
	void heatOfASupplierInsideThatIsInScope2TooWouldBeCountedTwice() {
		bought.setScope(EmissionScope.SCOPE2);
		assertTold("account.twice", "its supplier Energy plant CHP 1 is in the park and counts it in scope 1");
	}

	@Test
	void heatWithoutASupplierMayBeThatOfAPlantInside() {
		bought.setSupplier(null);
		assertTold("account.twice", "it names no supplier, and plants of the park sell heat");
		ExteriorZone outside = ParkFactory.eINSTANCE.createExteriorZone();
		model.getParks().get(0).getExterior().add(outside);
		bought.setSupplier(outside);
		assertEquals(List.of(), told());
	}

	@Test
	void aSupplierInsideWithoutFuelIsMissingInTheTotal() {
		Eastfield.sector(model, 2013, SectorKind.ENERGY).getActivities().remove(coal);
		assertTold("account.supplier", "states no fuel in this year");
	}

	@Test
	void fuelOfAPlantIsNotThatOfItsOwnerToo() {
		EnergyPlant plant = (EnergyPlant) coal.getActor();
		EnergyUnit unit = ParkFactory.eINSTANCE.createEnergyUnit();
		unit.setFuel(fuel("naturalGas"));
		plant.getUnits().add(unit);
		assertEquals(List.of(), told());
		plant.setOwner(gas.getActor().getName());
		assertEquals(2, told().size(), "in both years");
		assertTrue(told().get(0).contains("Energy plant CHP 1 of the same owner burns naturalGas too"), told()::toString);
	}

	private Fuel fuel(String name) {
		return model.getLibrary().getFuels().stream().filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
	}

	@Test
	void aSumBesideItsPartsIsCountedTwice() {
		ActivityDatum sum = EcoreUtil.copy(coal);
		sum.setId("sum");
		sum.setAmount(160_000.0);
		sum.setActor(null);
		Eastfield.sector(model, 2013, SectorKind.ENERGY).getActivities().add(sum);
		assertTold("account.twice", "it is of no plant, and plants of the same year state coal of their own");
	}

	@Test
	void aDatumThatStandsTwiceIsFound() {
		ActivityDatum again = EcoreUtil.copy(gas);
		again.setId("again");
		Eastfield.sector(model, 2013, SectorKind.MANUFACTURING).getActivities().add(again);
		assertTold("account.twice", "it says the same as Activity datum");
	}

	@Test
	void aFirmsOwnAccountAndThatOfTheParkAreNotBothCountedInSilence() {
		Firm firm = (Firm) gas.getActor();
		YearAccount own = ParkFactory.eINSTANCE.createYearAccount();
		own.setYear(2013);
		var sector = ParkFactory.eINSTANCE.createSector();
		sector.setKind(SectorKind.MANUFACTURING);
		own.getSectors().add(sector);
		ActivityDatum again = EcoreUtil.copy(gas);
		again.setId("again");
		again.setActor(null);
		sector.getActivities().add(again);
		firm.getAccounts().add(own);
		assertTold("account.twice", "it says the same as Activity datum");
	}

	@Test
	void aKindOfActivityBelongsToSomeScopes() {
		gas.setScope(EmissionScope.SCOPE2);
		assertTold("account.scope", "its kind is combustion and its scope scope 2, which do not go together");
	}

	@Test
	void anActivityOfNoKindAndScopeCountsNowhere() {
		gas.setScope(EmissionScope.UNKNOWN);
		gas.setKind(ActivityKind.UNKNOWN);
		assertTold("account.scope", "neither its kind nor its scope is stated");
	}

	@Test
	void aMissingAmountNeedsANotationKeyAndAnAmountNone() {
		gas.setAmount(null);
		assertTold("account.gap", "its amount is not stated");
		gas.setNotation(NotationKey.C);
		assertEquals(List.of(), told());
		gas.setAmount(1.0);
		assertTold("account.gap", "the notation key C");
	}

	@Test
	void aYearHasOneAccount() {
		YearAccount again = ParkFactory.eINSTANCE.createYearAccount();
		again.setYear(2013);
		model.getParks().get(0).getAccounts().add(again);
		assertTold("account.year", "there is another account of the year 2013");
	}
}
