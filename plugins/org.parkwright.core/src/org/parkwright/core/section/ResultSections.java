package org.parkwright.core.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.analysis.Shard;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.internal.SummaryProvider;
import org.parkwright.core.section.internal.UncertaintyProvider;
import org.parkwright.core.study.Study;
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

	/** @return what all providers say of the result of a study, and of the park beside it where no section or table of that name is there yet */
	public static List<ResultSection> of(StudyResult result) {
		List<ResultSection> sections = of(providers(), provider -> provider.sections(result));
		Set<String> taken = sections.stream().flatMap(ResultSections::names).collect(Collectors.toSet());
		result.beside().stream().filter(each -> names(each).noneMatch(taken::contains)).forEach(sections::add);
		return sections;
	}

	/**
	 * @return what all providers say of a model beside a study of it, when this has been run
	 * @since 0.2
	 */
	public static Function<StudyResult, List<ResultSection>> beside(Study study, EipModel model) {
		Map<ResultProvider, Function<StudyResult, List<ResultSection>>> read = new LinkedHashMap<>();
		for (ResultProvider provider : providers()) {
			Contributions.ask(provider, "result", () -> provider.beside(study, model)).ifPresent(own -> read.put(provider, own));
		}
		return result -> of(List.copyOf(read.keySet()), provider -> read.get(provider).apply(result));
	}

	/** @return what is to be said of draws of which nothing else is at hand. @param all draws of a study */
	public static List<ResultSection> of(Shard all) {
		return UncertaintyProvider.sections(List.of(UncertaintyResult.of(all)), Set.of());
	}

	/** @return what all providers say of a model */
	public static List<ResultSection> of(EipModel model) {
		return of(providers(), provider -> provider.sections(model));
	}

	/** @return what each scenario comes to, by its name, in words that hold whatever the signs are, such as {@code avoids 12 kt CO2e …} */
	public static Map<String, Sentence> told(StudyResult result) {
		Map<String, Sentence> told = new LinkedHashMap<>();
		result.scenarios().forEach(scenario -> told.put(scenario.name(), SummaryProvider.told(result, scenario)));
		return told;
	}

	/** A provider that fails itself is told and skipped. */
	static List<ResultSection> of(List<ResultProvider> providers, Function<ResultProvider, List<ResultSection>> work) {
		List<ResultSection> sections = new ArrayList<>();
		for (ResultProvider provider : providers) {
			boolean plugin = Contributions.isOfPlugin(provider);
			Contributions.ask(provider, "result", () -> plugin ? tried(work.apply(provider)) : work.apply(provider))
					.filter(own -> !plugin || fits(own, sections, provider)).ifPresent(sections::addAll);
		}
		return sections;
	}

	/** Cells are computed when they are read, long after a plug-in has been asked; what fails there shall fail here. */
	private static List<ResultSection> tried(List<ResultSection> sections) {
		for (ResultSection section : sections) {
			for (ResultTable table : section.tables()) {
				for (int c = 0; c < table.columns().size(); c++) {
					boolean numeric = table.columns().get(c).kind().numeric();
					for (int row = 0; row < table.rows(); row++) {
						if (numeric) {
							table.number(row, c);
						} else {
							table.text(row, c);
						}
					}
				}
			}
		}
		return sections;
	}

	/** A plug-in's section or table does not take the place of another. */
	private static boolean fits(List<ResultSection> own, List<ResultSection> others, ResultProvider provider) {
		Set<String> taken = others.stream().flatMap(ResultSections::names).collect(Collectors.toSet());
		Optional<String> twice = own.stream().flatMap(ResultSections::names).filter(taken::contains).findFirst();
		twice.ifPresent(name -> Contributions.refuse(provider, "result", "there is another " + name));
		return twice.isEmpty();
	}

	private static Stream<String> names(ResultSection section) {
		return Stream.concat(Stream.of("section " + section.id()), section.tables().stream().map(table -> "table " + table.id()));
	}
}
