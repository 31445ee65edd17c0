package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.FrameworkUtil;

/** Plug-ins of which the sources are in the tree, compiled against what runs and packed as jars. */
final class ExamplePlugin {

	static final String NAME = "org.parkwright.example.plugin";

	private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();

	private ExamplePlugin() {
	}

	/** The example, with every door. */
	static void in(Path folder) throws IOException {
		Path example = ROOT.resolve("examples").resolve(NAME);
		Manifest manifest;
		try (InputStream in = Files.newInputStream(example.resolve("META-INF/MANIFEST.MF"))) {
			manifest = new Manifest(in);
		}
		pack(folder.resolve("example.jar"), manifest, example.resolve("src/main/java"), example, "plugin.xml", "catalogue", "description", "reports");
	}

	/** One that throws in every door. */
	static void throwing(Path folder) throws IOException {
		Path burst = ROOT.resolve("releng/burst");
		pack(folder.resolve("burst.jar"), manifest("com.example.burst", "org.eclipse.emf.ecore,org.parkwright.core,org.parkwright.model,org.parkwright.engine,"
				+ "org.parkwright.cli,org.apache.commons.cli,org.eclipse.ui,org.eclipse.core.runtime"), burst, burst, "plugin.xml");
	}

	/** One that was built for a Parkwright of long ago. */
	static void old(Path folder) throws IOException {
		Path burst = ROOT.resolve("releng/burst");
		pack(folder.resolve("old.jar"), manifest("com.example.old", "org.parkwright.core;bundle-version=\"[0.0.1,0.0.2)\""), burst, burst, "plugin.xml");
	}

	/** What is no jar. */
	static void damaged(Path folder) throws IOException {
		Files.writeString(Files.createDirectories(folder).resolve("damaged.jar"), "PK no more");
	}

	private static Manifest manifest(String name, String required) throws IOException {
		String text = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name + ";singleton:=true\nBundle-Version: 1.0.0\n";
		Manifest manifest = new Manifest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		manifest.getMainAttributes().putValue("Require-Bundle", required);
		return manifest;
	}

	private static void pack(Path jar, Manifest manifest, Path sources, Path root, String... resources) throws IOException {
		Files.createDirectories(jar.getParent());
		Path classes = Files.createTempDirectory(jar.getParent().getParent(), "classes");
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", classPath(), "-d", classes.toString()));
		try (Stream<Path> files = Files.walk(sources)) {
			files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
		}
		assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)), "it compiles");
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packed = new JarOutputStream(out, manifest); Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				add(packed, classes.relativize(file).toString().replace(File.separatorChar, '/'), file);
			}
			for (String resource : resources) {
				try (Stream<Path> all = Files.walk(root.resolve(resource))) {
					for (Path file : all.filter(Files::isRegularFile).toList()) {
						add(packed, root.relativize(file).toString().replace(File.separatorChar, '/'), file);
					}
				}
			}
		}
	}

	private static void add(JarOutputStream jar, String name, Path file) throws IOException {
		jar.putNextEntry(new JarEntry(name));
		Files.copy(file, jar);
		jar.closeEntry();
	}

	/** The files of the bundles that run. */
	private static String classPath() {
		return Arrays.stream(FrameworkUtil.getBundle(ExamplePlugin.class).getBundleContext().getBundles())
				.flatMap(bundle -> FileLocator.getBundleFileLocation(bundle).stream()).map(File::toString).collect(Collectors.joining(File.pathSeparator));
	}
}
