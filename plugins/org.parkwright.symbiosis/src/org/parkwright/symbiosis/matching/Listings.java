package org.parkwright.symbiosis.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.PeriodValue;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.SubstanceShare;
import org.parkwright.symbiosis.Dimension;
import org.parkwright.symbiosis.matching.Listing.Bounds;
import org.parkwright.symbiosis.matching.Listing.Goods;
import org.parkwright.symbiosis.matching.Listing.Heat;
import org.parkwright.symbiosis.matching.Listing.Owner;

/**
 * What the actors of a model have over and what they want: what their ports state, less what flows there already.
 *
 * @param offers what leaves and nobody takes
 * @param wants  what is needed and nobody brings
 * @since 0.2
 */
public record Listings(List<Listing> offers, List<Listing> wants) {

	private static final Pattern MONTH = Pattern.compile("\\d{4}-(\\d{2})");
	private static final Set<EnergyCarrier> HOT = EnumSet.of(EnergyCarrier.STEAM, EnergyCarrier.HOT_WATER);
	private static final double ROUNDING = 1e-9;

	public Listings {
		offers = List.copyOf(offers);
		wants = List.copyOf(wants);
	}

	/** @return what a model lists. A port that states neither a quantity nor a flow lists what it has in an unknown quantity */
	public static Listings of(EipModel model) {
		List<Listing> offers = new ArrayList<>();
		List<Listing> wants = new ArrayList<>();
		actors(model).forEach(actor -> {
			Owner owner = owner(actor);
			for (Port port : actor.getPorts()) {
				if (port.getDirection() != PortDirection.UNKNOWN && (port.getMaterial() != null || isHeat(port))) {
					listing(port, owner).ifPresent((port.getDirection() == PortDirection.OUT ? offers : wants)::add);
				}
			}
		});
		return new Listings(offers, wants);
	}

	/** @return whether a model lists anything with a quantity, so that matching has something to say */
	public static boolean any(EipModel model) {
		return actors(model).flatMap(actor -> actor.getPorts().stream()).anyMatch(port -> port.getQuantity() != null);
	}

	/** @return the ports of a model by id */
	static Map<String, Port> ports(EipModel model) {
		Map<String, Port> ports = new HashMap<>();
		actors(model).flatMap(actor -> actor.getPorts().stream()).forEach(port -> ports.put(port.getId(), port));
		return ports;
	}

	private static Stream<Actor> actors(EipModel model) {
		return model.getParks().stream().flatMap(Listings::actors);
	}

	private static Stream<Actor> actors(Park park) {
		return Stream.of(park.getFirms(), park.getInfrastructure(), park.getExterior(), park.getWaterSources()).flatMap(List::stream);
	}

	private static Owner owner(Actor actor) {
		return new Owner(actor.getId(), label(actor), number(actor.getLatitude()), number(actor.getLongitude()), Boolean.TRUE.equals(actor.getHazardousPermit()));
	}

	private static Optional<Listing> listing(Port port, Owner owner) {
		Optional<Dimension> dimension = Dimension.of(port.getUnit());
		String unit = dimension.map(Dimension::unit).orElse(Objects.requireNonNullElse(port.getUnit(), "").strip());
		double quantity = dimension.map(each -> each.convert(port.getQuantity(), port.getUnit())).orElseGet(() -> number(port.getQuantity()));
		double left = quantity - taken(port, dimension);
		// What others take in unknown quantities may be all there is.
		boolean over = Double.isNaN(left) ? live(port).findAny().isEmpty() : left > ROUNDING * quantity;
		return over ? Optional.of(new Listing(port.getId(), owner, goods(port), left, unit, periods(port), isHeat(port) ? heat(port) : null)) : Optional.empty();
	}

	private static double taken(Port port, Optional<Dimension> dimension) {
		return live(port).mapToDouble(flow -> dimension.map(each -> each.convert(flow.getQuantity(), flow.getUnit()))
				.orElseGet(() -> Objects.equals(flow.getUnit(), port.getUnit()) ? number(flow.getQuantity()) : Double.NaN)).sum();
	}

	private static Stream<? extends Flow> live(Port port) {
		return flows(port).filter(flow -> !flow.isDerived() && !(flow instanceof Exchange exchange && isOver(exchange.getState())));
	}

	private static Stream<Flow> flows(Port port) {
		return Stream.concat(port.getOutflows().stream(), port.getInflows().stream());
	}

	private static boolean isOver(ExchangeState state) {
		return state == ExchangeState.ENDED || state == ExchangeState.REJECTED;
	}

	private static boolean isHeat(Port port) {
		boolean warm = port.getTemperature() != null && port.getCarrier() == EnergyCarrier.UNKNOWN;
		return Dimension.of(port.getUnit()).filter(Dimension.ENERGY::equals).isPresent() && (HOT.contains(port.getCarrier()) || warm);
	}

	/** Where what carries heat would be warmer when it has given it, no temperature can be believed; a check tells so. */
	private static Heat heat(Port port) {
		double temperature = number(port.getTemperature());
		double returned = port.getReturnTemperature() == null ? temperature : port.getReturnTemperature();
		return returned <= temperature ? new Heat(temperature, returned) : new Heat(Double.NaN, Double.NaN);
	}

	private static Goods goods(Port port) {
		MaterialType material = port.getMaterial();
		Map<String, Bounds> substances = new LinkedHashMap<>();
		boolean offered = port.getDirection() == PortDirection.OUT;
		List<SubstanceShare> shares = !offered || !port.getBounds().isEmpty() || material == null ? port.getBounds() : material.getComposition();
		for (SubstanceShare share : shares) {
			if (share.getSubstance() != null) {
				double one = number(share.getShare());
				double lower = share.getLowerBound() == null ? offered ? one : Double.NaN : share.getLowerBound();
				double upper = share.getUpperBound() == null ? one : share.getUpperBound();
				substances.put(label(share.getSubstance()), new Bounds(lower, upper));
			}
		}
		if (material == null) {
			return new Goods(null, label(port), null, false, MaterialForm.UNKNOWN, substances);
		}
		return new Goods(material.getId(), label(material), ClassCode.of(material.getClassification(), material.getClassCode()), material.getHazardous(),
				material.getForm(), substances);
	}

	/** What passes in periods as shares of the year; months of any year are the same months. */
	private static Map<String, Double> periods(Port port) {
		Map<String, Double> quantities = new LinkedHashMap<>();
		double sum = 0;
		for (PeriodValue value : port.getPeriods()) {
			if (value.getPeriod() == null || value.getQuantity() == null) {
				return Map.of();
			}
			Matcher month = MONTH.matcher(value.getPeriod().strip());
			quantities.merge(month.matches() ? month.group(1) : value.getPeriod().strip(), value.getQuantity(), Double::sum);
			sum += value.getQuantity();
		}
		double all = sum;
		quantities.replaceAll((period, quantity) -> quantity / all);
		return all > 0 ? quantities : Map.of();
	}

	private static double number(Double value) {
		return value == null ? Double.NaN : value;
	}

	static String label(NamedElement element) {
		return Objects.requireNonNullElse(element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName(), "");
	}
}
