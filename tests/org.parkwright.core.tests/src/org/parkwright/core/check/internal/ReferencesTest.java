package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__FUEL;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;

class ReferencesTest extends CheckTest {

	ReferencesTest() {
		super(new References(), "element.reference");
	}

	private static final String REMEDY = "Choose one of this model; a fuel, technology or grid must first be added to its library.";

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void whatIsInTheModelMayBeReferredTo() {
		assertFindsNothing();
	}

	@Test
	void whatIsInAnotherModelOrInNoneIsWrong() {
		unit.setFuel(Models.fuel(Models.model(), "naturalGas"));
		Finding stranger = error(unit, ENERGY_UNIT__FUEL,
				"Energy unit U1: its fuel refers to Fuel naturalGas, which is not in this model.", REMEDY);
		assertFinds(stranger);
		Fuel loose = FACTORY.createFuel();
		loose.setName("naturalGas");
		unit.setFuel(loose);
		assertFinds(stranger);
	}

	@Test
	void whatCannotBeFoundIsWrong() {
		Fuel lost = FACTORY.createFuel();
		((InternalEObject) lost).eSetProxyURI(URI.createURI("other.park#gas"));
		unit.setFuel(lost);
		assertFinds(error(unit, ENERGY_UNIT__FUEL,
				"Energy unit U1: its fuel refers to other.park#gas, which is not in this model.", REMEDY));
	}
}
