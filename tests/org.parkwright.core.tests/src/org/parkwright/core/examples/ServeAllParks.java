package org.parkwright.core.examples;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.fix.Fix;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Infrastructure;

/** Lets a shared plant serve all parks but its own. */
public class ServeAllParks implements Fix {

	@Override
	public boolean mend(EObject element) {
		if (!(element instanceof Infrastructure plant) || !plant.getParksServed().isEmpty()) {
			return false;
		}
		((EipModel) EcoreUtil.getRootContainer(plant)).getParks().stream().filter(park -> park != plant.eContainer()).forEach(plant.getParksServed()::add);
		return !plant.getParksServed().isEmpty();
	}
}
