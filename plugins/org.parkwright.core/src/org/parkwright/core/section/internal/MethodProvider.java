package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.STUDY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

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
import org.parkwright.core.study.Amounts;
import org.parkwright.core.study.BoundaryText;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.study.UnitLives;
import org.parkwright.core.study.YearConventionText;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.lifetime.YearConvention;

/** How it was computed: method, boundary, conventions and limits, references, abbreviations, warnings, and where it comes from. */
public final class MethodProvider implements ResultProvider {

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
			{ "CO2e", "carbon dioxide equivalent, by warming potentials over 100 years" },
			{ "GJ, TJ, PJ", "gigajoule, terajoule, petajoule" }, { "GWP", "global warming potential" }, { "HPR", "heat-to-power ratio" },
			{ "kt, Mt", "thousand tonnes, million tonnes" }, { "MW", "megawatt, electric or thermal" }, { "NPV", "net present value" } };

	private static final SequencedMap<String, String> ORIGIN = Column.words("model", "Park", "file", "File of the park", "only_park", "Only this park of it", "model_sha256", "SHA-256 of the file of the park",
			"parameters_sha256", "SHA-256 of the parameters", "factors", "Factor set", "prices", "Price set", "time", "Computed", "version", "Version of Parkwright", "plugin", "Plug-in that took part");

	private static final SequencedMap<String, String> SETTINGS = Column.words("base_year", "Base year", "horizon", "Horizon", "year_convention", "Year convention",
			"lifetime", "Lifetimes", "discount_rate", "Discount rate", "abatement_cost", "Abatement cost", "counts", "Emissions that count", "include", "Also included", "grid_factors", "Factors of the grid", "currency", "Currency", "price_year", "Price year", "exchange", "Rate of exchange",
			"deflator", "Deflator");

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph("", Sentence.of("The vintage-stock model (Guo et al. 2016) looks at every energy unit by itself: what it emits and costs in each year of the"
				+ " life that is left to it, without a scenario and with it. The differences are summed over all units.")));
		blocks.add(equations());
		blocks.add(new Block.Heading(Sentence.of("Boundary, perspective and conventions")));
		blocks.addAll(conventions(result));
		blocks.add(settings(result.study()));
		if (!result.warnings().isEmpty()) {
			blocks.add(new Block.Heading(Sentence.of("Warnings")));
			blocks.add(warnings(result));
		}
		blocks.add(new Block.Heading(Sentence.of("Where it comes from")));
		blocks.add(origin(result));
		if (!result.unread().isEmpty()) {
			blocks.add(new Block.Heading(Sentence.of("Stated and not read")));
			blocks.add(new Block.Paragraph("", Sentence.of("The park file states this of the energy units, their plants, fuels, technologies and grids; no number of this study depends on it.")));
			blocks.add(unread(result));
		}
		blocks.add(references());
		blocks.add(abbreviations(result.study().currency()));
		return List.of(new ResultSection("method", Sentence.of("Method, boundary and sources"), "How it was computed, what it does not say, and where it comes from",
				ResultSection.Part.MAIN, blocks, Set.of()));
	}

	private static ResultTable.Rows fill(ResultTable.Rows rows, String[][] texts) {
		for (String[] each : texts) {
			rows.add((Object[]) each);
		}
		return rows;
	}

	/** @return the words of a column of texts, which are translated. @param index of the column */
	private static Map<String, String> words(String[][] texts, int index) {
		return Column.words(Arrays.stream(texts).flatMap(each -> Stream.of(each[index], each[index])).toArray(String[]::new));
	}

	private static ResultTable equations() {
		return fill(ResultTable.of("equations", "Equations", "An equation of the model").columns(Column.text("number", "No.", "Number of the equation"),
				Column.text("equation", "Equation", "In symbols"), Column.text("text", "Meaning", "Symbols and units").saying(words(EQUATIONS, 2))), EQUATIONS).table();
	}

	private static ResultTable references() {
		return fill(ResultTable.of("references", "References", "A work that is cited").columns(Column.text("work", "Cited as", "Short form"),
				Column.text("text", "Reference", "In full")), REFERENCES).table();
	}

	private static ResultTable abbreviations(String currency) {
		String[][] all = Stream.concat(Arrays.stream(ABBREVIATIONS), Stream.<String[]>of(new String[] { currency, "currency, by its code of ISO 4217" }))
				.sorted(Comparator.comparing(each -> each[0], String.CASE_INSENSITIVE_ORDER)).toArray(String[][]::new);
		return fill(ResultTable.of("abbreviations", "Abbreviations", "An abbreviation or symbol").columns(Column.text("abbreviation", "Abbreviation", "As it is written"),
				Column.text("text", "Meaning", "What it stands for").saying(words(all, 1))), all).table();
	}

	/** In which money the study counts, and what of it is not known. */
	private static List<Block> money(Study study) {
		List<Block> topics = new ArrayList<>();
		String rate = percent(study.discountRate());
		Integer year = study.money().priceYear();
		topics.add(year == null
				? topic("Money", "{0}, discounted at {1} a year. Yearly money flows at the end of each year, investments at the start of the base year. Positive is"
						+ " cost, negative is saving, always against the baseline.", study.currency(), rate)
				: topic("Money", "{0} in prices of {2}, discounted at {1} a year. Yearly money flows at the end of each year, investments at the start of the base year."
						+ " Positive is cost, negative is saving, always against the baseline.", study.currency(), rate, Integer.toString(year)));
		List<Amounts.Amount> amounts = Amounts.of(study);
		if (year == null) {
			topics.add(topic("", "Of which year the prices are is not stated; all of them are taken to be of the same."));
		} else {
			List<Sentence> unknown = Amounts.of(study.prices()).stream().filter(each -> each.quantity().priceYear() == null).map(Amounts.Amount::of)
					.filter(name -> amounts.stream().anyMatch(each -> each.of().equals(name))).distinct().map(Sentence::plain).toList();
			if (!unknown.isEmpty()) {
				topics.add(topic("", "Of which year these prices are is not stated; they are taken to be of {1}: {0}.", unknown, Integer.toString(year)));
			}
		}
		if (!study.money().exchanges().isEmpty() || !study.money().deflators().isEmpty()) {
			topics.add(topic("", "Amounts in other currencies and in prices of other years are brought to this money by the rates of exchange and the deflators of the study."));
		}
		return topics;
	}

	/** What is counted and how, a paragraph for each topic. */
	private static List<Block> conventions(StudyResult result) {
		Study study = result.study();
		String year = Integer.toString(study.baseYear());
		List<Block> topics = new ArrayList<>();
		topics.add(topic("Boundary", "The energy units of the parks: of what they burn and buy, of what is upstream of it and of what they avoid outside, that which the study counts. What firms"
				+ " emit is not in the tonnes."));
		topics.add(topic("Perspective", "Private: costs are those of whoever runs the units, at the prices of the study; no taxes, no harm and no benefit to others."));
		topics.add(topic("Tonnes avoided outside", result.counts(Boundary.CREDITS)
				? "Emissions that are avoided outside the park, such as methane of landfills, are credited to the scenario and shown apart; no unit emits them."
				: "Emissions that are avoided outside the park, such as methane of landfills, are shown apart and are in no mitigation, cost or target."));
		topics.add(topic("Base year", "{0}. Present values are of its start.", year));
		topics.add(topic("Year convention", switch (study.convention()) {
		case START -> "Start of the year: a unit serves the calendar years vintage \u2026 vintage + lifetime \u2212 1. From the base year on, its remaining life is"
				+ " vintage + lifetime \u2212 base year, at least 0.";
		case MIDDLE -> "Middle of the year: a unit serves half of its vintage year, the years after it, and half of the year vintage + lifetime. From the base year"
				+ " on, its remaining life is vintage + lifetime + 1/2 \u2212 base year, at least 0 and at most the lifetime.";
		case END -> "End of the year: a unit serves the calendar years vintage + 1 \u2026 vintage + lifetime. From the base year on, its remaining life is"
				+ " vintage + lifetime + 1 \u2212 base year, at least 0 and at most the lifetime.";
		}));
		topics.addAll(lives(study));
		topics.add(topic("", "A unit whose year of retirement is stated serves until the start of that year."));
		topics.add(switch (study.horizon().kind()) {
		case REMAINING_LIFE -> topic("Horizon", "Remaining life: every unit is counted to its own end; there is no common horizon.");
		case COMMON_YEAR -> topic("Horizon", "Until {0}: every unit is counted to its own end, but not after that year. What is invested until then is counted in full, a"
				+ " successor that comes later is not.", Integer.toString(study.horizon().lastYear()));
		case NEW_UNIT_LIFE -> topic("Horizon", "Lifetime: every unit in use is counted for the lifetime of a unit like it that is new in the base year. Where it ends before, a"
				+ " like unit follows and does the same; what follows on these years is not counted.");
		});
		topics.addAll(money(study));
		topics.add(topic("Abatement cost", "Levelised: net present value by tonnes discounted like money. Cumulative: net present value by tonnes summed."));
		topics.add(topic("", switch (study.denominator()) {
		case LEVELISED -> "This study shows the levelised cost first.";
		case CUMULATIVE -> "This study shows the cumulative cost first.";
		}));
		topics.add(topic("", "Of gains, cost per tonne does not rank: half the tonnes would look twice as good."));
		topics.add(topic("Capacity", "MW electric, for units that make heat alone MW thermal; totals add both."));
		topics.add(topic("Unknown", "A quantity that is not known is shown as unknown, never as 0, and so is every sum that needs it. A dash is a quotient without a value."));
		if (study.factors().calibrated() || study.prices().calibrated()) {
			topics.add(topic("Not validatable", "The absolute figures of the publication that parameters are calibrated to (tonnes, cost per tonne), its lifetimes by technology, its"
					+ " prices and the data behind its figures. Rates, orders and signs can be compared."));
		}
		return topics;
	}

	private static List<Block> lives(Study study) {
		UnitLives lives = study.lives();
		if (lives == null) {
			return List.of();
		}
		return List.of(topic("Lifetimes", "Distributed: {0} ({1}: {2}). Of each year a unit counts for the part that it is still to be expected in use, given that it is at the start"
				+ " of the base year. Its remaining life is the one to be expected.", lives.toString(), Sentence.of(lives.mark().word()), lives.source()),
				lives.paidByAll() ? topic("", "What a measure of a later year costs once is paid for all units that are to take it; what it changes counts for those that are still in use.")
						: topic("", "A measure of a later year is taken and paid for by the units that are still in use then."),
				topic("", "A successor is paid in each year as far as its unit is to be expected to retire in it."));
	}

	/** What the study states of how it counts, as it is written. */
	private static ResultTable settings(Study study) {
		ResultTable.Rows rows = ResultTable.of("conventions", "Conventions", "A convention that the study states").columns(STUDY,
				Column.choice("topic", "Topic", "What it is about", SETTINGS), Column.text("text", "Value", "As the scenario language writes it").saying(words(study)));
		rows.add(study.name(), "base_year", Integer.toString(study.baseYear()));
		rows.add(study.name(), "horizon", study.horizon().word());
		rows.add(study.name(), "year_convention", YearConventionText.word(study.convention()));
		if (study.lives() != null) {
			rows.add(study.name(), "lifetime", study.lives().toString());
		}
		rows.add(study.name(), "discount_rate", percent(study.discountRate()));
		rows.add(study.name(), "abatement_cost", study.denominator().word());
		rows.add(study.name(), "counts", BoundaryText.words(study.counted()));
		if (study.planned()) {
			rows.add(study.name(), "include", "planned");
		}
		if (study.gridFactors() != null) {
			rows.add(study.name(), "grid_factors", study.gridFactors().getLiteral());
		}
		rows.add(study.name(), "currency", study.currency());
		if (study.money().priceYear() != null) {
			rows.add(study.name(), "price_year", Integer.toString(study.money().priceYear()));
		}
		study.money().exchanges().forEach(each -> rows.add(study.name(), "exchange", StudyText.of(each)));
		study.money().deflators().forEach(each -> rows.add(study.name(), "deflator", StudyText.of(each)));
		return rows.table();
	}

	/** What readers are told in place of words of the scenario language. */
	private static Map<String, String> words(Study study) {
		Map<String, String> words = new HashMap<>(Map.of(YearConventionText.word(YearConvention.START), "Start of the year",
				YearConventionText.word(YearConvention.MIDDLE), "Middle of the year", YearConventionText.word(YearConvention.END), "End of the year",
				Denominator.LEVELISED.word(), "Levelised", Denominator.CUMULATIVE.word(), "Cumulative"));
		words.put("planned", "Planned units");
		if (study.gridFactors() != null) {
			words.put(study.gridFactors().getLiteral(), switch (study.gridFactors()) {
			case AVERAGE -> "Average";
			case OPERATING_MARGIN -> "Operating margin";
			case BUILD_MARGIN -> "Build margin";
			case COMBINED_MARGIN -> "Combined margin";
			});
		}
		words.put(study.horizon().word(), switch (study.horizon().kind()) {
		case REMAINING_LIFE -> "Remaining life";
		case COMMON_YEAR -> Integer.toString(study.horizon().lastYear());
		case NEW_UNIT_LIFE -> "Lifetime of a new unit";
		});
		return words;
	}

	private static String percent(double rate) {
		return ExpressionText.number(BigDecimal.valueOf(rate).movePointRight(2).doubleValue()) + " %";
	}

	private static Block topic(String label, String text, Object... arguments) {
		return new Block.Paragraph(label, Sentence.of(text, arguments));
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
		String name = result.study().name();
		ResultTable.Rows rows = ResultTable.of("origin", "Where it comes from", "A thing that the result was computed from or by").columns(STUDY,
				Column.choice("topic", "Topic", "What it is", ORIGIN), Column.text("text", "Value", "What it was"));
		rows.add(name, "model", result.modelName());
		rows.add(name, "file", provenance.modelFile());
		if (!provenance.park().isEmpty()) {
			rows.add(name, "only_park", provenance.park());
		}
		rows.add(name, "model_sha256", provenance.modelHash());
		rows.add(name, "parameters_sha256", provenance.parameterHash());
		rows.add(name, "factors", named(result.study().factors().name(), result.study().factors().title()));
		rows.add(name, "prices", named(result.study().prices().name(), result.study().prices().title()));
		rows.add(name, "time", provenance.time().toString());
		rows.add(name, "version", provenance.version());
		provenance.plugins().forEach(plugin -> rows.add(name, "plugin", plugin));
		return rows.table();
	}

	private static ResultTable unread(StudyResult result) {
		ResultTable.Rows rows = ResultTable.of("unread", "Stated and not read", "What the park file states and the study does not read").columns(STUDY,
				Column.text("element", "Element", "What kind of element it is stated of"), Column.text("feature", "Feature", "What is stated"),
				Column.count("elements", "Elements", "Number of elements of which it is stated"));
		result.unread().forEach(each -> rows.add(result.study().name(), each.element(), each.feature(), each.elements()));
		return rows.table();
	}

	private static String named(String name, String title) {
		return title.isBlank() ? name : name + ": " + title;
	}
}
