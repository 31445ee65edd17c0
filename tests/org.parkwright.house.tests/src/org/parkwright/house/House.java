package org.parkwright.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.ClassWriter;
import org.osgi.framework.BundleException;

/** The bundles of this checkout as they are on disk: manifests, classes and sources. */
final class House {

	static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();

	/** Built by the profile sirius alone, so that it does not lie in the folder plugins. */
	private static final String DESIGN_IN_SIRIUS = "sirius/org.parkwright.design.sirius";

	/** A bundle of the folder plugins, or the one of the profile sirius. */
	record Bundle(Path folder, Map<String, String> headers) {

		String name() {
			return folder.getFileName().toString();
		}

		List<ManifestElement> header(String header) {
			try {
				ManifestElement[] elements = ManifestElement.parseHeader(header, headers.get(header));
				return elements == null ? List.of() : List.of(elements);
			} catch (BundleException e) {
				throw new IllegalStateException(name() + ": " + e.getMessage(), e);
			}
		}

		List<String> values(String header) {
			return header(header).stream().map(ManifestElement::getValue).toList();
		}

		/** Names of all classes that the bundle's own classes mention. */
		Set<String> mentioned() {
			Set<String> names = new TreeSet<>();
			for (Path file : files(folder.resolve("target/classes"), ".class")) {
				read(file, names);
			}
			return names;
		}

		List<Path> sources() {
			return files(folder.resolve("src"), ".java");
		}
	}

	private House() {
	}

	static List<Bundle> bundles() {
		try (Stream<Path> plugins = Files.list(ROOT.resolve("plugins"));
				Stream<Path> folders = Stream.concat(plugins, Stream.of(ROOT.resolve(DESIGN_IN_SIRIUS)))) {
			List<Bundle> bundles = new ArrayList<>();
			for (Path folder : folders.sorted().toList()) {
				Path manifest = folder.resolve("META-INF/MANIFEST.MF");
				if (Files.exists(manifest)) {
					try (InputStream in = Files.newInputStream(manifest)) {
						Map<String, String> headers = new java.util.HashMap<>();
						new Manifest(in).getMainAttributes()
								.forEach((key, value) -> headers.put(key.toString(), value.toString()));
						bundles.add(new Bundle(folder, headers));
					}
				}
			}
			return bundles;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Bundle bundle(String name) {
		return bundles().stream().filter(bundle -> bundle.name().equals(name)).findFirst().orElseThrow();
	}

	/** Files of a folder and those below that end so; none if the folder is missing. */
	static List<Path> files(Path folder, String end) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
	}

	private static void read(Path file, Set<String> names) {
		try {
			var collector = new Remapper(org.objectweb.asm.Opcodes.ASM9) {
				@Override
				public String map(String internalName) {
					names.add(internalName.replace('/', '.'));
					return internalName;
				}
			};
			new ClassReader(Files.readAllBytes(file)).accept(new ClassRemapper(new ClassWriter(0), collector), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
	}
}
