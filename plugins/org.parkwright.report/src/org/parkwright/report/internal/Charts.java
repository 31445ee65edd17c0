package org.parkwright.report.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.birt.chart.model.Chart;
import org.eclipse.birt.chart.model.ChartWithAxes;
import org.eclipse.birt.chart.model.attribute.AxisType;
import org.eclipse.birt.chart.model.attribute.ColorDefinition;
import org.eclipse.birt.chart.model.attribute.IntersectionType;
import org.eclipse.birt.chart.model.attribute.LineStyle;
import org.eclipse.birt.chart.model.attribute.Marker;
import org.eclipse.birt.chart.model.attribute.MarkerType;
import org.eclipse.birt.chart.model.attribute.Position;
import org.eclipse.birt.chart.model.attribute.impl.ColorDefinitionImpl;
import org.eclipse.birt.chart.model.attribute.impl.LineAttributesImpl;
import org.eclipse.birt.chart.model.attribute.impl.MarkerImpl;
import org.eclipse.birt.chart.model.type.AreaSeries;
import org.eclipse.birt.chart.model.type.BarSeries;
import org.eclipse.birt.chart.model.type.LineSeries;
import org.eclipse.birt.chart.model.type.impl.AreaSeriesImpl;
import org.eclipse.birt.chart.model.type.impl.BarSeriesImpl;
import org.eclipse.birt.chart.model.type.impl.LineSeriesImpl;
import org.parkwright.engine.CostPart;

/** The charts of a report, by the names of their places in the design; they read the tables of {@link Contents}. */
final class Charts {

	/** Width in points of the bars of an abatement-cost curve with all scenarios. */
	static final double CURVE_PLOT_WIDTH = 410;
	/** Height in points from its lowest to its highest bar. */
	static final double CURVE_PLOT_HEIGHT = 150;

	/** Width in points of an upright page without its margins. */
	static final double FULL = 493;
	private static final double HALF = 243;
	private static final double CURVE_HEIGHT = 235;
	private static final double STOCK_HEIGHT = 280;
	private static final double EMISSION_HEIGHT = 225;

	private Charts() {
	}

	/** @return chart by the name of the item that shows it; what there is nothing to draw for has none */
	static Map<String, Chart> of(Contents contents) {
		Map<String, String> facts = contents.facts();
		Map<String, Chart> charts = new LinkedHashMap<>();
		if (!contents.tables().get("fuelChart").isEmpty()) {
			charts.put("chart-vintage", vintage());
			charts.put("chart-fuel", fuel());
		}
		if (!facts.get("curveSingleNames").isEmpty()) {
			charts.put("chart-curve-single", curve(facts, "curveSingle"));
		}
		if (!facts.get("curveCombinedNames").isEmpty()) {
			charts.put("chart-curve-combined", curve(facts, "curveCombined"));
		}
		if (!contents.tables().get("partsChart").isEmpty()) {
			charts.put("chart-parts", parts(facts));
		}
		String kinds = facts.get("emissionsChartKinds");
		if (contents.tables().get("emissionsChart").isEmpty()) {
			return charts;
		}
		if (facts.get("emissionsChartBoth").isEmpty()) {
			charts.put("chart-emissions", emissions(facts, FULL, IntStream.range(0, kinds.length()).toArray()));
		} else {
			charts.put("chart-emissions-single", emissions(facts, HALF, lines(kinds, '1')));
			charts.put("chart-emissions-combined", emissions(facts, HALF, lines(kinds, '2')));
		}
		return charts;
	}

	/** Whether a name is that of a place for a chart. */
	static boolean isPlace(String name) {
		return name != null && name.startsWith("chart-");
	}

	/** @return places of the baseline and of the lines of this kind */
	private static int[] lines(String kinds, char kind) {
		return IntStream.range(0, kinds.length()).filter(i -> i == 0 || kinds.charAt(i) == kind).toArray();
	}

	private static Chart vintage() {
		ChartWithAxes chart = ChartStyle.chart(HALF, STOCK_HEIGHT);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "vintage");
		ChartStyle.base(chart).getLabel().getCaption().getFont().setRotation(45);
		ChartStyle.title(ChartStyle.value(chart), "MW");
		stacked(chart, "from 300 MW", "large", 0);
		stacked(chart, "100\u2013300 MW", "middle", 1);
		stacked(chart, "up to 100 MW", "small", 2);
		return chart;
	}

	private static Chart fuel() {
		ChartWithAxes chart = ChartStyle.chart(HALF, STOCK_HEIGHT);
		chart.setTransposed(true);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "fuel");
		ChartStyle.base(chart).getScale().setTickBetweenCategories(true);
		chart.setReverseCategory(true);
		ChartStyle.title(ChartStyle.value(chart), "MW");
		stacked(chart, "Combined", "combined", 0);
		stacked(chart, "Electricity", "electricity", 4);
		stacked(chart, "Heat", "heat", 1);
		return chart;
	}

	private static void stacked(ChartWithAxes chart, String name, String column, int colour) {
		bar(chart, name, column, colour, true);
	}

	/** Rectangles side by side: width is mitigation, height is cost. */
	private static Chart curve(Map<String, String> facts, String table) {
		ChartWithAxes chart = ChartStyle.chart(FULL, CURVE_HEIGHT);
		chart.getLegend().setVisible(false);
		ChartStyle.categories(chart, AxisType.LINEAR_LITERAL, "x");
		ChartStyle.title(ChartStyle.base(chart), "Mitigation, " + facts.get("massUnit") + " (width)");
		ChartStyle.title(ChartStyle.value(chart), "CNY/t CO\u2082e");
		ChartStyle.base(chart).getOrigin().setType(IntersectionType.MIN_LITERAL);
		ChartStyle.numbers(ChartStyle.base(chart));
		ChartStyle.zeroLine(chart);
		List<String> names = split(facts.get(table + "Names"));
		List<String> places = split(facts.get(table + "Places"));
		List<String> sides = split(facts.get(table + "Sides"));
		for (int i = 0; i < names.size(); i++) {
			ColorDefinition colour = ChartStyle.colour(Integer.parseInt(places.get(i)));
			AreaSeries area = (AreaSeries) AreaSeriesImpl.createDefault();
			ChartStyle.plain(area, colour);
			ChartStyle.series(chart, area, names.get(i), "y" + i, colour);
		}
		for (int i = 0; i < names.size(); i++) {
			LineSeries label = ChartStyle.names(
					sides.get(i).equals("above") ? Position.ABOVE_LITERAL : Position.BELOW_LITERAL);
			ChartStyle.series(chart, label, names.get(i), "label" + i, ColorDefinitionImpl.TRANSPARENT());
		}
		return chart;
	}

	private static Chart parts(Map<String, String> facts) {
		ChartWithAxes chart = ChartStyle.chart(FULL, 230);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "scenario");
		ChartStyle.title(ChartStyle.value(chart), facts.get("moneyUnit"));
		ChartStyle.zeroLine(chart);
		int colour = 0;
		for (CostPart part : CostPart.values()) {
			stacked(chart, Words.of(part), "part" + part.ordinal(), colour++);
		}
		LineSeries net = (LineSeries) LineSeriesImpl.createDefault();
		ChartStyle.plain(net, ChartStyle.ink());
		net.getLineAttributes().setVisible(false);
		Marker marker = MarkerImpl.create(MarkerType.DIAMOND_LITERAL, 4);
		marker.setVisible(true);
		net.getMarkers().clear();
		net.getMarkers().add(marker);
		ChartStyle.series(chart, net, "Net present value", "npv", ChartStyle.ink());
		return chart;
	}

	/** @param lines which of the lines of the table, the baseline first */
	private static Chart emissions(Map<String, String> facts, double width, int[] lines) {
		ChartWithAxes chart = ChartStyle.chart(width, EMISSION_HEIGHT);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "year");
		ChartStyle.base(chart).setInterval(width == FULL ? 5 : 10);
		ChartStyle.title(ChartStyle.value(chart), facts.get("yearlyUnit"));
		if (facts.get("emissionsChartNegative").isEmpty()) {
			ChartStyle.fromZero(chart);
		}
		List<String> names = split(facts.get("emissionsChartNames"));
		for (int i : lines) {
			LineSeries line = (LineSeries) LineSeriesImpl.createDefault();
			ColorDefinition colour = i == 0 ? ChartStyle.ink() : ChartStyle.colour(i - 1);
			ChartStyle.plain(line, colour);
			line.setLineAttributes(LineAttributesImpl.create(colour.copyInstance(),
					i == 0 ? LineStyle.DASHED_LITERAL : LineStyle.SOLID_LITERAL, i == 0 ? 2 : 1));
			ChartStyle.series(chart, line, names.get(i), "y" + i, colour);
		}
		return chart;
	}

	/** @return groups of bars side by side, a series a column of the table from the second on */
	static Chart bars(String title, List<String> names) {
		ChartWithAxes chart = ChartStyle.chart(FULL, 200);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "c0");
		ChartStyle.title(ChartStyle.value(chart), title);
		ChartStyle.zeroLine(chart);
		for (int i = 0; i < names.size(); i++) {
			bar(chart, names.get(i), "c" + (i + 1), i, false);
		}
		return chart;
	}

	/** @return a line of numbers against numbers */
	static Chart curve(String x, String y) {
		ChartWithAxes chart = ChartStyle.chart(FULL, 200);
		chart.getLegend().setVisible(false);
		ChartStyle.categories(chart, AxisType.LINEAR_LITERAL, "c0");
		ChartStyle.title(ChartStyle.base(chart), x);
		ChartStyle.title(ChartStyle.value(chart), y);
		ChartStyle.base(chart).getOrigin().setType(IntersectionType.MIN_LITERAL);
		ChartStyle.numbers(ChartStyle.base(chart));
		ChartStyle.zeroLine(chart);
		LineSeries line = (LineSeries) LineSeriesImpl.createDefault();
		ChartStyle.plain(line, ChartStyle.colour(0));
		line.setLineAttributes(LineAttributesImpl.create(ChartStyle.colour(0), LineStyle.SOLID_LITERAL, 2));
		ChartStyle.series(chart, line, "", "c1", ChartStyle.colour(0));
		return chart;
	}

	/** @return bars to both sides of the base, one below the other: what the low and the high value change */
	static Chart tornado(String title, int bars) {
		ChartWithAxes chart = lying(title, bars);
		bar(chart, "at the low value", "c1", 4, true);
		bar(chart, "at the high value", "c2", 1, true);
		return chart;
	}

	/** @return bars from 0: shares of the variance, alone and in all */
	static Chart shares(int bars) {
		ChartWithAxes chart = lying("Share of the variance", bars);
		bar(chart, "First order", "c1", 0, false);
		bar(chart, "Total", "c2", 2, false);
		return chart;
	}

	/** @return height in points of a chart of lying bars */
	static double tornadoHeight(int bars) {
		return 70 + 20.0 * bars;
	}

	private static ChartWithAxes lying(String title, int bars) {
		ChartWithAxes chart = ChartStyle.chart(FULL, tornadoHeight(bars));
		chart.setTransposed(true);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "c0");
		ChartStyle.base(chart).getScale().setTickBetweenCategories(true);
		chart.setReverseCategory(true);
		ChartStyle.title(ChartStyle.value(chart), title);
		ChartStyle.zeroLine(chart);
		return chart;
	}

	private static void bar(ChartWithAxes chart, String name, String column, int colour, boolean stacked) {
		BarSeries bar = (BarSeries) BarSeriesImpl.createDefault();
		bar.setStacked(stacked);
		bar.setRiserOutline(ColorDefinitionImpl.WHITE());
		ChartStyle.series(chart, bar, name, column, ChartStyle.colour(colour));
	}

	/** @return bands by year: the lowest bound, three bands above each other, and the median as a line */
	static Chart fan(String title) {
		ChartWithAxes chart = byYear(title, 5);
		chart.getLegend().setVisible(false);
		ColorDefinition[] colours = { ColorDefinitionImpl.TRANSPARENT(), ChartStyle.pale(0), ChartStyle.middle(0), ChartStyle.pale(0) };
		for (int i = 0; i < colours.length; i++) {
			AreaSeries area = (AreaSeries) AreaSeriesImpl.createDefault();
			ChartStyle.plain(area, colours[i]);
			area.setStacked(true);
			ChartStyle.series(chart, area, "", "c" + (i + 1), colours[i]);
		}
		LineSeries line = (LineSeries) LineSeriesImpl.createDefault();
		ChartStyle.plain(line, ChartStyle.ink());
		ChartStyle.series(chart, line, "Median", "c5", ChartStyle.ink());
		return chart;
	}

	/**
	 * @param interval years between labels
	 * @return areas by year above each other, a series a column of the table from the second on
	 */
	static Chart areas(String title, int interval, List<String> names) {
		ChartWithAxes chart = byYear(title, interval);
		chart.getLegend().setVisible(names.size() > 1);
		ChartStyle.fromZero(chart);
		for (int i = 0; i < names.size(); i++) {
			AreaSeries area = (AreaSeries) AreaSeriesImpl.createDefault();
			ChartStyle.plain(area, ChartStyle.colour(i));
			// the edge of what is not there yet would lie on what is
			area.getLineAttributes().setVisible(false);
			area.setStacked(true);
			ChartStyle.series(chart, area, names.get(i), "c" + (i + 1), ChartStyle.colour(i));
		}
		return chart;
	}

	/**
	 * @param interval years between labels
	 * @return lines by year, a series a column of the table from the second on
	 */
	static Chart lines(String title, int interval, List<String> names) {
		ChartWithAxes chart = byYear(title, interval);
		ChartStyle.zeroLine(chart);
		for (int i = 0; i < names.size(); i++) {
			LineSeries line = (LineSeries) LineSeriesImpl.createDefault();
			ChartStyle.plain(line, ChartStyle.colour(i));
			line.setLineAttributes(LineAttributesImpl.create(ChartStyle.colour(i), LineStyle.SOLID_LITERAL, 2));
			ChartStyle.series(chart, line, names.get(i), "c" + (i + 1), ChartStyle.colour(i));
		}
		return chart;
	}

	private static ChartWithAxes byYear(String title, int interval) {
		ChartWithAxes chart = ChartStyle.chart(FULL, 200);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "c0");
		ChartStyle.base(chart).setInterval(interval);
		ChartStyle.title(ChartStyle.value(chart), title);
		return chart;
	}

	private static List<String> split(String joined) {
		return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\t"));
	}
}
