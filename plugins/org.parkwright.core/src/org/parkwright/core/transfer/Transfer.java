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
}
