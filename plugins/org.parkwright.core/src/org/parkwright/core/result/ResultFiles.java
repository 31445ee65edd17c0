package org.parkwright.core.result;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.file.AtomicFiles;

/** Writes a study's result to files: either all of them are new or all are as they were. */
public final class ResultFiles {

	/** The files of every study, in the order in which they are of interest. */
	public static final List<String> NAMES = List.of("results.csv", "results.json", "yearly.csv", "units.csv");

	private ResultFiles() {
	}

	/**
	 * Writes {@link #NAMES} into a folder, which is made if it is missing, and impacts.csv where the factor set has
	 * impacts.
	 *
	 * @throws IOException if one can't be written
	 */
	public static void write(StudyResult result, Path folder) throws IOException {
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		files.put("results.csv", content(writer -> ResultTables.results(result, writer)));
		files.put("results.json", content(writer -> ResultJson.write(result, writer)));
		files.put("yearly.csv", content(writer -> ResultTables.yearly(result, writer)));
		files.put("units.csv", content(writer -> ResultTables.units(result, writer)));
		if (!result.study().factors().impacts().isEmpty()) {
			files.put("impacts.csv", content(writer -> ResultTables.impacts(result, writer)));
		}
		AtomicFiles.writeAll(folder, files);
	}

	private interface Text {
		void write(Writer writer) throws IOException;
	}

	private static AtomicFiles.Content content(Text text) {
		return out -> {
			var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			text.write(writer);
			writer.flush();
		};
	}
}
