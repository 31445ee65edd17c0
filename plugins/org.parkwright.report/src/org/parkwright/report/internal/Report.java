package org.parkwright.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.HTMLRenderOption;
import org.eclipse.birt.report.engine.api.IEngineTask;
import org.eclipse.birt.report.engine.api.IHTMLRenderOption;
import org.eclipse.birt.report.engine.api.IPDFRenderOption;
import org.eclipse.birt.report.engine.api.IRenderOption;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.birt.report.engine.api.IRunAndRenderTask;
import org.eclipse.birt.report.engine.api.PDFRenderOption;
import org.eclipse.birt.report.engine.api.RenderOption;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.ResultSection;
import org.parkwright.report.ReportDesign;
import org.parkwright.report.ReportException;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.ReportSubject;

/**
 * One report: contents and design, rendered on demand; several formats may be made at once, each in a thread of its own. Whoever
 * leaves one before it is made closes it.
 */
public final class Report implements AutoCloseable {

	/** Begins what the XML parser of the JDK says, in its own terms, of a file beyond its limits. */
	private static final String LIMIT = "JAXP";

	private static final String DESIGN = Birt.DESIGN;
	private static final String LIBRARY = Birt.LIBRARY;
	private static final String SVG = "SVG";
	/** How much of what a design of a stranger does is told. */
	private static final int NAMED = 5;

	private final Optional<Thread> drawing;
	private final Contents contents;
	private final List<ResultSection> sections;
	private final ReportDesign design;
	/** Null for the one that ships. */
	private final Path userDesign;
	private final boolean trusted;

	private Report(ReportSubject subject, List<ResultSection> sections, ReportSettings settings, ReportDesign design) throws IOException {
		this.sections = sections;
		this.design = design;
		userDesign = design.isShipped() ? null : design.file();
		trusted = design.isTrusted();
		Presentation presentation = new Presentation(settings.language());
		FigurePictures pictures = new FigurePictures(sections, presentation, ParkDiagrams.layouts(subject.provenance()));
		// A design of the user's may show none of them.
		drawing = userDesign == null ? Optional.of(pictures.begin()) : Optional.empty();
		boolean made = false;
		try {
			contents = Contents.of(subject, sections, pictures, presentation, settings);
			made = true;
		} finally {
			if (!made) {
				close();
			}
		}
	}

	@Override
	public void close() {
		drawing.ifPresent(Thread::interrupt);
	}

	/** @return the report in a design. @param sections all that is said of it */
	public static Report of(ReportSubject subject, List<ResultSection> sections, ReportSettings settings, ReportDesign design) throws IOException {
		return new Report(subject, sections, settings, design);
	}

	/** Starts the reporting engine. What keeps it from starting is told when a report is asked for. */
	public static void warmUp() {
		try {
			Birt.engine();
		} catch (ReportException e) {
			Logger.getLogger(Report.class.getName()).log(Level.FINE, "The reporting engine does not start", e);
		}
	}

	/** @return the report as PDF */
	public byte[] pdf(ProgressMonitor monitor) throws IOException, ReportException {
		PDFRenderOption option = new PDFRenderOption();
		option.setOutputFormat(IRenderOption.OUTPUT_FORMAT_PDF);
		option.setOption(IPDFRenderOption.PDF_TEXT_WRAPPING, true);
		option.setOption(IPDFRenderOption.PDF_WORDBREAK, true);
		return PdfProperties.set(render(option, true, monitor), contents.facts(), contents.bookmarks());
	}

	/** @return the report as one HTML page */
	public byte[] html(ProgressMonitor monitor) throws IOException, ReportException {
		HTMLRenderOption option = new HTMLRenderOption();
		option.setOutputFormat(IRenderOption.OUTPUT_FORMAT_HTML);
		option.setEmbeddable(true);
		option.setHtmlPagination(false);
		option.setMasterPageContent(false);
		option.setLayoutPreference(IHTMLRenderOption.LAYOUT_PREFERENCE_AUTO);
		option.setImageHandler(new InlineImages());
		byte[] body = render(option, true, monitor);
		return HtmlPage.of(contents.facts().get("title"), contents.facts().get("language"), new String(body, StandardCharsets.UTF_8))
				.getBytes(StandardCharsets.UTF_8);
	}

	/** @return the report as a document of Word, with pictures by pixels, as vectors are not shown by all that open it */
	public byte[] docx(ProgressMonitor monitor) throws IOException, ReportException {
		RenderOption option = new RenderOption();
		option.setOutputFormat("docx");
		return render(option, false, monitor);
	}

	/** @return the design with its figures, data sets of all tables, its library and the tables for a designer's preview, by file name */
	public Map<String, byte[]> design() throws IOException, ReportException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ReportDesignHandle handle = (ReportDesignHandle) open(true, true).getDesignHandle();
		try {
			dataSets(handle);
		} catch (EngineException | SemanticException e) {
			throw fault("The report design can't be made: " + reason(e), e);
		}
		handle.serialize(out);
		files.put(DESIGN, out.toByteArray());
		try (InputStream library = Birt.builtIn(LIBRARY).openStream()) {
			files.put(LIBRARY, library.readAllBytes());
		}
		contents.tables().forEach((name, rows) -> files.put("data/" + name + ".tsv", lines(rows)));
		return files;
	}

	private static byte[] lines(List<Object[]> rows) {
		return rows.stream().map(row -> Arrays.stream(row).map(Report::cell).collect(Collectors.joining("\t")))
				.map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
	}

	private static String cell(Object value) {
		return value == null ? "" : value.toString().replaceAll("\\s+", " ");
	}

	private byte[] render(RenderOption option, boolean vectors, ProgressMonitor monitor) throws IOException, ReportException {
		if (trusted) {
			return rendered(option, vectors, monitor);
		}
		Birt.engine();
		try (Confinement confinement = Confinement.enter(userDesign.getParent())) {
			byte[] report;
			try {
				report = rendered(option, vectors, monitor);
			} catch (ReportException e) {
				refuse(confinement.refused());
				throw e;
			}
			refuse(confinement.refused());
			return report;
		}
	}

	private void refuse(List<String> findings) throws ReportException {
		if (!findings.isEmpty()) {
			throw new ReportException(userDesign + ": A design from a file may lay out and no more, but in this one there is "
					+ String.join(", ", findings.subList(0, Math.min(NAMED, findings.size())))
					+ (findings.size() > NAMED ? " and " + (findings.size() - NAMED) + " more" : "")
					+ ". Take that out, or write the report with parkwright report --trust if the design is your own.");
		}
	}

	private byte[] rendered(RenderOption option, boolean vectors, ProgressMonitor monitor) throws IOException, ReportException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		option.setOutputStream(out);
		option.setSupportedImageFormats("PNG;GIF;JPG;" + SVG);
		IRunAndRenderTask task = Birt.engine().createRunAndRenderTask(open(vectors, false));
		try {
			Map<String, Object> context = new HashMap<>();
			context.put("parkwright.tables", contents.tables());
			if (userDesign == null) {
				Function<String, byte[]> pictures = id -> contents.pictures().picture(id, vectors);
				context.put(Pictures.ASKED, pictures);
			}
			task.setAppContext(context);
			if (!trusted) {
				hideEngine(task);
			}
			task.setLocale(Locale.forLanguageTag(contents.facts().get("language")));
			task.setRenderOption(option);
			task.setProgressMonitor((type, value) -> {
				if (monitor.cancelled()) {
					task.cancel();
				}
			});
			task.run();
			if (task.getStatus() == IEngineTask.STATUS_CANCELLED || monitor.cancelled()) {
				throw new CancellationException();
			}
			if (!task.getErrors().isEmpty()) {
				Throwable first = (Throwable) task.getErrors().getFirst();
				throw fault("The report can't be made: " + reason(first), first);
			}
		} catch (EngineException e) {
			throw fault("The report can't be made: " + reason(e), e);
		} finally {
			task.close();
		}
		return out.toByteArray();
	}

	/** Scripts find the engine itself, its task and class loader by the names of what it is told; the report needs none. */
	private static void hideEngine(IRunAndRenderTask task) {
		List.of("report", "_jsContext", "statusHandle", "_statusHandle").forEach(name -> task.addScriptableJavaObject(name, ""));
		for (Object name : task.getAppContext().keySet()) {
			task.addScriptableJavaObject((String) name, "");
		}
	}

	private IReportRunnable open(boolean vectors, boolean whole) throws IOException, ReportException {
		URL url = userDesign == null ? Birt.builtIn(DESIGN) : userDesign.toUri().toURL();
		try (InputStream in = userDesign == null ? url.openStream() : Files.newInputStream(userDesign)) {
			IReportRunnable runnable = opened(in);
			ReportDesignHandle opened = (ReportDesignHandle) runnable.getDesignHandle();
			opened.setTitle(contents.facts().get("title"));
			if (userDesign == null) {
				Pages.add(opened, contents, vectors, whole);
				if (contents.settings().logo() != null) {
					Logo.of(contents.settings().logo()).add(opened, vectors);
				}
			} else {
				if (!trusted) {
					refuse(StrangeDesign.findings(opened, Birt.builtInModules()));
				}
				dataSets(opened);
				Pictures.fill(opened, contents, vectors);
			}
			Items.bind(opened);
			ParkSection.turnPages(opened, contents);
			return runnable;
		} catch (EngineException | SemanticException e) {
			throw fault("The report design can't be opened: " + reason(e), e);
		}
	}

	private void dataSets(ReportDesignHandle opened) throws IOException, EngineException, ReportException, SemanticException {
		Tables.dataSets(opened, sections.stream().flatMap(section -> section.tables().stream()).toList(),
				Birt.builtInModules().getFirst().getInitialize());
	}

	private ReportException fault(String message, Throwable cause) {
		if (userDesign == null) {
			return new ReportException(message, cause);
		}
		ReportException fault = new ReportException(design + ": " + message
				+ design.origin().map(who -> " Take another, or ask its author.").orElse(" Open it in a BIRT report designer."));
		fault.initCause(cause);
		return fault;
	}

	/** The engine's reader of charts fails on some that are no charts. */
	private IReportRunnable opened(InputStream in) throws EngineException, ReportException {
		try {
			return Birt.engine().openReportDesign(userDesign == null ? DESIGN : userDesign.toString(), in);
		} catch (RuntimeException e) {
			throw fault("The report design can't be opened: a chart or another item in it is damaged.", e);
		}
	}

	/** The engine's own message is that something happened; what did stands at the end of the causes. */
	private static String reason(Throwable error) {
		Throwable last = error;
		while (last.getCause() != null && last.getCause() != last) {
			last = last.getCause();
		}
		String message = last.getLocalizedMessage();
		if (message != null && message.startsWith(LIMIT)) {
			return "a name in it is too long, or an element has more attributes than are read.";
		}
		return message == null ? last.getClass().getSimpleName() : message;
	}
}
