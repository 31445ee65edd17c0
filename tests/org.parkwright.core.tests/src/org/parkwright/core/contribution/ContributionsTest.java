package org.parkwright.core.contribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Checks;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;

/** What is contributed is found, and tells where it comes from. */
class ContributionsTest {

	/** A sound rule. */
	public static class Sound implements Check {
		@Override
		public String id() {
			return "test.sound";
		}

		@Override
		public void check(Contents contents, Findings findings) {
			// finds nothing
		}
	}

	@Test
	void whatShipsIsFound() {
		assertTrue(Contributions.of(Check.class, Checks.EXTENSION_POINT).size() >= 19);
	}

	@Test
	void aContributionTellsWhereItComesFrom() {
		String origin = Contributions.origin(new Sound());
		assertTrue(origin.startsWith("Parkwright") || origin.contains("core"), origin);
	}
}
