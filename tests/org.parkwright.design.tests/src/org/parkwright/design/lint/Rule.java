package org.parkwright.design.lint;

/** One concern of the linter. */
interface Rule {

	void check(Specification specification, Findings findings);
}
