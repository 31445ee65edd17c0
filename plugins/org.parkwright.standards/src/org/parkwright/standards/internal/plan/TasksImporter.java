package org.parkwright.standards.internal.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.Keys;
import org.parkwright.core.table.Tables;
import org.parkwright.core.table.Tables.Line;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.RoadmapTask;
import org.parkwright.model.park.TaskState;
import org.parkwright.standards.Scorecard;
import org.parkwright.standards.internal.StandardImporter;

/** Reads the tasks of a roadmap, one a row, into a park file. A task that the park has already is changed to what the table says. */
public final class TasksImporter implements Importer {

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("tasks", "Tasks of a roadmap", "Enter the tasks of a roadmap by a table", FileKind.CSV, FileKind.XLSX)
				.layout("Columns: " + String.join(", ", TaskTable.REQUIRED) + "; if wanted " + String.join(", ", TaskTable.OPTIONAL)
						+ ". The park may be left out where there is one. Several exchanges, indicators or tasks in a cell are separated by semicolons.")
				.options(TransferOption.file(StandardImporter.INTO, "Park", "park file that the tasks are added to", TaskTable.PARK));
	}

	/** A task that comes after another, which may stand further below. */
	private record After(RoadmapTask task, Park park, String name, Place place) {
	}

	/** What is being read. */
	private static final class Reading {
		private final EipModel model;
		private final Map<Object, Place> places = new HashMap<>();
		private final List<After> after = new ArrayList<>();

		Reading(EipModel model) {
			this.model = model;
		}
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		if (options.file(StandardImporter.INTO) == null) {
			faults.error("tasks.park", "Tasks of a roadmap need a park.", "Name the park file with --into.", Place.of(file.toString()));
			return null;
		}
		EipModel model = StandardImporter.model(file, options.file(StandardImporter.INTO), faults);
		if (model == null) {
			return null;
		}
		var reading = new Reading(model);
		Tables.read(file, TaskTable.REQUIRED, TaskTable.OPTIONAL, faults, progress, line -> row(line, reading));
		if (!faults.hasErrors()) {
			reading.after.forEach(each -> follow(each, faults));
		}
		if (!faults.hasErrors()) {
			Checks.run(model, (element, feature) -> reading.places.getOrDefault(element, Place.of(file.toString())), faults);
		}
		return model;
	}

	private static void row(Line line, Reading reading) {
		Park park = park(line, reading.model);
		String name = line.text("name");
		if (park == null) {
			return;
		}
		if (name.isEmpty()) {
			line.error("name", "tasks.name", "The name of the task is missing.", "Enter it.");
			return;
		}
		RoadmapTask task = park.getTasks().stream().filter(each -> TaskTable.isNamed(each, name)).findFirst().orElseGet(() -> added(park, name));
		if (reading.places.putIfAbsent(task, line.place("name")) != null) {
			line.error("name", "tasks.twice", "The task " + name + " stands in the table already.", "Give every task a name of its own.");
			return;
		}
		task.setResponsible(text(line, "responsible"));
		task.setStart(text(line, "start"));
		task.setEnd(text(line, "end"));
		task.setInvestment(investment(line, reading.model));
		task.setMeasures(text(line, "measures") == null ? null : String.join(", ", TaskTable.parts(line.text("measures"))));
		task.setDescription(text(line, "note"));
		if (!line.text("state").isEmpty()) {
			TaskState state = StandardImporter.word(line, "state", TaskState.VALUES);
			task.setState(state == null ? task.getState() : state);
		}
		exchanges(line, task, reading.model);
		indicators(line, task, reading.model);
		after(line, task, park, reading);
	}

	private static RoadmapTask added(Park park, String name) {
		RoadmapTask task = ParkFactory.eINSTANCE.createRoadmapTask();
		task.setId("task." + Keys.encode(park.getId()) + "." + Keys.encode(name));
		task.setName(name);
		park.getTasks().add(task);
		return task;
	}

	private static String text(Line line, String column) {
		return line.text(column).isEmpty() ? null : line.text(column);
	}

	private static Park park(Line line, EipModel model) {
		String name = line.text("park");
		Park park = model.getParks().stream().filter(each -> name.isEmpty() ? model.getParks().size() == 1 : TaskTable.isNamed(each, name)).findFirst().orElse(null);
		if (park == null) {
			line.error("park", "tasks.park", name.isEmpty() ? "The park is missing, and there is not just one." : "There is no park " + name + ".", "Name a park of the file.");
		}
		return park;
	}

	private static Double investment(Line line, EipModel model) {
		String currency = line.text("currency");
		if (!currency.isEmpty() && !currency.equals(model.getCurrency())) {
			line.error("currency", "tasks.currency", "The investment is in " + currency + ", but the park " + (model.getCurrency() == null ? "states no currency." : "counts in " + model.getCurrency() + "."),
					model.getCurrency() == null ? "Enter the currency of the park first." : "Convert it to " + model.getCurrency() + ".");
		}
		return line.number("investment");
	}

	private static void exchanges(Line line, RoadmapTask task, EipModel model) {
		task.getExchanges().clear();
		List<Exchange> all = TaskTable.exchanges(model);
		for (String name : TaskTable.names(line.text("exchanges"))) {
			all.stream().filter(each -> TaskTable.isNamed(each, name)).findFirst().ifPresentOrElse(task.getExchanges()::add,
					() -> line.error("exchanges", "tasks.exchange", "There is no exchange " + name + ".", "Name an exchange of the park by its name or id."));
		}
	}

	private static void indicators(Line line, RoadmapTask task, EipModel model) {
		task.getIndicators().clear();
		for (String text : TaskTable.names(line.text("indicators"))) {
			String[] parts = TaskTable.setAndRow(text);
			Stream<IndicatorSet> sets = parts[0].isEmpty() ? model.getLibrary().getIndicatorSets().stream() : Scorecard.set(model, parts[0]).stream();
			Optional<Indicator> found = sets.flatMap(set -> set.getIndicators().stream()).filter(each -> parts[1].equalsIgnoreCase(each.getCode())).findFirst();
			found.ifPresentOrElse(indicator -> {
				StandardImporter.own(model, (IndicatorSet) indicator.eContainer());
				task.getIndicators().add(indicator);
			}, () -> line.error("indicators", "tasks.indicator", "There is no indicator " + text + ".", "Name standard and row, such as HJ274-2015:HJ21."));
		}
	}

	private static void after(Line line, RoadmapTask task, Park park, Reading reading) {
		task.getAfter().clear();
		TaskTable.names(line.text("after")).forEach(name -> reading.after.add(new After(task, park, name, line.place("after"))));
	}

	private static void follow(After after, Faults faults) {
		after.park.getTasks().stream().filter(each -> TaskTable.isNamed(each, after.name)).findFirst().ifPresentOrElse(after.task.getAfter()::add,
				() -> faults.error("tasks.after", "There is no task " + after.name + ".", "Name a task of the table or of the park.", after.place));
	}
}
