package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Contributor;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;

/** Designs that are installed: found by name, trusted as what is installed is, and told with who brings them. */
class ReportDesignTest {

	private static final String DESIGN = """
			<report xmlns="http://www.eclipse.org/birt/2005/design" version="3.2.27">
			%s
			<page-setup><simple-master-page name="a4"/></page-setup>
			<body><label><text-property name="text">Of our house</text-property></label></body>
			</report>
			""";

	private static StudyResult result;

	@TempDir
	private Path folder;

	/** A plug-in whose files lie in a folder. */
	private record House(Path folder) implements Contributor {
		@Override
		public String name() {
			return "com.example.house";
		}

		@Override
		public String version() {
			return "1.0.0";
		}

		@Override
		public boolean shipped() {
			return false;
		}

		@Override
		public URL entry(String path) {
			try {
				return Files.exists(folder.resolve(path)) ? folder.resolve(path).toUri().toURL() : null;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public Class<?> load(String className) throws ClassNotFoundException {
			throw new ClassNotFoundException(className);
		}
	}

	@BeforeAll
	static void run() throws IOException {
		result = StudyFixture.example();
	}

	@BeforeEach
	void makeAFolder() throws IOException {
		Files.createDirectories(folder.resolve("plug-in"));
	}

	private Contribution element(String name, Map<String, String> attributes, Contribution... children) {
		return new Contribution(ReportDesign.EXTENSION_POINT, name, attributes, List.of(children), new House(folder.resolve("plug-in")));
	}

	/** A design of the plug-in with this front. */
	private ReportDesign design(String front) throws IOException {
		Files.writeString(folder.resolve("plug-in/house.rptdesign"), DESIGN.formatted(front));
		return ReportDesign.brought(List.of(element("design", Map.of("name", "house", "title", "Our house", "file", "house.rptdesign")))).get(0);
	}

	private String html(ReportDesign design) throws IOException, ReportException {
		StudyFixture.write(result, design, EnumSet.of(Reports.Format.HTML), folder.resolve("out"), ProgressMonitor.NONE);
		return Files.readString(folder.resolve("out/report.html"));
	}

	private static List<String> told(Runnable work) {
		List<String> told = new ArrayList<>();
		Handler listener = new Handler() {
			@Override
			public void publish(LogRecord one) {
				told.add(one.getMessage());
			}

			@Override
			public void flush() {
				// nothing is buffered
			}

			@Override
			public void close() {
				// nothing is open
			}
		};
		Logger logger = Logger.getLogger(Contributions.class.getName());
		logger.addHandler(listener);
		try {
			work.run();
		} finally {
			logger.removeHandler(listener);
		}
		return told;
	}

	@Test
	void theReportThatShipsComesInByTheDoor() {
		Contribution shipped = Contributions.elements(ReportDesign.EXTENSION_POINT).get(0);
		assertEquals(List.of("standard", "org.parkwright.report"), List.of(shipped.attribute("name"), shipped.contributor().name()));
		assertSame(ReportDesign.installed().get(0), ReportDesign.standard());
	}

	@Test
	void aDesignOfAPluginMayRunScriptsAndTheSameFileOfAProjectMayNot() throws IOException, ReportException {
		Path marker = folder.resolve("marker");
		ReportDesign house = design("<method name=\"initialize\">new Packages.java.io.File(\"" + path(marker) + "\").createNewFile()</method>");
		ReportDesign copy = ReportDesign.of(Files.copy(folder.resolve("plug-in/house.rptdesign"), folder.resolve("house.rptdesign")));
		assertThrows(ReportException.class, () -> html(copy));
		assertFalse(Files.exists(marker));
		assertTrue(html(house).contains("Of our house"));
		assertTrue(Files.exists(marker));
	}

	/** A user cancels as soon as its script, which waits for a file that nobody writes, is at work. */
	@Test
	void aDesignThatHangsIsNamedAndLeft() throws IOException {
		Path begun = folder.resolve("begun");
		Path release = folder.resolve("release");
		ReportDesign house = design("<method name=\"initialize\">new Packages.java.io.File(\"" + path(begun)
				+ "\").createNewFile(); while (!new Packages.java.io.File(\"" + path(release) + "\").exists());</method>");
		CancellationException left = assertThrows(CancellationException.class,
				() -> Contributions.cancellable(() -> Files.exists(begun), () -> html(house)));
		assertEquals("The report design house of the plug-in com.example.house 1.0.0 was left", left.getMessage());
		assertFalse(Files.exists(folder.resolve("out")), "nothing is written");
		Files.createFile(release);
	}

	private static String path(Path file) {
		return file.toString().replace('\\', '/');
	}

	@Test
	void aDesignOfTheProjectGoesBeforeOneThatIsInstalledAndIsNotTrusted() throws IOException {
		Files.createDirectories(folder.resolve("reports"));
		Files.writeString(folder.resolve("reports/standard.rptdesign"), DESIGN.formatted(""));
		ReportDesign own = Reports.designs(folder).get("standard");
		assertEquals(folder.resolve("reports/standard.rptdesign"), own.file());
		assertFalse(own.isTrusted());
	}

	@Test
	void whatComesWithADesignLiesBesideItAndNothingElseDoes() throws IOException {
		Files.createDirectories(folder.resolve("plug-in/reports"));
		for (String file : List.of("reports/house.rptdesign", "reports/house.rptlibrary", "reports/secret.txt")) {
			Files.writeString(folder.resolve("plug-in").resolve(file), DESIGN.formatted(""));
		}
		ReportDesign house = ReportDesign.brought(List.of(element("design", Map.of("name", "house", "file", "reports/house.rptdesign"),
				element("file", Map.of("path", "reports/house.rptlibrary"))))).get(0);
		try (var files = Files.list(house.file().getParent())) {
			assertEquals(List.of("house.rptdesign", "house.rptlibrary"), files.map(file -> file.getFileName().toString()).sorted().toList());
		}
	}

	@Test
	void whatIsWrongWithADesignOfAPluginNamesThePlugin() throws IOException {
		ReportDesign house = design("<no-such-thing");
		ReportException fault = assertThrows(ReportException.class, () -> html(house));
		assertTrue(fault.getMessage().startsWith("The report design house of the plug-in com.example.house 1.0.0: ")
				&& fault.getMessage().endsWith(" Take another, or ask its author."), fault::getMessage);
	}

	@Test
	void oneThatCannotBeUsedIsToldAndTheOthersAreThere() throws IOException {
		design("");
		Contribution sound = element("design", Map.of("name", "house", "file", "house.rptdesign"));
		String start = "The design of the plug-in com.example.house 1.0.0 was skipped: ";
		assertEquals(List.of(start + "there is no file missing.rptdesign in it.", start + "its name has to have lower case letters, digits and hyphens.",
				"The file of the plug-in com.example.house 1.0.0 was skipped: there is no file missing.rptlibrary in it.",
				start + "there is another of the name house."),
				told(() -> assertEquals(List.of("house"), ReportDesign
						.brought(List.of(element("design", Map.of("name", "a", "file", "missing.rptdesign")), element("design", Map.of("file", "house.rptdesign")),
								element("design", Map.of("name", "b", "file", "house.rptdesign"), element("file", Map.of("path", "missing.rptlibrary"))), sound,
								sound))
						.stream().map(ReportDesign::name).toList())));
	}
}
