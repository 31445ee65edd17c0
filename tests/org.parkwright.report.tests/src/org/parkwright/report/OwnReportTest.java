package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.ResultSections;
import org.parkwright.report.Reports.Format;

/** What a project has of its own: settings in {@code reports/report.properties}, a logo, designs. */
class OwnReportTest {

	private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect width=\"40\" height=\"20\" fill=\"#c00\"/></svg>";

	/** A table of a data set with typed columns, sorted by a number, largest first, and a total below. It has no script. */
	private static final String DESIGN = """
			<?xml version="1.0" encoding="UTF-8"?>
			<report xmlns="http://www.eclipse.org/birt/2005/design" version="3.2.27">
			<page-setup><simple-master-page name="a4"/></page-setup>
			<body>
			<table>
			<property name="dataSet">results</property>
			<list-property name="boundDataColumns"><structure><property name="name">total</property>
			<property name="dataType">float</property><property name="aggregateFunction">SUM</property>
			<list-property name="arguments"><structure><property name="name">Expression</property>
			<expression name="value">dataSetRow["units_affected"]</expression></structure></list-property>
			</structure></list-property>
			<list-property name="sort"><structure><property name="direction">desc</property>
			<expression name="key">row["mitigation_t"]</expression></structure></list-property>
			<column/><column/>
			<detail><row><cell><data><property name="resultSetColumn">scenario</property></data></cell>
			<cell><data><property name="resultSetColumn">units_affected</property></data></cell></row></detail>
			<footer><row><cell><label><text-property name="text">All</text-property></label></cell>
			<cell><data><property name="resultSetColumn">total</property></data></cell></row></footer>
			</table>
			<image name="tonnes-and-money"><property name="source">embed</property></image>
			</body>
			</report>
			""";

	@TempDir
	private Path folder;

	private StudyResult result;
	private Path out;

	@BeforeEach
	void compute() throws IOException {
		out = folder.resolve("out");
		result = new StudyFixture(folder).result("scenario M1 { apply M1 }\nscenario M2 { apply M2 }\nscenario M5 { apply M5 }", StudyFixture.COAL);
		Files.createDirectory(folder.resolve("reports"));
	}

	private Map<String, AtomicFiles.Content> files(Format... formats) throws IOException, ReportException {
		ReportSettings settings = ReportSettings.beside(folder, Language.ENGLISH);
		return Reports.files(result, ResultSections.of(result), settings, ReportDesign.standard(), Set.of(formats), ProgressMonitor.NONE);
	}

	private void settings(String... lines) throws IOException {
		Files.write(folder.resolve(ReportSettings.FILE), List.of(lines));
	}

	private static byte[] pixels(String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), format, out);
		return out.toByteArray();
	}

	@Test
	void authorClientAndTextStandOnTheCover() throws IOException, ReportException {
		settings("author = E. Nemo", "client = The park's board", "text = \\u56ed\\u533a and a <word>.");
		AtomicFiles.writeAll(out, files(Format.PDF, Format.HTML));
		Written report = Written.in(out);
		for (String cover : List.of(report.pages().getFirst(), report.text())) {
			assertTrue(cover.contains("E. Nemo, "), cover);
			assertTrue(cover.contains("for The park's board"), cover);
			assertTrue(cover.contains("and a <word>."), cover);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "logo.svg", "logo.png", "logo.jpg" })
	void theLogoStandsOnTheCover(String name) throws IOException, ReportException {
		byte[] content = name.endsWith("svg") ? SVG.getBytes(StandardCharsets.UTF_8) : pixels(name.substring(5));
		Files.write(folder.resolve("reports").resolve(name), content);
		settings("logo = " + name);
		AtomicFiles.writeAll(out, files(Format.PDF, Format.HTML));
		String page = Files.readString(out.resolve("report.html"));
		int logo = page.indexOf("alt=\"Logo\"");
		assertTrue(logo > 0 && logo < page.indexOf("MITIGATION STUDY"), "above the title");
		String type = name.endsWith("svg") ? "svg+xml" : name.endsWith("png") ? "png" : "jpeg";
		assertTrue(page.contains("data:image/" + type + ";base64,"));
		assertTrue(Written.in(out).pages().getFirst().contains("MITIGATION STUDY"));
	}

	/** Word shows no vectors everywhere, so there are none. */
	@Test
	void aDocumentOfWordHasPicturesByPixels() throws IOException, ReportException {
		Files.writeString(folder.resolve("reports/logo.svg"), SVG);
		settings("logo = logo.svg");
		Map<String, byte[]> parts = unzipped(files(Format.DOCX).get("report.docx"));
		assertTrue(parts.keySet().stream().noneMatch(name -> name.endsWith(".svg")), () -> parts.keySet().toString());
		String text = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
		assertTrue(text.contains("Scenarios compared") && text.contains("76.5"), "the numbers of the report");
		assertFalse(text.contains("NaN"));
	}

	/** Few other programs read the pages of HTML that a document may refer to. */
	@Test
	void aDocumentOfWordHasItsSentencesInItself() throws IOException, ReportException {
		Map<String, byte[]> parts = unzipped(files(Format.DOCX).get("report.docx"));
		assertTrue(parts.keySet().stream().noneMatch(name -> name.endsWith(".mht")), () -> parts.keySet().toString());
		String text = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
		assertTrue(text.contains("Baseline. If nothing changes the units emit"), "a label and its sentence");
	}

	@Test
	void aWorkbookHasNumbersAsNumbers() throws IOException, ReportException {
		Map<String, byte[]> parts = unzipped(files(Format.XLSX).get("report.xlsx"));
		assertTrue(parts.keySet().stream().filter(name -> name.startsWith("xl/worksheets/sheet")).count() > 5, () -> parts.keySet().toString());
	}

	private Map<String, byte[]> unzipped(AtomicFiles.Content content) throws IOException {
		Path file = folder.resolve("zipped");
		AtomicFiles.write(file, content);
		Map<String, byte[]> parts = new TreeMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return parts;
	}

	@Test
	void aLogoThatIsMissingOrNoneIsNamedWithARemedy() throws IOException {
		settings("logo = missing.png");
		ReportException missing = assertThrows(ReportException.class, () -> files(Format.HTML));
		assertEquals("There is no logo " + folder.resolve("reports/missing.png")
				+ ". Correct the name in reports/report.properties, or take the line out.", missing.getMessage());
		settings("logo = report.properties");
		ReportException none = assertThrows(ReportException.class, () -> files(Format.HTML));
		assertTrue(none.getMessage().contains("is no PNG, JPEG or SVG picture with a size. Name one in reports/report.properties"), none::getMessage);
	}

	@Test
	void aDesignOfTheProjectSortsAndTotalsTypedData() throws IOException, ReportException {
		Files.writeString(folder.resolve("reports/ours.rptdesign"), DESIGN);
		Files.writeString(folder.resolve("reports/notes.txt"), "no design");
		Map<String, ReportDesign> designs = Reports.designs(folder);
		assertEquals(List.of("standard", "ours"), List.copyOf(designs.keySet()));
		StudyFixture.write(result, designs.get("ours"), Format.USUAL, out, ProgressMonitor.NONE);
		Written report = Written.in(out);
		List<String> byTonnes = result.scenarios().stream()
				.sorted((one, other) -> Double.compare(other.appraisal().mitigationTonnes(), one.appraisal().mitigationTonnes())).map(ScenarioResult::name)
				.toList();
		List<List<String>> rows = report.rows().stream().filter(row -> row.size() == 2).toList();
		assertEquals(byTonnes, rows.subList(0, 3).stream().map(List::getFirst).toList());
		int units = result.scenarios().stream().mapToInt(scenario -> scenario.appraisal().unitsAffected()).sum();
		assertEquals(units, Double.parseDouble(rows.getLast().getLast()), "the total");
		assertTrue(report.pictures().getFirst().contains(">M5<"), "the figure of that name");
	}

	@Test
	void theSettingsNameTheDesignThatIsTaken() throws IOException, ReportException {
		Files.writeString(folder.resolve("reports/ours.rptdesign"), DESIGN);
		settings("author = E. Nemo");
		assertSame(ReportDesign.standard(), ReportSettings.beside(folder, Language.ENGLISH).design());
		settings("author = E. Nemo", "design = ours");
		assertEquals(folder.resolve("reports/ours.rptdesign"), ReportSettings.beside(folder, Language.ENGLISH).design().file());
		settings("design = theirs");
		assertEquals("There is no report design theirs as reports/report.properties says. Put it there as reports/theirs.rptdesign, "
				+ "name one of standard, ours, or take the line out.",
				assertThrows(ReportException.class, () -> ReportSettings.beside(folder, Language.ENGLISH)).getMessage());
		Files.delete(folder.resolve("reports/ours.rptdesign"));
		assertEquals("There is no report design theirs as reports/report.properties says. Put it there as reports/theirs.rptdesign, "
				+ "name one of standard, or take the line out.",
				assertThrows(ReportException.class, () -> ReportSettings.beside(folder, Language.ENGLISH)).getMessage());
	}

	@Test
	void aBackslashThatIsNoCharacterIsToldWithTheFile() throws IOException {
		settings("text = C:\\users");
		ReportException error = assertThrows(ReportException.class, () -> ReportSettings.beside(folder, Language.ENGLISH));
		assertEquals(folder.resolve(ReportSettings.FILE) + " can't be read: a \\u in it is not followed by four hexadecimal digits. Write \\\\ for a backslash.",
				error.getMessage());
		assertFalse(error.isInternal());
	}

	@Test
	void aDesignIsChosenInTheSettingsAndAllElseStays() {
		assertEquals("design = ours\n", ReportSettings.withDesign("", "ours"));
		String text = "# Our own\nauthor = E. Nemo";
		assertEquals("# Our own\nauthor = E. Nemo\ndesign = ours\n", ReportSettings.withDesign(text, "ours"));
		assertEquals("design = a $1 name\ntext = design = x\r\n",
				ReportSettings.withDesign(" design:theirs\r\ntext = design = x\r\n", "a $1 name"));
		assertEquals("author = E. Nemo\n", ReportSettings.withDesign("author = E. Nemo\ndesign = ours", ""));
		assertEquals(text + "\n", ReportSettings.withDesign(text, ""));
	}

	@Test
	void aProjectWithoutDesignsHasNone() throws IOException {
		assertEquals(Set.of("standard"), Reports.designs(folder.resolve("elsewhere")).keySet());
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void everyFormatIsNamedByItsEnding(Format format) throws IOException, ReportException {
		assertEquals(Set.of(format.fileName()), files(format).keySet());
	}
}
