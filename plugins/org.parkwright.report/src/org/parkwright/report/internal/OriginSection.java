package org.parkwright.report.internal;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Place;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.YearConventionText;

/** The head of the report, what it is calibrated to, its warnings, and section 7: where it comes from. */
final class OriginSection {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
			.withZone(ZoneOffset.UTC);
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'UTC'",
			Locale.ENGLISH).withZone(ZoneOffset.UTC);

	private static final int MOST_WARNINGS = 20;

	private OriginSection() {
	}

	static void fill(StudyResult result, Contents contents) {
		Study study = result.study();
		Provenance provenance = result.provenance();
		contents.fact("title", study.title().isBlank() ? study.name() : study.title());
		contents.fact("study", study.name());
		contents.fact("model", result.modelName());
		contents.fact("baseYear", Integer.toString(study.baseYear()));
		contents.fact("years", "Horizon " + study.horizon().word() + ", year convention "
				+ YearConventionText.word(study.convention()));
		contents.fact("discountRate", Numbers.exact(100 * study.discountRate()) + " %");
		contents.fact("version", provenance.version());
		contents.fact("moment", MOMENT.format(provenance.time()));
		contents.fact("factorSet", ParameterSection.named(study.factors()));
		contents.fact("priceSet", ParameterSection.named(study.prices()));
		contents.fact("stockLine", FindingsSection.stockLine(result));
		contents.fact("resultSource", "Source: computed from " + provenance.modelFile() + ", factor set "
				+ study.factors().name() + " and price set " + study.prices().name()
				+ " by the equations of the vintage-stock model, section 7.");
		contents.fact("day", DAY.format(provenance.time()));
		contents.fact("dataNote", result.dataNote());
		contents.fact("scenarios", Integer.toString(result.scenarios().size()));
		calibration(study, contents);
		warnings(result, contents);
		origin(result, contents);
		conventions(study, contents);
	}

	private static void calibration(Study study, Contents contents) {
		List<ParameterSet> sets = Stream.of(study.factors(), study.prices()).filter(ParameterSet::calibrated).toList();
		boolean calibrated = !sets.isEmpty();
		contents.fact("calibrated", calibrated ? "CALIBRATED" : "");
		contents.fact("footnote", calibrated
				? "Computed with calibrated parameters; not a reproduction of the published costs." : "");
		long values = marks(sets).count();
		long picked = marks(sets).filter(mark -> mark == Mark.CALIBRATED).count();
		contents.fact("calibration", calibrated
				? picked + " of the " + values + " values in " + Words.list(sets.stream().map(ParameterSet::name).toList())
						+ " were picked so that published results come out. That they do is no confirmation of those results."
						+ " Section 6 marks every such value."
				: "");
	}

	private static Stream<Mark> marks(List<ParameterSet> sets) {
		return sets.stream().flatMap(set -> set.parameters().stream()).map(Parameter::cases).flatMap(List::stream)
				.map(Parameter.Case::mark);
	}

	private static void warnings(StudyResult result, Contents contents) {
		contents.table("warnings");
		contents.fact("warnings", result.warnings().isEmpty() ? "" : "yes");
		for (Fault warning : result.warnings().subList(0, Math.min(MOST_WARNINGS, result.warnings().size()))) {
			contents.row("warnings", warning.text() + where(warning.place()));
		}
		int more = result.warnings().size() - MOST_WARNINGS;
		if (more > 0) {
			contents.row("warnings", Words.counted(more, "more warning") + "; the command line and the workbench list all.");
		}
	}

	/** The file by its name alone: a report travels farther than the folders of whoever made it. */
	private static String where(Place place) {
		if (place == null || place.file().isEmpty()) {
			return "";
		}
		String name = place.file().substring(place.file().replace('\\', '/').lastIndexOf('/') + 1);
		return " (" + name + (place.line() > 0 ? ", line " + place.line() : "") + ")";
	}

	private static void origin(StudyResult result, Contents contents) {
		Study study = result.study();
		Provenance provenance = result.provenance();
		contents.row("origin", "Model", result.modelName() + ", file " + provenance.modelFile());
		contents.row("origin", "SHA-256 of the model file", provenance.modelHash());
		contents.row("origin", "SHA-256 of the parameters", provenance.parameterHash());
		contents.row("origin", "Study", study.name() + ", " + Words.counted(result.scenarios().size(), "scenario")
				+ ", factor set " + study.factors().name() + ", price set " + study.prices().name());
		contents.row("origin", "Computed", MOMENT.format(provenance.time()) + " by Parkwright " + provenance.version());
	}

	private static void conventions(Study study, Contents contents) {
		contents.row("conventions", "Base year", study.baseYear() + ". Present values are of its start.");
		contents.row("conventions", "Year convention", YearConventionText.sentence(study.convention())
				+ " A unit whose year of retirement is stated serves until the start of that year.");
		contents.row("conventions", "Horizon", Words.sentence(study.horizon().word()) + ". " + study.horizon().sentence());
		contents.row("conventions", "Energy and emissions",
				"Electricity = capacity \u00d7 hours; heat = 3.6 \u00d7 electricity \u00d7 heat-to-power ratio, for heat-only units"
						+ " 3.6 \u00d7 capacity \u00d7 hours. Fuel = 3.6 \u00d7 electricity / effective electrical efficiency + heat /"
						+ " reference boiler efficiency, for heat-only units heat / boiler efficiency. Emissions = fuel \u00d7 (CO\u2082 +"
						+ " CH\u2084 and N\u2082O by their warming potential).");
		contents.row("conventions", "Money", "CNY of the base year, discounted at "
				+ Numbers.exact(100 * study.discountRate()) + " % a year. Yearly money flows at the end of each year,"
				+ " investments at the start of the base year. Positive is cost, negative is saving, always against the"
				+ " baseline.");
		contents.row("conventions", "Mitigation",
				"Years that count \u00d7 (baseline - scenario emissions), summed over all units; the rate is its share of the"
						+ " baseline's emissions " + study.horizon().over() + ".");
		contents.row("conventions", "Abatement cost", "Levelised: net present value by tonnes discounted like money."
				+ " Cumulative: net present value by tonnes summed " + study.horizon().over() + ". This study shows the "
				+ (study.denominator() == Denominator.LEVELISED ? "levelised" : "cumulative") + " cost first.");
		contents.row("conventions", "Capacity", "MW electric, for heat-only units MW thermal; totals add both.");
		contents.row("conventions", "Unknown", "A quantity that is not known is shown as unknown, never as 0, and so is"
				+ " every sum that needs it.");
		contents.row("conventions", "Dash",
				"A quotient that has no value, such as the cost per tonne where nothing is mitigated; as a unit, a pure number.");
		if (study.factors().calibrated() || study.prices().calibrated()) {
			contents.row("conventions", "Not validatable", "The absolute figures of the publication that the parameters are"
					+ " calibrated to (tonnes, cost per tonne), its lifetimes by technology, its prices and the data behind its"
					+ " figures. Rates, orders and signs can be compared.");
		}
	}
}
