package org.parkwright.figure;

import java.util.Map;

import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Figure;

import com.google.gson.JsonObject;

/**
 * What is to be drawn of a figure: an option of ECharts that is data alone. Numbers stand in the unit in which
 * {@link Presentation} shows their column, and every text that a reader sees is its. A mark carries the index of its row in the
 * table as {@code row}, what a reader sees beside it as {@code text} and what they see when they point at it as {@code tip}.
 * What is unknown or infinite has no mark. Under {@code parkwright} stands what the scripts that draw need beside: kind, title,
 * {@code note} for rows that are not drawn, and {@code nothing} instead of all else if no row can be.
 *
 * @since 0.1
 */
public final class FigureOption {

	private FigureOption() {
	}

	/** @return the option. @throws IllegalArgumentException if the figure lacks a role that its kind needs */
	public static JsonObject of(Figure figure, Presentation presentation) {
		return of(figure, presentation, Map.of());
	}

	/**
	 * The option of a figure whose nodes a user has moved.
	 *
	 * @param places of nodes of a Sankey diagram by their names; those that it does not have count for nothing
	 * @return the option
	 * @throws IllegalArgumentException if the figure lacks a role that its kind needs
	 * @since 0.2
	 */
	public static JsonObject of(Figure figure, Presentation presentation, Map<String, NodePlace> places) {
		Drawn drawn = new Drawn(figure, presentation);
		JsonObject option = drawn.rows().length == 0 || drawn.isNought() ? null : switch (figure.kind()) {
		case BARS, STACKED_BARS -> BarOptions.bars(drawn);
		case COST_CURVE -> BarOptions.costCurve(drawn);
		case WATERFALL -> BarOptions.waterfall(drawn);
		case TORNADO -> BarOptions.tornado(drawn);
		case RANGES -> BarOptions.ranges(drawn);
		case LINES, AREAS -> LineOptions.lines(drawn);
		case BAND -> LineOptions.band(drawn);
		case HEAT_MAP -> PointOptions.heatMap(drawn);
		case SCATTER -> PointOptions.scatter(drawn);
		case SANKEY -> FlowOptions.sankey(drawn, places);
		case MAP -> MapOptions.map(drawn);
		case RADAR -> RadarOptions.radar(drawn);
		};
		return drawn.finish(option);
	}
}
