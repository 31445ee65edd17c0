package org.parkwright.core.check.internal;

import java.util.HashMap;
import java.util.Map;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.SizeClass;

/** Each size class has a code of its own, and some capacity lies in it. */
public final class SizeClassBounds implements Check {

	@Override
	public String id() {
		return "library.sizeClass";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		Map<String, SizeClass> known = new HashMap<>();
		for (SizeClass sizeClass : contents.of(SizeClass.class)) {
			Catalogue.Entry entry = Catalogue.Entry.of(sizeClass);
			String code = entry.code().isEmpty() ? entry.name() : entry.code();
			if (code.isEmpty()) {
				findings.error(sizeClass, ParkPackage.Literals.CATALOGUE_ENTRY__CODE, "it has no code.",
						"Enter the word that tables shall call it.");
			} else if (known.putIfAbsent(code, sizeClass) != null) {
				findings.error(sizeClass, ParkPackage.Literals.CATALOGUE_ENTRY__CODE, "its code " + code + " is that of another class.",
						"Give each class a code of its own.");
			}
			Double from = sizeClass.getLowerBound();
			Double to = sizeClass.getUpperBound();
			if (from != null && to != null && (from > to || !sizeClass.isBoundsIncluded() && from.equals(to))) {
				findings.error(sizeClass, ParkPackage.Literals.SIZE_CLASS__UPPER_BOUND, "no capacity lies between its bounds.",
						"Enter an upper bound above the lower one, or leave one of them out.");
			}
		}
	}
}
