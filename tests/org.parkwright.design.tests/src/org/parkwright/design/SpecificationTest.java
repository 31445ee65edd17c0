package org.parkwright.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;

import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.model.park.ParkPackage;

/** The specification has what users are promised, and no icon lies about unused. */
class SpecificationTest {

	private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();
	private static final Path BUNDLE = ROOT.resolve("plugins/org.parkwright.design");
	private static final Pattern ICON = Pattern.compile("\"/org\\.parkwright\\.design/(icons/[^\"]*)\"");

	static Stream<EClass> infrastructure() {
		return ParkPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract() && ParkPackage.Literals.INFRASTRUCTURE.isSuperTypeOf(type));
	}

	@Test
	void theParkOverviewHasItsLayersAndStates() {
		String overview = text("overview.odesign");
		for (String layer : List.of("Energy", "Water", "Material", "Shared utilities", "Transport", "Quantities")) {
			assertTrue(overview.contains("<additionalLayers name=\"" + layer + "\""), layer);
		}
		for (String state : List.of("ideas", "negotiated exchanges", "implemented exchanges", "ended exchanges")) {
			assertTrue(overview.contains("name=\"Hide " + state + "\""), state);
		}
	}

	@ParameterizedTest
	@MethodSource("infrastructure")
	void everyKindOfInfrastructureHasAnIconAndATool(EClass type) {
		String overview = text("overview.odesign");
		assertTrue(overview.contains("/icons/32/" + type.getName() + ".svg"), "as node");
		assertTrue(overview.contains("/icons/16/" + type.getName() + ".svg"), "in the palette");
		assertTrue(overview.contains("typeName=\"park::" + type.getName() + "\""), "created by a tool");
	}

	@Test
	void everyIconIsUsed() throws IOException {
		Set<String> used = new TreeSet<>();
		for (Path file : files("description")) {
			ICON.matcher(Files.readString(file)).results().forEach(match -> used.add(match.group(1)));
		}
		Set<String> present = new TreeSet<>();
		for (Path file : files("icons")) {
			present.add(BUNDLE.relativize(file).toString());
		}
		assertEquals(used, present);
	}

	@Test
	void siriusIsGivenEveryFile() throws IOException {
		String activator = Files.readString(ROOT.resolve(
				"sirius/org.parkwright.design.sirius/src/org/parkwright/design/sirius/Activator.java"));
		for (Path file : files("description")) {
			assertTrue(activator.contains("\"" + file.getFileName() + "\""), file.toString());
		}
	}

	/** Else a repository of Sirius with an older EMF than ours fails: only one of the two could be installed. */
	@ParameterizedTest
	@ValueSource(strings = { "sirius/pom.xml", "sirius/org.parkwright.sirius.product/pom.xml" })
	void theProfileOfSiriusTakesNoVersionsFromImportsOfFeatures(String pom) throws Exception {
		assertEquals("true", XPathFactory.newInstance().newXPath().evaluate(
				"//profileProperties/*[local-name()='org.eclipse.equinox.p2.exclude.import']",
				DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(ROOT.resolve(pom).toFile())));
	}

	@Test
	void noServiceClassIsLong() throws IOException {
		for (Path file : files("src")) {
			assertTrue(Files.readAllLines(file).size() <= 200, file.toString());
		}
	}

	private static List<Path> files(String folder) throws IOException {
		try (Stream<Path> files = Files.walk(BUNDLE.resolve(folder))) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static String text(String file) {
		try {
			return Files.readString(BUNDLE.resolve("description").resolve(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
