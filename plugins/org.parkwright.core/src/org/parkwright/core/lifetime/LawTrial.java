package org.parkwright.core.lifetime;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.contribution.internal.LeavableWork;
import org.parkwright.core.lifetime.Laws.Problem;
import org.parkwright.core.lifetime.LifetimeLaw.Description;
import org.parkwright.engine.lifetime.Lifetime;

/** Tries lifetimes of laws, which plug-ins may bring, in a thread that can be left if it comes to no end. */
final class LawTrial {

	static final long LIMIT_IN_MILLIS = 5_000;

	private static final int ALL_HALF_YEARS = 600;
	private static final int MOST_HALF_YEARS = 20_000;
	private static final int STEP = 20;
	/** By so much a number may rise in its last digits. */
	private static final double ROUNDING = 1 + 1e-9;
	/** Laws that came to no end: they are not tried again, for each trial leaves a thread at work. */
	private static final Set<LifetimeLaw> ENDLESS = ConcurrentHashMap.newKeySet();

	private LawTrial() {
	}

	static Optional<Problem> problem(Described<LifetimeLaw, Description> law, Map<String, Double> numbers, long limitInMillis) {
		if (ENDLESS.contains(law.self())) {
			return failing(law, "comes to no end");
		}
		var trial = LeavableWork.start("Lifetime " + law.description().name(), law.self().getClass().getClassLoader(),
				() -> isSurvival(law.self().lifetime(numbers)));
		long begun = System.nanoTime();
		try {
			return trial.await(() -> System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(limitInMillis)) ? Optional.empty()
					: failing(law, "gives what is no survival, which begins at 1 and does not rise");
		} catch (CancellationException e) {
			ENDLESS.add(law.self());
			return failing(law, "comes to no end");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof IllegalArgumentException) {
				return Optional.of(new Problem("No " + law.description().name() + " lifetime has these numbers.", law.description().limits()));
			}
			Contributions.tell("The lifetime law " + law.description().name() + " of " + law.origin() + " has failed.", e.getCause());
			return failing(law, "fails");
		}
	}

	private static Optional<Problem> failing(Described<LifetimeLaw, Description> law, String what) {
		return Optional.of(new Problem("The lifetime law " + law.description().name() + ", which " + law.origin() + " brings, " + what
				+ ".", "State another law, or ask who made it."));
	}

	private static boolean isSurvival(Lifetime lifetime) {
		double before = lifetime.survival(0);
		boolean survival = before == 1;
		for (int half = 1; half <= MOST_HALF_YEARS && survival; half += half < ALL_HALF_YEARS ? 1 : STEP) {
			double now = lifetime.survival(half / 2.0);
			survival = now >= 0 && now <= before * ROUNDING;
			before = now;
		}
		// what is unknown may be, but has to be told without failing
		return survival && !(lifetime.mean() < 0) && !(lifetime.deviation() < 0);
	}
}
