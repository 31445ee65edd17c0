package org.parkwright.core.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.LogFixture;
import org.parkwright.core.Models;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;

/** An importer or exporter that fails, hangs or lies is told with its name and where it comes from, and harms nothing else. */
class TransfersTest {

	private static final TransferDescription DESCRIPTION = TransferDescription.of("made", "Made up", "Make something up", FileKind.CSV);

	@TempDir
	private Path folder;

	private final Faults faults = new Faults();

	/** An importer that does what a test says. */
	private record Made(Reading reading) implements Importer {

		private interface Reading {
			EipModel read(Faults faults, ProgressMonitor progress) throws IOException;
		}

		@Override
		public TransferDescription description() {
			return DESCRIPTION;
		}

		@Override
		public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) throws IOException {
			return reading.read(faults, progress);
		}
	}

	/** An exporter that gives what a test says. */
	private record Writing(Supplier<Map<String, AtomicFiles.Content>> contents) implements Exporter {

		@Override
		public TransferDescription description() {
			return DESCRIPTION;
		}

		@Override
		public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
			return contents.get();
		}
	}

	private EipModel read(Made importer, ProgressMonitor progress) throws OptionException {
		return Transfers.read(importer, folder.resolve("a.csv"), OptionValues.of(DESCRIPTION, Map.of()), faults, progress);
	}

	private void fails(String code, String message, Made.Reading reading) throws OptionException {
		assertNull(read(new Made(reading), ProgressMonitor.NONE));
		assertEquals(1, faults.list().size(), () -> faults.list().toString());
		Fault fault = faults.list().getFirst();
		assertEquals(code, fault.code());
		assertTrue(fault.text().contains(message), fault::text);
		assertEquals(folder.resolve("a.csv").toString(), fault.place().file());
	}

	private static String origin() {
		return Contributions.origin(new Made(null));
	}

	@Test
	void theShippedUnitListComesInByTheDoors() {
		assertEquals("units", Transfers.importers().getFirst().description().name());
		assertEquals("units", Transfers.exporters().getFirst().description().name());
		assertEquals(Transfers.importers().getFirst(), Transfers.fitting(Transfers.importers(), Path.of("a.xlsx")).getFirst());
	}

	/** Kinds that came later leave what has no name of its own to those that were there. */
	@Test
	void whatWantsItsNameIsLeftOutOfOtherFiles() {
		Importer any = new Named("units", false);
		Importer named = new Named("flows", true);
		assertEquals(List.of(any), Transfers.fitting(List.of(any, named), Path.of("mine.csv")));
		assertEquals(List.of(named), Transfers.fitting(List.of(any, named), Path.of("Flows.csv")));
		assertEquals(List.of(any, any), Transfers.fitting(List.of(any, named, any), Path.of("flowsheet.csv")));
		assertEquals(List.of(), Transfers.fitting(List.of(named), Path.of("mine.csv")));
	}

	private record Named(String name, boolean byNameAlone) implements Importer {
		@Override
		public TransferDescription description() {
			return new TransferDescription(name, "A list", "Reads nothing.", "Any columns.", List.of(FileKind.CSV), List.of());
		}

		@Override
		public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
			return null;
		}
	}

	/** The fragment.xml of these tests contributes them. */
	@Test
	void thoseOfPlugInsAreFoundAsExtensions() {
		assumeTrue(RegistryFactory.getRegistry() != null, "extensions need Equinox");
		assertTrue(Transfers.named(Transfers.importers(), "nothing").isPresent());
		assertTrue(Transfers.named(Transfers.exporters(), "nothing").isPresent());
	}

	@Test
	void whatAnImporterThrowsIsToldAndLogged() throws OptionException {
		try (LogFixture log = new LogFixture(Contributions.class)) {
			fails("plugin.failed", "The importer made of " + origin() + " failed at this file; nothing was changed. Tell its author", (told, progress) -> {
				throw new NoClassDefFoundError("org/example/Base");
			});
			assertEquals("org/example/Base", log.records().getFirst().getThrown().getMessage());
		}
	}

	@Test
	void aFileThatCannotBeReadIsToldWithTheReason() throws OptionException {
		fails("file.read", "The file cannot be read: it is upside down.", (told, progress) -> {
			throw new IOException("it is upside down");
		});
	}

	@Test
	void anImporterThatGivesNothingOrWhatNoFileCanHoldIsTold() throws OptionException {
		fails("import.nothing", "made no park of the file", (told, progress) -> null);
	}

	@Test
	void aParkThatRefersToALibraryOutsideIsRefused() throws OptionException {
		fails("import.outside", "refers to something outside of it", (told, progress) -> {
			EipModel model = Models.model();
			Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1").setFuel(Catalogue.newLibrary().getFuels().getFirst());
			return model;
		});
	}

	@Test
	void aTextThatNoParkFileCanHoldIsRefused() throws OptionException {
		fails("import.character", "read the control character U+0001 into the name of a Park.", (told, progress) -> {
			EipModel model = Models.model();
			Models.park(model, "K1").setName("K\u00011");
			return model;
		});
	}

	@Test
	void aModelWithErrorsIsNotImported() throws OptionException {
		fails("unit.capacity", "It is too small.", (told, progress) -> {
			told.error("unit.capacity", "It is too small.", "", Place.of(folder.resolve("a.csv").toString(), 1, 1));
			return Models.model();
		});
	}

	@Test
	void memoryThatRunsOutIsNoFaultOfTheImporter() {
		assertThrows(OutOfMemoryError.class, () -> read(new Made((told, progress) -> {
			throw new OutOfMemoryError("Java heap space");
		}), ProgressMonitor.NONE));
	}

	/** Cancelled as soon as the importer has begun. */
	private static ProgressMonitor cancelledAfter(CountDownLatch begun) {
		return new ProgressMonitor() {
			@Override
			public void worked(long done, long total) {
				// nobody watches
			}

			@Override
			public boolean cancelled() {
				return begun.getCount() == 0;
			}
		};
	}

	@Test
	void anImporterThatHangsCanBeCancelledAndIsLeftBehind() throws InterruptedException {
		var begun = new CountDownLatch(1);
		var release = new CountDownLatch(1);
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertThrows(CancellationException.class, () -> read(new Made((told, progress) -> {
				begun.countDown();
				waitFor(release);
				return Models.model();
			}), cancelledAfter(begun)));
			assertEquals("The importer made of " + origin() + " did not stop when it was cancelled. It goes on unseen until Parkwright ends.",
					log.records().getFirst().getMessage());
		} finally {
			release.countDown();
		}
		assertTrue(faults.isEmpty());
	}

	/** Does not mind being interrupted, as one in an endless loop. */
	private static void waitFor(CountDownLatch latch) {
		boolean waiting = true;
		while (waiting) {
			try {
				latch.await();
				waiting = false;
			} catch (InterruptedException e) {
				waiting = latch.getCount() > 0;
			}
		}
	}

	@Test
	void anImporterThatAsksStopsByItself() {
		var begun = new CountDownLatch(1);
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertThrows(CancellationException.class, () -> read(new Made((told, progress) -> {
				begun.countDown();
				while (true) {
					progress.step(1, 2);
				}
			}), cancelledAfter(begun)));
			assertEquals(List.of(), log.records());
		}
	}

	@Test
	void anImporterThatWasToldToStopMayThrowWhatItLikes() {
		var begun = new CountDownLatch(1);
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertThrows(CancellationException.class, () -> read(new Made((told, progress) -> {
				begun.countDown();
				throw new IllegalStateException("stopped");
			}), cancelledAfter(begun)));
			assertEquals(List.of(), log.records());
		}
	}

	@Test
	void ofTwoWithOneNameTheFirstWinsAndTheOtherIsLogged() {
		Made first = new Made(null);
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertSame(first, Transfers.sound(List.of(first, new Made((told, progress) -> null)), "importer").getFirst());
			assertEquals(List.of("The importer made of " + origin() + " was skipped: there is one of that name already, of " + origin() + "."),
					log.records().stream().map(logged -> logged.getMessage()).toList());
		}
	}

	@Test
	void oneThatDoesNotSayWhatItIsIsLoggedAndSkipped() {
		Importer mute = new Importer() {
			@Override
			public TransferDescription description() {
				return TransferDescription.of("Not A Name", "", "");
			}

			@Override
			public EipModel read(Path file, OptionValues options, Faults told, ProgressMonitor progress) {
				return null;
			}
		};
		Made sound = new Made(null);
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertEquals(List.of(sound), Transfers.sound(List.of(mute, sound), "importer"));
			assertEquals(1, log.records().size());
			assertTrue(log.records().getFirst().getMessage().endsWith(" does not say what it is and was skipped."));
		}
	}

	private List<Path> write(Supplier<Map<String, AtomicFiles.Content>> contents) throws IOException, OptionException {
		return Transfers.write(new Writing(contents), Models.model(), folder.resolve("a.csv"), OptionValues.of(DESCRIPTION, Map.of()), faults,
				ProgressMonitor.NONE);
	}

	@Test
	void allFilesOfAnExporterAreWrittenOrNone() throws IOException, OptionException {
		Files.writeString(folder.resolve("a.csv"), "mine");
		Map<String, AtomicFiles.Content> contents = new LinkedHashMap<>();
		contents.put("a.csv", AtomicFiles.text("new"));
		contents.put("more/b.csv", out -> {
			throw new IllegalStateException("on purpose");
		});
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertEquals(List.of(), write(() -> contents));
			assertEquals(1, log.records().size());
		}
		assertEquals("plugin.failed", faults.list().getFirst().code());
		assertEquals("mine", Files.readString(folder.resolve("a.csv")));
		assertFalse(Files.exists(folder.resolve("more")));

		contents.put("more/b.csv", AtomicFiles.text("b"));
		assertEquals(List.of(folder.resolve("a.csv"), folder.resolve("more/b.csv")), write(() -> contents));
		assertEquals("new", Files.readString(folder.resolve("a.csv")));
		assertEquals("b", Files.readString(folder.resolve("more/b.csv")));
	}

	@Test
	void aContentThatFailsLeavesTheFileAsItWas() throws IOException, OptionException {
		Files.writeString(folder.resolve("a.csv"), "mine");
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertEquals(List.of(), write(() -> Map.of("a.csv", out -> {
				out.write('x');
				throw new StackOverflowError();
			})));
			assertEquals(1, log.records().size());
		}
		assertEquals("mine", Files.readString(folder.resolve("a.csv")));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(folder.resolve("a.csv")), files.toList());
		}
	}

	@Test
	void anExporterWritesOnlyBesideAndBelowTheChosenFile() throws IOException, OptionException {
		assertEquals(List.of(), write(() -> Map.of("a.csv", AtomicFiles.text("a"), "../b.csv", AtomicFiles.text("b"))));
		assertEquals(List.of(), write(() -> Map.of("b.csv", AtomicFiles.text("b"))));
		assertEquals(List.of(), write(() -> null));
		assertEquals(List.of("export.nothing", "export.nothing", "export.nothing"), faults.list().stream().map(Fault::code).toList());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.toList());
		}
	}
}
