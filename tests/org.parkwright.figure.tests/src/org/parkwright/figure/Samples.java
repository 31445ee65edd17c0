package org.parkwright.figure;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Kind;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

/** Made-up tables, and figures of each kind over them. */
final class Samples {

	static final Column NAME = Column.text("name", "Scenario", "what is compared");
	static final Column FUEL = Column.choice("fuel", "Fuel", "what is burnt",
			"coal", "coal", "gas", "natural gas", "waste", "waste");
	static final Column YEAR = Column.year("year", "Year", "when");
	static final Column EMISSIONS = Column.number("emissions", "Emissions", "what is emitted", "t CO2e").sums();
	static final Column AVOIDED = Column.number("avoided", "Avoided emissions", "what is not emitted any more", "t CO2e").sums();
	static final Column COST = Column.number("cost", "Cost of avoiding", "money for a tonne", "CNY/t");
	static final Column NPV = Column.number("npv", "Net present value", "what is gained", "CNY");
	static final Column SHARE = Column.share("share", "Share", "part of all");

	static final String LONG = "Refuse & biomass instead of coal in all boilers that are older than 20 years";

	private static final List<String> MEASURES = List.of("Baseline", "Gas for coal", "Waste & sludge", "Heat pumps", "Longer life",
			"Efficient turbines", "Carbon capture", LONG);
	private static final List<String> FUELS = List.of("coal", "gas", "waste");

	private Samples() {
	}

	/** A figure of each kind over usual tables. */
	static List<Figure> all() {
		List<Figure> figures = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			figures.add(of(kind, 7));
		}
		return figures;
	}

	/** Different numbers that are the same in each run, some of them negative. */
	static double number(int seed) {
		return Math.sin(seed * 12.9898 + 4.1) * 1000 + 650;
	}

	private static String name(int row) {
		return row < MEASURES.size() ? MEASURES.get(row) : "Measure " + row;
	}

	/** @param rows how many of them; the third is unknown where there are more than two */
	static Figure of(Kind kind, int rows) {
		return switch (kind) {
		case BARS -> figure(kind, scenarios(rows)).with(Role.X, "name").with(Role.Y, "emissions");
		case STACKED_BARS -> figure(kind, fuels(rows)).with(Role.X, "name").with(Role.Y, "emissions").with(Role.SERIES, "fuel");
		case LINES, AREAS -> figure(kind, years(rows)).with(Role.X, "year").with(Role.Y, "emissions").with(Role.SERIES, "fuel");
		case BAND -> figure(kind, band(rows)).with(Role.X, "year").with(Role.Y, "emissions").with(Role.LOW, "p5", "p25")
				.with(Role.HIGH, "p95", "p75");
		case COST_CURVE -> figure(kind, scenarios(rows)).with(Role.LABEL, "name").with(Role.WIDTH, "avoided").with(Role.Y, "cost");
		case WATERFALL -> figure(kind, scenarios(rows)).with(Role.X, "name").with(Role.Y, "emissions");
		case TORNADO -> figure(kind, tornado(rows)).with(Role.LABEL, "name").with(Role.LOW, "low").with(Role.HIGH, "high")
				.with(Role.BASE, "base");
		case RANGES -> figure(kind, ranges(rows)).with(Role.LABEL, "name").with(Role.LOW, "low").with(Role.HIGH, "high").with(Role.SERIES, "fuel");
		case HEAT_MAP -> figure(kind, grid(rows)).with(Role.X, "price").with(Role.Y, "rate").with(Role.COLOUR, "npv");
		case SCATTER -> figure(kind, scenarios(rows)).with(Role.X, "avoided").with(Role.Y, "npv").with(Role.LABEL, "name");
		case SANKEY -> figure(kind, flows(rows)).with(Role.FROM, "from").with(Role.TO, "to").with(Role.WIDTH, "heat");
		case MAP -> map(places(rows));
		case RADAR -> figure(kind, shares(rows)).with(Role.X, "name").with(Role.Y, "share");
		};
	}

	private static Figure figure(Kind kind, ResultTable table) {
		return Figure.of(kind.name().toLowerCase().replace('_', '-'), Sentence.of("A figure of <{0}> & more", kind.name()), kind, table);
	}

	/** Spans of time, of which readers see the years. */
	static ResultTable ranges(int rows) {
		ResultTable.Rows table = ResultTable.of("ranges", "Tasks", "a task").columns(NAME, FUEL, Column.year("low", "Starts in", "when it begins"), Column.year("high", "Ends in", "when it ends"));
		for (int row = 0; row < rows; row++) {
			table.add(name(row), FUELS.get(row % FUELS.size()), row == 2 ? null : 2026 + row / 2.0, 2028.5 + row);
		}
		return table.table();
	}

	static ResultTable scenarios(int rows) {
		ResultTable.Rows table = ResultTable.of("scenarios", "Scenarios", "a scenario").columns(NAME, EMISSIONS, AVOIDED, COST, NPV);
		for (int row = 0; row < rows; row++) {
			boolean unknown = row == 2;
			table.add(name(row), unknown ? null : 1000 * number(row), Math.abs(40 * number(row + 3)) + 2000,
					unknown ? null : -300 + 90 * row + number(row) / 20, 1e6 * number(row + 7));
		}
		return table.table();
	}

	static ResultTable fuels(int rows) {
		ResultTable.Rows table = ResultTable.of("fuels", "Fuels", "a fuel in a scenario").columns(NAME, FUEL, EMISSIONS);
		for (int row = 0; row < rows; row++) {
			for (int fuel = 0; fuel < FUELS.size(); fuel++) {
				table.add(name(row), FUELS.get(fuel), row == 2 && fuel == 1 ? null : 1000 * number(row * 7 + fuel));
			}
		}
		return table.table();
	}

	static ResultTable years(int rows) {
		ResultTable.Rows table = ResultTable.of("years", "Years", "a year of a fuel").columns(YEAR, FUEL, EMISSIONS);
		for (int fuel = 0; fuel < FUELS.size(); fuel++) {
			for (int row = 0; row < rows; row++) {
				table.add(2025 + row, FUELS.get(fuel), row == 2 && fuel == 1 ? null
						: 1000 * (1500 - 400 * fuel - 30 * row + number(row + 5 * fuel) / 12));
			}
		}
		return table.table();
	}

	static ResultTable band(int rows) {
		ResultTable.Rows table = ResultTable.of("band", "Band", "a year").columns(YEAR, EMISSIONS,
				EMISSIONS.named("p5", "5 %"), EMISSIONS.named("p25", "25 %"), EMISSIONS.named("p75", "75 %"), EMISSIONS.named("p95", "95 %"));
		for (int row = 0; row < rows; row++) {
			double middle = 1000 * (900 - 190 * row + number(row) / 10);
			double wide = 40_000 * (1 + row);
			if (row == 2) {
				table.add(2025 + row, null, null, null, null, null);
			} else {
				table.add(2025 + row, middle, middle - 2.2 * wide, middle - wide, middle + wide, middle + 2.5 * wide);
			}
		}
		return table.table();
	}

	static ResultTable tornado(int rows) {
		ResultTable.Rows table = ResultTable.of("tornado", "Sensitivity", "a parameter").columns(NAME,
				NPV.named("low", "at the low end"), NPV.named("high", "at the high end"), NPV.named("base", "Base"));
		for (int row = 0; row < rows; row++) {
			double reach = 4e8 / (row + 1);
			table.add(name(row), row == 2 ? null : 5e8 - reach, row == 4 ? 5e8 - reach / 2 : 5e8 + reach * 0.8, 5e8);
		}
		return table.table();
	}

	static ResultTable grid(int rows) {
		ResultTable.Rows table = ResultTable.of("grid", "Two numbers", "a pair").columns(
				Column.number("price", "Price of gas", "what gas costs", "CNY/GJ"), Column.share("rate", "Discount rate", "of money"), NPV);
		for (int across = 0; across < rows; across++) {
			for (int up = 0; up < 5; up++) {
				table.add(30 + 5.0 * across, 0.02 * (up + 1), across == 2 && up == 1 ? null : 1e6 * (900 - 180 * across - 120 * up));
			}
		}
		return table.table();
	}

	static ResultTable flows(int rows) {
		ResultTable.Rows table = ResultTable.of("flows", "Flows", "a flow").columns(Column.text("from", "From", "where it begins"),
				Column.text("to", "To", "where it ends"), Column.number("heat", "Heat", "what flows", "GJ"));
		Object[][] flows = { { "Coal", "Boilers & turbines", 9e6 }, { "Natural gas", "Boilers & turbines", 3e6 },
				{ "Boilers & turbines", "Steam network", null }, { "Boilers & turbines", "Steam network of the eastern part of the park", 8e6 },
				{ "Steam network of the eastern part of the park", "Chemicals", 5e6 },
				{ "Steam network of the eastern part of the park", "Paper", 2.5e6 }, { "Chemicals", "Boilers & turbines", 0.7e6 },
				{ "Paper", "Paper", 0.2e6 }, { "Chemicals", "Paper", 1e6 } };
		for (int row = 0; row < rows; row++) {
			table.add(row < flows.length ? flows[row] : new Object[] { "Source " + row % 7, "Sink " + row % 11, 1e5 * (row + 1) });
		}
		return table.table();
	}

	static Figure map(ResultTable places) {
		return figure(Kind.MAP, places).with(Role.X, "longitude", "to_longitude").with(Role.Y, "latitude", "to_latitude").with(Role.SERIES, "kind").with(Role.LABEL, "name")
				.with(Role.WIDTH, "size_1");
	}

	static ResultTable.Rows places() {
		Column latitude = Column.number("latitude", "Latitude", "to the north", "deg");
		Column longitude = Column.number("longitude", "Longitude", "to the east", "deg");
		return ResultTable.of("places", "Places", "a place or what goes from one to another").columns(NAME,
				Column.choice("kind", "Kind", "what it is", "firm", "firm", "works", "infrastructure", "steam", "steam", "water", "water"), latitude, longitude,
				latitude.named("to_latitude", "Latitude of the end"), longitude.named("to_longitude", "Longitude of the end"), Column.share("size_1", "Share", "part of the largest"));
	}

	/** Firms about the fjord of Kalundborg, made up; from the fourth on each second row is a line. */
	private static ResultTable places(int rows) {
		ResultTable.Rows table = places();
		double[] from = { 55.66, 11.08 };
		for (int row = 0; row < rows; row++) {
			double[] at = { 55.66 + 0.3 * Math.sin(7 * row), 11.08 + 0.6 * Math.cos(5 * row) };
			if (row > 2 && row % 2 == 1) {
				table.add(name(row), row % 4 == 1 ? "steam" : "water", from[0], from[1], at[0], at[1], row == 3 ? null : 1.0 / row);
			} else {
				table.add(name(row), row % 4 == 0 ? "firm" : "works", row == 2 ? null : at[0], at[1], null, null, null);
				from = at;
			}
		}
		return table.table();
	}

	private static ResultTable shares(int rows) {
		ResultTable.Rows table = ResultTable.of("shares", "Shares", "a category").columns(NAME, SHARE);
		for (int row = 0; row < rows; row++) {
			table.add(name(row), row == 2 ? null : (row % 5 + 1) / 5.0);
		}
		return table.table();
	}
}
