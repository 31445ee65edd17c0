package org.parkwright.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.file.Memory;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.ResultSection;
import org.parkwright.figure.FigureDrawing;
import org.parkwright.report.internal.Making;
import org.parkwright.report.internal.Report;

/**
 * Writes the report of a study. Works inside Equinox and on a plain class path; the reporting engine starts at the first
 * call and stays for the next ones. May be called from several threads.
 *
 * @since 0.1
 */
public final class Reports {

	/** File formats of a report. */
	public enum Format {
		/** Portable document, A4, fonts embedded, figures as vectors. */
		PDF,
		/** One page that needs no other file, figures as vectors. */
		HTML,
		/** A document of Word. */
		DOCX,
		/** A workbook with a sheet for each table, numbers as numbers. */
		XLSX;

		/** What is written if nothing else is asked for. */
		public static final Set<Format> USUAL = Collections.unmodifiableSet(EnumSet.of(PDF, HTML));

		/** @return the name of the report's file, for instance {@code report.pdf} */
		public String fileName() {
			return "report." + name().toLowerCase(Locale.ROOT);
		}
	}

	/** The folder beside a study that holds designs of its project, as {@code NAME.rptdesign}. */
	public static final String DESIGN_FOLDER = "reports";
	/** Bytes from which on the start of the engine takes room from nobody. */
	private static final double ROOM = 128e6;

	private Reports() {
	}

	/**
	 * Finds the designs that a study can be reported with: those of its project and those that are installed. Of several of one name
	 * that of the project counts.
	 *
	 * @param folder of the study
	 * @return by name, what is installed first; those of the project are the files in {@link #DESIGN_FOLDER}, sorted
	 * @throws IOException if the folder can't be read
	 */
	public static Map<String, ReportDesign> designs(Path folder) throws IOException {
		Map<String, ReportDesign> designs = new LinkedHashMap<>();
		Map<String, ReportDesign> own = new TreeMap<>();
		ReportDesign.installed().forEach(design -> designs.put(design.name(), design));
		Path reports = folder.resolve(DESIGN_FOLDER);
		if (Files.isDirectory(reports)) {
			try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "*" + ReportDesign.ENDING)) {
				for (Path file : files) {
					ReportDesign design = ReportDesign.of(file);
					own.put(design.name(), design);
				}
			}
		}
		designs.putAll(own);
		return designs;
	}

	/** Starts what reports need, beside whatever goes on, so that the first report has not to wait for it. */
	public static void warmUp() {
		if (Memory.allowed() < ROOM) {
			// What is told of too little memory must not be preceded by running out of it here.
			return;
		}
		FigureDrawing.warmUp();
		Thread.ofPlatform().daemon().name("Start of the reporting engine").start(Report::warmUp);
	}

	/**
	 * Makes the report in memory, so that it can be written together with other files.
	 *
	 * @param result   what is reported
	 * @param sections all that is said of it
	 * @param settings language and what the report has of its own
	 * @param design   one of {@link #designs}, or any file; what one does that is not trusted is looked at, and it may be refused
	 * @param formats  the files wanted, see {@link Format#fileName()}
	 * @param monitor  is told of each step
	 * @return the files by name
	 * @throws IOException                                if park or design can't be read
	 * @throws ReportException                            if the report can't be made or the design is refused
	 * @throws java.util.concurrent.CancellationException if {@code monitor} asks for it
	 */
	public static Map<String, AtomicFiles.Content> files(StudyResult result, List<ResultSection> sections, ReportSettings settings, ReportDesign design,
			Set<Format> formats, ProgressMonitor monitor) throws IOException, ReportException {
		return files(ReportSubject.of(result), sections, settings, design, formats, monitor);
	}

	/**
	 * Makes a report about anything in memory.
	 *
	 * @param subject  what it is about
	 * @param sections all that is said of it
	 * @return the files by name
	 * @throws IOException                                if park or design can't be read
	 * @throws ReportException                            if the report can't be made or the design is refused
	 * @throws java.util.concurrent.CancellationException if {@code monitor} asks for it
	 * @see #files(StudyResult, List, ReportSettings, ReportDesign, Set, ProgressMonitor)
	 * @since 0.2
	 */
	public static Map<String, AtomicFiles.Content> files(ReportSubject subject, List<ResultSection> sections, ReportSettings settings, ReportDesign design,
			Set<Format> formats, ProgressMonitor monitor) throws IOException, ReportException {
		try (Report report = Report.of(subject, sections, settings, design)) {
			List<Making> all = EnumSet.allOf(Format.class).stream().filter(formats::contains)
					.map(format -> new Making(format.fileName(), asked -> design.make(told -> switch (format) {
					case PDF -> report.pdf(told);
					case HTML -> report.html(told);
					case DOCX -> report.docx(told);
					case XLSX -> xlsx(sections, settings);
					}, asked))).toList();
			return made(all, monitor);
		}
	}

	/** The first format, which takes longest, is made in this thread and asks whether to go on; the others are made beside it. */
	private static Map<String, AtomicFiles.Content> made(List<Making> all, ProgressMonitor monitor) throws IOException, ReportException {
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		try {
			all.stream().skip(1).forEach(Making::begin);
			for (Making making : all) {
				monitor.step(files.size(), all.size());
				byte[] bytes = files.isEmpty() ? making.here(monitor) : making.result();
				files.put(making.file(), out -> out.write(bytes));
			}
		} finally {
			all.forEach(Making::stop);
		}
		monitor.worked(all.size(), all.size());
		return files;
	}

	private static byte[] xlsx(List<ResultSection> sections, ReportSettings settings) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ResultFiles.xlsx(sections, new Presentation(settings.language())).write(out);
		return out.toByteArray();
	}

	/**
	 * Makes the built-in design with its figures, its library and the data of a result, so that it opens, previews and can be
	 * changed in a BIRT report designer: {@code report.rptdesign}, {@code parkwright.rptlibrary} and the tables as
	 * {@code data/*.tsv}.
	 *
	 * @param result   the data for the designer's preview
	 * @param sections all that is said of it
	 * @return the files by name
	 * @throws IOException     if the park can't be read
	 * @throws ReportException if the design can't be made
	 */
	public static Map<String, AtomicFiles.Content> design(StudyResult result, List<ResultSection> sections, ReportSettings settings)
			throws IOException, ReportException {
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		try (Report report = Report.of(ReportSubject.of(result), sections, settings, ReportDesign.standard())) {
			report.design().forEach((name, bytes) -> files.put(name, out -> out.write(bytes)));
		}
		return files;
	}
}
