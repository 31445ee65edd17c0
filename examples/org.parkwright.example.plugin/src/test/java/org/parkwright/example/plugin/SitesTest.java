package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.spec.Specification;
import org.parkwright.model.park.ParkPackage;

/** The test of a specification asks whether Parkwright finds it, and understands all of it: {@code description/sites.odesign}. */
class SitesTest {

	@Test
	void itsTableIsThereAndNothingIsWrongWithIt() {
		EPackage.Registry.INSTANCE.put(ParkPackage.eNS_URI, ParkPackage.eINSTANCE);
		Specification specification = InstalledSpecification.get().specification();
		assertEquals(List.of(), specification.problems());
		assertTrue(specification.representations().stream().anyMatch(each -> each.name().equals("Sites of plants")));
	}
}
