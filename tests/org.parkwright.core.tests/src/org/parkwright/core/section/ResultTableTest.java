package org.parkwright.core.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class ResultTableTest {

	@Test
	void aRowIsAboutAllElementsOfItsCells() {
		ResultTable table = ResultTable.of("t", "T", "A row").columns(Column.element("one", "One", "One"), Column.text("name", "Name", "Name"),
				Column.element("other", "Other", "Other")).add("a b", "x y", "b c").add(null, "z", "").table();
		assertEquals(List.of("a", "b", "c"), table.elements(0));
		assertEquals(List.of(), table.elements(1));
	}
}
