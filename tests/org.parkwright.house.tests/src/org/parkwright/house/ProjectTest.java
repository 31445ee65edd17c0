package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What holds for the tree as a whole: one version, one license, and what an IDE opens. */
class ProjectTest {

	private static final List<String> FOLDERS = List.of("plugins", "features", "tests", "releng", "sirius", "examples/spark");

	/** Where a version of ours stands, by the end of a file's name. */
	private static final Map<String, Pattern> VERSIONS = Map.of(
			"pom.xml", Pattern.compile("<artifactId>parkwright</artifactId>\\s*<version>(.*?)-SNAPSHOT</version>"),
			"META-INF/MANIFEST.MF", Pattern.compile("(?m)^Bundle-Version: (.*)\\.qualifier$"),
			"feature.xml", Pattern.compile("(?s)<feature\\s[^>]*\\bversion=\"([^\"]*)\\.qualifier\""),
			".product", Pattern.compile("<product [^>]*\\bversion=\"([^\"]*)\\.qualifier\""),
			"about.mappings", Pattern.compile("(?m)^0=(.*)$"),
			"package.json", Pattern.compile("\"name\": \"parkwright-[^\"]*\",\\s*\"version\": \"([^\"]*)\""),
			"package-lock.json", Pattern.compile("\"name\": \"parkwright-[^\"]*\",\\s*\"version\": \"([^\"]*)\""));

	private static List<Path> files(String end) {
		return FOLDERS.stream().flatMap(folder -> House.files(House.ROOT.resolve(folder), end).stream())
				.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith("."))
				.filter(file -> Stream.of("/target/", "/node_modules/", "/bin/").noneMatch(file.toString()::contains)).toList();
	}

	private static String named(Path file) {
		return House.ROOT.relativize(file).toString();
	}

	@Test
	void allHasTheVersionOfThePom() {
		String version = found(VERSIONS.get("pom.xml"), House.text(House.ROOT.resolve("pom.xml"))).get(0);
		List<String> others = new ArrayList<>();
		VERSIONS.forEach((end, pattern) -> {
			List<Path> files = files(end);
			assertTrue(files.stream().anyMatch(file -> !found(pattern, House.text(file)).isEmpty()), () -> "none found in " + end);
			for (Path file : files) {
				found(pattern, House.text(file)).stream().filter(each -> !each.equals(version))
						.forEach(each -> others.add(named(file) + " has " + each));
			}
		});
		assertEquals(List.of(), others, "pom.xml has " + version + "; set all with releng/version.sh");
	}

	private static List<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(match -> match.group(1)).toList();
	}

	@Test
	void featuresCarryTheTextOfTheLicense() throws IOException {
		Properties properties = new Properties();
		properties.load(new StringReader(House.text(House.ROOT.resolve("features/org.parkwright.license.feature/feature.properties"))));
		assertEquals(House.text(House.ROOT.resolve("LICENSE")), properties.getProperty("license"));
		List<String> without = files("feature.xml").stream().filter(file -> file.startsWith(House.ROOT.resolve("features")))
				.filter(file -> !House.text(file).contains("<license url=\"%licenseURL\">%license</license>"))
				.map(ProjectTest::named).toList();
		assertEquals(List.of(), without);
	}

	@Test
	void theSdkHasTheSourcesOfEachBundle() {
		List<String> sources = found(Pattern.compile("<plugin id=\"([^\"]*)\\.source\""), House.text(House.ROOT.resolve("features/org.parkwright.sdk.feature/feature.xml")));
		assertEquals(House.bundles().stream().filter(bundle -> bundle.folder().startsWith(House.ROOT.resolve("plugins")) && !bundle.sources().isEmpty()).map(House.Bundle::name).toList(),
				sources.stream().sorted().toList());
	}

	/** Jars for plain Java are those that the target pins, so that what is computed there is what is computed here. */
	@Test
	void jarsForPlainJavaHaveTheVersionsOfTheTarget() {
		Pattern artifact = Pattern.compile("(?s)<groupId>(?!org\\.parkwright)([^<*]*)</groupId>\\s*<artifactId>([^<*]*)</artifactId>\\s*<version>([^<]*)</version>");
		Set<String> pinned = artifacts(artifact, House.ROOT.resolve("target-platform/parkwright.target"));
		Set<String> used = artifacts(artifact, House.ROOT.resolve("releng/headless/pom.xml"));
		assertTrue(used.size() >= 10, () -> "only " + used);
		assertEquals(List.of(), used.stream().filter(each -> !pinned.contains(each)).toList());
	}

	private static Set<String> artifacts(Pattern artifact, Path file) {
		return artifact.matcher(House.text(file)).results().map(match -> match.group(1) + ":" + match.group(2) + ":" + match.group(3))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	/** See docs/decisions/0015-the-license-stands-once-not-in-each-file.md. */
	@Test
	void noFileBeginsWithACopyrightOfItsOwn() {
		Pattern header = Pattern.compile("(?is)\\A\\W{0,200}(copyright|\\(c\\)|spdx-license|licensed |this program and the accompanying)");
		assertTrue(header.matcher("/*\n * Copyright (c) 2026 Somebody\n */").find());
		List<String> own = Stream.of(".java", ".sh", ".ts", ".tsx", ".mjs", ".js", ".xtext", ".mwe2", ".odesign").flatMap(end -> files(end).stream())
				.filter(file -> Stream.of("/emf-gen/", "/src-gen/", "/web/").noneMatch(file.toString()::contains))
				.filter(file -> header.matcher(House.text(file)).find()).map(ProjectTest::named).toList();
		assertEquals(List.of(), own);
	}

	@Test
	void whatEclipseStartsIsThere() {
		List<String> products = files(".product").stream().flatMap(file -> found(Pattern.compile("<product [^>]* id=\"([^\"]*)\""), House.text(file)).stream()).toList();
		List<String> missing = new ArrayList<>();
		for (Path launch : launches()) {
			String text = House.text(launch);
			missing.addAll(found(value("product"), text).stream().filter(product -> !products.contains(product)).toList());
			List<String> bundles = new ArrayList<>(found(value("org.eclipse.jdt.launching.PROJECT_ATTR"), text));
			bundles.addAll(found(Pattern.compile("\\$\\{workspace_loc:/?([^}/]+)"), text));
			missing.addAll(bundles.stream().filter(bundle -> Stream.of("plugins", "tests").noneMatch(
					folder -> Files.exists(House.ROOT.resolve(folder).resolve(bundle).resolve("META-INF/MANIFEST.MF")))).toList());
		}
		assertEquals(List.of(), missing);
	}

	@Test
	void eclipseStartsTheProductAndEachTestOfTheWorkbench() {
		assertTrue(launches().stream().anyMatch(launch -> House.text(launch).contains("\"org.eclipse.pde.ui.RuntimeWorkbench\"")));
		List<String> started = launches().stream().flatMap(launch -> found(value("org.eclipse.jdt.launching.PROJECT_ATTR"), House.text(launch)).stream()).sorted().toList();
		assertEquals(files("ui-tests.properties").stream().map(file -> file.getParent().getFileName().toString()).sorted().toList(), started);
	}

	@Test
	void eclipseTellsTheProblemsThatTheBuildTells() {
		String build = House.text(House.ROOT.resolve("releng/org.eclipse.jdt.core.prefs"));
		String eclipse = House.text(House.ROOT.resolve("releng/ide/compiler.epf"));
		assertEquals(found(Pattern.compile("(?m)^(org\\..*)$"), build), found(Pattern.compile("(?m)^/instance/org\\.eclipse\\.jdt\\.core/(.*)$"), eclipse));
	}

	private static List<Path> launches() {
		return House.files(House.ROOT.resolve("releng/ide"), ".launch");
	}

	private static Pattern value(String key) {
		return Pattern.compile("key=\"" + Pattern.quote(key) + "\" value=\"([^\"]*)\"");
	}
}
