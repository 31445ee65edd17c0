package org.parkwright.symbiosis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.model.park.EipModel;

class SteelParkTest {

	private static final Path PARK = Path.of("../../examples/steel-park/steel-park.park");
	private static EipModel model;

	@BeforeAll
	static void load() {
		var faults = new Faults();
		model = Parks.load(PARK, faults);
		assertTrue(!faults.hasErrors(), faults::toString);
	}

	@Test
	void print() {
		var presentation = new Presentation(Language.valueOf(System.getProperty("lang", "ENGLISH")));
		for (var section : MatchTables.sections(model, MatchOptions.USUAL)) {
			System.out.println("## " + presentation.text(section.title(), section.marks()));
			section.blocks().forEach(block -> {
				if (block instanceof org.parkwright.core.section.Block.Paragraph paragraph) {
					System.out.println("- " + presentation.text(paragraph.text(), section.marks()));
				} else if (block instanceof org.parkwright.core.section.Block.Heading heading) {
					System.out.println("### " + presentation.text(heading.text(), section.marks()));
				}
			});
		}
	}
}
