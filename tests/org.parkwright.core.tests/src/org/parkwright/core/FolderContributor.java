package org.parkwright.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributor;

/** A plug-in whose files lie in a folder. */
public record FolderContributor(String name, Path folder) implements Contributor {

	/** An element of one of its extensions. */
	public Contribution element(String element, Map<String, String> attributes, Contribution... children) {
		return new Contribution("test", element, attributes, List.of(children), this);
	}

	@Override
	public String version() {
		return "1.0.0";
	}

	@Override
	public boolean shipped() {
		return false;
	}

	@Override
	public URL entry(String path) {
		try {
			return Files.exists(folder.resolve(path)) ? folder.resolve(path).toUri().toURL() : null;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Class<?> load(String className) throws ClassNotFoundException {
		return Class.forName(className);
	}
}
