package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.table.UnitTable;
import org.parkwright.model.park.EipModel;

/**
 * Writes the energy units of a park as a list, the same that import reads.
 *
 * @since 0.1
 */
public final class ExportCommand implements Command {

	@Override
	public String name() {
		return "export";
	}

	@Override
	public String summary() {
		return "Write the energy units of a park as a list (CSV or XLSX).";
	}

	@Override
	public String arguments() {
		return "FILE.park --out FILE.csv|.xlsx";
	}

	@Override
	public Options options() {
		return new Options().addOption(Arguments.option("out", "FILE", "the list to write, .csv or .xlsx"));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		Path park = Arguments.single(line, "park");
		Path out = Arguments.required(line, "out");
		String name = out.toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
			throw new UsageException("A list's file name ends in .csv or .xlsx, but --out is " + out + ".");
		}
		var faults = new Faults();
		EipModel model = Parks.load(park, faults);
		console.note(faults);
		if (model == null || faults.hasErrors()) {
			console.note("Nothing was exported. Correct the park and export it again.");
			return ExitCode.FAULTS;
		}
		try {
			UnitTable.write(model, out);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(out, e).text());
		}
		console.note("Written to " + out);
		return ExitCode.DONE;
	}
}
