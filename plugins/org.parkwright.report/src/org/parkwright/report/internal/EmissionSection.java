package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;

/** Section 5: emissions by year, baseline and scenarios. */
final class EmissionSection {

	/** Columns of years that a page holds. */
	static final int YEAR_COLUMNS = 9;
	/** Lines of the chart, the baseline's among them. */
	static final int LINES = ScenarioSection.MOST_IN_CHART;

	/** @param kind 0 for the baseline, 1 for a scenario of one measure, 2 for one of several */
	private record Line(String name, String kind, Trajectory trajectory) {

		double at(int year) {
			return year < trajectory.years() ? trajectory.total(Quantity.EMISSIONS, year) : 0;
		}

		double total() {
			double total = 0;
			for (int year = 0; year < trajectory.years(); year++) {
				total += trajectory.total(Quantity.EMISSIONS, year);
			}
			return total;
		}
	}

	private EmissionSection() {
	}

	static void fill(StudyResult result, Contents contents) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line("Baseline", "0", result.trajectory()));
		for (ScenarioResult scenario : result.scenarios()) {
			lines.add(new Line(scenario.name(), ScenarioSection.combines(scenario) ? "2" : "1",
					scenario.trajectory()));
		}
		int years = years(lines);
		double largest = lines.stream().flatMapToDouble(line -> IntStream.range(0, years)
				.mapToDouble(line::at)).filter(Double::isFinite).map(Math::abs).max().orElse(0);
		Scale scale = Scale.mass(largest);
		int baseYear = result.study().baseYear();
		contents.fact("yearlyUnit", scale.unit() + "/a");
		table(lines, baseYear, years, scale, contents);
		chart(lines, baseYear, years, scale, contents);
	}

	/** Years up to the last in which a line is not 0; an unknown is not. */
	private static int years(List<Line> lines) {
		int years = 0;
		for (Line line : lines) {
			for (int year = line.trajectory().years() - 1; year >= years; year--) {
				if (line.at(year) != 0) {
					years = year + 1;
				}
			}
		}
		return years;
	}

	private static void table(List<Line> lines, int baseYear, int years, Scale scale, Contents contents) {
		contents.table("emissions");
		int step = 5;
		while ((years - 1) / step >= YEAR_COLUMNS) {
			step += 5;
		}
		for (int column = 0; column < YEAR_COLUMNS; column++) {
			contents.fact("year" + column, column * step < years ? Integer.toString(baseYear + column * step) : "");
		}
		Scale totals = Scale.mass(lines.getFirst().total());
		contents.fact("totalUnit", totals.unit());
		for (Line line : lines) {
			Object[] cells = new Object[YEAR_COLUMNS + 2];
			cells[0] = line.name();
			for (int column = 0; column < YEAR_COLUMNS; column++) {
				cells[column + 1] = column * step < years ? scale.text(line.at(column * step), 1) : "";
			}
			cells[YEAR_COLUMNS + 1] = totals.text(line.total(), 1);
			contents.row("emissions", cells);
		}
	}

	private static void chart(List<Line> lines, int baseYear, int years, Scale scale, Contents contents) {
		List<Line> shown = lines.subList(0, Math.min(LINES, lines.size()));
		contents.table("emissionsChart");
		contents.fact("emissionsChartNames", shown.stream().map(Line::name).collect(Collectors.joining("\t")));
		String kinds = shown.stream().map(Line::kind).collect(Collectors.joining());
		contents.fact("emissionsChartKinds", kinds);
		contents.fact("emissionsChartBoth", kinds.contains("1") && kinds.contains("2") ? "yes" : "");
		contents.fact("emissionsChartShown", shown.size() < lines.size()
				? "The baseline and the first " + (LINES - 1) + " scenarios of the study; the table has all." : "");
		contents.fact("emissionsChartNegative", shown.stream().flatMapToDouble(line -> IntStream.range(0, years)
				.mapToDouble(line::at)).anyMatch(value -> value < 0) ? "yes" : "");
		for (int year = 0; year < years; year++) {
			Object[] cells = new Object[1 + LINES];
			cells[0] = Integer.toString(baseYear + year);
			for (int i = 0; i < shown.size(); i++) {
				cells[1 + i] = Contents.number(scale.of(shown.get(i).at(year)));
			}
			contents.row("emissionsChart", cells);
		}
	}
}
