package org.parkwright.report.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.birt.chart.model.Chart;
import org.eclipse.birt.chart.model.ChartWithAxes;
import org.eclipse.birt.chart.model.attribute.AxisType;
import org.eclipse.birt.chart.model.attribute.ColorDefinition;
import org.eclipse.birt.chart.model.attribute.DataPointComponentType;
import org.eclipse.birt.chart.model.attribute.IntersectionType;
import org.eclipse.birt.chart.model.attribute.LineStyle;
import org.eclipse.birt.chart.model.attribute.Marker;
import org.eclipse.birt.chart.model.attribute.MarkerType;
import org.eclipse.birt.chart.model.attribute.Position;
import org.eclipse.birt.chart.model.attribute.impl.ColorDefinitionImpl;
import org.eclipse.birt.chart.model.attribute.impl.DataPointComponentImpl;
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

	private Charts() {
	}

	/** @return chart by the name of the item that shows it */
	static Map<String, Chart> of(Contents contents) {
		Map<String, String> facts = contents.facts();
		Map<String, Chart> charts = new LinkedHashMap<>();
		charts.put("chart-vintage", vintage());
		charts.put("chart-fuel", fuel());
		charts.put("chart-curve-single", curve(facts, "curveSingle", 165));
		charts.put("chart-curve-combined", curve(facts, "curveCombined", 165));
		charts.put("chart-parts", parts(facts));
		charts.put("chart-emissions", emissions(facts));
		return charts;
	}

	private static Chart vintage() {
		ChartWithAxes chart = ChartStyle.chart(243, 225);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "vintage");
		ChartStyle.base(chart).getLabel().getCaption().getFont().setRotation(45);
		ChartStyle.title(ChartStyle.value(chart), "MW");
		stacked(chart, "300 MW and more", "large", 0);
		stacked(chart, "100\u2013300 MW", "middle", 1);
		stacked(chart, "Up to 100 MW", "small", 2);
		return chart;
	}

	private static Chart fuel() {
		ChartWithAxes chart = ChartStyle.chart(243, 225);
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
		BarSeries bar = (BarSeries) BarSeriesImpl.createDefault();
		bar.setStacked(true);
		bar.setRiserOutline(ColorDefinitionImpl.WHITE());
		ChartStyle.series(chart, bar, name, column, ChartStyle.colour(colour));
	}

	/** Rectangles side by side: width is mitigation, height is cost. */
	private static Chart curve(Map<String, String> facts, String table, double height) {
		ChartWithAxes chart = ChartStyle.chart(493, height);
		chart.getLegend().setVisible(false);
		ChartStyle.categories(chart, AxisType.LINEAR_LITERAL, "x");
		ChartStyle.title(ChartStyle.base(chart), "Mitigation, " + facts.get("massUnit") + " (width)");
		ChartStyle.title(ChartStyle.value(chart), "CNY/t CO\u2082e");
		ChartStyle.base(chart).getOrigin().setType(IntersectionType.MIN_LITERAL);
		ChartStyle.numbers(ChartStyle.base(chart));
		List<String> names = names(facts.get(table + "Names"));
		String signs = facts.get(table + "Signs");
		for (int i = 0; i < names.size(); i++) {
			ColorDefinition colour = ChartStyle.colour(i);
			AreaSeries area = (AreaSeries) AreaSeriesImpl.createDefault();
			plain(area, colour);
			ChartStyle.series(chart, area, names.get(i), "y" + i, colour);
		}
		for (int i = 0; i < names.size(); i++) {
			LineSeries label = (LineSeries) LineSeriesImpl.createDefault();
			plain(label, ColorDefinitionImpl.TRANSPARENT());
			label.getLineAttributes().setVisible(false);
			label.getLabel().setVisible(true);
			label.setLabelPosition(signs.charAt(i) == '-' ? Position.BELOW_LITERAL : Position.ABOVE_LITERAL);
			ChartStyle.text(label.getLabel().getCaption(), 7.5, true);
			label.getDataPoint().getComponents().clear();
			label.getDataPoint().getComponents()
					.add(DataPointComponentImpl.create(DataPointComponentType.SERIES_VALUE_LITERAL, null));
			ChartStyle.series(chart, label, names.get(i), "label" + i, ColorDefinitionImpl.TRANSPARENT());
		}
		return chart;
	}

	private static Chart parts(Map<String, String> facts) {
		ChartWithAxes chart = ChartStyle.chart(493, 230);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "scenario");
		ChartStyle.title(ChartStyle.value(chart), facts.get("moneyUnit"));
		int colour = 0;
		for (CostPart part : CostPart.values()) {
			stacked(chart, Words.of(part), "part" + part.ordinal(), colour++);
		}
		LineSeries net = (LineSeries) LineSeriesImpl.createDefault();
		plain(net, ChartStyle.ink());
		net.getLineAttributes().setVisible(false);
		Marker marker = MarkerImpl.create(MarkerType.DIAMOND_LITERAL, 4);
		marker.setVisible(true);
		net.getMarkers().clear();
		net.getMarkers().add(marker);
		ChartStyle.series(chart, net, "Net present value", "npv", ChartStyle.ink());
		return chart;
	}

	private static Chart emissions(Map<String, String> facts) {
		ChartWithAxes chart = ChartStyle.chart(493, 240);
		ChartStyle.categories(chart, AxisType.TEXT_LITERAL, "year");
		ChartStyle.base(chart).setInterval(5);
		ChartStyle.title(ChartStyle.value(chart), facts.get("yearlyUnit"));
		List<String> names = names(facts.get("emissionsChartNames"));
		String combined = facts.get("emissionsChartCombined");
		for (int i = 0; i < names.size(); i++) {
			LineSeries line = (LineSeries) LineSeriesImpl.createDefault();
			ColorDefinition colour = i == 0 ? ChartStyle.ink() : ChartStyle.colour(i - 1);
			plain(line, colour);
			line.setLineAttributes(LineAttributesImpl.create(colour.copyInstance(),
					combined.charAt(i) == '1' ? LineStyle.DASHED_LITERAL : LineStyle.SOLID_LITERAL, i == 0 ? 2 : 1));
			ChartStyle.series(chart, line, names.get(i), "y" + i, colour);
		}
		return chart;
	}

	private static void plain(LineSeries series, ColorDefinition colour) {
		series.getMarkers().forEach(marker -> marker.setVisible(false));
		if (series.getMarkers().isEmpty()) {
			Marker marker = MarkerImpl.create(MarkerType.BOX_LITERAL, 2);
			marker.setVisible(false);
			series.getMarkers().add(marker);
		}
		series.setPaletteLineColor(false);
		series.setLineAttributes(LineAttributesImpl.create(colour.copyInstance(), LineStyle.SOLID_LITERAL, 1));
	}

	private static List<String> names(String joined) {
		return joined.isEmpty() ? List.of() : List.of(joined.split("\t"));
	}
}
