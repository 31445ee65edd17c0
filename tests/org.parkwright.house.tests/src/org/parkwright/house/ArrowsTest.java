package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.house.House.Bundle;

/** Which bundle may know which. */
class ArrowsTest {

	/** Of our bundles, those that another may require, beside itself. A bundle that is missing here fails. */
	private static final Map<String, List<String>> MAY_REQUIRE = Map.ofEntries(
			Map.entry("engine", List.of()),
			Map.entry("analysis", List.of("engine")),
			Map.entry("simulation", List.of("engine")),
			Map.entry("model", List.of()),
			Map.entry("model.edit", List.of("model")),
			Map.entry("core", List.of("analysis", "engine", "model", "simulation")),
			Map.entry("design", List.of("model")),
			Map.entry("design.sirius", List.of("design", "model")),
			Map.entry("diagram", List.of("core")),
			Map.entry("diagram.ui", List.of("diagram")),
			Map.entry("scenario", List.of("analysis", "core", "model", "engine", "simulation")),
			Map.entry("scenario.ide", List.of("scenario", "core", "model", "simulation")),
			Map.entry("figure", List.of("core")),
			Map.entry("report", List.of("core", "diagram", "figure", "model")),
			Map.entry("cli", List.of("core", "model", "scenario", "diagram", "figure", "report")),
			Map.entry("accounts", List.of("analysis", "cli", "core", "engine", "model")),
			Map.entry("flows", List.of("core", "model", "engine", "figure", "scenario", "diagram", "cli")),
			Map.entry("standards", List.of("accounts", "symbiosis", "core", "model", "engine", "simulation", "scenario", "report", "cli")),
			Map.entry("symbiosis", List.of("core", "model", "engine", "figure", "cli")),
			Map.entry("symbiosis.ui", List.of("symbiosis", "core", "model", "diagram", "diagram.ui", "ui")),
			Map.entry("scenario.ui", List.of("scenario.ide", "scenario", "core", "model")),
			Map.entry("ui", List.of("core", "model", "model.edit", "scenario", "scenario.ide", "scenario.ui", "figure", "report",
					"diagram", "diagram.ui")),
			Map.entry("workbench", List.of("core", "ui")));

	private static final Set<String> WITH_A_FACE = Set.of("ui", "scenario.ui", "diagram.ui", "symbiosis.ui", "workbench");

	private static final List<String> FACE = List.of("org.eclipse.ui", "org.eclipse.jface", "org.eclipse.swt",
			"org.eclipse.core.resources");

	static Stream<Bundle> bundles() {
		return House.bundles().stream();
	}

	static Stream<Bundle> headless() {
		return bundles().filter(bundle -> !WITH_A_FACE.contains(shortName(bundle.name())));
	}

	private static String shortName(String bundle) {
		return bundle.replaceFirst("^org\\.parkwright\\.", "");
	}

	@Test
	void findsTheBundlesItChecks() {
		assertTrue(House.bundles().size() >= 8, () -> "only " + House.bundles());
		assertTrue(House.bundle("org.parkwright.engine").mentioned().contains("org.parkwright.engine.Operation"),
				"classes are read");
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void aBundleRequiresOnlyWhatItMay(Bundle bundle) {
		List<String> may = MAY_REQUIRE.get(shortName(bundle.name()));
		assertTrue(may != null, () -> bundle.name() + " has no place in the house: give it one in MAY_REQUIRE");
		List<String> ours = bundle.values("Require-Bundle").stream().filter(name -> name.startsWith("org.parkwright."))
				.map(ArrowsTest::shortName).toList();
		assertEquals(List.of(), ours.stream().filter(name -> !may.contains(name)).toList(), bundle.name());
	}

	@ParameterizedTest
	@MethodSource("headless")
	void aHeadlessBundleKnowsNoWorkbench(Bundle bundle) {
		Stream<String> named = Stream.concat(bundle.values("Require-Bundle").stream(),
				bundle.values("Import-Package").stream());
		Stream<String> mentioned = bundle.mentioned().stream();
		List<String> found = Stream.concat(named, mentioned)
				.filter(name -> FACE.stream().anyMatch(face -> name.equals(face) || name.startsWith(face + ".")))
				.toList();
		assertEquals(List.of(), found, bundle.name());
	}

	@Test
	void theEngineKnowsJavaAlone() {
		Bundle engine = House.bundle("org.parkwright.engine");
		assertEquals(List.of(), engine.values("Require-Bundle"));
		assertEquals(List.of(), engine.values("Import-Package"));
		assertEquals(List.of(), engine.mentioned().stream()
				.filter(name -> !name.startsWith("java.") && !name.startsWith("org.parkwright.engine.")).toList());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void whatIsInternalIsExportedAsSuch(Bundle bundle) {
		for (ManifestElement export : bundle.header("Export-Package")) {
			if (export.getValue().contains(".internal") || export.getValue().endsWith(".impl")) {
				assertEquals("true", export.getDirective("x-internal"), bundle.name() + " exports " + export.getValue());
			}
			assertEquals(null, export.getDirective("x-friends"), bundle.name());
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void onlyTheModelPassesOnWhatItRequires(Bundle bundle) {
		List<String> passedOn = bundle.header("Require-Bundle").stream()
				.filter(required -> "reexport".equals(required.getDirective("visibility")))
				.map(ManifestElement::getValue).toList();
		if (List.of("org.parkwright.model", "org.parkwright.model.edit").contains(bundle.name())) {
			assertTrue(passedOn.stream().allMatch(
					name -> name.startsWith("org.eclipse.emf.") || name.equals("org.parkwright.model")), bundle.name());
		} else {
			assertEquals(List.of(), passedOn, bundle.name());
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void noJarLiesInABundle(Bundle bundle) {
		assertEquals(List.of(), bundle.values("Bundle-ClassPath").stream().filter(entry -> !entry.equals(".")).toList(),
				bundle.name());
	}

	@Test
	void noCircleOfBundles() {
		Map<String, List<String>> arrows = new HashMap<>();
		House.bundles().forEach(bundle -> arrows.put(bundle.name(), bundle.values("Require-Bundle")));
		for (String start : arrows.keySet()) {
			Set<String> reached = new LinkedHashSet<>();
			List<String> open = new ArrayList<>(arrows.get(start));
			while (!open.isEmpty()) {
				String next = open.remove(open.size() - 1);
				if (reached.add(next)) {
					open.addAll(arrows.getOrDefault(next, List.of()));
				}
			}
			assertFalse(reached.contains(start), () -> start + " comes back to itself through " + reached);
		}
	}
}
