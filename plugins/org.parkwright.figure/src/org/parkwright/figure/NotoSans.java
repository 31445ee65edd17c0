package org.parkwright.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The font of figures and reports, out of this bundle, so that texts have the same width on every machine. */
public final class NotoSans {

	/** Its name. */
	public static final String FAMILY = "Noto Sans";

	/** The styles that are there. */
	public enum Style {
		/** Upright. */
		REGULAR("Regular"),
		/** Bold. */
		BOLD("Bold"),
		/** Italic. */
		ITALIC("Italic");

		private final String name;

		Style(String name) {
			this.name = name;
		}

		/** @return the name of its file */
		public String file() {
			return "NotoSans-" + name + ".ttf";
		}
	}

	private static final class Loaded {
		static final Map<Style, Font> FONTS = new EnumMap<>(Style.class);

		static {
			Arrays.stream(Style.values()).forEach(style -> FONTS.put(style, load(style)));
			FONTS.values().forEach(GraphicsEnvironment.getLocalGraphicsEnvironment()::registerFont);
		}

		private static Font load(Style style) {
			try {
				return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(style)));
			} catch (FontFormatException | IOException e) {
				throw new IllegalStateException("Cannot read the font " + style.file(), e);
			}
		}
	}

	private NotoSans() {
	}

	/** @return the content of a file */
	public static byte[] bytes(Style style) {
		try (InputStream in = NotoSans.class.getResourceAsStream("fonts/" + style.file())) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Makes what draws with Java find the font by its name. */
	public static void register() {
		font(Style.REGULAR);
	}

	static Font font(Style style) {
		return Loaded.FONTS.get(style);
	}

	static boolean canDisplay(String text) {
		return font(Style.REGULAR).canDisplayUpTo(text) < 0;
	}
}
