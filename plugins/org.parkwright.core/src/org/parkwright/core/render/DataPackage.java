package org.parkwright.core.render;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.parkwright.core.result.Provenance;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;

import com.google.gson.stream.JsonWriter;

/**
 * {@code datapackage.json}: what R, Python and a spreadsheet need to know of the tables beside it, after the Data Package
 * specification of the Frictionless project, version 1.
 */
final class DataPackage {

	private static final Pattern OTHER = Pattern.compile("[^a-z0-9._-]+");

	private DataPackage() {
	}

	/** @param name of the study @param provenance of the result, or null */
	@SuppressWarnings("resource") // closing it would close the caller's writer
	static void write(String name, String title, Provenance provenance, List<ResultTable> tables, Writer out) throws IOException {
		JsonWriter json = new JsonWriter(out);
		json.setIndent("  ");
		json.beginObject();
		json.name("profile").value("tabular-data-package");
		json.name("name").value(slug(name));
		if (!title.isBlank()) {
			json.name("title").value(title);
		}
		if (provenance != null) {
			json.name("description").value("Computed by Parkwright " + provenance.version() + " from " + provenance.source() + ".");
			json.name("created").value(provenance.time().toString());
			sources(json, provenance);
		}
		json.name("resources").beginArray();
		for (ResultTable table : tables) {
			resource(table, json);
		}
		json.endArray();
		json.endObject();
		json.flush();
		out.write('\n');
	}

	/** The names of packages are lower case and without blanks. */
	private static String slug(String name) {
		String slug = OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
		return slug.isEmpty() || slug.equals("-") ? "study" : slug;
	}

	private static void sources(JsonWriter json, Provenance provenance) throws IOException {
		json.name("sources").beginArray();
		json.beginObject();
		json.name("title").value("Park " + provenance.modelFile() + ", SHA-256 " + provenance.modelHash());
		json.endObject();
		json.beginObject();
		json.name("title").value("Parameters of the study, SHA-256 " + provenance.parameterHash());
		json.endObject();
		for (String plugin : provenance.plugins()) {
			json.beginObject();
			json.name("title").value("Plug-in " + plugin);
			json.endObject();
		}
		json.endArray();
	}

	private static void resource(ResultTable table, JsonWriter json) throws IOException {
		json.beginObject();
		json.name("profile").value("tabular-data-resource");
		json.name("name").value(table.id());
		json.name("title").value(table.title());
		json.name("description").value(table.row() + ".");
		json.name("path").value(table.id() + ".csv");
		json.name("format").value("csv");
		json.name("mediatype").value("text/csv");
		json.name("encoding").value("utf-8");
		// Else programs guess, and take a blank for what parts cells where names hold commas.
		json.name("dialect").beginObject().name("delimiter").value(",").name("quoteChar").value("\"").name("doubleQuote").value(true).endObject();
		json.name("schema").beginObject();
		json.name("fields").beginArray();
		for (int column : Files.columns(table)) {
			field(table.columns().get(column), json);
		}
		json.endArray();
		json.name("missingValues").beginArray().value("").endArray();
		json.endObject();
		json.endObject();
	}

	private static void field(Column column, JsonWriter json) throws IOException {
		json.beginObject();
		json.name("name").value(column.id());
		json.name("title").value(column.title());
		json.name("description").value(column.meaning() + (column.equation().isEmpty() ? "." : ", equation " + column.equation() + "."));
		json.name("type").value(switch (column.kind()) {
		case NUMBER, SHARE, DURATION -> "number";
		case COUNT -> "integer";
		case YEAR -> "year";
		case FLAG -> "boolean";
		case TEXT, CHOICE, NAME, ELEMENT -> "string";
		});
		if (!column.unit().isEmpty()) {
			json.name("unit").value(column.unit());
		}
		if (column.kind() == Column.Kind.CHOICE) {
			json.name("constraints").beginObject().name("enum").beginArray();
			for (String code : column.choices().keySet()) {
				json.value(code);
			}
			json.endArray().endObject();
		}
		json.endObject();
	}
}
