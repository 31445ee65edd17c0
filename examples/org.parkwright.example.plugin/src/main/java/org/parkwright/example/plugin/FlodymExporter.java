package org.parkwright.example.plugin;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.parkwright.core.check.Contents;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.section.Column;
import org.parkwright.core.table.CsvWriter;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;

/**
 * Writes stocks as flodym reads them: a long table with the columns {@code Time}, {@code Fuel} and {@code value} that has a row
 * for every year with every fuel, and for each dimension a file of its items, one a line, without a header. A unit stands from its
 * vintage through vintage + lifetime - 1. What is unknown of a unit is not guessed: the unit is left out, and the user is told.
 */
public class FlodymExporter implements Exporter {

	@Override
	public TransferDescription description() {
		return TransferDescription.of("flodym", "Stock table for flodym", "Write the stock of energy units as a table that flodym reads", FileKind.CSV)
				.layout("A row for every year with every fuel: Time, Fuel, value. flodym reads it by its CSVParameterReader.")
				.options(TransferOption.year("first-year", "First year", "first year of the table; the base year if left out").range(1800, 2999),
						TransferOption.year("last-year", "Last year", "last year of the table; the first one if left out").range(1800, 2999),
						TransferOption.choice("quantity", "Quantity", "what is counted",
								Column.words("stock", "Capacity standing, in MW", "inflow", "Capacity that begins, in MW", "number", "Number of units standing"))
								.preset("stock"),
						TransferOption.yesNo("dimensions", "Write the items of each dimension", "write the items of each dimension to a file beside it")
								.preset("yes"));
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		Integer first = options.year("first-year") == null ? model.getBaseYear() : options.year("first-year");
		Integer last = options.year("last-year") == null ? first : options.year("last-year");
		if (first == null || last < first) {
			faults.error("flodym.years", first == null ? "The park has no base year." : "The last year " + last + " is before the first, " + first + ".",
					"Say which years the table shall have.", Place.of(file.toString()));
			return null;
		}
		List<EnergyUnit> units = known(model, options.text("quantity"), file, faults);
		List<String> fuels = units.stream().map(EnergyUnit::getFuel).map(Fuel::getName).distinct().sorted().toList();
		List<List<Object>> rows = new ArrayList<>(List.of(List.of("Time", "Fuel", "value")));
		for (int year = first; year <= last; year++) {
			progress.step(year - first, last - first + 1);
			Map<String, Double> stock = new TreeMap<>();
			fuels.forEach(fuel -> stock.put(fuel, 0.0));
			for (EnergyUnit unit : units) {
				stock.merge(unit.getFuel().getName(), quantity(unit, year, options.text("quantity")), Double::sum);
			}
			for (Map.Entry<String, Double> fuel : stock.entrySet()) {
				rows.add(List.of(year, fuel.getKey(), fuel.getValue()));
			}
		}
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
		String name = file.getFileName().toString();
		files.put(name, csv(rows));
		if (options.yes("dimensions")) {
			String stem = name.replaceFirst("\\.[^.]*$", "");
			files.put(stem + "-Time.csv", csv(IntStream.rangeClosed(first, last).mapToObj(List::<Object>of).toList()));
			files.put(stem + "-Fuel.csv", csv(fuels.stream().map(List::<Object>of).toList()));
		}
		return files;
	}

	private static AtomicFiles.Content csv(List<List<Object>> rows) {
		return out -> {
			var writer = new CsvWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			for (List<Object> row : rows) {
				writer.printRecord(row.toArray());
			}
			writer.flush();
		};
	}

	private static double quantity(EnergyUnit unit, int year, String what) {
		boolean counts = what.equals("inflow") ? unit.getVintage() == year
				: year >= unit.getVintage() && year <= unit.getVintage() + unit.getLifetime() - 1;
		return !counts ? 0 : what.equals("number") ? 1 : unit.getCapacity();
	}

	/** @return the units of which all is known that the table needs */
	private static List<EnergyUnit> known(EipModel model, String what, Path file, Faults faults) {
		List<EnergyUnit> units = new ArrayList<>(new Contents(model).units());
		leaveOut(units, "fuel", unit -> unit.getFuel() == null, file, faults);
		leaveOut(units, "vintage", unit -> unit.getVintage() == null, file, faults);
		leaveOut(units, "lifetime", unit -> unit.getLifetime() == null && !what.equals("inflow"), file, faults);
		leaveOut(units, "capacity", unit -> unit.getCapacity() == null && !what.equals("number"), file, faults);
		return units;
	}

	private static void leaveOut(List<EnergyUnit> units, String attribute, Predicate<EnergyUnit> unknown, Path file, Faults faults) {
		List<EnergyUnit> left = units.stream().filter(unknown).toList();
		if (!left.isEmpty()) {
			faults.warning("flodym.unknown", left.size() + (left.size() == 1 ? " unit" : " units") + " of unknown " + attribute
					+ (left.size() == 1 ? " is" : " are") + " not in the table, first " + left.getFirst().getName() + ".",
					"Enter what is known in the park.", Place.of(file.toString()));
			units.removeAll(left);
		}
	}
}
