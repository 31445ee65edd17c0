package org.parkwright.core.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;

/**
 * The door for files that become parks. Plug-ins come in at the extension point {@link Transfers#IMPORTERS}.
 * Wizard, command line and documentation are made of the {@link #description()}.
 * <p>
 * An importer changes nothing: it gives a model of its own, and whoever asked for it saves that as a park file in one step, or
 * puts it in place of a park that is being edited as one step that can be undone. So all is imported, or nothing.
 *
 * @since 0.2
 */
public interface Importer extends Transfer {

	/**
	 * Reads a file into a new model. The model holds all that it refers to, as a rule a copy of the standard library
	 * ({@code Catalogue.newLibrary()}); its quantities are in the units of the metamodel ({@code QuantityUnits}), and what the
	 * file does not say is null there, not 0. Elements have ids that are made of what the file calls them, so that reading it
	 * twice gives the same. The rules of the model are looked over by {@code Checks.run} with the places of the file.
	 *
	 * @param file     what the user chose; need not be there, nor of a kind that is described
	 * @param options  what the user said of it
	 * @param faults   takes what is wrong with the file, each with line and column, both from 1
	 * @param progress to be told how far it is and asked whether to stop, often; from this thread
	 * @return the model; null, or anything, if there are errors among the faults
	 * @throws IOException           if the file cannot be read; the user is told that, with the message as the reason
	 * @throws CancellationException if the progress says so
	 */
	EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) throws IOException;
}
