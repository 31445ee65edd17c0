package org.parkwright.diagram.glsp.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.glsp.graph.GraphExtension;
import org.eclipse.glsp.server.diagram.DiagramConfiguration;
import org.eclipse.glsp.server.types.EdgeTypeHint;
import org.eclipse.glsp.server.types.ShapeTypeHint;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.spec.Tool;

import com.google.inject.Inject;

/** Tells the client what users may do with each type; elements say more of themselves in their arguments. */
class DiagramSetup implements DiagramConfiguration {

	/** The one kind of diagram that GLSP knows of; ours differ in their specification. */
	static final String TYPE = "diagram";

	private final OpenDiagram diagram;

	@Inject
	DiagramSetup(OpenDiagram diagram) {
		this.diagram = diagram;
	}

	@Override
	public String getDiagramType() {
		return TYPE;
	}

	@Override
	public Map<String, EClass> getTypeMappings() {
		return GraphBuilder.types();
	}

	@Override
	public List<ShapeTypeHint> getShapeTypeHints() {
		return List.of(shape(GraphBuilder.NODE, true), shape(GraphBuilder.CONTAINER, true), shape(GraphBuilder.LIST, true),
				shape(GraphBuilder.PORT, false));
	}

	private static ShapeTypeHint shape(String type, boolean reparentable) {
		return new ShapeTypeHint(type, true, true, true, reparentable, List.of(GraphBuilder.NODE));
	}

	@Override
	public List<EdgeTypeHint> getEdgeTypeHints() {
		List<EdgeTypeHint> hints = new ArrayList<>();
		hints.add(new EdgeTypeHint(GraphBuilder.EDGE, true, true, true, false, null, null));
		diagram.context().description().tools().filter(Tool.EdgeCreation.class::isInstance)
				.forEach(tool -> hints.add(new EdgeTypeHint(Palette.edgeType(tool), true, true, true, true, null, null)));
		return hints;
	}

	@Override
	public Optional<GraphExtension> getGraphExtension() {
		return Optional.empty();
	}

	@Override
	public boolean needsClientLayout() {
		return false;
	}

	@Override
	public boolean animatedUpdate() {
		return false;
	}
}
