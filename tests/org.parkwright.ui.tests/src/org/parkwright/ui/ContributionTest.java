package org.parkwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Every class that the bundle's plugin.xml names exists, so that no menu or view fails when it is first opened. */
class ContributionTest {

	private static final String BUNDLE = "org.parkwright.ui";

	@Test
	void everyClassNamedInAContributionCanBeLoaded() throws ClassNotFoundException {
		Bundle bundle = Platform.getBundle(BUNDLE);
		List<IConfigurationElement> elements = new ArrayList<>();
		for (IExtension extension : Platform.getExtensionRegistry()
				.getExtensions(ContributorFactoryOSGi.createContributor(bundle))) {
			collect(extension.getConfigurationElements(), elements);
		}
		assertFalse(elements.isEmpty());
		for (IConfigurationElement element : elements) {
			String name = element.getAttribute("class");
			if (name != null && !name.startsWith("org.eclipse.")) {
				assertNotNull(bundle.loadClass(name.split(":")[0]));
			}
		}
	}

	@Test
	void thePerspectiveIsRegisteredUnderItsId() {
		assertEquals(1, Arrays.stream(Platform.getExtensionRegistry()
				.getConfigurationElementsFor("org.eclipse.ui.perspectives"))
				.filter(element -> ParkPerspective.ID.equals(element.getAttribute("id"))).count());
	}

	private static void collect(IConfigurationElement[] from, List<IConfigurationElement> into) {
		for (IConfigurationElement element : from) {
			into.add(element);
			collect(element.getChildren(), into);
		}
	}
}
