package org.parkwright.ui.internal.study;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Denominator;

/**
 * What the last run of this session gave for each scenario, in some words beside its text, and whether that still fits.
 * Any thread.
 */
public final class LastResults {

	private static final double MEGA = 1e6;
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
	private static final Map<Key, Last> RESULTS = new ConcurrentHashMap<>();
	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

	private record Key(IFile file, String study, String scenario) {
	}

	private record Last(String words, RunInputs inputs) {
	}

	static {
		Outdated.get().addListener(LastResults::changed);
	}

	private LastResults() {
	}

	static void put(StudyOutcome outcome) {
		StudyResult result = outcome.result().orElseThrow();
		String time = LocalTime.now().format(CLOCK);
		for (ScenarioResult each : result.scenarios()) {
			String words = text(each, result.study().denominator()) + ", run at " + time;
			RESULTS.put(new Key(outcome.source(), result.study().name(), each.name()), new Last(words, outcome.inputs().orElseThrow()));
		}
		changed();
	}

	private static String text(ScenarioResult result, Denominator denominator) {
		double mitigation = result.appraisal().mitigationTonnes() / MEGA;
		double cost = denominator == Denominator.LEVELISED ? result.appraisal().levelisedCost() : result.appraisal().cumulativeCost();
		return number(mitigation, " Mt CO2e avoided") + " at " + number(cost, " CNY/t");
	}

	private static String number(double value, String unit) {
		return Double.isFinite(value) ? String.format(Locale.ROOT, "%,.1f", value) + unit : "unknown" + unit;
	}

	/** @return the words for a scenario, if it has been run */
	public static Optional<String> of(IFile file, String study, String scenario) {
		return Optional.ofNullable(RESULTS.get(new Key(file, study, scenario)))
				.map(last -> Outdated.get().changed(last.inputs).isEmpty() ? last.words : "outdated: " + last.words);
	}

	/** Has code called when results or parks are new, or results fit that did not, or the other way round. */
	public static void onChange(Runnable listener) {
		LISTENERS.add(listener);
	}

	/** Tells that results or parks are new. */
	public static void changed() {
		LISTENERS.forEach(Runnable::run);
	}
}
