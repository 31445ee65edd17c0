package org.parkwright.core.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;

/**
 * The files of a result: a CSV file for each table, named by its id, {@code results.json}, and {@code datapackage.json}, which
 * says what the columns are. They are English and in full precision.
 *
 * @since 0.1
 */
public final class ResultFiles {

	private ResultFiles() {
	}

	/** @return the files of the result of a study, by name. @param sections all that is said of it */
	public static Map<String, AtomicFiles.Content> of(StudyResult result, List<ResultSection> sections) {
		List<ResultTable> tables = Files.tables(sections);
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		files.put("results.json", content(writer -> JsonResults.write(result, sections, new Presentation(Language.ENGLISH), writer)));
		files.put("datapackage.json", content(
				writer -> DataPackage.write(result.study().name(), result.study().title(), result.provenance(), tables, writer)));
		files.putAll(csv(tables));
		return files;
	}

	/** @return the files of what is no result of a whole study, such as draws that were put together. @param name of the study */
	public static Map<String, AtomicFiles.Content> of(String name, List<ResultSection> sections) {
		List<ResultTable> tables = Files.tables(sections);
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		files.put("datapackage.json", content(writer -> DataPackage.write(name, "", null, tables, writer)));
		files.putAll(csv(tables));
		return files;
	}

	/** @return all tables as one workbook, a sheet each, with the heads and digits that readers see */
	public static AtomicFiles.Content xlsx(List<ResultSection> sections, Presentation presentation) {
		return out -> XlsxResults.write(sections, presentation, out);
	}

	/** @return a table as a CSV file */
	public static AtomicFiles.Content csv(ResultTable table) {
		return out -> CsvTable.write(table, out);
	}

	private static Map<String, AtomicFiles.Content> csv(List<ResultTable> tables) {
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		tables.forEach(table -> files.put(table.id() + ".csv", csv(table)));
		return files;
	}

	private interface Text {
		void write(Writer writer) throws IOException;
	}

	private static AtomicFiles.Content content(Text text) {
		return out -> {
			Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			text.write(writer);
			writer.flush();
		};
	}
}
