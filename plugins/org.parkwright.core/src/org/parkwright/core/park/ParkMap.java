package org.parkwright.core.park;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.WaterSource;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * Where the parks and actors of a model are, and what they exchange, as a table and as maps. Nothing is placed that has no coordinates of its own.
 *
 * @since 0.2
 */
public final class ParkMap {

	/** More maps than these are told apart by nobody; further parks are on the one of all parks. */
	private static final int MOST_MAPS = 12;
	private static final double POLE = 90;
	private static final String ID = "places";
	private static final Column LATITUDE = Column.number("latitude", "Latitude", "Degrees north of the equator, WGS 84", "deg");
	private static final Column LONGITUDE = Column.number("longitude", "Longitude", "Degrees east of Greenwich, WGS 84", "deg");

	private final ResultTable table;
	private final List<Figure> figures = new ArrayList<>();
	private int actors;
	private int unplaced;
	private int undrawn;

	private ParkMap(EipModel model, Collection<Exchange> exchanges) {
		ResultTable.Rows rows = ResultTable.of(ID, "Places", "A park or an actor with coordinates, or an exchange between two of them").group("kind").reach(ResultTable.Reach.DETAIL).columns(
				Column.choice("kind", "Kind", "What it is", kinds()), Column.element("element", "Element", "Id of the element"), Column.text("name", "Name", "What it is called"),
				Column.text("park", "Park", "Park it belongs to; none of an exchange between parks"), LATITUDE, LONGITUDE, Column.text("from", "From", "Who gives"), Column.text("to", "To", "Who takes"),
				LATITUDE.named("to_latitude", "Latitude of the taker"), LONGITUDE.named("to_longitude", "Longitude of the taker"),
				Column.number("quantity", "Quantity", "How much passes", "").unitIn("unit"), Column.text("unit", "Unit of measure", "Unit of the quantity"),
				Column.share("part_1", "Quantity by the largest", "Quantity of an exchange as a part of the largest one that is measured in the same way"));
		List<Park> placed = new ArrayList<>();
		model.getParks().stream().filter(park -> isPlace(park.getLatitude(), park.getLongitude()))
				.forEach(park -> rows.add("Park", park.getId(), label(park), label(park), park.getLatitude(), park.getLongitude(), null, null, null, null, null, null, null));
		for (String kind : List.of("Firm", "Infrastructure", "ExteriorZone", "WaterSource")) {
			model.getParks().forEach(park -> actors(park).filter(actor -> kind(actor).equals(kind)).filter(ParkMap::isPlaced)
					.forEach(actor -> rows.add(kind, actor.getId(), label(actor), label(park), actor.getLatitude(), actor.getLongitude(), null, null, null, null, null, null, null)));
		}
		for (Park park : model.getParks()) {
			List<Actor> all = actors(park).toList();
			int here = (int) all.stream().filter(ParkMap::isPlaced).count();
			actors += all.size();
			unplaced += all.size() - here;
			if (here > 0) {
				placed.add(park);
			}
		}
		add(rows, exchanges);
		table = rows.table();
		if (table.rows() > 0) {
			figures.add(figure(ID, Sentence.of("Map")));
			if (model.getParks().size() > 1) {
				placed.stream().limit(MOST_MAPS).forEach(park -> figures.add(figure(ID + "-" + park.getId(), Sentence.of("Map of {0}", label(park))).where("park", label(park))));
			}
		}
	}

	/** @return the map of a model with all of its exchanges, but for those that were computed from other data or turned down */
	public static ParkMap of(EipModel model) {
		return of(model, Stream.concat(model.getParks().stream().flatMap(park -> park.getFlows().stream()), model.getExchanges().stream()).filter(Exchange.class::isInstance).map(Exchange.class::cast)
				.filter(each -> !each.isDerived() && each.getState() != ExchangeState.REJECTED).toList());
	}

	/**
	 * @param exchanges that are lines between their actors
	 * @return the map of a model
	 */
	public static ParkMap of(EipModel model, Collection<Exchange> exchanges) {
		return new ParkMap(model, exchanges);
	}

	private void add(ResultTable.Rows rows, Collection<Exchange> exchanges) {
		Map<Unit<?>, Double> largest = new HashMap<>();
		exchanges.forEach(each -> largest.merge(system(each), size(each), Math::max));
		for (ExchangeKind kind : ExchangeKind.VALUES) {
			for (Exchange exchange : exchanges) {
				Actor from = owner(exchange.getFrom());
				Actor to = owner(exchange.getTo());
				if (exchange.getKind() == kind && isPlaced(from) && isPlaced(to)) {
					String park = from.eContainer() == to.eContainer() && from.eContainer() instanceof Park both ? label(both) : null;
					double most = largest.get(system(exchange));
					rows.add(kind.getLiteral(), exchange.getId(), label(exchange), park, from.getLatitude(), from.getLongitude(), label(from), label(to), to.getLatitude(), to.getLongitude(),
							exchange.getQuantity(), exchange.getUnit(), most > 0 && size(exchange) > 0 ? size(exchange) / most : null);
				} else if (exchange.getKind() == kind) {
					undrawn++;
				}
			}
		}
	}

	private static Actor owner(Port port) {
		return port == null ? null : port.getOwner();
	}

	private static SequencedMap<String, String> kinds() {
		return Column.words("Park", "park", "Firm", "firm", "Infrastructure", "infrastructure", "ExteriorZone", "outside", "WaterSource", "water source", ExchangeKind.UNKNOWN.getLiteral(),
				"exchange of no kind stated", ExchangeKind.BYPRODUCT.getLiteral(), "by-product", ExchangeKind.ENERGY.getLiteral(), "energy", ExchangeKind.WATER.getLiteral(), "water",
				ExchangeKind.UTILITY_SHARING.getLiteral(), "shared utility", ExchangeKind.KNOWLEDGE.getLiteral(), "knowledge");
	}

	private static String kind(Actor actor) {
		return switch (actor) {
			case Firm firm -> "Firm";
			case ExteriorZone zone -> "ExteriorZone";
			case WaterSource source -> "WaterSource";
			default -> "Infrastructure";
		};
	}

	private static Stream<Actor> actors(Park park) {
		return Stream.of(park.getFirms(), park.getInfrastructure(), park.getExterior(), park.getWaterSources()).flatMap(List::stream);
	}

	/** @return the unit of a quantity without its prefix, by which those that can be compared are alike; null if it is unknown */
	private static Unit<?> system(Exchange exchange) {
		Unit<?> unit = unit(exchange);
		return unit == null ? null : unit.getSystemUnit();
	}

	private static double size(Exchange exchange) {
		Unit<?> unit = unit(exchange);
		return unit == null || exchange.getQuantity() == null ? 0 : exchange.getQuantity() * Units.factor(unit, unit.getSystemUnit());
	}

	/** @return null where it is not stated or can't be read, which the rule on units of measure tells of */
	private static Unit<?> unit(Exchange exchange) {
		if (exchange.getUnit() == null || exchange.getUnit().isBlank()) {
			return null;
		}
		try {
			return Units.parse(exchange.getUnit());
		} catch (UnitSyntaxException e) {
			return null;
		}
	}

	/** @return whether coordinates are known, and of a place on the globe */
	private static boolean isPlace(Double latitude, Double longitude) {
		return latitude != null && longitude != null && Math.abs(latitude) <= POLE && Math.abs(longitude) <= 2 * POLE;
	}

	private static boolean isPlaced(Actor actor) {
		return actor != null && isPlace(actor.getLatitude(), actor.getLongitude());
	}

	private static String label(NamedElement element) {
		return element.getName() == null || element.getName().isBlank() ? Objects.requireNonNullElse(element.getId(), "") : element.getName();
	}

	private Figure figure(String id, Sentence title) {
		return Figure.of(id, title, Figure.Kind.MAP, table).with(Role.X, "longitude", "to_longitude").with(Role.Y, "latitude", "to_latitude").with(Role.SERIES, "kind").with(Role.LABEL, "name")
				.with(Role.FROM, "from").with(Role.TO, "to").with(Role.WIDTH, "part_1");
	}

	/** @return a row for each park and actor that has coordinates, then one for each exchange between two of them */
	public ResultTable table() {
		return table;
	}

	/** @return a map of all, and one of each park if the model has several; none if nothing has coordinates */
	public List<Figure> figures() {
		return List.copyOf(figures);
	}

	/** @return how many actors the model has */
	public int actors() {
		return actors;
	}

	/** @return how many actors have no coordinates */
	public int unplaced() {
		return unplaced;
	}

	/** @return how many exchanges lack coordinates at an end */
	public int undrawn() {
		return undrawn;
	}
}
