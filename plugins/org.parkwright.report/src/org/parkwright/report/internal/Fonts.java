package org.parkwright.report.internal;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingConfig;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManager;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManagerFactory;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.parkwright.report.ReportException;

/**
 * The fonts of a report: Noto Sans out of this bundle and, for Chinese, Japanese and Korean names, a font of
 * the system that has them; without one such names stay blank. It takes the place of BIRT's own mapping, which reads every font of the system first.
 */
final class Fonts extends FontMappingManagerFactory {

	/** The family of the bundle, as designs and charts name it. */
	static final String FAMILY = "Noto Sans";
	/** The family that designs name behind it. */
	static final String CJK_FAMILY = "Noto Sans CJK SC";

	private static final Logger LOG = Logger.getLogger(Fonts.class.getName());

	/**
	 * Files with Chinese glyphs, best first; in a collection, the face with simplified forms stands behind the comma.
	 */
	private static final List<String> CJK_FILES = List.of("NotoSansCJK-Regular.ttc,2", "NotoSansCJKsc-Regular.otf",
			"NotoSansSC-Regular.otf", "SourceHanSansSC-Regular.otf", "SourceHanSansCN-Regular.otf", "PingFang.ttc,2",
			"STHeiti Light.ttc,1", "msyh.ttc,0", "wqy-microhei.ttc,0", "wqy-zenhei.ttc,0", "simsun.ttc,0", "simhei.ttf",
			"DroidSansFallbackFull.ttf", "DroidSansFallback.ttf", "uming.ttc,0");
	private static final int DEPTH = 5;

	private static boolean installed;

	private final Map<String, BaseFont> loaded = new HashMap<>();
	private final List<Path> folders;
	private Optional<BaseFont> cjk;

	/** @param folders where the system's fonts are */
	Fonts(List<Path> folders) {
		this.folders = folders;
	}

	/** Makes BIRT and the chart engine use these fonts in this process. */
	static synchronized void install() throws ReportException {
		if (!installed) {
			instance = new Fonts(systemFolders());
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
				cjk = withoutLayout(this::cjk);
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

	private Optional<BaseFont> cjk() {
		Map<String, Path> there = fontFiles();
		for (String font : CJK_FILES) {
			int comma = font.lastIndexOf(',');
			Path file = there.get(comma < 0 ? font : font.substring(0, comma));
			if (file != null) {
				try {
					return Optional.of(BaseFont.createFont(file + (comma < 0 ? "" : font.substring(comma)),
							BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
				} catch (IOException | RuntimeException e) {
					LOG.warning("Cannot read the font " + file + ", trying another: " + e.getMessage());
				}
			}
		}
		return Optional.empty();
	}

	private Map<String, Path> fontFiles() {
		Map<String, Path> files = new HashMap<>();
		for (Path folder : folders) {
			try {
				Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
					@Override
					public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
						files.putIfAbsent(file.getFileName().toString(), file);
						return FileVisitResult.CONTINUE;
					}

					@Override
					public FileVisitResult visitFileFailed(Path file, IOException e) {
						return FileVisitResult.CONTINUE;
					}
				});
			} catch (IOException e) {
				LOG.log(Level.FINE, "Cannot list the fonts in " + folder, e);
			}
		}
		return files;
	}

	private static List<Path> systemFolders() {
		String home = System.getProperty("user.home", "");
		String windows = Objects.requireNonNullElse(System.getenv("WINDIR"), "C:\\Windows");
		return Stream.of(home + "/.local/share/fonts", home + "/.fonts", home + "/Library/Fonts", "/usr/share/fonts",
				"/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts", windows + "/Fonts").map(Path::of)
				.filter(Files::isDirectory).toList();
	}

	/**
	 * From files, as a font that Java reads from a stream is copied into the folder for temporary files at every start, and
	 * stays there if the process is killed.
	 */
	private static void registerForCharts() throws ReportException {
		for (String style : List.of("Regular", "Bold", "Italic")) {
			Optional<Path> file = file(style);
			try {
				GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(file.isPresent()
						? java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, file.get().toFile())
						: java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(style))));
			} catch (FontFormatException e) {
				throw new IllegalStateException("Cannot read the font " + fileName(style), e);
			} catch (IOException e) {
				throw new ReportException("The fonts of the report can't be unpacked: the folder for temporary files, "
						+ System.getProperty("java.io.tmpdir") + ", is missing or full. Make it, or make room in it.", e);
			}
		}
	}

	/**
	 * @return the font as a file of this bundle, which the product holds as a folder, if this code runs in it or in the jar
	 *         that the command line has of it; none if all there is is a jar
	 */
	static Optional<Path> file(String style) {
		URL place = Fonts.class.getProtectionDomain().getCodeSource().getLocation();
		Path code = Path.of(URI.create(place.toString().replace(" ", "%20")));
		Path bundle = Files.isDirectory(code) ? code
				: code.resolveSibling("../plugins").resolve(code.getFileName().toString().replaceFirst("\\.jar$", ""));
		String name = Fonts.class.getPackageName().replace('.', '/') + "/fonts/" + fileName(style);
		return Optional.of(bundle.resolve(name).normalize()).filter(Files::isRegularFile);
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
