package org.parkwright.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.flows.FlowNetwork.Kind;
import org.parkwright.flows.FlowNetwork.Node;
import org.parkwright.flows.FlowNetwork.Origin;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.TransportLink;

/**
 * The energy layer of a park in a year: what its units burn and deliver by the equations of the engine, what it states of flows, and what its
 * account says that firms and sectors use. Fuels and heat pass carriers, so that a balance stands at each:
 *
 * <pre>
 * (B1) Σ Q_f = P + H + loss               a plant; what units take over from the surroundings enters it too
 * (B2) in·(1 − loss) = out                a link; unknown where its loss is
 * (B3) Σ in − Σ out = difference          a carrier; to or from the node "Statistical difference"
 * (B4) import = max(0, use − own), export = max(0, own − use)   electricity, where no flow from or to outside is stated; imports of fuels alike
 * </pre>
 *
 * What is unknown stays unknown, and makes unknown what follows from it. A carrier of which the park states no use at all ends at "Use not stated".
 *
 * @since 0.2
 */
public final class EnergyFlows {

	/** Unit of all values. */
	public static final String UNIT = "GJ/a";

	private static final String ELECTRICITY = "carrier:electricity";
	private static final String HEAT = "carrier:heat";
	private static final Set<String> NO_FUELS = Set.of(ELECTRICITY, "carrier:steam", "carrier:hotWater", HEAT, "carrier:cooling");
	private static final String OUTSIDE = "outside:";
	private static final String TO = "to:";

	private final Park park;
	private final int year;
	private final Map<String, UnitEnergy> computed;
	private final double boilerReference;
	private final NetworkBuilder network = new NetworkBuilder();
	private final Map<EnergyPlant, Node> plants = new HashMap<>();
	private final List<Node> addedUnits = new ArrayList<>();
	private final Set<Node> heatMade = new LinkedHashSet<>();
	private final Set<String> used = new HashSet<>();

	private EnergyFlows(Park park, int year, Map<String, UnitEnergy> computed, double boilerReference) {
		this.park = park;
		this.year = year;
		this.computed = computed;
		this.boilerReference = boilerReference;
	}

	/**
	 * By what the park says alone.
	 *
	 * @param boilerReference α of equation (3), with which fuel for heat of units that deliver electricity too is counted; NaN if it is unknown
	 */
	public static FlowNetwork of(Park park, int year, double boilerReference) {
		return new EnergyFlows(park, year, Map.of(), boilerReference).build();
	}

	/** With units as a study computed them. @param computed see {@link UnitEnergy#of(org.parkwright.core.result.StudyResult, String)} */
	public static FlowNetwork of(Park park, int year, Map<String, UnitEnergy> computed) {
		return new EnergyFlows(park, year, computed, Double.NaN).build();
	}

	private FlowNetwork build() {
		park.getInfrastructure().stream().filter(EnergyPlant.class::isInstance).map(EnergyPlant.class::cast).forEach(this::plant);
		added();
		Set<String> stated = new HashSet<>();
		flows().forEach(flow -> stated(flow, stated));
		park.getAccounts().stream().filter(account -> Objects.equals(account.getYear(), year)).flatMap(account -> account.getSectors().stream())
				.forEach(sector -> sector.getActivities().forEach(datum -> activity(sector, datum, stated)));
		network.nodes(Kind.CARRIER).forEach(this::balance);
		plants.values().forEach(network::losses);
		addedUnits.forEach(network::losses);
		return network.build(UNIT);
	}

	// Nodes

	private Node imports() {
		return network.node("import", "Imports", Kind.SOURCE, null);
	}

	private Node difference() {
		return network.node("difference", "Statistical difference", Kind.DIFFERENCE, null);
	}

	private Node carrier(EnergyCarrier carrier, MaterialType material) {
		return switch (carrier) {
		case ELECTRICITY -> network.node(ELECTRICITY, "Electricity", Kind.CARRIER, null);
		case STEAM -> network.node("carrier:steam", "Steam", Kind.CARRIER, null);
		case HOT_WATER -> network.node("carrier:hotWater", "Hot water", Kind.CARRIER, null);
		case COOLING -> network.node("carrier:cooling", "Cooling", Kind.CARRIER, null);
		case FUEL, FUEL_GAS, UNKNOWN -> material == null
				? network.node(carrier == EnergyCarrier.FUEL_GAS ? "carrier:fuelGas" : "carrier:other",
						carrier == EnergyCarrier.FUEL_GAS ? "Fuel gas" : carrier == EnergyCarrier.FUEL ? "Other fuels" : "Other energy", Kind.CARRIER, null)
				: network.node("carrier:" + Catalogue.Entry.of(material).name(), words(material), Kind.CARRIER, material.getId());
		};
	}

	private Node heat(EnergyPlant plant) {
		Set<EnergyCarrier> own = new HashSet<>();
		plant.getPorts().stream().map(Port::getOutflows).flatMap(List::stream).map(EnergyContent::carrier).forEach(own::add);
		plant.getPorts().stream().filter(port -> port.getCarrier() != null).map(Port::getCarrier).forEach(own::add);
		return own.contains(EnergyCarrier.STEAM) ? carrier(EnergyCarrier.STEAM, null)
				: own.contains(EnergyCarrier.HOT_WATER) ? carrier(EnergyCarrier.HOT_WATER, null) : network.node(HEAT, "Heat", Kind.CARRIER, null);
	}

	private Node actor(Actor actor) {
		boolean outside = !within(actor);
		return plants.containsKey(actor) ? plants.get(actor) : network.node(outside ? OUTSIDE + actor.getId() : actor.getId(), label(actor),
				outside ? Kind.SOURCE : Kind.USER, actor.getId());
	}

	/** Whatever lies around the park has no balance; so it may be where flows begin and where others end. */
	private boolean within(Actor actor) {
		return !(actor instanceof ExteriorZone) && actor.eContainer() == park;
	}

	/** Entries are called as the language writes them, which is not what readers see. */
	private static String words(MaterialType material) {
		return PresentedTable.words(label(material));
	}

	/** Imported sectors have no name, and their id is that of one year. */
	private static String sector(Sector sector) {
		boolean named = sector.getName() != null && !sector.getName().isBlank();
		return named ? sector.getName() : PresentedTable.words(sector.getKind().getLiteral());
	}

	private static String label(NamedElement element) {
		return Stream.of(element.getName(), element.getId()).filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
	}

	// Units

	private void plant(EnergyPlant plant) {
		List<EnergyUnit> serving = plant.getUnits().stream().filter(this::serves).toList();
		if (serving.isEmpty()) {
			return;
		}
		Node node = network.node(plant.getId(), label(plant), Kind.CONVERSION, plant.getId());
		plants.put(plant, node);
		for (EnergyUnit unit : serving) {
			UnitEnergy energy = computed.isEmpty() ? UnitEnergy.of(unit, boilerReference) : computed.getOrDefault(unit.getId(), UnitEnergy.UNKNOWN);
			burns(unit, energy, node);
			if (energy.heat() != 0) {
				heatMade.add(heat(plant));
			}
			delivers(energy, node, energy.heat() == 0 ? null : heat(plant), unit.getId());
		}
	}

	private void delivers(UnitEnergy energy, Node plant, Node heat, String unit) {
		Node electricity = carrier(EnergyCarrier.ELECTRICITY, null);
		network.flow(plant, electricity, electricity.name(), energy.electricity(), 0, Origin.COMPUTED, unit);
		if (heat != null) {
			network.flow(plant, heat, heat.name(), energy.heat(), 0, Origin.COMPUTED, unit);
		}
		network.flow(imports(), electricity, electricity.name(), energy.bought(), 0, Origin.COMPUTED, unit);
	}

	/** Units that a scenario adds to this park belong to no plant; their heat is that which the plants make. */
	private void added() {
		computed.forEach((id, energy) -> {
			if (energy.added() != null && id.startsWith(park.getId() + "/")) {
				Node node = network.node(id, PresentedTable.words(energy.added()), Kind.CONVERSION, null);
				addedUnits.add(node);
				Node from = carrier(EnergyCarrier.FUEL, fuel(energy.fuel()));
				if (energy.fuelUse() != 0) {
					network.flow(from, node, from.name(), energy.fuelUse(), 0, Origin.COMPUTED, null);
					used.add(from.id());
				}
				Node electricity = carrier(EnergyCarrier.ELECTRICITY, null);
				// It takes nobody's electricity but what drives it.
				network.flow(electricity, node, electricity.name(), energy.bought(), 0, Origin.COMPUTED, null);
				delivers(energy, node, energy.heat() == 0 ? null : heatMade(), null);
			}
		});
	}

	/** The one heat that plants make; any heat if they make none or several. */
	private Node heatMade() {
		return heatMade.size() == 1 ? heatMade.iterator().next() : network.node(HEAT, "Heat", Kind.CARRIER, null);
	}

	/** Units begin at the start of their vintage and end with their lifetime; what is not known does not keep them from serving. */
	private boolean serves(EnergyUnit unit) {
		if (unit.getLifeStatus() == LifeStatus.PLANNED || unit.getVintage() != null && unit.getVintage() > year) {
			return false;
		}
		if (unit.getRetireYear() != null) {
			return year < unit.getRetireYear();
		}
		return unit.getLifeStatus() != LifeStatus.RETIRED
				&& (unit.getVintage() == null || unit.getLifetime() == null || year < unit.getVintage() + Math.floor(unit.getLifetime()));
	}

	private void burns(EnergyUnit unit, UnitEnergy energy, Node plant) {
		Fuel own = unit.getFuel();
		boolean asTheParkSays = energy.fuel() == null || own != null && energy.fuel().equals(Catalogue.Entry.of(own).name());
		if (!asTheParkSays) {
			burns(fuel(energy.fuel()), energy.fuelUse(), plant, unit);
		} else if (unit.getCofiring().isEmpty()) {
			burns(own, energy.fuelUse(), plant, unit);
		} else {
			for (FuelShare share : unit.getCofiring()) {
				burns(share.getFuel(), share.getShare() == null ? Double.NaN : share.getShare() * energy.fuelUse(), plant, unit);
			}
		}
	}

	private void burns(Fuel fuel, double energy, Node plant, EnergyUnit unit) {
		if (energy != 0) {
			Node from = carrier(EnergyCarrier.FUEL, fuel);
			network.flow(from, plant, from.name(), energy, 0, Origin.COMPUTED, unit.getId());
			used.add(from.id());
		}
	}

	private Fuel fuel(String name) {
		return Optional.ofNullable(park.getModel()).map(model -> model.getLibrary()).stream().flatMap(library -> library.getFuels().stream())
				.filter(fuel -> Catalogue.Entry.of(fuel).name().equals(name)).findFirst().orElse(null);
	}

	// What the park states

	/** Those of energy that pass in the year, as far as they are not computed from other data. */
	private Stream<Flow> flows() {
		Stream<Flow> exchanges = park.getModel() == null ? Stream.empty() : park.getModel().getExchanges().stream().map(Flow.class::cast);
		return Stream.concat(park.getFlows().stream(), exchanges.filter(this::touches)).filter(flow -> !flow.isDerived() && StatedFlows.passes(flow, year) && isEnergy(flow))
				.filter(flow -> flow.getFrom() != null && flow.getTo() != null && flow.getFrom().getOwner() != null && flow.getTo().getOwner() != null);
	}

	private boolean touches(Flow flow) {
		return Stream.of(flow.getFrom(), flow.getTo()).anyMatch(port -> port != null && port.getOwner() != null && within(port.getOwner()));
	}

	/** Whether a flow is of the layer of energy. */
	static boolean isEnergy(Flow flow) {
		boolean said = flow.getLayer() != null && !flow.getLayer().isBlank();
		return said ? flow.getLayer().strip().equals("energy")
				: EnergyContent.carrier(flow) != EnergyCarrier.UNKNOWN || EnergyContent.isEnergy(flow.getUnit());
	}

	private void stated(Flow flow, Set<String> stated) {
		EnergyCarrier kind = EnergyContent.carrier(flow);
		MaterialType material = EnergyContent.material(flow);
		double value = EnergyContent.of(flow);
		double deviation = flow.getUncertainty() == null || Double.isNaN(value) ? 0 : value * flow.getUncertainty() / Reconciliation.FLAGGED;
		if (EnergyContent.isEstimated(kind, flow.getUnit())) {
			network.note("Steam that is stated in tonnes counts " + EnergyContent.STEAM + " GJ/t, an estimate.");
		}
		Actor giver = flow.getFrom().getOwner();
		Actor taker = flow.getTo().getOwner();
		Node carrier = carrier(kind, material);
		boolean made = plants.containsKey(giver) && network.flows(plants.get(giver), carrier);
		boolean burnt = plants.containsKey(taker) && isFuel(carrier);
		through(flow.getLink(), made ? carrier : actor(giver), burnt ? carrier : taker(taker), carrier, value, deviation, flow);
		if (made) {
			used.add(carrier.id());
		}
		stated.add(taker.getId() + " " + carrier.id());
	}

	private static boolean isFuel(Node carrier) {
		return !NO_FUELS.contains(carrier.id());
	}

	private Node taker(Actor actor) {
		return within(actor) ? actor(actor) : network.node(TO + actor.getId(), label(actor), Kind.SINK, actor.getId());
	}

	/** (B2): what is stated is what enters the link. */
	private void through(TransportLink link, Node from, Node to, Node carrier, double value, double deviation, Flow flow) {
		if (link == null) {
			network.flow(from, to, carrier.name(), value, deviation, Origin.STATED, flow.getId());
			return;
		}
		Node node = network.node(link.getId(), label(link), Kind.LINK, link.getId());
		network.flow(from, node, carrier.name(), value, deviation, Origin.STATED, flow.getId());
		network.remainder(node, to, carrier.name(), delivered(link, value));
		network.remainder(node, network.lost(), carrier.name(), value - delivered(link, value));
	}

	private static double delivered(TransportLink link, double value) {
		return link.getLoss() == null ? Double.NaN : value * (1 - link.getLoss());
	}

	// What accounts say

	/** Of plants with units and of the energy infrastructure the units say it. */
	private void activity(Sector sector, ActivityDatum datum, Set<String> stated) {
		Actor actor = datum.getActor();
		if (plants.containsKey(actor) || actor == null && sector.getKind() == SectorKind.ENERGY && !plants.isEmpty()) {
			return;
		}
		Node carrier = switch (datum.getKind()) {
		case COMBUSTION -> carrier(EnergyCarrier.FUEL, datum.getMaterial());
		case BOUGHT_POWER, SOLD_POWER -> carrier(EnergyCarrier.ELECTRICITY, null);
		case BOUGHT_HEAT, SOLD_HEAT -> heat(datum);
		default -> null;
		};
		if (carrier == null) {
			return;
		}
		Node user = actor != null ? actor(actor) : network.node("sector:" + sector.getKind().getLiteral(), sector(sector), Kind.USER, sector.getId());
		if (actor != null && stated.contains(actor.getId() + " " + carrier.id())) {
			return;
		}
		double value = EnergyContent.of(datum.getAmount(), datum.getUnit(), EnergyContent.carrier(datum.getMaterial()), datum.getMaterial());
		double deviation = datum.getUncertainty() == null || Double.isNaN(value) ? 0 : value * datum.getUncertainty() / Reconciliation.FLAGGED;
		switch (datum.getKind()) {
		case SOLD_POWER, SOLD_HEAT -> network.flow(user, carrier, carrier.name(), value, deviation, Origin.STATED, datum.getId());
		default -> {
			network.flow(carrier, user, carrier.name(), value, deviation, Origin.STATED, datum.getId());
			used.add(carrier.id());
		}
		}
	}

	/** That which its supplier makes; else what the datum says; else that which the park's plants make, if they make one. */
	private Node heat(ActivityDatum datum) {
		if (datum.getSupplier() instanceof EnergyPlant plant && heatMade.contains(heat(plant))) {
			return heat(plant);
		}
		EnergyCarrier said = EnergyContent.carrier(datum.getMaterial());
		return said == EnergyCarrier.STEAM ? carrier(said, null) : heatMade();
	}

	// What balances leave

	/** (B3) and (B4). */
	private void balance(Node carrier) {
		double left = network.left(carrier);
		boolean electricity = carrier.id().equals(ELECTRICITY);
		if (!used.contains(carrier.id())) {
			network.remainder(carrier, network.node("not-stated", "Use not stated", Kind.SINK, null), carrier.name(), left);
		} else if (electricity ? atTheBorder(carrier) : !isFuel(carrier) || network.hasIn(carrier)) {
			boolean lacks = left < 0;
			network.remainder(lacks ? difference() : carrier, lacks ? carrier : difference(), carrier.name(), Math.abs(left));
		} else {
			if (!(left > 0)) {
				network.remainder(imports(), carrier, carrier.name(), -left);
			}
			if (electricity && !(left < 0)) {
				network.remainder(carrier, network.node("export", "Exports", Kind.SINK, null), carrier.name(), left);
			}
		}
	}

	/** Whether the park states what it sells or buys of a carrier, so that a remainder is no trade. */
	private boolean atTheBorder(Node carrier) {
		return network.nodes(Kind.SOURCE).stream().anyMatch(node -> node.id().startsWith(OUTSIDE) && network.flows(node, carrier))
				|| network.nodes(Kind.SINK).stream().anyMatch(node -> node.id().startsWith(TO) && network.flows(carrier, node));
	}
}
