package org.parkwright.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.LogFixture;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.HangingPlugin;
import org.parkwright.core.Models;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.fix.Fixes;
import org.parkwright.core.fix.Repair;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Park;

/** The list of rules, rules that fail themselves, and the places that findings get. */
class ChecksTest {

	@TempDir
	private Path folder;

	private final EipModel model = Models.model();
	private final EnergyUnit unit = Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");

	@Test
	void everyShippedRuleHasAnIdAndATestOfItsOwn() throws ClassNotFoundException {
		Set<String> ids = new HashSet<>();
		List<Check> shipped = Checks.all().stream()
				.filter(check -> check.getClass().getPackageName().equals("org.parkwright.core.check.internal")).toList();
		assertEquals(21, shipped.size());
		assertEquals(shipped, Checks.all().subList(0, shipped.size()));
		for (Check check : shipped) {
			assertTrue(ids.add(check.id()), check.id());
			Class.forName(check.getClass().getName() + "Test");
		}
	}

	/** The fragment.xml of these tests contributes the rule and its remedy. */
	@Test
	void thoseOfPlugInsRunWithTheShippedOnes() {
		Park park = model.getParks().getFirst();
		park.setName("nowhere");
		assertEquals(List.of("a.park:1:1 warning contributed.nowhere Park nowhere: it is nowhere. Name its place."),
				Checks.run(model, "a.park").list().stream().map(Fault::toString).toList());
		Repair repair = Repair.of(park);
		assertTrue(repair.prepare(Fixes.of("contributed.nowhere").getFirst()));
		repair.apply();
		assertEquals(List.of(), Checks.run(model, "a.park").list());
	}

	@Test
	void anExtensionThatCannotBeMadeIsLoggedWithItsBundleAndSkipped() {
		assumeTrue(RegistryFactory.getRegistry() != null, "extensions need Equinox");
		try (LogFixture log = new LogFixture(Contributions.class)) {
			List<Check> checks = Contributions.of(Check.class, Checks.EXTENSION_POINT);
			assertEquals(List.of("contributed.nowhere"), checks.stream().map(Check::id).filter(id -> id.startsWith("contributed.")).toList());
			assertEquals(List.of(
					"The check of Parkwright's part org.parkwright.core VERSION was skipped: there is no class org.parkwright.core.Missing in it.",
					"The check of Parkwright's part org.parkwright.core VERSION was skipped: the class org.parkwright.core.Models is no Check."),
					log.records().stream().map(logged -> logged.getMessage().replaceFirst("0\\.[^ ]+", "VERSION")).toList());
		}
	}

	@Test
	void theStandardLibraryAndASoundModelPass() {
		assertEquals(List.of(), Checks.run(model, "sound.park").list());
	}

	@Test
	void faultsStandAtTheAttributeInTheFile() throws IOException {
		unit.setCapacity(-5.0);
		Path file = folder.resolve("a.park");
		Parks.save(model, file);
		EipModel loaded = Parks.load(file, new Faults());
		Fault fault = Checks.run(loaded, file.toString()).list().get(0);
		List<String> lines = Files.readAllLines(file);
		int line = fault.place().line();
		assertEquals("unit.capacity", fault.code());
		assertEquals(file.toString(), fault.place().file());
		assertEquals(lines.get(line - 1).indexOf("capacity=") + 1, fault.place().column());
		assertTrue(lines.get(line - 1).contains("id=\"U1\""));
	}

	@Test
	void whatIsNotInTheFileHasThePlaceOfItsOwnerOrTheFile() throws IOException {
		Path file = folder.resolve("a.park");
		Parks.save(model, file);
		EipModel loaded = Parks.load(file, new Faults());
		Models.plant(loaded.getParks().get(0), "P2");
		Fault fault = Checks.run(loaded, file.toString()).list().get(0);
		assertEquals("plant.units", fault.code());
		assertTrue(Files.readAllLines(file).get(fault.place().line() - 1).contains("id=\"park.K1\""));
		assertEquals(Place.of("new.park"), Places.inFile(model, "new.park").of(unit, null));
	}

	@Test
	void aRuleThatFailsIsLoggedAndTheOthersGoOn() {
		Check faulty = new Check() {
			@Override
			public String id() {
				return "test.faulty";
			}

			@Override
			public void check(Contents contents, Findings findings) {
				findings.error(contents.units().get(0), null, "half a finding.", "");
				throw new IllegalStateException("on purpose");
			}
		};
		Check missing = new Check() {
			@Override
			public String id() {
				throw new NoClassDefFoundError("on purpose");
			}

			@Override
			public void check(Contents contents, Findings findings) {
				throw new AssertionError("not reached");
			}
		};
		Check sound = new Check() {
			@Override
			public String id() {
				return "test.sound";
			}

			@Override
			public void check(Contents contents, Findings findings) {
				findings.warning(contents.model(), null, "seen.", "");
			}
		};
		Faults faults = new Faults();
		try (LogFixture log = new LogFixture(Contributions.class)) {
			Checks.run(List.of(faulty, missing, sound), model, Places.NONE, faults);
			assertEquals(2, log.records().size());
			for (LogRecord logged : log.records()) {
				assertEquals(Level.WARNING, logged.getLevel());
				assertTrue(logged.getMessage().startsWith("The check of "), logged.getMessage());
				assertTrue(logged.getThrown().getStackTrace()[0].getClassName().contains("ChecksTest"));
				assertTrue(logged.getMessage().endsWith("failed and was skipped."), logged.getMessage());
			}
		}
		assertEquals(List.of(new Fault(Severity.WARNING, "test.sound", "Eip model M: seen.", "", Place.NONE)),
				faults.list());
	}

	@Test
	void aRuleThatHangsIsNamedAndLeft() throws IOException {
		try (var plugin = new HangingPlugin(folder)) {
			List<Check> rules = plugin.brought("check", Check.class);
			plugin.isLeft("check", () -> {
				Checks.run(rules, model, Places.NONE, new Faults());
				return null;
			});
		}
	}

	@Test
	void contentsAreWalkedOnce() {
		Contents contents = new Contents(model);
		assertEquals(List.of(unit), contents.units());
		assertEquals(model, contents.all().get(0));
		assertTrue(contents.all().containsAll(contents.of(EnergyUnit.class)));
		assertEquals(Catalogue.standard().fuels().size(), contents.of(org.parkwright.model.park.Fuel.class).size());
	}
}
