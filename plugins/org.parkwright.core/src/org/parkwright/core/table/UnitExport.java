package org.parkwright.core.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.result.SizeClass;
import org.parkwright.core.result.SizeClasses;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;

/** Writes the units of a model as a list. */
final class UnitExport {

	/** Rows between two reports of progress. */
	private static final int STEP = 1000;

	private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,18})");

	private final EipModel model;
	private final SizeClasses sizeClasses;
	private final ProgressMonitor progress;
	private final List<Row> rows = new ArrayList<>();
	private final Set<Column.Unit> columns = EnumSet.noneOf(Column.Unit.class);
	private final Set<String> others = new LinkedHashSet<>();

	private record Row(EnergyUnit unit, EnergyPlant plant, Park park, Notes.Parts notes) {
	}

	private UnitExport(EipModel model, ProgressMonitor progress) {
		this.model = model;
		sizeClasses = SizeClasses.of(model);
		this.progress = progress;
		for (Park park : model.getParks()) {
			park.getInfrastructure().stream().filter(EnergyPlant.class::isInstance).map(EnergyPlant.class::cast)
					.forEach(plant -> plant.getUnits().forEach(unit -> rows.add(new Row(unit, plant, park,
							Notes.split(unit.getDescription(), title -> Column.knows(Column.Unit.values(), title))))));
		}
		order();
		for (Column.Unit column : Column.Unit.values()) {
			if (column.required() || column == Column.Unit.SIZE_CLASS
					|| rows.stream().anyMatch(row -> !text(row, column).isEmpty())) {
				columns.add(column);
			}
		}
		rows.forEach(row -> others.addAll(row.notes().columns().keySet()));
	}

	static AtomicFiles.Content content(EipModel model, Path file, ProgressMonitor progress) {
		UnitExport export = new UnitExport(model, progress);
		return out -> {
			if (TableFile.isWorkbook(file)) {
				XlsxWriter.write(export.notes(), export.table(), export.numbers(), out);
			} else {
				export.csv(out);
			}
		};
	}

	private void csv(OutputStream out) throws IOException {
		var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		var printer = new CsvWriter(writer);
		for (String line : notes()) {
			printer.printComment(line);
		}
		for (List<String> row : table()) {
			printer.printRecord(row.toArray());
		}
		writer.flush();
	}

	private List<String> notes() {
		return model.getDataNote() == null ? List.of() : model.getDataNote().lines().toList();
	}

	/** @return header and rows as text, made as they are asked for */
	private Iterable<List<String>> table() {
		return () -> Stream.concat(Stream.of(header()), IntStream.range(0, rows.size()).mapToObj(this::cells)).iterator();
	}

	private List<String> header() {
		List<String> titles = new ArrayList<>();
		columns.forEach(column -> titles.add(column.title()));
		titles.addAll(others);
		return titles;
	}

	private List<String> cells(int index) {
		if (index % STEP == 0) {
			progress.step(index, rows.size());
		}
		Row row = rows.get(index);
		List<String> cells = new ArrayList<>(columns.size() + others.size());
		for (Column.Unit column : columns) {
			cells.add(text(row, column));
		}
		Map<String, String> values = row.notes().columns();
		for (String title : others) {
			cells.add(values.getOrDefault(title, ""));
		}
		return cells;
	}

	/** @return which cells of a row are numbers */
	private IntPredicate numbers() {
		List<Boolean> numbers = columns.stream().map(Column.Unit::number).toList();
		return index -> index < numbers.size() && numbers.get(index);
	}

	private String text(Row row, Column.Unit column) {
		EnergyUnit unit = row.unit();
		return switch (column) {
		case ID -> Keys.decode(unit.getId());
		case PARK -> name(row.park().getName(), row.park().getId());
		case PLANT -> name(row.plant().getName(), row.plant().getId());
		case FUEL -> code(unit.getFuel());
		case OUTPUT -> Words.of(unit.getOutput());
		case TECHNOLOGY -> code(unit.getTechnology());
		case SIZE_CLASS -> sizeClass(unit);
		case CAPACITY -> number(unit.getCapacity());
		case HEAT_TO_POWER -> heatToPower(unit);
		case VINTAGE -> unit.getVintage() == null ? "" : unit.getVintage().toString();
		case LIFETIME -> number(unit.getLifetime());
		case HOURS -> number(unit.getHours());
		case EFFICIENCY -> number(unit.getEfficiency());
		case EFFICIENCY_ELECTRIC_NET, EFFICIENCY_TOTAL, EFFICIENCY_UNSAID -> "";
		case LATITUDE -> located(unit) ? number(unit.getLatitude()) : number(row.plant().getLatitude());
		case LONGITUDE -> located(unit) ? number(unit.getLongitude()) : number(row.plant().getLongitude());
		case NAME -> unit.getName() == null || unit.getName().equals(Keys.decode(unit.getId())) ? "" : unit.getName();
		case STATUS -> unit.getLifeStatus() == LifeStatus.OPERATING ? "" : unit.getLifeStatus().getLiteral();
		case DESCRIPTION -> row.notes().text();
		};
	}

	private static boolean located(EnergyUnit unit) {
		return unit.getLatitude() != null || unit.getLongitude() != null;
	}

	private static String name(String name, String id) {
		return name == null || name.isBlank() ? String.valueOf(id) : name;
	}

	private static String code(CatalogueEntry element) {
		if (element == null) {
			return "";
		}
		Catalogue.Entry entry = Catalogue.Entry.of(element);
		return entry.code().isEmpty() ? entry.name() : entry.code();
	}

	private String sizeClass(EnergyUnit unit) {
		if (unit.getSizeClass() != null) {
			return unit.getSizeClass();
		}
		SizeClass fitting = unit.getCapacity() == null ? null : sizeClasses.of(unit.getCapacity());
		return fitting == null ? "" : fitting.code();
	}

	/** The published list writes 0.0 where a unit delivers only one of the two, and a decimal always. */
	private static String heatToPower(EnergyUnit unit) {
		if (unit.getHeatToPower() == null) {
			return unit.getOutput() == EnergyOutput.ELECTRICITY || unit.getOutput() == EnergyOutput.HEAT ? "0.0" : "";
		}
		return unit.getHeatToPower().toString();
	}

	private static String number(Double value) {
		return value == null ? ""
				: ParkFactory.eINSTANCE.convertToString(ParkPackage.Literals.QUANTITY, value);
	}

	private void order() {
		String prefix = null;
		Map<Row, Long> numbers = new IdentityHashMap<>();
		for (Row row : rows) {
			Matcher id = NUMBERED.matcher(Keys.decode(row.unit().getId()));
			if (!id.matches() || prefix != null && !prefix.equals(id.group(1))) {
				return;
			}
			prefix = id.group(1);
			numbers.put(row, Long.valueOf(id.group(2)));
		}
		rows.sort(Comparator.comparing(numbers::get));
	}
}
