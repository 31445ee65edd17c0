package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.house.House.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a {@code plugin.xml} names is there: the platform leaves out what it does not find, without a word. */
class ExtensionsTest {

	/** A class of ours, perhaps with data for it behind a colon. */
	private static final Pattern CLASS = Pattern.compile("(org\\.parkwright(?:\\.[a-z]\\w*+)++\\.[A-Z][\\w$]*+)(?::.*+)?");

	/** An extension point, with the file of its schema. */
	private record Point(Bundle bundle, String id, String schema) {
	}

	static Stream<Bundle> bundles() {
		return House.bundles().stream().filter(bundle -> Files.exists(bundle.folder().resolve("plugin.xml")));
	}

	private static List<Point> points() {
		List<Point> points = new ArrayList<>();
		bundles().forEach(bundle -> elements(bundle.folder().resolve("plugin.xml"), element -> {
			if (element.getTagName().equals("extension-point")) {
				points.add(new Point(bundle, element.getAttribute("id"), element.getAttribute("schema")));
			}
		}));
		return points;
	}

	@Test
	void anExtensionPointIsDeclaredOnce() {
		assertTrue(points().size() >= 4, () -> "only " + points());
		Set<String> ids = new HashSet<>();
		assertEquals(List.of(), points().stream().map(point -> point.bundle().name() + "." + point.id()).filter(id -> !ids.add(id)).toList());
	}

	@Test
	void anExtensionPointHasItsSchema() {
		for (Point point : points()) {
			List<String> schemaOf = new ArrayList<>();
			elements(point.bundle().folder().resolve(point.schema()), element -> {
				if (element.getTagName().equals("meta.schema")) {
					schemaOf.add(element.getAttribute("plugin") + "." + element.getAttribute("id"));
				}
			});
			assertEquals(List.of(point.bundle().name() + "." + point.id()), schemaOf, point.schema());
			assertTrue(House.text(point.bundle().folder().resolve("build.properties")).contains("schema/"),
					() -> point.bundle().name() + " does not ship its schemas: name schema/ in bin.includes of its build.properties");
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void aClassThatIsNamedLiesInTheBundleOrOneItRequires(Bundle bundle) {
		List<Bundle> known = Stream.concat(Stream.of(bundle), House.bundles().stream().filter(each -> bundle.values("Require-Bundle").contains(each.name())))
				.toList();
		List<String> missing = new ArrayList<>();
		elements(bundle.folder().resolve("plugin.xml"), element -> {
			for (int i = 0; i < element.getAttributes().getLength(); i++) {
				Matcher named = CLASS.matcher(element.getAttributes().item(i).getNodeValue());
				if (named.matches() && known.stream().noneMatch(each -> has(each, named.group(1).replace('.', '/')))) {
					missing.add("<" + element.getTagName() + " " + element.getAttributes().item(i) + ">");
				}
			}
		});
		assertEquals(List.of(), missing);
	}

	/** Written by hand or generated; a bundle of a profile that is off has its sources alone. */
	private static boolean has(Bundle bundle, String name) {
		return Files.exists(bundle.folder().resolve("src").resolve(name + ".java"))
				|| Files.exists(bundle.folder().resolve("target/classes").resolve(name + ".class"));
	}

	private static void elements(Path file, Consumer<Element> each) {
		try {
			NodeList all = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName("*");
			for (int i = 0; i < all.getLength(); i++) {
				each.accept((Element) all.item(i));
			}
		} catch (ParserConfigurationException | SAXException | IOException e) {
			throw new IllegalStateException(file.toString(), e);
		}
	}
}
