package org.parkwright.ui.internal.scenario;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.parkwright.model.park.EipModel;
import org.parkwright.scenario.ide.ParkModels;
import org.parkwright.scenario.ui.Surroundings;
import org.parkwright.ui.Errors;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.editing.ParkDomains;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.study.LastResults;
import org.parkwright.ui.internal.study.RunStudy;

/**
 * Lends the editor of scenarios the parks that are being edited. Of a park with unsaved edits it gets a copy, made some
 * moments after the last edit, since a model is of the user interface's thread and the language server has others.
 */
public final class ScenarioSurroundings implements Surroundings {

	private static final int REST = 400;

	private final ParkModels saved = ParkModels.ofFiles();
	private final Map<Path, EipModel> unsaved = new ConcurrentHashMap<>();
	private final Map<ParkDomain, Runnable> pending = new ConcurrentHashMap<>();

	/** Gives the workbench its surroundings of scenarios. */
	public static final class Factory implements IAdapterFactory {
		private final ScenarioSurroundings surroundings = new ScenarioSurroundings();

		@Override
		public <T> T getAdapter(Object workbench, Class<T> type) {
			return type == Surroundings.class ? type.cast(surroundings) : null;
		}

		@Override
		public Class<?>[] getAdapterList() {
			return new Class<?>[] { Surroundings.class };
		}
	}

	private ScenarioSurroundings() {
		ParkDomains.addListener(this::happened);
	}

	private void happened(ParkDomain domain, ParkDomain.Event event) {
		if (event == ParkDomain.Event.EDITED || event == ParkDomain.Event.LOADED || event == ParkDomain.Event.CLOSED) {
			Runnable copy = () -> copy(domain);
			if (pending.put(domain, copy) == null) {
				Display.getCurrent().timerExec(REST, () -> pending.remove(domain).run());
			}
		}
	}

	private void copy(ParkDomain domain) {
		if (domain.file().getLocation() == null) {
			return;
		}
		Path path = domain.file().getLocation().toPath();
		boolean open = ParkDomains.find(domain.file()).filter(domain::equals).isPresent();
		EipModel before = unsaved.get(path);
		if (open && domain.isDirty() && domain.model().isPresent()) {
			unsaved.put(path, EcoreUtil.copy(domain.model().get()));
		} else {
			unsaved.remove(path);
		}
		if (before != unsaved.get(path)) {
			LastResults.changed();
		}
	}

	@Override
	public ParkModels parks() {
		return park -> Optional.ofNullable(unsaved.get(park)).or(() -> saved.model(park));
	}

	@Override
	public void reveal(Path park, String element) {
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(park.toUri(), IResource.NONE);
		if (files.length == 0) {
			return;
		}
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			if (IDE.openEditor(page, files[0], true) instanceof ParkEditor editor && !element.isEmpty()) {
				editor.reveal(element);
			}
		} catch (PartInitException e) {
			Errors.show(files[0].getName() + " cannot be opened", e);
		}
	}

	@Override
	public void run(IFile file, String study, String scenario) {
		RunStudy.run(file, study, scenario);
	}

	@Override
	public Optional<String> last(IFile file, String study, String scenario) {
		return LastResults.of(file, study, scenario);
	}

	@Override
	public void onChange(Runnable listener) {
		LastResults.onChange(listener);
	}
}
