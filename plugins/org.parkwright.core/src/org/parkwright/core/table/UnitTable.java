package org.parkwright.core.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;

/**
 * Lists of energy units as CSV or XLSX.
 * <p>
 * Columns, in any order: {@code id, park, utility} (or {@code plant}), {@code fuel, output} (CHP, E, H), {@code tech,
 * capacity_mw, hpr, vintage, lifetime} and, if wanted, {@code cls} (large, mid, small), {@code hours, latitude, longitude,
 * name, status} (operating, planned, retired), {@code description}, and one efficiency: {@code efficiency_effective},
 * {@code efficiency_electric_net}, {@code efficiency_total}, or, of units that have but one, {@code efficiency}. Other columns are kept. Units:
 * MW (electric; thermal for output H), MWh heat per MWh electricity, calendar years, years, h/a, fraction of lower
 * heating value, degrees WGS 84. A blank cell is unknown; {@code hpr} of a unit that is not CHP is written 0.0, which
 * means that it has none.
 * <p>
 * CSV is UTF-8 with or without a byte order mark, separated by commas, semicolons or tabs; numbers may have a decimal
 * comma where commas do not separate. Lines that begin with {@code #} before or between the rows are what readers must
 * know of the data; they become the data note of the model.
 *
 * @since 0.1
 */
public final class UnitTable {

	private UnitTable() {
	}

	/**
	 * Reads a list into a new model, all or nothing. The model has a copy of the standard library, the parks and plants
	 * in the order in which the list first names them, and the units in the order of the rows. Its ids are made of those
	 * in the list, so that reading a list twice gives the same model. Checks of the model look over what was read.
	 *
	 * @param file    the list; what it holds decides whether it is read as CSV or XLSX
	 * @param options how to read it
	 * @param faults  takes all faults, by line and column; the first 200 of a kind and the number of the rest
	 * @return the model, or null if there is an error
	 */
	public static EipModel read(Path file, ImportOptions options, Faults faults) {
		return read(file, options, faults, ProgressMonitor.NONE);
	}

	/**
	 * Reads a list as {@link #read(Path, ImportOptions, Faults)} does.
	 *
	 * @param progress told of the rows; asked whether to stop
	 * @throws CancellationException if the progress says so
	 * @since 0.2
	 */
	public static EipModel read(Path file, ImportOptions options, Faults faults, ProgressMonitor progress) {
		return new UnitImport(file, options).run(faults, progress);
	}

	/**
	 * Writes the units of a model as a list that reads back as the same values. If every id is a number after one common
	 * prefix the rows are in the order of the numbers, else in the order of the model. Columns that are not required are
	 * written if a unit has a value there. A unit without coordinates has those of its plant.
	 *
	 * @param model the model
	 * @param file  where to; XLSX if its name ends so, else CSV
	 * @throws IOException if it cannot be written; an older file then stays
	 */
	public static void write(EipModel model, Path file) throws IOException {
		AtomicFiles.write(file, content(model, file, ProgressMonitor.NONE));
	}

	/**
	 * Makes the content that {@link #write} writes.
	 *
	 * @param progress told of the rows while they are written; asked whether to stop
	 * @return to be written once; throws a {@link CancellationException} if the progress says so
	 * @since 0.2
	 */
	public static AtomicFiles.Content content(EipModel model, Path file, ProgressMonitor progress) {
		return UnitExport.content(model, file, progress);
	}
}
