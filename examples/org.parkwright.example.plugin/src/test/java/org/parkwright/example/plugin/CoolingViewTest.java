package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.PresentedTable;

/** Without a display the test of a view asks for what it shows. */
class CoolingViewTest {

	@Test
	void itShowsTheResultOfThePark() {
		var park = new SmallPark();
		park.unit("U1", "condensing", "coal");
		PresentedTable shown = CoolingView.tables(park.model).getFirst();
		assertEquals(List.of("U1", "2.60", "260.1"), shown.columns().stream().map(column -> shown.cell(0, column)).toList());
	}

	@Test
	void itShowsNothingOfAParkThatCannotBeRead() {
		assertEquals(List.of(), CoolingView.tables(null));
	}
}
