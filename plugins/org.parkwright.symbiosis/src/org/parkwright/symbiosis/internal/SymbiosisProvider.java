package org.parkwright.symbiosis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.EipModel;
import org.parkwright.symbiosis.ChertowTest;
import org.parkwright.symbiosis.ExchangeFilter;
import org.parkwright.symbiosis.ExchangeNetwork;

/** Tells what the actors of a model exchange, how the network grew and what it is worth. */
public final class SymbiosisProvider implements ResultProvider {

	@Override
	public List<ResultSection> sections(EipModel model) {
		List<ResultSection> sections = sections(model, ExchangeFilter.IMPLEMENTED, Double.NaN);
		return sections.isEmpty() ? MapSection.of(model, ExchangeNetwork.of(model, ExchangeFilter.IMPLEMENTED)) : sections;
	}

	/** A report on measures shows what the park exchanges too. */
	@Override
	public List<ResultSection> beside(EipModel model) {
		return sections(model);
	}

	@Override
	public Function<StudyResult, List<ResultSection>> beside(Study study, EipModel model) {
		List<ResultSection> network = beside(model);
		StudyTables applied = StudyTables.of(study, model);
		return applied == null ? result -> network : result -> Stream.concat(network.stream(), Stream.of(applied.section(result))).toList();
	}

	/** @return the network, and the map if an actor has a place; none if no exchange counts. @param discountRate a year, as a fraction; NaN for none */
	static List<ResultSection> sections(EipModel model, ExchangeFilter filter, double discountRate) {
		var tables = new SymbiosisTables(model, filter, discountRate);
		if (tables.network().links().isEmpty()) {
			return List.of();
		}
		ResultTable metrics = tables.metrics();
		ResultTable exchanges = tables.exchanges();
		ResultTable evolution = tables.evolution();
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph("Network", Sentence.of("{0} actors take part in {1} exchanges, and {2} pairs of them have one that gives to the other.", metrics.cell(0, "actors_1"),
				metrics.cell(0, "exchanges_1"), metrics.cell(0, "pairs_1"))));
		ChertowTest test = ChertowTest.of(tables.network());
		blocks.add(new Block.Paragraph("3–2 criterion", criterion(test)));
		blocks.add(Excerpt.of(metrics.heading(), metrics).columns("kind", "border", "actors_1", "exchanges_1", "pairs_1", "density_1", "reciprocity_1", "centralisation_1", "cyclicity_1").headline());
		blocks.add(Excerpt.of(Sentence.of("More figures of the network"), metrics).columns("kind", "border", "connectance_1", "clustering_1", "links_per_actor_1", "prey_predator_1"));
		blocks.add(SymbiosisTables.criterion(test));
		ResultTable actors = tables.actors();
		blocks.add(Excerpt.of(actors.heading(), actors).columns("name", "gives_to_1", "takes_from_1", "partners_1", "betweenness_1", "clustering_1", "lost_1", "lost_at_worst_1", "stops_1"));
		if (evolution.rows() > 1) {
			if (tables.undated() > 0) {
				blocks.add(new Block.Paragraph("By year", Sentence.of("{0}; from the base year on they count.",
						new Sentence.Counted(tables.undated(), "{0} exchange does not state when it started", "{0} exchanges do not state when they started"))));
			}
			blocks.add(Figure.of("symbiosis-evolution", Sentence.of("The network by year"), Figure.Kind.LINES, evolution).with(Figure.Role.X, "year").with(Figure.Role.Y, "exchanges_1", "actors_1"));
			blocks.add(Excerpt.of(evolution.heading(), evolution).columns("year", "actors_1", "exchanges_1", "started_1", "ended_1", "pairs_1", "density_1", "centralisation_1", "cyclicity_1"));
		}
		blocks.add(tables.distances());
		ResultTable curves = tables.distanceCurves();
		if (curves.rows() > 0) {
			blocks.add(Figure.of("symbiosis-distances", Sentence.of("What lies within which distance"), Figure.Kind.LINES, curves).with(Figure.Role.X, "distance_km").with(Figure.Role.Y, "within_1")
					.with(Figure.Role.SERIES, "counted"));
			blocks.add(curves);
		}
		blocks.add(new Block.Paragraph("Worth", Sentence.of("What is avoided is what making the replaced material and the disposal before emit, less transport and processing. Every exchange counts "
				+ "once, and a sum that needs what is unknown is unknown.")));
		blocks.add(Excerpt.of(exchanges.heading(), exchanges).columns("kind", "name", "from", "to", "quantity", "t_co2e", "missing", "net_benefit", "payback_a").headline());
		blocks.add(Excerpt.of(Sentence.of("Money of exchanges"), exchanges).columns("kind", "name", "from", "to", "cost_reduction", "revenue", "operating", "investment", "roi_1", "npv"));
		blocks.addAll(money(exchanges));
		blocks.add(tables.indicators());
		blocks.add(tables.partners());
		ResultTable rates = tables.rates();
		if (rates.rows() > 0) {
			blocks.add(rates);
		}
		blocks.add(tables.impacts());
		blocks.add(SymbiosisTables.published());
		List<ResultSection> sections = new ArrayList<>(List.of(new ResultSection("symbiosis", Sentence.of("Industrial symbiosis"),
				"What actors exchange, how the network grew and what exchanges are worth", ResultSection.Part.MAIN, blocks, Set.of(Mark.LITERATURE))));
		sections.addAll(MapSection.of(model, tables.network()));
		return sections;
	}

	/** Cost reduction and revenue of exchanges, and what they return on the investment, a figure for each kind, as Korea's programme shows them. */
	private static List<Block> money(ResultTable exchanges) {
		List<Block> figures = new ArrayList<>();
		SymbiosisTables.kindWords().forEach((kind, word) -> {
			if (isKnown(exchanges, kind, "cost_reduction") || isKnown(exchanges, kind, "revenue")) {
				figures.add(Figure.of("symbiosis-money-" + kind.toLowerCase(Locale.ROOT), Sentence.of("Cost reduction, revenue and return on investment, {0}", Sentence.of(word)),
						Figure.Kind.BARS, exchanges).where("kind", kind).with(Figure.Role.X, "name").with(Figure.Role.Y, "cost_reduction", "revenue").with(Figure.Role.DOTS, "roi_1"));
			}
		});
		return figures;
	}

	private static boolean isKnown(ResultTable exchanges, String kind, String column) {
		return Arrays.stream(exchanges.rows(Map.of("kind", kind))).anyMatch(row -> Double.isFinite(exchanges.number(row, column)));
	}

	private static Sentence criterion(ChertowTest test) {
		return Sentence.of("By Chertow's criterion it takes three entities, of which none recycles in the first place, that exchange two resources with each other. Here {0} exchange {1}.",
				new Sentence.Counted(test.entities().size(), "{0} entity", "{0} entities"), new Sentence.Counted(test.resources(), "{0} resource", "{0} resources"));
	}
}
