package org.parkwright.core.result;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where a result comes from, so that it can be had again.
 *
 * @param modelFile     name of the park file
 * @param modelHash     SHA-256 of the park file, hexadecimal
 * @param parameterHash SHA-256 of factor set, price set, measures and scenarios as text, hexadecimal
 * @param modelPath     where the park file was read, for what lies beside it, or null if there was none; no result or
 *                      report shows it
 * @param version       of Parkwright
 * @param time          when it was computed
 * @param park          the one park of the file whose units were counted, by name; empty if those of all were
 * @param plugins       name and version of each plug-in that takes part in computing, such as {@code com.example.steam 1.2.0}
 * @since 0.1
 */
public record Provenance(String modelFile, String modelHash, String parameterHash, Path modelPath, String version,
		Instant time, String park, List<String> plugins) {

	/** Copies the list. */
	public Provenance {
		plugins = List.copyOf(plugins);
	}

	/** @return the file, and the park of it if only one was counted, as sources are named */
	public String source() {
		return park.isEmpty() ? modelFile : modelFile + " (" + park + ")";
	}
}
