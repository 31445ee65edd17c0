package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.STUDY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.parkwright.core.result.SizeClass;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.engine.Output;

/** The stock in the base year: in all, by fuel and output, by size class, by vintage. */
public final class StockProvider implements ResultProvider {

	private static final Column UNITS = Column.count("units", "Units", "Number of units").sums();
	private static final Column CAPACITY = Column.number("capacity_mw", "Capacity", "Electric, of units that make heat alone thermal; totals add both", "MW").sums();
	private static final Column SHARE = Column.share("capacity_share", "Share of capacity", "Of the capacity of all units");
	private static final int MOST_PERIODS = 12;
	private static final int PERIOD = 5;

	/** Units that have something in common. */
	private record Part(List<StockUnit> units) {

		Part where(Predicate<StockUnit> condition) {
			return new Part(units.stream().filter(condition).toList());
		}

		double capacity() {
			return units.stream().mapToDouble(StockUnit::capacity).sum();
		}

		Double meanVintage() {
			List<StockUnit> dated = units.stream().filter(unit -> unit.vintage() != null && Double.isFinite(unit.capacity())).toList();
			double capacity = new Part(dated).capacity();
			return dated.isEmpty() || capacity == 0 ? null
					: (double) Math.round(dated.stream().mapToDouble(unit -> unit.capacity() * unit.vintage()).sum() / capacity);
		}
	}

	@Override
	public List<ResultSection> sections(StudyResult result) {
		Part stock = new Part(result.stock());
		ResultTable fuels = byFuel(result, stock);
		ResultTable sizes = bySize(result, stock);
		ResultTable vintages = byVintage(result, stock);
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph("", line(result, total(result))));
		if (!result.dataNote().isBlank()) {
			blocks.add(new Block.Paragraph("Data", Sentence.plain(result.dataNote().replaceAll("\\s+", " ").strip())));
		}
		if (!stock.units.isEmpty()) {
			blocks.add(Figure.of("stock-by-fuel", Sentence.of("Capacity by fuel and output"), Figure.Kind.STACKED_BARS, fuels).with(Figure.Role.X, "fuel")
					.with(Figure.Role.Y, "capacity_mw").with(Figure.Role.SERIES, "output"));
			blocks.add(Excerpt.of(Sentence.of("Capacity by fuel and output"), fuels).pivot("fuel", "output", "capacity_mw"));
			blocks.add(Excerpt.of(Sentence.of("Units by fuel and output"), fuels).pivot("fuel", "output", "units"));
			blocks.add(sizes);
			blocks.add(fuels);
			if (vintages.rows() > 0) {
				blocks.add(Figure.of("stock-by-vintage", Sentence.of("Capacity by vintage and size class"), Figure.Kind.STACKED_BARS, vintages)
						.with(Figure.Role.X, "vintages").with(Figure.Role.Y, "capacity_mw").with(Figure.Role.SERIES, "class"));
				blocks.add(Excerpt.of(Sentence.of("Capacity by vintage and size class"), vintages).pivot("vintages", "class", "capacity_mw"));
				blocks.add(vintages);
			}
		}
		blocks.add(total(result));
		return List.of(new ResultSection("stock", Sentence.of("The stock"), "What is there in the base year", ResultSection.Part.MAIN, blocks,
				Shared.marks(result)));
	}

	/** @return the stock in one row, for tables and sentences */
	static ResultTable total(StudyResult result) {
		Part stock = new Part(result.stock());
		double[] years = new double[result.trajectory().years()];
		double total = 0;
		for (int k = 0; k < years.length; k++) {
			years[k] = EmissionsProvider.at(result.trajectory(), k);
			total += years[k];
		}
		double baseline = result.scenarios().isEmpty() ? total : result.scenarios().getFirst().appraisal().baselineTonnes();
		long retired = result.stock().stream().filter(unit -> Double.valueOf(0).equals(unit.remainingLife())).count();
		return ResultTable.of("stock", "The stock", "All units of the study").columns(STUDY,
				Column.count("parks", "Parks", "Parks of the model"), Column.count("plants", "Plants", "Plants with units"), UNITS, CAPACITY,
				Column.count("retired", "Past their end", "Units past the end of life in the base year, which enter no sum of emissions or cost"),
				Column.number("emissions_t_per_a", "Emissions", "Emissions of the base year", Shared.TONNES + "/a").by("(5)"),
				Column.number("baseline_t", "Baseline", "Emissions over the years that count, if nothing is done", Shared.TONNES).by("(7)"))
				.add(result.study().name(), result.parks(), result.plants(), stock.units.size(), stock.capacity(), retired,
						years.length == 0 ? 0 : years[0], baseline)
				.table();
	}

	/** @return units, plants, parks and capacity in a sentence */
	static Sentence line(StudyResult result, ResultTable total) {
		return Sentence.of("{0} in {1} of {2}, {3}.", new Sentence.Counted(result.stock().size(), "{0} unit", "{0} units"),
				new Sentence.Counted(result.plants(), "{0} plant", "{0} plants"), new Sentence.Counted(result.parks(), "{0} park", "{0} parks"),
				total.cell(0, "capacity_mw"));
	}

	private static Object[] row(StudyResult result, Object first, Object second, Part part, Part stock) {
		return new Object[] { result.study().name(), first, second, part.units.size(), part.capacity(),
				stock.capacity() == 0 ? Double.POSITIVE_INFINITY : part.capacity() / stock.capacity() };
	}

	private static ResultTable byFuel(StudyResult result, Part stock) {
		ResultTable.Rows rows = ResultTable.of("stock-by-fuel", "Stock by fuel and output", "A fuel and output, the fuel of most capacity first").reach(ResultTable.Reach.DETAIL).columns(STUDY,
				Column.name("fuel", "Fuel", "What the units burn or use"), Shared.output(), UNITS, CAPACITY, SHARE);
		Map<String, Part> fuels = stock.units.stream().collect(Collectors.groupingBy(StockUnit::fuel, LinkedHashMap::new,
				Collectors.collectingAndThen(Collectors.toList(), Part::new)));
		fuels.entrySet().stream().sorted(Comparator.comparingDouble(each -> -each.getValue().capacity())).forEach(each -> {
			for (Output output : outputs()) {
				Part part = each.getValue().where(unit -> unit.output() == output);
				if (!part.units.isEmpty()) {
					rows.add(row(result, Shared.known(each.getKey()), Shared.code(output), part, stock));
				}
			}
		});
		return rows.table();
	}

	/** What units deliver, and null for what is unknown. */
	private static List<Output> outputs() {
		List<Output> outputs = new ArrayList<>(List.of(Output.values()));
		outputs.add(null);
		return outputs;
	}

	private static ResultTable bySize(StudyResult result, Part stock) {
		ResultTable.Rows rows = ResultTable.of("stock-by-size", "Stock by size class", "A size class").columns(STUDY, Shared.sizeClass(result),
				Column.year("mean_vintage", "Mean vintage", "By capacity, of units whose vintage is known"), UNITS, CAPACITY, SHARE);
		for (SizeClass sizeClass : result.sizeClasses().andNone()) {
			Part part = stock.where(unit -> Objects.equals(unit.sizeClass(), sizeClass));
			if (!part.units.isEmpty()) {
				rows.add(row(result, Shared.code(sizeClass), part.meanVintage(), part, stock));
			}
		}
		return rows.table();
	}

	private static ResultTable byVintage(StudyResult result, Part stock) {
		List<StockUnit> dated = stock.where(unit -> unit.vintage() != null).units;
		int first = dated.stream().mapToInt(StockUnit::vintage).min().orElse(0);
		int last = dated.stream().mapToInt(StockUnit::vintage).max().orElse(0);
		int width = PERIOD;
		while ((last - first) / width >= MOST_PERIODS) {
			width *= 2;
		}
		int step = width;
		ResultTable.Rows rows = ResultTable.of("stock-by-vintage", "Stock by vintage and size class", "A period of vintages and size class").reach(ResultTable.Reach.DETAIL).columns(STUDY,
				Column.text("vintages", "Vintages", "Calendar years in which the units began to serve"), Shared.sizeClass(result), UNITS, CAPACITY, SHARE);
		TreeMap<Integer, List<StockUnit>> periods = dated.stream().collect(Collectors
				.groupingBy(unit -> Math.floorDiv(unit.vintage() - 1, step), TreeMap::new, Collectors.toList()));
		for (int period = periods.isEmpty() ? 1 : periods.firstKey(); !periods.isEmpty() && period <= periods.lastKey(); period++) {
			int from = period * step + 1;
			int to = last <= result.study().baseYear() ? Math.min(from + step - 1, Math.max(from, result.study().baseYear())) : from + step - 1;
			add(from == to ? Integer.toString(from) : from + "\u2013" + to, new Part(periods.getOrDefault(period, List.of())), stock, result, rows);
		}
		if (dated.size() < stock.units.size()) {
			add(null, stock.where(unit -> unit.vintage() == null), stock, result, rows);
		}
		return rows.table();
	}

	private static void add(String vintages, Part period, Part stock, StudyResult result, ResultTable.Rows rows) {
		for (SizeClass sizeClass : result.sizeClasses().andNone()) {
			Part part = period.where(unit -> Objects.equals(unit.sizeClass(), sizeClass));
			if (!part.units.isEmpty() || sizeClass == result.sizeClasses().all().get(0) && period.units.isEmpty()) {
				rows.add(row(result, vintages, Shared.code(sizeClass), part, stock));
			}
		}
	}
}
