package org.parkwright.design;

import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.MaterialType;

/**
 * How flows are written and how wide they are drawn.
 *
 * @since 0.1
 */
public class FlowLabels {

	private static final int WIDEST = 8;

	/** @return the name of a flow, else the material that passes, else nothing */
	public String flowLabel(Flow flow) {
		if (flow.getName() != null && !flow.getName().isBlank()) {
			return flow.getName();
		}
		MaterialType material = FlowKind.material(flow);
		return material == null || material.getName() == null ? "" : material.getName();
	}

	/** @return the quantity with its unit, as in "215000 t/a"; nothing if it is unknown */
	public String quantityText(Flow flow) {
		return flow.getQuantity() == null ? "" : Numbers.withUnit(flow.getQuantity(), flow.getUnit());
	}

	/** @return the quantity alone, nothing if it is unknown */
	public String quantityNumber(Flow flow) {
		return flow.getQuantity() == null ? "" : Numbers.withUnit(flow.getQuantity(), null);
	}

	/**
	 * The width of the line of a flow: one pixel below 100 t/a, GJ/a or m³/a and one more for each further factor of
	 * ten, so that lines can be compared across parks, though not between mass, energy and volume.
	 *
	 * @return pixels, 1 if the quantity is unknown or its unit is none of these
	 */
	public int flowWidth(Flow flow) {
		double factor = Rate.of(flow.getUnit()).factor();
		return flow.getQuantity() == null || Double.isNaN(factor) ? 1 : width(flow.getQuantity() * factor);
	}

	/** @return the kind of an exchange as a combo offers it, nothing for another flow */
	public String kindText(Flow flow) {
		return flow instanceof Exchange exchange ? Words.spaced(exchange.getKind().getLiteral()) : "";
	}

	/** @return the state of an exchange as a combo offers it, nothing for another flow */
	public String stateText(Flow flow) {
		return flow instanceof Exchange exchange ? Words.spaced(exchange.getState().getLiteral()) : "";
	}

	/** @return the year an exchange began, nothing for another flow or if it is unknown */
	public String sinceText(Flow flow) {
		return flow instanceof Exchange exchange && exchange.getStartYear() != null
				? exchange.getStartYear().toString() : "";
	}

	/** @return the name of an exchange and its state, as in "Fly ash, negotiated" */
	public String stateLabel(Exchange exchange) {
		String name = flowLabel(exchange);
		return name.isEmpty() ? stateText(exchange) : name + ", " + stateText(exchange);
	}

	static int width(double quantity) {
		return quantity < 1 ? 1 : (int) Math.clamp(Math.floor(Math.log10(quantity)), 1, WIDEST);
	}
}
