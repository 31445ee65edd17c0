package org.parkwright.cli;

import java.util.List;
import java.util.Set;

import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

/** A result of a plug-in: every kind of column, what is unknown, without a value or empty, a figure, and a sentence. */
public final class MadeUpResult implements ResultProvider {

	/** The id of its table. */
	static final String ID = "made-up";

	@Override
	public List<ResultSection> sections(StudyResult result) {
		if (!result.study().name().equals("AllQuestions")) {
			return List.of();
		}
		ResultTable table = table();
		return List.of(
				new ResultSection("made-up-summary", Sentence.of("Made up"), "A sentence that was made up", ResultSection.Part.SUMMARY,
						List.of(new Block.Tile(table.cell(0, "mass_t"), Sentence.of("were made up")),
								new Block.Paragraph("Made up", Sentence.of("{0} of {1} were made up.", table.cell(0, "mass_t"), table.cell(0, "name")))),
						Set.of()),
				new ResultSection("made-up", Sentence.of("A made-up result"), "What a plug-in adds", ResultSection.Part.ANNEX,
						List.of(Figure.of("made-up-figure", Sentence.of("Made-up tonnes"), Figure.Kind.BARS, table).with(Figure.Role.X, "text")
								.with(Figure.Role.Y, "mass_t"), Excerpt.of(table).headline()),
						Set.of()));
	}

	private static ResultTable table() {
		return ResultTable.of(ID, "Made-up table", "A thing that was made up").columns(
				Column.text("text", "Thing", "Its name as someone wrote it"),
				Column.number("mass_t", "Mass", "How heavy it is", "t CO2e").by("(5)").sums(),
				Column.number("money_cny", "Money", "What it costs", "CNY"),
				Column.number("power_mw", "Power", "How strong it is", "MW"),
				Column.share("share", "Share", "How much of all it is"),
				Column.count("count", "Count", "How many there are"),
				Column.duration("life_a", "Life", "How long it lasts"),
				Column.year("year", "Year", "When it ends").infinite("lasts"),
				Column.flag("flag", "Sound", "Whether it is sound"),
				Column.choice("choice", "Colour", "Which colour it has", Column.words("r", "red", "g", "green")),
				Column.name("name", "Fuel", "What it burns"),
				Column.element("id", "Unit", "Id of the energy unit"),
				Column.number("mixed", "Mixed", "In the unit of its row", "").unitIn("mixed_unit"),
				Column.text("mixed_unit", "Unit of measure", "Unit of measure of the row"),
				Column.text("code", "Code", "What only a file has").filesOnly(),
				Column.text("words", "Words", "What only a reader sees").shownOnly())
				.add("First", 1_234_567.0, -2_500_000.0, 0.04, 0.281, 12_345, 30, 2031, true, "r", "naturalGas", "U1", 1.2, Column.FACTOR, "f1", "one")
				.add("=1+1", -25_000.0, 4_999.5, 3_000.0, 1.0, 0, 2.5, Double.POSITIVE_INFINITY, false, "g", "coal", "U2", 5_000_000.0, "t", "f2", "two")
				.add("Third, \"quoted\"", null, null, null, null, null, null, null, null, null, null, null, null, "GJ", "f3", "three")
				.add("", 0.0, Double.POSITIVE_INFINITY, 6.6e-10, 0.0, -3, 0, 1999, null, "r", "MSW", "U3", 0.0333, Column.SHARE, "", "")
				.table();
	}
}
