package org.parkwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** What the bundle contributes to the workbench is found there. */
class ContributionTest {

	@Test
	void thePerspectiveIsRegisteredUnderItsId() {
		assertEquals(1, Arrays.stream(Platform.getExtensionRegistry()
				.getConfigurationElementsFor("org.eclipse.ui.perspectives"))
				.filter(element -> ParkPerspective.ID.equals(element.getAttribute("id"))).count());
	}
}
