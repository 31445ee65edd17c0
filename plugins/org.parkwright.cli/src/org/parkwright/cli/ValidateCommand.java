package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.check.Checks;
import org.parkwright.core.check.Places;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.EipModel;
import org.parkwright.scenario.Scenarios;

/**
 * Checks models and scenarios and prints what is wrong with them.
 *
 * @since 0.1
 */
public final class ValidateCommand implements Command {

	@Override
	public String name() {
		return "validate";
	}

	@Override
	public String summary() {
		return "Check parks and scenarios: file:line:column severity code message.";
	}

	@Override
	public String arguments() {
		return "FILE...";
	}

	@Override
	public Options options() {
		return new Options();
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException, IOException {
		if (line.getArgList().isEmpty()) {
			throw new UsageException("Which files? Name parks and scenarios.");
		}
		var faults = new Faults();
		for (String name : line.getArgList()) {
			Path file = Arguments.existing(name, "file");
			console.progress("Checking " + name);
			faults.addAll(validate(file, name));
		}
		for (Fault fault : faults) {
			console.print(fault.toString());
		}
		long errors = faults.list().stream().filter(fault -> fault.severity() == Severity.ERROR).count();
		console.note(errors + " errors, " + (faults.list().size() - errors) + " warnings");
		return errors > 0 ? ExitCode.FAULTS : ExitCode.DONE;
	}

	private static Iterable<Fault> validate(Path file, String name) throws UsageException {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.endsWith(".scenario")) {
			return Scenarios.validate(file);
		}
		if (lower.endsWith(".park")) {
			var faults = new Faults();
			EipModel model = Parks.load(file, faults);
			if (model != null) {
				Checks.run(model, Places.inFile(model, file.toString()), faults);
			}
			return faults;
		}
		throw new UsageException(name + " is neither a .park nor a .scenario file.");
	}
}
