package org.parkwright.accounts.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.TableContent;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.DataQuality;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.YearAccount;

/** Writes the activities of accounts as the importer reads them; of a park without any, heads to fill in. */
public final class AccountsExporter implements Exporter {

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("accounts", "Activities of accounts",
				"Write the activities of a park's accounts as a table, the same that import reads; of a park without accounts its heads alone", FileKind.CSV, FileKind.XLSX);
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		List<Object[]> rows = new ArrayList<>();
		int treated = 0;
		for (Park park : model.getParks()) {
			for (YearAccount account : park.getAccounts()) {
				treated += add(park, account, null, rows);
			}
			for (Firm firm : park.getFirms()) {
				for (YearAccount account : firm.getAccounts()) {
					treated += add(park, account, firm, rows);
				}
			}
		}
		if (treated > 0) {
			faults.warning("account.export", "Treatment of waste and use of gases have no columns: " + treated + " activities are written without them.",
					"Keep the park file too.", Place.of(file.toString()));
		}
		return Map.of(file.getFileName().toString(), TableContent.of(file, AccountColumns.ACCOUNTS, rows));
	}

	private static int add(Park park, YearAccount account, Firm firm, List<Object[]> rows) {
		int treated = 0;
		for (Sector sector : account.getSectors()) {
			for (ActivityDatum datum : sector.getActivities()) {
				treated += datum.getTreatment() != null || datum.getGasUse() != null ? 1 : 0;
				rows.add(row(park, account, sector, datum, datum.getActor() == null ? firm : datum.getActor()));
			}
		}
		return treated;
	}

	private static Object[] row(Park park, YearAccount account, Sector sector, ActivityDatum datum, Actor actor) {
		EmissionFactor factor = datum.getFactor();
		String source = datum.getSources().stream().map(Source::getCitation).collect(Collectors.joining("; "));
		boolean outside = datum.getSupplier() instanceof ExteriorZone zone && zone.getName() == null;
		return new Object[] { park.getName(), account.getYear(), sector.getKind().getLiteral(), datum.getKind().getLiteral(), name(actor), name(datum.getMaterial()),
				datum.getAmount(), datum.getUnit(), datum.getScope() == EmissionScope.UNKNOWN ? null : datum.getScope().getLiteral().replace("scope", ""),
				outside ? AccountsImporter.OUTSIDE : name(datum.getSupplier()), datum.getUncertainty(),
				datum.getDataQuality() == DataQuality.UNKNOWN ? null : datum.getDataQuality().getLiteral(), factor == null ? null : factor.getValue(),
				factor == null ? null : factor.getUnit(), source.isEmpty() ? null : source,
				factor == null || factor.getSubstance() == null ? null : name(factor.getSubstance()), datum.getRemoved(),
				datum.getNotation() == NotationKey.VALUE ? null : datum.getNotation().getLiteral() };
	}

	private static String name(NamedElement element) {
		return element == null ? null : element.getName() == null ? element.getId() : element.getName();
	}
}
