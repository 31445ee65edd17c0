package org.parkwright.design;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.YearAccount;

/**
 * The accounts of a park as a table: a line an activity, a column a year. Data of several years are one activity if all that
 * says what they are is the same; one of them stands for it.
 *
 * @since 0.2
 */
public class ActivityServices {

	private final PlaceServices places = new PlaceServices();
	private final LabelServices labels = new LabelServices();

	/** @return an account for each year, that of the park where it has one and else of a firm, in the order of the years */
	public List<YearAccount> accountYears(Park park) {
		return ActivityIndex.of(park).years();
	}

	/** @return the accounts of the park and its firms of the same year */
	public List<YearAccount> accountsOfYear(YearAccount account) {
		Park park = places.parkOf(account);
		return Stream.concat(park.getAccounts().stream(), park.getFirms().stream().flatMap(firm -> firm.getAccounts().stream()))
				.filter(each -> account.getYear().equals(each.getYear())).toList();
	}

	/** @return a datum for each activity of the park and its firms */
	public List<ActivityDatum> activitiesOf(Park park) {
		return ActivityIndex.of(park).activities();
	}

	/** @return all activity data of the park and its firms */
	public Collection<ActivityDatum> activityDataOf(Park park) {
		return ActivityIndex.of(park).all();
	}

	/** @return the datum that stands for the same activity in all years */
	public ActivityDatum activityOf(ActivityDatum datum) {
		return ActivityIndex.of(places.parkOf(datum)).activity(datum);
	}

	/** @return the account that stands for the year of a datum */
	public YearAccount yearOf(ActivityDatum datum) {
		return ActivityIndex.of(places.parkOf(datum)).year(((YearAccount) datum.eContainer().eContainer()).getYear());
	}

	/** @return the data of all years of the activity that a datum stands for */
	public List<ActivityDatum> dataOf(ActivityDatum activity) {
		return ActivityIndex.of(places.parkOf(activity)).data(activity);
	}

	/** @return sector and actor, what is done with what, and the unit of the amounts, as in "Services: diesel, combustion (t)" */
	public String activityText(ActivityDatum activity) {
		NamedElement holder = ActivityIndex.holder(activity);
		NamedElement actor = activity.getActor() == null && holder instanceof Firm ? holder : activity.getActor();
		String sector = Words.spaced(((Sector) activity.eContainer()).getKind().getLiteral());
		String head = sector.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sector.substring(1)
				+ (actor == null ? "" : ", " + labels.caption(actor));
		MaterialType material = activity.getMaterial();
		boolean named = activity.getName() != null && !activity.getName().isBlank();
		String what = Stream.of(named ? activity.getName() : material == null ? null : labels.caption(material),
				Words.spaced(activity.getKind().getLiteral()),
				activity.getSupplier() == null ? null : "from " + labels.caption(activity.getSupplier()),
				activity.getScope() == EmissionScope.UNKNOWN ? null : activity.getScope().getLiteral().replace("scope", "scope "))
				.filter(Objects::nonNull).collect(Collectors.joining(", "));
		return head + ": " + what + (activity.getUnit() == null || activity.getUnit().isBlank() ? "" : " (" + activity.getUnit() + ")");
	}

	/** @return the amount alone, or the notation key that stands in its place; nothing if it is unknown */
	public String amountText(ActivityDatum datum) {
		return datum.getAmount() != null ? Numbers.withUnit(datum.getAmount(), null)
				: datum.getNotation() == NotationKey.VALUE ? "" : datum.getNotation().getLiteral();
	}

	/** @return whether a text is an amount in the unit of the activity, or in one that converts to it, or a notation key */
	public boolean isAmount(ActivityDatum datum, Object text) {
		return isNotation(datum, text) || amount(datum, text).isPresent();
	}

	/** @return the amount in the unit of the activity; the old one if the text is none */
	public Double newAmount(ActivityDatum datum, Object text) {
		return amount(datum, text).orElse(datum.getAmount());
	}

	/** @return whether a text is a notation key, as NE */
	public boolean isNotation(ActivityDatum datum, Object text) {
		return newNotation(datum, text) != null;
	}

	/** @return the notation key that a text is, or nothing */
	public String newNotation(ActivityDatum datum, Object text) {
		return NotationKey.VALUES.stream().filter(key -> key != NotationKey.VALUE).map(NotationKey::getLiteral)
				.filter(key -> key.equalsIgnoreCase(String.valueOf(text).strip())).findFirst().orElse(null);
	}

	private static Optional<Double> amount(ActivityDatum datum, Object text) {
		Optional<Numbers> typed = Numbers.read(text);
		boolean unitless = datum.getUnit() == null || datum.getUnit().isBlank();
		return typed.flatMap(number -> unitless && !number.unit().isEmpty() ? Optional.empty() : number.in(datum.getUnit()));
	}
}
