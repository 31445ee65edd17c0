package org.parkwright.ui.internal.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.parkwright.core.fault.Fault;
import org.parkwright.diagram.ui.ModelOpener;
import org.parkwright.diagram.ui.OpenModel;
import org.parkwright.model.ParkResources;
import org.parkwright.ui.editing.EditActions;
import org.parkwright.ui.editing.ElementPropertySheet;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.editing.ParkDomains;
import org.parkwright.ui.editing.ParkSaveable;

/** Lets the diagram editor share park files with the other editors. */
public final class ParkOpener implements ModelOpener {

	@Override
	public OpenModel open(IFile file) {
		return new SharedPark(ParkDomains.open(file));
	}

	private static final class SharedPark implements OpenModel {
		private final ParkDomain domain;
		private final Map<Listener, ParkDomain.Listener> listeners = new HashMap<>();
		private EditActions history;

		SharedPark(ParkDomain domain) {
			this.domain = domain;
		}

		@Override
		public IFile file() {
			return domain.file();
		}

		@Override
		public State state() {
			return switch (domain.state()) {
				case LOADING -> State.LOADING;
				case OPEN -> State.OPEN;
				case BROKEN -> State.BROKEN;
			};
		}

		@Override
		public List<String> problems() {
			return domain.problems().stream().map(problem -> text(problem.fault())).toList();
		}

		private static String text(Fault fault) {
			return fault.place().line() > 0 ? "Line " + fault.place().line() + ": " + fault.text() : fault.text();
		}

		@Override
		public Optional<Resource> resource() {
			return domain.model().map(model -> model.eResource());
		}

		@Override
		public Optional<Resource> remains() {
			IPath location = domain.file().getLocation();
			return Optional.ofNullable(location).map(path -> (Resource) ParkResources.load(path.toPath()))
					.filter(resource -> !resource.getContents().isEmpty());
		}

		@Override
		public EditingDomain editing() {
			return domain.editing();
		}

		@Override
		public Saveable saveable() {
			return new ParkSaveable(domain);
		}

		@Override
		public IPropertySheetPage properties(ISelectionProvider selection) {
			if (history == null) {
				history = new EditActions(domain, selection);
			}
			return new ElementPropertySheet(domain, history);
		}

		@Override
		public void addListener(Listener listener) {
			ParkDomain.Listener translated = event -> {
				switch (event) {
					case LOADED -> listener.happened(Event.LOADED);
					case EDITED -> listener.happened(Event.EDITED);
					case MOVED -> listener.happened(Event.MOVED);
					case DELETED -> listener.happened(Event.DELETED);
					case CHECKED, CONFLICT, CLOSED -> {
						// The park editor and the Problems view tell of these.
					}
				}
			};
			listeners.put(listener, translated);
			domain.addListener(translated);
		}

		@Override
		public void removeListener(Listener listener) {
			ParkDomain.Listener translated = listeners.remove(listener);
			if (translated != null) {
				domain.removeListener(translated);
			}
		}

		@Override
		public void accompany(Companion companion) {
			domain.accompany(companion);
		}

		@Override
		public Optional<byte[]> restored(String name) {
			return domain.accompanying(name);
		}

		@Override
		public void close() {
			List.copyOf(listeners.keySet()).forEach(this::removeListener);
			if (history != null) {
				history.dispose();
			}
			ParkDomains.close(domain);
		}
	}
}
