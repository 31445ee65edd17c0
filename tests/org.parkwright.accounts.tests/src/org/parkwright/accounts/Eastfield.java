package org.parkwright.accounts;

import java.nio.file.Path;
import java.util.Map;

import org.parkwright.accounts.internal.AccountsImporter;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;

/** The made-up park of accounts.csv, read as a user reads it. */
public final class Eastfield {

	/** The table. */
	public static final Path TABLE = Path.of("src/org/parkwright/accounts/accounts.csv").toAbsolutePath();

	private Eastfield() {
	}

	/** @return the park, newly read */
	public static EipModel model() {
		var importer = new AccountsImporter();
		var faults = new Faults();
		try {
			EipModel model = Transfers.read(importer, TABLE, OptionValues.of(importer.description(), Map.of()), faults, ProgressMonitor.NONE);
			// a plant that is known by its account alone has no units yet, which the user is told
			if (model == null || faults.list().stream().anyMatch(fault -> !fault.code().equals("plant.units"))) {
				throw new AssertionError(faults.list().toString());
			}
			return model;
		} catch (OptionException e) {
			throw new AssertionError(e);
		}
	}

	/** @return the account of a year */
	public static YearAccount account(EipModel model, int year) {
		Park park = model.getParks().get(0);
		return park.getAccounts().stream().filter(each -> each.getYear() == year).findFirst().orElseThrow();
	}

	/** @return a sector of a year */
	public static Sector sector(EipModel model, int year, SectorKind kind) {
		return account(model, year).getSectors().stream().filter(each -> each.getKind() == kind).findFirst().orElseThrow();
	}

	/** @return the first activity of a kind */
	public static ActivityDatum datum(EipModel model, int year, SectorKind sector, ActivityKind kind) {
		return sector(model, year, sector).getActivities().stream().filter(each -> each.getKind() == kind).findFirst().orElseThrow();
	}
}
