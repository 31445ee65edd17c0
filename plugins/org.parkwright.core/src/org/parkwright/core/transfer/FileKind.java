package org.parkwright.core.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A kind of file, known by the ending of its name.
 *
 * @param ending without the dot, in lower case, such as {@code csv}
 * @param title  what a dialog that asks for a file calls it, such as {@code Text (CSV)}
 * @since 0.2
 */
public record FileKind(String ending, String title) {

	/** Comma-separated text. */
	public static final FileKind CSV = new FileKind("csv", "Text (CSV)");

	/** A workbook of Excel. */
	public static final FileKind XLSX = new FileKind("xlsx", "Excel workbook (XLSX)");

	/** @throws IllegalArgumentException if the ending is none or there is no title */
	public FileKind {
		if (!ending.matches("[a-z0-9]++([.-][a-z0-9]++)*+")) {
			throw new IllegalArgumentException("The ending of a kind of file is lower case without a dot before it, not '" + ending + "'");
		}
		if (title.isBlank()) {
			throw new IllegalArgumentException("The kind of file ." + ending + " needs a title");
		}
	}

	/** @return whether a file has a name of this kind, in capital or small letters */
	public boolean fits(Path file) {
		return file.getFileName() != null && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
	}

	/** @return the endings as a text, such as {@code .csv or .xlsx} */
	public static String endings(List<FileKind> kinds) {
		return kinds.stream().map(kind -> "." + kind.ending).collect(Collectors.joining(" or "));
	}
}
