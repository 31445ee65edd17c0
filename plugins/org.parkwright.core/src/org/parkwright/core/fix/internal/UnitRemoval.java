package org.parkwright.core.fix.internal;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.fix.Fix;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/** Leaves out units of measure that are none. */
public final class UnitRemoval implements Fix {

	@Override
	public boolean mend(EObject element) {
		boolean mended = false;
		for (EAttribute attribute : element.eClass().getEAllAttributes()) {
			if (attribute.getEAttributeType() == ParkPackage.Literals.UNIT_SYMBOL && element.eGet(attribute) instanceof String symbol
					&& !isUnit(symbol)) {
				element.eUnset(attribute);
				mended = true;
			}
		}
		return mended;
	}

	private static boolean isUnit(String symbol) {
		try {
			Units.parse(symbol);
			return true;
		} catch (UnitSyntaxException e) {
			return false;
		}
	}
}
