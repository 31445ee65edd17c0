package org.parkwright.core.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.result.Provenance;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Study;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.simulation.Horizon;

/**
 * A run of a study as it was described, which can be kept in a {@link RunFile} and shown again later.
 *
 * @param study      name of the study
 * @param title      of the study, may be empty
 * @param model      name of the model
 * @param facts      in a line, what was computed: units, years, discount rate
 * @param inputs     the files that it was computed from
 * @param provenance where it comes from; it has no path
 * @param sections   all that is said of it
 * @since 0.1
 */
public record KeptRun(String study, String title, String model, Sentence facts, Inputs inputs, Provenance provenance, List<ResultSection> sections) {

	private static final int RATE_DIGITS = 6;

	public KeptRun {
		sections = List.copyOf(sections);
	}

	/**
	 * The files that a run has read, by their paths relative to the folder of the project, {@code /} between folders.
	 *
	 * @param park   the park file
	 * @param study  the file of the study
	 * @param hashes SHA-256 of what each of them held, hexadecimal: of park, study and what the study imports
	 */
	public record Inputs(String park, String study, Map<String, String> hashes) {

		/** Of a run of which nobody asks whether its files have changed. */
		public static final Inputs NONE = new Inputs("", "", Map.of());

		public Inputs {
			hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
		}
	}

	/** @return a result with all that is said of it */
	public static KeptRun of(StudyResult result, List<ResultSection> sections) {
		return of(result, sections, Inputs.NONE);
	}

	/** @return a result with all that is said of it, and the files that it was computed from */
	public static KeptRun of(StudyResult result, List<ResultSection> sections, Inputs inputs) {
		Provenance from = result.provenance();
		return new KeptRun(result.study().name(), result.study().title(), result.modelName(), facts(result), inputs,
				new Provenance(from.modelFile(), from.modelHash(), from.parameterHash(), null, from.version(), from.time(), from.park(), from.plugins()), sections);
	}

	private static Sentence facts(StudyResult result) {
		Study study = result.study();
		String rate = BigDecimal.valueOf(study.discountRate()).movePointRight(2).setScale(RATE_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros()
				.toPlainString();
		return Sentence.of("{0}, {1}, {2} \u00b7 base year {3} \u00b7 horizon {4} \u00b7 {5} \u00b7 discount rate {6} % \u00b7 {7}",
				new Sentence.Counted(result.stock().size(), "{0} unit", "{0} units"), new Sentence.Counted(result.plants(), "{0} plant", "{0} plants"),
				new Sentence.Counted(result.parks(), "{0} park", "{0} parks"), Integer.toString(study.baseYear()), horizon(study.horizon()),
				years(study.convention()), rate, result.provenance().modelFile());
	}

	private static Sentence years(YearConvention convention) {
		return switch (convention) {
		case START -> Sentence.of("start of year");
		case MIDDLE -> Sentence.of("middle of year");
		case END -> Sentence.of("end of year");
		};
	}

	private static Sentence horizon(Horizon horizon) {
		return switch (horizon.kind()) {
		case REMAINING_LIFE -> Sentence.of("remaining life");
		case COMMON_YEAR -> Sentence.of("until {0}", Integer.toString(horizon.lastYear()));
		case NEW_UNIT_LIFE -> Sentence.of("lifetime");
		};
	}

	/** @return all tables in their order, each once */
	public List<ResultTable> tables() {
		return Files.tables(sections);
	}
}
