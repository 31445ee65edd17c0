package org.parkwright.accounts.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.Tables;
import org.parkwright.core.table.Tables.Line;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;

/** Reads firms, a row each, into a new park or into those of a park file. */
public final class FirmsImporter implements Importer {

	private static final FileKind PARK = new FileKind("park", "Park");

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("firms", "Firms", "Make firms of a table", FileKind.CSV, FileKind.XLSX)
				.layout("Columns: " + String.join(", ", AccountColumns.FIRMS_REQUIRED) + "; if wanted " + String.join(", ", AccountColumns.FIRMS_OPTIONAL)
						+ ". The exporter of the same name writes a table with these heads, of a park without firms an empty one to fill in.")
				.options(TransferOption.file(AccountsImporter.INTO, "Park", "park file that the firms are added to; a new park if left out", PARK));
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		ParkBuilder builder = ParkBuilder.of(file, options.file(AccountsImporter.INTO), faults);
		if (builder == null) {
			return null;
		}
		Map<String, Place> ids = new HashMap<>();
		Tables.read(file, AccountColumns.FIRMS_REQUIRED, AccountColumns.FIRMS_OPTIONAL, faults, progress, line -> row(line, builder, ids));
		if (!faults.hasErrors()) {
			Checks.run(builder.target().model(), builder.target()::place, faults);
		}
		return builder.target().model();
	}

	private static void row(Line line, ParkBuilder builder, Map<String, Place> ids) {
		String id = line.text("id");
		boolean missing = ParkBuilder.isMissing(line, "id", "firm.id", text -> !text.isEmpty()) | ParkBuilder.isMissing(line, "park", "firm.park", text -> !text.isEmpty());
		if (missing) {
			return;
		}
		Place first = ids.putIfAbsent(line.text("park") + "\n" + id, line.place("id"));
		if (first != null) {
			line.error("id", "firm.id", "The id " + id + " stands in line " + first.line() + " too.", "Give every firm an id of its own.");
			return;
		}
		Park park = builder.park(line.text("park"));
		Actor there = builder.actor(park, id);
		if (there != null) {
			line.error("id", "firm.id", "The park " + park.getName() + " has " + id + " already.", "Leave the line out, or give the firm another id.");
			return;
		}
		Firm firm = builder.firm(park, id, line.text("name").isEmpty() ? id : line.text("name"));
		firm.setSectorCode(line.text("sector_code").isEmpty() ? null : line.text("sector_code"));
		firm.setLatitude(line.number("lat"));
		firm.setLongitude(line.number("lon"));
		firm.setEmployees(line.whole("employees"));
		builder.target().said(firm, line.place("name"), Map.of(ParkPackage.Literals.NAMED_ELEMENT__NAME, line.place("name"), ParkPackage.Literals.ACTOR__LATITUDE, line.place("lat"),
				ParkPackage.Literals.ACTOR__LONGITUDE, line.place("lon"), ParkPackage.Literals.FIRM__EMPLOYEES, line.place("employees")));
	}
}
