package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.report.internal.Annex.Shade;

/** What results come to when two numbers move together. */
final class TwoWayAnnex {

	/** Values that a page has room for side by side; more make another table below. */
	private static final int MOST_COLUMNS = 8;
	private static final double FIRST = 117;
	/** Width of a character in a head, about. */
	private static final double CHARACTER = 5;
	private static final double PERCENT = 100;

	/**
	 * A quantity of a scenario.
	 *
	 * @param what   its name in a sentence
	 * @param unit   of all its cells
	 * @param texts  [row][column] as a reader sees them
	 * @param shades [row][column] names of styles
	 */
	private record Cells(String what, String unit, String[][] texts, String[][] shades) {

		/** @return the text of all cells if it is one and the same, or null */
		String common() {
			return Arrays.stream(texts).flatMap(Arrays::stream).allMatch(texts[0][0]::equals) ? texts[0][0] : null;
		}

		/** @return what is said in the place of a table whose cells are all alike */
		String sentence() {
			return switch (common()) {
			case Numbers.NONE -> "the " + what + " has no value";
			case Numbers.UNKNOWN -> "the " + what + " is unknown";
			default -> "the " + what + " is " + common() + '\u00a0' + unit;
			};
		}
	}

	/** A number as text, or its shade. */
	private interface Cell {
		String of(double value, int row, int column);
	}

	private TwoWayAnnex() {
	}

	static void fill(StudyResult result, Contents contents) {
		List<TableResult> tables = result.analysis().tables();
		if (tables.isEmpty()) {
			return;
		}
		Annex annex = contents.annex("tables", "Two-way tables", "What results come to when two numbers move together");
		annex.prose("Two numbers move together, one from row to row and one from column to column; all others stay as the study"
				+ " states them. A star marks the values that the study itself states. Costs are the darker the further they are"
				+ " from 0: blue-green is a saving, orange a cost. Mitigation is the darker the more there is.");
		for (TableResult table : tables) {
			for (TableResult.OfScenario scenario : table.scenarios()) {
				annex.heading(scenario.name() + (table.title().isEmpty() ? "" : ": " + table.title()));
				fill(table, scenario, result, annex);
			}
		}
	}

	private static void fill(TableResult table, TableResult.OfScenario scenario, StudyResult result, Annex annex) {
		double[][] mitigation = scenario.tables().get(Quantity.MITIGATION).results();
		double[][] tonnes = scenario.tables().get(Quantity.TONNES).results();
		Scale mass = Scale.mass(Math.max(Math.abs(lowest(mitigation)), Math.abs(highest(mitigation))));
		List<Cells> all = List.of(
				costs(scenario.tables().get(Quantity.abatementCost(result.study().denominator())).results(), mitigation),
				amounts("mitigation", mass.unit(), mitigation, (value, row, column) -> mass.text(value, 1)),
				amounts("mitigation rate", "%", scenario.tables().get(Quantity.RATE).results(),
						(value, row, column) -> tonnes[row][column] + mitigation[row][column] == 0 ? Numbers.NONE
								: Numbers.text(PERCENT * value, 2)));
		List<String> alike = all.stream().filter(cells -> cells.common() != null).map(Cells::sentence).toList();
		annex.prose((stated(result, scenario.name())
				+ (alike.isEmpty() ? "" : " In all cells " + Words.list(alike) + ".")).strip());
		all.stream().filter(cells -> cells.common() == null).forEach(cells -> matrix(table, cells, annex));
	}

	/** @return the scenario as the study has it, or nothing if that is unknown */
	private static String stated(StudyResult result, String name) {
		ScenarioResult scenario = result.scenarios().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
		return Double.isFinite(scenario.appraisal().mitigationTonnes())
				? "At the numbers of the study " + FindingsSection.scenario(scenario, result, Scales.of(result)) : "";
	}

	private static Cells costs(double[][] values, double[][] mitigation) {
		double largest = Math.max(Math.abs(lowest(values)), Math.abs(highest(values)));
		return new Cells("abatement cost", "CNY/t CO\u2082e",
				each(values, (value, row, column) -> mitigation[row][column] == 0 ? Numbers.NONE : Numbers.text(value, 1)),
				each(values, (value, row, column) -> value == 0 ? ""
						: (value < 0 ? Shade.GAIN : Shade.COST).style(Math.abs(value) / largest)));
	}

	private static Cells amounts(String what, String unit, double[][] values, Cell text) {
		double lowest = lowest(values);
		double highest = highest(values);
		return new Cells(what, unit, each(values, text),
				each(values, (value, row, column) -> Shade.GAIN.style((value - lowest) / (highest - lowest))));
	}

	private static double lowest(double[][] values) {
		return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite).min().orElse(0);
	}

	private static double highest(double[][] values) {
		return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(0);
	}

	private static String[][] each(double[][] values, Cell cell) {
		String[][] texts = new String[values.length][values[0].length];
		for (int row = 0; row < texts.length; row++) {
			for (int column = 0; column < texts[row].length; column++) {
				texts[row][column] = cell.of(values[row][column], row, column);
			}
		}
		return texts;
	}

	/** Adds as many tables as the columns need, all but alike in width. */
	private static void matrix(TableResult table, Cells cells, Annex annex) {
		int count = table.columns().values().length;
		int blocks = (count + MOST_COLUMNS - 1) / MOST_COLUMNS;
		for (int block = 0; block < blocks; block++) {
			int start = count * block / blocks;
			int end = count * (block + 1) / blocks;
			double width = (Charts.FULL - FIRST) / (end - start);
			List<Annex.Column> columns = new ArrayList<>();
			columns.add(new Annex.Column(table.rows().varied().name(), FIRST, false));
			for (int column = start; column < end; column++) {
				columns.add(new Annex.Column(head(table.columns().text(column), width), width, true));
			}
			List<Object[]> rows = new ArrayList<>();
			for (int row = 0; row < cells.texts.length; row++) {
				List<Object> line = new ArrayList<>(List.of(table.rows().text(row)));
				line.addAll(Arrays.asList(cells.texts[row]).subList(start, end));
				line.addAll(Arrays.asList(cells.shades[row]).subList(start, end));
				rows.add(line.toArray());
			}
			annex.matrix(Words.sentence(cells.what) + ", " + cells.unit, table.columns().varied().name(), columns, rows);
		}
	}

	/** Puts the unit below its number where the two are too wide; left alone it would break within the unit. */
	private static String head(String value, double width) {
		return value.length() * CHARACTER > width ? value.replaceFirst(" ", "\n") : value;
	}
}
