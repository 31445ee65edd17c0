package org.parkwright.design.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.FeatureColumnMapping;
import org.parkwright.diagram.spec.IntersectionMapping;
import org.parkwright.diagram.spec.ItemMapping;
import org.parkwright.diagram.spec.LineMapping;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.TreeDescription;

/** All tools of a representation, by names that are unique in it. */
final class SpecificationTools {

	private SpecificationTools() {
	}

	static Map<String, Tool> of(Representation representation) {
		Map<String, Tool> tools = new LinkedHashMap<>();
		all(representation).forEach(tool -> {
			if (tools.put(tool.getKey(), tool.getValue()) != null) {
				throw new IllegalStateException(representation.name() + " has two tools " + tool.getKey());
			}
		});
		return tools;
	}

	private static Stream<Map.Entry<String, Tool>> all(Representation representation) {
		return switch (representation) {
		case DiagramDescription diagram -> diagram.tools().flatMap(SpecificationTools::withActions);
		case TableDescription table -> Stream.of(table.creations().stream().map(SpecificationTools::named),
				table.lines().stream().flatMap(SpecificationTools::ofLine),
				table.columnCreations().stream().map(SpecificationTools::named),
				table.columns().stream().filter(column -> column instanceof FeatureColumnMapping feature && feature.edit() != null)
						.map(column -> Map.entry("Edit " + column.name(), (Tool) ((FeatureColumnMapping) column).edit())),
				table.intersections().stream().flatMap(SpecificationTools::ofIntersection))
				.flatMap(each -> each);
		case TreeDescription tree -> tree.items().stream().flatMap(SpecificationTools::ofItem);
		};
	}

	private static Map.Entry<String, Tool> named(Tool tool) {
		return Map.entry(tool.head().name(), tool);
	}

	private static Stream<Map.Entry<String, Tool>> withActions(Tool tool) {
		return tool instanceof Tool.Menu menu
				? menu.actions().stream().map(action -> Map.entry(menu.head().name() + " > " + action.head().name(), action))
				: Stream.of(named(tool));
	}

	private static Stream<Map.Entry<String, Tool>> ofLine(LineMapping line) {
		Stream<Map.Entry<String, Tool>> own = Stream.concat(Stream.ofNullable(line.deletion()), line.creations().stream())
				.map(SpecificationTools::named);
		return Stream.concat(own, line.lines().stream().flatMap(SpecificationTools::ofLine));
	}

	private static Stream<Map.Entry<String, Tool>> ofIntersection(IntersectionMapping cells) {
		return Stream.concat(Stream.ofNullable(cells.edit()).map(edit -> Map.entry("Edit " + cells.name(), (Tool) edit)),
				Stream.ofNullable(cells.creation()).map(SpecificationTools::named));
	}

	private static Stream<Map.Entry<String, Tool>> ofItem(ItemMapping item) {
		Stream<Map.Entry<String, Tool>> own = item.edit() == null ? Stream.of() : Stream.of(named(item.edit()));
		List<ItemMapping> below = item.items();
		return Stream.concat(own, below.stream().flatMap(SpecificationTools::ofItem));
	}
}
