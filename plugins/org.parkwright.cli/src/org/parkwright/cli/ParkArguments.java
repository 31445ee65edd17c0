package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.render.TextTables;
import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.EipModel;

/**
 * What commands have in common that tell something of one park: reading it, printing the tables, and writing them into a folder.
 *
 * @since 0.2
 */
public final class ParkArguments {

	private ParkArguments() {
	}

	/**
	 * @param tables what is written, as help says it, such as {@code ghg.csv, lmdi.csv and others}
	 * @return the options {@code --out} and {@code --language}, which {@link #show} reads
	 */
	public static Options options(String tables) {
		return new Options().addOption(Arguments.option("out", "DIR", "folder for the tables: " + tables)).addOption(Arguments.language("what is printed"));
	}

	/**
	 * Reads the park that is the one argument.
	 *
	 * @param codes  with which the codes of those checks begin that the command is concerned with, such as {@code account.}
	 * @param faults takes what is wrong with the file, and what these checks find
	 * @return null if the file holds no model, which a fault says
	 * @throws UsageException if no park is named, or none is there
	 */
	public static EipModel load(CommandLine line, String codes, Faults faults) throws UsageException {
		Path file = Arguments.single(line, "park");
		EipModel model = Parks.load(file, faults);
		if (model != null) {
			for (Fault fault : Checks.run(model, file.toString())) {
				if (fault.code().startsWith(codes)) {
					faults.add(fault);
				}
			}
		}
		return model;
	}

	/**
	 * Prints the tables that reach a terminal, and writes all of them where {@code --out} says, all or none.
	 *
	 * @param workbook name of the file with all tables, such as {@code accounts.xlsx}
	 * @throws UsageException if the folder can't be written
	 */
	public static void show(List<ResultSection> sections, String workbook, CommandLine line, Console console) throws UsageException {
		var presentation = new Presentation(Arguments.language(line));
		TextTables.of(sections, presentation).forEach(console::print);
		if (!line.hasOption("out")) {
			return;
		}
		Path folder = Arguments.path(line.getOptionValue("out"));
		String park = Arguments.single(line, "park").getFileName().toString().replaceFirst("\\.park$", "");
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>(ResultFiles.of(park, sections));
		files.put(workbook, ResultFiles.xlsx(sections, presentation));
		try {
			console.progress("Writing " + workbook);
			AtomicFiles.writeAll(folder, files);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		}
		console.note("Written to " + folder + ": " + String.join(", ", files.keySet()));
	}
}
