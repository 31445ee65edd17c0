package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What new-plugin makes of the example. That it compiles and works is tried with the built product (releng/example.sh). */
class NewPluginTest {

	private static final Path EXAMPLE = CommandLineFixture.TESTS.resolve("../../examples/org.parkwright.example.plugin").normalize();
	private static final Path HOME = Path.of("/opt/parkwright & more");

	private final ByteArrayOutputStream told = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	static List<String> doors() {
		return List.copyOf(PluginTemplate.shipped().doors());
	}

	private int run(String... arguments) {
		var stream = new PrintStream(told, true, StandardCharsets.UTF_8);
		return new Main(new Console(stream, stream, false), List.of(new NewPluginCommand(HOME))).run(arguments);
	}

	private String firstLine() {
		return told.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
	}

	private static Map<String, String> files(Path root) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(root)) {
			for (Path file : all.filter(Files::isRegularFile).filter(file -> !file.startsWith(root.resolve("target"))).toList()) {
				files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
		return files;
	}

	/** So that nothing of the example is left out of what is made, and nothing is written twice. */
	@Test
	void theExampleIsWhatComesOutWithEveryDoor() throws IOException {
		Map<String, String> expected = new TreeMap<>();
		files(EXAMPLE).forEach((path, text) -> expected.put(path.replace("org/parkwright/example/plugin", "com/example/steam"),
				text.replace("org.parkwright.example.plugin", "com.example.steam").replace("org/parkwright/example/plugin", "com/example/steam")
						.replace("Power plants and their cooling water", "Steam").replaceFirst("(<parkwright.home>)[^<]*", "$1/opt/parkwright &amp; more")));
		assertEquals(ExitCode.DONE, run("new-plugin", "com.example.steam", "--out", folder.resolve("steam").toString()));
		assertEquals(expected, files(folder.resolve("steam")));
	}

	@ParameterizedTest
	@MethodSource("doors")
	void aDoorComesWithItsClassAndItsTestAndWithoutTheOthers(String door) throws IOException {
		assertEquals(ExitCode.DONE, run("new-plugin", "com.example.steam", "--with", door, "--out", folder.toString()));
		Map<String, String> files = files(folder);
		assertEquals(1, files.get("plugin.xml").lines().filter(line -> line.contains("<extension ")).count());
		assertTrue(files.get("plugin.xml").contains("." + door + "\">"), files.get("plugin.xml"));
		assertTrue(files.keySet().stream().anyMatch(path -> path.endsWith("Test.java")), () -> files.keySet().toString());
		assertTrue(files.size() < files(EXAMPLE).size() - 3, () -> files.keySet().toString());
	}

	@Test
	void oneOrManyOfADoorIsTheSameAndOnlyTheirBundlesAreRequired() throws IOException {
		assertEquals(ExitCode.DONE, run("new-plugin", "com.example.steam", "--with", "lifetime, functions", "--out", folder.toString()));
		Map<String, String> files = files(folder);
		String source = "src/main/java/com/example/steam/";
		assertTrue(files.keySet().containsAll(List.of(source + "Carnot.java", source + "Gompertz.java")), () -> files.keySet().toString());
		assertTrue(files.get("META-INF/MANIFEST.MF").replaceAll("\\[[0-9.,]+\\)", "RANGE").endsWith("Require-Bundle: org.parkwright.core;bundle-version=\"RANGE\",\n"
				+ " org.parkwright.engine;bundle-version=\"RANGE\"\n"), files.get("META-INF/MANIFEST.MF"));
		assertFalse((files.get("pom.xml") + files.get("build.properties")).contains("description/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Steam", "steam", "com.example.new", "com..steam", "com.example.steam.", "../steam", "com.Example.steam" })
	void aNameThatIsNoPackageIsRefused(String name) {
		assertEquals(ExitCode.USAGE, run("new-plugin", name, "--out", folder.resolve("out").toString()));
		assertEquals("'" + name + "' is no name for a plug-in. It is that of its Java package too: two or more words of small letters and digits with "
				+ "dots between them, none of them a word of Java, such as com.example.steam.", firstLine());
		assertTrue(Files.notExists(folder.resolve("out")));
	}

	@Test
	void aNameOfParkwrightsOwnPartsIsRefused() {
		assertEquals(ExitCode.USAGE, run("new-plugin", "org.parkwright.steam", "--out", folder.toString()));
		assertEquals("'org.parkwright.steam' is a name of others' parts. Begin it with a domain of your own, such as com.example.", firstLine());
	}

	@Test
	void anUnknownDoorIsToldWithThoseThatThereAre() {
		assertEquals(ExitCode.USAGE, run("new-plugin", "com.example.steam", "--with", "results,window", "--out", folder.resolve("out").toString()));
		assertEquals("There is no door 'window'. Doors are " + String.join(", ", doors()) + ".", firstLine());
		assertTrue(Files.notExists(folder.resolve("out")));
	}

	@Test
	void aFolderThatIsNotEmptyIsLeftAsItIs() throws IOException {
		Files.writeString(folder.resolve("mine.txt"), "mine");
		assertEquals(ExitCode.USAGE, run("new-plugin", "com.example.steam", "--out", folder.toString()));
		assertEquals("The folder " + folder + " is not empty. Name one that is, or that is not there yet.", firstLine());
		assertEquals(Map.of("mine.txt", "mine"), files(folder));
	}

	@Test
	void aFileInThePlaceOfTheFolderIsToldAndStays() throws IOException {
		Path file = Files.writeString(folder.resolve("steam"), "mine");
		assertEquals(ExitCode.USAGE, run("new-plugin", "com.example.steam", "--out", file.toString()));
		assertTrue(firstLine().startsWith("Cannot write " + file + ": "), firstLine());
		assertEquals(Map.of("steam", "mine"), files(folder));
	}

	@Test
	void withoutAnInstallationTheProjectAsksTheEnvironment() {
		assertTrue(PluginTemplate.shipped().project("com.example.steam", doors(), null).get("pom.xml")
				.contains("<parkwright.home>${env.PARKWRIGHT_HOME}</parkwright.home>"));
	}
}
