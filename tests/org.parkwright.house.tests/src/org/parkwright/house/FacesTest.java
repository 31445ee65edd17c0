package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.house.House.Bundle;

/** What shows results knows none by name, and neither computes nor rounds: a result is described once, in core. */
class FacesTest {

	private static final List<String> FACES = List.of("org.parkwright.report", "org.parkwright.cli", "org.parkwright.ui");

	/** Where results are made. */
	private static final List<String> RESULTS = List.of("org.parkwright.engine.", "org.parkwright.simulation.", "org.parkwright.analysis.", "org.parkwright.core.analysis.",
			"org.parkwright.core.result.");

	/** What is handed on as it is: a result whole and where it comes from, and draws that were computed apart. */
	private static final Set<String> HANDED_ON = Set.of("org.parkwright.core.result.StudyResult", "org.parkwright.core.result.Provenance",
			"org.parkwright.core.result.ShardFiles", "org.parkwright.core.analysis.Shard");

	private static final Set<String> FORMATS = Set.of("java.text.DecimalFormat", "java.text.NumberFormat");
	private static final Pattern ROUNDED = Pattern.compile("\\bMath\\.(round|rint)\\(|\\bRoundingMode\\b|\\bMathContext\\b");

	static Stream<Bundle> faces() {
		return FACES.stream().map(House::bundle);
	}

	@ParameterizedTest
	@MethodSource("faces")
	void aFaceNamesNoResult(Bundle face) {
		assertTrue(face.mentioned().contains("org.parkwright.core.section.ResultSection"), "classes are read");
		assertEquals(List.of(), face.mentioned().stream().filter(name -> RESULTS.stream().anyMatch(name::startsWith) && !HANDED_ON.contains(name)).toList());
	}

	/** The unit list comes in by the doors for importers and exporters, as any other kind of file does. */
	@ParameterizedTest
	@ValueSource(strings = { "org.parkwright.cli", "org.parkwright.ui" })
	void aFaceNamesNoImporterOrExporter(String face) {
		Set<String> mentioned = House.bundle(face).mentioned();
		assertTrue(mentioned.contains("org.parkwright.core.transfer.Importer"), "classes are read");
		assertEquals(List.of(), mentioned.stream().filter(name -> name.startsWith("org.parkwright.core.table.")).toList());
	}

	@ParameterizedTest
	@MethodSource("faces")
	void aFaceRoundsNothing(Bundle face) {
		assertEquals(List.of(), face.mentioned().stream().filter(FORMATS::contains).toList());
		assertEquals(List.of(), face.sources().stream().filter(file -> ROUNDED.matcher(House.text(file)).find())
				.map(file -> House.ROOT.relativize(file).toString()).toList());
	}
}
