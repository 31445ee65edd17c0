package org.parkwright.symbiosis.internal;

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

/** Reads what actors of a park have over and what they want, a row each. */
public final class OffersImporter implements Importer {

	static final List<String> REQUIRED = List.of("actor", "direction", "material");
	static final List<String> OPTIONAL = List.of("list", "class", "form", "hazardous", "quantity", "unit", "price", "price_unit", "temperature", "return_temperature", "substances",
			"permit");
	private static final TransferDescription DESCRIPTION = TransferDescription
			.of("offers", "Offers and wants", "Enter what actors of a park have over and what they want", FileKind.CSV, FileKind.XLSX)
			.layout("Columns: " + String.join(", ", REQUIRED) + "; if wanted " + String.join(", ", OPTIONAL)
					+ ". direction is offer or want; list and class are those of the material, such as EWC and 10 02 02; substances are shares in kg/kg such as chloride ..0.0002; zinc 0.15..0.25;"
					+ " permit says whether the actor may take hazardous material. The exporter of the same name writes a table with these heads, of a park that lists nothing an empty"
					+ " one to fill in.")
			.options(TransferOption.file("into", "Park", "park file whose actors offer and want", new FileKind("park", "Park")).require());

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
		EipModel there = Parks.load(options.file("into"), faults);
		if (there == null || faults.hasErrors()) {
			return null;
		}
		OffersImport reading = new OffersImport(file, there);
		Tables.read(file, REQUIRED, OPTIONAL, faults, progress, reading::row);
		if (!faults.hasErrors() && reading.count() == 0) {
			faults.error("table.empty", "The list has a header, but no offer or want.", "Add a line for every one.", Place.of(file.toString()));
		}
		if (!faults.hasErrors()) {
			Checks.run(reading.target().model(), reading.target()::place, faults);
		}
		return reading.target().model();
	}
}
