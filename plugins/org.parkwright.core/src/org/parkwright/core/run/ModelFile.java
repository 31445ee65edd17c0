package org.parkwright.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.parkwright.core.check.Checks;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.section.ResultSections;
import org.parkwright.model.ParkResource;
import org.parkwright.model.Sha256;
import org.parkwright.model.park.EipModel;

/**
 * Which model a study ran on.
 *
 * @param name   of the file
 * @param sha256 of its content, hexadecimal
 * @param path   where it is on this machine, or null if it is not in a file
 * @param park   the one park of it whose units count, by name or id; empty if those of all do
 * @since 0.1
 */
public record ModelFile(String name, String sha256, Path path, String park) {

	/** A model that is in no file. */
	public ModelFile(String name, String sha256) {
		this(name, sha256, null, "");
	}

	/** @return name and hash of a file as it is on disk now */
	public static ModelFile of(Path file) throws IOException {
		return new ModelFile(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)), file, "");
	}

	/** @return name and hash of a file as it was when a model was read from it; one that was not read from a file has no hash */
	static ModelFile of(Path file, EipModel model) {
		String read = model.eResource() instanceof ParkResource resource ? resource.sha256().orElse("") : "";
		return new ModelFile(file.getFileName().toString(), read, file, "");
	}

	/**
	 * @return where what is said of the file alone comes from, now
	 * @since 0.2
	 */
	public Provenance provenance() {
		return new Provenance(name, sha256, "", path, Version.current(), Instant.now().truncatedTo(ChronoUnit.SECONDS), park,
				Contributions.plugins(Checks.EXTENSION_POINT, ResultSections.EXTENSION_POINT));
	}

	/** @return the same file, of which one park counts alone. @param only its name or id */
	public ModelFile only(String only) {
		return new ModelFile(name, sha256, path, only);
	}
}
