package org.parkwright.core.fix.internal;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.fix.Fix;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Port;

/** Lets a flow go the other way. */
public final class FlowTurn implements Fix {

	@Override
	public boolean mend(EObject element) {
		if (!(element instanceof Flow flow) || flow.getFrom() == null || flow.getTo() == null) {
			return false;
		}
		Port from = flow.getFrom();
		flow.setFrom(flow.getTo());
		flow.setTo(from);
		return true;
	}
}
