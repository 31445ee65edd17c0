package org.parkwright.diagram.glsp.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionHandler;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.glsp.DiagramFront;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.view.ViewElement;

import com.google.inject.Inject;

/** Handlers of the actions of our client. */
final class ClientActions {

	static final List<Class<? extends ActionHandler>> ALL = List.of(Selection.class, Activation.class, Switching.class,
			Arranging.class, Picture.class, Legend.class, Entries.class);

	private ClientActions() {
	}

	static final class Selection extends AbstractActionHandler<Actions.SelectionChanged> {
		@Inject
		OpenDiagram diagram;
		@Inject
		DiagramFront front;

		@Override
		protected List<Action> executeAction(Actions.SelectionChanged action) {
			List<ViewElement> elements = action.elementIds.stream().map(GraphBuilder::viewId).distinct()
					.map(diagram.view()::find).filter(Objects::nonNull).toList();
			front.selected(elements);
			return none();
		}
	}

	static final class Activation extends AbstractActionHandler<Actions.ActivateElement> {
		@Inject
		OpenDiagram diagram;
		@Inject
		DiagramFront front;
		@Inject
		Operations operations;

		@Override
		protected List<Action> executeAction(Actions.ActivateElement action) {
			ViewElement element = diagram.view().find(GraphBuilder.viewId(action.elementId));
			if (element != null && !isDone(element)) {
				front.activated(element);
			}
			return none();
		}

		/** A tool that changes nothing and leads nowhere leaves the double click to the program around the diagram. */
		private boolean isDone(ViewElement element) {
			if (!diagram.tools().hasDoubleClick(element)) {
				return false;
			}
			DiagramCommand command = diagram.tools().doubleClick(element);
			operations.run(command);
			return command.changed() || command.problem() != null || !command.openings().isEmpty();
		}
	}

	/** Layers and filters belong to the layout, so switching them is a step of the history like moving a node. */
	static final class Switching extends AbstractActionHandler<Actions.ToggleVisibility> {
		@Inject
		OpenDiagram diagram;
		@Inject
		DiagramFront front;
		@Inject
		Operations operations;

		@Override
		protected List<Action> executeAction(Actions.ToggleVisibility action) {
			String verb = action.active ? "Show " : "Hide ";
			for (Layer layer : diagram.context().description().layers()) {
				if (layer.id().equals(action.id)) {
					operations.run(diagram.tools().arrange(verb + layer.label(),
							layout -> layout.withLayer(layer.name(), action.active)));
				}
			}
			for (Filter filter : diagram.context().description().filters()) {
				if (filter.id().equals(action.id)) {
					switchFilter(filter, action.active);
				}
			}
			return none();
		}

		private void switchFilter(Filter filter, boolean on) {
			if (on) {
				values(filter).ifPresent(values -> operations
						.run(diagram.tools().arrange(filter.label(), layout -> layout.withFilter(filter.name(), values))));
			} else {
				operations.run(diagram.tools().arrange(filter.label(), layout -> layout.withoutFilter(filter.name())));
			}
		}

		private Optional<Map<String, String>> values(Filter filter) {
			Map<String, String> standard = new LinkedHashMap<>();
			for (Filter.Input input : filter.inputs()) {
				Object value = input.standard().value(Variables.of(diagram.context().element()), diagram.context().problems());
				standard.put(input.name(), Objects.toString(value, ""));
			}
			return standard.isEmpty() ? Optional.of(standard) : front.values(filter, standard);
		}
	}

	static final class Arranging extends AbstractActionHandler<Actions.Arrange> {
		@Inject
		DiagramFront front;

		@Override
		protected List<Action> executeAction(Actions.Arrange action) {
			front.arrange();
			return none();
		}
	}

	static final class Picture extends AbstractActionHandler<Actions.SavePicture> {
		@Inject
		DiagramFront front;

		@Override
		protected List<Action> executeAction(Actions.SavePicture action) {
			front.savePicture();
			return none();
		}
	}

	static final class Legend extends AbstractActionHandler<Actions.CloseLegend> {
		@Inject
		DiagramFront front;

		@Override
		protected List<Action> executeAction(Actions.CloseLegend action) {
			front.closeOverlay();
			return none();
		}
	}

	static final class Entries extends AbstractActionHandler<Actions.RunEntry> {
		@Inject
		ElementMenu menu;
		@Inject
		Operations operations;

		@Override
		protected List<Action> executeAction(Actions.RunEntry action) {
			Command command = menu.choose(action.entryId, action.elementIds);
			if (command != null) {
				operations.run(command);
			}
			return none();
		}
	}
}
