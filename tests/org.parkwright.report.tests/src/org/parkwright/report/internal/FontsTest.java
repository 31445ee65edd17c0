package org.parkwright.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.parkwright.core.presentation.Grid;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.section.ResultTable;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.figure.NotoSans;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.ReportSubject;
import org.parkwright.report.StudyFixture;

/** Where letters come from. */
class FontsTest {

	@TempDir
	private Path folder;

	@Test
	void theReportBringsItsOwnLatin() {
		Fonts fonts = new Fonts(List.of());
		assertEquals("NotoSans-Regular", fonts.createFont(Fonts.FAMILY, Font.NORMAL).getPostscriptFontName());
		assertEquals("NotoSans-Bold", fonts.createFont(Fonts.FAMILY, Font.BOLD).getPostscriptFontName());
		assertEquals("NotoSans-Italic", fonts.createFont(Fonts.FAMILY, Font.ITALIC).getPostscriptFontName());
		assertEquals("NotoSans-Regular", fonts.createFont("Any other", Font.NORMAL).getPostscriptFontName());
	}

	/** A sign that the font has not would be taken from a Chinese one, or stay blank where there is none. */
	@Test
	void theReportsOwnWordsAndNumbersNeedNoOtherFont() throws IOException {
		BaseFont font = new Fonts(List.of()).createFont(Fonts.FAMILY, Font.BOLD);
		List<ResultSection> sections = ResultSections.of(StudyFixture.example());
		Presentation presentation = new Presentation(ReportSettings.NONE.language());
		Contents contents = Contents.of(ReportSubject.of(StudyFixture.example()), sections, new FigurePictures(sections, presentation, new Layouts()), presentation, ReportSettings.NONE);
		StringBuilder all = new StringBuilder(String.join("", contents.facts().values()));
		contents.tables().values().forEach(rows -> rows.forEach(row -> Stream.of(row).forEach(all::append)));
		contents.sections().forEach(section -> section.blocks().forEach(block -> all.append(shown(block, section, contents))));
		for (String file : List.of("report.rptdesign", "parkwright.rptlibrary")) {
			try (var design = Birt.builtIn(file).openStream()) {
				all.append(new String(design.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		String missing = all.chars().distinct().filter(letter -> !Character.isWhitespace(letter))
				.filter(letter -> !font.charExists(letter)).mapToObj(Character::toString).collect(Collectors.joining(" "));
		assertEquals("", missing);
	}

	private static String shown(Block block, ResultSection section, Contents contents) {
		return switch (block) {
		case Block.Heading heading -> contents.presentation().text(heading.text(), section.marks());
		case Block.Paragraph paragraph -> paragraph.label() + contents.presentation().text(paragraph.text(), section.marks());
		case Block.Item item -> contents.presentation().text(item.text(), section.marks());
		case Block.Tile tile -> contents.presentation().text(tile.label(), section.marks());
		case ResultTable table -> shown(contents.presentation().of(Excerpt.of(table)));
		case Excerpt excerpt -> shown(contents.presentation().of(excerpt));
		case Figure figure -> contents.presentation().text(figure.title(), section.marks());
		};
	}

	private static String shown(Grid grid) {
		StringBuilder all = new StringBuilder(grid.above());
		for (int column = 0; column < grid.columns(); column++) {
			all.append(grid.head(column));
			for (int line = 0; line < grid.lines(); line++) {
				all.append(grid.cell(line, column));
			}
		}
		return all.toString();
	}

	@Test
	void aSystemWithoutChineseHasNone() {
		assertNull(new Fonts(List.of(folder)).createFont(Fonts.CJK_FAMILY, Font.NORMAL));
		assertNull(new Fonts(List.of(folder.resolve("missing"))).createFont(Fonts.CJK_FAMILY, Font.NORMAL));
	}

	@Test
	void aBrokenFontIsPassedOver() throws IOException {
		Path deep = Files.createDirectories(folder.resolve("truetype/noto"));
		Files.writeString(deep.resolve("NotoSansCJK-Regular.ttc"), "no font");
		Files.writeString(deep.resolve("simhei.ttf"), "no font either");
		assertNull(new Fonts(List.of(folder)).createFont(Fonts.CJK_FAMILY, Font.NORMAL));
	}

	@Test
	void aFontIsFoundByNameInAnyFolder() throws IOException {
		Path deep = Files.createDirectories(folder.resolve("truetype/other"));
		Files.write(deep.resolve("DroidSansFallback.ttf"), NotoSans.bytes(NotoSans.Style.REGULAR));
		Files.writeString(folder.resolve("simsun.ttc"), "no font, though a better name");
		assertNotNull(new Fonts(List.of(folder)).createFont(Fonts.CJK_FAMILY, Font.NORMAL));
	}
}
