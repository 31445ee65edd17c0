package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.parkwright.core.result.StudyResult;

/** The diagrams that are stored beside a park, and when they are left out. */
class ParkDiagramsTest {

	private static final String SECTION = "The park";

	@TempDir
	private Path folder;

	private StudyFixture fixture;

	@BeforeEach
	void place() {
		fixture = new StudyFixture(folder);
	}

	@Test
	void wideDiagramsHaveLandscapePagesAndWhatFollowsStandsUpright() throws IOException, ReportException {
		Written report = fixture.write(fixture.onExample("kalundborg"));
		assertEquals(List.of("Summary", SECTION, "1 The stock"), report.outline().subList(0, 3));
		int first = pageWith(report, "Kalundborg overview");
		assertTrue(report.pages().get(first).contains(SECTION), "on the page of the first diagram");
		assertTrue(report.pages().get(first + 1).contains("Symbiosis network of Kalundborg Symbiosis"));
		assertTrue(report.pages().get(first + 2).contains("1 The stock"));
		List<Boolean> landscape = landscape();
		for (int page = 0; page < landscape.size(); page++) {
			assertEquals(page == first || page == first + 1, landscape.get(page), "page " + (page + 1));
		}
		assertTrue(report.text().contains("Drawn from own.park in the layout stored beside it."));
		assertTrue(report.pictures().stream().anyMatch(picture -> picture.contains(">Asn\u00e6s power station<")));
		assertTrue(report.rows().stream().anyMatch(row -> row.getFirst().equals(SECTION)), "in the contents");
		report.isClean();
	}

	@Test
	void aSmallDiagramStandsInTheRunningText() throws IOException, ReportException {
		Written report = fixture.write(fixture.onExample("china-eip"));
		int page = pageWith(report, "Energy infrastructure of K001");
		assertTrue(report.pages().get(page).contains(SECTION));
		assertFalse(landscape().contains(true));
		assertTrue(report.pictures().stream().anyMatch(picture -> picture.contains(">U603<")));
	}

	@Test
	void withoutAStoredLayoutThereIsNoSection() throws IOException, ReportException {
		StudyResult result = fixture.onExample("kalundborg");
		Files.delete(folder.resolve("own.layout"));
		hasNone(fixture.write(result));
	}

	@Test
	void aParkThatWasChangedSinceIsNotShown() throws IOException, ReportException {
		StudyResult result = fixture.onExample("kalundborg");
		Files.writeString(folder.resolve("own.park"), "\n", StandardOpenOption.APPEND);
		hasNone(fixture.write(result));
		Files.delete(folder.resolve("own.park"));
		hasNone(fixture.write(result));
	}

	@Test
	void aLayoutOfWhatIsGoneOrUnknownOrEmptyIsLeftOut() throws IOException, ReportException {
		StudyResult result = fixture.onExample("kalundborg");
		Files.writeString(folder.resolve("own.layout"), """
				diagram-layout 1
				diagram "Park overview" "park.gone"
				  node "Firm:actor.statoil" at 1,1
				diagram "Park overview" "park.kalundborg"
				diagram "Park underview" "park.kalundborg"
				  node "Firm:actor.statoil" at 1,1
				diagram "Symbiosis network" "park.kalundborg"
				  node "Firm:actor.statoil" at 1,1
				end
				""");
		hasNone(fixture.write(result));
		Files.writeString(folder.resolve("own.layout"), "something else");
		hasNone(fixture.write(result));
	}

	private static void hasNone(Written report) {
		assertFalse(report.outline().contains(SECTION));
		assertFalse(report.rows().stream().anyMatch(row -> row.getFirst().equals(SECTION)), "nothing in the contents");
		assertFalse(report.text().contains("Drawn from"));
		assertFalse(report.pdf().contains("Drawn from"));
	}

	private static int pageWith(Written report, String title) {
		for (int page = 0; page < report.pages().size(); page++) {
			if (report.pages().get(page).contains(title)) {
				return page;
			}
		}
		throw new AssertionError("No page has " + title);
	}

	private List<Boolean> landscape() throws IOException {
		List<Boolean> pages = new ArrayList<>();
		try (PdfReader reader = new PdfReader(Files.readAllBytes(folder.resolve("out/report.pdf")))) {
			for (int page = 1; page <= reader.getNumberOfPages(); page++) {
				pages.add(reader.getPageSize(page).getWidth() > reader.getPageSize(page).getHeight());
			}
		}
		return pages;
	}
}
