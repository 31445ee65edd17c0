package org.parkwright.flows;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

import org.parkwright.flows.FlowNetwork.Flow;
import org.parkwright.flows.FlowNetwork.Node;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Networks as texts that others read.
 *
 * @since 0.2
 */
public final class FlowTexts {

	private FlowTexts() {
	}

	/** @return the input of SankeyMATIC: a line {@code Source [value] Target} each. It knows no unknown value, so such flows are comments */
	public static String sankeyMatic(FlowNetwork network) {
		Map<String, Node> nodes = network.nodesById();
		StringBuilder text = new StringBuilder("' All values in " + network.unit() + "\n");
		for (Flow flow : network.flows()) {
			String from = name(nodes.get(flow.from()));
			String to = name(nodes.get(flow.to()));
			text.append(flow.known() ? from + " [" + plain(flow.value()) + "] " + to : "' unknown: " + from + " to " + to).append('\n');
		}
		return text.toString();
	}

	/** @return nodes and links as JSON, of each network by its title; null for what is unknown */
	public static String json(Map<String, FlowNetwork> networks) {
		JsonObject all = new JsonObject();
		networks.forEach((title, network) -> all.add(title, json(network)));
		return new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create().toJson(all) + "\n";
	}

	private static JsonObject json(FlowNetwork network) {
		JsonObject json = new JsonObject();
		json.addProperty("unit", network.unit());
		JsonArray nodes = new JsonArray();
		for (Node node : network.nodes()) {
			JsonObject each = new JsonObject();
			each.addProperty("id", node.id());
			each.addProperty("name", node.name());
			each.addProperty("kind", node.kind().name().toLowerCase(Locale.ROOT));
			each.addProperty("element", node.element());
			nodes.add(each);
		}
		json.add("nodes", nodes);
		JsonArray links = new JsonArray();
		for (Flow flow : network.flows()) {
			JsonObject each = new JsonObject();
			each.addProperty("source", flow.from());
			each.addProperty("target", flow.to());
			each.addProperty("type", flow.carrier());
			each.addProperty("value", flow.known() ? flow.value() : null);
			each.addProperty("origin", flow.origin().name().toLowerCase(Locale.ROOT));
			each.addProperty("element", flow.element());
			links.add(each);
		}
		json.add("links", links);
		JsonArray notes = new JsonArray();
		network.notes().forEach(notes::add);
		json.add("notes", notes);
		return json;
	}

	private static String plain(double value) {
		return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
	}

	/** Brackets and what begins a comment or a line of settings have a meaning of their own. */
	private static String name(Node node) {
		return node.name().replace('[', '(').replace(']', ')').replaceAll("\\s+", " ").replaceFirst("^[':/]+", "").strip();
	}
}
