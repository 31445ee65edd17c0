package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.diagram.layout.LayoutFile;

/** How files come to their place, and that they don't where something is in the way. */
class WritingTest {

	private static final Set<Reports.Format> BOTH = Reports.Format.USUAL;

	@TempDir
	private Path folder;

	private StudyResult result;
	private Path out;

	@BeforeEach
	void compute() throws IOException {
		Path input = Files.createDirectory(folder.resolve("input"));
		result = new StudyFixture(input).result("scenario M1 { apply M1 }", StudyFixture.COAL);
		out = folder.resolve("deep/out");
	}

	@Test
	void makesTheFolderAndWritesWhatIsAskedForAndNothingElse() throws IOException, ReportException {
		StudyFixture.write(result, EnumSet.of(Reports.Format.HTML), out, ProgressMonitor.NONE);
		assertEquals(List.of("report.html"), names());
		StudyFixture.write(result, BOTH, out, ProgressMonitor.NONE);
		assertEquals(List.of("report.html", "report.pdf"), names());
	}

	@Test
	void thePageOfOneResultHasTheSameBytesEachTime() throws IOException, ReportException {
		StudyFixture.write(result, EnumSet.of(Reports.Format.HTML), out, ProgressMonitor.NONE);
		String first = Files.readString(out.resolve("report.html"));
		StudyFixture.write(result, EnumSet.of(Reports.Format.HTML), out, ProgressMonitor.NONE);
		assertEquals(Written.pictures(first), Written.pictures(Files.readString(out.resolve("report.html"))));
		assertEquals(first, Files.readString(out.resolve("report.html")));
	}

	/** In digits of these languages, which the font has not, there would be none. */
	@ParameterizedTest
	@ValueSource(strings = { "ar-EG", "fa-IR", "hi-IN-u-nu-deva", "de-DE" })
	void pagesAreNumberedInEveryLanguage(String language) throws IOException, ReportException {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag(language));
			StudyFixture.write(result, BOTH, out, ProgressMonitor.NONE);
		} finally {
			Locale.setDefault(before);
		}
		List<String> pages = Written.in(out).pages();
		for (int page = 2; page <= pages.size(); page++) {
			String text = pages.get(page - 1).replace(" ", "");
			assertTrue(text.contains("Page" + page + "of" + pages.size()), text);
		}
	}

	@Test
	void replacesWhatWasThere() throws IOException, ReportException {
		Files.createDirectories(out);
		Files.writeString(out.resolve("report.pdf"), "old");
		Files.writeString(out.resolve("notes.txt"), "kept");
		StudyFixture.write(result, BOTH, out, ProgressMonitor.NONE);
		assertTrue(Files.readString(out.resolve("report.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1)
				.startsWith("%PDF-"));
		assertEquals("kept", Files.readString(out.resolve("notes.txt")));
	}

	@Test
	void aFolderThatCannotBeIsNamedWithARemedy() throws IOException {
		Files.writeString(folder.resolve("deep"), "a file");
		IOException error = assertThrows(IOException.class, () -> StudyFixture.write(result, BOTH, out, ProgressMonitor.NONE));
		String text = AtomicFiles.fault(out, error).text();
		assertTrue(text.contains(folder.resolve("deep") + " is not a folder"), text);
		assertTrue(text.contains("Choose a folder that you may write to"), text);
		assertEquals("a file", Files.readString(folder.resolve("deep")));
	}

	/** The PDF can't take its place, so the page, which could, must not either. */
	@Test
	void allFilesAreWrittenOrNone() throws IOException {
		Files.createDirectories(out.resolve("report.pdf"));
		Files.writeString(out.resolve("report.html"), "old");
		assertThrows(IOException.class, () -> StudyFixture.write(result, BOTH, out, ProgressMonitor.NONE));
		assertEquals("old", Files.readString(out.resolve("report.html")));
		assertEquals(List.of("report.html", "report.pdf"), names());
	}

	/** The park is a folder now, so it can't be read again; the one figure is at work until it is interrupted. */
	@Test
	void nothingIsDrawnOnAfterAReportThatCannotBeBegun() throws Exception {
		Path park = result.provenance().modelPath();
		Files.delete(park);
		Files.createDirectory(park);
		Files.writeString(LayoutFile.beside(park), "");
		CountDownLatch never = new CountDownLatch(1);
		CountDownLatch interrupted = new CountDownLatch(1);
		ResultTable table = ResultTable.of("slow", "Slow", "A row").text(Column.name("name", "Name", "Its name"), row -> "a")
				.number(Column.count("count_1", "Count", "How many"), row -> {
					try {
						never.await();
					} catch (InterruptedException e) {
						interrupted.countDown();
					}
					return 1;
				}).rows(1);
		Figure figure = Figure.of("slow", Sentence.of("Slow"), Figure.Kind.BARS, table).with(Figure.Role.X, "name").with(Figure.Role.Y, "count_1");
		List<ResultSection> sections = List.of(new ResultSection("slow", Sentence.of("Slow"), "Slow", ResultSection.Part.ANNEX, List.of(figure), Set.of()));
		assertThrows(IOException.class,
				() -> Reports.files(result, sections, ReportSettings.NONE, ReportDesign.standard(), BOTH, ProgressMonitor.NONE));
		assertTrue(interrupted.await(1, TimeUnit.MINUTES));
	}

	@Test
	void cancelledAtAnyStepNothingIsLeft() throws IOException, ReportException {
		Counting whole = new Counting(Integer.MAX_VALUE);
		StudyFixture.write(result, BOTH, out, whole);
		assertTrue(whole.asked > 10, "asked " + whole.asked + " times whether to stop");
		byte[] before = Files.readAllBytes(out.resolve("report.html"));
		for (int step : new int[] { 0, 1, whole.asked / 2, whole.asked - 1 }) {
			assertThrows(CancellationException.class, () -> StudyFixture.write(result, BOTH, out, new Counting(step)),
					"cancelled at question " + step + " of " + whole.asked);
			assertEquals(List.of("report.html", "report.pdf"), names());
		}
		org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(out.resolve("report.html")));
		Path fresh = folder.resolve("fresh");
		assertThrows(CancellationException.class, () -> StudyFixture.write(result, BOTH, fresh, new Counting(3)));
		assertFalse(Files.exists(fresh));
	}

	@Test
	void progressGoesUpToItsEnd() throws IOException, ReportException {
		List<Long> told = new ArrayList<>();
		StudyFixture.write(result, BOTH, out, new ProgressMonitor() {
			@Override
			public void worked(long done, long total) {
				assertEquals(2, total);
				told.add(done);
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		});
		assertEquals(List.of(0L, 1L, 2L), told);
	}

	@Test
	void reportsWrittenAtOnceAreAllWhole() throws Exception {
		Files.createDirectories(out);
		List<Path> folders = Stream.of("a", "b", "c").map(out::resolve).toList();
		List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
		List<Thread> threads = folders.stream().map(place -> Thread.ofPlatform().start(() -> {
			try {
				StudyFixture.write(result, BOTH, place, ProgressMonitor.NONE);
			} catch (IOException | ReportException | RuntimeException e) {
				failures.add(e);
			}
		})).toList();
		for (Thread thread : threads) {
			thread.join();
		}
		assertEquals(List.of(), failures);
		for (Path place : folders) {
			assertEquals(Written.in(folders.getFirst()).text(), Written.in(place).text());
			assertEquals(Written.in(folders.getFirst()).pages(), Written.in(place).pages());
		}
	}

	@Test
	void aDesignOfTheUsersIsTaken() throws IOException, ReportException {
		Path design = folder.resolve("design");
		StudyFixture.writeDesign(result, design);
		assertTrue(Files.exists(design.resolve("parkwright.rptlibrary")));
		assertTrue(Files.readString(design.resolve("data/results.tsv")).contains("\tM1\t"));
		Path own = design.resolve("report.rptdesign");
		String text = Files.readString(own);
		assertTrue(text.contains("facts[\"kicker\"]"));
		Files.writeString(own, text.replace("facts[\"kicker\"]", "\"BY OUR OWN HOUSE\""));
		StudyFixture.write(result, own, false, BOTH, out, ProgressMonitor.NONE);
		Written report = Written.in(out);
		assertTrue(report.text().startsWith("BY OUR OWN HOUSE"));
		assertTrue(report.pdf().contains("BY OUR OWN HOUSE"));
		assertTrue(report.pdf().contains("76.5"), "with the study's numbers");
		assertNotEquals(0, report.pictures().size());
	}

	@Test
	void aDesignThatIsNoneIsRefused() throws IOException {
		Path own = Files.writeString(folder.resolve("own.rptdesign"), "<report");
		ReportException error = assertThrows(ReportException.class,
				() -> StudyFixture.write(result, own, false, BOTH, out, ProgressMonitor.NONE));
		assertTrue(error.getMessage().startsWith(own + ": The report design can't be opened: "), error::getMessage);
		assertThrows(IOException.class,
				() -> StudyFixture.write(result, folder.resolve("missing.rptdesign"), false, BOTH, out, ProgressMonitor.NONE));
		assertFalse(Files.exists(out));
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(out)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	/** Cancels after so many questions. */
	private static final class Counting implements ProgressMonitor {

		private final int after;
		private int asked;

		Counting(int after) {
			this.after = after;
		}

		@Override
		public void worked(long done, long total) {
			// only questions are counted
		}

		@Override
		public boolean cancelled() {
			return asked++ >= after;
		}
	}
}
