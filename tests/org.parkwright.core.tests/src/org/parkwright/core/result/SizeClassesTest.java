package org.parkwright.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.ParkFactory;

class SizeClassesTest {

	private final EipModel model = Models.model();

	@Test
	void theClassesOfThePublishedStockPartAtOneHundredAndThreeHundredMegawatts() {
		SizeClasses standard = SizeClasses.of(model);
		assertEquals(List.of("small", "small", "mid", "mid", "large", "large"),
				DoubleStream.of(1, 100, 100.1, 299.9, 300, 1000).mapToObj(standard::of).map(SizeClass::code).toList());
		assertEquals("large (300 MW and more), mid (between 100 and 300 MW), small (up to 100 MW)",
				String.join(", ", standard.all().stream().map(SizeClass::toString).toList()));
		assertNull(standard.of(Double.NaN));
	}

	@Test
	void aLibraryThatNamesNoneHasThoseOfTheStandardLibrary() {
		SizeClasses standard = SizeClasses.of(model);
		model.getLibrary().getSizeClasses().clear();
		assertEquals(standard, SizeClasses.of(model));
		model.setLibrary(null);
		assertEquals(standard, SizeClasses.of(model));
	}

	@Test
	void theFirstClassThatACapacityLiesInIsItsOwn() {
		own(model.getLibrary());
		SizeClasses own = SizeClasses.of(model);
		assertEquals(Arrays.asList("tiny", "tiny", "huge", "huge", null),
				DoubleStream.of(1, 20, 21, 50, 51).mapToObj(own::of).map(each -> each == null ? null : each.code()).toList());
	}

	@Test
	void resultsAreToldByTheClassesThatTheParkNames() {
		own(model.getLibrary());
		EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");
		double[] capacities = { 50, 5, 500, 15 };
		for (int i = 0; i < capacities.length; i++) {
			Models.unit(plant, "U" + i).setCapacity(capacities[i]);
		}
		StudyResult result = new StudyBuilder().run(model);
		ResultTable table = ResultSections.of(result).stream().flatMap(section -> section.tables().stream())
				.filter(each -> each.id().equals("stock-by-size")).findFirst().orElseThrow();
		assertEquals(Arrays.asList("tiny", "huge", null), Arrays.asList(table.text(0, "class"), table.text(1, "class"), table.text(2, "class")));
		assertEquals(List.of(20.0, 50.0, 500.0), List.of(table.number(0, "capacity_mw"), table.number(1, "capacity_mw"), table.number(2, "capacity_mw")));
	}

	private static void own(Library library) {
		library.getSizeClasses().clear();
		library.getSizeClasses().add(sizeClass("tiny", null, 20.0));
		library.getSizeClasses().add(sizeClass("huge", 20.0, 50.0));
	}

	private static org.parkwright.model.park.SizeClass sizeClass(String code, Double from, Double to) {
		org.parkwright.model.park.SizeClass element = ParkFactory.eINSTANCE.createSizeClass();
		element.setCode(code);
		element.setLowerBound(from);
		element.setUpperBound(to);
		return element;
	}
}
