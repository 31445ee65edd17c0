package org.parkwright.diagram.glsp.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.core.model.GModelFactory;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.eclipse.glsp.server.model.GModelState;
import org.eclipse.glsp.server.utils.MessageActionUtil;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.view.Overlay;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Sends a graph with what belongs to it: pictures before it, marks of problems after it, switches and the legend when they
 * changed.
 */
@Singleton
class Submission extends ModelSubmissionHandler {

	private final OpenDiagram diagram;
	private final PictureKeys pictures;
	private final Marks marks;
	private final Notices notices;
	private List<?> sentSwitches = List.of();
	private List<?> sentLegend = List.of();

	@Inject
	Submission(OpenDiagram diagram, PictureKeys pictures, Marks marks, Notices notices) {
		this.diagram = diagram;
		this.notices = notices;
		this.pictures = pictures;
		this.marks = marks;
	}

	@Override
	public List<Action> submitModel(String reason) {
		boolean first = requestModelAction.isPresent();
		List<Action> model = super.submitModel(reason);
		List<Action> actions = new ArrayList<>();
		Actions.SetToggles switches = switches();
		List<?> state = List.of(switches.layers, switches.filters);
		if (first || !state.equals(sentSwitches)) {
			actions.add(switches);
			sentSwitches = state;
		}
		Overlay overlay = diagram.overlay();
		List<?> legend = overlay.isShown() ? List.of(overlay.title(), overlay.subtitle(), overlay.warning(), overlay.legend()) : List.of();
		if (!legend.equals(first ? List.of() : sentLegend)) {
			actions.add(new Actions.SetLegend(overlay));
		}
		sentLegend = legend;
		Map<String, String> fresh = pictures.takeFresh();
		if (!fresh.isEmpty()) {
			actions.add(0, new Actions.SetPictures(fresh));
		}
		actions.addAll(model);
		notices.take().forEach(notice -> actions.add(MessageActionUtil.warn(notice)));
		marks.schedule();
		return actions;
	}

	private Actions.SetToggles switches() {
		List<Actions.Toggle> layers = diagram.context().description().layers().stream().filter(Layer::optional)
				.map(layer -> new Actions.Toggle(layer.id(), layer.label(), diagram.view().state().shows(layer), false)).toList();
		List<Actions.Toggle> filters = new ArrayList<>();
		for (Filter filter : diagram.context().description().filters()) {
			filters.add(new Actions.Toggle(filter.id(), filter.label(), diagram.view().state().isOn(filter),
					!filter.inputs().isEmpty()));
		}
		return new Actions.SetToggles(layers, filters);
	}

	/** Makes the graph of what the diagram shows now. */
	static final class Graphs implements GModelFactory {
		private final OpenDiagram diagram;
		private final PictureKeys pictures;
		private final GModelState state;

		@Inject
		Graphs(OpenDiagram diagram, PictureKeys pictures, GModelState state) {
			this.diagram = diagram;
			this.pictures = pictures;
			this.state = state;
		}

		@Override
		public void createGModel() {
			state.updateRoot(new GraphBuilder(pictures, diagram).build());
		}
	}
}
