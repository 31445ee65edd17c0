package org.parkwright.model;

import org.eclipse.emf.ecore.resource.Resource;

/**
 * A fault found while a file was read, to be shown to the user.
 *
 * @param kind what sort of fault
 * @param message what is wrong and what to do, one sentence each
 * @param location the file's URI
 * @param line counted from 1, or 0 if the fault is not at a place in the file
 * @param column counted from 1, or 0
 * @since 0.1
 */
public record LoadFault(Kind kind, String message, String location, int line, int column) implements Resource.Diagnostic {
	/** Sorts of faults. */
	public enum Kind {
		/** The file does not exist or cannot be read. */
		UNREADABLE,
		/** The file has no content. */
		EMPTY,
		/** The file is no well-formed XML; it may be cut off. */
		NOT_XML,
		/** The file has a document type declaration, which could name files and addresses to read. */
		DOCTYPE,
		/** The file is XML, but no park. */
		NOT_A_PARK,
		/** The file was written by a newer version of the program. */
		NEWER_VERSION,
		/** The file was written by a version too old to be brought up to date. */
		TOO_OLD_VERSION,
		/** The file was written by an older version and has been brought up to date; a warning. */
		MIGRATED,
		/** An element or attribute the metamodel does not have. */
		UNKNOWN_FEATURE,
		/** A type the metamodel does not have. */
		UNKNOWN_CLASS,
		/** A value that does not fit its attribute. */
		BAD_VALUE,
		/** An id that another element has already. */
		DUPLICATE_ID,
		/** An element without an id, which has been given one; a warning. */
		MISSING_ID,
		/** A reference to an id that no element has. */
		UNKNOWN_REFERENCE,
		/** A reference to something other than a park file beside this one. */
		OUTSIDE_REFERENCE,
		/** So many faults that reading was stopped. */
		TOO_MANY
	}

	@Override
	public String getMessage() {
		return message;
	}

	@Override
	public String getLocation() {
		return location;
	}

	@Override
	public int getLine() {
		return line;
	}

	@Override
	public int getColumn() {
		return column;
	}
}
