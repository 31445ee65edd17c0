package org.parkwright.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.diagram.layout.FigurePlaces;
import org.parkwright.diagram.layout.Layouts;

/** Pictures of a report are those that the workbench shows. */
class FigurePicturesTest {

	private static ResultSection section() {
		ResultTable table = ResultTable.of("flows", "Flows", "A flow").columns(Column.text("source", "Source", "Where from"), Column.text("target", "Target", "Where to"),
				Column.number("value", "Flow", "How much", "GJ/a")).add("Grid", "Mill", 3).add("Grid", "Dairy", 2).table();
		Figure figure = Figure.of("sankey", Sentence.of("Energy flows"), Figure.Kind.SANKEY, table).with(Figure.Role.FROM, "source").with(Figure.Role.TO, "target")
				.with(Figure.Role.WIDTH, "value");
		return new ResultSection("flows", Sentence.of("Energy flows"), "What flows", ResultSection.Part.MAIN, List.of(figure), Set.of());
	}

	private static String picture(Layouts layouts) {
		return new String(new FigurePictures(List.of(section()), new Presentation(Language.ENGLISH), layouts).picture("sankey", true), StandardCharsets.UTF_8);
	}

	@Test
	void aNodeThatSomebodyMovedStandsThereInTheReportToo() {
		Layouts layouts = new Layouts();
		layouts.set(FigurePlaces.key("another"), FigurePlaces.put(layouts, "another", "Dairy", 0.4, 0.1));
		String before = picture(new Layouts());
		assertEquals(before, picture(layouts), "a place in another figure is none in this one");
		layouts.set(FigurePlaces.key("sankey"), FigurePlaces.put(layouts, "sankey", "Dairy", 0.4, 0.1));
		assertNotEquals(before, picture(layouts));
	}
}
