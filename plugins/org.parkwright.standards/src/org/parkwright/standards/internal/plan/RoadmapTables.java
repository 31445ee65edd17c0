package org.parkwright.standards.internal.plan;


import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.TaskState;

/** The tables of roadmaps. */
final class RoadmapTables {

	/** Columns of the years of a task. */
	static final String START = "start_year";
	static final String END = "end_year";

	private static final String TONNES = "t CO2e/a";

	private RoadmapTables() {
	}

	/** A row for each task. */
	static ResultTable tasks(Roadmap roadmap) {
		ResultTable.Rows rows = ResultTable.of("roadmap", "Tasks of the roadmap", "A task").columns(Column.element("task", "Task", "Id of the task").filesOnly(), Column.text("name", "Name", "What it is called"),
				Column.text("responsible", "Responsible", "Who answers for it"), Column.text("start", "Start", "When it begins"), Column.text("end", "End", "When it is done"),
				Column.choice("state", "State", "How far it has come", TaskState.PLANNED.getLiteral(), "planned", TaskState.UNDERWAY.getLiteral(), "under way", TaskState.DONE.getLiteral(), "done",
						TaskState.STOPPED.getLiteral(), "given up"),
				Column.number("investment", "Investment", "What it costs once", "currency").sums().unitIn("currency"), Column.text("currency", "Currency", "Money of the investment").filesOnly(),
				Column.text("measures", "Measures", "Measures of a study that it carries out"), Column.text("exchanges", "Synergies", "Synergies that it brings about"),
				Column.number("exchanges_t_co2e", "Avoided by exchanges", "Greenhouse gases that its exchanges avoid a year", TONNES).sums().better(Column.Better.HIGH),
				Column.text("indicators", "Indicators", "Indicators of standards that it moves"), Column.text("after", "After", "Tasks that have to be done before"),
				Column.text("note", "Note", "What else is to be said"), Column.text("park", "Park", "Name of the park"),
				Column.year(START, "Starts in", "Year in which it begins").filesOnly(), Column.year(END, "Ends in", "Year in which it ends").filesOnly());
		// Years have the part of them that has passed, by which figures draw a task; readers see the year.
		for (Roadmap.Task task : roadmap.tasks()) {
			boolean dated = task.isDated();
			rows.add(task.id(), task.name(), task.responsible(), task.text().start(), task.text().end(), task.state().getLiteral(), task.investment(), roadmap.currency(),
					String.join(", ", task.measures()), task.text().exchanges(), task.avoidedByExchanges(), task.text().indicators(), task.text().after(), task.text().note(), task.park(),
					dated ? TaskDate.years(task.start()) : Double.NaN, dated ? TaskDate.years(task.end()) : Double.NaN);
		}
		return rows.table();
	}

	/** A row for each year. */
	static ResultTable years(Roadmap roadmap, MeasureEffects effects) {
		ResultTable.Rows rows = ResultTable.of("roadmap-years", "Investment and effects by year", "A year").columns(Column.year("year", "Year", "Calendar year"),
				Column.count("tasks_1", "Tasks", "Tasks under way in it"),
				Column.number("investment", "Investment", "What is invested in the year, by the days of each task", "currency").sums().unitIn("currency"),
				Column.number("invested", "Invested so far", "What has been invested to its end", "currency").unitIn("currency"), Column.text("currency", "Currency", "Money of the investment").filesOnly(),
				tonnes("measures_t_co2e", "Avoided by measures", "Greenhouse gases that the measures of tasks avoid that are done; unknown where no scenario of a study has these measures alone"),
				tonnes("exchanges_t_co2e", "Avoided by exchanges", "Greenhouse gases that the exchanges of tasks avoid that are done, each once"),
				tonnes("t_co2e", "Avoided", "Both together"));
		double invested = 0;
		for (Roadmap.Year year : roadmap.years()) {
			invested += year.investment();
			double measures = effects.avoided(year.measures(), year.year());
			rows.add(year.year(), year.running(), year.investment(), invested, roadmap.currency(), measures, year.exchanges(), measures + year.exchanges());
		}
		return rows.table();
	}

	private static Column tonnes(String id, String title, String meaning) {
		return Column.number(id, title, meaning, TONNES).better(Column.Better.HIGH);
	}
}
