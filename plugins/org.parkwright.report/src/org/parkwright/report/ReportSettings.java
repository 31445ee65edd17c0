package org.parkwright.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.parkwright.core.presentation.Language;

/**
 * What a report has of its own beside the result.
 *
 * @param language of words
 * @param author   who hands it over, or empty
 * @param client   for whom, or empty
 * @param text     a paragraph of their own below the title, or empty
 * @param logo     a PNG, JPEG or SVG file, or null
 * @since 0.1
 */
public record ReportSettings(Language language, String author, String client, String text, Path logo) {

	/** The file beside a study, in the folder {@code reports}, that holds them. */
	public static final String FILE = "reports/report.properties";

	/** English, and nothing of one's own. */
	public static final ReportSettings NONE = new ReportSettings(Language.ENGLISH, "", "", "", null);

	/**
	 * Reads the settings of a project.
	 *
	 * @param folder   of the study
	 * @param language of words
	 * @return what {@link #FILE} says, nothing of one's own if there is none
	 * @throws IOException if it can't be read
	 */
	public static ReportSettings beside(Path folder, Language language) throws IOException {
		Path file = folder.resolve(FILE);
		Properties properties = new Properties();
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
				properties.load(reader);
			}
		}
		String logo = properties.getProperty("logo", "").strip();
		return new ReportSettings(language, properties.getProperty("author", "").strip(), properties.getProperty("client", "").strip(),
				properties.getProperty("text", "").strip(), logo.isEmpty() ? null : file.resolveSibling(logo));
	}
}
