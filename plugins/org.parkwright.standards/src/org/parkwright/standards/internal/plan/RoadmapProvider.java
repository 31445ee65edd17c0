package org.parkwright.standards.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

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

/** Tells what parks are to do by when, and what comes of it by year. */
public final class RoadmapProvider implements ResultProvider {

	/** The section. */
	static final String ID = "roadmap";

	@Override
	public List<ResultSection> sections(EipModel model) {
		return sections(Roadmap.of(model), MeasureEffects.UNKNOWN, List.of());
	}

	/** Of measures it is known then what they avoid. */
	@Override
	public Function<StudyResult, List<ResultSection>> beside(Study study, EipModel model) {
		Roadmap roadmap = Roadmap.of(model);
		return result -> sections(roadmap, MeasureEffects.of(result), MeasureEffects.missing(result, roadmap.measures()));
	}

	private static List<ResultSection> sections(Roadmap roadmap, MeasureEffects effects, List<String> missing) {
		if (roadmap.tasks().isEmpty()) {
			return List.of();
		}
		ResultTable tasks = RoadmapTables.tasks(roadmap);
		ResultTable years = RoadmapTables.years(roadmap, effects);
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph("Tasks", Sentence.of("The roadmap has {0}.", new Sentence.Counted(roadmap.tasks().size(), "{0} task", "{0} tasks"))));
		if (years.rows() > 0) {
			blocks.add(Figure.of("roadmap-tasks", Sentence.of("Tasks by time"), Figure.Kind.RANGES, tasks).with(Figure.Role.LABEL, "name").with(Figure.Role.LOW, RoadmapTables.START)
					.with(Figure.Role.HIGH, RoadmapTables.END).with(Figure.Role.SERIES, "state"));
		}
		blocks.add(Excerpt.of(tasks).columns("name", "responsible", "start", "end", "state", "investment", "exchanges_t_co2e").headline());
		blocks.add(Excerpt.of(Sentence.of("What tasks carry out"), tasks).columns("name", "measures", "exchanges", "indicators", "after", "note"));
		if (years.rows() > 0) {
			blocks.addAll(effects(roadmap, years, missing));
		}
		return List.of(new ResultSection(ID, Sentence.of("Roadmap"), "What is to be done by when and by whom, and what comes of it", ResultSection.Part.MAIN, blocks, Set.of(Mark.ESTIMATE)));
	}

	private static List<Block> effects(Roadmap roadmap, ResultTable years, List<String> missing) {
		List<Block> blocks = new ArrayList<>();
		long undated = roadmap.tasks().stream().filter(task -> !task.isDated()).count();
		if (undated > 0) {
			blocks.add(new Block.Paragraph("Dates", Sentence.of("{0}; the table by year leaves them out.",
					new Sentence.Counted(undated, "{0} task does not say when it begins and ends", "{0} tasks do not say when they begin and end"))));
		}
		if (!missing.isEmpty()) {
			blocks.add(new Block.Paragraph("Measures", Sentence.of("The study has no measure {0}.", missing)));
		}
		blocks.add(new Block.Paragraph("Effects", Sentence.of("What a task brings about counts from the year after its end. Measures work on the same units, so what several avoid together is that "
				+ "of the scenario that has them and no other. Tasks that are given up count for nothing.")));
		if (isKnown(years, "invested")) {
			blocks.add(Figure.of("roadmap-investment", Sentence.of("Investment by year"), Figure.Kind.BARS, years).with(Figure.Role.X, "year").with(Figure.Role.Y, "investment"));
		}
		if (isKnown(years, "measures_t_co2e") || isKnown(years, "exchanges_t_co2e")) {
			blocks.add(Figure.of("roadmap-effects", Sentence.of("Greenhouse gases avoided by year"), Figure.Kind.STACKED_BARS, years).with(Figure.Role.X, "year").with(Figure.Role.Y, "measures_t_co2e",
					"exchanges_t_co2e"));
		}
		blocks.add(years);
		return blocks;
	}

	private static boolean isKnown(ResultTable table, String column) {
		return IntStream.range(0, table.rows()).anyMatch(row -> Double.isFinite(table.number(row, column)) && table.number(row, column) != 0);
	}
}
