package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;

/** The committed page of result tables is what providers say. With {@code -Dparkwright.update=true} this writes it anew. */
class ResultTablesPageTest {

	private static final Path PAGE = CommandLineFixture.TESTS.resolve("../../docs/users/result-tables.md").normalize();

	private static final String HEAD = """
			# The tables of a result

			<!-- Written by ResultTablesPageTest from what the tables say of themselves; not edited by hand. -->

			A run writes these tables, those that the study has a question for. Each is a file of comma-separated values with full
			precision; an empty field is unknown or has no value, never 0. `datapackage.json` beside them says the same of each column
			in a form that R, Python and other programs read ([Frictionless Data Package](https://specs.frictionlessdata.io/data-package/)).
			Columns of money are named after the currency of the study, here the yuan of the example.
			Equations are those of [`equations.csv`](#equationscsv), which the report has too; those of accounts, (A1) and so on, and of
			flows, (B1) and so on, are in [the model](../reference/model.md). How the questions are asked is told in
			[choices, sensitivity and uncertainty](analysis.md).

			""";

	@Test
	void thePageIsUpToDate() throws IOException {
		String markdown = markdown();
		if (Boolean.getBoolean("parkwright.update")) {
			Files.writeString(PAGE, markdown);
		}
		assertEquals(Files.readString(PAGE).replace("\r\n", "\n"), markdown, "run this test with -Dparkwright.update=true and commit the page");
	}

	private static String markdown() throws IOException {
		Map<String, ResultTable> tables = new LinkedHashMap<>();
		Map<String, String> sections = new LinkedHashMap<>();
		for (ResultSection section : AllQuestions.sections()) {
			for (ResultTable table : section.tables()) {
				if (!table.id().equals(MadeUpResult.ID) && tables.putIfAbsent(table.id(), table) == null) {
					sections.put(table.id(), section.about());
				}
			}
		}
		StringBuilder page = new StringBuilder(HEAD).append("| file | table | part of the result |\n|---|---|---|\n");
		tables.values().forEach(table -> page.append("| [`").append(table.id()).append(".csv`](#").append(table.id()).append("csv) | ").append(table.title())
				.append(" | ").append(cell(sections.get(table.id()))).append(" |\n"));
		tables.values().forEach(table -> describe(table, page));
		return page.toString();
	}

	private static void describe(ResultTable table, StringBuilder page) {
		page.append("\n## ").append(table.id()).append(".csv\n\n").append(table.title()).append(". A row is ").append(table.row().substring(0, 1).toLowerCase(Locale.ROOT)).append(table.row().substring(1))
				.append(".\n\n| column | title | what it says | kind | unit | equation |\n|---|---|---|---|---|---|\n");
		for (Column column : table.columns()) {
			if (column.traits().where() != Column.Where.SHOWN) {
				page.append(List.of("`" + column.id() + "`", column.title(), column.meaning(), kind(column), unit(column), column.equation()).stream()
						.map(ResultTablesPageTest::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
			}
		}
	}

	private static String cell(String text) {
		return text.replace("|", "\\|").replaceAll("\\s+", " ");
	}

	private static String kind(Column column) {
		return switch (column.kind()) {
		case NUMBER -> "number";
		case SHARE -> "part of 1";
		case COUNT -> "whole number";
		case DURATION -> "years";
		case YEAR -> "calendar year";
		case TEXT -> "text";
		case FLAG -> "`true` or `false`";
		case CHOICE -> column.choices().entrySet().stream()
				.map(choice -> (choice.getKey().isEmpty() ? "empty" : "`" + choice.getKey() + "`") + (choice.getKey().equals(choice.getValue()) ? "" : " (" + choice.getValue() + ")"))
				.collect(Collectors.joining(", ", "one of ", ""));
		case NAME -> "name of the catalogue";
		case ELEMENT -> "id in the park";
		};
	}

	private static String unit(Column column) {
		return column.unitColumn().isEmpty() ? column.unit() : "in `" + column.unitColumn() + "`";
	}
}
