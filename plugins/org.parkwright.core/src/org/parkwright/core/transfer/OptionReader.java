package org.parkwright.core.transfer;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.measure.Unit;

import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/** Reads the value of an option as a user wrote it; messages call the option by its label. */
final class OptionReader {

	private static final Pattern NUMBER = Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)\\s*([^\\d.,].*)?");
	private static final Pattern YEAR = Pattern.compile("-?\\d{1,9}");
	private static final String NO_UNIT = "1";
	private static final int SHOWN = 60;

	private final TransferOption option;
	private final String label;
	private final String text;

	private OptionReader(TransferOption option, String label, String text) {
		this.option = option;
		this.label = label;
		this.text = text;
	}

	/** @return a String, Double in the option's unit, Integer, Boolean or Path */
	static Object read(TransferOption option, String label, String text) throws OptionException {
		return new OptionReader(option, label, text.strip()).read();
	}

	/** @return the range after what is counted, such as {@code  from 0 to 1}; empty if all numbers go */
	static String rangeOf(TransferOption option) {
		boolean from = !Double.isInfinite(option.least());
		boolean to = !Double.isInfinite(option.most());
		if (from && to) {
			return " from " + plain(option.least()) + " to " + plain(option.most());
		}
		return from ? " of at least " + plain(option.least()) : to ? " of at most " + plain(option.most()) : "";
	}

	private static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	private Object read() throws OptionException {
		return switch (option.kind()) {
		case TEXT -> text;
		case NUMBER -> number();
		case YEAR -> year();
		case YES_NO -> yesNo();
		case CHOICE -> choice();
		case FILE -> file();
		};
	}

	private Double number() throws OptionException {
		Matcher number = NUMBER.matcher(text);
		if (number.matches()) {
			double value = Double.parseDouble(number.group(1)) * factor(number.group(2));
			if (!Double.isInfinite(value) && value >= option.least() && value <= option.most()) {
				return value;
			}
		}
		throw unfit("a number" + (option.unit().equals(NO_UNIT) ? "" : " in " + option.unit()) + rangeOf(option));
	}

	private double factor(String written) throws OptionException {
		if (written == null) {
			return 1;
		}
		String remedy = " Write it " + (option.unit().equals(NO_UNIT) ? "without a unit." : "in " + option.unit() + ".");
		Unit<?> given;
		try {
			given = Units.parse(written);
		} catch (UnitSyntaxException e) {
			throw new OptionException(label + " is " + shown(text) + ", but " + shown(written) + " is no unit of measure." + remedy);
		}
		Unit<?> unit = Units.parse(option.unit());
		if (!Units.compatible(given, unit)) {
			throw new OptionException(label + " is " + shown(text) + ", but " + shown(written) + " does not convert." + remedy);
		}
		return Units.factor(given, unit);
	}

	private Integer year() throws OptionException {
		if (YEAR.matcher(text).matches()) {
			int year = Integer.parseInt(text);
			if (year >= option.least() && year <= option.most()) {
				return year;
			}
		}
		throw unfit("a calendar year" + rangeOf(option));
	}

	private Boolean yesNo() throws OptionException {
		return switch (text.toLowerCase(Locale.ROOT)) {
		case "yes", "true" -> true;
		case "no", "false" -> false;
		default -> throw unfit("yes or no");
		};
	}

	private String choice() throws OptionException {
		for (String choice : option.choices().keySet()) {
			if (choice.equalsIgnoreCase(text)) {
				return choice;
			}
		}
		throw unfit((option.choices().size() == 1 ? "" : "one of ") + String.join(", ", option.choices().keySet()));
	}

	private Path file() throws OptionException {
		Path file;
		try {
			file = Path.of(text);
		} catch (InvalidPathException e) {
			throw new OptionException("\"" + shown(text) + "\" is no file name.");
		}
		if (!Files.isRegularFile(file)) {
			throw new OptionException(text.isEmpty() ? label + " takes the name of a file." : "There is no file " + text + ". Check the name and the folder.");
		}
		if (!Files.isReadable(file)) {
			throw new OptionException("The file " + text + " can't be read. Check its permissions.");
		}
		return file;
	}

	private OptionException unfit(String wanted) {
		return new OptionException(label + " takes " + wanted + ", not " + (text.isEmpty() ? "nothing" : shown(text)) + ".");
	}

	private static String shown(String text) {
		String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
		return start.replaceAll("\\p{Cntrl}", "\uFFFD");
	}
}
