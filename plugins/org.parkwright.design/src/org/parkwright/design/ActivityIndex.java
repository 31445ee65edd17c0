package org.parkwright.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;

/**
 * Which data of a park's accounts are the same activity in other years. It is an adapter of the park, so that a table of
 * 400,000 data asks each of them once after a change, and not each of them for each other.
 */
final class ActivityIndex extends EContentAdapter {

	/**
	 * What makes data one activity. Its factor is none of it, for that of electricity is another each year.
	 *
	 * @param holder whose account it is: the park or a firm
	 * @param number of those of a year that are alike in all else
	 */
	private record Key(NamedElement holder, SectorKind sector, ActivityKind kind, EmissionScope scope, MaterialType material, Actor actor,
			Actor supplier, String unit, String name, int number) {

		Key numbered(int other) {
			return new Key(holder, sector, kind, scope, material, actor, supplier, unit, name, other);
		}
	}

	/** Attributes of a datum that its key has; references are all looked at. */
	private static final Set<Object> OF_KEY = Set.of(ParkPackage.Literals.ACTIVITY_DATUM__KIND, ParkPackage.Literals.ACTIVITY_DATUM__SCOPE, ParkPackage.Literals.ACTIVITY_DATUM__UNIT,
			ParkPackage.Literals.NAMED_ELEMENT__NAME);

	private final Park park;
	private boolean stale = true;
	private List<YearAccount> years = List.of();
	private Map<Integer, YearAccount> byYear = Map.of();
	private Map<ActivityDatum, List<ActivityDatum>> groups = Map.of();
	private Map<ActivityDatum, ActivityDatum> lines = Map.of();
	private List<ActivityDatum> order = List.of();

	private ActivityIndex(Park park) {
		this.park = park;
	}

	static ActivityIndex of(Park park) {
		ActivityIndex index = (ActivityIndex) EcoreUtil.getExistingAdapter(park, ActivityIndex.class);
		if (index == null) {
			index = new ActivityIndex(park);
			park.eAdapters().add(index);
		}
		index.update();
		return index;
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == ActivityIndex.class;
	}

	@Override
	public void notifyChanged(Notification notification) {
		super.notifyChanged(notification);
		stale |= !notification.isTouch() && concerns(notification);
	}

	/** Amounts are what is edited most, and say nothing of which data are alike. */
	private static boolean concerns(Notification notification) {
		return !(notification.getNotifier() instanceof ActivityDatum) || !(notification.getFeature() instanceof EAttribute) || OF_KEY.contains(notification.getFeature());
	}

	/** An account for each year, that of the park where it has one, in the order of the years. */
	List<YearAccount> years() {
		return years;
	}

	/** The account that stands for a year, or null. */
	YearAccount year(Integer year) {
		return byYear.get(year);
	}

	/** A datum for each activity, in the order of holders, sectors and kinds. */
	List<ActivityDatum> activities() {
		return order;
	}

	/** All data of all years. */
	Collection<ActivityDatum> all() {
		return lines.keySet();
	}

	/** The datum that stands for the activity of another, or null if that is in no year. */
	ActivityDatum activity(ActivityDatum datum) {
		return lines.get(datum);
	}

	/** All data of the activity that a datum stands for. */
	List<ActivityDatum> data(ActivityDatum activity) {
		return groups.getOrDefault(activity, List.of());
	}

	private void update() {
		if (!stale) {
			return;
		}
		stale = false;
		Map<Integer, YearAccount> found = new TreeMap<>();
		Map<Key, List<ActivityDatum>> same = new LinkedHashMap<>();
		Stream.concat(Stream.of(park), park.getFirms().stream()).forEach(holder -> accounts(holder).forEach(account -> {
			found.putIfAbsent(account.getYear(), account);
			Map<Key, Integer> taken = new HashMap<>();
			for (Sector sector : account.getSectors()) {
				sector.getActivities().forEach(datum -> same.computeIfAbsent(key(holder, sector, datum, taken), key -> new ArrayList<>()).add(datum));
			}
		}));
		byYear = found;
		years = List.copyOf(found.values());
		Map<ActivityDatum, ActivityDatum> before = lines;
		lines = new LinkedHashMap<>();
		groups = new HashMap<>();
		order = new ArrayList<>();
		same.values().forEach(data -> {
			ActivityDatum activity = activity(data, before);
			data.forEach(datum -> lines.put(datum, activity));
			groups.put(activity, data);
			order.add(activity);
		});
		Map<NamedElement, Integer> places = new HashMap<>();
		order.forEach(datum -> places.putIfAbsent(holder(datum), places.size()));
		order.sort(Comparator.comparing((ActivityDatum datum) -> places.get(holder(datum)))
				.thenComparing(datum -> ((Sector) datum.eContainer()).getKind()).thenComparing(ActivityDatum::getKind));
	}

	/** The datum that stood for the activity before stands for it still, so that a line stays the same when a year is filled. */
	private static ActivityDatum activity(List<ActivityDatum> data, Map<ActivityDatum, ActivityDatum> before) {
		Set<ActivityDatum> stood = data.stream().map(before::get).collect(Collectors.toSet());
		return data.stream().filter(stood::contains).findFirst().orElse(data.get(0));
	}

	private static List<YearAccount> accounts(NamedElement holder) {
		List<YearAccount> all = holder instanceof Firm firm ? firm.getAccounts() : ((Park) holder).getAccounts();
		return all.stream().filter(account -> account.getYear() != null).sorted(Comparator.comparing(YearAccount::getYear)).toList();
	}

	/** Whose account a datum stands in. */
	static NamedElement holder(ActivityDatum datum) {
		EObject account = datum.eContainer() == null ? null : datum.eContainer().eContainer();
		return account == null ? null : (NamedElement) account.eContainer();
	}

	private static Key key(NamedElement holder, Sector sector, ActivityDatum datum, Map<Key, Integer> taken) {
		Key first = new Key(holder, sector.getKind(), datum.getKind(), datum.getScope(), datum.getMaterial(), datum.getActor(),
				datum.getSupplier(), datum.getUnit(), datum.getName(), 0);
		return first.numbered(taken.merge(first, 1, Integer::sum));
	}
}
