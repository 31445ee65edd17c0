package org.parkwright.design;

import java.time.Year;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.GasUse;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.WasteTreatment;
import org.parkwright.model.park.YearAccount;

/**
 * Where an activity of a year is put: into the account of that year of whoever has the activity, and there into its sector,
 * both of which may be missing yet.
 *
 * @since 0.2
 */
public class AccountServices {

	/** @return the park, if the activity is in accounts of the park and it has none of that year */
	public List<Park> parkWithoutAccount(ActivityDatum activity, Object year) {
		return ActivityIndex.holder(activity) instanceof Park park && accountIn(activity, year) == null ? List.of(park) : List.of();
	}

	/** @return the firm, if the activity is in accounts of a firm and it has none of that year */
	public List<Firm> firmWithoutAccount(ActivityDatum activity, Object year) {
		return ActivityIndex.holder(activity) instanceof Firm firm && accountIn(activity, year) == null ? List.of(firm) : List.of();
	}

	/** @return the account of that year, if it has not the sector of the activity */
	public List<YearAccount> accountWithoutSector(ActivityDatum activity, Object year) {
		YearAccount account = accountIn(activity, year);
		return account == null || sectorIn(activity, year) != null ? List.of() : List.of(account);
	}

	/** @return the sector of the activity in the account of a year, or null */
	public Sector sectorIn(ActivityDatum activity, Object year) {
		YearAccount account = accountIn(activity, year);
		return account == null ? null : account.getSectors().stream()
				.filter(sector -> sector.getKind() == ((Sector) activity.eContainer()).getKind()).findFirst().orElse(null);
	}

	/** @return the kind of the sector that an activity is in */
	public String sectorKind(ActivityDatum activity) {
		return ((Sector) activity.eContainer()).getKind().getLiteral();
	}

	/** @return the sector that an activity is in */
	public Sector sectorOf(ActivityDatum activity) {
		return (Sector) activity.eContainer();
	}

	/** @return how the waste of an activity is treated, for another year; nothing if that is not said */
	public WasteTreatment sameTreatment(ActivityDatum activity) {
		return copy(activity.getTreatment());
	}

	/** @return how the gas of an activity is used, for another year; nothing if that is not said */
	public GasUse sameGasUse(ActivityDatum activity) {
		return copy(activity.getGasUse());
	}

	/** A copy is another element and gets an id of its own. */
	private static <T extends NamedElement> T copy(T element) {
		if (element == null) {
			return null;
		}
		T copy = EcoreUtil.copy(element);
		copy.setId(null);
		copy.eAllContents().forEachRemaining(each -> {
			if (each instanceof NamedElement named) {
				named.setId(null);
			}
		});
		return copy;
	}

	/** @return the last account of the park, or null if it has none of a known year */
	public YearAccount lastAccount(Park park) {
		return park.getAccounts().stream().filter(account -> account.getYear() != null).max((a, b) -> a.getYear().compareTo(b.getYear()))
				.orElse(null);
	}

	/** @return the year after the last account; for the first account the base year of the model, else the last complete year */
	public Integer nextAccountYear(Park park) {
		YearAccount last = lastAccount(park);
		if (last != null) {
			return last.getYear() + 1;
		}
		EObject model = park.eContainer();
		return model instanceof EipModel known && known.getBaseYear() != null ? known.getBaseYear() : Integer.valueOf(Year.now().getValue() - 1);
	}

	/** @return whether the park has an account to put an activity in */
	public boolean hasAccount(Park park) {
		return lastAccount(park) != null;
	}

	/** @return the last account, if it has no sector yet */
	public List<YearAccount> lastAccountWithoutSectors(Park park) {
		YearAccount last = lastAccount(park);
		return last == null || !last.getSectors().isEmpty() ? List.of() : List.of(last);
	}

	/** @return the first sector of the last account, or null */
	public Sector firstSector(Park park) {
		YearAccount last = lastAccount(park);
		return last == null ? null : last.getSectors().stream().findFirst().orElse(null);
	}

	private static YearAccount accountIn(ActivityDatum activity, Object year) {
		NamedElement holder = ActivityIndex.holder(activity);
		List<YearAccount> accounts = holder instanceof Firm firm ? firm.getAccounts() : holder instanceof Park park ? park.getAccounts() : List.of();
		return year instanceof YearAccount wanted
				? accounts.stream().filter(account -> wanted.getYear().equals(account.getYear())).findFirst().orElse(null)
				: null;
	}
}
