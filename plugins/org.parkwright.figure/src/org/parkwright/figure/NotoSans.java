package org.parkwright.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The font of figures and reports, out of this bundle, so that texts have the same width on every machine.
 *
 * @since 0.1
 */
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
				Optional<Path> file = path(style);
				return file.isPresent() ? Font.createFont(Font.TRUETYPE_FONT, file.get().toFile())
						: Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(style)));
			} catch (FontFormatException e) {
				throw new IllegalStateException("Cannot read the font " + style.file(), e);
			} catch (IOException e) {
				throw new UncheckedIOException("The fonts of figures can't be unpacked: the folder for temporary files, "
						+ System.getProperty("java.io.tmpdir") + ", is missing or full. Make it, or make room in it.", e);
			}
		}
	}

	/**
	 * A font that Java reads from a stream is copied into the folder for temporary files at every start, and stays there if the
	 * process is killed.
	 *
	 * @return the font as a file of this bundle, which the product holds as a folder, if this code runs in it or in the jar that
	 *         the command line has of it; none if all there is is a jar
	 */
	static Optional<Path> path(Style style) {
		URL place = NotoSans.class.getProtectionDomain().getCodeSource().getLocation();
		Path code = Path.of(URI.create(place.toString().replace(" ", "%20")));
		Path bundle = Files.isDirectory(code) ? code
				: code.resolveSibling("../plugins").resolve(code.getFileName().toString().replaceFirst("\\.jar$", ""));
		String name = NotoSans.class.getPackageName().replace('.', '/') + "/fonts/" + style.file();
		return Optional.of(bundle.resolve(name).normalize()).filter(Files::isRegularFile);
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
