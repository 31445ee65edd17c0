package org.parkwright.core.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;

/**
 * The door for files that parks become. Plug-ins come in at the extension point {@link Transfers#EXPORTERS}.
 * Wizard, command line and documentation are made of the {@link #description()}.
 * <p>
 * An exporter writes no file itself: it gives contents, and whoever asked for them writes all in one step or nothing.
 *
 * @since 0.2
 */
public interface Exporter extends Transfer {

	/**
	 * Makes the files of a model.
	 *
	 * @param model    not to be changed; without errors. Null in it is unknown and not 0
	 * @param file     the name that the user chose, of a kind that is described
	 * @param options  what the user said of it
	 * @param faults   takes what the user should know of what was left out, or why nothing can be made
	 * @param progress to be told how far it is and asked whether to stop, while files are made and while they are written
	 * @return contents by name: that of the chosen file under its own name, any others beside or below it, {@code /} separating
	 *         folders; null, or anything, if there are errors among the faults. A content is written once, at the end
	 * @throws IOException           if something else cannot be read; the user is told that, with the message as the reason
	 * @throws CancellationException if the progress says so
	 */
	Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress)
			throws IOException;
}
