package org.parkwright.core.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;

/** What files have of sections. */
final class Files {

	private Files() {
	}

	/** @return all tables of sections in their order, each once */
	static List<ResultTable> tables(List<ResultSection> sections) {
		Map<String, ResultTable> tables = new LinkedHashMap<>();
		sections.forEach(section -> section.tables().forEach(table -> tables.putIfAbsent(table.id(), table)));
		return new ArrayList<>(tables.values());
	}

	/** @return the columns of a table that files have, by index */
	static int[] columns(ResultTable table) {
		return IntStream.range(0, table.columns().size())
				.filter(c -> table.columns().get(c).traits().where() != Column.Where.SHOWN).toArray();
	}
}
