package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Ten thousand texts in which something went wrong: parser, validator and formatter come through all of them, each in
 * less than a second of work (of the processor, not of the clock). {@link MutationTest} looks at what they say.
 */
class FuzzTest {

	private static final int MUTANTS = 10_000;
	private static final int OF_EXAMPLES = 50;
	/** The first texts wait for classes to be loaded. */
	private static final int WARM = 20;
	private static final long SECOND = 1_000_000_000;
	private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

	/** Every construct of the language, short. The test of content assist takes it too. */
	private static final String EVERYTHING = ScenarioFixture.read(
			ExamplesTest.EXAMPLES.resolve("../tests/org.parkwright.scenario.tests/fuzz/everything.scenario"));

	@Test
	void theTextItselfIsSound() {
		XtextResource resource = XtextFixture.unsaved(Path.of("fuzz.scenario"), EVERYTHING);
		assertEquals(List.of("scenario.park.missing"), XtextFixture.issues(resource).stream().map(Issue::getCode).toList());
	}

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void tenThousandTexts() {
		List<Path> examples = ExamplesTest.examples();
		int mutants = 0;
		for (Path example : examples) {
			String text = ScenarioFixture.read(example);
			for (int seed = 0; seed < OF_EXAMPLES; seed++) {
				check(example, text, new Random(seed), mutants++);
			}
		}
		for (int seed = mutants; seed < MUTANTS; seed++) {
			check(Path.of("fuzz.scenario"), EVERYTHING, new Random(seed), mutants++);
		}
		assertEquals(MUTANTS, mutants);
	}

	private static void check(Path file, String text, Random random, int mutant) {
		String mutated = text;
		for (int i = random.nextInt(5); i >= 0; i--) {
			mutated = MutationTest.mutated(mutated, random);
		}
		String label = "mutant " + mutant + " of " + file + ":\n" + mutated;
		long start = CLOCK.getCurrentThreadCpuTime();
		try {
			XtextResource resource = XtextFixture.unsaved(file, mutated);
			XtextFixture.issues(resource);
			XtextFixture.formatted(resource);
		} catch (RuntimeException | StackOverflowError e) {
			throw new AssertionError(label, e);
		}
		long time = CLOCK.getCurrentThreadCpuTime() - start;
		assertTrue(mutant < WARM || time < SECOND, () -> time / 1_000_000 + " ms for " + label);
	}
}
