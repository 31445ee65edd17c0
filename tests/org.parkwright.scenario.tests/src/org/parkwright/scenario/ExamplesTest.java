package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Study;

/** The files that users copy. */
class ExamplesTest {

	static final Path EXAMPLES = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../examples").normalize();

	static final Path CATALOGUE = EXAMPLES.resolve("../plugins/org.parkwright.core/catalogue").normalize();

	/** Those of users and of the catalogue, but for the parts of cost, which every file sees without them. */
	static List<Path> examples() {
		try (Stream<Path> examples = Files.walk(EXAMPLES); Stream<Path> catalogue = Files.walk(CATALOGUE)) {
			return Stream.concat(examples, catalogue).filter(file -> file.toString().endsWith(".scenario") && !file.endsWith("costs.scenario") && !EXAMPLES.relativize(file).startsWith(Path.of("org.parkwright.example.plugin", "src"))).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@ParameterizedTest
	@MethodSource("examples")
	void haveNoFaults(Path file) {
		assertEquals(List.of(), Scenarios.validate(file));
		assertEquals(List.of(), XtextFixture.issues(XtextFixture.resource(file)));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void linkAllTheirNames(Path file) {
		XtextResource resource = XtextFixture.resource(file);
		EcoreUtil.resolveAll(resource);
		assertEquals(List.of(), resource.getErrors());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void areLaidOutAsTheFormatterDoes(Path file) {
		assertEquals(ScenarioFixture.read(file), XtextFixture.formatted(XtextFixture.resource(file)));
	}

	@Test
	void theStudyHasItsScenarios() {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load(EXAMPLES.resolve("china-eip/study.scenario"), faults);
		assertTrue(faults.isEmpty());
		Study study = loaded.study("ChinaEip").orElseThrow();
		assertEquals(List.of("M1", "M2", "M3", "M4", "M5", "M1&M3", "M1&M4", "M2&M3", "M2&M4"),
				study.scenarios().stream().map(scenario -> scenario.name()).toList());
		assertEquals(List.of("M1", "M2", "M3", "M4", "M5"), loaded.measures().stream().map(measure -> measure.name()).toList());
		assertEquals(List.of("Tsinghua2016", "IpccAr5", "China2014"), loaded.parameterSets().stream().map(set -> set.name()).toList());
		assertEquals(3, loaded.texts().size());
	}

	@Test
	void aSetThatExtendsAnotherHoldsAllItsParameters() {
		Loaded loaded = Scenarios.load(EXAMPLES.resolve("china-eip/study.scenario"), new Faults());
		assertEquals(loaded.parameterSets().get(0).parameters().stream().map(parameter -> parameter.name()).toList(),
				loaded.parameterSets().get(1).parameters().stream().map(parameter -> parameter.name()).toList());
	}
}
