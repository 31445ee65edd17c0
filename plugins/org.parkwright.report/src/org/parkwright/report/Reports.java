package org.parkwright.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.Progress;
import org.parkwright.report.internal.Report;

/**
 * Writes the report of a study. Works inside Equinox and on a plain class path; the reporting engine starts at the first
 * call and stays for the next ones. May be called from several threads.
 */
public final class Reports {

	/** File formats of a report. */
	public enum Format {
		/** Portable document, A4, fonts embedded, charts as vectors. */
		PDF,
		/** One page that needs no other file, charts as vectors. */
		HTML;

		/** @return the name of the report's file, for instance {@code report.pdf} */
		public String fileName() {
			return "report." + name().toLowerCase(Locale.ROOT);
		}
	}

	private Reports() {
	}

	/**
	 * Writes the report into a folder, which is made if it is missing. All formats are written or none: files that were
	 * there stay as they were if one of them fails.
	 *
	 * @param result   what is reported
	 * @param formats  the files wanted, see {@link Format#fileName()}
	 * @param folder   where to
	 * @param progress is told of each step
	 * @throws IOException                                if the files can't be written
	 * @throws ReportException                            if the report can't be made
	 * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
	 */
	public static void write(StudyResult result, Set<Format> formats, Path folder, Progress progress)
			throws IOException, ReportException {
		AtomicFiles.writeAll(folder, contents(result, formats, progress));
	}

	/**
	 * Makes the report without writing it, to be written in one set with other files of the result.
	 *
	 * @param result   what is reported
	 * @param formats  the files wanted
	 * @param progress is told of each step
	 * @return the files by {@link Format#fileName()}
	 * @throws IOException                                if the report needs files that can't be read or written
	 * @throws ReportException                            if the report can't be made
	 * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
	 */
	public static Map<String, AtomicFiles.Content> contents(StudyResult result, Set<Format> formats, Progress progress)
			throws IOException, ReportException {
		return contents(make(Report.of(result), formats, progress));
	}

	/**
	 * Writes the report with a design of the user's in place of the built-in one, see {@link #writeDesign}.
	 *
	 * @param result   what is reported
	 * @param design   a report design file; libraries it includes are looked for beside it
	 * @param formats  the files wanted, see {@link Format#fileName()}
	 * @param folder   where to
	 * @param progress is told of each step
	 * @throws IOException                                if the design can't be read or the files can't be written
	 * @throws ReportException                            if the report can't be made
	 * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
	 */
	public static void write(StudyResult result, Path design, Set<Format> formats, Path folder, Progress progress)
			throws IOException, ReportException {
		AtomicFiles.writeAll(folder, contents(make(Report.of(result, design), formats, progress)));
	}

	/**
	 * Writes the built-in design with its charts, its library and the data of a result, so that it opens, previews and
	 * can be changed in a BIRT report designer: {@code report.rptdesign}, {@code parkwright.rptlibrary} and the tables as
	 * {@code data/*.tsv}.
	 *
	 * @param result the data for the designer's preview
	 * @param folder where to; made if missing
	 * @throws IOException     if the files can't be written
	 * @throws ReportException if the design can't be made
	 */
	public static void writeDesign(StudyResult result, Path folder) throws IOException, ReportException {
		AtomicFiles.writeAll(folder, contents(Report.of(result).design()));
	}

	private static Map<String, byte[]> make(Report report, Set<Format> formats, Progress progress)
			throws IOException, ReportException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		int total = formats.size() + 1;
		for (Format format : EnumSet.allOf(Format.class)) {
			if (formats.contains(format)) {
				progress.step(files.size(), total);
				files.put(format.fileName(), switch (format) {
				case PDF -> report.pdf(progress);
				case HTML -> report.html(progress);
				});
			}
		}
		progress.step(files.size(), total);
		progress.worked(total, total);
		return files;
	}

	private static Map<String, AtomicFiles.Content> contents(Map<String, byte[]> files) {
		Map<String, AtomicFiles.Content> contents = new LinkedHashMap<>();
		files.forEach((name, bytes) -> contents.put(name, out -> out.write(bytes)));
		return contents;
	}
}
