package org.parkwright.core.section.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.GridFactorKind;

/** What is told of how a study counts. */
class MethodProviderTest {

	private static List<String> conventions(StudyBuilder study) {
		EipModel model = Models.model();
		Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");
		ResultTable table = new MethodProvider().sections(study.run(model)).getFirst().tables().stream().filter(each -> each.id().equals("conventions"))
				.findFirst().orElseThrow();
		PresentedTable shown = new Presentation(Language.ENGLISH).of(table);
		return IntStream.range(0, table.rows()).mapToObj(row -> shown.cell(row, 1) + ": " + shown.cell(row, 2)).toList();
	}

	@Test
	void whatOfTheParkCountsIsAConventionWhereTheStudySaysIt() {
		List<String> plain = conventions(new StudyBuilder());
		List<String> stated = conventions(new StudyBuilder().includingPlanned().gridFactors(GridFactorKind.OPERATING_MARGIN));
		assertEquals(List.of("Also included: Planned units", "Factors of the grid: Operating margin"),
				stated.stream().filter(each -> !plain.contains(each)).toList());
		assertEquals(plain, stated.stream().filter(plain::contains).toList());
	}
}
