package org.parkwright.standards.internal.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.TableContent;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.RoadmapTask;

/** Writes the tasks of roadmaps as the importer reads them; of a park without any, heads to fill in. */
public final class TasksExporter implements Exporter {

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("tasks", "Tasks of a roadmap", "Write the tasks of a roadmap as a table, the same that import reads; of a park that has none its heads alone", FileKind.CSV,
				FileKind.XLSX);
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		List<Object[]> rows = model.getParks().stream().flatMap(park -> park.getTasks().stream().map(task -> row(model, park, task))).toList();
		return Map.of(file.getFileName().toString(), TableContent.of(file, TaskTable.titles(), rows));
	}

	private static Object[] row(EipModel model, Park park, RoadmapTask task) {
		return new Object[] { TaskTable.label(task), park.getName(), task.getResponsible(), task.getStart(), task.getEnd(), task.getState().getLiteral(), task.getInvestment(),
				task.getInvestment() == null ? null : model.getCurrency(), TaskTable.cell(TaskTable.parts(task.getMeasures()).stream()),
				TaskTable.cell(task.getExchanges().stream().map(TaskTable::label)), TaskTable.cell(task.getIndicators().stream().map(TaskTable::code)),
				TaskTable.cell(task.getAfter().stream().map(TaskTable::label)), task.getDescription() };
	}
}
