package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * A report as a reader sees it.
 *
 * @param pages      text of the PDF by page, blanks in a row as one
 * @param outline    titles of the PDF's outline, those of the first level
 * @param properties what the PDF says of itself
 * @param html       the page as it stands in its file
 * @param rows       rows of the page's tables, as texts of the cells
 * @param text       all text of the page outside its pictures
 * @param pictures   the charts of the page, SVG
 */
record Written(List<String> pages, List<String> outline, Map<String, String> properties, String html,
		List<List<String>> rows, String text, List<String> pictures) {

	private static final String BLANKS = "[\\s\\u00a0]+";
	private static final Pattern BODY = Pattern.compile("<body>(.*)</body>", Pattern.DOTALL);
	private static final Pattern ROW = Pattern.compile("<tr\\b[^>]*>((?:(?!<tr\\b).)*?)</tr>", Pattern.DOTALL);
	private static final Pattern CELL = Pattern.compile("<t[dh]\\b[^>]*>(.*?)</t[dh]>", Pattern.DOTALL);
	private static final Pattern PICTURE = Pattern.compile("data:image/svg\\+xml;base64,([^\"]*)");

	static Written in(Path folder) throws IOException {
		String html = Files.readString(folder.resolve("report.html"));
		List<String> pages = new ArrayList<>();
		List<String> outline;
		Map<String, String> properties;
		try (PdfReader reader = new PdfReader(Files.readAllBytes(folder.resolve("report.pdf")))) {
			PdfTextExtractor extractor = new PdfTextExtractor(reader);
			for (int page = 1; page <= reader.getNumberOfPages(); page++) {
				pages.add(extractor.getTextFromPage(page).replaceAll(BLANKS, " "));
			}
			outline = Objects.requireNonNullElse(SimpleBookmark.getBookmarkList(reader), List.<Map<String, Object>>of()).stream().map(entry -> (String) entry.get("Title")).toList();
			properties = reader.getInfo();
		}
		String body = BODY.matcher(html).results().findFirst().orElseThrow().group(1);
		return new Written(pages, outline, properties, html, rows(body), plain(body), pictures(html));
	}

	static List<String> pictures(String html) {
		return PICTURE.matcher(html).results()
				.map(match -> new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.UTF_8)).toList();
	}

	/** Checks that no number without a value is shown as one. */
	void isClean() {
		for (String shown : List.of(pdf(), text, String.join("", pictures))) {
			for (String bad : List.of("NaN", "Infinity", "null", "undefined", "\u221e")) {
				assertFalse(shown.contains(bad), bad);
			}
		}
	}

	/** Text of the whole PDF. */
	String pdf() {
		return String.join("\n", pages);
	}

	/** Rows that have this in their first cell. */
	List<List<String>> rows(String first, int cells) {
		return rows.stream().filter(row -> row.size() == cells && row.getFirst().equals(first)).toList();
	}

	private static List<List<String>> rows(String body) {
		return ROW.matcher(body).results().map(MatchResult::group)
				.map(row -> CELL.matcher(row).results().map(cell -> plain(cell.group(1))).collect(Collectors.toList()))
				.toList();
	}

	private static String plain(String html) {
		return html.replaceAll("(?s)<style\\b.*?</style>", " ").replaceAll("<br ?/?>", " ").replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">")
				.replace("&quot;", "\"").replace("&#xa0;", " ").replace("&nbsp;", " ").replace("&amp;", "&")
				.replaceAll(BLANKS, " ").strip();
	}
}
