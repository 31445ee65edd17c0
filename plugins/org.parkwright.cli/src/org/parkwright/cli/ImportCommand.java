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
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.EipModel;

/**
 * Makes a park of a file of another kind: all or nothing.
 *
 * @since 0.1
 */
public final class ImportCommand implements Command {

	private final Supplier<List<Importer>> found;

	/** Knows all importers. */
	public ImportCommand() {
		this(Transfers::importers);
	}

	/** @param found asked when the command is used, since every start of the command line makes all commands */
	ImportCommand(Supplier<List<Importer>> found) {
		this.found = found;
	}

	private TransferArguments<Importer> importers() {
		return new TransferArguments<>(found.get(), "from");
	}

	@Override
	public String name() {
		return "import";
	}

	@Override
	public String summary() {
		return "Make a park of a file of another kind (" + importers().names() + "): all of it is read, or nothing.";
	}

	@Override
	public String arguments() {
		return "FILE --out FILE.park [--from NAME] [options]";
	}

	@Override
	public Options options() {
		Options options = new Options().addOption(Arguments.option("from", "NAME", "what the file is: " + importers().names() + "; by the name of the file if left out"))
				.addOption(Arguments.option("out", "FILE.park", "the park to write"));
		for (Importer importer : importers().all()) {
			String name = importer.description().name();
			if (!optionOfAnImporter(name)) {
				options.addOption(Arguments.option(name, "FILE", "the same as --from " + name + " FILE"));
			}
		}
		return options;
	}

	private boolean optionOfAnImporter(String id) {
		return importers().all().stream().anyMatch(importer -> importer.description().option(id).isPresent());
	}

	@Override
	public SequencedMap<String, Options> optionGroups() {
		return importers().groups();
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		Importer named = named(line);
		Path file = named == null ? Arguments.single(line, "file") : Arguments.existing(line.getOptionValue(named.description().name()), "file");
		Importer importer = named == null ? importers().chosen(line, file) : named;
		Path out = Arguments.required(line, "out");
		if (!out.toString().endsWith(".park")) {
			throw new UsageException("A park's file name ends in .park, but --out is " + out + ".");
		}
		OptionValues options = importers().values(line, importer);
		var faults = new Faults();
		console.progress("Reading " + file);
		EipModel model = Transfers.read(importer, file, options, faults, console.progressOf("Reading " + file));
		console.note(faults);
		if (model == null) {
			console.note("Nothing was imported. Correct the file and import it again.");
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

	/** @return the importer whose name is the option that the file stands behind, or null */
	private Importer named(CommandLine line) throws UsageException {
		List<Importer> named = importers().all().stream().filter(importer -> !optionOfAnImporter(importer.description().name()))
				.filter(importer -> line.hasOption(importer.description().name())).toList();
		if (named.isEmpty()) {
			return null;
		}
		if (named.size() > 1 || line.hasOption("from") || !line.getArgList().isEmpty()) {
			throw new UsageException("One file at a time: --" + named.getFirst().description().name() + " names it and says what it is.");
		}
		return named.getFirst();
	}
}
