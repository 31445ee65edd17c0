package org.parkwright.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.core.section.Figure.Role;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Flows from node to node. ECharts lays out no circles, so a flow that would close one ends at a second mark of the node to
 * which it goes back; of the flows of a circle, the smallest goes back.
 */
final class FlowOptions {

	private static final String BACK = "back:";

	private record Flow(int row, String from, String to, double size) {
	}

	private FlowOptions() {
	}

	static JsonObject sankey(Drawn drawn) {
		int from = drawn.column(Role.FROM);
		int to = drawn.column(Role.TO);
		int width = drawn.column(Role.WIDTH);
		int[] rows = drawn.drawable(row -> Drawn.known(drawn.value(row, width)));
		List<Flow> flows = new ArrayList<>();
		Map<String, String> names = new LinkedHashMap<>();
		for (int row : rows) {
			double size = drawn.value(row, width);
			int start = size < 0 ? to : from;
			int end = size < 0 ? from : to;
			if (size != 0) {
				flows.add(new Flow(row, drawn.key(row, start).toString(), drawn.key(row, end).toString(), Math.abs(size)));
				names.putIfAbsent(flows.getLast().from, drawn.table().cell(row, start));
				names.putIfAbsent(flows.getLast().to, drawn.table().cell(row, end));
			}
		}
		if (flows.isEmpty()) {
			return null;
		}
		Set<Flow> back = back(flows);
		JsonArray links = new JsonArray();
		Map<String, String> again = new LinkedHashMap<>();
		for (Flow flow : flows) {
			String end = flow.to;
			if (back.contains(flow)) {
				end = BACK + flow.to;
				again.put(end, drawn.words("back to {0}", names.get(flow.to)));
			}
			JsonObject link = Drawn.mark(flow.size, flow.row, drawn.tip(flow.row, -1, List.of(from, to, width)));
			link.addProperty("source", flow.from);
			link.addProperty("target", end);
			links.add(link);
		}
		JsonArray nodes = new JsonArray();
		names.forEach((id, name) -> nodes.add(node(id, name, false)));
		again.forEach((id, name) -> nodes.add(node(id, name, true)));
		JsonObject series = Drawn.series("sankey", drawn.table().title(width), nodes);
		series.add("links", links);
		JsonArray all = new JsonArray();
		all.add(series);
		drawn.about().addProperty("tip", "item");
		JsonObject option = new JsonObject();
		option.add("series", all);
		return option;
	}

	private static JsonObject node(String id, String name, boolean back) {
		JsonObject node = new JsonObject();
		node.addProperty("name", id);
		node.addProperty("text", name);
		node.addProperty("tip", name);
		node.addProperty("back", back);
		return node;
	}

	/** The flows without which there is no circle: taken by size, each that closes one with those taken before. */
	private static Set<Flow> back(List<Flow> flows) {
		Map<String, List<String>> next = new LinkedHashMap<>();
		Set<Flow> back = new HashSet<>();
		flows.stream().sorted(Comparator.comparingDouble(Flow::size).reversed().thenComparingInt(Flow::row)).forEach(flow -> {
			if (reaches(next, flow.to, flow.from)) {
				back.add(flow);
			} else {
				next.computeIfAbsent(flow.from, each -> new ArrayList<>()).add(flow.to);
			}
		});
		return back;
	}

	private static boolean reaches(Map<String, List<String>> next, String start, String end) {
		Deque<String> open = new ArrayDeque<>(List.of(start));
		Set<String> seen = new HashSet<>();
		while (!open.isEmpty()) {
			String node = open.pop();
			if (node.equals(end)) {
				return true;
			}
			if (seen.add(node)) {
				next.getOrDefault(node, List.of()).forEach(open::push);
			}
		}
		return false;
	}
}
