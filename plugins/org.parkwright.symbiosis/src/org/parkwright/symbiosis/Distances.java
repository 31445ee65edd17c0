package org.parkwright.symbiosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.parkwright.model.park.Actor;
import org.parkwright.model.park.Exchange;
import org.parkwright.symbiosis.ExchangeNetwork.Link;

/**
 * How far what is exchanged travels (C8): the distance that an exchange states, else the great circle between the coordinates of its ends.
 *
 * @since 0.2
 */
public final class Distances {

	/**
	 * Distances within which so much is exchanged.
	 *
	 * @param share    of quantities, or of exchanges: 0.25, 0.5, 0.75
	 * @param distance km
	 */
	public record Quantile(double share, double distance) {
	}

	/** Shares of resources for which the National Industrial Symbiosis Programme published distances: 9.6, 20.4 and 39.1 miles of 1.6 km. */
	public static final List<Quantile> NISP = List.of(new Quantile(0.25, 15.4), new Quantile(0.5, 32.6), new Quantile(0.75, 62.6));

	/** Mean radius of the Earth, km (IUGG). */
	public static final double RADIUS = 6371.0088;

	private Distances() {
	}

	/** @return km; NaN if it is unknown */
	public static double of(Exchange exchange) {
		if (exchange.getDistance() != null) {
			return exchange.getDistance();
		}
		if (exchange.getFrom() == null || exchange.getTo() == null) {
			return Double.NaN;
		}
		return between(exchange.getFrom().getOwner(), exchange.getTo().getOwner());
	}

	/** @return length of the great circle between two actors, km; NaN if coordinates are unknown */
	public static double between(Actor one, Actor other) {
		if (one == null || other == null || one.getLatitude() == null || one.getLongitude() == null || other.getLatitude() == null || other.getLongitude() == null) {
			return Double.NaN;
		}
		return greatCircle(one.getLatitude(), one.getLongitude(), other.getLatitude(), other.getLongitude());
	}

	/** By the haversine, which is exact for near points too. @return km @param latitude of one point, degrees, as all others */
	public static double greatCircle(double latitude, double longitude, double otherLatitude, double otherLongitude) {
		double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
		double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
		double haversine = north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
		return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
	}

	/** @return the shortest distances within which shares of the exchanges lie whose distance is known; NaN if none is */
	public static List<Quantile> byNumber(ExchangeNetwork network) {
		return quantiles(network, link -> 1);
	}

	/** @return the same of shares of the quantities in a dimension, of exchanges of which both are known */
	public static List<Quantile> byQuantity(ExchangeNetwork network, Dimension dimension) {
		return quantiles(network, link -> link.quantity(dimension));
	}

	/** @return how many exchanges the quantiles of a dimension rest on */
	public static int known(ExchangeNetwork network, Dimension dimension) {
		return (int) network.links().stream().filter(link -> !Double.isNaN(of(link.exchange())) && link.quantity(dimension) > 0).count();
	}

	/**
	 * How much lies within which distance.
	 *
	 * @param dimension of the quantities that are counted; null for the number of exchanges
	 * @return for each distance the share of what is known that lies within it, by distance; none if nothing is known
	 */
	public static List<Quantile> cumulative(ExchangeNetwork network, Dimension dimension) {
		SortedMap<Double, Double> weights = new TreeMap<>();
		for (Link link : network.links()) {
			double weight = dimension == null ? 1 : link.quantity(dimension);
			if (!Double.isNaN(of(link.exchange())) && weight > 0) {
				weights.merge(of(link.exchange()), weight, Double::sum);
			}
		}
		double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
		List<Quantile> shares = new ArrayList<>();
		double sum = 0;
		for (Map.Entry<Double, Double> weight : weights.entrySet()) {
			sum += weight.getValue();
			shares.add(new Quantile(Math.min(1, sum / all), weight.getKey()));
		}
		return shares;
	}

	private static List<Quantile> quantiles(ExchangeNetwork network, ToDoubleFunction<Link> weight) {
		List<Link> known = network.links().stream().filter(link -> !Double.isNaN(of(link.exchange())) && weight.applyAsDouble(link) > 0)
				.sorted(Comparator.comparingDouble(link -> of(link.exchange()))).toList();
		double all = known.stream().mapToDouble(weight).sum();
		List<Quantile> quantiles = new ArrayList<>();
		for (Quantile nisp : NISP) {
			double sum = 0;
			double distance = Double.NaN;
			for (Link link : known) {
				if (sum < nisp.share * all) {
					sum += weight.applyAsDouble(link);
					distance = of(link.exchange());
				}
			}
			quantiles.add(new Quantile(nisp.share, distance));
		}
		return quantiles;
	}
}
