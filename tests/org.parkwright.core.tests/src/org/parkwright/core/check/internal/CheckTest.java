package org.parkwright.core.check.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.Models;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.ChecksFixture;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

/** One rule on a small model; what it finds is compared as a whole: kind, code, element, feature, message, remedy. */
abstract class CheckTest {

	static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	final EipModel model = Models.model();
	final Park park = Models.park(model, "K1");
	final EnergyPlant plant = Models.plant(park, "P1");

	private final Check check;
	private final String code;

	CheckTest(Check check, String code) {
		this.check = check;
		this.code = code;
	}

	record Finding(Severity severity, String code, EObject element, EStructuralFeature feature, String message,
			String remedy) {
	}

	Finding error(EObject element, EStructuralFeature feature, String message, String remedy) {
		return new Finding(Severity.ERROR, code, element, feature, message, remedy);
	}

	Finding coded(String other, EObject element, EStructuralFeature feature, String message, String remedy) {
		return new Finding(Severity.ERROR, other, element, feature, message, remedy);
	}

	Finding warning(EObject element, EStructuralFeature feature, String message, String remedy) {
		return new Finding(Severity.WARNING, code, element, feature, message, remedy);
	}

	void assertFinds(Finding... expected) {
		List<EObject> elements = new ArrayList<>();
		List<EStructuralFeature> features = new ArrayList<>();
		Faults faults = new Faults();
		ChecksFixture.run(check, model, (element, feature) -> {
			elements.add(element);
			features.add(feature);
			return Place.NONE;
		}, faults);
		List<Finding> found = new ArrayList<>();
		for (Fault fault : faults) {
			int i = found.size();
			found.add(new Finding(fault.severity(), fault.code(), elements.get(i), features.get(i), fault.message(),
					fault.remedy()));
		}
		assertEquals(List.of(expected), found);
	}

	void assertFindsNothing() {
		assertFinds();
	}
}
