package org.parkwright.ui.internal.study;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.Mark;

/**
 * What the last run of this session gave for each scenario, in some words beside its text, and whether that still fits.
 * Any thread.
 */
public final class LastResults {

	private static final Presentation PRESENTATION = new Presentation(Language.ENGLISH);
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
		RunInputs inputs = outcome.inputs();
		String time = LocalTime.now().format(CLOCK);
		Set<Mark> marks = outcome.run().orElseThrow().sections().stream().flatMap(section -> section.marks().stream()).collect(Collectors.toSet());
		ResultSections.told(result).forEach((scenario, told) -> RESULTS.put(new Key(outcome.source(), result.study().name(), scenario),
				new Last(PRESENTATION.text(told, marks) + " Run at " + time + ".", inputs)));
		changed();
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
