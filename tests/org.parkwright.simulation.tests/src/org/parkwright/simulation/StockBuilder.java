package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.engine.Output;
import org.parkwright.engine.lifetime.YearConvention;

/** Stocks by hand: each unit of 100 MW, of the year 2004 and for 30 years, of fuel 0 in park 0 and plant 0. */
final class StockBuilder {

	/** A unit as it is stated. */
	static final class Unit {
		Output output = Output.COMBINED;
		double capacity = 100;
		Integer vintage = 2004;
		Integer lifetime = 30;
		double fuel;
		double otherFuel = Double.NaN;
		double otherShare;
		double operatingCost = Double.NaN;
		boolean clean;
		int park;
	}

	/** A unit that a measure may add. */
	private record Added(String measure, Output output, int park, int fuel) {
	}

	private final List<Unit> units = new ArrayList<>();
	private final List<Added> added = new ArrayList<>();
	private Horizon horizon = Horizon.REMAINING_LIFE;
	private YearConvention convention = YearConvention.START;

	StockBuilder counting(Horizon by) {
		horizon = by;
		return this;
	}

	StockBuilder convention(YearConvention by) {
		convention = by;
		return this;
	}

	/** One more unit. */
	Unit unit() {
		units.add(new Unit());
		return units.getLast();
	}

	StockBuilder units(int count) {
		for (int j = 0; j < count; j++) {
			unit();
		}
		return this;
	}

	/** One more unit that a measure may add; it burns gas. */
	StockBuilder mayAdd(String measure, Output output, int park) {
		added.add(new Added(measure, output, park, 1));
		return this;
	}

	Stock stock() {
		var stock = new Stock(units.size(), added.size(), StudyBuilder.BASE_YEAR, horizon, convention);
		stock.names().index(Feature.FUEL, "coal");
		stock.names().index(Feature.FUEL, "gas");
		stock.names().index(Feature.FUEL, "waste");
		FuelMix.Layer layer = units.stream().anyMatch(unit -> unit.otherShare > 0) ? stock.mix().next() : null;
		for (int j = 0; j < units.size(); j++) {
			Unit unit = units.get(j);
			stock.outputs()[j] = unit.output;
			stock.vintage()[j] = unit.vintage;
			stock.lifetime()[j] = unit.lifetime;
			stock.ultraLowEmission()[j] = unit.clean;
			stock.operatingCost()[j] = unit.operatingCost;
			stock.columns()[Columns.of(Attribute.CAPACITY)][j] = unit.capacity;
			stock.columns()[Columns.of(Attribute.VINTAGE)][j] = unit.vintage == null ? Double.NaN : unit.vintage;
			stock.columns()[Columns.of(Attribute.LIFETIME)][j] = unit.lifetime == null ? Double.NaN : unit.lifetime;
			stock.columns()[Columns.of(Feature.FUEL)][j] = unit.fuel;
			stock.columns()[Columns.of(Group.PARK)][j] = unit.park;
			if (layer != null) {
				layer.fuel()[j] = unit.otherFuel;
				layer.share()[j] = unit.otherShare;
				stock.mix().own()[j] = 1 - unit.otherShare;
			}
			if (unit.vintage == null || unit.lifetime == null) {
				stock.count(j, Double.NaN);
			} else {
				stock.begin()[j] = unit.vintage > StudyBuilder.BASE_YEAR ? unit.vintage + convention.share() - StudyBuilder.BASE_YEAR : 0;
				stock.agesOut()[j] = true;
				stock.count(j, stock.begin()[j] + convention.remainingLife(StudyBuilder.BASE_YEAR, unit.vintage, unit.lifetime));
			}
		}
		for (int i = 0; i < added.size(); i++) {
			Added each = added.get(i);
			int j = units.size() + i;
			stock.add(j, each.measure, each.output);
			stock.columns()[Columns.of(Feature.FUEL)][j] = each.fuel;
			stock.columns()[Columns.of(Group.PARK)][j] = each.park;
		}
		return stock;
	}
}
