package org.parkwright.symbiosis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Port;
import org.parkwright.symbiosis.matching.Match.Status;

/** {@code examples/steel-park} gives good proposals, forbids some, and says so in sentences that were read. */
class SteelParkTest {

	private static final Path BASE = Path.of(System.getProperty("basedir", ""));
	private static final Path PARK = BASE.resolve("../../examples/steel-park/steel-park.park").normalize();
	/** Of the sentences as they were read; {@code -Dparkwright.update=true} writes them anew, to be read again. */
	private static final Path READ = BASE.resolve("data/steel-park.txt");

	private static EipModel model;
	private static Matching matching;

	@BeforeAll
	static void load() {
		var faults = new Faults();
		model = Parks.load(PARK, faults);
		assertTrue(faults.isEmpty(), faults::toString);
		matching = Matching.of(model, MatchOptions.USUAL);
	}

	@Test
	void nothingIsWrongWithIt() {
		assertEquals(List.of(), faults());
	}

	private static List<String> faults() {
		List<String> texts = new ArrayList<>();
		Checks.run(model, PARK.toString()).forEach(fault -> texts.add(fault.text()));
		return texts;
	}

	@Test
	void everythingInItIsMarkedAsSynthetic() {
		assertTrue(model.getName().contains("synthetic") && model.getDataNote().startsWith("Synthetic"));
		for (Iterator<EObject> all = model.eAllContents(); all.hasNext();) {
			EObject each = all.next();
			if (each instanceof Actor || each instanceof Port || each instanceof Exchange) {
				assertEquals(List.of("Synthetic"), ((NamedElement) each).getSources().stream().map(NamedElement::getName).toList(), each::toString);
			}
		}
	}

	@Test
	void aDozenAndMoreAreProposedAndSomeAreForbiddenAskedOrTurnedDown() {
		assertEquals(19, matching.of(Status.PROPOSED).size());
		assertEquals(7, matching.of(Status.VETOED).size());
		assertEquals(2, matching.of(Status.OPEN).size());
		assertEquals(1, matching.of(Status.REJECTED).size());
		List<Veto.Kind> kinds = matching.of(Status.VETOED).stream().flatMap(match -> match.score().vetoes().stream()).map(Veto::kind).distinct().sorted().toList();
		assertEquals(List.of(Veto.Kind.values()), kinds, "of every kind there is one");
	}

	@Test
	void heatAndWaterAreThoseOfASheetOfPaper() {
		// District heating 350, greenhouses 60 and the paper mill's 150 TJ can be had; the foundry's 20 TJ are wanted above 220 degrees, where nobody gives any
		assertEquals(560_000, matching.heat().recovered(), 1e-6);
		assertEquals(20_000, matching.heat().hotUtility(), 1e-6);
		// 500 + 500 TJ are offered
		assertEquals(440_000, matching.heat().coldUtility(), 1e-6);
		// 1.0 and 0.4 million m3 are offered and 1.0 wanted: cooling water of 80 mg/kg and rinse water of 300 suit bounds of 200 and 1,000
		assertEquals(1_000_000, matching.reusedWater(), 1e-6);
	}

	@Test
	void nobodyGivesOrGetsMoreThanThereIs() {
		for (Match match : matching.of(Status.PROPOSED)) {
			double given = matching.of(Status.PROPOSED).stream().filter(each -> each.offer() == match.offer()).mapToDouble(Match::amount).sum();
			double got = matching.of(Status.PROPOSED).stream().filter(each -> each.want() == match.want()).mapToDouble(Match::amount).sum();
			assertTrue(given <= match.offer().quantity() * (1 + 1e-12) && got <= match.want().quantity() * (1 + 1e-12), match::toString);
		}
	}

	@Test
	void itsSentencesAreThoseThatWereRead() throws IOException {
		List<String> lines = new ArrayList<>();
		Presentation presentation = new Presentation(Language.ENGLISH);
		for (ResultSection section : MatchTables.sections(model, MatchOptions.USUAL)) {
			lines.add("# " + presentation.text(section.title(), section.marks()));
			for (Block block : section.blocks()) {
				if (block instanceof Block.Paragraph paragraph) {
					lines.add(presentation.text(paragraph.text(), section.marks()));
				} else if (block instanceof Block.Heading heading) {
					lines.add("## " + presentation.text(heading.text(), section.marks()));
				}
			}
		}
		if (Boolean.getBoolean("parkwright.update")) {
			Files.createDirectories(READ.getParent());
			Files.write(READ, lines);
		}
		assertEquals(String.join("\n", Files.readAllLines(READ)), String.join("\n", lines));
		assertFalse(lines.stream().anyMatch(line -> line.contains("null") || line.contains("NaN") || line.contains("{")));
	}

	@Test
	void eachPairHasARowAndASentence() {
		MatchList list = MatchList.of(model, MatchOptions.USUAL, ProgressMonitor.NONE);
		Presentation presentation = new Presentation(Language.ENGLISH);
		assertEquals(matching.matches().size(), list.table().rows());
		Set<String> told = new LinkedHashSet<>();
		for (int row = 0; row < list.matches().size(); row++) {
			String sentence = presentation.text(list.sentence(row), Set.of());
			assertTrue(told.add(sentence), () -> "told twice: " + sentence);
			assertFalse(sentence.contains("null") || sentence.contains("NaN") || sentence.contains("{"), sentence);
			assertTrue(sentence.contains(list.matches().get(row).want().owner().name()), sentence);
		}
		assertTrue(told.stream().anyMatch(sentence -> sentence.contains("more use elsewhere")), "of alternatives too");
	}

	@Test
	void itCanBeStopped() {
		ProgressMonitor stopped = new ProgressMonitor() {
			private boolean asked;

			@Override
			public void worked(long done, long total) {
				assertTrue(total > 0 && done <= total);
				asked = true;
			}

			@Override
			public boolean cancelled() {
				return asked;
			}
		};
		assertThrows(CancellationException.class, () -> MatchList.of(model, MatchOptions.USUAL, stopped));
	}
}
