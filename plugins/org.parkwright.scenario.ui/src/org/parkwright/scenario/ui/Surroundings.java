package org.parkwright.scenario.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.parkwright.scenario.ide.ParkModels;

/**
 * What the workbench around lends to the editor of scenarios: parks that are open, runs and their results. The workbench
 * gives it as its adapter, so that this bundle need not know who does.
 *
 * @since 0.1
 */
public interface Surroundings {

	/** @return park models, those with unsaved changes included; may be asked in any thread */
	ParkModels parks();

	/** Shows an element of a park in its editor; an empty id means the park as a whole. On the user interface's thread. */
	void reveal(Path park, String element);

	/**
	 * Saves a file and runs a study of it beside the user interface. On the user interface's thread.
	 *
	 * @param scenario the only scenario to run, or an empty text for all
	 */
	void run(IFile file, String study, String scenario);

	/** @return what the last run of this session gave for a scenario, in some words; may be asked in any thread */
	Optional<String> last(IFile file, String study, String scenario);

	/** Has code called, in any thread, when parks or results have changed. */
	void onChange(Runnable listener);

	/** @return those of the workbench; without one, parks on disk and no runs */
	static Surroundings get() {
		if (PlatformUI.isWorkbenchRunning()) {
			Object found = Platform.getAdapterManager().loadAdapter(PlatformUI.getWorkbench(), Surroundings.class.getName());
			if (found instanceof Surroundings surroundings) {
				return surroundings;
			}
		}
		return Alone.INSTANCE;
	}

	/** No workbench of Parkwright around. */
	enum Alone implements Surroundings {
		/** The only one. */
		INSTANCE;

		private final ParkModels parks = ParkModels.ofFiles();

		@Override
		public ParkModels parks() {
			return parks;
		}

		@Override
		public void reveal(Path park, String element) {
			// no editor of parks
		}

		@Override
		public void run(IFile file, String study, String scenario) {
			// no runs
		}

		@Override
		public Optional<String> last(IFile file, String study, String scenario) {
			return Optional.empty();
		}

		@Override
		public void onChange(Runnable listener) {
			// nothing changes
		}
	}
}
