package org.parkwright.diagram.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * A kind of diagram; see {@link Representation} for the other parts.
 *
 * @param layers     the default layer first, then those of its own, then those of other viewpoints
 * @param filters    what users may switch on
 * @param rules      validation
 * @param drops      what may be dropped on the diagram itself
 * @param layout     the automatic layout, or null for the host's own
 * @param background colour behind all, or null for white
 * @param popupBars  whether creation tools appear beside the pointer
 * @since 0.1
 */
public record DiagramDescription(String id, String name, String label, String documentation, EClass domainClass,
		Expression precondition, Expression title, List<Layer> layers, List<Filter> filters, List<ValidationRule> rules,
		List<Ref<Tool.Drop>> drops, LayoutConfiguration layout, Color background, boolean popupBars)
		implements Representation {

	/** @return all tools of all layers */
	public Stream<Tool> tools() {
		return layers.stream().flatMap(layer -> layer.sections().stream()).flatMap(ToolSection::allTools);
	}

	/** @return the layer of that name */
	public Optional<Layer> layer(String wanted) {
		return layers.stream().filter(layer -> layer.name().equals(wanted)).findFirst();
	}

	/** @return the filter of that name */
	public Optional<Filter> filter(String wanted) {
		return filters.stream().filter(filter -> filter.name().equals(wanted)).findFirst();
	}
}
