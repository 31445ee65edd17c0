package org.parkwright.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.render.TextTables;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.ResultSection;
import org.parkwright.report.ReportDesign;
import org.parkwright.report.ReportException;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.Reports;

/**
 * What faces show of a result in a language.
 *
 * @param terminal lines of the terminal, blanks in a row as one
 * @param workbook of the report
 * @param rows     rows of the page's tables, as texts of the cells
 * @param html     all text of the page, blanks in a row as one
 * @param pdf      all text of the PDF without blanks
 */
record Faces(Presentation presentation, List<String> terminal, XSSFWorkbook workbook, List<List<String>> rows, String html, String pdf) {

	private static final Pattern ROW = Pattern.compile("<tr\\b[^>]*>((?:(?!<tr\\b).)*?)</tr>", Pattern.DOTALL);
	private static final Pattern CELL = Pattern.compile("<t[dh]\\b[^>]*>(.*?)</t[dh]>", Pattern.DOTALL);
	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

	static Faces of(StudyResult result, List<ResultSection> sections, Language language) throws IOException, ReportException {
		Presentation presentation = new Presentation(language);
		Map<String, AtomicFiles.Content> files = Reports.files(result, sections, ReportSettings.of(language), ReportDesign.standard(),
				EnumSet.of(Reports.Format.PDF, Reports.Format.HTML, Reports.Format.XLSX), ProgressMonitor.NONE);
		String html = new String(bytes(files.get("report.html")), StandardCharsets.UTF_8);
		return new Faces(presentation, TextTables.of(sections, presentation).stream().map(Faces::blanks).toList(),
				new XSSFWorkbook(new ByteArrayInputStream(bytes(files.get("report.xlsx")))), rows(html), plain(html),
				pdf(bytes(files.get("report.pdf"))));
	}

	/** The files of a result as text, by name. */
	static Map<String, String> files(StudyResult result, List<ResultSection> sections) {
		return ResultFiles.of(result, sections).entrySet().stream()
				.collect(Collectors.toMap(Map.Entry::getKey, file -> new String(bytes(file.getValue()), StandardCharsets.UTF_8)));
	}

	private static byte[] bytes(AtomicFiles.Content content) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			content.write(out);
			return out.toByteArray();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String pdf(byte[] bytes) throws IOException {
		List<String> pages = new ArrayList<>();
		try (PdfReader reader = new PdfReader(bytes)) {
			PdfTextExtractor extractor = new PdfTextExtractor(reader);
			for (int page = 1; page <= reader.getNumberOfPages(); page++) {
				pages.add(withoutBlanks(extractor.getTextFromPage(page)));
			}
		}
		return String.join("\n", pages);
	}

	private static List<List<String>> rows(String html) {
		return ROW.matcher(html).results().map(MatchResult::group)
				.map(row -> CELL.matcher(row).results().map(cell -> plain(cell.group(1))).toList()).toList();
	}

	private static String plain(String html) {
		return blanks(html.replaceAll("(?s)<style\\b.*?</style>", " ").replaceAll("<br ?/?>", " ").replaceAll("<[^>]*>", " ")
				.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#xa0;", " ").replace("&nbsp;", " ").replace("&amp;", "&"));
	}

	/** Blanks in a row as one, none at the ends. */
	static String blanks(String text) {
		return BLANKS.matcher(text).replaceAll(" ").strip();
	}

	static String withoutBlanks(String text) {
		return BLANKS.matcher(text).replaceAll("");
	}
}
