package org.parkwright.core.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.result.StudyResult;

/** What a park states beside a study is shown behind what the study comes to. */
class BesideTest {

	private static ResultSection section(String id, String table) {
		ResultTable of = ResultTable.of(table, "A table", "A row").columns(Column.count("rows_1", "Rows", "Rows")).add(1).table();
		return new ResultSection(id, Sentence.of("A section"), "Something", ResultSection.Part.MAIN, List.of(of), Set.of());
	}

	private static StudyResult with(StudyResult of, ResultSection... beside) {
		return of.beside(List.of(beside));
	}

	private static List<String> ids(StudyResult result) {
		return ResultSections.of(result).stream().map(ResultSection::id).toList();
	}

	@Test
	void itComesLastAndTakesNoOthersPlace() {
		StudyResult plain = new StudyBuilder().run(Models.model());
		List<String> before = ids(plain);
		StudyResult result = with(plain, section("account", "ghg"), section(before.get(0), "other"), section("another", "stock"));
		List<String> after = ids(result);
		assertEquals(before, after.subList(0, before.size()));
		assertEquals(List.of("account"), after.subList(before.size(), after.size()));
		assertEquals(after, ids(result.with(result.analysis())), "analyses keep it");
	}
}
