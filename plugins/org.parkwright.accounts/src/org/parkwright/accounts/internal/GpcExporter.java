package org.parkwright.accounts.internal;

import java.nio.file.Path;
import java.util.Map;

import org.apache.poi.ss.SpreadsheetVersion;
import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.model.park.EipModel;

/** Writes the accounts of parks as inventories by the reference numbers of the GPC. */
public final class GpcExporter implements Exporter {

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("gpc", "Inventory by the GPC", "Write the accounts of parks as a workbook like those of the Global Protocol for Community-Scale Greenhouse Gas Inventories: a sheet for "
				+ "each park and year, by reference number, scope and gas, with the sums BASIC, BASIC+ and territorial as formulas over a sheet of the data", FileKind.XLSX);
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		Account account = Account.of(model, AccountOptions.USUAL);
		if (account.lines().size() == 0) {
			faults.error("account.export", "The park has no activities in its accounts.", "Enter them, or import them by parkwright import accounts.csv --from accounts.", Place.of(file.toString()));
			return Map.of();
		}
		GpcWorkbook workbook = new GpcWorkbook(account);
		int most = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;
		if (workbook.data() > most) {
			faults.error("account.export", "A sheet holds " + most + " rows, and the account has " + workbook.data() + " that differ in more than amount and firm.",
					"Give alike data the same source, or export fewer years.", Place.of(file.toString()));
			return Map.of();
		}
		return Map.of(file.getFileName().toString(), workbook::write);
	}
}
