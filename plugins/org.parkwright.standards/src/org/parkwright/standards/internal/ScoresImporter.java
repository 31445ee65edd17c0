package org.parkwright.standards.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.Keys;
import org.parkwright.core.table.Tables;
import org.parkwright.core.table.Tables.Line;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.IndicatorStatus;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.YearAccount;
import org.parkwright.standards.Scorecard;

/** Reads what a park has entered of standards, a row for each indicator and year, into a park file. */
public final class ScoresImporter implements Importer {

	private static final FileKind PARK = new FileKind("park", "Park");
	private static final List<String> REQUIRED = List.of("set", "id", "year");
	private static final List<String> OPTIONAL = List.of("park", "value", "status", "intended", "intended_year", "evidence", "evidence_url", "responsible", "feasibility");

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("scores", "Scores", "Enter values of standards by a table", FileKind.CSV, FileKind.XLSX)
				.layout("Columns: " + String.join(", ", REQUIRED) + "; if wanted " + String.join(", ", OPTIONAL) + ". The park may be left out where there is one.")
				.options(TransferOption.file(StandardImporter.INTO, "Park", "park file that the values are added to", PARK));
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		if (options.file(StandardImporter.INTO) == null) {
			faults.error("scores.park", "Values of a standard need a park.", "Name the park file with --into.", Place.of(file.toString()));
			return null;
		}
		EipModel model = StandardImporter.model(file, options.file(StandardImporter.INTO), faults);
		if (model == null) {
			return null;
		}
		Map<Object, Place> places = new HashMap<>();
		Tables.read(file, REQUIRED, OPTIONAL, faults, progress, line -> row(line, model, places));
		if (!faults.hasErrors()) {
			Checks.run(model, (element, feature) -> places.getOrDefault(element, Place.of(file.toString())), faults);
		}
		return model;
	}

	private static void row(Line line, EipModel model, Map<Object, Place> places) {
		Park park = park(line, model);
		Integer year = line.whole("year");
		IndicatorSet set = set(line, model);
		if (park == null || set == null) {
			return;
		}
		if (year == null) {
			line.error("year", "scores.year", "The year is missing.", "Enter the year that the value is of.");
			return;
		}
		Indicator indicator = set.getIndicators().stream().filter(each -> line.text("id").equalsIgnoreCase(each.getCode())).findFirst().orElse(null);
		if (indicator == null) {
			line.error("id", "scores.row", "The standard " + set.getCode() + " has no row " + line.text("id") + ".", "Name one of its rows.");
			return;
		}
		YearAccount account = account(park, year);
		if (account.getValues().stream().anyMatch(each -> each.getIndicator() == indicator && (each.getYear() == null || each.getYear().equals(year)))) {
			line.error("id", "scores.twice", "The park has a value of " + indicator.getCode() + " in " + year + " already.", "Leave the line out, or change the value in the park.");
			return;
		}
		IndicatorValue value = ParkFactory.eINSTANCE.createIndicatorValue();
		value.setId("score." + Keys.encode(park.getId()) + "." + year + "." + indicator.getId());
		value.setIndicator(indicator);
		value.setValue(line.number("value"));
		value.setTarget(line.number("intended"));
		value.setTargetYear(line.whole("intended_year"));
		value.setEvidence(text(line, "evidence"));
		value.setEvidenceUrl(text(line, "evidence_url"));
		value.setResponsible(text(line, "responsible"));
		value.setFeasibility(line.whole("feasibility"));
		IndicatorStatus status = line.text("status").isEmpty() ? IndicatorStatus.UNKNOWN : StandardImporter.word(line, "status", IndicatorStatus.VALUES);
		value.setStatus(status == null ? IndicatorStatus.UNKNOWN : status);
		account.getValues().add(value);
		places.put(value, line.place("id"));
	}

	private static String text(Line line, String column) {
		return line.text(column).isEmpty() ? null : line.text(column);
	}

	private static Park park(Line line, EipModel model) {
		String name = line.text("park");
		Park park = model.getParks().stream().filter(each -> name.isEmpty() ? model.getParks().size() == 1 : name.equals(each.getName())).findFirst().orElse(null);
		if (park == null) {
			line.error("park", "scores.park", name.isEmpty() ? "The park is missing, and there is not just one." : "There is no park " + name + ".", "Name a park of the file.");
		}
		return park;
	}

	private static IndicatorSet set(Line line, EipModel model) {
		IndicatorSet set = Scorecard.set(model, line.text("set")).orElse(null);
		if (set == null) {
			line.error("set", "scores.set", "There is no standard " + line.text("set") + ".", "Name one of " + String.join(", ", Scorecard.sets(model).stream().map(IndicatorSet::getCode).toList()) + ".");
			return null;
		}
		StandardImporter.own(model, set);
		return set;
	}

	private static YearAccount account(Park park, int year) {
		return park.getAccounts().stream().filter(each -> each.getYear() != null && each.getYear() == year).findFirst().orElseGet(() -> {
			YearAccount account = ParkFactory.eINSTANCE.createYearAccount();
			account.setId("account." + Keys.encode(park.getId()) + "." + year);
			account.setYear(year);
			park.getAccounts().add(account);
			return account;
		});
	}
}
