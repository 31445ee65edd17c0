package org.parkwright.core.render;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.YearConventionText;

import com.google.gson.stream.JsonWriter;

/**
 * {@code results.json}: what was computed on, what the summary says, and all tables of no more than 1,000 rows in full
 * precision; what is unknown or has no value is null. Numbers are in the units of {@code datapackage.json}.
 */
final class JsonResults {

	/** Of the form of the file; 1 had a member for each kind of result. */
	private static final int SCHEMA = 2;

	/** Longer tables are in their own files alone. */
	private static final int MOST_ROWS = 1000;

	private JsonResults() {
	}

	/** Writes one JSON object; the writer stays open. */
	@SuppressWarnings("resource") // closing it would close the caller's writer
	static void write(StudyResult result, List<ResultSection> sections, Presentation presentation, Writer out) throws IOException {
		JsonWriter json = new JsonWriter(out);
		json.setIndent("  ");
		json.beginObject();
		json.name("schema").value(SCHEMA);
		json.name("study").value(result.study().name());
		json.name("title").value(result.study().title());
		json.name("model").value(result.modelName());
		json.name("dataNote").value(result.dataNote());
		json.name("baseYear").value(result.study().baseYear());
		json.name("discountRate").value(result.study().discountRate());
		json.name("horizon").value(result.study().horizon().word());
		json.name("yearConvention").value(YearConventionText.word(result.study().convention()));
		json.name("lifetime").value(result.study().lives() == null ? "" : result.study().lives().toString());
		json.name("abatementCost").value(result.study().denominator().word());
		set(json, "factors", result.study().factors());
		set(json, "prices", result.study().prices());
		provenance(json, result.provenance());
		statements(json, sections, presentation);
		json.name("tables").beginObject();
		for (ResultTable table : Files.tables(sections)) {
			if (table.rows() <= MOST_ROWS) {
				table(json, table);
			}
		}
		json.endObject();
		json.name("warnings").beginArray();
		for (Fault fault : result.warnings()) {
			json.value(fault.toString());
		}
		json.endArray();
		json.endObject();
		json.flush();
		out.write('\n');
	}

	private static void set(JsonWriter json, String name, ParameterSet set) throws IOException {
		json.name(name).beginObject();
		json.name("name").value(set.name());
		json.name("title").value(set.title());
		json.name("calibrated").value(set.calibrated());
		json.endObject();
	}

	private static void provenance(JsonWriter json, Provenance provenance) throws IOException {
		json.name("provenance").beginObject();
		json.name("modelFile").value(provenance.modelFile());
		json.name("modelSha256").value(provenance.modelHash());
		json.name("parametersSha256").value(provenance.parameterHash());
		json.name("parkwright").value(provenance.version());
		json.name("time").value(provenance.time().toString());
		if (!provenance.plugins().isEmpty()) {
			json.name("plugins").beginArray();
			for (String plugin : provenance.plugins()) {
				json.value(plugin);
			}
			json.endArray();
		}
		if (!provenance.park().isEmpty()) {
			json.name("onlyPark").value(provenance.park());
		}
		json.endObject();
	}

	/** What sections say in words, as readers see it. */
	private static void statements(JsonWriter json, List<ResultSection> sections, Presentation presentation) throws IOException {
		json.name("statements").beginArray();
		for (ResultSection section : sections) {
			for (Block block : section.blocks()) {
				if (block instanceof Block.Paragraph paragraph && section.part() == ResultSection.Part.SUMMARY) {
					json.beginObject();
					json.name("section").value(section.id());
					json.name("label").value(presentation.words(paragraph.label()));
					json.name("text").value(presentation.text(paragraph.text(), section.marks()));
					json.endObject();
				}
			}
		}
		json.endArray();
	}

	private static void table(JsonWriter json, ResultTable table) throws IOException {
		int[] columns = Files.columns(table);
		json.name(table.id()).beginArray();
		for (int row = 0; row < table.rows(); row++) {
			json.beginObject();
			for (int column : columns) {
				json.name(table.columns().get(column).id());
				cell(json, table, row, column);
			}
			json.endObject();
		}
		json.endArray();
	}

	private static void cell(JsonWriter json, ResultTable table, int row, int column) throws IOException {
		Column.Kind kind = table.columns().get(column).kind();
		if (!kind.numeric()) {
			json.value(table.text(row, column));
			return;
		}
		double value = table.number(row, column);
		if (!Double.isFinite(value)) {
			json.nullValue();
		} else if (kind == Column.Kind.FLAG) {
			json.value(value != 0);
		} else if (kind == Column.Kind.COUNT || kind == Column.Kind.YEAR) {
			json.value((long) value);
		} else {
			json.value(value);
		}
	}
}
