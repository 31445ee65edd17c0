package org.parkwright.core.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.parkwright.model.Sha256;

/**
 * A plug-in: one jar in a folder of extensions, which is an OSGi bundle. What its manifest and its {@code plugin.xml} say is
 * read at once, its classes when one of them is asked for.
 *
 * @since 0.2
 */
public final class Plugin implements Contributor {

	/** Begins the location of a plug-in that is installed into Equinox out of a folder of extensions. */
	public static final String LOCATION = "parkwright-extension:";

	private static final int SHORT = 12;
	private static final String OWN = "org.parkwright.";

	private final Path file;
	private PluginManifest manifest = PluginManifest.NONE;
	private List<Contribution> contributions = List.of();
	private volatile String fault;
	private List<Plugin> required = List.of();
	private PluginLoader loader;
	private String hash;

	/** Reads a jar. */
	Plugin(Path file) {
		this.file = file;
		try (JarFile jar = new JarFile(file.toFile(), false)) {
			manifest = PluginManifest.of(jar.getManifest());
			ZipEntry xml = jar.getEntry("plugin.xml");
			if (xml != null) {
				try (InputStream in = jar.getInputStream(xml)) {
					contributions = PluginXml.read(in, this, new Translation(this, manifest.localization()));
				}
			}
			manifest.fault(!contributions.isEmpty()).ifPresent(why -> refuse(why, null));
		} catch (PluginXml.Fault e) {
			refuse(e.getMessage(), e);
		} catch (IllegalArgumentException e) {
			refuse("its manifest is faulty: " + e.getMessage(), e);
		} catch (IOException | SecurityException e) {
			refuse(Files.isReadable(file) ? "the file is damaged or no jar" : "the file cannot be read; check its permissions", e);
		}
	}

	/** @return its jar */
	public Path file() {
		return file;
	}

	/** @return its symbolic name, or that of its file where it has none */
	@Override
	public String name() {
		return manifest.name().isEmpty() ? file.getFileName().toString() : manifest.name();
	}

	/** @return what it calls itself */
	public String label() {
		String label = new Translation(this, manifest.localization()).apply(manifest.label());
		return label.isEmpty() ? name() : label;
	}

	@Override
	public String version() {
		return manifest.version();
	}

	@Override
	public boolean shipped() {
		return false;
	}

	/** @return SHA-256 of its jar as it was first asked for, in hexadecimal digits; empty if it cannot be read */
	public synchronized String hash() {
		if (hash == null) {
			hash = digest();
		}
		return hash;
	}

	private String digest() {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = Sha256.newDigest();
			byte[] part = new byte[1 << 16];
			for (int n = in.read(part); n >= 0; n = in.read(part)) {
				digest.update(part, 0, n);
			}
			return Sha256.of(digest);
		} catch (IOException e) {
			return "";
		}
	}

	/** @return the first digits of its {@link #hash}, which tell one state of a plug-in from another for the eye */
	public String shortHash() {
		String all = hash();
		return all.substring(0, Math.min(SHORT, all.length()));
	}

	/** @return its doors as lists show them: Parkwright's without their common beginning */
	public List<String> doorNames() {
		return doors().stream().map(door -> door.startsWith(OWN) ? door.substring(OWN.length()) : door).toList();
	}

	/** @return ids of the extension points that it contributes to, in the order of its {@code plugin.xml} */
	public List<String> doors() {
		return contributions.stream().map(Contribution::point).distinct().toList();
	}

	/** @return why it is not used, as part of a sentence; nothing if it is */
	public Optional<String> fault() {
		return Optional.ofNullable(fault);
	}

	/**
	 * Tells that it is not used.
	 *
	 * @param why   as part of a sentence
	 * @param cause what a programmer wants to see, or null
	 */
	public void refuse(String why, Throwable cause) {
		fault = why;
		Contributions.tell("The plug-in " + name() + (version().isEmpty() ? "" : " " + version()) + " was skipped: " + why + ". Its file is "
				+ file + ".", cause);
	}

	@Override
	public URL entry(String path) {
		String relative = path.startsWith("/") ? path.substring(1) : path;
		try (JarFile jar = new JarFile(file.toFile(), false)) {
			return jar.getEntry(relative) == null ? null : url(relative);
		} catch (IOException e) {
			return null;
		}
	}

	/** A URI of a jar is opaque, so its path is quoted by itself. */
	URL url(String relative) throws IOException {
		try {
			return URI.create("jar:" + file.toUri() + "!" + new URI(null, null, "/" + relative, null).getRawPath()).toURL();
		} catch (URISyntaxException e) {
			throw new IOException(e);
		}
	}

	@Override
	public Class<?> load(String className) throws ClassNotFoundException {
		return Class.forName(className, true, loader());
	}

	synchronized PluginLoader loader() {
		if (loader == null) {
			loader = PluginLoader.of(this, manifest.classPath(), required);
		}
		return loader;
	}

	PluginManifest manifest() {
		return manifest;
	}

	List<Contribution> contributions() {
		return fault == null ? contributions : List.of();
	}

	/** Those whose classes it sees. */
	void require(List<Plugin> others) {
		required = others;
	}
}
