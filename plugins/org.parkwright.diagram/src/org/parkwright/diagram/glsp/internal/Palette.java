package org.parkwright.diagram.glsp.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.TriggerEdgeCreationAction;
import org.eclipse.glsp.server.actions.TriggerElementCreationAction;
import org.eclipse.glsp.server.actions.TriggerNodeCreationAction;
import org.eclipse.glsp.server.features.toolpalette.PaletteItem;
import org.eclipse.glsp.server.features.toolpalette.ToolPaletteItemProvider;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.spec.ContainerMapping;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.EdgeMapping;
import org.parkwright.diagram.spec.Mapping;
import org.parkwright.diagram.spec.NodeLike;
import org.parkwright.diagram.spec.Ref;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.ToolSection;

import com.google.inject.Inject;

/** The tool sections of the layers that are on. */
class Palette implements ToolPaletteItemProvider {

	/** What stands for the diagram itself among the mappings that a tool may be used on. */
	private static final String DIAGRAM = "#diagram";
	private static final String NODE_PREFIX = GraphBuilder.NODE + ":";
	private static final String EDGE_PREFIX = GraphBuilder.EDGE + ":";

	private final OpenDiagram diagram;
	private final PictureKeys pictures;
	private final ActionDispatcher dispatcher;

	@Inject
	Palette(OpenDiagram diagram, PictureKeys pictures, ActionDispatcher dispatcher) {
		this.diagram = diagram;
		this.dispatcher = dispatcher;
		this.pictures = pictures;
	}

	static String nodeType(Tool tool) {
		return NODE_PREFIX + tool.id();
	}

	static String edgeType(Tool tool) {
		return EDGE_PREFIX + tool.id();
	}

	/** The tool of a type that the palette gave out. */
	static Optional<Tool> tool(DiagramDescription description, String type) {
		String id = type.substring(type.indexOf(':') + 1);
		return description.tools().filter(tool -> tool.id().equals(id)).findFirst();
	}

	@Override
	public List<PaletteItem> getItems(Map<String, String> args) {
		List<PaletteItem> groups = new ArrayList<>();
		diagram.tools().palette().forEach(section -> addGroup(section, groups));
		dispatcher.dispatch(new Actions.SetPictures(pictures.takeFresh()));
		return groups;
	}

	private void addGroup(ToolSection section, List<PaletteItem> groups) {
		List<PaletteItem> items = new ArrayList<>();
		for (Tool tool : section.palette()) {
			items.add(new PaletteItem(tool.id(), tool.label(), trigger(tool), icon(tool), order(items.size())));
		}
		if (!items.isEmpty()) {
			groups.add(PaletteItem.createPaletteGroup(section.id(), section.label(), items, null, order(groups.size())));
		}
		section.sections().forEach(inner -> addGroup(inner, groups));
	}

	/** The client sorts by text. */
	private static String order(int index) {
		return String.format("%04d", index);
	}

	private TriggerElementCreationAction trigger(Tool tool) {
		if (tool instanceof Tool.EdgeCreation creation) {
			return new TriggerEdgeCreationAction(edgeType(tool), Map.of("start",
					refusal(tool, "starts at", ends(creation, EdgeMapping::sources, creation.extraSources())), "end",
					refusal(tool, "ends at", ends(creation, EdgeMapping::targets, creation.extraTargets()))));
		}
		Set<String> targets = targets(tool);
		Stream<Mapping> containers = allMappings().filter(mapping -> targets.contains(mapping.id())).map(Mapping.class::cast);
		return new TriggerNodeCreationAction(nodeType(tool), Map.of("containers", String.join("\n", targets), "where",
				refusal(tool, targets.contains(DIAGRAM) ? "goes onto the diagram itself or into" : "goes into", containers)));
	}

	private static Stream<Mapping> ends(Tool.EdgeCreation tool, Function<EdgeMapping, List<Ref<Mapping>>> end,
			List<Ref<Mapping>> extra) {
		return Stream.concat(Ref.targets(tool.mappings()).stream().map(end).map(Ref::targets).flatMap(List::stream),
				Ref.targets(extra).stream());
	}

	/** What the client says where a tool does nothing. */
	private static String refusal(Tool tool, String verb, Stream<Mapping> places) {
		List<String> labels = places.map(Mapping::label).distinct().toList();
		int last = labels.size() - 1;
		return tool.label() + (last < 0 ? " is not possible here."
				: " " + verb + " " + (last == 0 ? "" : String.join(", ", labels.subList(0, last)) + " or ") + labels.get(last)
						+ ", but not here.");
	}

	private String icon(Tool tool) {
		String path = switch (tool) {
		case Tool.NodeCreation creation -> creation.icon();
		case Tool.EdgeCreation creation -> creation.icon();
		case Tool.Action action -> action.icon();
		default -> "";
		};
		String key = pictures.of(path);
		return key != null ? key : tool instanceof Tool.EdgeCreation ? "arrow-right" : tool instanceof Tool.Action ? "wand" : "add";
	}

	/** Ids of the mappings that a tool may be used on: those that hold what it creates, or any for an action. */
	private Set<String> targets(Tool tool) {
		Set<String> targets = new TreeSet<>();
		if (tool instanceof Tool.NodeCreation creation) {
			Set<String> created = new LinkedHashSet<>();
			Stream.concat(creation.mappings().stream(), creation.extraMappings().stream()).map(Ref::id).forEach(created::add);
			creation.extraMappings().forEach(extra -> targets.add(extra.id()));
			diagram.context().description().layers().forEach(layer -> {
				if (contains(layer.nodes(), created) || contains(layer.containers(), created)) {
					targets.add(DIAGRAM);
				}
			});
			allMappings().filter(mapping -> contains(mapping.allBorders(), created)
					|| mapping instanceof ContainerMapping container && contains(container.children(), created))
					.forEach(mapping -> targets.add(mapping.id()));
		} else {
			targets.add(DIAGRAM);
			allMappings().forEach(mapping -> targets.add(mapping.id()));
		}
		return targets;
	}

	private static boolean contains(List<? extends Mapping> mappings, Set<String> ids) {
		return mappings.stream().anyMatch(mapping -> ids.contains(mapping.id()));
	}

	private Stream<NodeLike> allMappings() {
		return diagram.context().description().layers().stream()
				.flatMap(layer -> Stream.<NodeLike>concat(layer.nodes().stream(), layer.containers().stream()))
				.flatMap(Palette::below);
	}

	private static Stream<NodeLike> below(NodeLike mapping) {
		Stream<NodeLike> inside = mapping instanceof ContainerMapping container
				? Stream.concat(container.nodes().stream(), container.containers().stream()) : Stream.empty();
		return Stream.concat(Stream.of(mapping),
				Stream.concat(mapping.borders().stream(), inside).flatMap(Palette::below));
	}
}
