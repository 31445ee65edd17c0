package org.parkwright.core.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parkwright.core.analysis.Shard;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.internal.SummaryProvider;
import org.parkwright.core.section.internal.UncertaintyProvider;
import org.parkwright.model.park.EipModel;

/**
 * All that is to be said of a result: by the shipped providers first, then by those of plug-ins.
 *
 * @since 0.1
 */
public final class ResultSections {

	/** Extension point of the providers of plug-ins. */
	public static final String EXTENSION_POINT = "org.parkwright.core.results";

	private static final class Known {
		static final List<ResultProvider> ALL = Contributions.of(ResultProvider.class, EXTENSION_POINT);
	}

	private ResultSections() {
	}

	/** @return all providers, the shipped ones first */
	public static List<ResultProvider> providers() {
		return Known.ALL;
	}

	/** @return what all providers say of the result of a study */
	public static List<ResultSection> of(StudyResult result) {
		return of(providers(), provider -> provider.sections(result));
	}

	/** @return what is to be said of draws of which nothing else is at hand. @param all draws of a study */
	public static List<ResultSection> of(Shard all) {
		return UncertaintyProvider.sections(List.of(UncertaintyResult.of(all)), Set.of());
	}

	/** @return what all providers say of a model */
	public static List<ResultSection> of(EipModel model) {
		return of(providers(), provider -> provider.sections(model));
	}

	/** @return what a scenario comes to, in words that hold whatever the signs are, such as {@code avoids 12 kt CO2e …} */
	public static Sentence told(StudyResult result, ScenarioResult scenario) {
		return SummaryProvider.told(result, scenario);
	}

	/** A provider that fails itself is logged and skipped. */
	static List<ResultSection> of(List<ResultProvider> providers, Function<ResultProvider, List<ResultSection>> ask) {
		List<ResultSection> sections = new ArrayList<>();
		for (ResultProvider provider : providers) {
			try {
				sections.addAll(ask.apply(provider));
			} catch (RuntimeException | LinkageError e) {
				Logger.getLogger(ResultSections.class.getName()).log(Level.WARNING, e, () -> "The results of "
						+ provider.getClass().getName() + " of " + Contributions.origin(provider) + " failed and were skipped");
			}
		}
		return sections;
	}
}
