package org.parkwright.core.table.internal;

import java.nio.file.Path;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.table.ImportOptions;
import org.parkwright.core.table.UnitTable;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.Range;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ParkPackage;

/** Makes a park of a unit list. */
public final class UnitListImporter implements Importer {

	private static final Range YEARS = Range.of(ParkPackage.Literals.EIP_MODEL__BASE_YEAR).orElseThrow();
	private static final TransferDescription DESCRIPTION = TransferDescription
			.of("units", "Unit list", "Make a park of a list of energy units", FileKind.CSV, FileKind.XLSX)
			.layout("Columns: id, park, utility, fuel, output (CHP, E, H), tech, capacity_mw, hpr, vintage, lifetime;"
					+ " if wanted cls, hours, latitude, longitude, name, status, description, and one efficiency, as a fraction:"
					+ " efficiency_effective, efficiency_electric_net or efficiency_total; efficiency alone for units that make heat or electricity alone.")
			.options(TransferOption.file("parks", "List of parks", "a list of parks, for those without units too", FileKind.CSV, FileKind.XLSX),
					TransferOption.text("name", "Name of the model", "name of the model; that of the list if left out"),
					TransferOption.year("base-year", "Base year", "year that the list describes").range(YEARS.min(), YEARS.max())
							.preset(Integer.toString(Parks.PUBLISHED_BASE_YEAR)));

	@Override
	public TransferDescription description() {
		return DESCRIPTION;
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		return UnitTable.read(file, new ImportOptions(options.text("name"), options.year("base-year"), options.file("parks")), faults, progress);
	}
}
