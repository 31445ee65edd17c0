package org.parkwright.core.render;

import java.io.BufferedWriter;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;

/**
 * Keeps a {@link KeptRun} in a file, {@code .run}: JSON, packed by gzip. Sections are written as they are, tables with all
 * cells; what is read is equal to what was written, to the last bit of every number.
 *
 * @since 0.1
 */
public final class RunFile {

	/** The ending of its name. */
	public static final String EXTENSION = "run";

	private static final int FORMAT = 2;
	private static final String TABLES = "tables";
	private static final Gson GSON = new Gson();

	private RunFile() {
	}

	/** @return the content of the file */
	public static AtomicFiles.Content content(KeptRun run) {
		return out -> {
			GZIPOutputStream packed = new GZIPOutputStream(out);
			Writer writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
			write(run, writer);
			writer.flush();
			packed.finish();
		};
	}

	/**
	 * Reads a run.
	 *
	 * @throws IOException if the file can't be read, is damaged or is of a newer version
	 */
	public static KeptRun read(Path file) throws IOException {
		return reading(file, reader -> run(JsonParser.parseReader(reader).getAsJsonObject()));
	}

	/**
	 * Reads what a run is, without what it says: of any size in no time.
	 *
	 * @return the run without sections
	 * @throws IOException as {@link #read} does
	 */
	public static KeptRun head(Path file) throws IOException {
		return reading(file, reader -> {
			JsonObject head = new JsonObject();
			try (JsonReader json = new JsonReader(reader)) {
				json.beginObject();
				for (String name = json.nextName(); !name.equals(TABLES); name = json.nextName()) {
					head.add(name, JsonParser.parseReader(json));
				}
			}
			return run(head, List.of());
		});
	}

	private interface Reading {
		KeptRun read(Reader reader) throws IOException;
	}

	private static KeptRun reading(Path file, Reading reading) throws IOException {
		try (Reader reader = new InputStreamReader(new GZIPInputStream(new BufferedInputStream(java.nio.file.Files.newInputStream(file))),
				StandardCharsets.UTF_8)) {
			return reading.read(reader);
		} catch (OtherFormat e) {
			throw new IOException(file + " is of another version of Parkwright.", e);
		} catch (JsonParseException | IllegalStateException | IllegalArgumentException | UnsupportedOperationException | NullPointerException
				| IndexOutOfBoundsException | DateTimeParseException | EOFException | MalformedJsonException e) {
			throw new IOException(file + " is damaged.", e);
		}
	}

	/** The file is of another version. */
	private static final class OtherFormat extends IOException {
		private static final long serialVersionUID = 1L;
	}

	// --- writing

	@SuppressWarnings("resource") // closing it would close the caller's writer
	private static void write(KeptRun run, Writer out) throws IOException {
		JsonWriter json = new JsonWriter(out);
		json.beginObject();
		json.name("format").value(FORMAT);
		json.name("study").value(run.study());
		json.name("title").value(run.title());
		json.name("model").value(run.model());
		Provenance from = run.provenance();
		json.name("facts");
		GSON.toJson(argument(run.facts(), Map.of()), json);
		json.name("inputs");
		GSON.toJson(GSON.toJsonTree(run.inputs()), json);
		json.name("provenance").beginArray().value(from.modelFile()).value(from.modelHash()).value(from.parameterHash()).value(from.version())
				.value(from.time().toString()).value(from.park());
		for (String plugin : from.plugins()) {
			json.value(plugin);
		}
		json.endArray();
		Map<ResultTable, Integer> tables = new LinkedHashMap<>();
		run.sections().forEach(section -> gather(section, tables));
		json.name(TABLES).beginArray();
		for (ResultTable table : tables.keySet()) {
			write(table, json);
		}
		json.endArray();
		json.name("sections").beginArray();
		for (ResultSection section : run.sections()) {
			GSON.toJson(section(section, tables), json);
		}
		json.endArray();
		json.endObject();
		json.flush();
	}

	/** All tables that blocks show or sentences speak of. */
	private static void gather(ResultSection section, Map<ResultTable, Integer> tables) {
		gather(section.title(), tables);
		for (Block block : section.blocks()) {
			switch (block) {
			case ResultTable table -> add(table, tables);
			case Excerpt excerpt -> {
				add(excerpt.table(), tables);
				gather(excerpt.title(), tables);
			}
			case Figure figure -> {
				add(figure.table(), tables);
				gather(figure.title(), tables);
			}
			case Block.Heading heading -> gather(heading.text(), tables);
			case Block.Paragraph paragraph -> gather(paragraph.text(), tables);
			case Block.Item item -> gather(item.text(), tables);
			case Block.Tile tile -> {
				add(tile.value().table(), tables);
				gather(tile.label(), tables);
			}
			}
		}
	}

	private static void gather(Object argument, Map<ResultTable, Integer> tables) {
		switch (argument) {
		case Sentence sentence -> sentence.arguments().forEach(each -> gather(each, tables));
		case List<?> list -> list.forEach(each -> gather(each, tables));
		case Sentence.Cell cell -> add(cell.table(), tables);
		case Sentence.Size size -> add(size.cell().table(), tables);
		default -> {
			// no number in it
		}
		}
	}

	private static void add(ResultTable table, Map<ResultTable, Integer> tables) {
		tables.putIfAbsent(table, tables.size());
	}

	private static void write(ResultTable table, JsonWriter json) throws IOException {
		json.beginObject();
		json.name("id").value(table.id());
		json.name("title").value(table.title());
		json.name("row").value(table.row());
		json.name("reach").value(table.reach().name());
		json.name("group").value(table.group());
		json.name("rows").value(table.rows());
		json.name("columns").beginArray();
		for (int c = 0; c < table.columns().size(); c++) {
			Column column = table.columns().get(c);
			json.beginObject();
			json.name("column");
			GSON.toJson(GSON.toJsonTree(column), json);
			json.name("cells").beginArray();
			for (int row = 0; row < table.rows(); row++) {
				if (column.kind().numeric()) {
					number(table.number(row, c), json);
				} else {
					json.value(table.text(row, c));
				}
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
		json.endObject();
	}

	private static void number(double value, JsonWriter json) throws IOException {
		if (Double.isFinite(value)) {
			json.value(value);
		} else {
			json.value(Double.toString(value));
		}
	}

	private static JsonObject section(ResultSection section, Map<ResultTable, Integer> tables) {
		JsonObject json = new JsonObject();
		json.addProperty("id", section.id());
		json.add("title", argument(section.title(), tables));
		json.addProperty("about", section.about());
		json.addProperty("part", section.part().name());
		JsonArray marks = new JsonArray();
		section.marks().stream().sorted().forEach(mark -> marks.add(mark.name()));
		json.add("marks", marks);
		JsonArray blocks = new JsonArray();
		section.blocks().forEach(block -> blocks.add(block(block, tables)));
		json.add("blocks", blocks);
		return json;
	}

	private static JsonObject block(Block block, Map<ResultTable, Integer> tables) {
		JsonObject json = new JsonObject();
		switch (block) {
		case ResultTable table -> json.addProperty("table", tables.get(table));
		case Excerpt excerpt -> {
			json.addProperty("excerpt", tables.get(excerpt.table()));
			json.add("title", argument(excerpt.title(), tables));
			json.add("where", GSON.toJsonTree(excerpt.where()));
			json.add("columns", GSON.toJsonTree(excerpt.columns()));
			json.add("pivot", GSON.toJsonTree(excerpt.pivot()));
			json.addProperty("reach", excerpt.reach().name());
		}
		case Figure figure -> {
			json.addProperty("figure", tables.get(figure.table()));
			json.addProperty("id", figure.id());
			json.add("title", argument(figure.title(), tables));
			json.addProperty("kind", figure.kind().name());
			json.add("where", GSON.toJsonTree(figure.where()));
			JsonObject roles = new JsonObject();
			figure.roles().forEach((role, columns) -> roles.add(role.name(), GSON.toJsonTree(columns)));
			json.add("roles", roles);
		}
		case Block.Heading heading -> json.add("heading", argument(heading.text(), tables));
		case Block.Paragraph paragraph -> {
			json.add("paragraph", argument(paragraph.text(), tables));
			json.addProperty("label", paragraph.label());
		}
		case Block.Item item -> {
			json.add("item", argument(item.text(), tables));
			json.addProperty("sign", item.sign());
		}
		case Block.Tile tile -> {
			json.add("tile", argument(tile.value(), tables));
			json.add("label", argument(tile.label(), tables));
		}
		}
		return json;
	}

	private static JsonElement argument(Object argument, Map<ResultTable, Integer> tables) {
		JsonObject json = new JsonObject();
		switch (argument) {
		case Sentence sentence -> {
			json.addProperty("pattern", sentence.pattern());
			json.add("arguments", arguments(sentence.arguments(), tables));
		}
		case List<?> list -> json.add("list", arguments(list, tables));
		case Sentence.Cell cell -> json.add("cell", cell(cell, tables));
		case Sentence.Size size -> json.add("size", cell(size.cell(), tables));
		case Sentence.Counted counted -> json.add("counted", GSON.toJsonTree(counted));
		default -> {
			return new JsonPrimitive(argument.toString());
		}
		}
		return json;
	}

	private static JsonArray arguments(List<?> list, Map<ResultTable, Integer> tables) {
		JsonArray json = new JsonArray();
		list.forEach(each -> json.add(argument(each, tables)));
		return json;
	}

	private static JsonArray cell(Sentence.Cell cell, Map<ResultTable, Integer> tables) {
		JsonArray json = new JsonArray();
		json.add(tables.get(cell.table()));
		json.add(cell.row());
		json.add(cell.column());
		return json;
	}

	// --- reading

	private static KeptRun run(JsonObject json) throws IOException {
		List<ResultTable> tables = new ArrayList<>();
		json.getAsJsonArray(TABLES).forEach(table -> tables.add(table(table.getAsJsonObject())));
		List<ResultSection> sections = new ArrayList<>();
		json.getAsJsonArray("sections").forEach(section -> sections.add(section(section.getAsJsonObject(), tables)));
		return run(json, sections);
	}

	private static KeptRun run(JsonObject json, List<ResultSection> sections) throws IOException {
		if (json.get("format").getAsInt() != FORMAT) {
			throw new OtherFormat();
		}
		JsonArray from = json.getAsJsonArray("provenance");
		JsonObject inputs = json.getAsJsonObject("inputs");
		return new KeptRun(text(json, "study"), text(json, "title"), text(json, "model"), sentence(json.get("facts"), List.of()),
				new KeptRun.Inputs(text(inputs, "park"), text(inputs, "study"), texts(inputs.get("hashes"))), new Provenance(from.get(0).getAsString(),
						from.get(1).getAsString(), from.get(2).getAsString(), null, from.get(3).getAsString(), Instant.parse(from.get(4).getAsString()), from.get(5).getAsString(),
						from.asList().stream().skip(6).map(JsonElement::getAsString).toList()),
				sections);
	}

	private static String text(JsonObject json, String name) {
		return json.get(name).getAsString();
	}

	private static ResultTable table(JsonObject json) {
		ResultTable.Builder table = ResultTable.of(text(json, "id"), text(json, "title"), text(json, "row"))
				.reach(ResultTable.Reach.valueOf(text(json, "reach"))).group(text(json, "group"));
		int rows = json.get("rows").getAsInt();
		for (JsonElement each : json.getAsJsonArray("columns")) {
			Column column = GSON.fromJson(each.getAsJsonObject().get("column"), Column.class);
			JsonArray cells = each.getAsJsonObject().getAsJsonArray("cells");
			if (cells.size() != rows) {
				throw new JsonParseException("A column of " + cells.size() + " cells in a table of " + rows);
			}
			if (column.kind().numeric()) {
				double[] numbers = new double[rows];
				for (int row = 0; row < rows; row++) {
					numbers[row] = cells.get(row).getAsDouble();
				}
				table.number(column, row -> numbers[row]);
			} else {
				Map<String, String> once = new HashMap<>();
				String[] texts = new String[rows];
				for (int row = 0; row < rows; row++) {
					texts[row] = cells.get(row).isJsonNull() ? null : once.computeIfAbsent(cells.get(row).getAsString(), text -> text);
				}
				table.text(column, row -> texts[row]);
			}
		}
		return table.rows(rows);
	}

	private static ResultSection section(JsonObject json, List<ResultTable> tables) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		json.getAsJsonArray("marks").forEach(mark -> marks.add(Mark.valueOf(mark.getAsString())));
		List<Block> blocks = new ArrayList<>();
		json.getAsJsonArray("blocks").forEach(block -> blocks.add(block(block.getAsJsonObject(), tables)));
		return new ResultSection(text(json, "id"), sentence(json.get("title"), tables), text(json, "about"), ResultSection.Part.valueOf(text(json, "part")), blocks,
				marks);
	}

	private static Block block(JsonObject json, List<ResultTable> tables) {
		if (json.has("table")) {
			return tables.get(json.get("table").getAsInt());
		}
		if (json.has("excerpt")) {
			return new Excerpt(sentence(json.get("title"), tables), tables.get(json.get("excerpt").getAsInt()), texts(json.get("where")),
					list(json.get("columns")), GSON.fromJson(json.get("pivot"), Excerpt.Pivot.class), ResultTable.Reach.valueOf(text(json, "reach")));
		}
		if (json.has("figure")) {
			Map<Figure.Role, List<String>> roles = new LinkedHashMap<>();
			json.getAsJsonObject("roles").asMap().forEach((role, columns) -> roles.put(Figure.Role.valueOf(role), list(columns)));
			return new Figure(text(json, "id"), sentence(json.get("title"), tables), Figure.Kind.valueOf(text(json, "kind")),
					tables.get(json.get("figure").getAsInt()), texts(json.get("where")), roles);
		}
		if (json.has("heading")) {
			return new Block.Heading(sentence(json.get("heading"), tables));
		}
		if (json.has("paragraph")) {
			return new Block.Paragraph(text(json, "label"), sentence(json.get("paragraph"), tables));
		}
		if (json.has("item")) {
			return new Block.Item(text(json, "sign"), sentence(json.get("item"), tables));
		}
		return new Block.Tile((Sentence.Cell) argument(json.get("tile"), tables), sentence(json.get("label"), tables));
	}

	private static Map<String, String> texts(JsonElement json) {
		Map<String, String> texts = new LinkedHashMap<>();
		json.getAsJsonObject().asMap().forEach((name, value) -> texts.put(name, value.getAsString()));
		return texts;
	}

	private static List<String> list(JsonElement json) {
		return json.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
	}

	private static Sentence sentence(JsonElement json, List<ResultTable> tables) {
		return (Sentence) argument(json, tables);
	}

	private static Object argument(JsonElement element, List<ResultTable> tables) {
		if (element.isJsonPrimitive()) {
			return element.getAsString();
		}
		JsonObject json = element.getAsJsonObject();
		if (json.has("pattern")) {
			return new Sentence(text(json, "pattern"), arguments(json.getAsJsonArray("arguments"), tables));
		}
		if (json.has("list")) {
			return arguments(json.getAsJsonArray("list"), tables);
		}
		if (json.has("counted")) {
			return GSON.fromJson(json.get("counted"), Sentence.Counted.class);
		}
		return json.has("size") ? new Sentence.Size(cell(json.getAsJsonArray("size"), tables)) : cell(json.getAsJsonArray("cell"), tables);
	}

	private static List<Object> arguments(JsonArray json, List<ResultTable> tables) {
		List<Object> arguments = new ArrayList<>();
		json.forEach(each -> arguments.add(argument(each, tables)));
		return arguments;
	}

	private static Sentence.Cell cell(JsonArray json, List<ResultTable> tables) {
		return new Sentence.Cell(tables.get(json.get(0).getAsInt()), json.get(1).getAsInt(), json.get(2).getAsInt());
	}
}
