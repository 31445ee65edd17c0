package org.parkwright.scenario.ui.internal;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Finds the partners of brackets, outside of texts and comments. */
public final class Brackets extends DefaultCharacterPairMatcher {

	/** Called by the generic editor. */
	public Brackets() {
		super(new char[] { '{', '}', '(', ')' }, Partitions.NAME);
	}
}
