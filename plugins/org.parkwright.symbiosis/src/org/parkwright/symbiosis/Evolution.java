package org.parkwright.symbiosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;

/**
 * A network in one year after the other (C7).
 *
 * @param year    calendar year
 * @param network of the exchanges with start ≤ year &lt; end
 * @param metrics of it
 * @param started exchanges that were not there the year before
 * @param ended   exchanges of the years before that no longer run
 * @since 0.2
 */
public record Evolution(int year, ExchangeNetwork network, NetworkMetrics metrics, int started, int ended) {

	/**
	 * @param filter whose year does not matter
	 * @return every year from the first in which an exchange started to the base year of the model, or the last in which one started or ended; empty if no
	 *         exchange states when it started
	 */
	public static List<Evolution> of(EipModel model, ExchangeFilter filter) {
		List<Evolution> years = new ArrayList<>();
		for (int year : years(model, filter).toArray()) {
			ExchangeNetwork network = ExchangeNetwork.of(model, filter.in(year));
			Evolution before = years.isEmpty() ? null : years.getLast();
			int started = gained(network, before == null ? null : before.network);
			int ended = before == null ? 0 : gained(before.network, network);
			boolean same = before != null && started == 0 && ended == 0;
			years.add(new Evolution(year, network, same ? before.metrics : NetworkMetrics.of(network), started, ended));
		}
		return years;
	}

	/** @return how many exchanges run in each of these years, without looking at their networks */
	public static SortedMap<Integer, Integer> counts(EipModel model, ExchangeFilter filter) {
		List<Exchange> connected = ExchangeNetwork.exchanges(model).stream().filter(ExchangeNetwork::isConnected).toList();
		SortedMap<Integer, Integer> counts = new TreeMap<>();
		years(model, filter).forEach(year -> {
			ExchangeFilter then = filter.in(year);
			counts.put(year, (int) connected.stream().filter(each -> then.admits(each, model)).count());
		});
		return counts;
	}

	private static IntStream years(EipModel model, ExchangeFilter filter) {
		List<Exchange> counted = ExchangeNetwork.exchanges(model).stream().filter(ExchangeNetwork::isConnected).filter(filter::everAdmits).toList();
		int[] starts = counted.stream().map(Exchange::getStartYear).filter(Objects::nonNull).mapToInt(Integer::intValue).sorted().toArray();
		if (starts.length == 0) {
			return IntStream.empty();
		}
		int last = Math.max(starts[starts.length - 1], counted.stream().map(Exchange::getEndYear).filter(Objects::nonNull).mapToInt(Integer::intValue).max().orElse(0));
		last = Math.max(last, model.getBaseYear() == null ? 0 : model.getBaseYear());
		return IntStream.rangeClosed(starts[0], last);
	}

	/** @return how many exchanges one network has that another has not */
	private static int gained(ExchangeNetwork network, ExchangeNetwork other) {
		Set<Exchange> known = other == null ? Set.of() : other.links().stream().map(ExchangeNetwork.Link::exchange).collect(Collectors.toSet());
		return (int) network.links().stream().filter(link -> !known.contains(link.exchange())).count();
	}

	/** @return exchanges that count and do not state when they started, and so are in no year before the base year */
	public static List<Exchange> undated(EipModel model, ExchangeFilter filter) {
		return ExchangeNetwork.exchanges(model).stream().filter(ExchangeNetwork::isConnected)
				.filter(each -> each.getStartYear() == null && filter.everAdmits(each)).toList();
	}
}
