package org.parkwright.core.check.internal;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkPackage;

/** Every element has an id of its own. */
public final class UniqueIds implements Check {

	/** Code of the faults of this rule. */
	public static final String CODE = "element.id";

	@Override
	public String id() {
		return CODE;
	}

	@Override
	public void check(Contents contents, Findings findings) {
		Map<String, NamedElement> first = new HashMap<>();
		for (EObject any : contents.all()) {
			if (!(any instanceof NamedElement element)) {
				continue;
			}
			String id = element.getId();
			if (id == null || id.isBlank()) {
				findings.error(element, ParkPackage.Literals.NAMED_ELEMENT__ID, "it has no id.",
						"Give it one that no other element has.");
				continue;
			}
			NamedElement other = first.putIfAbsent(id, element);
			if (other != null) {
				findings.error(element, ParkPackage.Literals.NAMED_ELEMENT__ID,
						"its id '" + id + "' is also that of " + Findings.label(other) + ".",
						"Give one of the two another id.");
			}
		}
	}
}
