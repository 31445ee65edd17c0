package org.parkwright.report.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.parkwright.figure.NotoSans;
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

	/** Java copies a font that it reads from anything else into the folder for temporary files. */
	@ParameterizedTest
	@ValueSource(strings = { "Regular", "Bold", "Italic" })
	void chartsReadTheFontsFromFiles(String style) throws IOException {
		Path file = Fonts.file(style).orElseThrow();
		try (var font = Fonts.class.getResourceAsStream("fonts/NotoSans-" + style + ".ttf")) {
			assertArrayEquals(font.readAllBytes(), Files.readAllBytes(file));
		}
	}

	/** A sign that the font has not would be taken from a Chinese one, or stay blank where there is none. */
	@Test
	void theReportsOwnWordsAndNumbersNeedNoOtherFont() throws IOException {
		BaseFont font = new Fonts(List.of()).createFont(Fonts.FAMILY, Font.BOLD);
		Contents contents = Contents.of(StudyFixture.example());
		StringBuilder all = new StringBuilder(String.join("", contents.facts().values()));
		contents.tables().values().forEach(rows -> rows.forEach(row -> Stream.of(row).forEach(all::append)));
		for (String file : List.of("report.rptdesign", "parkwright.rptlibrary")) {
			try (var design = Birt.builtIn(file).openStream()) {
				all.append(new String(design.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		String missing = all.chars().distinct().filter(letter -> !Character.isWhitespace(letter))
				.filter(letter -> !font.charExists(letter)).mapToObj(Character::toString).collect(Collectors.joining(" "));
		assertEquals("", missing);
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
