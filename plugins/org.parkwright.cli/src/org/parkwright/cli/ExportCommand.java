package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.EipModel;

/**
 * Writes a park as files of another kind: all or nothing.
 *
 * @since 0.1
 */
public final class ExportCommand implements Command {

	private final Supplier<List<Exporter>> found;

	/** Knows all exporters. */
	public ExportCommand() {
		this(Transfers::exporters);
	}

	/** @param found asked when the command is used, since every start of the command line makes all commands */
	ExportCommand(Supplier<List<Exporter>> found) {
		this.found = found;
	}

	private TransferArguments<Exporter> exporters() {
		return new TransferArguments<>(found.get(), "to");
	}

	@Override
	public String name() {
		return "export";
	}

	@Override
	public String summary() {
		return "Write a park as a file of another kind (" + exporters().names() + ").";
	}

	@Override
	public String arguments() {
		return "FILE.park --out FILE [--to NAME] [options]";
	}

	@Override
	public Options options() {
		return new Options().addOption(Arguments.option("to", "NAME", "what to write: " + exporters().names() + "; by the name of the file if left out"))
				.addOption(Arguments.option("out", "FILE", "the file to write"));
	}

	@Override
	public SequencedMap<String, Options> optionGroups() {
		return exporters().groups();
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		Path park = Arguments.single(line, "park");
		Path out = Arguments.required(line, "out");
		Exporter exporter = exporters().chosen(line, out);
		if (!exporter.description().fits(out)) {
			throw new UsageException("A file of --to " + exporter.description().name() + " has a name that ends in "
					+ FileKind.endings(exporter.description().files()) + ", but --out is " + out + ".");
		}
		OptionValues options = exporters().values(line, exporter);
		var faults = new Faults();
		EipModel model = Parks.load(park, faults);
		console.note(faults);
		if (model == null || faults.hasErrors()) {
			console.note("Nothing was exported. Correct the park and export it again.");
			return ExitCode.FAULTS;
		}
		var told = new Faults();
		List<Path> written;
		try {
			written = Transfers.write(exporter, model, out, options, told, console.progressOf("Writing " + out));
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(out, e).text());
		}
		console.note(told);
		if (written.isEmpty()) {
			console.note("Nothing was exported.");
			return ExitCode.FAULTS;
		}
		written.forEach(file -> console.note("Written to " + file));
		return ExitCode.DONE;
	}
}
