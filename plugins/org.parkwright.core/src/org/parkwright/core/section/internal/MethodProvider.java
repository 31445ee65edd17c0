package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.STUDY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Place;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.ResultTable.Reach;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.YearConventionText;

/** How it was computed: method, boundary, conventions and limits, references, abbreviations, warnings, and where it comes from. */
public final class MethodProvider implements ResultProvider {

	private static final Column TOPIC = Column.text("topic", "Topic", "What it is about");
	private static final Column TEXT = Column.text("text", "Convention", "What holds");

	private static final String[][] EQUATIONS = {
			{ "(1)", "E = P \u00b7 h", "Electricity of a unit in a year, MWh: capacity P in MW by full-load hours h. Units that make heat alone have none." },
			{ "(2)", "H = 3.6 \u00b7 E \u00b7 HPR", "Heat in a year, GJ: by the heat-to-power ratio HPR; of units that make heat alone 3.6 \u00b7 P \u00b7 h." },
			{ "(3)", "Q = 3.6 \u00b7 E / \u03b5 + H / \u03b1", "Fuel in a year, GJ, lower heating value: \u03b5 is the effective electrical efficiency, \u03b1 that of a reference boiler." },
			{ "(4)", "Q = H / \u03b7", "Fuel of a unit that makes heat alone: \u03b7 is its boiler's efficiency." },
			{ "(5)", "EF = CO2 + (CH4 \u00b7 GWP + N2O \u00b7 GWP) / 1000", "Emission factor of a fuel, kg CO2e/GJ; CO2 in kg/GJ, CH4 and N2O in g/GJ with their warming potentials." },
			{ "(7)", "G = \u03a3 n \u00b7 Q \u00b7 EF / 1000", "Emissions of the baseline, t CO2e: n is the number of years for which a unit counts." },
			{ "(8)", "\u0394G = \u03a3 n \u00b7 (g \u2212 g\u2032)", "Mitigation, t CO2e: g is what a unit emits in a year, g\u2032 under the scenario; the rate is \u0394G / G." },
			{ "(9)", "\u0394C = once\u2032 \u2212 once + A \u00b7 (annual\u2032 \u2212 annual)", "Cost of a unit against the baseline, part by part; A is the present value of 1 a year over its years." },
			{ "(10)", "NPV = \u03a3 \u0394C", "Net present value at the start of the base year; positive is cost, negative is gain." },
			{ "(11)", "NPV / \u03a3 A \u00b7 (g \u2212 g\u2032), NPV / \u0394G", "Abatement cost per tonne, levelised and cumulative; it has no value where nothing is avoided." } };

	private static final String[][] REFERENCES = {
			{ "Guo et al. 2016", "Guo Y., Tian J., Chertow M., Chen L. (2016): Greenhouse gas mitigation in Chinese eco-industrial parks by targeting energy infrastructure: a vintage stock model. Environmental Science & Technology 50(20), 11403\u201311413." },
			{ "Guo et al. 2018", "Guo Y., Tian J., Chertow M., Chen L. (2018): Exploring greenhouse gas-mitigation strategies in Chinese eco-industrial parks by targeting energy infrastructure stocks. Journal of Industrial Ecology 22(1), 106\u2013120." },
			{ "Guo, Tian, Chen 2020", "Guo Y., Tian J., Chen L. (2020): Managing energy infrastructure to decarbonize industrial parks in China. Nature Communications 11. doi:10.1038/s41467-020-14805-z." },
			{ "Davis et al. 2010", "Davis S. J., Caldeira K., Matthews H. D. (2010): Future CO2 emissions and climate change from existing energy infrastructure. Science 329, 1330\u20131333." },
			{ "IPCC 2006", "IPCC (2006): Guidelines for National Greenhouse Gas Inventories, volume 2, Energy." },
			{ "EPA CHP", "U.S. Environmental Protection Agency, Combined Heat and Power Partnership: definition of effective electric efficiency." } };

	private static final String[][] ABBREVIATIONS = { { "a", "year" }, { "CHP", "combined heat and power" },
			{ "CNY", "Chinese yuan" }, { "CO2e", "carbon dioxide equivalent, by warming potentials over 100 years" },
			{ "GJ, TJ, PJ", "gigajoule, terajoule, petajoule" }, { "GWP", "global warming potential" }, { "HPR", "heat-to-power ratio" },
			{ "kt, Mt", "thousand tonnes, million tonnes" }, { "MW", "megawatt, electric or thermal" }, { "NPV", "net present value" } };

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph("", Sentence.of("The vintage-stock model (Guo et al. 2016) looks at every energy unit by itself: what it emits and costs in each year of the"
				+ " life that is left to it, without a scenario and with it. The differences are summed over all units.")));
		blocks.add(equations());
		blocks.add(new Block.Heading(Sentence.of("Boundary, perspective and conventions")));
		blocks.add(conventions(result));
		if (!result.warnings().isEmpty()) {
			blocks.add(new Block.Heading(Sentence.of("Warnings")));
			blocks.add(warnings(result));
		}
		blocks.add(new Block.Heading(Sentence.of("Where it comes from")));
		blocks.add(origin(result));
		blocks.add(texts("references", "References", "A work that is cited", Column.text("work", "Cited as", "Short form"), Column.text("text", "Reference", "In full"), REFERENCES));
		blocks.add(texts("abbreviations", "Abbreviations", "An abbreviation or symbol", Column.text("abbreviation", "Abbreviation", "As it is written"),
				Column.text("text", "Meaning", "What it stands for"), ABBREVIATIONS));
		return List.of(new ResultSection("method", Sentence.of("Method, boundary and sources"), "How it was computed, what it does not say, and where it comes from",
				ResultSection.Part.MAIN, blocks, Set.of()));
	}

	private static ResultTable texts(String id, String title, String row, Column first, Column second, String[][] texts) {
		ResultTable.Rows rows = ResultTable.of(id, title, row).columns(first, second);
		for (String[] each : texts) {
			rows.add((Object[]) each);
		}
		return rows.table();
	}

	private static ResultTable equations() {
		ResultTable.Rows rows = ResultTable.of("equations", "Equations", "An equation of the model").columns(Column.text("number", "No.", "Number of the equation"),
				Column.text("equation", "Equation", "In symbols"), Column.text("text", "Meaning", "Symbols and units"));
		for (String[] each : EQUATIONS) {
			rows.add((Object[]) each);
		}
		return rows.table();
	}

	private static ResultTable conventions(StudyResult result) {
		Study study = result.study();
		ResultTable.Rows rows = ResultTable.of("conventions", "Conventions", "A convention").columns(STUDY, TOPIC, TEXT);
		String name = study.name();
		rows.add(name, "Boundary", "The energy units of the parks: what they burn and the electricity that they buy. What firms emit, and what is upstream of fuel, is not in the tonnes.");
		rows.add(name, "Perspective", "Private: costs are those of whoever runs the units, at the prices of the study; no taxes, no harm and no benefit to others.");
		rows.add(name, "Tonnes avoided outside", "Emissions that are avoided outside the park, such as methane of landfills, or captured, are credited to the scenario and shown apart; no unit emits them.");
		rows.add(name, "Base year", study.baseYear() + ". Present values are of its start.");
		rows.add(name, "Year convention", YearConventionText.sentence(study.convention()) + " A unit whose year of retirement is stated serves until the start of that year.");
		rows.add(name, "Horizon", StudyWords.sentence(study.horizon().word()) + ". " + study.horizon().sentence());
		rows.add(name, "Money", "CNY of the base year, discounted at " + ExpressionText.number(100 * study.discountRate())
				+ " % a year. Yearly money flows at the end of each year, investments at the start of the base year. Positive is cost, negative is saving, always against the baseline.");
		rows.add(name, "Abatement cost", "Levelised: net present value by tonnes discounted like money. Cumulative: net present value by tonnes summed. This study shows the "
				+ (study.denominator() == Denominator.LEVELISED ? "levelised" : "cumulative") + " cost first. Of gains, cost per tonne does not rank: half the tonnes would look twice as good.");
		rows.add(name, "Capacity", "MW electric, for units that make heat alone MW thermal; totals add both.");
		rows.add(name, "Unknown", "A quantity that is not known is shown as unknown, never as 0, and so is every sum that needs it. A dash is a quotient without a value.");
		if (study.factors().calibrated() || study.prices().calibrated()) {
			rows.add(name, "Not validatable", "The absolute figures of the publication that parameters are calibrated to (tonnes, cost per tonne), its lifetimes by technology, its prices and"
					+ " the data behind its figures. Rates, orders and signs can be compared.");
		}
		return rows.table();
	}

	private static ResultTable warnings(StudyResult result) {
		ResultTable.Rows rows = ResultTable.of("warnings", "Warnings", "What to know of park and study").reach(Reach.SHOWN).columns(STUDY,
				Column.text("warning", "Warning", "What it is, and the remedy"), Column.text("file", "File", "Where it is"), Column.count("line", "Line", "Line of the file"));
		for (Fault warning : result.warnings()) {
			Place place = warning.place();
			rows.add(result.study().name(), warning.text(), place == null ? "" : fileName(place.file()), place == null || place.line() <= 0 ? Double.POSITIVE_INFINITY : Integer.valueOf(place.line()));
		}
		return rows.table();
	}

	/** A report travels farther than the folders of whoever made it. */
	private static String fileName(String file) {
		return file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
	}

	private static ResultTable origin(StudyResult result) {
		Provenance provenance = result.provenance();
		ResultTable.Rows rows = ResultTable.of("origin", "Where it comes from", "A thing that the result was computed from or by").columns(STUDY, TOPIC, Column.text("text", "Value", "What it was"));
		String name = result.study().name();
		rows.add(name, "Model", result.modelName() + ", file " + provenance.modelFile());
		rows.add(name, "SHA-256 of the model file", provenance.modelHash());
		rows.add(name, "SHA-256 of the parameters", provenance.parameterHash());
		rows.add(name, "Factor set", named(result.study().factors().name(), result.study().factors().title()));
		rows.add(name, "Price set", named(result.study().prices().name(), result.study().prices().title()));
		rows.add(name, "Computed", provenance.time() + " by Parkwright " + provenance.version());
		return rows.table();
	}

	private static String named(String name, String title) {
		return title.isBlank() ? name : name + ": " + title;
	}
}
