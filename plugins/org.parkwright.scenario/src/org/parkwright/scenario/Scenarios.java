package org.parkwright.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.scenario.internal.Reading;
import org.parkwright.scenario.internal.Texts;

/**
 * Reads files of the scenario language in plain Java: no workbench, no OSGi. The first call starts the parser, later
 * ones find it ready. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class Scenarios {

	/** Where texts come from if not from the disk, for instance from unsaved editors. */
	@FunctionalInterface
	public interface TextProvider {

		/**
		 * @param name name of a file, {@code /} between its parts, resolved against the file that imports it
		 * @return its text, or null if there is none
		 * @throws IOException with a message for the user if it cannot be read
		 */
		CharSequence text(String name) throws IOException;
	}

	private Scenarios() {
	}

	/**
	 * Reads a file and what it imports, for a run. That the park of a study is there is not asked: a run may take
	 * another.
	 *
	 * @param file   the file; places name it as given here
	 * @param faults where faults go: of the file, of those it imports and of how they fit
	 * @return what it declares, or nothing if a fault is an error
	 */
	public static Loaded load(Path file, Faults faults) {
		return new Reading(Texts.ofFiles()).load(file.toString().replace('\\', '/'), faults);
	}

	/**
	 * Reads a text and what it imports.
	 *
	 * @param name   name of the text, {@code /} between its parts
	 * @param text   the text
	 * @param others the texts that it imports
	 * @param faults where faults go
	 * @return what it declares, or nothing if a fault is an error
	 */
	public static Loaded load(String name, CharSequence text, TextProvider others, Faults faults) {
		return new Reading(Texts.of(name, text, others)).load(name, faults);
	}

	/**
	 * Checks a file and what it imports. An {@code IResourceValidator} of the language finds the same in the resource of
	 * each file.
	 *
	 * @param file the file
	 * @return all faults in the order of the text, those of the file itself first
	 */
	public static List<Fault> validate(Path file) {
		Faults faults = new Faults();
		new Reading(Texts.ofFiles()).validate(file.toString().replace('\\', '/'), faults);
		return List.copyOf(faults.list());
	}
}
