package org.parkwright.flows.internal;

import java.nio.file.Path;
import java.util.List;

import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.Tables;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.model.park.EipModel;

/** Reads flows, a row each, into a new park or into one of a park file. */
public final class FlowsImporter implements Importer {

	static final List<String> REQUIRED = List.of("from", "to", "quantity", "unit");
	static final List<String> OPTIONAL = List.of("material", "carrier", "layer", "year", "uncertainty", "kind", "state", "start", "end", "distance_km",
			"investment", "cost_reduction", "revenue", "substitutes");
	private static final FileKind PARK = new FileKind("park", "Park");
	private static final TransferDescription DESCRIPTION = TransferDescription
			.of("flows", "Flows", "Make flows of a table", FileKind.CSV, FileKind.XLSX)
			.layout("Columns: " + String.join(", ", REQUIRED) + "; if wanted " + String.join(", ", OPTIONAL)
					+ ". from and to are names or ids of firms, plants and other actors; what begins with outside: lies outside the park."
					+ " Flows with a kind or state are exchanges.")
			.options(TransferOption.file("into", "Park", "park file that the flows are added to; a new park if left out", PARK),
					TransferOption.text("park", "Name of the park", "name or id of the park that takes the flows, where the file holds several"));

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return DESCRIPTION;
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		Path into = options.file("into");
		EipModel there = into == null ? null : Parks.load(into, faults);
		FlowsImport reading = faults.hasErrors() ? null : FlowsImport.of(file, there, into, options.text("park"), faults);
		if (reading == null) {
			return null;
		}
		Tables.read(file, REQUIRED, OPTIONAL, faults, progress, reading::row);
		if (!faults.hasErrors() && reading.count() == 0) {
			faults.error("table.empty", "The list has a header, but no flow.", "Add a line for every flow.", Place.of(file.toString()));
		}
		if (!faults.hasErrors()) {
			Checks.run(reading.target().model(), reading.target()::place, faults);
		}
		return reading.target().model();
	}
}
