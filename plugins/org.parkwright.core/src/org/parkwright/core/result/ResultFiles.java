package org.parkwright.core.result;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.analysis.StudyAnalysis;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.file.AtomicFiles;

/** Writes a study's result to files: either all of them are new or all are as they were. */
public final class ResultFiles {

	private ResultFiles() {
	}

	/** @return the names of the files that a result makes, in the order in which they are of interest */
	public static List<String> names(StudyResult result) {
		return List.copyOf(contents(result).keySet());
	}

	/**
	 * Writes {@link #names} into a folder, which is made if it is missing.
	 *
	 * @throws IOException if one can't be written
	 */
	public static void write(StudyResult result, Path folder) throws IOException {
		AtomicFiles.writeAll(folder, contents(result));
	}

	/** @return the names of the files that uncertainty studies make */
	public static List<String> names(List<UncertaintyResult> results) {
		return List.copyOf(files(results).keySet());
	}

	/**
	 * Writes what uncertainty studies come to, the same files as those of a whole result.
	 *
	 * @throws IOException if one can't be written
	 */
	public static void write(List<UncertaintyResult> results, Path folder) throws IOException {
		AtomicFiles.writeAll(folder, files(results));
	}

	/** @return what {@link #write} writes by {@link #names}, to be written in one set with other files of the result */
	public static Map<String, AtomicFiles.Content> contents(StudyResult result) {
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		files.put("results.csv", content(writer -> ResultTables.results(result, writer)));
		files.put("results.json", content(writer -> ResultJson.write(result, writer)));
		files.put("yearly.csv", content(writer -> ResultTables.yearly(result, writer)));
		files.put("units.csv", content(writer -> ResultTables.units(result, writer)));
		if (!result.study().factors().impacts().isEmpty()) {
			files.put("impacts.csv", content(writer -> ResultTables.impacts(result, writer)));
		}
		files.put("committed.csv", content(writer -> ResultTables.committed(result, writer)));
		if (!result.budgets().isEmpty()) {
			files.put("carbon-budget.csv", content(writer -> ResultTables.carbonBudget(result, writer)));
		}
		StudyAnalysis analysis = result.analysis();
		if (!analysis.selections().isEmpty()) {
			files.put("choice.csv", content(writer -> AnalysisTables.choice(result, writer)));
			files.put("frontier.csv", content(writer -> AnalysisTables.frontier(result, writer)));
		}
		if (!analysis.sensitivities().isEmpty()) {
			files.put("sensitivity.csv",
					content(writer -> AnalysisTables.sensitivity(result.study().name(), analysis.sensitivities(), writer)));
		}
		if (!analysis.tables().isEmpty()) {
			files.put("two-way.csv", content(writer -> AnalysisTables.twoWay(result.study().name(), analysis.tables(), writer)));
		}
		files.putAll(files(analysis.uncertainties()));
		if (!analysis.stocks().isEmpty()) {
			files.put("stocks.csv", content(writer -> StockTables.byYear(result.study().name(), analysis.stocks(), writer)));
			files.put("stocks-by-vintage.csv",
					content(writer -> StockTables.byVintage(result.study().name(), analysis.stocks(), writer)));
		}
		return files;
	}

	private static Map<String, AtomicFiles.Content> files(List<UncertaintyResult> results) {
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		if (!results.isEmpty()) {
			files.put("uncertainty.csv", content(writer -> AnalysisTables.uncertainty(results, writer)));
			files.put("uncertainty-by-year.csv", content(writer -> AnalysisTables.byYear(results, writer)));
			files.put("contest.csv", content(writer -> AnalysisTables.contest(results, writer)));
			files.put("convergence.csv", content(writer -> AnalysisTables.convergence(results, writer)));
		}
		if (results.stream().anyMatch(result -> result.ensemble().points() > 0)) {
			files.put("indices.csv", content(writer -> AnalysisTables.indices(results, writer)));
		}
		return files;
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
