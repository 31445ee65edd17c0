package org.parkwright.core.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The runs of a study that are kept beside its other files, the newest first, each in a {@link RunFile} named by its time.
 *
 * @since 0.1
 */
public final class KeptRuns {

	/** How many are kept. */
	public static final int MOST = 20;

	private static final String FOLDER = "runs";
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

	private KeptRuns() {
	}

	/** @return the name of the file of a run, relative to the folder of the results of its study */
	public static String name(Instant time) {
		return FOLDER + "/" + NAME.format(time) + "." + RunFile.EXTENSION;
	}

	/**
	 * @param results the folder of the results of a study
	 * @return the files of its runs, the newest first
	 * @throws IOException if the folder can't be read
	 */
	public static List<Path> of(Path results) throws IOException {
		Path folder = results.resolve(FOLDER);
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith("." + RunFile.EXTENSION))
					.sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
		}
	}

	/**
	 * Deletes all but the newest.
	 *
	 * @param results the folder of the results of a study
	 * @throws IOException if one can't be deleted
	 */
	public static void thin(Path results) throws IOException {
		for (Path old : of(results).stream().skip(MOST).toList()) {
			Files.deleteIfExists(old);
		}
	}
}
