package org.parkwright.ui.internal.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.parkwright.core.result.Provenance;
import org.parkwright.ui.internal.files.Hashes;

/**
 * The files that a run has read.
 *
 * @param hashes SHA-256 of what each of them held then, hexadecimal: the park, the scenario file and what it imports
 */
public record RunInputs(Map<Path, String> hashes) {

	public RunInputs {
		hashes = Map.copyOf(hashes);
	}

	/**
	 * @param texts      of the scenario file and of those that it imports, by their paths
	 * @param provenance of the result, for its park
	 * @return what the result was computed from
	 */
	static RunInputs of(Map<String, String> texts, Provenance provenance) {
		Map<Path, String> hashes = new LinkedHashMap<>();
		hashes.put(place(provenance.modelPath()), provenance.modelHash());
		texts.forEach((name, text) -> hashes.put(place(Path.of(name)), Hashes.of(text.getBytes(StandardCharsets.UTF_8))));
		return new RunInputs(hashes);
	}

	private static Path place(Path file) {
		return file.toAbsolutePath().normalize();
	}
}
