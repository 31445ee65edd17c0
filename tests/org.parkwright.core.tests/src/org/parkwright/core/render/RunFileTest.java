package org.parkwright.core.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.presentation.Grid;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.model.park.EipModel;
import org.parkwright.simulation.Feature;

/** A run that was kept is shown as it was. */
class RunFileTest {

	@TempDir
	private Path folder;

	private static StudyResult result() {
		EipModel model = Models.model();
		Models.unit(Models.plant(Models.park(model, "K & \"1\""), "P1"), "U1").setCapacity(null);
		Models.unit(Models.plant(Models.park(model, "K2"), "P2"), "U2");
		return new StudyBuilder().scenario("gas", List.of(measure("gas", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas")))).run(model);
	}

	private static List<String> cells(ResultTable table) {
		List<String> cells = new ArrayList<>();
		for (int row = 0; row < table.rows(); row++) {
			for (int c = 0; c < table.columns().size(); c++) {
				cells.add(table.columns().get(c).kind().numeric() ? Long.toHexString(Double.doubleToLongBits(table.number(row, c))) : table.text(row, c));
			}
		}
		return cells;
	}

	/** All that a reader sees of sections. */
	private static List<String> seen(List<ResultSection> sections) {
		Presentation presentation = new Presentation(Language.ENGLISH);
		List<String> seen = new ArrayList<>();
		for (ResultSection section : sections) {
			seen.add(section.id() + presentation.title(section) + section.about() + section.part() + section.marks().stream().sorted().toList());
			for (Block block : section.blocks()) {
				switch (block) {
				case ResultTable table -> seen.addAll(shown(presentation.of(Excerpt.of(table))));
				case Excerpt excerpt -> {
					seen.add(presentation.text(excerpt.title(), section.marks()) + excerpt.reach());
					seen.addAll(shown(presentation.of(excerpt)));
				}
				case Figure figure -> seen.add(figure.id() + presentation.text(figure.title(), section.marks()) + figure.kind() + figure.where() + new TreeMap<>(figure.roles())
						+ Arrays.toString(figure.rows()));
				case Block.Heading heading -> seen.add(presentation.text(heading.text(), section.marks()));
				case Block.Paragraph paragraph -> seen.add(paragraph.label() + presentation.text(paragraph.text(), section.marks()));
				case Block.Item item -> seen.add(item.sign() + presentation.text(item.text(), section.marks()));
				case Block.Tile tile -> seen.add(presentation.text(tile.label(), section.marks()) + presentation.of(tile.value().table()).cell(tile.value().row(),
						tile.value().column()));
				}
			}
		}
		return seen;
	}

	private static List<String> shown(Grid grid) {
		List<String> shown = new ArrayList<>(List.of(grid.above()));
		for (int c = 0; c < grid.columns(); c++) {
			shown.add(grid.head(c) + grid.meaning(c));
			for (int line = 0; line < grid.lines(); line++) {
				shown.add(grid.group(line) + grid.cell(line, c));
			}
		}
		return shown;
	}

	private Path written(KeptRun run) throws IOException {
		Path file = folder.resolve("one." + RunFile.EXTENSION);
		AtomicFiles.write(file, RunFile.content(run));
		return file;
	}

	@Test
	void whatIsReadIsWhatWasWritten() throws IOException {
		KeptRun run = KeptRun.of(result(), ResultSections.of(result()),
				new KeptRun.Inputs("park/a.park", "s.scenario", Map.of("park/a.park", "1f", "s.scenario", "2e")));
		KeptRun read = RunFile.read(written(run));
		assertEquals(run.study() + run.title() + run.model() + run.facts() + run.inputs() + run.provenance(),
				read.study() + read.title() + read.model() + read.facts() + read.inputs() + read.provenance());
		assertEquals(run.tables().stream().map(ResultTable::id).toList(), read.tables().stream().map(ResultTable::id).toList());
		for (int i = 0; i < run.tables().size(); i++) {
			assertEquals(run.tables().get(i).columns(), read.tables().get(i).columns());
			assertEquals(cells(run.tables().get(i)), cells(read.tables().get(i)), run.tables().get(i).id());
		}
		assertEquals(seen(run.sections()), seen(read.sections()));
	}

	@Test
	void theLineOfFactsSaysInWordsHowYearsAreCounted() throws IOException {
		Sentence facts = KeptRun.of(result(), List.of()).facts();
		assertTrue(new Presentation(Language.ENGLISH).text(facts, Set.of()).contains(" \u00b7 horizon remaining life \u00b7 start of year \u00b7 "));
		assertTrue(new Presentation(Language.CHINESE).text(facts, Set.of())
				.contains(" \u00b7 \u6838\u7b97\u671f\u5269\u4f59\u5bff\u547d \u00b7 \u5e74\u521d \u00b7 "));
	}

	@Test
	void aHeadIsTheRunWithoutWhatItSays() throws IOException {
		KeptRun run = KeptRun.of(result(), ResultSections.of(result()));
		KeptRun head = RunFile.head(written(run));
		assertEquals(new KeptRun(run.study(), run.title(), run.model(), run.facts(), run.inputs(), run.provenance(), List.of()), head);
		assertEquals("2 units, 2 plants, 2 parks", new Presentation(Language.ENGLISH).text(head.facts(), Set.of()).split(" \u00b7 ")[0]);
	}

	@Test
	void whichPluginsTookPartIsKept() throws IOException {
		KeptRun run = KeptRun.of(result(), List.of(), KeptRun.Inputs.NONE);
		List<String> plugins = List.of("com.example.more 2.0.0", "com.example.steam 1.2.0");
		Provenance from = run.provenance();
		KeptRun with = new KeptRun(run.study(), run.title(), run.model(), run.facts(), run.inputs(), new Provenance(from.modelFile(), from.modelHash(),
				from.parameterHash(), null, from.version(), from.time(), from.park(), plugins), List.of());
		assertEquals(plugins, RunFile.read(written(with)).provenance().plugins());
	}

	@Test
	void everyNumberKeepsItsBits() throws IOException {
		double[] values = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e300 / 3 };
		ResultTable table = ResultTable.of("t", "T", "A number").number(Column.number("x", "X", "x", "t"), row -> values[row]).rows(values.length);
		KeptRun run = KeptRun.of(result(), List.of(new ResultSection("s", Sentence.of("S"), "s", ResultSection.Part.MAIN, List.of(table),
				Set.of())));
		assertEquals(cells(table), cells(RunFile.read(written(run)).tables().get(0)));
	}

	@Test
	void aDamagedFileIsToldByItsName() throws IOException {
		Path file = written(KeptRun.of(result(), ResultSections.of(result())));
		byte[] whole = Files.readAllBytes(file);
		Random random = new Random(1);
		for (int i = 0; i < 200; i++) {
			byte[] damaged = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			for (int n = 0; n < 3 && damaged.length > 0; n++) {
				damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
			}
			Files.write(file, damaged);
			IOException fault = assertThrows(IOException.class, () -> RunFile.read(file));
			assertTrue(fault.getMessage() != null);
			readHead(file);
		}
	}

	/** A damage may be behind the head. */
	private static void readHead(Path file) {
		try {
			RunFile.head(file);
		} catch (IOException e) {
			assertTrue(e.getMessage() != null);
		}
	}
}
