package org.parkwright.report.internal;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
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
import org.parkwright.figure.NotoSans;
import org.parkwright.report.ReportException;

/**
 * The fonts of a report: Noto Sans and, for Chinese, Japanese and Korean names, a font of
 * the system that has them; without one such names stay blank. It takes the place of BIRT's own mapping, which reads every font of the system first.
 */
final class Fonts extends FontMappingManagerFactory {

	/** The family of the bundle, as designs and charts name it. */
	static final String FAMILY = NotoSans.FAMILY;
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

	private final Map<NotoSans.Style, BaseFont> own = new EnumMap<>(NotoSans.Style.class);
	private final BaseFont western;
	private final List<Path> folders;
	private Optional<BaseFont> cjk;

	/** @param folders where the system's fonts are */
	Fonts(List<Path> folders) {
		this.folders = folders;
		// All at once, before any report is made: a report that begins while the layout is off switches it on, and fails if it is on by then.
		western = withoutLayout(() -> {
			for (NotoSans.Style style : NotoSans.Style.values()) {
				own.put(style, read(style, BaseFont.IDENTITY_H));
			}
			// Glyphs of Identity-H pass through a part of FOP that logs by a library which is not there.
			return read(NotoSans.Style.REGULAR, BaseFont.WINANSI);
		});
	}

	/** Makes BIRT and the chart engine use these fonts in this process. */
	static synchronized void install() throws ReportException {
		if (!installed) {
			// Tables of a font that only complex scripts need are told of as missing, which concerns no reader.
			System.setProperty("org.slf4j.simpleLogger.log.org.apache.fop.complexscripts", "error");
			instance = new Fonts(systemFolders());
			NotoSans.register();
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
		return own.get((style & Font.BOLD) != 0 ? NotoSans.Style.BOLD
				: (style & Font.ITALIC) != 0 ? NotoSans.Style.ITALIC : NotoSans.Style.REGULAR);
	}

	/** The layout processor, which BIRT always switches on, takes fonts from single files only. */
	private static synchronized <T> T withoutLayout(Supplier<T> loading) {
		boolean enabled = LayoutProcessor.isEnabled();
		int flags = LayoutProcessor.getFlags();
		LayoutProcessor.disable();
		try {
			return loading.get();
		} finally {
			// Another report may have begun meanwhile, and with it the engine switched it on.
			if (enabled && !LayoutProcessor.isEnabled()) {
				LayoutProcessor.enable(flags);
			}
		}
	}

	/** @return the font for digits and western letters only */
	static BaseFont western() {
		return ((Fonts) instance).western;
	}

	private static BaseFont read(NotoSans.Style style, String encoding) {
		try {
			return BaseFont.createFont(style.file(), encoding, BaseFont.EMBEDDED, BaseFont.NOT_CACHED,
					NotoSans.bytes(style), null);
		} catch (DocumentException | IOException e) {
			throw new IllegalStateException("Cannot read the font " + style.file(), e);
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
}
