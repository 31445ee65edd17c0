package org.parkwright.standards.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.PlanChapter;
import org.parkwright.model.park.RoadmapTask;
import org.parkwright.model.park.TaskState;
import org.parkwright.standards.TestPark;

/** What tasks of a roadmap come to, with numbers by hand, and what is wrong with them. */
class RoadmapTest {

	private final TestPark test = new TestPark();

	private RoadmapTask task(String name, String start, String end, Double investment) {
		RoadmapTask task = ParkFactory.eINSTANCE.createRoadmapTask();
		task.setId("task." + name);
		task.setName(name);
		task.setResponsible("Li Na");
		task.setStart(start);
		task.setEnd(end);
		task.setInvestment(investment);
		test.park.getTasks().add(task);
		return task;
	}

	private PlanChapter chapter(Integer number) {
		PlanChapter chapter = ParkFactory.eINSTANCE.createPlanChapter();
		chapter.setId("chapter." + test.park.getChapters().size());
		chapter.setNumber(number);
		test.park.getChapters().add(chapter);
		return chapter;
	}

	private List<String> said() {
		return StreamSupport.stream(Checks.run(test.model, "test.park").spliterator(), false).filter(fault -> fault.code().matches("(roadmap|plan)\\..*")).map(Fault::text).toList();
	}

	private void assertSaid(String... all) {
		List<String> said = said();
		assertEquals(all.length, said.size(), said::toString);
		for (int i = 0; i < all.length; i++) {
			assertTrue(said.get(i).contains(all[i]), said::toString);
		}
	}

	private ResultTable table(String id) {
		List<ResultSection> sections = new RoadmapProvider().sections(test.model);
		return sections.getFirst().tables().stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "2027,2027-01-01,2027-12-31", "2028-02,2028-02-01,2028-02-29", "2027-03-15,2027-03-15,2027-03-15" })
	void aDateIsAYearAMonthOrADay(String text, LocalDate first, LocalDate last) {
		assertEquals(Optional.of(new TaskDate(first, last)), TaskDate.of(text));
	}

	@ParameterizedTest
	@CsvSource({ "27", "2027-13", "2027-02-30", "2027-3", "soon", "2027-03-15T10:00", "''" })
	void otherTextsAreNoDates(String text) {
		assertEquals(Optional.empty(), TaskDate.of(text));
	}

	@Test
	void anInvestmentFallsInItsYearsByDays() {
		task("Two years", "2027", "2028", 731.0);
		task("Half a year", "2028-07", "2028-12", 184.0);
		task("Given up", "2027", "2030", 1e6).setState(TaskState.STOPPED);
		ResultTable years = table("roadmap-years");
		assertEquals(3, years.rows(), "to the year in which all counts");
		assertEquals(List.of(2027.0, 2028.0, 2029.0), List.of(years.number(0, "year"), years.number(1, "year"), years.number(2, "year")));
		assertEquals(365, years.number(0, "investment"), 1e-9);
		assertEquals(366 + 184, years.number(1, "investment"), 1e-9);
		assertEquals(0, years.number(2, "investment"), 1e-9);
		assertEquals(915, years.number(2, "invested"), 1e-9);
		assertEquals(List.of(1.0, 2.0, 0.0), List.of(years.number(0, "tasks_1"), years.number(1, "tasks_1"), years.number(2, "tasks_1")));
		assertEquals(0, years.number(2, "t_co2e"), "no measure and no exchange");
	}

	@Test
	void whatIsUnknownStaysUnknown() {
		task("No sum", "2027", "2027", null);
		task("A sum", "2027", "2028", 100.0);
		task("A measure", "2028", "2028", 10.0).setMeasures("M1, M2");
		ResultTable years = table("roadmap-years");
		assertTrue(Double.isNaN(years.number(0, "investment")));
		assertTrue(Double.isNaN(years.number(1, "invested")), "what came before is a part of it");
		assertEquals(0, years.number(1, "measures_t_co2e"), "the task is not done yet");
		assertTrue(Double.isNaN(years.number(2, "measures_t_co2e")), "there is no study");
		assertTrue(Double.isNaN(years.number(2, "t_co2e")));
	}

	@Test
	void anExchangeOfTwoTasksCountsOnceAndFromTheYearAfterTheFirst() {
		var shared = new Roadmap.Task("a", "P", "A", null, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), TaskState.PLANNED, 0, List.of("M1"), Map.of("x", 40.0), null);
		var again = new Roadmap.Task("b", "P", "B", null, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 6, 30), TaskState.PLANNED, 0, List.of("M2"), Map.of("x", 40.0, "y", 2.0), null);
		List<Roadmap.Year> years = new Roadmap("CNY", List.of(shared, again)).years();
		assertEquals(List.of(0.0, 40.0, 42.0), years.stream().map(Roadmap.Year::exchanges).toList());
		assertEquals(List.of(Set.of(), Set.of("M1"), Set.of("M1", "M2")), years.stream().map(Roadmap.Year::measures).toList());
	}

	@Test
	void tasksWithoutDatesAreInNoYear() {
		task("Some day", null, null, 5.0);
		assertEquals(1, table("roadmap").rows());
		assertTrue(new RoadmapProvider().sections(test.model).getFirst().tables().stream().noneMatch(table -> table.id().equals("roadmap-years")));
		test.park.getTasks().clear();
		assertEquals(List.of(), new RoadmapProvider().sections(test.model), "a park without a roadmap has none");
	}

	@Test
	void aTaskThatEndsBeforeItBeginsIsToldOf() {
		task("Steam", "2028", "2027-06", null);
		assertSaid("Roadmap task Steam: it ends in 2027-06, before it begins in 2028. Correct one of the dates.");
	}

	@Test
	void aDateThatIsNoneIsToldOf() {
		task("Steam", "next year", "2028-02-30", null);
		assertSaid("its start next year is no date. Write a year, month or day", "its end 2028-02-30 is no date.");
	}

	@Test
	void aTaskForWhichNobodyAnswersIsToldOf() {
		task("Steam", "2027", "2028", null).setResponsible(" ");
		assertSaid("Roadmap task Steam: nobody answers for it. Enter who is responsible.");
	}

	@Test
	void tasksThatWaitForEachOtherAreToldOf() {
		RoadmapTask a = task("A", null, null, null);
		RoadmapTask b = task("B", null, null, null);
		RoadmapTask c = task("C", null, null, null);
		a.getAfter().add(b);
		b.getAfter().add(c);
		assertSaid();
		c.getAfter().add(a);
		assertSaid("Roadmap task A: it waits for itself, by way of Roadmap task B, Roadmap task C, Roadmap task A.", "Roadmap task B: it waits for itself", "Roadmap task C: it waits");
	}

	@Test
	void aTaskThatBeginsBeforeWhatItComesAfterIsToldOf() {
		RoadmapTask first = task("Pipe", "2027", "2028", null);
		RoadmapTask second = task("Steam", "2027-06", "2029", null);
		second.getAfter().add(first);
		assertSaid("Roadmap task Steam: it begins in 2027-06, before Roadmap task Pipe is done in 2028, which it comes after.");
		second.setStart("2028");
		assertSaid();
	}

	@Test
	void aChapterThatStandsTwiceOrHasNoNumberIsToldOf() {
		chapter(3);
		chapter(3);
		chapter(null);
		assertSaid("the park has another text of chapter 3.", "it has no number, so no plan shows it.");
		test.park.getChapters().getLast().setNumber(13);
		test.park.getChapters().remove(1);
		assertTrue(Checks.run(test.model, "test.park").iterator().next().text().contains("13"), "there are twelve");
	}
}
