package org.parkwright.core.presentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

/**
 * A language that results can be shown in.
 *
 * @since 0.1
 */
public enum Language {
	/** What providers write. */
	ENGLISH("en"),
	/** Simplified. */
	CHINESE("zh");

	private final String code;
	private Map<String, String> words;

	Language(String code) {
		this.code = code;
	}

	/** @return the language of this ISO 639 code */
	public static Optional<Language> of(String code) {
		return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
	}

	/** @return the ISO 639 code */
	public String code() {
		return code;
	}

	/** @return the words for a text that providers write in English; the text itself if there are none */
	public String words(String english) {
		return this == ENGLISH || english.isEmpty() ? english : all().getOrDefault(english, english);
	}

	/** @return whether there are words for a text */
	public boolean knows(String english) {
		return this == ENGLISH || all().containsKey(english);
	}

	private synchronized Map<String, String> all() {
		if (words == null) {
			try (InputStream in = Language.class.getResourceAsStream(code + ".json");
					InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
				words = new Gson().fromJson(reader, new TypeToken<Map<String, String>>() {
					// its type says which map
				}.getType());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return words;
	}
}
