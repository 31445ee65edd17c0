package org.parkwright.report.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.parkwright.core.result.SizeClass;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.Output;

/** Section 1: the stock by fuel, output, size class and vintage. */
final class StockSection {

	private static final int MOST_BINS = 16;
	private static final int MOST_BARS = 12;

	/** A part of the stock. A sum over an unknown capacity is unknown. */
	private record Part(List<StockUnit> units) {

		int count() {
			return units.size();
		}

		double capacity() {
			return units.stream().mapToDouble(StockUnit::capacity).sum();
		}

		Part of(Output output) {
			return new Part(units.stream().filter(unit -> unit.output() == output).toList());
		}

		Part of(SizeClass sizeClass) {
			return new Part(units.stream().filter(unit -> unit.sizeClass() == sizeClass).toList());
		}

		Part dated() {
			return new Part(units.stream().filter(unit -> unit.vintage() != null).toList());
		}

		/** Capacity-weighted, a calendar year; of the units whose vintage is known. */
		double meanVintage() {
			return dated().units.stream().mapToDouble(unit -> unit.capacity() * unit.vintage()).sum() / dated().capacity();
		}
	}

	private StockSection() {
	}

	static void fill(StudyResult result, Contents contents) {
		Part stock = new Part(result.units());
		contents.fact("stockSource", "Source: park file " + result.provenance().modelFile()
				+ (result.dataNote().isBlank() ? "." : " (" + result.dataNote() + ")."));
		byFuel(stock, contents);
		bySize(stock, contents);
		byVintage(stock, result.study().baseYear(), contents);
	}

	private static void byFuel(Part stock, Contents contents) {
		Map<String, Part> fuels = stock.units.stream().collect(Collectors.groupingBy(unit -> Words.of(unit.fuel()),
				Collectors.collectingAndThen(Collectors.toList(), Part::new)));
		List<Map.Entry<String, Part>> largestFirst = fuels.entrySet().stream()
				.sorted(Comparator.comparingDouble((Map.Entry<String, Part> fuel) -> -fuel.getValue().capacity())
						.thenComparing(Map.Entry::getKey))
				.toList();
		contents.table("stockFuel");
		contents.table("fuelChart");
		largestFirst.forEach(fuel -> fuelRow(Words.sentence(fuel.getKey()), fuel.getValue(), stock, contents));
		fuelRow("All fuels", stock, stock, contents);

		for (int i = 0; i < largestFirst.size(); i++) {
			boolean rest = i == MOST_BARS - 1 && largestFirst.size() > MOST_BARS;
			Part part = rest ? new Part(largestFirst.subList(i, largestFirst.size()).stream()
					.flatMap(fuel -> fuel.getValue().units.stream()).toList()) : largestFirst.get(i).getValue();
			String name = rest ? "Others" : Words.sentence(largestFirst.get(i).getKey());
			contents.row("fuelChart", name + "  " + Numbers.text(part.capacity(), 0),
					Contents.number(part.of(Output.COMBINED).capacity()),
					Contents.number(part.of(Output.ELECTRICITY).capacity()),
					Contents.number(part.of(Output.HEAT).capacity()));
			if (rest) {
				break;
			}
		}
	}

	private static void fuelRow(String name, Part part, Part stock, Contents contents) {
		Part combined = part.of(Output.COMBINED);
		Part electricity = part.of(Output.ELECTRICITY);
		Part heat = part.of(Output.HEAT);
		contents.row("stockFuel", name, count(combined), capacity(combined), count(electricity), capacity(electricity),
				count(heat), capacity(heat), count(part), capacity(part), share(part.capacity(), stock.capacity()));
	}

	private static void bySize(Part stock, Contents contents) {
		contents.table("stockSize");
		for (SizeClass sizeClass : SizeClass.values()) {
			sizeRow(Words.sentence(sizeClass.label()), stock.of(sizeClass), stock, contents);
		}
		sizeRow("All sizes", stock, stock, contents);
	}

	private static void sizeRow(String name, Part part, Part stock, Contents contents) {
		double vintage = part.meanVintage();
		contents.row("stockSize", name, count(part), share(part.count(), stock.count()), capacity(part),
				share(part.capacity(), stock.capacity()),
				part.count() == 0 ? "" : Double.isFinite(vintage) ? Long.toString(Math.round(vintage)) : Numbers.UNKNOWN);
	}

	private static void byVintage(Part stock, int baseYear, Contents contents) {
		contents.table("stockVintage");
		contents.table("vintageChart");
		List<StockUnit> dated = stock.dated().units;
		int first = dated.stream().mapToInt(StockUnit::vintage).min().orElse(0);
		int last = dated.stream().mapToInt(StockUnit::vintage).max().orElse(0);
		int width = 5;
		while ((last - first) / width >= MOST_BINS) {
			width *= 2;
		}
		int step = width;
		Map<Integer, List<StockUnit>> bins = dated.stream()
				.collect(Collectors.groupingBy(unit -> Math.floorDiv(unit.vintage() - 1, step), TreeMap::new,
						Collectors.toList()));
		if (bins.isEmpty()) {
			return;
		}
		TreeMap<Integer, List<StockUnit>> ordered = new TreeMap<>(bins);
		for (int bin = ordered.firstKey(); bin <= ordered.lastKey(); bin++) {
			Part part = new Part(ordered.getOrDefault(bin, List.of()));
			int from = bin * step + 1;
			int to = bin * step + step;
			if (last <= baseYear && from <= baseYear) {
				to = Math.min(to, baseYear);
			}
			boolean single = to == from;
			vintageRow(single ? "" + from : from + "\u2013" + to, part, stock, contents);
			contents.row("vintageChart", single ? "" + from : from + "\u2013" + String.format("%02d", to % 100),
					Contents.number(part.of(SizeClass.LARGE).capacity()),
					Contents.number(part.of(SizeClass.MIDDLE).capacity()),
					Contents.number(part.of(SizeClass.SMALL).capacity()));
		}
		if (dated.size() < stock.count()) {
			vintageRow("Unknown", new Part(stock.units.stream().filter(unit -> unit.vintage() == null).toList()), stock, contents);
		}
		vintageRow("All vintages", stock, stock, contents);
	}

	private static void vintageRow(String name, Part part, Part stock, Contents contents) {
		Part large = part.of(SizeClass.LARGE);
		Part middle = part.of(SizeClass.MIDDLE);
		Part small = part.of(SizeClass.SMALL);
		contents.row("stockVintage", name, count(large), capacity(large), count(middle), capacity(middle), count(small),
				capacity(small), count(part), capacity(part), share(part.capacity(), stock.capacity()));
	}

	private static String count(Part part) {
		return Numbers.count(part.count());
	}

	private static String capacity(Part part) {
		return Numbers.text(part.capacity(), 1);
	}

	private static String share(double part, double whole) {
		return Numbers.percent(part, whole, 1);
	}
}
