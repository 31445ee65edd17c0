package org.parkwright.core.check;

import org.parkwright.model.park.EipModel;

/**
 * One rule that a model should keep. Plug-ins add rules at the extension point {@code org.parkwright.core.checks}, or
 * as a service of this type where there is no Equinox. An instance is used for many models, by several threads too.
 */
public interface Check {

	/** @return stable dotted id, which is also the code of its faults, for instance {@code unit.capacity} */
	String id();

	/**
	 * Looks for breaches of the rule.
	 *
	 * @param model    the model; not to be changed
	 * @param findings where to report them
	 */
	void check(EipModel model, Findings findings);
}
