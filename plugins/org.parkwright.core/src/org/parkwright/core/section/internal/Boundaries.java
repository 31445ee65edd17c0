package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.TONNES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Column.Better;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.BoundaryText;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Role;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;

/** Where emissions arise, which of them count, and what is not known of the others. */
final class Boundaries {

	private static final SequencedMap<String, String> WORDS = Column.words(Stream.of(Boundary.values())
			.flatMap(each -> Stream.of(BoundaryText.word(each), BoundaryText.title(each))).toArray(String[]::new));
	private static final Column BOUNDARY = Column.choice("boundary", "Boundary", "Where emissions arise", WORDS);
	private static final Column COUNTS = Column.flag("counts", "Counts", "Whether the emissions, the mitigation and the abatement cost of the study count it");
	private static final Column EMISSIONS = Column.number("emissions_t", "Emissions", "Emissions over the years that count; of credits what is taken off", TONNES)
			.by("(5)").better(Better.NEITHER);
	private static final Column MITIGATION = Column.number("mitigation_t", "Mitigation",
			"What the scenario avoids of it over the years that count; of credits what it avoids more outside", TONNES).by("(8)").better(Better.HIGH);

	private Boundaries() {
	}

	static List<Block> blocks(StudyResult result, Map<String, Trajectory> lines) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(Sentence.of("Emissions by boundary")));
		blocks.add(new Block.Paragraph("", Sentence.all(List.of(counted(result),
				Sentence.of("CO2 from biomass and of the biogenic part of waste is in none of them.")))));
		upstream(result, blocks);
		ResultTable.Rows rows = ResultTable.of("boundaries", "Emissions by boundary", "A scenario and a place where emissions arise, the stock as it stands first")
				.reach(ResultTable.Reach.DETAIL).group(SCENARIO.id()).columns(STUDY, SCENARIO, BOUNDARY, COUNTS, EMISSIONS, MITIGATION);
		lines.forEach((scenario, trajectory) -> {
			for (Boundary boundary : Boundary.values()) {
				rows.add(result.study().name(), scenario, BoundaryText.word(boundary), result.counts(boundary), trajectory.total(Quantity.of(boundary)),
						trajectory == result.trajectory() ? Double.POSITIVE_INFINITY : mitigation(boundary, trajectory));
			}
		});
		ResultTable table = rows.table();
		blocks.add(Excerpt.of(Sentence.of("Emissions by boundary"), table).pivot(SCENARIO.id(), BOUNDARY.id(), EMISSIONS.id()).headline());
		if (!result.scenarios().isEmpty()) {
			blocks.add(Excerpt.of(Sentence.of("Mitigation by boundary"), table).pivot(SCENARIO.id(), BOUNDARY.id(), MITIGATION.id()));
		}
		blocks.add(table);
		return blocks;
	}

	private static double mitigation(Boundary boundary, Trajectory trajectory) {
		double mitigation = -boundary.sign() * trajectory.totalChange(Quantity.of(boundary));
		return mitigation == 0 ? 0 : mitigation;
	}

	private static Sentence counted(StudyResult result) {
		List<Sentence> counted = names(result.study().counted());
		List<Sentence> others = names(EnumSet.complementOf(EnumSet.copyOf(result.study().counted())));
		return others.isEmpty() ? Sentence.of("The emissions of this study count {0}.", counted)
				: Sentence.of("The emissions of this study count {0}. Told apart, and counted only where a target names it: {1}.", counted, others);
	}

	/** What arises within boundaries, in their order. */
	static List<Sentence> names(Set<Boundary> of) {
		return Arrays.stream(Boundary.values()).filter(of::contains).map(each -> Sentence.of(switch (each) {
		case STACK -> "fuel that is burned";
		case BOUGHT -> "bought electricity and heat";
		case UPSTREAM -> "what is upstream";
		case CREDITS -> "credits for what is avoided outside";
		})).toList();
	}

	/** A set need not say what comes before the units; then it is 0, which is not what it is. */
	private static void upstream(StudyResult result, List<Block> blocks) {
		ParameterSet factors = result.study().factors();
		List<Object> unstated = List.copyOf(Shared.buysHeat(result) ? factors.unstated(Role.UPSTREAM, Role.GRID_UPSTREAM, Role.HEAT_UPSTREAM)
				: factors.unstated(Role.UPSTREAM, Role.GRID_UPSTREAM));
		if (!unstated.isEmpty()) {
			blocks.add(new Block.Paragraph("", Sentence.of("{0} does not state {1}: what that would tell of upstream is 0 here, though it is not.", factors.name(), unstated)));
		}
		List<Object> unknown = List.copyOf(unknown(result));
		if (!unknown.isEmpty()) {
			blocks.add(new Block.Paragraph("", Sentence.of("What is upstream of {0} is unknown, and so is every sum with it.", unknown)));
		}
	}

	/** Fuels of units in use whose upstream emissions are unknown. */
	private static Set<String> unknown(StudyResult result) {
		Set<String> fuels = new LinkedHashSet<>();
		unknown(result, result.baseline(), j -> result.units().get(j).fuel(), fuels);
		for (ScenarioResult scenario : result.scenarios()) {
			unknown(result, scenario.operation(), j -> scenario.fuels()[j], fuels);
		}
		return fuels;
	}

	private static void unknown(StudyResult result, Operation operation, IntFunction<String> fuel, Set<String> fuels) {
		IntStream.range(0, operation.size()).filter(j -> Double.isNaN(operation.tonnes(Boundary.UPSTREAM)[j]) && serves(result, j))
				.mapToObj(fuel).filter(each -> !each.isEmpty()).forEach(fuels::add);
	}

	private static boolean serves(StudyResult result, int unit) {
		Double life = result.units().get(unit).remainingLife();
		return life != null && life > 0;
	}
}
