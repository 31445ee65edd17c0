package org.parkwright.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.core.section.Figure.Role;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Flows from node to node, as bands whose widths are proportional to them, all by one scale. Of the flows of a circle the smallest goes back, and
 * is drawn round below. What is unknown has a line and no width.
 */
final class FlowOptions {

	private record Flow(int row, String from, String to, double size) {
	}

	private record Ends(String from, String to) {
	}

	private FlowOptions() {
	}

	static JsonObject sankey(Drawn drawn, Map<String, NodePlace> places) {
		int from = drawn.column(Role.FROM);
		int to = drawn.column(Role.TO);
		int width = drawn.column(Role.WIDTH);
		int sign = drawn.columnOrNone(Role.COLOUR);
		List<int[]> panels = drawn.parts(drawn.columnOrNone(Role.SERIES));
		Map<Integer, Integer> panelOf = panelOf(panels);
		Map<String, String> names = new LinkedHashMap<>();
		List<Flow> flows = new ArrayList<>();
		for (int row : drawn.rows()) {
			double size = drawn.value(row, width);
			boolean turned = size < 0 && sign < 0;
			int start = turned ? to : from;
			int end = turned ? from : to;
			if (size != 0) {
				flows.add(new Flow(row, drawn.key(row, start).toString(), drawn.key(row, end).toString(), Math.abs(size)));
				names.putIfAbsent(flows.getLast().from, drawn.table().cell(row, start));
				names.putIfAbsent(flows.getLast().to, drawn.table().cell(row, end));
			}
		}
		if (flows.stream().noneMatch(flow -> Drawn.known(flow.size))) {
			return null;
		}
		Set<Ends> back = back(flows);
		Map<Integer, Flow> byRow = new HashMap<>();
		flows.forEach(flow -> byRow.put(flow.row, flow));
		JsonArray all = new JsonArray();
		int label = drawn.columnOrNone(Role.LABEL);
		if (sign >= 0) {
			all.add(bands(drawn.words("more"), Arrays.stream(drawn.rows()).filter(row -> !(drawn.value(row, sign) < 0)).toArray(), drawn, byRow, back, panelOf, "up"));
			all.add(bands(drawn.words("less"), Arrays.stream(drawn.rows()).filter(row -> drawn.value(row, sign) < 0).toArray(), drawn, byRow, back, panelOf, "down"));
		} else {
			drawn.parts(label).forEach(part -> all.add(bands(label < 0 ? "" : drawn.table().cell(part[0], label), part, drawn, byRow, back, panelOf, null)));
		}
		JsonArray nodes = new JsonArray();
		names.forEach((id, name) -> nodes.add(node(id, name)));
		JsonObject series = Drawn.series("custom", "", nodes);
		series.addProperty("renderItem", "node");
		series.addProperty("legend", false);
		all.add(series);
		about(drawn, width, panels);
		drawn.about().add("places", places(places, names));
		JsonObject option = new JsonObject();
		option.add("series", all);
		return option;
	}

	/** Bands of one colour. */
	private static JsonObject bands(String name, int[] rows, Drawn drawn, Map<Integer, Flow> byRow, Set<Ends> back, Map<Integer, Integer> panelOf, String part) {
		JsonArray bands = new JsonArray();
		List<Integer> told = drawn.all(Role.FROM, Role.TO, Role.LABEL, Role.SERIES, Role.WIDTH, Role.COLOUR);
		for (int row : rows) {
			Flow flow = byRow.get(row);
			if (flow != null) {
				JsonObject band = Drawn.mark(flow.size, row, drawn.tip(row, -1, told));
				band.addProperty("from", flow.from);
				band.addProperty("to", flow.to);
				band.addProperty("back", back.contains(new Ends(flow.from, flow.to)));
				band.addProperty("panel", panelOf.get(row));
				bands.add(band);
			}
		}
		JsonObject series = Drawn.series("custom", name, bands);
		series.addProperty("renderItem", "flow");
		if (part != null) {
			series.addProperty("part", part);
		}
		return series;
	}

	private static void about(Drawn drawn, int width, List<int[]> panels) {
		drawn.about().addProperty("tip", "item");
		drawn.about().addProperty("scale", drawn.words("1 mm = {0} {1}", "{0}", drawn.unit(width)).strip());
		JsonArray titles = new JsonArray();
		int series = drawn.columnOrNone(Role.SERIES);
		panels.forEach(panel -> titles.add(series < 0 ? "" : drawn.table().cell(panel[0], series)));
		drawn.about().add("panels", titles);
	}

	/** Where nodes stand that a user moved. */
	private static JsonObject places(Map<String, NodePlace> places, Map<String, String> names) {
		JsonObject all = new JsonObject();
		names.forEach((id, name) -> {
			NodePlace place = places.get(id);
			if (place != null) {
				JsonArray at = new JsonArray();
				at.add(place.x());
				at.add(place.y());
				all.add(id, at);
			}
		});
		return all;
	}

	/** The panel of each row. */
	private static Map<Integer, Integer> panelOf(List<int[]> panels) {
		Map<Integer, Integer> panelOf = new HashMap<>();
		for (int panel = 0; panel < panels.size(); panel++) {
			for (int row : panels.get(panel)) {
				panelOf.put(row, panel);
			}
		}
		return panelOf;
	}

	private static JsonObject node(String id, String name) {
		JsonObject node = new JsonObject();
		node.addProperty("name", id);
		node.addProperty("text", name);
		node.addProperty("tip", name);
		node.addProperty("value", 0);
		return node;
	}

	/** The ends of flows without which there is no circle: taken by size, each that closes one with those taken before; unknown ones last. */
	private static Set<Ends> back(List<Flow> flows) {
		Map<Ends, Double> sizes = new LinkedHashMap<>();
		flows.forEach(flow -> sizes.merge(new Ends(flow.from, flow.to), Drawn.known(flow.size) ? flow.size : 0, Double::sum));
		Map<String, List<String>> next = new LinkedHashMap<>();
		Set<Ends> back = new HashSet<>();
		sizes.entrySet().stream().sorted(Map.Entry.<Ends, Double>comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey).forEach(ends -> {
			if (reaches(next, ends.to, ends.from)) {
				back.add(ends);
			} else {
				next.computeIfAbsent(ends.from, each -> new ArrayList<>()).add(ends.to);
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
