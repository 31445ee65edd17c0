package org.parkwright.core.check;

/**
 * One rule that a model should keep. Plug-ins add rules at the extension point {@code org.parkwright.core.checks}.
 * An instance is used for many models, by several threads too.
 *
 * @since 0.1
 */
public interface Check {

	/** @return stable dotted id, which is also the code of its faults if it states none, for instance {@code unit.capacity} */
	String id();

	/**
	 * Looks for breaches of the rule.
	 *
	 * @param contents the model and its elements; not to be changed
	 * @param findings where to report them
	 */
	void check(Contents contents, Findings findings);
}
