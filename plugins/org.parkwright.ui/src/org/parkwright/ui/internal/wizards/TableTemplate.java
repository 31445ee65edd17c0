package org.parkwright.ui.internal.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

/** An empty table with the heads that an importer reads: what the exporter of the same name makes of a park without anything. */
public final class TableTemplate {

	private final Exporter exporter;
	private final OptionValues presets;

	private TableTemplate(Exporter exporter, OptionValues presets) {
		this.exporter = exporter;
		this.presets = presets;
	}

	/** @return the template of an importer, if it reads tables and an exporter of its name writes them without asking anything */
	public static Optional<TableTemplate> of(TransferDescription importer) {
		return Transfers.named(Transfers.exporters(), importer.name())
				.filter(exporter -> importer.files().contains(FileKind.CSV) && exporter.description().files().contains(FileKind.CSV))
				.flatMap(TableTemplate::of);
	}

	private static Optional<TableTemplate> of(Exporter exporter) {
		try {
			return Optional.of(new TableTemplate(exporter, OptionValues.of(exporter.description(), Map.of(), TransferOption::title)));
		} catch (OptionException e) {
			return Optional.empty();
		}
	}

	/** @return kinds of files that it can be written as */
	public List<FileKind> files() {
		return exporter.description().files();
	}

	/**
	 * Writes the table.
	 *
	 * @param faults takes why it cannot be made
	 * @return whether it was written
	 */
	public boolean write(Path file, Faults faults) throws IOException {
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		Park park = ParkFactory.eINSTANCE.createPark();
		park.setName("Park");
		model.getParks().add(park);
		return !Transfers.write(exporter, model, file, presets, faults, ProgressMonitor.NONE).isEmpty();
	}
}
