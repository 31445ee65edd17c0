package org.parkwright.accounts.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.YearAccount;

/** An activity has an amount, or a notation key in its place; a year has one account. */
public final class AccountGaps implements Check {

	@Override
	public String id() {
		return "account.gap";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (ActivityDatum datum : contents.of(ActivityDatum.class)) {
			if (datum.getAmount() == null && datum.getNotation() == NotationKey.VALUE) {
				findings.warning(datum, ParkPackage.Literals.ACTIVITY_DATUM__AMOUNT, "its amount is not stated, so that the sums of its year are unknown.",
						"Enter it, or a notation key: NE not estimated, NO not occurring, IE included elsewhere, C confidential.");
			} else if (datum.getAmount() != null && datum.getNotation() != NotationKey.VALUE) {
				findings.warning(datum, ParkPackage.Literals.ACTIVITY_DATUM__NOTATION,
						"it has an amount and the notation key " + datum.getNotation().getLiteral() + ", which stands in place of one; it enters no sum.",
						"Take one of them away.");
			}
		}
		contents.of(Park.class).forEach(park -> years(park.getAccounts(), findings));
		contents.of(Firm.class).forEach(firm -> years(firm.getAccounts(), findings));
	}

	private static void years(List<YearAccount> accounts, Findings findings) {
		Map<Integer, YearAccount> years = new HashMap<>();
		for (YearAccount account : accounts) {
			if (account.getYear() != null && years.putIfAbsent(account.getYear(), account) != null) {
				findings.withCode("account.year").warning(account, ParkPackage.Literals.YEAR_ACCOUNT__YEAR,
						"there is another account of the year " + account.getYear() + ".", "Put both into one, or change a year.");
			}
		}
	}
}
