package org.parkwright.core.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.parkwright.core.study.Mark;

/**
 * A result as it is described once: sentences, tables and figures under a title.
 *
 * @param id     stable, unique among the sections of a result
 * @param title  for readers
 * @param about  what it tells, in a sentence without its period, for lists of contents
 * @param part   where a report has it
 * @param blocks in the order in which a reader meets them
 * @param marks  how the values are known that it is computed from
 * @since 0.1
 */
public record ResultSection(String id, Sentence title, String about, Part part, List<Block> blocks, Set<Mark> marks) {

	/** Parts of a report. */
	public enum Part {
		/** What a reader sees first. */
		SUMMARY,
		/** The report itself. */
		MAIN,
		/** What stands behind it. */
		ANNEX
	}

	public ResultSection {
		blocks = List.copyOf(blocks);
		marks = Set.copyOf(marks);
	}

	/** @return the tables, those of excerpts and figures included, each once */
	public List<ResultTable> tables() {
		Map<String, ResultTable> found = new LinkedHashMap<>();
		for (Block block : blocks) {
			if (block instanceof ResultTable table) {
				found.putIfAbsent(table.id(), table);
			} else if (block instanceof Excerpt excerpt) {
				found.putIfAbsent(excerpt.table().id(), excerpt.table());
			} else if (block instanceof Figure figure) {
				found.putIfAbsent(figure.table().id(), figure.table());
			}
		}
		return new ArrayList<>(found.values());
	}

	/** @return the figures */
	public List<Figure> figures() {
		return blocks.stream().flatMap(block -> block instanceof Figure figure ? Stream.of(figure) : Stream.empty()).toList();
	}
}
