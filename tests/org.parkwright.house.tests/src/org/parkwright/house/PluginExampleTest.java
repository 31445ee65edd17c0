package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** The example of a plug-in fits the rest of the tree, and the guide quotes it as it is. */
class PluginExampleTest {

	private static final String NAME = "org.parkwright.example.plugin";
	private static final String EXAMPLE = "examples/" + NAME + "/";
	private static final Pattern QUOTE = Pattern.compile("(?ms)^```(java|xml)\\n(.*?)^```$");
	private static final Pattern VERSION = Pattern.compile("<(\\w+\\.version)>([^<]*)<");

	private static String text(String path) {
		return House.text(House.ROOT.resolve(path));
	}

	/** The first page is of a project that calls itself otherwise, the second has texts of other plug-ins too. */
	@Test
	void theGuideQuotesTheExampleAsItIs() {
		List<String> files = Stream.of(".java", "plugin.xml").flatMap(end -> House.files(House.ROOT.resolve(EXAMPLE), end).stream())
				.filter(file -> !file.toString().contains("/target/")).map(House::text).toList();
		List<String> first = QUOTE.matcher(text("docs/plugin-authors/first-indicator.md")).results()
				.map(quote -> quote.group(2).replace("com.example.steam", NAME)).toList();
		List<String> doors = QUOTE.matcher(text("docs/plugin-authors/README.md")).results()
				.filter(quote -> quote.group(1).equals("java") || quote.group(2).contains(NAME)).map(quote -> quote.group(2)).toList();
		assertTrue(first.size() >= 5 && doors.size() >= 14, () -> first.size() + " and " + doors.size() + " quotes");
		assertEquals(List.of(), Stream.concat(first.stream(), doors.stream()).filter(quote -> files.stream().noneMatch(file -> file.contains(quote))).toList());
	}

	/** So that the build has fetched all that a plug-in needs to be built without a net. */
	@Test
	void itsToolsHaveTheVersionsOfTheTree() {
		Map<String, String> ours = versions(text("pom.xml"));
		Map<String, String> its = versions(text(EXAMPLE + "pom.xml"));
		assertTrue(its.size() >= 5, its::toString);
		its.forEach((tool, version) -> assertEquals(ours.get(tool), version, tool));
	}

	private static Map<String, String> versions(String pom) {
		Map<String, String> versions = new TreeMap<>();
		for (MatchResult version : VERSION.matcher(pom).results().toList()) {
			versions.put(version.group(1), version.group(2));
		}
		return versions;
	}

	@Test
	void itIsForTheParkwrightOfThisTree() throws BundleException {
		Version ours = House.bundle("org.parkwright.core").header("Bundle-Version").stream().map(ManifestElement::getValue).map(Version::parseVersion)
				.findFirst().orElseThrow();
		for (ManifestElement bundle : ManifestElement.parseHeader("Require-Bundle", header("Require-Bundle"))) {
			boolean own = bundle.getValue().startsWith("org.parkwright.");
			assertTrue(!own || new VersionRange(bundle.getAttribute("bundle-version")).includes(ours),
					() -> bundle + " leaves out " + ours + ": correct " + EXAMPLE + "META-INF/MANIFEST.MF");
		}
	}

	@Test
	void pomAndManifestHaveOneVersion() {
		assertTrue(text(EXAMPLE + "pom.xml").contains("  <version>" + header("Bundle-Version") + "</version>"));
	}

	private static String header(String name) {
		return Pattern.compile("(?m)^" + name + ": (.*(?:\\n .*)*)").matcher(text(EXAMPLE + "META-INF/MANIFEST.MF")).results()
				.map(found -> found.group(1).replace("\n ", "")).findFirst().orElseThrow();
	}
}
