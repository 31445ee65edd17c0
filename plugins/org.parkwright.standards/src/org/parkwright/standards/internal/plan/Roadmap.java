package org.parkwright.standards.internal.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.RoadmapTask;
import org.parkwright.model.park.TaskState;
import org.parkwright.symbiosis.Benefits;

/**
 * What the roadmaps of a model say, read once.
 *
 * @param currency of the model, or empty
 * @param tasks    of all parks, in their order
 */
record Roadmap(String currency, List<Task> tasks) {

	/**
	 * A task.
	 *
	 * @param start      first day, or null
	 * @param end        last day, or null
	 * @param investment in the currency of the model; NaN if unknown
	 * @param measures   by name
	 * @param avoided    by the id of each exchange that it brings about, t CO2e/a; NaN if unknown
	 * @param text       of start, end, exchanges, indicators, tasks before and note
	 */
	record Task(String id, String park, String name, String responsible, LocalDate start, LocalDate end, TaskState state, double investment, List<String> measures,
			Map<String, Double> avoided, Texts text) {

		/** @return whether it is known when it begins and ends, and it does so in this order */
		boolean isDated() {
			return start != null && end != null && !end.isBefore(start);
		}

		/** @return greenhouse gases that its exchanges avoid, t CO2e/a; 0 without any, NaN if one is unknown */
		double avoidedByExchanges() {
			return avoided.values().stream().mapToDouble(Double::doubleValue).sum();
		}

		/** @return what of the investment falls in a year, by days */
		double investmentIn(int year) {
			LocalDate from = start.isAfter(LocalDate.of(year, 1, 1)) ? start : LocalDate.of(year, 1, 1);
			LocalDate to = end.isBefore(LocalDate.of(year, 12, 31)) ? end : LocalDate.of(year, 12, 31);
			long days = Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
			return days == 0 ? 0 : investment * days / (ChronoUnit.DAYS.between(start, end) + 1);
		}
	}

	/** What a task says in words; of dates null where it says none, of all else empty. */
	record Texts(String start, String end, String exchanges, String indicators, String after, String note) {
	}

	/**
	 * What the tasks that are not given up come to in a year.
	 *
	 * @param running    tasks that are under way on some day of it
	 * @param investment in the year
	 * @param measures   of the tasks that were done before it
	 * @param exchanges  greenhouse gases that the exchanges of these avoid, t CO2e/a, each once
	 */
	record Year(int year, int running, double investment, Set<String> measures, double exchanges) {
	}

	Roadmap {
		tasks = List.copyOf(tasks);
	}

	static Roadmap of(EipModel model) {
		Map<Exchange, Double> avoided = new HashMap<>();
		return new Roadmap(Objects.requireNonNullElse(model.getCurrency(), ""), model.getParks().stream().flatMap(park -> park.getTasks().stream().map(task -> task(model, park, task, avoided))).toList());
	}

	private static Task task(EipModel model, Park park, RoadmapTask task, Map<Exchange, Double> known) {
		Map<String, Double> avoided = new LinkedHashMap<>();
		for (Exchange exchange : task.getExchanges()) {
			avoided.put(exchange.getId(), known.computeIfAbsent(exchange, each -> Benefits.impacts(model, each).getFirst().avoided()));
		}
		var text = new Texts(stated(task.getStart()), stated(task.getEnd()), joined(task.getExchanges().stream().map(TaskTable::label)),
				joined(task.getIndicators().stream().map(Indicator::getCode)), joined(task.getAfter().stream().map(TaskTable::label)), Objects.requireNonNullElse(stated(task.getDescription()), ""));
		return new Task(task.getId(), park.getName(), TaskTable.label(task), stated(task.getResponsible()), TaskDate.of(task.getStart()).map(TaskDate::first).orElse(null),
				TaskDate.of(task.getEnd()).map(TaskDate::last).orElse(null), task.getState(), task.getInvestment() == null ? Double.NaN : task.getInvestment(),
				TaskTable.parts(task.getMeasures()), avoided, text);
	}

	private static String stated(String text) {
		return text == null || text.isBlank() ? null : text.strip();
	}

	/** A task that lists nothing has none, which is not unknown. */
	private static String joined(Stream<String> texts) {
		return texts.filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

	/** @return the tasks that are not given up and of which it is known when they begin and end */
	List<Task> dated() {
		return tasks.stream().filter(task -> task.state != TaskState.STOPPED && task.isDated()).toList();
	}

	/** @return all measures that tasks name which are not given up */
	Set<String> measures() {
		return tasks.stream().filter(task -> task.state != TaskState.STOPPED).flatMap(task -> task.measures.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** @return what is invested in all; NaN if that of a task is unknown which is not given up */
	double investment() {
		return tasks.stream().filter(task -> task.state != TaskState.STOPPED).mapToDouble(Task::investment).sum();
	}

	/** @return from the year in which the first task begins to that behind the end of the last, from which on all count; none without dates */
	List<Year> years() {
		List<Task> dated = dated();
		List<Year> years = new ArrayList<>();
		int first = dated.stream().mapToInt(task -> task.start.getYear()).min().orElse(0);
		int last = dated.stream().mapToInt(task -> task.end.getYear()).max().orElse(-2) + 1;
		for (int year = first; year <= last; year++) {
			years.add(year(year, dated));
		}
		return years;
	}

	private static Year year(int year, List<Task> dated) {
		int running = 0;
		double investment = 0;
		Set<String> measures = new LinkedHashSet<>();
		Map<String, Double> avoided = new HashMap<>();
		for (Task task : dated) {
			if (task.start.getYear() <= year && year <= task.end.getYear()) {
				running++;
				investment += task.investmentIn(year);
			} else if (task.end.getYear() < year) {
				measures.addAll(task.measures);
				avoided.putAll(task.avoided);
			}
		}
		return new Year(year, running, investment, measures, avoided.values().stream().mapToDouble(Double::doubleValue).sum());
	}
}
