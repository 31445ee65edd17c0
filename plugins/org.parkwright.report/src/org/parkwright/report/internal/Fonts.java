package org.parkwright.report.internal;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingConfig;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManager;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManagerFactory;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;

/**
 * The fonts of a report: Noto Sans out of this bundle and, for Chinese, Japanese and Korean names, the system's Noto
 * Sans CJK if it has one. It takes the place of BIRT's own mapping, which reads every font of the system first.
 */
final class Fonts extends FontMappingManagerFactory {

	/** The family of the bundle, as designs and charts name it. */
	static final String FAMILY = "Noto Sans";
	/** The family that designs name behind it. */
	static final String CJK_FAMILY = "Noto Sans CJK SC";

	private static final Logger LOG = Logger.getLogger(Fonts.class.getName());

	// The third face of the collection is the one with simplified Chinese forms.
	private static final List<String> CJK_FILES = List.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
			"/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2",
			"/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2",
			"/System/Library/Fonts/STHeiti Light.ttc,1", "/System/Library/Fonts/PingFang.ttc,2",
			"C:\\Windows\\Fonts\\msyh.ttc,0", "C:\\Windows\\Fonts\\simsun.ttc,0");

	private static boolean installed;

	private final Map<String, BaseFont> loaded = new HashMap<>();
	private Optional<BaseFont> cjk;

	/** Makes BIRT and the chart engine use these fonts in this process. */
	static synchronized void install() {
		if (!installed) {
			instance = new Fonts();
			registerForCharts();
			installed = true;
		}
	}

	@Override
	protected FontMappingManager createFontMappingManager(String format, Locale locale) {
		return createFontMappingManager(null, new FontMappingConfig(), locale);
	}

	@Override
	public synchronized BaseFont createFont(String family, int style) {
		if (CJK_FAMILY.equals(family)) {
			if (cjk == null) {
				cjk = withoutLayout(Fonts::cjk);
			}
			return cjk.orElse(null);
		}
		String file = (style & Font.BOLD) != 0 ? "Bold" : (style & Font.ITALIC) != 0 ? "Italic" : "Regular";
		return loaded.computeIfAbsent(file, key -> withoutLayout(() -> own(key)));
	}

	/** The layout processor, which BIRT always switches on, takes fonts from single files only. */
	private static <T> T withoutLayout(Supplier<T> loading) {
		boolean enabled = LayoutProcessor.isEnabled();
		int flags = LayoutProcessor.getFlags();
		LayoutProcessor.disable();
		try {
			return loading.get();
		} finally {
			if (enabled) {
				LayoutProcessor.enable(flags);
			}
		}
	}

	private static BaseFont own(String style) {
		try {
			return BaseFont.createFont(fileName(style), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED,
					bytes(style), null);
		} catch (DocumentException | IOException e) {
			throw new IllegalStateException("Cannot read the font " + fileName(style), e);
		}
	}

	private static Optional<BaseFont> cjk() {
		for (String file : CJK_FILES) {
			if (Files.isReadable(Path.of(file.substring(0, file.lastIndexOf(','))))) {
				try {
					return Optional.of(BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
				} catch (IOException | RuntimeException e) {
					LOG.log(Level.WARNING, "Cannot read the font " + file, e);
				}
			}
		}
		return Optional.empty();
	}

	private static void registerForCharts() {
		for (String style : List.of("Regular", "Bold", "Italic")) {
			try {
				GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(
						java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(style))));
			} catch (FontFormatException | IOException e) {
				throw new IllegalStateException("Cannot read the font " + fileName(style), e);
			}
		}
	}

	private static byte[] bytes(String style) {
		try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + fileName(style))) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String fileName(String style) {
		return "NotoSans-" + style + ".ttf";
	}
}
