package org.parkwright.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.ParkFactory;

class InputServicesTest {

	private final SmallPark small = new SmallPark();
	private final InputServices services = new InputServices();
	private final Flow flow = small.flow(small.mill, small.brewery);

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1200|1200", "1,200|1200", "1 200|1200", "1’200|1200", "1,234,567.5|1234567.5",
			"0,5|0.5", "1,5|1.5", "3.2e4|32000", "-7|-7", "1200 t/a|1200", "1.2 kt/a|1200", "1200000 kg/a|1200" })
	void readsNumbersAsPeopleTypeThem(String text, double expected) {
		flow.setUnit("t/a");
		assertEquals(expected, services.newQuantity(flow, text), 1e-9);
	}

	@ParameterizedTest
	@ValueSource(strings = { "many", "12 GJ/a", "12 tons", "1.2.3", "1e999", "", "t/a" })
	void keepsTheOldQuantityWhenTheTextCannotBeRead(String text) {
		flow.setUnit("t/a");
		flow.setQuantity(42.0);
		assertEquals(42.0, services.newQuantity(flow, text));
	}

	@Test
	void takesTheUnitOfTheTextOnlyWhereThereIsNone() {
		assertTrue(services.bringsUnit(flow, "12 GJ/a"));
		assertEquals(12.0, services.newQuantity(flow, "12 GJ/a"));
		assertEquals("GJ/a", services.newUnit(flow, "12 GJ/a"));
		assertFalse(services.bringsUnit(flow, "12"));
		assertFalse(services.bringsUnit(flow, "12 bananas"));
		flow.setUnit("t/a");
		assertFalse(services.bringsUnit(flow, "12 GJ/a"));
	}

	@Test
	void aUnitCanBeTypedAlone() {
		flow.setUnit("t/a");
		assertEquals("m3/a", services.newUnit(flow, " m3/a "));
		assertEquals("t/a", services.newUnit(flow, "bananas"));
	}

	@ParameterizedTest
	@CsvSource({ "'',true", "' ',true", "unknown,true", "0,false", "t,false" })
	void anEmptyTextMeansUnknown(String text, boolean blank) {
		assertEquals(blank, services.isBlank(flow, text));
	}

	@Test
	void convertsToTheUnitsOfTheMetamodel() {
		assertEquals(150.0, services.newCapacity(small.first, "150000 kW"));
		assertEquals(300.0, services.newCapacity(small.first, "150 t"));
		assertEquals(25.0, services.newLifetime(small.first, "25 a"));
		assertEquals(5500.0, services.newHours(small.first, "5,500 h/a"));
		assertEquals(0.8, services.newHeatToPower(small.first, "0,8"));
		assertEquals(2005, services.newVintage(small.first, "2005"));
		small.first.setVintage(1999);
		assertEquals(1999, services.newVintage(small.first, "2005.5"));
		assertEquals(1999, services.newVintage(small.first, "last year"));
		assertEquals(1999, services.newVintage(small.first, "12"));
	}

	@Test
	void tellsACapacityFromAName() {
		assertTrue(services.isCapacity(small.first, "300 MW"));
		assertTrue(services.isCapacity(small.first, "300 MWe"));
		assertFalse(services.isCapacity(small.first, "300"));
		assertFalse(services.isCapacity(small.first, "U300"));
		assertFalse(services.isCapacity(small.first, "3 t/a"));
	}

	@Test
	void aShareIsAPartOrPercent() {
		FuelShare share = ParkFactory.eINSTANCE.createFuelShare();
		assertEquals(0.2, services.newShare(share, "0.2"), 1e-12);
		assertEquals(0.2, services.newShare(share, "20"), 1e-12);
		assertEquals(0.2, services.newShare(share, "20 %"), 1e-12);
		share.setShare(0.1);
		assertEquals(0.1, services.newShare(share, "much"), 1e-12);
	}
}
