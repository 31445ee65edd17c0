package org.parkwright.symbiosis.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.result.ExchangeResult;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyExchange;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.symbiosis.AppliedBenefit;
import org.parkwright.symbiosis.Benefits;
import org.parkwright.symbiosis.Distances;
import org.parkwright.symbiosis.Evolution;
import org.parkwright.symbiosis.ExchangeFilter;
import org.parkwright.symbiosis.ExchangeNetwork;
import org.parkwright.symbiosis.Impact;
import org.parkwright.symbiosis.Recycling;
import org.parkwright.symbiosis.Robustness;

/** What the exchanges do that scenarios of a study apply. What the park says of them is read when the study is about to be run. */
final class StudyTables {

	private static final String BASELINE = "baseline";
	private static final String TONNES = "t CO2e";
	private static final Column SCENARIO = Column.text("scenario", "Scenario", "Name of the scenario in the study; baseline is the network without any step")
			.saying(Column.words(BASELINE, BASELINE));
	private static final Column EXCHANGE = Column.element("exchange", "Exchange", "Id of the exchange");
	private static final Column NAME = Column.text("name", "Name", "What it is called");
	private static final Column YEAR = Column.year("year", "Year", "Calendar year");

	private final Map<String, Impact> impacts = new LinkedHashMap<>();
	private final ResultTable network;
	private final boolean several;

	private StudyTables(Study study, EipModel model) {
		Map<String, Exchange> byId = new LinkedHashMap<>();
		ExchangeNetwork.exchanges(model).forEach(each -> byId.put(each.getId(), each));
		for (Scenario scenario : study.scenarios()) {
			applied(scenario).forEach(each -> impacts.computeIfAbsent(each.id(), id -> Benefits.impacts(model, byId.get(id)).getFirst()));
		}
		network = network(study, model);
		several = network.rows() > 0;
	}

	/** @return what tells of the exchanges of a study that applies any; null for others */
	static StudyTables of(Study study, EipModel model) {
		return study.scenarios().stream().allMatch(scenario -> applied(scenario).isEmpty()) ? null : new StudyTables(study, model);
	}

	private static List<StudyExchange> applied(Scenario scenario) {
		return scenario.steps().stream().flatMap(step -> step.measures().stream()).map(Measure::adds).filter(Objects::nonNull).map(Measure.AddedUnit::exchange).filter(Objects::nonNull).toList();
	}

	/** The network by year from the base year on, as it stands and as the exchanges of each scenario make it. */
	private static ResultTable network(Study study, EipModel model) {
		ResultTable.Rows rows = ResultTable.of("symbiosis-scenarios", "The network of exchanges by scenario and year", "A year of a scenario").reach(ResultTable.Reach.DETAIL).columns(SCENARIO,
				YEAR, Column.count("actors_1", "Actors", "Actors that take part"), Column.count("exchanges_1", "Exchanges", "Exchanges that run"),
				Column.count("pairs_1", "Pairs", "Pairs of which one gives to the other"), number("density_1", "Density", "Pairs by all that could be", "(C1)"),
				number("connectance_1", "Ecological connectance", "Pairs by the square of actors", "(C1)"),
				Column.share("reciprocity_1", "Reciprocity", "Share of pairs that give both ways").by("(C1)"),
				Column.share("centralisation_1", "Centralisation", "Degree centralisation by Freeman: 0 if all have as many partners, 1 for a star").by("(C3)"),
				number("clustering_1", "Clustering", "Share of partners of an actor that exchange with each other, mean", "(C3)"),
				number("cyclicity_1", "Cyclicity", "Largest eigenvalue of the network: 0 without a cycle, 1 with one, more with several", "(C4)"),
				number("links_per_actor_1", "Links by actor", "Pairs by actors", "(C4)"), number("prey_predator_1", "Givers by takers", "Those who give by those who take", "(C4)"),
				Column.share("intensity_1", "Symbiosis intensity", "By-products that are passed on by those that are generated").by("(C5)"),
				Column.count("lost_at_worst_1", "Lost at worst", "Exchanges that are lost at worst when one actor leaves").by("(C6)"),
				Column.number("km_50", "50 % within", "Distance within which 50 % of exchanges lie", "km").by("(C8)"));
		int last = study.scenarios().stream().flatMap(scenario -> applied(scenario).stream()).mapToInt(each -> (int) Math.ceil(each.end())).max().orElse(0);
		add(rows, BASELINE, study, last, model, List.of());
		for (Scenario scenario : study.scenarios()) {
			if (!applied(scenario).isEmpty()) {
				add(rows, scenario.name(), study, last, EcoreUtil.copy(model), applied(scenario));
			}
		}
		return rows.table();
	}

	private static Column number(String id, String title, String meaning, String equation) {
		return Column.number(id, title, meaning, "1").by(equation);
	}

	/** @param last year, until which the network stays as it is then. @param model that is changed by what is applied */
	private static void add(ResultTable.Rows rows, String name, Study study, int last, EipModel model, List<StudyExchange> applied) {
		for (Exchange exchange : ExchangeNetwork.exchanges(model)) {
			applied.stream().filter(each -> each.id().equals(exchange.getId())).forEach(each -> {
				exchange.setState(ExchangeState.IMPLEMENTED);
				exchange.setStartYear(each.from());
				exchange.setEndYear((int) Math.ceil(each.end()));
			});
		}
		double intensity = Double.NaN;
		int lost = 0;
		List<Evolution> years = Evolution.of(model, ExchangeFilter.IMPLEMENTED);
		for (int i = 0; i < years.size(); i++) {
			Evolution year = years.get(i);
			if (i == 0 || year.started() > 0 || year.ended() > 0) {
				intensity = Recycling.intensity(Recycling.of(model, year.network()));
				lost = lost(year.network());
			}
			int until = i == years.size() - 1 ? Math.max(last, year.year()) : year.year();
			for (int y = Math.max(study.baseYear(), year.year()); y <= until; y++) {
				rows.add(name, y, year.metrics().actors(), year.metrics().exchanges(), year.metrics().pairs(), year.metrics().density(), year.metrics().connectance(),
						year.metrics().reciprocity(), year.metrics().centralisation(), year.metrics().clustering(), year.metrics().cyclicity(), year.metrics().linkDensity(),
						year.metrics().preyPredator(), intensity, lost, Distances.byNumber(year.network()).get(1).distance());
			}
		}
	}

	private static int lost(ExchangeNetwork network) {
		Robustness robustness = new Robustness(network);
		int most = 0;
		for (int actor = 0; actor < network.actors().size(); actor++) {
			most = Math.max(most, robustness.leaving(actor).cascade().size());
		}
		return most;
	}

	/** @return a section on what was computed */
	ResultSection section(StudyResult result) {
		List<AppliedBenefit> benefits = result.exchanges().stream().map(each -> new AppliedBenefit(each, impacts.get(each.exchange().id()))).toList();
		String currency = result.study().currency();
		ResultTable exchanges = exchanges(benefits, currency);
		ResultTable years = years(benefits, currency);
		ResultTable sums = sums(result, benefits, currency);
		ResultTable totals = totals(result, benefits, currency);
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph("Each once", Sentence.of("What an exchange brings relieves units, which then burn less: that is in their fuel, emissions and money. The heat or electricity is "
				+ "sold as before, now by the exchange. Of its cost reduction and revenue, and of what making the replaced emits, only the share counts that relieves no unit; its investment and "
				+ "operating costs, disposal, transport and processing count in full.")));
		blocks.add(Excerpt.of(exchanges.heading(), exchanges).columns("scenario", "name", "from", "to", "brought", "relief", "units", "relieved_total", "t_co2e", "missing", "npv").headline());
		blocks.add(sums);
		blocks.add(exchanges);
		blocks.add(totals);
		blocks.add(years);
		if (several) {
			blocks.add(Figure.of("symbiosis-scenarios", Sentence.of("Exchanges by scenario"), Figure.Kind.LINES, network).with(Figure.Role.X, "year").with(Figure.Role.Y, "exchanges_1")
					.with(Figure.Role.SERIES, "scenario"));
			blocks.add(network);
		}
		return new ResultSection("symbiosis-study", Sentence.of("Exchanges in the study"), "What exchanges bring that scenarios apply, whom they relieve, and how the network changes",
				ResultSection.Part.MAIN, blocks, Set.of(Mark.ESTIMATE));
	}

	private static SequencedMap<String, String> reliefs() {
		SequencedMap<String, String> words = Column.words();
		for (StudyExchange.Relief relief : StudyExchange.Relief.values()) {
			words.put(relief.word(), relief.title());
		}
		return words;
	}

	private static SequencedMap<String, String> gaps() {
		SequencedMap<String, String> words = Column.words();
		for (Impact.Gap gap : Impact.Gap.values()) {
			words.put(gap.word(), gap.title());
		}
		return words;
	}

	private static String unit(StudyExchange exchange, boolean yearly) {
		return yearly ? exchange.unit() : exchange.unit().replace("/a", "");
	}

	private static ResultTable exchanges(List<AppliedBenefit> benefits, String currency) {
		ResultTable.Rows rows = ResultTable.of("exchange-scenarios", "Exchanges that scenarios apply", "An exchange in a scenario").reach(ResultTable.Reach.DETAIL).columns(SCENARIO, EXCHANGE, NAME,
				Column.year("from", "From", "Calendar year in which it begins"), Column.year("to", "To", "First calendar year in which it no longer runs"),
				Column.number("brought", "Brings", "Heat or electricity that it brings in a year; empty if no unit makes what it brings", "").unitIn("unit"),
				Column.text("unit", "Unit of measure", "Unit of what it brings"), Column.choice("relief", "Relieves", "Which units make less", reliefs()),
				Column.text("units", "Units", "Ids of the units that make less, each by the same share of what it makes"),
				Column.number("relieved_total", "Made less", "What units make less in all years that count", "").unitIn("unit_total").by("(C16)"),
				Column.text("unit_total", "Unit of the sum", "Unit of what units make less"),
				Column.number("t_co2e", "Greenhouse gases avoided", "Greenhouse gases that are avoided in all years that count, beside those that units no longer emit", TONNES).by("(C16)").sums()
						.better(Column.Better.HIGH),
				Column.choice("missing", "Missing", "What is missing where it is unknown", gaps()),
				Column.number("npv", "Net present value", "What it brings in money, with what is sold of it, less what it costs, discounted to the base year", currency).by("(C16)").sums()
						.better(Column.Better.HIGH));
		for (AppliedBenefit benefit : benefits) {
			ExchangeResult result = benefit.result();
			StudyExchange exchange = result.exchange();
			double relieved = 0;
			for (int k = 0; k < result.years(); k++) {
				relieved += result.relieved()[k];
			}
			boolean energy = !exchange.unit().isEmpty();
			rows.add(result.scenario(), exchange.id(), exchange.name(), exchange.from(), (int) Math.ceil(exchange.end()), energy ? exchange.energy() : null, unit(exchange, true), exchange.relief().word(),
					String.join(", ", exchange.units()), energy ? relieved : null, unit(exchange, false), benefit.avoided(),
					Double.isNaN(benefit.avoided()) ? benefit.impact().gap().word() : Impact.Gap.NONE.word(), result.presentValue());
		}
		return rows.table();
	}

	private static ResultTable years(List<AppliedBenefit> benefits, String currency) {
		ResultTable.Rows rows = ResultTable.of("exchange-years", "Exchanges of scenarios by year", "A year of an exchange in a scenario").reach(ResultTable.Reach.DETAIL).columns(SCENARIO, EXCHANGE,
				NAME, YEAR, Column.share("running_1", "Runs", "Part of the year in which it runs"),
				Column.number("brought", "Brought", "Heat or electricity that it brings", "").unitIn("unit"),
				Column.number("relieved", "Made less", "What units make less", "").unitIn("unit").by("(C16)"), Column.text("unit", "Unit of measure", "Unit of what it brings"),
				money("investment", "Investment", "Paid once", currency), money("operating", "Operating costs", "Costs of running it", currency),
				money("cost_reduction", "Cost reduction", "Costs saved that no unit saves", currency).by("(C16)"), money("revenue", "Revenue", "Income that no unit saves", currency).by("(C16)"),
				money("sales", "Sales in place of units", "What is paid for the heat or electricity that it brings in place of units, which sell as much less", currency),
				money("net", "Net", "Cost reduction, revenue and sales less operating costs and investment", currency).by("(C16)").better(Column.Better.HIGH),
				tonnes("t_making", "Making", "Of making what it replaces, where no unit saves it"), tonnes("t_disposal", "Disposal", "Of the disposal that it spares"),
				tonnes("t_transport", "Transport", "Of carrying it"), tonnes("t_processing", "Processing", "Of processing it"),
				tonnes("t_co2e", "Avoided", "Making and disposal less transport and processing").better(Column.Better.HIGH));
		for (AppliedBenefit benefit : benefits) {
			ExchangeResult result = benefit.result();
			boolean energy = !result.exchange().unit().isEmpty();
			for (int k = 0; k < result.years(); k++) {
				if (result.running()[k] > 0) {
					rows.add(result.scenario(), result.exchange().id(), result.exchange().name(), result.baseYear() + k, result.running()[k], energy ? result.brought(k) : null,
							energy ? result.relieved()[k] : null, unit(result.exchange(), false), result.investment()[k], result.operation()[k], result.costDecrease()[k],
							result.revenue()[k], result.sales()[k], result.net(k), benefit.virgin(k), benefit.disposal(k), benefit.transport(k), benefit.processing(k), benefit.avoided(k));
				}
			}
		}
		return rows.table();
	}

	private static Column money(String id, String title, String meaning, String currency) {
		return Column.number(id, title, meaning, currency).sums();
	}

	private static Column tonnes(String id, String title, String meaning) {
		return Column.number(id, title, meaning, TONNES).by("(C16)").sums();
	}

	private static List<AppliedBenefit> of(ScenarioResult scenario, List<AppliedBenefit> benefits) {
		return benefits.stream().filter(each -> each.result().scenario().equals(scenario.name())).toList();
	}

	private static ResultTable sums(StudyResult result, List<AppliedBenefit> benefits, String currency) {
		ResultTable.Rows rows = ResultTable.of("exchange-sums", "Units and exchanges together", "A scenario that applies exchanges").reach(ResultTable.Reach.HEADLINE).columns(SCENARIO,
				avoided("t_units", "Avoided by units", "Emissions that count below those of the baseline, in all years that count"),
				avoided("t_exchanges", "Avoided by exchanges", "Greenhouse gases that exchanges avoid beside those of units").by("(C16)"),
				avoided("t_together", "Avoided together", "Units and exchanges"), gain("npv_units", "Gain of units", "Net present value of what units save less what they cost", currency),
				gain("npv_exchanges", "Gain of exchanges", "Net present value of exchanges, with what is sold of them", currency).by("(C16)"),
				gain("npv_together", "Gain together", "Net present value of the scenario, a gain being positive", currency));
		for (ScenarioResult scenario : result.scenarios()) {
			List<AppliedBenefit> own = of(scenario, benefits);
			if (!own.isEmpty()) {
				double tonnes = own.stream().mapToDouble(AppliedBenefit::avoided).sum();
				double money = own.stream().mapToDouble(each -> each.result().presentValue()).sum();
				double together = 0 - scenario.appraisal().npv();
				rows.add(scenario.name(), scenario.appraisal().mitigationTonnes(), tonnes, scenario.appraisal().mitigationTonnes() + tonnes, together - money, money, together);
			}
		}
		return rows.table();
	}

	private static Column avoided(String id, String title, String meaning) {
		return Column.number(id, title, meaning, TONNES).better(Column.Better.HIGH);
	}

	private static Column gain(String id, String title, String meaning, String currency) {
		return Column.number(id, title, meaning, currency).better(Column.Better.HIGH);
	}

	private static ResultTable totals(StudyResult result, List<AppliedBenefit> benefits, String currency) {
		ResultTable.Rows rows = ResultTable.of("exchange-totals", "Units and exchanges together by year", "A year of a scenario that applies exchanges").reach(ResultTable.Reach.DETAIL).columns(
				SCENARIO, YEAR, avoided("t_units", "Avoided by units", "Emissions that count below those of the baseline").sums(),
				avoided("t_exchanges", "Avoided by exchanges", "Greenhouse gases that exchanges avoid beside those of units").by("(C16)").sums(),
				avoided("t_together", "Avoided together", "Units and exchanges").sums(), gain("net_units", "Gain of units", "What units save less what they cost", currency).sums(),
				gain("net_exchanges", "Gain of exchanges", "What exchanges bring less what they cost, with what is sold of them", currency).by("(C16)").sums(),
				gain("net_together", "Gain together", "Units and exchanges", currency).sums());
		for (ScenarioResult scenario : result.scenarios()) {
			List<AppliedBenefit> own = of(scenario, benefits);
			double[] change = scenario.trajectory().change(Quantity.EMISSIONS);
			for (int k = 0; k < scenario.trajectory().years() && !own.isEmpty(); k++) {
				int year = k;
				double tonnes = own.stream().mapToDouble(each -> each.avoided(year)).sum();
				double money = own.stream().mapToDouble(each -> each.result().net(year)).sum();
				double together = 0;
				for (int part = 0; part < result.study().parts().size(); part++) {
					together -= scenario.trajectory().totalCost(part, k);
				}
				rows.add(scenario.name(), scenario.trajectory().baseYear() + k, 0 - change[k], tonnes, tonnes - change[k], together - money, money, together);
			}
		}
		return rows.table();
	}
}
