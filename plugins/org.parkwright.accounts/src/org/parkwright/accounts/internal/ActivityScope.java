package org.parkwright.accounts.internal;

import java.util.stream.Collectors;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.ParkPackage;

/** A kind of activity belongs to some scopes and to no others. */
public final class ActivityScope implements Check {

	@Override
	public String id() {
		return "account.scope";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (ActivityDatum datum : contents.of(ActivityDatum.class)) {
			if (datum.getKind() == ActivityKind.UNKNOWN && datum.getScope() == EmissionScope.UNKNOWN) {
				findings.warning(datum, ParkPackage.Literals.ACTIVITY_DATUM__KIND, "neither its kind nor its scope is stated, so that nobody knows where it counts.",
						"State what kind of activity it is.");
			} else if (!ActivityWords.scopes(datum.getKind()).contains(datum.getScope()) && datum.getSupplier() == null) {
				findings.warning(datum, ParkPackage.Literals.ACTIVITY_DATUM__SCOPE,
						"its kind is " + datum.getKind().getLiteral() + " and its scope " + ActivityWords.text(datum.getScope()) + ", which do not go together.",
						"State " + ActivityWords.scopes(datum.getKind()).stream().filter(each -> each != EmissionScope.UNKNOWN).map(ActivityWords::text)
								.collect(Collectors.joining(" or ")) + ", or none.");
			}
		}
	}
}
