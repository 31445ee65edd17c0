package org.parkwright.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.parkwright.core.LogFixture;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Checks;

/** Jars in folders of extensions: what is sound works, what is not is told by its name and nothing else suffers. */
class PluginsTest {

	@TempDir
	private Path work;
	private Path folder;
	private LogFixture log;

	@BeforeEach
	void listen() {
		folder = work.resolve("extensions");
		log = new LogFixture(Contributions.class);
	}

	@AfterEach
	void stopListening() {
		log.close();
	}

	private static String rule(String id, String body) {
		return """
				package com.example;
				public class Rule implements org.parkwright.core.check.Check {
					public String id() { return %s; }
					public void check(org.parkwright.core.check.Contents contents, org.parkwright.core.check.Findings findings) { %s }
				}
				""".formatted(id, body);
	}

	/** A plug-in whose one rule has the id {@code NAME.rule}. */
	private PluginFixture sound(String name, String version) throws IOException {
		return PluginFixture.plugin(name, version).check("com.example.Rule").source(work, "com.example.Rule", rule("\"" + name + ".rule\"", ""));
	}

	private static List<String> rules(Plugins plugins) {
		return plugins.elements(Checks.EXTENSION_POINT).stream().map(element -> element.create("class", Check.class))
				.flatMap(Optional::stream).map(Check::id).toList();
	}

	private List<String> messages() {
		return log.records().stream().map(LogRecord::getMessage).toList();
	}

	private Plugins read(Path... folders) {
		return new Plugins(folders.length == 0 ? List.of(folder) : List.of(folders));
	}

	/** The one jar of the folder is skipped for this reason, while a sound one beside it works. */
	private void skipped(String name, String why) throws IOException {
		sound("com.example.sound", "1.0.0").in(folder, "zz-sound.jar");
		Plugins plugins = read();
		assertEquals(List.of("com.example.sound.rule"), rules(plugins));
		assertEquals(Optional.of(why), plugins.all().get(0).fault());
		assertEquals(List.of("The plug-in " + name + " was skipped: " + why + ". Its file is " + plugins.all().get(0).file() + "."), messages());
	}

	@Test
	void aJarInAFolderWorks() throws IOException {
		Path jar = sound("com.example.steam", "1.2.0").header("Bundle-Name", "%name").header("Bundle-Localization", "plugin")
				.file("plugin.properties", "name = Steam nets\n").in(folder, "steam.jar");
		Plugins plugins = read();
		assertEquals(List.of("com.example.steam.rule"), rules(plugins));
		Plugin plugin = plugins.all().get(0);
		assertEquals(List.of("com.example.steam", "Steam nets", "1.2.0"), List.of(plugin.name(), plugin.label(), plugin.version()));
		assertEquals(List.of(Checks.EXTENSION_POINT), plugin.doors());
		assertEquals(jar, plugin.file());
		assertTrue(plugin.hash().matches("[0-9a-f]{64}"), plugin.hash());
		assertEquals(List.of(), messages());
	}

	@Test
	void theHashTellsWhetherAJarIsTheSame() throws IOException {
		Path one = sound("com.example.steam", "1.2.0").in(folder, "one.jar");
		Path same = Files.copy(one, folder.resolve("two.jar"));
		Path other = sound("com.example.other", "1.2.0").in(folder, "other.jar");
		assertEquals(new Plugin(one).hash(), new Plugin(same).hash());
		assertNotEquals(new Plugin(one).hash(), new Plugin(other).hash());
	}

	@Test
	void foldersThatAreMissingOrEmptyAreNoFault() throws IOException {
		assertEquals(List.of(), read(folder, Files.createDirectories(work.resolve("empty"))).all());
		assertEquals(List.of(), messages());
	}

	@Test
	void whatIsNoJarIsNoPlugin() throws IOException {
		Files.createDirectories(folder.resolve("steam"));
		Files.writeString(folder.resolve("README.txt"), "put plug-ins here");
		assertEquals(List.of(), read().all());
	}

	@Test
	void noClassIsLoadedBeforeItsDoorIsAsked() throws IOException {
		PluginFixture.plugin("com.example.eager", "1.0.0").check("com.example.Rule")
				.source(work, "com.example.Rule", rule("\"eager\"", "").replace("public String",
						"static { System.setProperty(\"com.example.loaded\", \"yes\"); } public String"))
				.in(folder, "eager.jar");
		Plugins plugins = read();
		assertEquals(List.of(Checks.EXTENSION_POINT), plugins.all().get(0).doors());
		assertEquals(null, System.getProperty("com.example.loaded"));
		assertEquals(List.of("eager"), rules(plugins));
		assertEquals("yes", System.clearProperty("com.example.loaded"));
	}

	@Test
	void twoPluginsMayBringDifferentVersionsOfALibrary() throws IOException {
		for (String version : List.of("1", "2")) {
			Path libraryJar = PluginFixture.jar().source(work, "org.example.library.Library",
					"package org.example.library; public class Library { public static String version() { return \"library " + version + "\"; } }")
					.in(work, "library" + version + ".jar");
			PluginFixture.plugin("com.example.user" + version, "1.0.0").header("Bundle-ClassPath", "., lib/library.jar").check("com.example.Rule")
					.file("lib/library.jar", Files.readAllBytes(libraryJar))
					.source(work, "com.example.Rule", rule("org.example.library.Library.version()", ""), libraryJar)
					.in(folder, "user" + version + ".jar");
		}
		assertEquals(List.of("library 1", "library 2"), rules(read()));
		assertEquals(List.of(), messages());
	}

	@Test
	void aPluginMayUseAnother() throws IOException {
		Path base = PluginFixture.plugin("com.example.base", "1.1.0").source(work, "com.example.base.Base",
				"package com.example.base; public class Base { public static String name() { return \"of the base\"; } }").in(folder, "base.jar");
		PluginFixture.plugin("com.example.above", "1.0.0").header("Require-Bundle", "com.example.base;bundle-version=\"[1.0,2)\"")
				.check("com.example.Rule").source(work, "com.example.Rule", rule("com.example.base.Base.name()", ""), base).in(folder, "above.jar");
		assertEquals(List.of("of the base"), rules(read()));
	}

	@Test
	void pluginsMayNeedEachOther() throws IOException {
		for (String name : List.of("com.example.one", "com.example.two")) {
			sound(name, "1.0.0").header("Require-Bundle", name.endsWith("one") ? "com.example.two" : "com.example.one").in(folder, name + ".jar");
		}
		assertEquals(List.of("com.example.one.rule", "com.example.two.rule"), rules(read()));
	}

	@Test
	void aPluginThatNeedsAnotherVersionOfAPluginIsSkipped() throws IOException {
		PluginFixture.plugin("com.example.base", "2.0.0").in(folder, "base.jar");
		sound("com.example.above", "1.0.0").header("Require-Bundle", "com.example.base;bundle-version=\"[1.0,2)\"").in(folder, "above.jar");
		skipped("com.example.above 1.0.0", "it needs the plug-in com.example.base 1.0.0 to before 2.0.0, and there is 2.0.0");
	}

	@Test
	void whatNeedsASkippedPluginIsSkippedToo() throws IOException {
		PluginFixture.plugin("com.example.base", "1.0.0").header("Require-Bundle", "org.parkwright.core;bundle-version=\"7.0\"").in(folder, "base.jar");
		sound("com.example.above", "1.0.0").header("Require-Bundle", "com.example.base").in(folder, "above.jar");
		Plugins plugins = read();
		assertEquals(List.of(), rules(plugins));
		assertEquals(Optional.of("it needs the plug-in com.example.base, which was skipped"), plugins.all().get(0).fault());
	}

	@Test
	void theNewestOfSeveralVersionsIsUsed() throws IOException {
		sound("com.example.steam", "1.10.0").in(folder, "new.jar");
		sound("com.example.steam", "1.9.0").in(work.resolve("of the user"), "old.jar");
		Plugins plugins = read(work.resolve("of the user"), folder);
		assertEquals(List.of("1.10.0"), plugins.working().stream().map(Plugin::version).toList());
		assertEquals(Optional.of("version 1.10.0 of it is used, which is " + folder.resolve("new.jar")), plugins.all().get(0).fault());
	}

	@Test
	void aDamagedJarIsSkipped() throws IOException {
		byte[] whole = Files.readAllBytes(sound("com.example.steam", "1.0.0").in(folder, "a-damaged.jar"));
		Files.write(folder.resolve("a-damaged.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));
		skipped("a-damaged.jar", "the file is damaged or no jar");
	}

	@Test
	void aJarWithoutAManifestIsSkipped() throws IOException {
		PluginFixture.jar().file("README", "a plain jar").in(folder, "plain.jar");
		skipped("plain.jar", "its manifest has no Bundle-SymbolicName, so it is no plug-in");
	}

	@Test
	void aPartOfAnotherBundleIsSkipped() throws IOException {
		sound("com.example.fragment", "1.0.0").header("Fragment-Host", "org.parkwright.core").in(folder, "fragment.jar");
		skipped("com.example.fragment 1.0.0", "it is a part of the bundle of another (Fragment-Host); only whole plug-ins are taken");
	}

	@Test
	void extensionsOfWhatIsNoSingletonAreSkippedAsInEquinox() throws IOException {
		sound("com.example.many", "1.0.0").header("Bundle-SymbolicName", "com.example.many").in(folder, "many.jar");
		skipped("com.example.many 1.0.0", "its manifest does not say singleton:=true after the Bundle-SymbolicName");
	}

	@Test
	void aFaultyHeaderIsTold() throws IOException {
		sound("com.example.odd", "1.x").in(folder, "odd.jar");
		Plugins plugins = read();
		assertTrue(plugins.all().get(0).fault().orElseThrow().startsWith("its manifest is faulty: "), messages().toString());
	}

	@Test
	void aBrokenPluginXmlIsToldWithItsLine() throws IOException {
		PluginFixture.plugin("com.example.broken", "1.0.0").file("plugin.xml", "<plugin>\n<extension\n</plugin>").in(folder, "broken.jar");
		skipped("com.example.broken 1.0.0", "its plugin.xml cannot be read at line 3");
	}

	@Test
	void nothingOutsideIsReadByAPluginXml() throws IOException {
		Path secret = Files.writeString(work.resolve("secret.txt"), "secret");
		PluginFixture.plugin("com.example.curious", "1.0.0").file("plugin.xml", "<!DOCTYPE plugin [<!ENTITY secret SYSTEM \"" + secret.toUri()
				+ "\">]><plugin><extension point=\"org.parkwright.core.checks\"><check class=\"&secret;\"/></extension></plugin>").in(folder, "curious.jar");
		Plugins plugins = read();
		assertTrue(plugins.elements(Checks.EXTENSION_POINT).stream().noneMatch(element -> "secret".equals(element.attribute("class"))));
		assertTrue(plugins.all().get(0).fault().isPresent());
	}

	@Test
	void aPluginXmlNestedTooDeeplyIsSkipped() throws IOException {
		PluginFixture.plugin("com.example.deep", "1.0.0")
				.extensions("<extension point=\"x\">" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</extension>").in(folder, "deep.jar");
		skipped("com.example.deep 1.0.0", "its plugin.xml cannot be read at line 4");
	}

	@Test
	void aPluginForAnotherVersionIsSkipped() throws IOException {
		String present = Product.running().bundles().get("org.parkwright.core").toString();
		sound("com.example.later", "1.0.0").header("Require-Bundle", "org.parkwright.core;bundle-version=\"[7.0,8)\"").in(folder, "later.jar");
		skipped("com.example.later 1.0.0", "it was built for another version of Parkwright: it needs org.parkwright.core 7.0.0 to before 8.0.0, "
				+ "and this has " + present + ". Ask its author for one that fits");
	}

	@Test
	void aPluginForALaterPackageIsSkipped() throws IOException {
		sound("com.example.later", "1.0.0").header("Import-Package", "org.parkwright.core.check;version=\"7.0\"").in(folder, "later.jar");
		String present = Product.running().packages().get("org.parkwright.core.check").toString();
		skipped("com.example.later 1.0.0", "it was built for another version of Parkwright: it needs org.parkwright.core.check 7.0.0 or newer, "
				+ "and this has " + present + ". Ask its author for one that fits");
	}

	@Test
	void aPluginForThisVersionWorksAlsoWhereItsWorkbenchPartIsMissing() throws IOException {
		sound("com.example.now", "1.0.0").header("Require-Bundle", "org.parkwright.core;bundle-version=\"[0.1,1)\", "
				+ "org.parkwright.ui;bundle-version=\"[0.1,1)\", org.eclipse.ui;bundle-version=\"[3.0,4)\"").in(folder, "now.jar");
		Product commandLine = new Product(Map.of("org.parkwright.core", new Version(0, 1, 0)), Map.of(), false);
		assertEquals(List.of("com.example.now.rule"), rules(new Plugins(List.of(folder), () -> commandLine)));
		assertEquals(List.of(), messages());
	}

	@Test
	void whereAllIsKnownABundleThatIsMissingIsTold() throws IOException {
		sound("com.example.needy", "1.0.0").header("Require-Bundle", "org.example.absent;bundle-version=\"[1.0,2)\"").in(folder, "needy.jar");
		Product workbench = new Product(Map.of("org.parkwright.core", new Version(0, 1, 0)), Map.of(), true);
		Plugins plugins = new Plugins(List.of(folder), () -> workbench);
		assertEquals(Optional.of("it needs org.example.absent 1.0.0 to before 2.0.0, and there is none. Put its jar beside this one"),
				plugins.all().get(0).fault());
	}

	@Test
	void aPluginCannotTakeThePlaceOfAPartOfParkwright() throws IOException {
		sound("org.parkwright.core", "9.0.0").in(folder, "core.jar");
		skipped("org.parkwright.core 9.0.0", "Parkwright has a part of the same name");
	}

	@Test
	void whatCannotBeMadeIsToldAndTheOthersWork() throws IOException {
		PluginFixture.plugin("com.example.faulty", "1.0.0").extensions("<extension point=\"org.parkwright.core.checks\">"
				+ "<check class=\"com.example.Missing\"/><check/><check class=\"com.example.Other\"/><check class=\"com.example.Rule\"/></extension>")
				.source(work, "com.example.Rule", rule("\"late\"", "").replace("public String", "public Rule() { throw new IllegalStateException(\"on purpose\"); } public String"))
				.source(work, "com.example.Other", "package com.example; public class Other { }").in(folder, "faulty.jar");
		sound("com.example.sound", "1.0.0").in(folder, "sound.jar");
		assertEquals(List.of("com.example.sound.rule"), rules(read()));
		String start = "The check of the plug-in com.example.faulty 1.0.0 was skipped: ";
		assertEquals(List.of(start + "there is no class com.example.Missing in it.", start + "it names no class (class).",
				start + "the class com.example.Other is no Check.", start + "the class com.example.Rule failed when it was made."), messages());
		assertEquals("on purpose", log.records().get(3).getThrown().getMessage());
	}

	@Test
	void whatFailsAtItsWorkIsToldWithItsPlugin() throws IOException {
		PluginFixture.plugin("com.example.faulty", "1.0.0").check("com.example.Rule")
				.source(work, "com.example.Rule", rule("\"faulty\"", "throw new IllegalStateException(\"on purpose\");")).in(folder, "faulty.jar");
		Check check = read().elements(Checks.EXTENSION_POINT).get(0).create("class", Check.class).orElseThrow();
		assertEquals(Optional.empty(), Contributions.ask(check, "check", () -> {
			check.check(null, null);
			return "done";
		}));
		assertEquals("on purpose", log.records().get(0).getThrown().getMessage());
		assertEquals(List.of("The check of the plug-in com.example.faulty 1.0.0 failed and was skipped."), messages());
	}

	@Test
	void aContributionGivesItsFilesAndWhatStandsInIt() throws IOException {
		PluginFixture.plugin("com.example.data", "1.0.0").file("data/own fuels.csv", "a,b").extensions("<extension point=\"org.example.files\">"
				+ "<file path=\"data/own fuels.csv\" title=\"%title own title\"><column name=\"a\"/><column name=\"b\"/><note/></file>"
				+ "<file path=\"missing.csv\"/></extension>").in(folder, "data.jar");
		List<Contribution> files = read().elements("org.example.files");
		assertEquals("own title", files.get(0).attribute("title"));
		assertEquals(null, files.get(0).attribute("other"));
		assertEquals(List.of("a", "b"), files.get(0).children("column").stream().map(column -> column.attribute("name")).toList());
		URL file = files.get(0).file("path").orElseThrow();
		try (InputStream in = file.openStream()) {
			assertEquals("a,b", new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		assertFalse(files.get(1).file("path").isPresent());
		assertEquals(List.of("The file of the plug-in com.example.data 1.0.0 was skipped: there is no file missing.csv in it."), messages());
	}
}
