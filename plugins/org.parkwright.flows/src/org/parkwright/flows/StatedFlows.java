package org.parkwright.flows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.parkwright.flows.FlowNetwork.Kind;
import org.parkwright.flows.FlowNetwork.Node;
import org.parkwright.flows.FlowNetwork.Origin;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.Process;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.TransferCoefficient;
import org.parkwright.model.park.TransportLink;
import org.parkwright.model.park.WaterSource;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * A layer of a park that is not energy: what it states of goods, water or a substance, from actor to actor. Links have a balance (B2), and so have
 * processes that say by which of their outputs all of a substance leaves; what becomes of it elsewhere in a firm nobody states.
 *
 * @since 0.2
 */
public final class StatedFlows {

	/** The layers that have a name; a substance is {@code substance:} and its code. */
	public static final String GOODS = "goods";
	/** Water and what is in it, by volume. */
	public static final String WATER = "water";
	/** Prefix of the layer of a substance. */
	public static final String SUBSTANCE = "substance:";

	private static final double ROUNDING = 1e-9;
	private static final String MASS = "t/a";
	private static final String VOLUME = "m3/a";
	private static final Unit<?> A_YEAR = Units.parse("a");

	private StatedFlows() {
	}

	/** @return the layers that flows of a park name, without energy and what is no layer, in alphabetical order */
	public static SortedSet<String> layers(Park park) {
		SortedSet<String> layers = new TreeSet<>();
		park.getFlows().stream().map(Flow::getLayer).filter(Objects::nonNull).map(String::strip)
				.filter(layer -> layer.equals(GOODS) || layer.equals(WATER) || layer.startsWith(SUBSTANCE) && layer.length() > SUBSTANCE.length()).forEach(layers::add);
		return layers;
	}

	/** @return the flows that state this layer; of goods those too that state none and count mass */
	public static FlowNetwork of(Park park, int year, String layer) {
		String unit = layer.equals(WATER) ? VOLUME : MASS;
		NetworkBuilder network = new NetworkBuilder();
		for (Flow flow : park.getFlows()) {
			if (!flow.isDerived() && passes(flow, year) && isOf(flow, layer) && Stream.of(flow.getFrom(), flow.getTo()).allMatch(port -> port != null && port.getOwner() != null)) {
				add(flow, network, unit, layer);
			}
		}
		return network.build(unit);
	}

	/** Whether a flow passes in a year: one of the year or of none, and an exchange that is implemented, in the years from its start to its end. */
	static boolean passes(Flow flow, int year) {
		if (flow instanceof Exchange exchange) {
			boolean there = switch (exchange.getState()) {
				case IDEA, NEGOTIATED, REJECTED -> false;
				case UNKNOWN, IMPLEMENTED, ENDED -> true;
			};
			boolean begun = exchange.getStartYear() == null || exchange.getStartYear() <= year;
			// When one has ended that does not say when is unknown; it is left out.
			boolean ended = exchange.getEndYear() == null ? exchange.getState() == ExchangeState.ENDED : exchange.getEndYear() <= year;
			if (!there || !begun || ended) {
				return false;
			}
		}
		return flow.getYear() == null || flow.getYear() == year;
	}

	private static boolean isOf(Flow flow, String layer) {
		String said = flow.getLayer() == null ? "" : flow.getLayer().strip();
		return said.isEmpty() ? layer.equals(GOODS) && !Double.isNaN(factor(flow.getUnit(), MASS)) && !EnergyFlows.isEnergy(flow) : said.equals(layer);
	}

	private static void add(Flow flow, NetworkBuilder network, String unit, String layer) {
		MaterialType material = EnergyContent.material(flow);
		String what = material(material);
		double value = flow.getQuantity() == null ? Double.NaN : flow.getQuantity() * factor(flow.getUnit(), unit);
		double deviation = flow.getUncertainty() == null || Double.isNaN(value) ? 0 : value * flow.getUncertainty() / Reconciliation.FLAGGED;
		Node from = process(flow.getFrom(), network, layer).orElseGet(() -> node(flow.getFrom().getOwner(), network, Kind.SOURCE));
		Node to = process(flow.getTo(), network, layer).orElseGet(() -> node(flow.getTo().getOwner(), network, Kind.SINK));
		TransportLink link = flow.getLink();
		if (link == null) {
			network.flow(from, to, what, value, deviation, Origin.STATED, flow.getId());
			return;
		}
		Node way = network.node(link.getId(), label(link), Kind.LINK, link.getId());
		double lost = link.getLoss() == null ? Double.NaN : value * link.getLoss();
		network.flow(from, way, what, value, deviation, Origin.STATED, flow.getId());
		network.remainder(way, to, what, value - lost);
		network.remainder(way, network.lost(), what, lost);
	}

	/** The process of a port, if it has transfer coefficients of the layer's substance. */
	private static Optional<Node> process(Port port, NetworkBuilder network, String layer) {
		if (!layer.startsWith(SUBSTANCE) || !(port.getOwner() instanceof Firm firm)) {
			return Optional.empty();
		}
		String substance = layer.substring(SUBSTANCE.length()).strip();
		List<Process> own = firm.getProcesses().stream().filter(process -> process.getInputs().contains(port) || process.getOutputs().contains(port)).toList();
		if (own.size() != 1) {
			return Optional.empty();
		}
		List<TransferCoefficient> transfers = own.getFirst().getTransfers().stream()
				.filter(transfer -> transfer.getShare() != null && transfer.getOutput() != null && isOf(transfer.getSubstance(), substance)).toList();
		if (transfers.isEmpty()) {
			return Optional.empty();
		}
		Map<String, Double> shares = new LinkedHashMap<>();
		Map<String, Double> errors = new LinkedHashMap<>();
		transfers.forEach(transfer -> {
			String what = material(transfer.getOutput().getMaterial());
			shares.merge(what, transfer.getShare(), Double::sum);
			errors.merge(what, transfer.getUncertainty() == null ? 0 : transfer.getShare() * transfer.getUncertainty() / Reconciliation.FLAGGED, Math::hypot);
		});
		boolean all = Math.abs(shares.values().stream().mapToDouble(Double::doubleValue).sum() - 1) < ROUNDING;
		String name = label(firm) + ", " + label(own.getFirst());
		Node node = network.node(own.getFirst().getId(), name, all ? Kind.CONVERSION : Kind.USER, own.getFirst().getId());
		shares.forEach((what, share) -> network.transfer(new FlowNetwork.Transfer(node.id(), what, share, errors.get(what))));
		return Optional.of(node);
	}

	/** A coefficient without a substance holds for all. */
	private static boolean isOf(Substance substance, String code) {
		return substance == null || code.equals(substance.getCode()) || code.equals(substance.getName());
	}

	private static String material(MaterialType material) {
		return material == null ? "Not stated" : label(material);
	}

	/** What lies outside has two nodes, where flows begin and where they end. */
	private static Node node(Actor actor, NetworkBuilder network, Kind outside) {
		boolean without = actor instanceof ExteriorZone || actor instanceof WaterSource;
		return network.node(without ? outside + ":" + actor.getId() : actor.getId(), label(actor), without ? outside : Kind.USER, actor.getId());
	}

	private static double factor(String symbol, String wanted) {
		if (symbol == null || symbol.isBlank()) {
			return Double.NaN;
		}
		try {
			Unit<?> unit = Units.parse(symbol);
			Unit<?> yearly = Units.compatible(unit, Units.parse(wanted)) ? unit : unit.divide(A_YEAR);
			return Units.compatible(yearly, Units.parse(wanted)) ? Units.factor(yearly, Units.parse(wanted)) : Double.NaN;
		} catch (UnitSyntaxException e) {
			return Double.NaN; // the rule on units of measure reports it
		}
	}

	private static String label(NamedElement element) {
		return Objects.requireNonNullElse(element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName(), "");
	}
}
