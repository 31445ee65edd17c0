package org.parkwright.report.internal;

import java.util.List;

import org.eclipse.birt.chart.model.ChartWithAxes;
import org.eclipse.birt.chart.model.attribute.AxisType;
import org.eclipse.birt.chart.model.attribute.ChartDimension;
import org.eclipse.birt.chart.model.attribute.ColorDefinition;
import org.eclipse.birt.chart.model.attribute.DataPointComponentType;
import org.eclipse.birt.chart.model.attribute.Direction;
import org.eclipse.birt.chart.model.attribute.FontDefinition;
import org.eclipse.birt.chart.model.attribute.LineStyle;
import org.eclipse.birt.chart.model.attribute.Marker;
import org.eclipse.birt.chart.model.attribute.MarkerType;
import org.eclipse.birt.chart.model.attribute.Orientation;
import org.eclipse.birt.chart.model.attribute.Position;
import org.eclipse.birt.chart.model.attribute.Text;
import org.eclipse.birt.chart.model.attribute.impl.BoundsImpl;
import org.eclipse.birt.chart.model.attribute.impl.ColorDefinitionImpl;
import org.eclipse.birt.chart.model.attribute.impl.DataPointComponentImpl;
import org.eclipse.birt.chart.model.attribute.impl.InsetsImpl;
import org.eclipse.birt.chart.model.attribute.impl.JavaNumberFormatSpecifierImpl;
import org.eclipse.birt.chart.model.attribute.impl.LineAttributesImpl;
import org.eclipse.birt.chart.model.attribute.impl.MarkerImpl;
import org.eclipse.birt.chart.model.component.Axis;
import org.eclipse.birt.chart.model.component.MarkerLine;
import org.eclipse.birt.chart.model.component.Series;
import org.eclipse.birt.chart.model.component.impl.MarkerLineImpl;
import org.eclipse.birt.chart.model.component.impl.SeriesImpl;
import org.eclipse.birt.chart.model.data.SeriesDefinition;
import org.eclipse.birt.chart.model.data.impl.NumberDataElementImpl;
import org.eclipse.birt.chart.model.data.impl.QueryImpl;
import org.eclipse.birt.chart.model.data.impl.SeriesDefinitionImpl;
import org.eclipse.birt.chart.model.impl.ChartWithAxesImpl;
import org.eclipse.birt.chart.model.type.LineSeries;
import org.eclipse.birt.chart.model.type.impl.LineSeriesImpl;

/** The look that all charts share. */
final class ChartStyle {

	/** Colours of series, in order. */
	private static final List<String> COLOURS = List.of("0F5C6E", "E08E45", "7FB069", "B5485D", "5B7DB1", "C9B037",
			"8E6C8A", "3AAFA9", "A0522D", "6C7A89", "2E4057", "D7816A");
	private static final String INK = "3A4750";
	private static final String RULE = "DDE3E6";
	private static final String AXIS = "8A979E";
	private static final float SMALL = 7.5f;

	/** A number with thousands separators. */
	private static final String NUMBERS = "#,##0.##";

	private ChartStyle() {
	}

	/** @return an empty chart of this size in points */
	static ChartWithAxes chart(double width, double height) {
		ChartWithAxes chart = ChartWithAxesImpl.createDefault();
		chart.setDimension(ChartDimension.TWO_DIMENSIONAL_LITERAL);
		chart.getBlock().setBounds(BoundsImpl.create(0, 0, width, height));
		chart.getBlock().setBackground(ColorDefinitionImpl.WHITE());
		chart.getBlock().getOutline().setVisible(false);
		chart.getBlock().setInsets(InsetsImpl.create(2, 2, 2, 2));
		chart.getTitle().setVisible(false);
		chart.getPlot().getOutline().setVisible(false);
		chart.getPlot().getClientArea().getOutline().setVisible(false);
		chart.getPlot().getClientArea().setBackground(ColorDefinitionImpl.TRANSPARENT());
		chart.getLegend().setVisible(true);
		chart.getLegend().setPosition(Position.BELOW_LITERAL);
		chart.getLegend().setOrientation(Orientation.HORIZONTAL_LITERAL);
		chart.getLegend().setDirection(Direction.LEFT_RIGHT_LITERAL);
		chart.getLegend().getSeparator().setVisible(false);
		chart.getLegend().setEllipsis(0);
		chart.getLegend().getOutline().setVisible(false);
		chart.getLegend().setBackground(ColorDefinitionImpl.TRANSPARENT());
		chart.getLegend().getClientArea().setBackground(ColorDefinitionImpl.TRANSPARENT());
		chart.getLegend().getClientArea().getOutline().setVisible(false);
		text(chart.getLegend().getText(), SMALL, false);
		axis(base(chart), "");
		axis(value(chart), "");
		base(chart).getMajorGrid().getLineAttributes().setVisible(false);
		value(chart).getMajorGrid().setLineAttributes(LineAttributesImpl.create(colour(RULE), LineStyle.SOLID_LITERAL, 1));
		value(chart).getMajorGrid().getTickAttributes().setVisible(false);
		value(chart).getLineAttributes().setVisible(false);
		value(chart).setType(AxisType.LINEAR_LITERAL);
		numbers(value(chart));
		return chart;
	}

	/** Draws the line of value 0, which bars on both sides start from. */
	static void zeroLine(ChartWithAxes chart) {
		MarkerLine line = MarkerLineImpl.create(value(chart), NumberDataElementImpl.create(0));
		line.setLineAttributes(LineAttributesImpl.create(colour(AXIS), LineStyle.SOLID_LITERAL, 1));
		line.getLabel().setVisible(false);
	}

	/** Starts the axis of values at 0, so that heights can be compared. */
	static void fromZero(ChartWithAxes chart) {
		value(chart).getScale().setMin(NumberDataElementImpl.create(0));
	}

	/** Makes a series a plain line, or the edge of an area, without marks at its points. */
	static void plain(LineSeries series, ColorDefinition colour) {
		series.getMarkers().forEach(marker -> marker.setVisible(false));
		if (series.getMarkers().isEmpty()) {
			Marker marker = MarkerImpl.create(MarkerType.BOX_LITERAL, 2);
			marker.setVisible(false);
			series.getMarkers().add(marker);
		}
		series.setPaletteLineColor(false);
		series.setLineAttributes(LineAttributesImpl.create(colour.copyInstance(), LineStyle.SOLID_LITERAL, 1));
	}

	/** @return a series that writes its name at its points and draws nothing */
	static LineSeries names(Position position) {
		LineSeries series = (LineSeries) LineSeriesImpl.createDefault();
		plain(series, ColorDefinitionImpl.TRANSPARENT());
		series.getLineAttributes().setVisible(false);
		series.getLabel().setVisible(true);
		series.setLabelPosition(position);
		text(series.getLabel().getCaption(), SMALL, true);
		series.getDataPoint().getComponents().clear();
		series.getDataPoint().getComponents()
				.add(DataPointComponentImpl.create(DataPointComponentType.SERIES_VALUE_LITERAL, null));
		return series;
	}

	/** Shows numbers on an axis with thousands separators. */
	static void numbers(Axis axis) {
		axis.setFormatSpecifier(JavaNumberFormatSpecifierImpl.create(NUMBERS));
	}

	/** @return the axis of categories, or of x in a chart of numbers against numbers */
	static Axis base(ChartWithAxes chart) {
		return chart.getPrimaryBaseAxes()[0];
	}

	/** @return the axis of values */
	static Axis value(ChartWithAxes chart) {
		return chart.getPrimaryOrthogonalAxis(base(chart));
	}

	/** Sets the title of an axis. */
	static void title(Axis axis, String title) {
		axis.getTitle().setVisible(!title.isEmpty());
		axis.getTitle().getCaption().setValue(title);
		text(axis.getTitle().getCaption(), SMALL, false);
	}

	/** Takes the categories, or x, from a column of the table. */
	static void categories(ChartWithAxes chart, AxisType type, String column) {
		Axis axis = base(chart);
		axis.setType(type);
		axis.setCategoryAxis(type == AxisType.TEXT_LITERAL);
		Series series = SeriesImpl.createDefault();
		series.getDataDefinition().add(QueryImpl.create(row(column)));
		SeriesDefinition definition = SeriesDefinitionImpl.createDefault();
		definition.getSeries().add(series);
		axis.getSeriesDefinitions().add(definition);
	}

	/** Adds a series whose values are a column of the table. */
	static void series(ChartWithAxes chart, Series series, String name, String column, ColorDefinition colour) {
		series.setSeriesIdentifier(name);
		series.getDataDefinition().add(QueryImpl.create(row(column)));
		SeriesDefinition definition = SeriesDefinitionImpl.createDefault();
		definition.getSeriesPalette().getEntries().clear();
		definition.getSeriesPalette().getEntries().add(colour.copyInstance());
		definition.getSeries().add(series);
		value(chart).getSeriesDefinitions().add(definition);
	}

	/** @return the colour of the series at this place */
	static ColorDefinition colour(int series) {
		return colour(COLOURS.get(series % COLOURS.size()));
	}

	/** @return the colour of a series, so pale that lines on it are read */
	static ColorDefinition pale(int series) {
		return mixed(series, 0.78);
	}

	/** @return the colour of a series between full and pale */
	static ColorDefinition middle(int series) {
		return mixed(series, 0.5);
	}

	private static ColorDefinition mixed(int series, double white) {
		ColorDefinition full = colour(series);
		return ColorDefinitionImpl.create(whiter(full.getRed(), white), whiter(full.getGreen(), white),
				whiter(full.getBlue(), white));
	}

	private static int whiter(int part, double white) {
		return (int) Math.round(part + (255 - part) * white);
	}

	/** @return a colour of text and marks */
	static ColorDefinition ink() {
		return colour(INK);
	}

	/** Sets font and colour of a text. */
	static void text(Text text, double size, boolean bold) {
		FontDefinition font = text.getFont();
		font.setName(Fonts.FAMILY);
		font.setSize((float) size);
		font.setBold(bold);
		text.setColor(ink());
	}

	private static void axis(Axis axis, String title) {
		title(axis, title);
		text(axis.getLabel().getCaption(), SMALL, false);
		axis.setLineAttributes(LineAttributesImpl.create(colour(AXIS), LineStyle.SOLID_LITERAL, 1));
		axis.getMajorGrid().getTickAttributes().setVisible(false);
	}

	private static String row(String column) {
		return "row[\"" + column + "\"]";
	}

	private static ColorDefinition colour(String hex) {
		int value = Integer.parseInt(hex, 16);
		return ColorDefinitionImpl.create(value >> 16, value >> 8 & 0xff, value & 0xff);
	}
}
