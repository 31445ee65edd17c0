package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.analysis.Shard;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.result.ShardFiles;
import org.parkwright.core.section.ResultSections;

/**
 * Puts together the shards of an uncertainty study that {@code run --draws} computed apart.
 *
 * @since 0.1
 */
public final class MergeCommand implements Command {

	@Override
	public String name() {
		return "merge";
	}

	@Override
	public String summary() {
		return "Put together draws computed apart: the tables of uncertainty, the same as of one run.";
	}

	@Override
	public String arguments() {
		return "SHARD... [--out DIR]";
	}

	@Override
	public Options options() {
		return new Options().addOption(Arguments.option("out", "DIR", "folder for what is written; out if left out"));
	}

	@Override
	public int run(CommandLine line, Console console) throws Exception {
		Path folder = StudyArguments.folder(line);
		List<Path> files = new ArrayList<>();
		for (String name : line.getArgList()) {
			files.add(Arguments.existing(name, "shard"));
		}
		if (files.isEmpty()) {
			throw new UsageException("Which shards? Name the files that run --shard-out wrote.");
		}
		var faults = new Faults();
		console.progress("Reading " + files.size() + " shards");
		Shard all = ShardFiles.merge(files, faults);
		console.note(faults);
		if (all == null) {
			console.note("Nothing was written.");
			return ExitCode.FAULTS;
		}
		Map<String, AtomicFiles.Content> written = ResultFiles.of(all.study(), ResultSections.of(all));
		try {
			AtomicFiles.writeAll(folder, written);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		}
		console.note("Written to " + folder + ": " + String.join(", ", written.keySet()));
		return ExitCode.DONE;
	}
}
