package org.parkwright.core.transfer;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an importer or exporter says of itself; help, wizards and documentation show this and know no more.
 *
 * @param name    what the command line calls it: lower case letters, digits and hyphens, such as {@code units}
 * @param title   what a list calls it, such as {@code Unit list}
 * @param meaning what it does, in a sentence without its period, such as {@code Make a park of a list of energy units}
 * @param layout  what a file must hold, in sentences, such as the columns of a table; empty if the title says it
 * @param files   kinds of files that it reads or writes, the usual one first; at least one
 * @param options what a user can say, in the order in which a wizard asks; no two with one id
 * @since 0.2
 */
public record TransferDescription(String name, String title, String meaning, String layout, List<FileKind> files,
		List<TransferOption> options) {

	/** Options that the commands have themselves. */
	private static final Set<String> TAKEN = Set.of("from", "to", "out", "help", "h");

	/** @throws IllegalArgumentException if a part is missing or does not fit; the message is for who wrote it */
	public TransferDescription {
		files = List.copyOf(files);
		options = List.copyOf(options);
		require(TransferOption.ID.matcher(name).matches() && !TAKEN.contains(name),
				"A name has lower case letters, digits and hyphens and is no option of a command: '" + name + "' is not one");
		require(!title.isBlank() && !meaning.isBlank(), "'" + name + "' needs a title and a meaning");
		require(!files.isEmpty(), "'" + name + "' needs a kind of file");
		Set<String> ids = new HashSet<>(TAKEN);
		for (TransferOption option : options) {
			require(ids.add(option.id()), "'" + name + "' cannot have an option '" + option.id() + "': "
					+ (TAKEN.contains(option.id()) ? "the commands have one themselves" : "it has one already"));
			requirePreset(option);
		}
	}

	/** A description without words on the layout and without options. */
	public static TransferDescription of(String name, String title, String meaning, FileKind... files) {
		return new TransferDescription(name, title, meaning, "", List.of(files), List.of());
	}

	/** @return the same with words on what a file must hold */
	public TransferDescription layout(String words) {
		return new TransferDescription(name, title, meaning, words, files, options);
	}

	/** @return the same with these options */
	public TransferDescription options(TransferOption... all) {
		return new TransferDescription(name, title, meaning, layout, files, List.of(all));
	}

	/** @return the option with an id, if there is one */
	public Optional<TransferOption> option(String id) {
		return options.stream().filter(option -> option.id().equals(id)).findFirst();
	}

	/** @return whether a file's name is of a kind that is described */
	public boolean fits(Path file) {
		return files.stream().anyMatch(kind -> kind.fits(file));
	}

	private static void requirePreset(TransferOption option) {
		try {
			if (!option.preset().isEmpty()) {
				OptionReader.read(option, option.id(), option.preset());
			}
		} catch (OptionException e) {
			throw new IllegalArgumentException("The preset of the option '" + option.id() + "' is no value: " + e.getMessage(), e);
		}
	}

	static void require(boolean holds, String message) {
		if (!holds) {
			throw new IllegalArgumentException(message);
		}
	}
}
