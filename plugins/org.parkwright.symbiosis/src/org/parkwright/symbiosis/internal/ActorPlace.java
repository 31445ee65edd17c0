package org.parkwright.symbiosis.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.symbiosis.Distances;

/** An actor of a park lies where its park does, or distances and maps tell nothing. What lies outside by its nature need not, nor does who lies beyond a border, of which another rule tells. */
public final class ActorPlace implements Check {

	/** No park is so large. Networks are, but their far ends are actors outside. km */
	static final double FARTHEST = 100;

	private static final double POLE = 90;
	/** Fewer neighbours may all be wrong. */
	private static final int LEAST_NEIGHBOURS = 3;

	/** A place, degrees. */
	private record Point(double latitude, double longitude) {

		static Point of(Actor actor) {
			return isPoint(actor.getLatitude(), actor.getLongitude()) ? new Point(actor.getLatitude(), actor.getLongitude()) : null;
		}

		double to(Point other) {
			return Distances.greatCircle(latitude, longitude, other.latitude, other.longitude);
		}
	}

	@Override
	public String id() {
		return "actor.place";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Park park : contents.model().getParks()) {
			List<Actor> actors = Stream.of(park.getFirms(), park.getInfrastructure()).<Actor>flatMap(List::stream).filter(actor -> Point.of(actor) != null).toList();
			Point middle = middle(park, actors);
			actors.forEach(actor -> place(actor, park, middle, findings));
		}
	}

	private static boolean isPoint(Double latitude, Double longitude) {
		return latitude != null && longitude != null && Math.abs(latitude) <= POLE && Math.abs(longitude) <= 2 * POLE;
	}

	/** @return where the park is, by itself or by most of its actors; null if that is unknown */
	private static Point middle(Park park, List<Actor> actors) {
		if (isPoint(park.getLatitude(), park.getLongitude())) {
			return new Point(park.getLatitude(), park.getLongitude());
		}
		List<Point> points = actors.stream().map(Point::of).filter(Objects::nonNull).toList();
		return points.size() < LEAST_NEIGHBOURS ? null
				: new Point(median(points.stream().mapToDouble(Point::latitude).toArray()), median(points.stream().mapToDouble(Point::longitude).toArray()));
	}

	private static double median(double[] numbers) {
		Arrays.sort(numbers);
		return numbers[numbers.length / 2];
	}

	private static void place(Actor actor, Park park, Point middle, Findings findings) {
		Point point = Point.of(actor);
		if (point.latitude == 0 && point.longitude == 0) {
			findings.warning(actor, ParkPackage.Literals.ACTOR__LATITUDE, "latitude and longitude are 0, which is a place in the Atlantic.", "Enter its coordinates, or none if you do not know them.");
		} else if (middle != null && point.to(middle) > FARTHEST) {
			boolean exchanged = Math.abs(point.longitude) <= POLE && new Point(point.longitude, point.latitude).to(middle) <= FARTHEST;
			String away = Math.round(point.to(middle)) + " km away from " + Findings.label(park);
			if (exchanged) {
				findings.warning(actor, ParkPackage.Literals.ACTOR__LATITUDE, "it lies " + away + ", and near it if latitude and longitude are exchanged.", "Exchange them.");
			} else {
				findings.warning(actor, ParkPackage.Literals.ACTOR__LATITUDE, "it lies " + away + ", more than the " + Math.round(FARTHEST) + " km that a park may extend.",
						"Correct its coordinates or those of the park, or make it an actor outside.");
			}
		}
	}
}
