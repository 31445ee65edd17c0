package org.parkwright.diagram.problem;

/**
 * How much a problem hinders.
 *
 * @since 0.1
 */
public enum Severity {
	/** Something was left out or not done. */
	ERROR,
	/** All works, but probably not as meant. */
	WARNING,
	/** Worth knowing. */
	INFO
}
