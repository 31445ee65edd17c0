package org.parkwright.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.Font;

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
		assertTrue(fonts.createFont(Fonts.FAMILY, Font.NORMAL).charExists('\u2212'));
		assertTrue(fonts.createFont("Any other", Font.NORMAL).charExists('\u2082'));
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
		try (var font = Fonts.class.getResourceAsStream("fonts/NotoSans-Regular.ttf")) {
			Files.copy(font, deep.resolve("DroidSansFallback.ttf"));
		}
		Files.writeString(folder.resolve("simsun.ttc"), "no font, though a better name");
		assertNotNull(new Fonts(List.of(folder)).createFont(Fonts.CJK_FAMILY, Font.NORMAL));
	}
}
