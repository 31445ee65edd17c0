package org.parkwright.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultSections;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The files of a result as text. */
public final class ResultTexts {

	private ResultTexts() {
	}

	/** @return names of the files that a result makes */
	public static Set<String> names(StudyResult result) {
		return ResultFiles.of(result, ResultSections.of(result)).keySet();
	}

	/** @return a table as CSV. @param table its id */
	public static String csv(StudyResult result, String table) throws IOException {
		return text(result, table + ".csv");
	}

	/** @return {@code results.json} */
	public static JsonObject json(StudyResult result) throws IOException {
		return JsonParser.parseString(text(result, "results.json")).getAsJsonObject();
	}

	private static String text(StudyResult result, String name) throws IOException {
		AtomicFiles.Content content = ResultFiles.of(result, ResultSections.of(result)).get(name);
		if (content == null) {
			throw new IllegalArgumentException("There is no file " + name + " among " + names(result));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		content.write(out);
		return out.toString(StandardCharsets.UTF_8);
	}
}
