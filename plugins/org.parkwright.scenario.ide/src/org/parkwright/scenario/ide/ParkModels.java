package org.parkwright.scenario.ide;

import java.nio.file.Path;
import java.util.Optional;

import org.parkwright.model.park.EipModel;

/**
 * Where the editor of scenarios finds park models: the workbench answers with those that are open and not saved.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ParkModels {

	/**
	 * @param park a park file, which need not exist; may be asked in any thread and often
	 * @return its model as it is now, the same object while it has not changed; it is only read. Nothing if it cannot be
	 *         read.
	 */
	Optional<EipModel> model(Path park);

	/** @return the models of files as they are on disk, each read again when its file has changed */
	static ParkModels ofFiles() {
		return new ParkFiles();
	}
}
