package org.parkwright.diagram.glsp.internal;

import java.util.List;
import java.util.Map;

import org.eclipse.glsp.server.actions.Action;
import org.parkwright.diagram.view.Overlay;

/** The actions of our client that GLSP does not have. Their fields are the protocol; GSON reads and writes them. */
public final class Actions {

	private Actions() {
	}

	/** From the client: what the user selected. */
	public static final class SelectionChanged extends Action {
		List<String> elementIds = List.of();

		/** For GSON. */
		public SelectionChanged() {
			super("selectionChanged");
		}
	}

	/** From the client: an element was double-clicked. */
	public static final class ActivateElement extends Action {
		String elementId;

		/** For GSON. */
		public ActivateElement() {
			super("activateElement");
		}
	}

	/** From the client: switch a layer or filter. */
	public static final class ToggleVisibility extends Action {
		String id;
		boolean active;

		/** For GSON. */
		public ToggleVisibility() {
			super("toggle");
		}
	}

	/** From the client: arrange all elements, or stop doing so if that is under way. */
	public static final class Arrange extends Action {
		/** For GSON. */
		public Arrange() {
			super("arrange");
		}
	}

	/** From the client: save the diagram as a picture. */
	public static final class SavePicture extends Action {
		/** For GSON. */
		public SavePicture() {
			super("savePicture");
		}
	}

	/** From the client's context menu: run a tool or follow a navigation. */
	public static final class RunEntry extends Action {
		String entryId;
		List<String> elementIds = List.of();

		/** For GSON. */
		public RunEntry() {
			super("runEntry");
		}

		RunEntry(String entryId, List<String> elementIds) {
			this();
			this.entryId = entryId;
			this.elementIds = elementIds;
		}
	}

	/** To the client: the pictures that elements refer to. */
	public static final class SetPictures extends Action {
		final Map<String, String> pictures;

		SetPictures(Map<String, String> pictures) {
			super("setPictures");
			this.pictures = pictures;
		}
	}

	/** A layer or filter; whether switching it on asks for values. */
	record Toggle(String id, String label, boolean active, boolean asks) {
	}

	/** To the client: what can be switched. */
	public static final class SetToggles extends Action {
		final List<Toggle> layers;
		final List<Toggle> filters;

		SetToggles(List<Toggle> layers, List<Toggle> filters) {
			super("setToggles");
			this.layers = layers;
			this.filters = filters;
		}
	}

	/** To the client: how far a long piece of work is; nothing is under way without a fraction. */
	public static final class Work extends Action {
		final String title;
		final Double fraction;

		/** What is done, and how much of it, or null. */
		public Work(String title, Double fraction) {
			super("work");
			this.title = title;
			this.fraction = fraction;
		}
	}

	/** What a colour of an overlay means; of what is unknown there is none. */
	record LegendEntry(String color, String text) {
	}

	/** To the client: the legend of what is shown upon the diagram; nothing is without a title. */
	public static final class SetLegend extends Action {
		final String title;
		final String subtitle;
		final String warning;
		final List<LegendEntry> entries;

		SetLegend(Overlay overlay) {
			super("setLegend");
			title = overlay.title();
			subtitle = overlay.subtitle();
			warning = overlay.warning();
			entries = overlay.legend().stream()
					.map(entry -> new LegendEntry(entry.color() == null ? null : entry.color().toString(), entry.text())).toList();
		}
	}

	/** From the client: show nothing upon the diagram any more. */
	public static final class CloseLegend extends Action {
		/** For GSON. */
		public CloseLegend() {
			super("closeLegend");
		}
	}
}
