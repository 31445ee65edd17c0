package org.parkwright.diagram.glsp.internal;

import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.server.features.typehints.EdgeCreationChecker;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.view.ViewNode;

import com.google.inject.Inject;

/** Asks a tool's preconditions while the user looks for the ends of a new edge. */
class EdgeChecker implements EdgeCreationChecker {

	private final OpenDiagram diagram;

	@Inject
	EdgeChecker(OpenDiagram diagram) {
		this.diagram = diagram;
	}

	@Override
	public boolean isValidSource(String edgeType, GModelElement source) {
		return tool(edgeType) instanceof Tool.EdgeCreation tool && node(source) instanceof ViewNode from
				&& diagram.tools().canStart(tool, from);
	}

	@Override
	public boolean isValidTarget(String edgeType, GModelElement source, GModelElement target) {
		return tool(edgeType) instanceof Tool.EdgeCreation tool && node(source) instanceof ViewNode from
				&& node(target) instanceof ViewNode to && diagram.tools().canCreate(tool, from, to);
	}

	private Tool tool(String edgeType) {
		return Palette.tool(diagram.context().description(), edgeType).orElse(null);
	}

	private Object node(GModelElement element) {
		return diagram.view().find(GraphBuilder.viewId(element.getId()));
	}
}
