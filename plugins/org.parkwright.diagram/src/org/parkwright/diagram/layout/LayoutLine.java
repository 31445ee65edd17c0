package org.parkwright.diagram.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.diagram.layout.Layouts.Key;

/** One line of a layout file. */
sealed interface LayoutLine {

	/** The line is not one that this version writes; the message says why, to a user. */
	final class UnreadableException extends Exception {

		private static final long serialVersionUID = 1L;

		UnreadableException(String message) {
			super(message);
		}
	}

	/** What the lines of a diagram say so far; a layout itself is immutable, so that one a line would copy all before. */
	final class Lines {
		private final Map<String, Boolean> layers = new TreeMap<>();
		private final Map<String, Map<String, String>> filters = new TreeMap<>();
		private final Map<String, NodePlace> nodes = new LinkedHashMap<>();
		private final Map<String, EdgePlace> edges = new LinkedHashMap<>();

		LayoutState state() {
			return new LayoutState(layers, filters, nodes, Map.of()).withEdges(edges);
		}
	}

	void addTo(Lines lines);

	record Diagram(Key key) implements LayoutLine {
		@Override
		public void addTo(Lines lines) {
			// It says of which diagram the next lines are.
		}
	}

	record Layer(String name, boolean on) implements LayoutLine {
		@Override
		public void addTo(Lines lines) {
			lines.layers.put(name, on);
		}
	}

	record Filter(String name, Map<String, String> values) implements LayoutLine {
		@Override
		public void addTo(Lines lines) {
			lines.filters.put(name, Collections.unmodifiableMap(values));
		}
	}

	record Node(String id, NodePlace place) implements LayoutLine {
		@Override
		public void addTo(Lines lines) {
			lines.nodes.put(id, place);
		}
	}

	record Edge(String id, EdgePlace place) implements LayoutLine {
		@Override
		public void addTo(Lines lines) {
			lines.edges.put(id, place);
		}
	}

	/** Reads words, quoted texts and points in turn. */
	final class Words {

		private static final Pattern WORD = Pattern.compile("\\s*(?:\"((?:\\\\.|[^\"\\\\])*+)\"|([^\\s\"]+))");
		private static final Pattern POINT = Pattern.compile("(-?\\d{1,7}(?:\\.\\d{1,3})?),(-?\\d{1,7}(?:\\.\\d{1,3})?)");

		private final List<String> words = new ArrayList<>();
		private int next;

		Words(String line) throws UnreadableException {
			String rest = line.stripTrailing();
			Matcher matcher = WORD.matcher(rest);
			int at = 0;
			while (at < rest.length()) {
				if (!matcher.find(at) || matcher.start() != at) {
					throw new UnreadableException("a quotation mark is missing");
				}
				words.add(matcher.group(1) != null ? matcher.group(1).replaceAll("\\\\(.)", "$1") : matcher.group(2));
				at = matcher.end();
			}
		}

		boolean more() {
			return next < words.size();
		}

		boolean accept(String word) {
			if (more() && words.get(next).equals(word)) {
				next++;
				return true;
			}
			return false;
		}

		String word(String what) throws UnreadableException {
			if (!more()) {
				throw new UnreadableException(what + " is missing");
			}
			return words.get(next++);
		}

		boolean atPoint() {
			return more() && POINT.matcher(words.get(next)).matches();
		}

		Point point() throws UnreadableException {
			String word = word("a point");
			Matcher matcher = POINT.matcher(word);
			if (!matcher.matches()) {
				throw new UnreadableException("'" + word + "' is no point as 120,40");
			}
			return new Point(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
		}

		void end() throws UnreadableException {
			if (more()) {
				throw new UnreadableException("'" + words.get(next) + "' is not expected there");
			}
		}
	}

	static LayoutLine parse(String line) throws UnreadableException {
		Words words = new Words(line);
		String kind = words.word("a kind");
		LayoutLine read = switch (kind) {
		case "diagram" -> new Diagram(new Key(words.word("the name"), words.word("the element")));
		case "layer" -> layer(words);
		case "filter" -> filter(words);
		case "node" -> node(words);
		case "edge" -> edge(words);
		default -> throw new UnreadableException("'" + kind + "' is no kind of entry that this version knows");
		};
		words.end();
		return read;
	}

	private static LayoutLine layer(Words words) throws UnreadableException {
		String name = words.word("the name");
		boolean on = words.accept("on");
		if (!on && !words.accept("off")) {
			throw new UnreadableException("on or off is missing");
		}
		return new Layer(name, on);
	}

	private static LayoutLine filter(Words words) throws UnreadableException {
		String name = words.word("the name");
		Map<String, String> values = new TreeMap<>();
		while (words.more()) {
			values.put(words.word("a variable"), words.word("a value"));
		}
		return new Filter(name, values);
	}

	private static LayoutLine node(Words words) throws UnreadableException {
		String id = words.word("the id");
		Point at = words.accept("at") ? words.point() : null;
		Point size = words.accept("size") ? words.point() : null;
		Point label = words.accept("label") ? words.point() : null;
		if (size != null && (size.x() <= 0 || size.y() <= 0)) {
			throw new UnreadableException("a size must be greater than 0");
		}
		return new Node(id, new NodePlace(at, size, label));
	}

	private static LayoutLine edge(Words words) throws UnreadableException {
		String id = words.word("the id");
		List<Point> bends = new ArrayList<>();
		if (words.accept("via")) {
			do {
				bends.add(words.point());
			} while (words.atPoint());
		}
		EdgePlace place = new EdgePlace(bends, Map.of());
		while (words.accept("label")) {
			String which = words.word("begin, center or end");
			try {
				place = place.withLabel(EdgePlace.Label.valueOf(which.toUpperCase(Locale.ROOT)), words.point());
			} catch (IllegalArgumentException e) {
				throw new UnreadableException("'" + which + "' is none of begin, center and end");
			}
		}
		return new Edge(id, place);
	}

	static String text(Key key) {
		return "diagram " + quoted(key.representation()) + " " + quoted(key.element());
	}

	/** The lines of a layout: layers, filters, nodes, edges, each sorted. */
	static List<String> lines(LayoutState state) {
		List<String> lines = new ArrayList<>();
		state.layers().forEach((name, on) -> lines.add("layer " + quoted(name) + (on ? " on" : " off")));
		state.filters().forEach((name, values) -> {
			StringBuilder line = new StringBuilder("filter ").append(quoted(name));
			values.forEach((variable, value) -> line.append(' ').append(quoted(variable)).append(' ').append(quoted(value)));
			lines.add(line.toString());
		});
		new TreeMap<>(state.nodes()).forEach((id, place) -> lines.add("node " + quoted(id) + part(" at ", place.position())
				+ part(" size ", place.size()) + part(" label ", place.label())));
		new TreeMap<>(state.edges()).forEach((id, place) -> lines.add("edge " + quoted(id) + edge(place)));
		return lines;
	}

	private static String edge(EdgePlace place) {
		StringBuilder text = new StringBuilder();
		if (!place.bends().isEmpty()) {
			text.append(" via");
			place.bends().forEach(bend -> text.append(' ').append(point(bend)));
		}
		place.labels().forEach((which, offset) -> text.append(" label ").append(which.name().toLowerCase(Locale.ROOT))
				.append(' ').append(point(offset)));
		return text.toString();
	}

	private static String part(String word, Point point) {
		return point == null ? "" : word + point(point);
	}

	/** Whole pixels: fractions would make every diff longer and are not seen. */
	private static String point(Point point) {
		return Math.round(point.x()) + "," + Math.round(point.y());
	}

	private static String quoted(String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + "\"";
	}
}
