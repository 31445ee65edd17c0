package org.parkwright.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.ParkFactory;

class FlowServicesTest {

	private final SmallPark small = new SmallPark();
	private final FlowServices services = new FlowServices();
	private final FlowLabels labels = new FlowLabels();

	@ParameterizedTest
	@CsvSource({ "BYPRODUCT,MATERIAL", "ENERGY,ENERGY", "WATER,WATER", "UTILITY_SHARING,UTILITY", "KNOWLEDGE,KNOWLEDGE" })
	void anExchangeSaysItsKind(ExchangeKind kind, FlowKind expected) {
		Exchange exchange = small.exchange(small.mill, small.brewery);
		exchange.setUnit("m3/a");
		exchange.setKind(kind);
		assertEquals(expected, FlowKind.of(exchange));
	}

	@ParameterizedTest
	@CsvSource({ "IDEA,false", "IMPLEMENTED,false", "ENDED,true", "REJECTED,true" })
	void whatWasTurnedDownIsDrawnAsWhatEnded(ExchangeState state, boolean ended) {
		Exchange exchange = small.exchange(small.mill, small.brewery);
		exchange.setState(state);
		assertEquals(ended, services.isEnded(exchange));
	}

	@ParameterizedTest
	@CsvSource({ "GJ/a,ENERGY", "MWh/a,ENERGY", "m3/a,WATER", "t/a,MATERIAL", "nonsense,MATERIAL", ",MATERIAL" })
	void otherwiseTheUnitSaysIt(String unit, FlowKind expected) {
		Flow flow = small.flow(small.mill, small.brewery);
		flow.setUnit(unit);
		assertEquals(expected, FlowKind.of(flow));
	}

	@Test
	void theMaterialGoesBeforeTheUnit() {
		Flow steam = small.flow(small.plant, small.mill);
		steam.setUnit("t/a");
		steam.setMaterial(material(MaterialForm.STEAM));
		assertTrue(services.isEnergy(steam));
		Flow coal = small.flow(small.market, small.plant);
		coal.setUnit("t/a");
		coal.getFrom().setMaterial(small.coal);
		assertTrue(services.isEnergy(coal));
		Flow gas = small.flow(small.mill, small.brewery);
		gas.setUnit("m3/a");
		gas.setMaterial(material(MaterialForm.GAS));
		assertTrue(services.isMaterial(gas));
	}

	@Test
	void aFlowThatSaysNothingIsWaterAtAWaterSource() {
		Flow flow = small.flow(small.lake, small.mill);
		assertTrue(services.isWater(flow));
		flow.setMaterial(material(MaterialForm.SLUDGE));
		assertTrue(services.isMaterial(flow));
	}

	@Test
	void everyFlowIsInOneLayer() {
		for (ExchangeKind kind : ExchangeKind.values()) {
			Exchange exchange = small.exchange(small.mill, small.brewery);
			exchange.setKind(kind);
			long layers = Stream.of(services.isEnergy(exchange), services.isWater(exchange),
					services.isMaterial(exchange), services.isShared(exchange)).filter(Boolean::booleanValue).count();
			assertEquals(1, layers, kind.toString());
		}
	}

	@Test
	void onlyExchangesHaveAState() {
		Exchange exchange = small.exchange(small.mill, small.brewery);
		exchange.setState(ExchangeState.NEGOTIATED);
		assertTrue(services.isProspective(exchange));
		assertFalse(services.isIdea(exchange));
		assertFalse(services.isProspective(small.flow(small.mill, small.brewery)));
		assertEquals("negotiated", labels.stateText(exchange));
		assertEquals("", labels.stateText(small.flow(small.mill, small.brewery)));
	}

	@ParameterizedTest
	@CsvSource({ ",t/a,1", "0,t/a,1", "99,t/a,1", "100,t/a,2", "215000,t/a,5", "1e12,t/a,8", "215,kt/a,5", "1000,GWh/a,6",
			"700000,m3/a,5", "5,person,1", "5000000,,1" })
	void aLineIsOnePixelWiderForEachFactorOfTen(Double quantity, String unit, int width) {
		Flow flow = small.flow(small.mill, small.brewery);
		flow.setQuantity(quantity);
		flow.setUnit(unit);
		assertEquals(width, labels.flowWidth(flow));
	}

	@Test
	void anUnknownQuantityIsNotWritten() {
		Flow flow = small.flow(small.mill, small.brewery);
		flow.setUnit("t/a");
		assertEquals("", labels.quantityText(flow));
		assertFalse(services.isQuantified(flow));
		flow.setQuantity(215000.0);
		assertEquals("215,000 t/a", labels.quantityText(flow));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "12|12 t/a", "1234.56789|1,234.56789 t/a", "-5000|-5,000 t/a",
			"0.0001234|1.234E-4 t/a", "123456789|123,456,789 t/a", "1e20|1.0E20 t/a" })
	void aQuantityIsReadBackAsItIsWritten(double quantity, String text) {
		Flow flow = small.flow(small.mill, small.brewery);
		flow.setUnit("t/a");
		flow.setQuantity(quantity);
		assertEquals(text, labels.quantityText(flow));
		assertEquals(quantity, new InputServices().newQuantity(flow, text));
	}

	@Test
	void aNamelessFlowIsCalledByItsMaterial() {
		Flow flow = small.flow(small.mill, small.brewery);
		assertEquals("", labels.flowLabel(flow));
		flow.getTo().setMaterial(material(MaterialForm.SOLID));
		assertEquals("solid", labels.flowLabel(flow));
		flow.setName("Malt");
		assertEquals("Malt", labels.flowLabel(flow));
	}

	private static MaterialType material(MaterialForm form) {
		MaterialType material = ParkFactory.eINSTANCE.createMaterialType();
		material.setForm(form);
		material.setName(form.getLiteral());
		return material;
	}
}
