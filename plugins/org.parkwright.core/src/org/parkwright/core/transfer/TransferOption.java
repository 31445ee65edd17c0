package org.parkwright.core.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.parkwright.model.units.Units;

/**
 * What a user can say to an importer or exporter. Users write the value as a text, in a field of a wizard or after
 * {@code --id}; {@link OptionValues} has it read.
 *
 * @param id       what the command line calls it: lower case letters, digits and hyphens, such as {@code base-year}
 * @param title    what a wizard calls it, such as {@code Base year}
 * @param meaning  what it says, as the rest of a sentence, such as {@code year that the list describes}
 * @param kind     what its value is
 * @param required whether there has to be one
 * @param preset   the value if the user gives none, as a user would write it; empty for none
 * @param unit     of a number, as {@link Units#parse} reads it; {@code 1} for a plain number, empty for other kinds
 * @param least    smallest number or year; minus infinity if all go
 * @param most     largest number or year; infinity if all go
 * @param choices  of a choice: what each value means to a reader, in the order in which they are shown
 * @param files    of a file: kinds that a dialog offers; others can be chosen too
 * @since 0.2
 */
public record TransferOption(String id, String title, String meaning, Kind kind, boolean required, String preset, String unit,
		double least, double most, Map<String, String> choices, List<FileKind> files) {

	/** What a value is. */
	public enum Kind {
		/** A text. */
		TEXT,
		/** A number in a unit; users may write another unit behind it that converts. */
		NUMBER,
		/** A calendar year. */
		YEAR,
		/** Yes or no. */
		YES_NO,
		/** One of a list. */
		CHOICE,
		/** A file to read. */
		FILE
	}

	static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

	/** @throws IllegalArgumentException if the parts do not fit each other; the message is for who wrote them */
	public TransferOption {
		Objects.requireNonNull(kind);
		choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
		files = List.copyOf(files);
		TransferDescription.require(ID.matcher(id).matches(), "An id has lower case letters, digits and hyphens: '" + id + "' is not one");
		TransferDescription.require(!title.isBlank() && !meaning.isBlank(), "The option '" + id + "' needs a title and a meaning");
		TransferDescription.require(kind != Kind.CHOICE || !choices.isEmpty(), "The option '" + id + "' needs something to choose from");
		TransferDescription.require(least <= most, "The option '" + id + "' has no value from " + least + " to " + most);
		if (kind == Kind.NUMBER) {
			Units.parse(unit);
		}
	}

	private static TransferOption of(String id, String title, String meaning, Kind kind, String unit) {
		return new TransferOption(id, title, meaning, kind, false, "", unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Map.of(),
				List.of());
	}

	/** A text. */
	public static TransferOption text(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.TEXT, "");
	}

	/** A number in a unit, {@code 1} for a plain number. */
	public static TransferOption number(String id, String title, String meaning, String unit) {
		return of(id, title, meaning, Kind.NUMBER, unit);
	}

	/** A calendar year. */
	public static TransferOption year(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.YEAR, "");
	}

	/** Yes or no; no if the user does not say. */
	public static TransferOption yesNo(String id, String title, String meaning) {
		return of(id, title, meaning, Kind.YES_NO, "").preset("no");
	}

	/** One of a list. @param choices what each value means, see {@code Column.words}, in the order in which they are shown */
	public static TransferOption choice(String id, String title, String meaning, Map<String, String> choices) {
		return new TransferOption(id, title, meaning, Kind.CHOICE, false, "", "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
				choices, List.of());
	}

	/** A file to read besides. */
	public static TransferOption file(String id, String title, String meaning, FileKind... files) {
		return new TransferOption(id, title, meaning, Kind.FILE, false, "", "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Map.of(),
				List.of(files));
	}

	/** @return the same, of which there has to be a value */
	public TransferOption require() {
		return new TransferOption(id, title, meaning, kind, true, preset, unit, least, most, choices, files);
	}

	/** @return the same with a value for when the user gives none, as a user would write it */
	public TransferOption preset(String value) {
		return new TransferOption(id, title, meaning, kind, required, value, unit, least, most, choices, files);
	}

	/** @return the same with the smallest and the largest number or year; infinite where there is none */
	public TransferOption range(double from, double to) {
		return new TransferOption(id, title, meaning, kind, required, preset, unit, from, to, choices, files);
	}

	/** @return what help shows for the value, such as {@code YEAR} or {@code csv|xlsx} */
	public String placeholder() {
		return switch (kind) {
		case TEXT -> "TEXT";
		case NUMBER -> "NUMBER";
		case YEAR -> "YEAR";
		case YES_NO -> "yes|no";
		case CHOICE -> String.join("|", choices.keySet());
		case FILE -> "FILE";
		};
	}

	/** @return the meaning and what values there are, as one line of help, such as {@code year that the list describes; 2014 if left out} */
	public String help() {
		var help = new StringBuilder(meaning);
		if (kind == Kind.NUMBER && !"1".equals(unit)) {
			help.append(", in ").append(unit);
		}
		if (kind == Kind.CHOICE) {
			help.append(": ").append(String.join(", ", choices.entrySet().stream()
					.map(choice -> choice.getKey().equalsIgnoreCase(choice.getValue()) ? choice.getKey() : choice.getKey() + " (" + choice.getValue() + ")")
					.toList()));
		}
		String range = OptionReader.rangeOf(this);
		if (!range.isEmpty()) {
			help.append(",").append(range);
		}
		if (!preset.isEmpty()) {
			help.append("; ").append(preset).append(" if left out");
		} else if (required) {
			help.append("; required");
		}
		return help.toString();
	}
}
