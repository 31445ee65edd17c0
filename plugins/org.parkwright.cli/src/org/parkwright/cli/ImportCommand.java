package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.table.ImportOptions;
import org.parkwright.core.table.UnitTable;
import org.parkwright.model.park.EipModel;

/**
 * Makes a park of a list of energy units: all or nothing.
 *
 * @since 0.1
 */
public final class ImportCommand implements Command {

	@Override
	public String name() {
		return "import";
	}

	@Override
	public String summary() {
		return "Make a park of a list of energy units (CSV or XLSX).";
	}

	@Override
	public String arguments() {
		return "--units FILE.csv|.xlsx --out FILE.park [--parks FILE.csv] [--base-year YEAR]";
	}

	@Override
	public Options options() {
		return new Options()
				.addOption(Arguments.option("units", "FILE", "the list: id, park, utility, fuel, output, tech, cls,"
						+ " capacity_mw, hpr, vintage, lifetime; optional hours, efficiency, latitude, longitude"))
				.addOption(Arguments.option("parks", "FILE", "a list of parks, for those without units too"))
				.addOption(Arguments.option("out", "FILE.park", "the park to write"))
				.addOption(Arguments.option("name", "NAME", "name of the model; that of the list if left out"))
				.addOption(Arguments.option("base-year", "YEAR", "year that the list describes; "
						+ ImportOptions.PUBLISHED_BASE_YEAR + " if left out"));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		Path units = Arguments.existing(Arguments.required(line, "units").toString(), "unit list");
		Path out = Arguments.required(line, "out");
		if (!out.toString().endsWith(".park")) {
			throw new UsageException("A park's file name ends in .park, but --out is " + out + ".");
		}
		var options = ImportOptions.DEFAULT.withModelName(line.getOptionValue("name"))
				.withBaseYear(baseYear(line.getOptionValue("base-year")));
		if (line.hasOption("parks")) {
			options = options.withParks(Arguments.existing(line.getOptionValue("parks"), "list of parks"));
		}
		var faults = new Faults();
		console.progress("Reading " + units);
		EipModel model = UnitTable.read(units, options, faults);
		console.note(faults);
		if (model == null) {
			console.note("Nothing was imported. Correct the list and import it again.");
			return ExitCode.FAULTS;
		}
		try {
			Parks.save(model, out);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(out, e).text());
		}
		console.note("Written to " + out);
		return ExitCode.DONE;
	}

	private static int baseYear(String text) throws UsageException {
		try {
			return text == null ? ImportOptions.PUBLISHED_BASE_YEAR : Integer.parseInt(text);
		} catch (NumberFormatException e) {
			throw new UsageException("--base-year takes a calendar year, not " + text + ".");
		}
	}
}
