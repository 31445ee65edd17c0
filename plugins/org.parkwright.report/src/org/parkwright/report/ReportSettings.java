package org.parkwright.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.core.presentation.Language;

/**
 * What a report has of its own beside the result.
 *
 * @param language of words
 * @param author   who hands it over, or empty
 * @param client   for whom, or empty
 * @param text     a paragraph of their own below the title, or empty
 * @param logo     a PNG, JPEG or SVG file, or null
 * @param design   of the project or of what is installed; the standard one if the project says none
 * @since 0.1
 */
public record ReportSettings(Language language, String author, String client, String text, Path logo, ReportDesign design) {

	/** The file beside a study, in the folder {@code reports}, that holds them. */
	public static final String FILE = "reports/report.properties";

	private static final String DESIGN = "design";
	private static final Pattern DESIGN_LINE = Pattern.compile("(?m)^[ \\t]*" + DESIGN + "[ \\t]*[=:].*(?:\\R|\\z)");

	/** English, and nothing of one's own. */
	public static final ReportSettings NONE = of(Language.ENGLISH);

	/** @return nothing of one's own in a language */
	public static ReportSettings of(Language language) {
		return new ReportSettings(language, "", "", "", null, ReportDesign.standard());
	}

	/**
	 * Reads the settings of a project.
	 *
	 * @param folder   of the study
	 * @param language of words
	 * @return what {@link #FILE} says, nothing of one's own if there is none
	 * @throws IOException     if it can't be read
	 * @throws ReportException if it is no such file, or names a design that is not there
	 */
	public static ReportSettings beside(Path folder, Language language) throws IOException, ReportException {
		Path file = folder.resolve(FILE);
		Properties properties = new Properties();
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
				properties.load(reader);
			} catch (IllegalArgumentException e) {
				throw new ReportException(file + " can't be read: a \\u in it is not followed by four hexadecimal digits. Write \\\\ for a backslash.");
			}
		}
		String logo = properties.getProperty("logo", "").strip();
		return new ReportSettings(language, properties.getProperty("author", "").strip(), properties.getProperty("client", "").strip(),
				properties.getProperty("text", "").strip(), logo.isEmpty() ? null : file.resolveSibling(logo),
				design(folder, properties.getProperty(DESIGN, "").strip()));
	}

	private static ReportDesign design(Path folder, String name) throws IOException, ReportException {
		if (name.isEmpty()) {
			return ReportDesign.standard();
		}
		Map<String, ReportDesign> designs = Reports.designs(folder);
		ReportDesign design = designs.get(name);
		if (design == null) {
			throw new ReportException("There is no report design " + name + " as " + FILE + " says. Put it there as " + Reports.DESIGN_FOLDER + "/" + name
					+ ".rptdesign, name one of " + String.join(", ", designs.keySet()) + ", or take the line out.");
		}
		return design;
	}

	/**
	 * Says in the text of {@link #FILE} which design is taken; all else in it stays.
	 *
	 * @param text   of the file; empty if there is none yet
	 * @param design by its name, empty for the built-in one
	 * @return the new text
	 */
	public static String withDesign(String text, String design) {
		String line = design.isEmpty() ? "" : DESIGN + " = " + design + "\n";
		Matcher before = DESIGN_LINE.matcher(text);
		if (before.find()) {
			return before.replaceFirst(Matcher.quoteReplacement(line));
		}
		return text.isEmpty() || text.endsWith("\n") ? text + line : text + "\n" + line;
	}
}
