package org.parkwright.report;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.result.Provenance;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Sentence;

/**
 * What a report is about: what stands on its cover, at the foot of its pages and below its tables.
 *
 * @param kind       of report, above the title
 * @param title      of the report
 * @param name       at the foot of each page
 * @param model      below the title
 * @param source     of the numbers, below each table
 * @param dataNote   what readers must know of the data, for instance that it is synthetic; may be empty
 * @param years      that long tables show in any case
 * @param provenance where it comes from; diagrams that lie beside its park are shown
 * @since 0.2
 */
public record ReportSubject(Sentence kind, Sentence title, String name, Sentence model, Sentence source, String dataNote, Set<Integer> years, Provenance provenance) {

	public ReportSubject {
		years = Set.copyOf(years);
	}

	/** @return the result of a study */
	public static ReportSubject of(StudyResult result) {
		Provenance provenance = result.provenance();
		return new ReportSubject(Sentence.of("GREENHOUSE-GAS MITIGATION STUDY"), Sentence.plain(result.study().title().isBlank() ? result.study().name() : result.study().title()),
				result.study().name(),
				provenance.park().isEmpty() ? Sentence.plain(result.modelName()) : Sentence.of("{0}: the park {1} alone", result.modelName(), provenance.park()),
				Sentence.of("Source: computed from {0}, factor set {1} and price set {2}.", provenance.source(), result.study().factors().name(), result.study().prices().name()),
				result.dataNote(), result.study().targets().stream().flatMap(target -> Stream.of(target.year(), target.reference())).filter(Objects::nonNull).collect(Collectors.toSet()),
				provenance);
	}
}
