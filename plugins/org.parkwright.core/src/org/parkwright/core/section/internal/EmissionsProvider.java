package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.YEAR;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;

/** Emissions of the stock as it stands and of each scenario by year, and all that is known by year. */
public final class EmissionsProvider implements ResultProvider {

	private static final Column EMISSIONS = Column.number("emissions_t", "Emissions", "Emissions of the units in use in the year", Shared.TONNES + "/a")
			.by("(5)").better(Column.Better.LOW);

	@Override
	public List<ResultSection> sections(StudyResult result) {
		Map<String, Trajectory> lines = new LinkedHashMap<>();
		lines.put(Shared.BASELINE, result.trajectory());
		result.scenarios().forEach(scenario -> lines.put(scenario.name(), scenario.trajectory()));
		int years = years(lines);
		List<Block> blocks = new ArrayList<>();
		if (years > 0) {
			ResultTable table = emissions(result, lines, years);
			blocks.add(new Block.Paragraph("", Sentence.of(
					"Emissions of the units that are there today, year by year until they retire. What replaces them comes on top.")));
			blocks.add(Figure.of("emissions", Sentence.of("Emissions by year"), Figure.Kind.LINES, table)
					.with(Figure.Role.X, "year").with(Figure.Role.Y, "emissions_t").with(Figure.Role.SERIES, "scenario"));
			blocks.add(Excerpt.of(Sentence.of("Emissions by year"), table).pivot("year", "scenario", "emissions_t"));
		}
		blocks.add(YearlyTable.of(result));
		blocks.addAll(Boundaries.blocks(result, lines));
		return List.of(new ResultSection("emissions", Sentence.of("Emissions by year"), "Baseline and scenarios, year by year",
				ResultSection.Part.MAIN, blocks, Shared.marks(result)));
	}

	private static ResultTable emissions(StudyResult result, Map<String, Trajectory> lines, int years) {
		List<String> names = List.copyOf(lines.keySet());
		List<Trajectory> trajectories = List.copyOf(lines.values());
		return ResultTable.of("emissions", "Emissions by year", "A scenario and calendar year")
				.reach(ResultTable.Reach.DETAIL)
				.text(STUDY, row -> result.study().name())
				.text(SCENARIO, row -> names.get(row / years))
				.number(YEAR, row -> result.study().baseYear() + row % years)
				.number(EMISSIONS, row -> at(trajectories.get(row / years), row % years, Quantity.EMISSIONS))
				.number(YearlyTable.column(Quantity.STACK).filesOnly(), row -> at(trajectories.get(row / years), row % years, Quantity.STACK))
				.number(YearlyTable.column(Quantity.BOUGHT).filesOnly(), row -> at(trajectories.get(row / years), row % years, Quantity.BOUGHT))
				.number(YearlyTable.column(Quantity.UPSTREAM).filesOnly(), row -> at(trajectories.get(row / years), row % years, Quantity.UPSTREAM))
				.number(YearlyTable.column(Quantity.CREDITS).filesOnly(), row -> at(trajectories.get(row / years), row % years, Quantity.CREDITS))
				.rows(names.size() * years);
	}

	/** t CO2e; 0 when nothing counts any more. */
	static double at(Trajectory trajectory, int year) {
		return at(trajectory, year, Quantity.EMISSIONS);
	}

	private static double at(Trajectory trajectory, int year, Quantity quantity) {
		return year < trajectory.years() ? trajectory.total(quantity, year) : 0;
	}

	/** Years up to the last in which a line is not 0; an unknown is not. */
	private static int years(Map<String, Trajectory> lines) {
		int years = 0;
		for (Trajectory trajectory : lines.values()) {
			for (int year = trajectory.years() - 1; year >= years; year--) {
				if (at(trajectory, year) != 0) {
					years = year + 1;
				}
			}
		}
		return years;
	}
}
