package org.parkwright.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.LogFixture;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Checks;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;

/** Services of plug-ins: sound ones are found in their order, faulty ones logged and skipped. */
class ContributionsTest {

	@TempDir
	private Path folder;

	/** A sound rule. */
	public static class Sound implements Check {
		@Override
		public String id() {
			return "test.sound";
		}

		@Override
		public void check(Contents contents, Findings findings) {
			// finds nothing
		}
	}

	/** A rule that cannot be made. */
	public static class Broken extends Sound {
		public Broken() {
			throw new IllegalStateException("on purpose");
		}
	}

	private List<Check> services(String... names) throws IOException {
		Path services = Files.createDirectories(folder.resolve("META-INF/services"));
		Files.write(services.resolve(Check.class.getName()), List.of(names));
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, new Classes(getClass().getClassLoader()))) {
			return Contributions.services(Check.class, ServiceLoader.load(Check.class, loader));
		}
	}

	/** The classes of the tests without the services of core, and one whose superclass is missing. */
	private static final class Classes extends ClassLoader {
		Classes(ClassLoader parent) {
			super(parent);
		}

		@Override
		public Enumeration<URL> getResources(String name) {
			return Collections.emptyEnumeration();
		}

		@Override
		public Class<?> loadClass(String name) throws ClassNotFoundException {
			if (name.equals("org.example.Incomplete")) {
				throw new NoClassDefFoundError("org.example.Base");
			}
			return super.loadClass(name);
		}
	}

	private static String name(Class<?> type) {
		return type.getName();
	}

	@Test
	void aFaultyServiceIsLoggedAndTheOthersAreFound() throws IOException {
		try (LogFixture log = new LogFixture(Contributions.class)) {
			List<Check> found = services(name(Broken.class), "org.example.Missing", name(ContributionsTest.class),
					"org.example.Incomplete", name(Sound.class));
			assertEquals(List.of("test.sound"), found.stream().map(Check::id).toList());
			assertEquals(4, log.records().size());
			log.records().forEach(logged -> {
				assertEquals(Level.WARNING, logged.getLevel());
				assertEquals("A service of the type org.parkwright.core.check.Check cannot be used and was skipped",
						logged.getMessage());
			});
			assertTrue(log.records().get(0).getThrown().getMessage().contains("Broken"));
			assertTrue(log.records().get(1).getThrown().getMessage().contains("org.example.Missing"));
		}
	}

	@Test
	void theServicesOfCoreAreFound() {
		assertTrue(Contributions.of(Check.class, Checks.EXTENSION_POINT).size() >= 19);
	}

	@Test
	void aContributionTellsWhereItComesFrom() {
		String origin = Contributions.origin(new Sound());
		assertTrue(origin.startsWith("Parkwright") || origin.contains("core"), origin);
	}
}
