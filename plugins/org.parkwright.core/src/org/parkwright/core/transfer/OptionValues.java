package org.parkwright.core.transfer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a user said to an importer or exporter: a value of each option, by its id. An option without a value is null.
 *
 * @since 0.2
 */
public final class OptionValues {

	private final Map<String, TransferOption> options = new HashMap<>();
	private final Map<String, Object> values = new HashMap<>();

	private OptionValues() {
	}

	/** Values as texts by id, in messages that call options by their ids. */
	public static OptionValues of(TransferDescription description, Map<String, String> texts) throws OptionException {
		return of(description, texts, TransferOption::id);
	}

	/**
	 * Reads what a user wrote.
	 *
	 * @param description says which options there are
	 * @param texts       what was written, by id; an option that is missing has its preset, if any
	 * @param label       what the user knows an option by, for messages
	 * @return the values
	 * @throws OptionException          if a text is no value, or one that is required is missing; in the order of the options
	 * @throws IllegalArgumentException if there is no option with an id
	 */
	public static OptionValues of(TransferDescription description, Map<String, String> texts, Function<TransferOption, String> label)
			throws OptionException {
		var read = new OptionValues();
		List<TransferOption> all = description.options();
		all.forEach(option -> read.options.put(option.id(), option));
		texts.keySet().forEach(read::option);
		for (TransferOption option : all) {
			String text = texts.getOrDefault(option.id(), option.preset());
			boolean given = texts.containsKey(option.id()) || !option.preset().isEmpty();
			if (option.required() && text.isBlank()) {
				throw new OptionException(label.apply(option) + " is missing: " + option.meaning() + ".");
			}
			if (given) {
				read.values.put(option.id(), OptionReader.read(option, label.apply(option), text));
			}
		}
		return read;
	}

	private TransferOption option(String id) {
		TransferOption option = options.get(id);
		if (option == null) {
			throw new IllegalArgumentException("There is no option '" + id + "'");
		}
		return option;
	}

	/** @return the text or the choice, or null if there is none */
	public String text(String id) {
		return value(id, String.class, TransferOption.Kind.TEXT, TransferOption.Kind.CHOICE);
	}

	/** @return the number in the unit of the option, or null if there is none */
	public Double number(String id) {
		return value(id, Double.class, TransferOption.Kind.NUMBER);
	}

	/** @return the calendar year, or null if there is none */
	public Integer year(String id) {
		return value(id, Integer.class, TransferOption.Kind.YEAR);
	}

	/** @return whether the user said yes */
	public boolean yes(String id) {
		return Boolean.TRUE.equals(value(id, Boolean.class, TransferOption.Kind.YES_NO));
	}

	/** @return the file, which was there when the values were read, or null if there is none */
	public Path file(String id) {
		return value(id, Path.class, TransferOption.Kind.FILE);
	}

	private <T> T value(String id, Class<T> type, TransferOption.Kind... kinds) {
		TransferOption option = option(id);
		if (!List.of(kinds).contains(option.kind())) {
			throw new IllegalArgumentException("The option '" + id + "' is of the kind " + option.kind());
		}
		return type.cast(values.get(id));
	}
}
