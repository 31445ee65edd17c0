package org.parkwright.standards.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.RoadmapTask;

/** A task has dates that follow each other and somebody who answers for it, and does not wait for itself. */
public final class TaskChecks implements Check {

	/** Codes of what is found. */
	static final String DATE = "roadmap.date";
	static final String RESPONSIBLE = "roadmap.responsible";
	static final String CYCLE = "roadmap.cycle";

	@Override
	public String id() {
		return DATE;
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (RoadmapTask task : contents.of(RoadmapTask.class)) {
			dates(task, findings);
			if (task.getResponsible() == null || task.getResponsible().isBlank()) {
				findings.withCode(RESPONSIBLE).warning(task, ParkPackage.Literals.ROADMAP_TASK__RESPONSIBLE, "nobody answers for it.", "Enter who is responsible.");
			}
			List<RoadmapTask> cycle = wayBack(task, task, new HashSet<>());
			if (!cycle.isEmpty()) {
				findings.withCode(CYCLE).error(task, ParkPackage.Literals.ROADMAP_TASK__AFTER,
						"it waits for itself, by way of " + cycle.stream().map(Findings::label).collect(Collectors.joining(", ")) + ".", "Take one of the tasks that it comes after away.");
			}
		}
	}

	private static void dates(RoadmapTask task, Findings findings) {
		Optional<TaskDate> start = date(task, task.getStart(), ParkPackage.Literals.ROADMAP_TASK__START, findings);
		Optional<TaskDate> end = date(task, task.getEnd(), ParkPackage.Literals.ROADMAP_TASK__END, findings);
		if (start.isPresent() && end.isPresent() && end.get().last().isBefore(start.get().first())) {
			findings.error(task, ParkPackage.Literals.ROADMAP_TASK__END, "it ends in " + task.getEnd() + ", before it begins in " + task.getStart() + ".", "Correct one of the dates.");
		}
		for (RoadmapTask before : task.getAfter()) {
			Optional<TaskDate> done = TaskDate.of(before.getEnd());
			if (start.isPresent() && done.isPresent() && start.get().last().isBefore(done.get().first())) {
				findings.warning(task, ParkPackage.Literals.ROADMAP_TASK__START,
						"it begins in " + task.getStart() + ", before " + Findings.label(before) + " is done in " + before.getEnd() + ", which it comes after.", "Let it begin later, or the other end earlier.");
			}
		}
	}

	private static Optional<TaskDate> date(RoadmapTask task, String text, EAttribute attribute, Findings findings) {
		Optional<TaskDate> date = TaskDate.of(text);
		if (text != null && !text.isBlank() && date.isEmpty()) {
			findings.error(task, attribute, "its " + attribute.getName() + " " + text.strip() + " is no date.", "Write a year, month or day, such as 2027, 2027-03 or 2027-03-15.");
		}
		return date;
	}

	/** @return the tasks by which one waits for another, that one last; none if it does not */
	private static List<RoadmapTask> wayBack(RoadmapTask from, RoadmapTask to, Set<RoadmapTask> seen) {
		for (RoadmapTask before : from.getAfter()) {
			if (before == to) {
				return new ArrayList<>(List.of(before));
			}
			if (seen.add(before)) {
				List<RoadmapTask> way = wayBack(before, to, seen);
				if (!way.isEmpty()) {
					way.addFirst(before);
					return way;
				}
			}
		}
		return new ArrayList<>();
	}
}
