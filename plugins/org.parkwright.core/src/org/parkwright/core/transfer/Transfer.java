package org.parkwright.core.transfer;

/**
 * What importers and exporters have in common: they say what they are. Implementations have a public constructor without
 * parameters and keep nothing between two uses, since one instance serves many of them, in several threads too.
 *
 * @since 0.2
 */
public interface Transfer {

	/** @return its name, kinds of files and options; always the same */
	TransferDescription description();

	/**
	 * Whether a file is of this kind only if it is called after it ({@code flows.csv} of {@code flows}) or somebody says so. Lists of many
	 * kinds end in {@code .csv}.
	 *
	 * @return false if any file with a fitting ending may be
	 */
	default boolean byNameAlone() {
		return false;
	}
}
