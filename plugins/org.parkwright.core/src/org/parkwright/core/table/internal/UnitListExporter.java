package org.parkwright.core.table.internal;

import java.nio.file.Path;
import java.util.Map;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.table.UnitTable;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;

/** Writes the energy units of a park as a list, the same that import reads. */
public final class UnitListExporter implements Exporter {

	private static final TransferDescription DESCRIPTION = TransferDescription
			.of("units", "Unit list", "Write the energy units of a park as a list, the same that import reads", FileKind.CSV, FileKind.XLSX);

	@Override
	public TransferDescription description() {
		return DESCRIPTION;
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		return Map.of(file.getFileName().toString(), UnitTable.content(model, file, progress));
	}
}
