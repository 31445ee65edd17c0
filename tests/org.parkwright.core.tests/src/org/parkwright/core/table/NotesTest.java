package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {

	private static Notes.Parts split(String description) {
		return Notes.split(description, "hours"::equals);
	}

	@Test
	void nothingIsNothing() {
		assertNull(Notes.join("", Map.of()));
		assertEquals(Notes.Parts.NONE, split(null));
		assertEquals(Notes.Parts.NONE, split(""));
	}

	@Test
	void columnsStandBelowTheText() {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put("owner", "city");
		columns.put("a=b\\c", "x = y\nz\\");
		String description = Notes.join("text", columns);
		assertEquals("text\nowner = city\na\\=b\\\\c = x = y\\nz\\\\", description);
		assertEquals(new Notes.Parts("text", columns), split(description));
		assertEquals(List.of("owner", "a=b\\c"), List.copyOf(split(description).columns().keySet()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "owner = city", " owner = city", "one\n  two = 2", "hours = 5000", "a\\ = b", "a\\\\ = b", " = ", "x =",
			"\ttab = 1", "one\n", "\n", "a = b\nc = d" })
	void aTextThatLooksLikeColumnsStaysText(String text) {
		assertEquals(new Notes.Parts(text, Map.of()), split(Notes.join(text, Map.of())));
		assertEquals(new Notes.Parts(text, Map.of("owner", "city")), split(Notes.join(text, Map.of("owner", "city"))));
	}

	@Test
	void aLineWithTheTitleOfAKnownColumnIsText() {
		assertEquals(new Notes.Parts("hours = 5000", Map.of("owner", "city")), split("hours = 5000\nowner = city"));
	}

	@Test
	void aLongLineDoesNotGoDeep() {
		String title = "a\\ b=".repeat(100_000);
		Map<String, String> columns = Map.of(title, "x".repeat(100_000));
		assertEquals(new Notes.Parts("text", columns), split(Notes.join("text", columns)));
		assertEquals(new Notes.Parts("y".repeat(100_000), Map.of()), split("y".repeat(100_000)));
	}
}
