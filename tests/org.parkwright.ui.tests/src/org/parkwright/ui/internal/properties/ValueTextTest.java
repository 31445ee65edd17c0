package org.parkwright.ui.internal.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.ui.internal.properties.ValueText.WrongInput;

/** What is typed into the Properties view becomes a value in the unit of the attribute, or a message that says what would. */
class ValueTextTest {

	private final EnergyUnit unit = ParkFactory.eINSTANCE.createEnergyUnit();
	private final ValueText capacity = new ValueText(unit, ParkPackage.Literals.ENERGY_UNIT__CAPACITY, "Capacity");
	private final ValueText vintage = new ValueText(unit, ParkPackage.Literals.ENERGY_UNIT__VINTAGE, "Vintage");

	@Test
	void aNumberAloneIsInTheUnitOfTheAttribute() throws WrongInput {
		assertEquals(12.5, capacity.read(" 12.5 "));
		assertEquals(1200.0, capacity.read("1.2e3"));
	}

	@Test
	void anotherUnitIsConverted() throws WrongInput {
		assertEquals(0.3, (Double) capacity.read("300 kW"), 1e-12);
		assertEquals(2000.0, (Double) capacity.read("2 GW"), 1e-9);
	}

	@Test
	void nothingIsUnknownAndNotNought() throws WrongInput {
		assertNull(capacity.read("  "));
		assertEquals("unknown", capacity.shown(null));
		assertEquals("0 MW", capacity.shown(0.0));
	}

	@Test
	void aUnitThatDoesNotFitIsSaid() {
		String message = assertThrows(WrongInput.class, () -> capacity.read("12 t")).getMessage();
		assertTrue(message.contains("t is no unit of capacity") && message.contains("MW"), message);
	}

	@Test
	void aDecimalCommaIsNotTakenForAPointOrAGroup() {
		String message = assertThrows(WrongInput.class, () -> capacity.read("1,500")).getMessage();
		assertTrue(message.contains("decimal point"), message);
	}

	@Test
	void aNumberThatTheMetamodelDoesNotAdmitIsSaidWithWhatItAdmits() throws WrongInput {
		assertEquals("-5 MW is no capacity. Type a number greater than 0 MW; leave it empty if it is unknown.",
				assertThrows(WrongInput.class, () -> capacity.read("-5000 kW")).getMessage());
		assertEquals("205 is no vintage. Type a year from 1000 to 9999; leave it empty if it is unknown.",
				assertThrows(WrongInput.class, () -> vintage.read("205")).getMessage());
		ValueText share = new ValueText(ParkFactory.eINSTANCE.createFuelShare(), ParkPackage.Literals.FUEL_SHARE__SHARE, "Share");
		assertEquals(0.35, (Double) share.read("35 %"), 1e-12);
		assertEquals(1.0, share.read("100 %"));
		assertTrue(assertThrows(WrongInput.class, () -> share.read("35")).getMessage().contains("from 0 to 1"));
	}

	@Test
	void aYearIsAWholeNumber() throws WrongInput {
		assertEquals(2005, vintage.read("2005"));
		assertEquals("2005", vintage.shown(2005));
		String message = assertThrows(WrongInput.class, () -> vintage.read("2005.5")).getMessage();
		assertTrue(message.contains("a year, such as 2005"), message);
	}
}
