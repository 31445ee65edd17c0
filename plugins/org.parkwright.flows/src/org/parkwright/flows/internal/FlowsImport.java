package org.parkwright.flows.internal;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.eclipse.emf.common.util.Enumerator;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.park.Parks;
import org.parkwright.core.table.Keys;
import org.parkwright.core.table.Tables.Line;
import org.parkwright.core.transfer.ListTarget;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage.Literals;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/** One reading of a list of flows into a model. */
final class FlowsImport {

	static final String OUTSIDE = "outside:";
	private static final Set<String> LAYERS = Set.of("goods", "energy", "water");
	private static final String SUBSTANCE = "substance:";
	private static final List<String> AMOUNTS = List.of("t/a", "m3/a", "GJ/a");
	private static final int FIRST_YEAR = 1800;
	private static final int LAST_YEAR = 2999;

	private final ListTarget target;
	private final Park park;
	private final boolean known;
	private final Map<String, Actor> actors = new LinkedHashMap<>();
	private final Map<String, MaterialType> materials = new LinkedHashMap<>();
	private final Map<List<String>, Place> rows = new HashMap<>();
	private int count;

	private FlowsImport(ListTarget target, Park park, boolean known) {
		this.target = target;
		this.park = park;
		this.known = known;
		Stream.of(park.getFirms(), park.getInfrastructure(), park.getExterior(), park.getWaterSources()).flatMap(Collection::stream).map(Actor.class::cast)
				.forEach(this::know);
		Library library = target.model().getLibrary();
		// What is a fuel too is meant as one.
		library.getFuels().forEach(this::know);
		library.getMaterials().forEach(this::know);
	}

	/**
	 * Begins.
	 *
	 * @param there what the park file holds that takes the flows; null for a new one
	 * @param into  that file, or null
	 * @return null if it does not say which park
	 */
	static FlowsImport of(Path file, EipModel there, Path into, String park, Faults faults) {
		if (there == null) {
			String name = ListTarget.name(file);
			if (Parks.unprintable(name) >= 0) {
				faults.error("model.name", "The name of the model holds a control character.", "Give the list another file name.", Place.of(file.toString()));
			}
			ListTarget target = ListTarget.empty(file);
			Park own = ParkFactory.eINSTANCE.createPark();
			own.setId(target.id("park." + Keys.encode(park == null ? name : park)));
			own.setName(park == null ? name : park);
			target.model().getParks().add(own);
			return new FlowsImport(target, own, false);
		}
		ListTarget target = ListTarget.copy(file, there);
		List<Park> found = target.model().getParks().stream().filter(each -> park == null || park.equals(each.getId()) || park.equals(each.getName())).toList();
		if (found.size() != 1) {
			List<String> names = target.model().getParks().stream().map(each -> each.getName() == null ? each.getId() : each.getName()).toList();
			faults.error("flow.park", park == null ? "The park file holds " + names.size() + " parks." : "The park file holds no one park that is called " + park + ".",
					names.isEmpty() ? "Add a park to it." : "Name the park that takes the flows: " + names.stream().limit(8).collect(Collectors.joining(", ")) + ".",
					Place.of(into.toString()));
			return null;
		}
		return new FlowsImport(target, found.getFirst(), true);
	}

	ListTarget target() {
		return target;
	}

	int count() {
		return count;
	}

	private void know(Actor actor) {
		actors.putIfAbsent(actor.getId(), actor);
		if (actor.getName() != null) {
			actors.putIfAbsent(actor.getName(), actor);
		}
	}

	private void know(MaterialType material) {
		Stream.of(material.getCode(), material.getName(), material.getId()).filter(text -> text != null && !text.isBlank())
				.forEach(text -> materials.putIfAbsent(text.toLowerCase(Locale.ROOT), material));
	}

	/** Takes a line; all that is wrong with it is told at once. */
	void row(Line line) {
		Actor from = actor(line, "from");
		Actor to = actor(line, "to");
		if (from != null && from == to) {
			line.error("to", "flow.ends", "It ends where it begins.", "Name the actor that takes it.");
		}
		EnergyCarrier carrier = choice(line, "carrier", EnergyCarrier.VALUES, EnergyCarrier.UNKNOWN);
		ExchangeKind kind = choice(line, "kind", ExchangeKind.VALUES, ExchangeKind.UNKNOWN);
		ExchangeState state = choice(line, "state", ExchangeState.VALUES, ExchangeState.UNKNOWN);
		Double quantity = notNegative(line, "quantity", "A flow goes the other way if its ends are exchanged.");
		String unit = unit(line, quantity);
		String layer = layer(line);
		Integer year = year(line, "year");
		Integer start = year(line, "start");
		Integer end = year(line, "end");
		if (start != null && end != null && end <= start) {
			line.error("end", "flow.years", "It ends in " + end + ", and does not begin before " + start + ".", "Correct one of the years.");
		}
		Double uncertainty = notNegative(line, "uncertainty", "State half of the 95 % interval as a part of the quantity, such as 0.1.");
		List<String> key = List.of(line.text("from"), line.text("to"), line.text("material"), line.text("carrier"), line.text("layer"), line.text("year"), line.text("start"));
		Place first = rows.putIfAbsent(key, line.place("from"));
		if (first != null) {
			line.error("from", "flow.twice", "The same flow of the same year stands in line " + first.line() + " too.",
					"Leave one of the lines out, or say in which they differ.");
			return;
		}
		if (from == null || to == null) {
			return;
		}
		boolean exchange = Stream.of("kind", "state", "start", "end", "distance_km", "investment", "cost_reduction", "revenue", "substitutes")
				.anyMatch(column -> !line.text(column).isEmpty());
		Flow flow = exchange ? exchange(line, kind, state, start, end) : ParkFactory.eINSTANCE.createFlow();
		String name = line.text("material").isEmpty() ? carrier.getLiteral() : line.text("material");
		flow.setId(target.id("flow." + Keys.encode(from.getId()) + "." + Keys.encode(to.getId()) + "." + Keys.encode(name) + (year == null ? "" : "." + year)));
		flow.setName(name.equals("unknown") ? null : name);
		MaterialType material = material(line, "material");
		flow.setMaterial(material);
		flow.setQuantity(quantity);
		flow.setUnit(unit);
		flow.setYear(year);
		flow.setUncertainty(uncertainty);
		flow.setLayer(layer);
		flow.setFrom(port(from, PortDirection.OUT, material, carrier));
		flow.setTo(port(to, PortDirection.IN, material, carrier));
		park.getFlows().add(flow);
		count++;
		places(flow, line);
	}

	private void places(Flow flow, Line line) {
		target.said(flow, line.place("from"), Map.of(Literals.FLOW__TO, line.place("to"), Literals.FLOW__QUANTITY, line.place("quantity"),
				Literals.FLOW__UNIT, line.place("unit"), Literals.FLOW__YEAR, line.place("year"),
				Literals.FLOW__MATERIAL, line.place("material"), Literals.FLOW__UNCERTAINTY, line.place("uncertainty"),
				Literals.EXCHANGE__DISTANCE, line.place("distance_km"), Literals.EXCHANGE__INVESTMENT, line.place("investment"),
				Literals.EXCHANGE__START_YEAR, line.place("start"), Literals.EXCHANGE__END_YEAR, line.place("end")));
	}

	private Exchange exchange(Line line, ExchangeKind kind, ExchangeState state, Integer start, Integer end) {
		Exchange exchange = ParkFactory.eINSTANCE.createExchange();
		exchange.setKind(kind);
		exchange.setState(state);
		exchange.setStartYear(start);
		exchange.setEndYear(end);
		exchange.setDistance(notNegative(line, "distance_km", "State the distance in km."));
		exchange.setInvestment(line.number("investment"));
		exchange.setCostReduction(line.number("cost_reduction"));
		exchange.setRevenue(line.number("revenue"));
		exchange.setSubstitutes(material(line, "substitutes"));
		return exchange;
	}

	/** In a park that is there an actor must be; a new park gets those that are named. */
	private Actor actor(Line line, String column) {
		String name = line.text(column);
		if (name.isEmpty() || Parks.unprintable(name) >= 0) {
			line.error(column, "flow.ends", name.isEmpty() ? "It is not said where the flow " + (column.equals("from") ? "begins" : "ends") + "."
					: "The name holds a control character.", "Name a firm, a plant, or what lies outside as outside: and its name.");
			return null;
		}
		if (actors.containsKey(name)) {
			return actors.get(name);
		}
		if (name.startsWith(OUTSIDE)) {
			String own = name.substring(OUTSIDE.length()).strip();
			Actor there = actors.get(own);
			if (own.isEmpty() || there != null && !(there instanceof ExteriorZone)) {
				line.error(column, "flow.ends", own.isEmpty() ? "It is not said what lies outside." : own + " lies in the park.",
						own.isEmpty() ? "Write outside: and its name." : "Leave outside: out.");
				return null;
			}
			ExteriorZone zone = there == null ? ParkFactory.eINSTANCE.createExteriorZone() : (ExteriorZone) there;
			if (there == null) {
				park.getExterior().add(named(zone, "exterior.", own, line.place(column)));
			}
			actors.put(name, zone);
			return zone;
		}
		if (known) {
			line.error(column, "flow.actor", "There is no " + name + " in the park.", Suggestions.remedy(name, actors.keySet()));
			return null;
		}
		Firm firm = ParkFactory.eINSTANCE.createFirm();
		park.getFirms().add(named(firm, "firm.", name, line.place(column)));
		return firm;
	}

	private <T extends Actor> T named(T actor, String prefix, String name, Place place) {
		actor.setId(target.id(prefix + Keys.encode(name)));
		actor.setName(name);
		know(actor);
		target.said(actor, place);
		return actor;
	}

	/** What the library does not have becomes a material of it. */
	private MaterialType material(Line line, String column) {
		String name = line.text(column);
		if (name.isEmpty()) {
			return null;
		}
		if (Parks.unprintable(name) >= 0) {
			line.error(column, "flow.material", "The name holds a control character.", "Write the name of the material anew.");
			return null;
		}
		return materials.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> {
			MaterialType material = ParkFactory.eINSTANCE.createMaterialType();
			material.setId(target.id("material." + Keys.encode(name)));
			material.setName(name);
			target.model().getLibrary().getMaterials().add(material);
			return material;
		});
	}

	private Port port(Actor owner, PortDirection direction, MaterialType material, EnergyCarrier carrier) {
		return owner.getPorts().stream()
				.filter(port -> port.getDirection() == direction && port.getMaterial() == material && port.getCarrier() == carrier).findFirst().orElseGet(() -> {
					Port port = ParkFactory.eINSTANCE.createPort();
					String what = material == null ? carrier.getLiteral() : material.getName() == null ? material.getId() : material.getName();
					port.setId(target.id("port." + Keys.encode(owner.getId()) + "." + Keys.encode(what) + "." + direction.getLiteral()));
					port.setName(what.equals("unknown") ? null : what);
					port.setDirection(direction);
					port.setMaterial(material);
					port.setCarrier(carrier);
					owner.getPorts().add(port);
					return port;
				});
	}

	// Cells

	private static <T extends Enumerator> T choice(Line line, String column, List<T> values, T otherwise) {
		String text = line.text(column);
		if (text.isEmpty()) {
			return otherwise;
		}
		List<String> words = values.stream().map(Enumerator::getLiteral).filter(word -> !word.equals("unknown")).toList();
		for (T value : values) {
			if (value.getLiteral().equalsIgnoreCase(text)) {
				return value;
			}
		}
		line.error(column, "flow." + column, "There is no " + column + " " + text + ".", "Write one of " + String.join(", ", words) + ", or nothing.");
		return otherwise;
	}

	private static Double notNegative(Line line, String column, String remedy) {
		Double number = line.number(column);
		if (number != null && number < 0) {
			line.error(column, "flow." + column, "It is " + line.text(column) + ", which is less than 0.", remedy);
		}
		return number;
	}

	private static Integer year(Line line, String column) {
		Integer year = line.whole(column);
		if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
			line.error(column, "flow." + column, year + " is no calendar year.", "Write a year from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
		}
		return year;
	}

	/** A unit of mass, volume or energy, in a year or at all. */
	private static String unit(Line line, Double quantity) {
		String text = line.text("unit");
		if (text.isEmpty()) {
			if (quantity != null) {
				line.error("unit", "flow.unit", "The quantity has no unit.", "Write one, such as t/a, m3/a or GJ/a.");
			}
			return null;
		}
		try {
			Unit<?> unit = Units.parse(text);
			boolean amount = AMOUNTS.stream().map(Units::parse)
					.anyMatch(wanted -> Units.compatible(unit, wanted) || Units.compatible(unit.divide(Units.parse("a")), wanted));
			if (!amount) {
				line.error("unit", "flow.unit", "In " + text + " no mass, volume or energy of a year is counted.", "Write a unit such as t/a, m3/a or GJ/a.");
			}
		} catch (UnitSyntaxException e) {
			line.error("unit", "flow.unit", "There is no unit " + text + ".", "Write a unit such as t/a, m3/a or GJ/a.");
		}
		return text;
	}

	private static String layer(Line line) {
		String text = line.text("layer");
		if (!text.isEmpty() && !LAYERS.contains(text) && !(text.startsWith(SUBSTANCE) && text.length() > SUBSTANCE.length())) {
			line.error("layer", "flow.layer", "There is no layer " + text + ".", "Write goods, energy, water, or substance: and the code of a substance.");
		}
		return text.isEmpty() ? null : text;
	}
}
