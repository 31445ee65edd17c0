package org.parkwright.design.lint;

/** What can be wrong with a specification; those marked silent are passed over by Sirius without a message. */
enum Fault {
	/** Silent: dropped. */
	UNKNOWN_ELEMENT,
	/** Silent: dropped. */
	UNKNOWN_ATTRIBUTE,
	/** Silent: the element is dropped. */
	UNKNOWN_NAMESPACE,
	UNKNOWN_TYPE, BAD_VALUE, MISSING_FEATURE,
	/** Silent but for the log: the viewpoint is missing. */
	VERSION,
	/** Silent but for the log: the viewpoint is missing. */
	RAW_BLANK,
	DANGLING, WRONG_TARGET, NO_METAMODEL, UNKNOWN_CLASS, UNKNOWN_FEATURE,
	/** Silent: an edge falls back to one pixel, a label reads "Invalid feature". */
	UNKNOWN_SERVICE,
	UNUSED_SERVICE, WRONG_ARGUMENT, UNKNOWN_VARIABLE, SYNTAX,
	/** Silent: the predicate counts as false. */
	TYPE_MISMATCH,
	MISSING_IMAGE,
	/** Silent: elements and their edges appear twice. */
	DOUBLED_MAPPING,
	/** Silent: the edge is not drawn. */
	MISSING_END,
	/** Silent: 30 pixels. */
	MISSING_SIZE,
	/** Silent: the label gets the generic icon of the model. */
	GENERIC_ICON,
	/** Silent: the fill is a gradient. */
	GRADIENT,
	/** Silent: the edge has no label. */
	EMPTY_LABEL,
	/** Silent: the column is too narrow, and a number is cut to another. */
	NARROW_COLUMN,
	/** Silent: the title of a container is cut. */
	CUT_TITLE,
	/** Silent: what is connected stays behind with an empty end, and an edge without element is not deleted at all. */
	DEFAULT_DELETE,
	/** Silent: nothing happens while the viewpoint of the target is not enabled. */
	DISABLED_VIEWPOINT,
	/** Silent: a start precondition holds for the start of the drag only, and that of a reconnection not at all. */
	UNGUARDED,
	/** Silent: never runs. */
	UNUSED_TOOL,
	/** Sirius itself reports it when it validates the specification. */
	REJECTED
}
