package org.parkwright.standards.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.impl.GenericXMLResourceFactoryImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.core.park.Parks;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.PlanChapter;
import org.parkwright.model.park.RoadmapTask;
import org.parkwright.standards.TestPark;

/** The planning report: what users wrote stays, and what the park states fills its chapters. */
class PlanTest {

	private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
	private static final String LONG = "Die Gießerei gibt Wärme ab; 乳品厂全年需要低于90摄氏度的热量。 Ünïcode – “quotes” & <b>no markup</b> ";

	@TempDir
	private Path folder;
	private final TestPark test = new TestPark();
	private String said = "";

	private int run(Object... words) {
		var out = new ByteArrayOutputStream();
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		int code = new Main(new Console(stream, stream, false)).run(List.of(words).stream().map(Object::toString).toArray(String[]::new));
		said = out.toString(StandardCharsets.UTF_8);
		return code;
	}

	private void write(int number, String title, String text) {
		PlanChapter chapter = ParkFactory.eINSTANCE.createPlanChapter();
		chapter.setId("chapter." + number);
		chapter.setNumber(number);
		chapter.setName(title);
		chapter.setText(text);
		test.park.getChapters().add(chapter);
	}

	private Path saved() throws IOException {
		Path file = folder.resolve("test.park");
		Parks.save(test.model, file);
		return file;
	}

	private static String shown(Block block) {
		return switch (block) {
			case Block.Heading heading -> "# " + heading.text().arguments().getFirst();
			case Block.Item item -> item.sign() + " " + item.text().arguments().getFirst();
			case Block.Paragraph paragraph -> paragraph.text().arguments().getFirst().toString();
			default -> block.getClass().getSimpleName();
		};
	}

	@Test
	void aTextHasParagraphsHeadingsAndLists() {
		String text = "First line\ngoes on.\n\n# Aims #\n- one\n  and more\n* two\n2. second\n10) tenth\n\n园区位于\n湖边。\n<script>alert(1)</script> {0}\n\n\n#no heading\n3.5 % of it";
		assertEquals(List.of("First line goes on.", "# Aims", "• one and more", "• two", "2. second", "10) tenth", "园区位于湖边。 <script>alert(1)</script> {0}", "#no heading 3.5 % of it"),
				PlanText.of(text).stream().map(PlanTest::shown).toList());
		assertEquals(List.of(), PlanText.of(null));
		assertEquals(List.of(), PlanText.of(" \n\t\n"));
	}

	@Test
	void aChapterWithoutAnythingSaysWhatToEnter() {
		test.model.getParks().clear();
		List<ResultSection> sections = new Plan(test.model, null, false).sections();
		assertEquals(12, sections.size());
		for (ResultSection section : sections) {
			Block.Paragraph only = (Block.Paragraph) section.blocks().getFirst();
			assertEquals(1, section.blocks().size());
			assertEquals("Nothing is here yet. {0}", only.text().pattern());
		}
	}

	@Test
	void whatIsWrittenComesBeforeWhatIsStatedAndATitleTakesTheUsualOnesPlace() {
		write(10, "What we build", "We build a pipe.");
		RoadmapTask task = ParkFactory.eINSTANCE.createRoadmapTask();
		task.setId("t");
		task.setName("Pipe");
		test.park.getTasks().add(task);
		ResultSection chapter = new Plan(test.model, null, false).sections().get(9);
		assertEquals("What we build", chapter.title().arguments().getFirst());
		assertEquals("We build a pipe.", shown(chapter.blocks().getFirst()));
		assertEquals(List.of("roadmap"), chapter.tables().stream().map(table -> table.id()).toList());
	}

	@Test
	void aSelfAssessmentHasWhereTheParkStandsAndWhoActs() {
		assertEquals(List.of("plan-1", "plan-3", "plan-4", "plan-10", "plan-11"), new Plan(test.model, null, true).sections().stream().map(ResultSection::id).toList());
	}

	@Test
	void twentyPagesOfWhatAUserWroteSurviveEveryFormat() throws IOException {
		String text = IntStream.range(0, 330).mapToObj(i -> "# Abschnitt " + i + "\n" + LONG.repeat(3) + "\n- Punkt ä" + i + "\n- 项目" + i + "\n1. Erstens " + i + "\n").collect(Collectors.joining("\n"));
		write(8, null, text + "\nOne paragraph that is longer than a page: " + LONG.repeat(120) + "the very end");
		write(9, null, "See [table plan-park] and [table nowhere]. <script>alert('x')</script>");
		Path park = saved();
		for (String ending : List.of("docx", "pdf", "html")) {
			Path out = folder.resolve("plan." + ending);
			assertEquals(ExitCode.DONE, run("plan", park, "--out", out), () -> said);
			assertTrue(Files.size(out) > 10_000);
		}
		String html = Files.readString(folder.resolve("plan.html"));
		assertFalse(html.contains("<script>alert"), "text is only text");
		survived(plain(html));
		Map<String, byte[]> parts = unzipped(folder.resolve("plan.docx"));
		survived(wellFormed(parts));
		byte[] pdf = Files.readAllBytes(folder.resolve("plan.pdf"));
		assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
	}

	private static void survived(String text) {
		String plain = text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
		assertTrue(plain.contains(LONG.strip()), "umlauts, Chinese and signs");
		assertTrue(plain.contains("Abschnitt 0") && plain.contains("Abschnitt 329"));
		assertTrue(plain.contains("• Punkt ä329") && plain.contains("• 项目329") && plain.contains("1. Erstens 329"));
		assertTrue(plain.contains("the very end"));
		assertTrue(plain.contains("See Table 1 and [table nowhere]. <script>alert('x')</script>"), "a table is named by its number");
	}

	private static Map<String, byte[]> unzipped(Path file) throws IOException {
		Map<String, byte[]> parts = new TreeMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return parts;
	}

	/** All parts are XML that is well formed, have a type, and refer to parts that are there: what makes Word ask for a repair otherwise. @return the text */
	private static String wellFormed(Map<String, byte[]> parts) throws IOException {
		String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			String name = part.getKey();
			assertTrue(name.equals("[Content_Types].xml") || types.contains("PartName=\"/" + name + "\"") || types.contains("Extension=\"" + name.replaceAll(".*\\.", "") + "\""), name);
			assertFalse(name.endsWith(".mht"), "sentences stand in the document itself");
			if (name.endsWith(".xml") || name.endsWith(".rels")) {
				new GenericXMLResourceFactoryImpl().createResource(URI.createURI(name)).load(new ByteArrayInputStream(part.getValue()), null);
				RELATION.matcher(new String(part.getValue(), StandardCharsets.UTF_8)).results().map(MatchResult::group).filter(relation -> !relation.contains("TargetMode=\"External\"")).forEach(relation -> {
					URI from = URI.createURI("part:/" + name.replace("_rels/", "").replaceAll("\\.rels$", ""));
					String target = URI.createURI(relation.replaceFirst("(?s).*\\bTarget=\"([^\"]*)\".*", "$1")).resolve(from).path().substring(1);
					assertTrue(parts.containsKey(target), () -> name + " refers to " + target);
				});
			}
		}
		return plain(new String(parts.get("word/document.xml"), StandardCharsets.UTF_8));
	}

	/** Text without its marks. */
	private static String plain(String marked) {
		return marked.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "plan PARK --out plan.txt | ends in .docx, .pdf or .html", "plan PARK | The option --out is missing.", "plan --out plan.pdf | Which park?",
			"plan nowhere.park --out plan.pdf | There is no park", "plan PARK nothing.scenario --out plan.pdf | There is no study" })
	void whatCannotBeAskedIsSaid(String command, String message) throws IOException {
		Path park = saved();
		assertEquals(ExitCode.USAGE, run((Object[]) command.replace("PARK", park.toString()).split(" ")), () -> said);
		assertTrue(said.contains(message), said);
	}

	@Test
	void aPlanInWhichAChapterStandsTwiceIsNotWritten() throws IOException {
		write(3, null, "One");
		write(3, null, "Other");
		test.park.getChapters().getLast().setId("other");
		assertEquals(ExitCode.FAULTS, run("plan", saved(), "--out", folder.resolve("plan.html")));
		assertTrue(said.contains("the park has another text of chapter 3."), said);
		assertFalse(Files.exists(folder.resolve("plan.html")));
	}
}
