package org.parkwright.design.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Infrastructure;
import org.parkwright.model.park.InformationSystem;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.RnDCenter;
import org.parkwright.model.park.ServiceCenter;
import org.parkwright.model.park.TransportLink;
import org.parkwright.model.park.WastePlant;
import org.parkwright.model.park.WaterPlant;
import org.parkwright.model.park.WaterSource;

/** What diagrams must show, counted from the model by what their documentation says, without specification or host. */
final class ExpectedCounts {

	private final Set<String> layers;
	private final Set<String> filters;
	private final Map<String, Integer> counts = new TreeMap<>();
	private final Set<EObject> shown = new HashSet<>();

	private ExpectedCounts(Set<String> layers, Set<String> filters) {
		this.layers = layers;
		this.filters = filters;
	}

	static Map<String, Integer> of(String diagram, EObject element, Set<String> layers, Set<String> filters) {
		ExpectedCounts expected = new ExpectedCounts(layers, filters);
		switch (diagram) {
		case "Park overview" -> expected.overview((Park) element);
		case "Energy infrastructure" -> expected.energy((Park) element);
		case "Symbiosis network" -> expected.network((EipModel) element);
		default -> throw new IllegalArgumentException("Nobody knows what " + diagram + " shows");
		}
		return expected.counts;
	}

	private void add(String mapping, EObject element) {
		counts.merge(mapping, 1, Integer::sum);
		shown.add(element);
	}

	private void overview(Park park) {
		Predicate<Infrastructure> here = infrastructure -> !filters.contains("Hide retired infrastructure")
				|| infrastructure.getLifeStatus() != LifeStatus.RETIRED;
		park.getZones().forEach(zone -> add("Zone", zone));
		park.getFirms().stream().filter(
				firm -> !filters.contains("Only key enterprises") || Boolean.TRUE.equals(firm.getKeyEnterprise()))
				.forEach(firm -> add("Firm", firm));
		park.getInfrastructure().stream().filter(here).forEach(each -> {
			if (!(each instanceof TransportLink link) || link.getFrom() == null || !link.getPorts().isEmpty()) {
				add(kind(each), each);
			}
		});
		park.getWaterSources().forEach(source -> add("Water source", source));
		park.getExterior().forEach(exterior -> add("Exterior zone", exterior));
		for (Flow flow : park.getFlows()) {
			if (joins(flow) && !isHidden(flow)) {
				String[] layer = layer(flow);
				if (layers.contains(layer[0])) {
					counts.merge(layer[1], 1, Integer::sum);
				}
				if (layers.contains("Quantities") && flow.getQuantity() != null) {
					counts.merge("Quantity", 1, Integer::sum);
				}
			}
		}
		if (layers.contains("Transport")) {
			park.getInfrastructure().stream().filter(here).filter(TransportLink.class::isInstance)
					.map(TransportLink.class::cast).filter(link -> shown.contains(link.getFrom()) && shown.contains(link.getTo()))
					.forEach(link -> counts.merge("Transport link", 1, Integer::sum));
		}
	}

	private static String kind(Infrastructure infrastructure) {
		return switch (infrastructure) {
		case EnergyPlant plant -> "Energy plant";
		case WaterPlant plant -> "Water plant";
		case WastePlant plant -> "Waste plant";
		case TransportLink link -> "Transport facility";
		case InformationSystem system -> "Service facility";
		case RnDCenter centre -> "Service facility";
		case ServiceCenter centre -> "Service facility";
		default -> throw new IllegalArgumentException("Where is " + infrastructure + " shown?");
		};
	}

	private static Actor owner(org.parkwright.model.park.Port port) {
		return port == null ? null : port.getOwner();
	}

	private boolean joins(Flow flow) {
		return shown.contains(owner(flow.getFrom())) && shown.contains(owner(flow.getTo()));
	}

	private static ExchangeKind kind(Flow flow) {
		if (flow instanceof Exchange exchange) {
			return exchange.getKind();
		}
		MaterialType material = flow.getMaterial();
		boolean energy = flow.getUnit() != null && flow.getUnit().matches(".*(Wh|J).*")
				|| material != null && material.getForm() == MaterialForm.ELECTRICITY;
		boolean water = flow.getUnit() != null && flow.getUnit().startsWith("m3");
		return energy ? ExchangeKind.ENERGY : water ? ExchangeKind.WATER : ExchangeKind.BYPRODUCT;
	}

	private static String[] layer(Flow flow) {
		return switch (kind(flow)) {
		case ENERGY -> new String[] { "Energy", "Energy flow" };
		case WATER -> new String[] { "Water", "Water flow" };
		case BYPRODUCT -> new String[] { "Material", "Material flow" };
		case UTILITY_SHARING, KNOWLEDGE -> new String[] { "Shared utilities", "Shared utility" };
		case UNKNOWN -> throw new IllegalArgumentException("What is " + flow + "?");
		};
	}

	private boolean isHidden(Flow flow) {
		ExchangeKind kind = kind(flow);
		ExchangeState state = flow instanceof Exchange exchange ? exchange.getState() : ExchangeState.UNKNOWN;
		return hides("Hide energy", kind == ExchangeKind.ENERGY) || hides("Hide water", kind == ExchangeKind.WATER)
				|| hides("Hide material", kind == ExchangeKind.BYPRODUCT)
				|| hides("Hide by-products", kind == ExchangeKind.BYPRODUCT)
				|| hides("Hide utility sharing", kind == ExchangeKind.UTILITY_SHARING)
				|| hides("Hide knowledge", kind == ExchangeKind.KNOWLEDGE)
				|| hides("Hide ideas", state == ExchangeState.IDEA)
				|| hides("Hide negotiated exchanges", state == ExchangeState.NEGOTIATED)
				|| hides("Hide implemented exchanges", state == ExchangeState.IMPLEMENTED)
				|| hides("Hide ended exchanges", state == ExchangeState.ENDED || state == ExchangeState.REJECTED)
				|| hides("Only exchanges of a year", flow instanceof Exchange exchange && !runsInBaseYear(exchange))
				|| hides("Only exchanges", !(flow instanceof Exchange))
				|| hides("Only known quantities", flow.getQuantity() == null);
	}

	private static boolean runsInBaseYear(Exchange exchange) {
		int year = ((EipModel) EcoreUtil.getRootContainer(exchange)).getBaseYear();
		boolean came = Set.of(ExchangeState.IMPLEMENTED, ExchangeState.ENDED, ExchangeState.UNKNOWN).contains(exchange.getState());
		return came && (exchange.getStartYear() == null || exchange.getStartYear() <= year)
				&& (exchange.getEndYear() == null ? exchange.getState() != ExchangeState.ENDED : exchange.getEndYear() > year);
	}

	private boolean hides(String filter, boolean applies) {
		return applies && filters.contains(filter);
	}

	private void energy(Park park) {
		List<EnergyPlant> plants = park.getInfrastructure().stream().filter(EnergyPlant.class::isInstance)
				.map(EnergyPlant.class::cast).toList();
		List<EnergyUnit> all = plants.stream().flatMap(plant -> plant.getUnits().stream()).toList();
		List<EnergyUnit> units = all.stream()
				.filter(unit -> !hides("Hide retired units", unit.getLifeStatus() == LifeStatus.RETIRED)
						&& !hides("Hide planned units", unit.getLifeStatus() == LifeStatus.PLANNED)
						&& !hides("Only combined heat and power", unit.getOutput() != EnergyOutput.CHP))
				.toList();
		Set<Fuel> used = new LinkedHashSet<>();
		all.forEach(unit -> {
			used.add(unit.getFuel());
			unit.getCofiring().forEach(share -> used.add(share.getFuel()));
		});
		if (used.contains(null)) {
			used.addAll(park.getModel().getLibrary().getFuels());
		}
		used.remove(null);
		count("Fuel", used);
		count("Electricity", List.of(park));
		count("Heat", List.of(park));
		count("Energy plant", plants);
		count("Energy unit", units);
		count("Fuel use", units.stream().filter(unit -> unit.getFuel() != null).toList());
		count("Electricity output", units.stream()
				.filter(unit -> unit.getOutput() == EnergyOutput.CHP || unit.getOutput() == EnergyOutput.ELECTRICITY).toList());
		count("Heat output", units.stream()
				.filter(unit -> unit.getOutput() == EnergyOutput.CHP || unit.getOutput() == EnergyOutput.HEAT).toList());
		if (layers.contains("Co-firing")) {
			count("Co-firing", units.stream().flatMap(unit -> unit.getCofiring().stream()).toList());
		}
		if (layers.contains("Unused fuels")) {
			count("Unused fuel", park.getModel().getLibrary().getFuels().stream().filter(fuel -> !used.contains(fuel)).toList());
		}
		if (layers.contains("Replacements")) {
			count("Replacement", units.stream().filter(unit -> units.contains(unit.getReplacedBy())).toList());
		}
	}

	private void count(String mapping, Collection<? extends EObject> elements) {
		if (!elements.isEmpty()) {
			counts.put(mapping, elements.size());
		}
	}

	private void network(EipModel model) {
		List<Exchange> exchanges = new ArrayList<>(model.getExchanges());
		model.getParks().forEach(park -> park.getFlows().stream().filter(Exchange.class::isInstance)
				.map(Exchange.class::cast).forEach(exchanges::add));
		Set<Actor> partners = new LinkedHashSet<>();
		exchanges.forEach(exchange -> Stream.of(exchange.getFrom(), exchange.getTo()).forEach(port -> partners.add(owner(port))));
		model.getParks().forEach(park -> park.getFirms().stream()
				.filter(firm -> !filters.contains("Only firms that exchange") || partners.contains(firm))
				.forEach(firm -> add("Firm", firm)));
		if (layers.contains("Other partners")) {
			partners.stream().filter(partner -> !(partner instanceof Firm)).forEach(partner -> add(switch (partner) {
			case ExteriorZone zone -> "Exterior zone";
			case WaterSource source -> "Water source";
			default -> "Infrastructure";
			}, partner));
		}
		exchanges.stream().filter(this::joins).filter(exchange -> !isHidden(exchange)).forEach(exchange -> {
			if (layers.contains("Exchanges by kind")) {
				counts.merge("Exchange", 1, Integer::sum);
			}
			if (layers.contains("Exchanges by state")) {
				counts.merge("Exchange by state", 1, Integer::sum);
			}
			if (layers.contains("Proposed") && exchange.getState() == ExchangeState.IDEA) {
				counts.merge("Proposed exchange", 1, Integer::sum);
			}
			if (exchange.getState() != ExchangeState.REJECTED) {
				Stream.of("Worth in money", "Worth in tonnes").filter(layers::contains).forEach(layer -> counts.merge(layer, 1, Integer::sum));
			}
			if (layers.contains("Quantities") && exchange.getQuantity() != null) {
				counts.merge("Quantity", 1, Integer::sum);
			}
		});
	}
}
