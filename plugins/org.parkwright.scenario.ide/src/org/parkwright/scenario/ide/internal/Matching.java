package org.parkwright.scenario.ide.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.run.Applicability;
import org.parkwright.model.park.EipModel;
import org.parkwright.scenario.Loaded;
import org.parkwright.scenario.Scenarios;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** How many units of the park measures and scenarios apply to now, as texts and models are in their editors. */
@Singleton
public final class Matching {

	private static final int REMEMBERED = 20;

	/** What the counts were made for, and the counts. The model is compared as an object: a changed one is another. */
	private record Known(EipModel model, Map<String, String> texts, Optional<Applicability> counts) {
	}

	@Inject
	private Sight sight;
	private final Map<String, Known> known = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
			return size() > REMEMBERED;
		}
	};

	/**
	 * Counts of a study that takes in a file.
	 *
	 * @param study  the study
	 * @param counts what its measures and scenarios apply to
	 */
	public record Counts(Sight.SeenStudy study, Applicability counts) {
	}

	/** @return the counts of the first study that takes in a file and can run; nothing while a text has an error */
	public Optional<Counts> first(XtextResource resource) {
		for (Sight.SeenStudy study : sight.studies(resource)) {
			Optional<Applicability> counts = of(study);
			if (counts.isPresent()) {
				return Optional.of(new Counts(study, counts.get()));
			}
		}
		return Optional.empty();
	}

	/** @return what the measures and scenarios of a study apply to */
	public Optional<Applicability> of(Sight.SeenStudy seen) {
		if (seen.model().isEmpty() || seen.study().getName() == null || !seen.resource().getURI().isFile()) {
			return Optional.empty();
		}
		EipModel model = seen.model().get();
		String key = seen.resource().getURI() + "#" + seen.study().getName();
		Map<String, String> texts = texts(seen.resource());
		synchronized (known) {
			Known before = known.get(key);
			if (before != null && before.model == model && before.texts.equals(texts)) {
				return before.counts;
			}
		}
		String name = name(seen.resource());
		Loaded loaded = Scenarios.load(name, texts.get(name), texts::get, new Faults());
		Optional<Applicability> counts = loaded.study(seen.study().getName())
				.flatMap(study -> Applicability.of(study, loaded.measures(), model));
		synchronized (known) {
			known.put(key, new Known(model, texts, counts));
		}
		return counts;
	}

	private static Map<String, String> texts(XtextResource resource) {
		Map<String, String> texts = new LinkedHashMap<>();
		List.copyOf(Sight.closure(resource)).forEach(uri -> {
			XtextResource file = (XtextResource) resource.getResourceSet().getResource(uri, true);
			texts.put(name(file), Sight.text(file));
		});
		return texts;
	}

	private static String name(XtextResource resource) {
		return Path.of(URI.create(resource.getURI().toString())).toString().replace('\\', '/');
	}
}
