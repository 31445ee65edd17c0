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
	private static final long SECOND = 1_000_000_000;
	private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

	/** Every construct of the language, short. */
	private static final String EVERYTHING = ScenarioFixture.SETS + """
			fuel hydrogen "Hydrogen"
			technology fuelCell
			/** Falls. */
			function fading(a, share) "Falling" = a * (1 - share)^(year - base year)
			factor set G "G" extends F {
				gridFactor = fading(gridFactor, 2 %) estimate "test"
				limit { 12 MW where fuel is coal and not (output is heat or capacity >= 3 MW) estimate "test" 2014: 3 MW, 2020: 4 MW, interpolate statistic "test" }
			}
			price set Q extends P { fuelPrice { 2014: -66.5 CNY/GJ, 2020: 60 CNY/GJ where unit is one of ("U1", U2) measured "test" fuelPrice estimate "test" } }
			measure A "A" {
				applies to units where fuel is coal and total capacity of such units in the park >= 3 MW and number of such units in the plant > 1
				excludes B
				fuel becomes hydrogen
				technology becomes fuelCell
				fuelUse becomes -min(fuelUse before, electricity / 0.5, abs(heat)) * 2 ^ 2
				fuelPrice becomes 70 CNY/GJ
				cost retrofit 300 CNY/kW per capacity
				cost followUp 3700 CNY/kW per capacity after 30 a // later
			}
			measure B { applies to all units fuel becomes biomass for 15 % retirement becomes min(retirement, 2025) lifetime becomes lifetime + 5 a }
			measure C { applies to units where technology is not fuelCell hours becomes hours * 0.9 }
			study S "S" {
				park "s.park" base year 2014 horizon remaining life discount rate 8 % factors G prices Q abatement cost cumulative
				scenario X { apply first of A, B where park is "K1" from 2018 at 10 %/a then C }
				scenario "Y&Z" "Y" { steamPrice = steamPrice * 120 % estimate "what if" apply cheapest of A, B }
				scenario Z { apply most effective of A, B }
				compare "All" all ranked by cost
				compare X, Z
				target "T" emissions of 2030 below 70 % of 2014
				target emissions below 5 Mt
				sensitivity "One" of all { vary steamPrice by 20 % vary discount rate from 5 % to 10 % vary hours by 10 % }
				uncertainty of X { draws 100 seed 1 vary steamPrice as normal(mean 70 CNY/GJ, sd 5 CNY/GJ) vary lifetime by uniform(min 0.8, max 1.2) correlate steamPrice and lifetime -0.5 }
				choose "Best" of X, Z { budget 5 MCNY target mitigation 1 kt }
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

	/** The first texts wait for classes to be loaded. */
	private static final int WARM = 20;
}
