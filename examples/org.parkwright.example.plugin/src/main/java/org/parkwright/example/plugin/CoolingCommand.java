package org.parkwright.example.plugin;

import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.cli.Command;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.ParkArguments;
import org.parkwright.cli.UsageException;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.model.park.EipModel;

/** Prints the cooling water of the units of a park. */
public class CoolingCommand implements Command {

	@Override
	public String name() {
		return "cooling";
	}

	@Override
	public String summary() {
		return "Say how much cooling water the plants of a park need.";
	}

	@Override
	public String arguments() {
		return "FILE.park";
	}

	@Override
	public Options options() {
		return new Options();
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		var faults = new Faults();
		EipModel model = ParkArguments.load(line, "example.", faults);
		console.note(faults);
		if (model == null) {
			return ExitCode.FAULTS;
		}
		PresentedTable table = new Presentation(Language.ENGLISH).of(new CoolingWater().sections(model).getFirst().tables().getFirst());
		console.print(table.columns().stream().map(table::head).collect(Collectors.joining("\t")));
		for (int row = 0; row < table.table().rows(); row++) {
			int at = row;
			console.print(table.columns().stream().map(column -> table.cell(at, column)).collect(Collectors.joining("\t")));
		}
		return ExitCode.DONE;
	}
}
