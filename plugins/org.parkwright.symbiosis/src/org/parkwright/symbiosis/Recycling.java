package org.parkwright.symbiosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.symbiosis.ExchangeNetwork.Link;

/**
 * How much of a by-product is passed on (C5). What is generated is the quantity of the ports at which it leaves, those of offers included.
 *
 * @param material  the by-product
 * @param exchanged by exchanges of by-products, t/a; NaN if one is unknown
 * @param generated t/a; NaN if a port of it states no mass
 * @since 0.2
 */
public record Recycling(MaterialType material, double exchanged, double generated) {

	/** @return the recycling rate; NaN if a part of it is unknown, infinite if nothing is generated */
	public double rate() {
		return generated == 0 ? Double.POSITIVE_INFINITY : exchanged / generated;
	}

	/** @return each material that a network exchanges as a by-product, or that is offered without anybody taking it */
	public static List<Recycling> of(EipModel model, ExchangeNetwork network) {
		Map<MaterialType, List<Link>> exchanged = new LinkedHashMap<>();
		Map<MaterialType, Set<Port>> ports = new LinkedHashMap<>();
		for (Link link : network.links()) {
			if (link.exchange().getKind() == ExchangeKind.BYPRODUCT && link.material() != null) {
				exchanged.computeIfAbsent(link.material(), key -> new ArrayList<>()).add(link);
				ports.computeIfAbsent(link.material(), key -> new LinkedHashSet<>()).add(link.exchange().getFrom());
			}
		}
		model.getParks().forEach(park -> park.eAllContents().forEachRemaining(element -> {
			if (element instanceof Port port && port.getDirection() == PortDirection.OUT && (ports.containsKey(port.getMaterial()) || isOffered(port))) {
				ports.computeIfAbsent(port.getMaterial(), key -> new LinkedHashSet<>()).add(port);
			}
		}));
		return ports.entrySet().stream().map(each -> new Recycling(each.getKey(),
				exchanged.getOrDefault(each.getKey(), List.of()).stream().mapToDouble(link -> link.quantity(Dimension.MASS)).sum(),
				each.getValue().stream().mapToDouble(port -> Dimension.MASS.convert(port.getQuantity(), port.getUnit())).sum())).toList();
	}

	private static boolean isOffered(Port port) {
		return port.getMaterial() != null && port.getOutflows().isEmpty() && !Double.isNaN(Dimension.MASS.convert(port.getQuantity(), port.getUnit()));
	}

	/** Symbiosis intensity (C5). @return what is exchanged of all by-products by what is generated of them; NaN if a part of it is unknown */
	public static double intensity(List<Recycling> all) {
		double generated = all.stream().mapToDouble(Recycling::generated).sum();
		return generated == 0 ? Double.POSITIVE_INFINITY : all.stream().mapToDouble(Recycling::exchanged).sum() / generated;
	}
}
