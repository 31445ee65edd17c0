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
import org.eclipse.xtext.resource.XtextResourceSet;
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

	private static final String IMPORTING = """
			import "imported.scenario"
			factor set H extends G { limit = limit * 2 estimate "test" gridFactor = fading(gridFactor, 1 %) estimate "test" }
			price set R extends Q { fuelPrice = fuelPrice + 1 CNY/GJ estimate "test" }
			measure D {
				applies to units where capacity > limit and fuel is hydrogen and technology is fuelCell
				excludes A, B
				fuelUse becomes fading(fuelUse, 5 %) + 0 * steamPrice * gridFactor
				cost retrofit fuelPrice per fuelUse
			}
			""";

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
			if (seed % 2 == 0) {
				check(Path.of("fuzz.scenario"), EVERYTHING, new Random(seed), mutants++);
			} else {
				checkImported(new Random(seed), mutants++);
			}
		}
		assertEquals(MUTANTS, mutants);
	}

	/** The study, and all that could be made of what it imports, is sound; what it imports is not. */
	private static void checkImported(Random random, int mutant) {
		int study = EVERYTHING.indexOf("study S");
		String mutated = mutated(EVERYTHING.substring(0, study), random);
		String label = "imported mutant " + mutant + ":\n" + mutated;
		work(() -> {
			XtextResourceSet files = XtextFixture.INJECTOR.getInstance(XtextResourceSet.class);
			issues(XtextFixture.unsaved(files, Path.of("imported.scenario"), mutated), label);
			issues(XtextFixture.unsaved(files, Path.of("fuzz.scenario"), IMPORTING + EVERYTHING.substring(study)), label);
		}, mutant, label);
	}

	private static void check(Path file, String text, Random random, int mutant) {
		String mutated = mutated(text, random);
		String label = "mutant " + mutant + " of " + file + ":\n" + mutated;
		work(() -> {
			XtextResource resource = XtextFixture.unsaved(file, mutated);
			issues(resource, label);
			XtextFixture.formatted(resource);
		}, mutant, label);
	}

	private static String mutated(String text, Random random) {
		String mutated = text;
		for (int i = random.nextInt(5); i >= 0; i--) {
			mutated = MutationTest.mutated(mutated, random);
		}
		return mutated;
	}

	private static void issues(XtextResource resource, String label) {
		XtextFixture.issues(resource).forEach(issue -> PlainWords.require(issue.getMessage(), label));
	}

	private static void work(Runnable work, int mutant, String label) {
		long start = CLOCK.getCurrentThreadCpuTime();
		try {
			work.run();
		} catch (RuntimeException | StackOverflowError e) {
			throw new AssertionError(label, e);
		}
		long time = CLOCK.getCurrentThreadCpuTime() - start;
		assertTrue(mutant < WARM || time < SECOND, () -> time / 1_000_000 + " ms for " + label);
	}
}
