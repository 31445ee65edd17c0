package org.parkwright.diagram.glsp.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.glsp.server.features.directediting.ApplyLabelEditOperation;
import org.eclipse.glsp.server.operations.BasicOperationHandler;
import org.eclipse.glsp.server.operations.CreateEdgeOperation;
import org.eclipse.glsp.server.operations.CreateNodeOperation;
import org.eclipse.glsp.server.operations.DeleteOperation;
import org.eclipse.glsp.server.operations.Operation;
import org.eclipse.glsp.server.operations.OperationHandler;
import org.eclipse.glsp.server.operations.ReconnectEdgeOperation;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.internal.Operations.RefusedException;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.diagram.view.ViewNode;

import com.google.inject.Inject;

/** Operations that change the model, each by a tool of the specification. */
final class Edits {

	static final List<Class<? extends OperationHandler<?>>> ALL = List.of(CreateNode.class, CreateEdge.class,
			Reconnect.class, Delete.class, EditLabel.class);

	private Edits() {
	}

	/** Finds what an operation is about. */
	abstract static class Edit<O extends Operation> extends BasicOperationHandler<O> {
		@Inject
		OpenDiagram diagram;

		@Override
		public Optional<Command> createCommand(O operation) {
			return Optional.ofNullable(command(operation));
		}

		/** The command, or null if there is nothing to do. */
		abstract Command command(O operation);

		ViewElement element(String id) {
			ViewElement element = diagram.view().find(GraphBuilder.viewId(id));
			if (element == null) {
				throw new RefusedException("This element is gone.");
			}
			return element;
		}

		/** A node, or null for the diagram itself. */
		ViewNode owner(String id) {
			if (id == null || id.equals(GraphBuilder.ROOT)) {
				return null;
			}
			return node(id);
		}

		ViewNode node(String id) {
			if (element(id) instanceof ViewNode node) {
				return node;
			}
			throw new RefusedException("This is possible on nodes alone.");
		}
	}

	static final class CreateNode extends Edit<CreateNodeOperation> {
		@Override
		Command command(CreateNodeOperation operation) {
			Tool tool = Palette.tool(diagram.context().description(), operation.getElementTypeId()).orElse(null);
			ViewNode owner = owner(operation.getContainerId());
			if (tool instanceof Tool.Action action) {
				if (!diagram.tools().canUse(action, owner)) {
					throw new RefusedException(action.label() + " is not possible here.");
				}
				return diagram.tools().use(action, owner);
			}
			if (!(tool instanceof Tool.NodeCreation creation) || !diagram.tools().canCreate(creation, owner)) {
				throw new RefusedException((tool == null ? "This" : tool.label()) + " is not possible here.");
			}
			return diagram.tools().create(creation, owner, location(operation, owner));
		}

		/** GLSP says where on the diagram; the pointer is in the middle of the ghost. */
		private Point location(CreateNodeOperation operation, ViewNode owner) {
			Point origin = owner == null ? new Point(0, 0) : diagram.geometry().node(owner.id()).box().corner();
			return operation.getLocation().map(at -> new Point(at.getX(), at.getY()).minus(origin)).orElse(null);
		}
	}

	static final class CreateEdge extends Edit<CreateEdgeOperation> {
		@Override
		Command command(CreateEdgeOperation operation) {
			Tool tool = Palette.tool(diagram.context().description(), operation.getElementTypeId()).orElse(null);
			if (!(tool instanceof Tool.EdgeCreation creation)) {
				throw new RefusedException("This tool is gone.");
			}
			return diagram.tools().create(creation, node(operation.getSourceElementId()), node(operation.getTargetElementId()));
		}
	}

	static final class Reconnect extends Edit<ReconnectEdgeOperation> {
		@Override
		Command command(ReconnectEdgeOperation operation) {
			if (!(element(operation.getEdgeElementId()) instanceof ViewEdge edge)) {
				return null;
			}
			boolean sourceEnd = !Objects.equals(edge.source(), operation.getSourceElementId());
			if (!sourceEnd && Objects.equals(edge.target(), operation.getTargetElementId())) {
				return null;
			}
			ViewNode end = node(sourceEnd ? operation.getSourceElementId() : operation.getTargetElementId());
			Tool.Reconnect tool = diagram.tools().reconnection(edge, sourceEnd, end);
			if (tool == null) {
				throw new RefusedException(edge.mapping().label() + " cannot " + (sourceEnd ? "start" : "end") + " there.");
			}
			return diagram.tools().reconnect(tool, edge, sourceEnd, end);
		}
	}

	static final class Delete extends Edit<DeleteOperation> {
		@Override
		Command command(DeleteOperation operation) {
			List<ViewElement> elements = operation.getElementIds().stream().map(this::element).distinct()
					.filter(diagram.tools()::canDelete).toList();
			if (elements.isEmpty()) {
				throw new RefusedException("What is selected cannot be deleted here.");
			}
			return diagram.tools().delete(elements);
		}
	}

	static final class EditLabel extends Edit<ApplyLabelEditOperation> {
		@Override
		Command command(ApplyLabelEditOperation operation) {
			ViewElement element = element(operation.getLabelId());
			String before = diagram.tools().editableText(element);
			if (before == null) {
				throw new RefusedException("This label cannot be edited.");
			}
			if (before.equals(operation.getText())) {
				return null;
			}
			return diagram.tools().directEdit(element, operation.getText());
		}
	}
}
