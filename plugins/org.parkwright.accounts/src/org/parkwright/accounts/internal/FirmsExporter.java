package org.parkwright.accounts.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.TableContent;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Park;

/** Writes the firms of parks as the importer reads them; of a park without any, heads to fill in. */
public final class FirmsExporter implements Exporter {

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("firms", "Firms", "Write the firms of a park as a table, the same that import reads; of a park without firms its heads alone",
				FileKind.CSV, FileKind.XLSX);
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		List<Object[]> rows = new ArrayList<>();
		for (Park park : model.getParks()) {
			for (Firm firm : park.getFirms()) {
				rows.add(new Object[] { firm.getId(), firm.getName(), park.getName(), firm.getSectorCode(), firm.getLatitude(), firm.getLongitude(), firm.getEmployees() });
			}
		}
		return Map.of(file.getFileName().toString(), TableContent.of(file, AccountColumns.FIRMS, rows));
	}
}
