package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.FLOW__MATERIAL;

import org.junit.jupiter.api.Test;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.MaterialType;

class FlowMaterialTest extends FlowCheckTest {

	FlowMaterialTest() {
		super(new FlowMaterial(), "flow.material");
	}

	private final MaterialType ash = material("fly ash");
	private final MaterialType clinker = material("clinker");

	@Test
	void oneMaterialOrAnUnknownOneIsRight() {
		assertFindsNothing();
		out.setMaterial(ash);
		assertFindsNothing();
		in.setMaterial(ash);
		assertFindsNothing();
	}

	@Test
	void twoMaterialsAreWrong() {
		out.setMaterial(ash);
		in.setMaterial(clinker);
		assertFinds(error(flow, FLOW__MATERIAL, "Flow S1: it starts as fly ash and arrives as clinker.",
				"Correct the material of a port, say which material passes, or, for an exchange, what it substitutes."));
		flow.setMaterial(ash);
		assertFindsNothing();
	}

	@Test
	void anExchangeMayTakeThePlaceOfWhatItsTargetTakes() {
		out.setMaterial(ash);
		in.setMaterial(clinker);
		flow.setFrom(null);
		Exchange exchange = FACTORY.createExchange();
		exchange.setName("X1");
		exchange.setFrom(out);
		exchange.setTo(in);
		model.getExchanges().add(exchange);
		assertFinds(error(exchange, FLOW__MATERIAL, "Exchange X1: it starts as fly ash and arrives as clinker.",
				"Correct the material of a port, say which material passes, or, for an exchange, what it substitutes."));
		exchange.setSubstitutes(clinker);
		assertFindsNothing();
	}

	private MaterialType material(String name) {
		MaterialType material = FACTORY.createMaterialType();
		material.setName(name);
		model.getLibrary().getMaterials().add(material);
		return material;
	}
}
