package org.parkwright.ui.internal.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.parkwright.core.render.KeptRun;
import org.parkwright.core.result.Provenance;
import org.parkwright.model.Sha256;

/**
 * The files that a run has read.
 *
 * @param hashes SHA-256 of what each of them held then, hexadecimal: the park, the scenario file and what it imports
 */
public record RunInputs(Map<Path, String> hashes) {

	public RunInputs {
		hashes = Map.copyOf(hashes);
	}

	/** @return what a run that is kept in a project was computed from */
	static RunInputs of(IProject project, KeptRun.Inputs inputs) {
		Path folder = project.getLocation().toPath();
		Map<Path, String> hashes = new LinkedHashMap<>();
		inputs.hashes().forEach((file, hash) -> hashes.put(place(folder.resolve(file)), hash));
		return new RunInputs(hashes);
	}

	/**
	 * @param source     the scenario file
	 * @param texts      of the scenario file and of those that it imports, by their paths
	 * @param provenance of the result, for its park
	 * @return the same, to be kept
	 */
	static KeptRun.Inputs kept(IFile source, Map<String, String> texts, Provenance provenance) {
		Path folder = source.getProject().getLocation().toPath();
		Map<String, String> hashes = new LinkedHashMap<>();
		String park = name(folder, provenance.modelPath());
		hashes.put(park, provenance.modelHash());
		texts.forEach((name, text) -> hashes.put(name(folder, Path.of(name)), Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
		return new KeptRun.Inputs(park, name(folder, source.getLocation().toPath()), hashes);
	}

	private static String name(Path folder, Path file) {
		return folder.relativize(place(file)).toString().replace('\\', '/');
	}

	private static Path place(Path file) {
		return file.toAbsolutePath().normalize();
	}
}
