package org.parkwright.core.contribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.check.Check;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;

/** Makes the jar of a plug-in: manifest, plugin.xml, sources that are compiled, other files. */
final class PluginFixture {

	private final Map<String, String> headers = new LinkedHashMap<>();
	private final Map<String, byte[]> entries = new LinkedHashMap<>();

	private PluginFixture() {
		headers.put("Manifest-Version", "1.0");
	}

	/** A plug-in that may have extensions. */
	static PluginFixture plugin(String name, String version) {
		return new PluginFixture().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", name + ";singleton:=true")
				.header("Bundle-Version", version);
	}

	/** A jar that is no bundle. */
	static PluginFixture jar() {
		return new PluginFixture();
	}

	PluginFixture header(String name, String value) {
		headers.put(name, value);
		return this;
	}

	PluginFixture file(String path, byte[] content) {
		entries.put(path, content);
		return this;
	}

	PluginFixture file(String path, String text) {
		return file(path, text.getBytes(StandardCharsets.UTF_8));
	}

	/** The extensions in a plugin.xml. */
	PluginFixture extensions(String... extensions) {
		return file("plugin.xml", "<?xml version=\"1.0\"?>\n<?eclipse version=\"3.4\"?>\n<plugin>\n" + String.join("\n", extensions) + "\n</plugin>\n");
	}

	/** A rule of that class. */
	PluginFixture check(String className) {
		return extensions("<extension point=\"org.parkwright.core.checks\"><check class=\"" + className + "\"/></extension>");
	}

	/** Adds classes. @param libraries jars that they need besides */
	PluginFixture source(Path work, String className, String text, Path... libraries) throws IOException {
		Path file = work.resolve("source/" + className.replace('.', '/') + ".java");
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		Path classes = Files.createDirectories(Files.createTempDirectory(work, "classes"));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		String path = Stream.concat(places(), Arrays.stream(libraries)).map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
		StringWriter said = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			assertTrue(compiler.getTask(said, files, null, List.of("-proc:none", "-cp", path, "-d", classes.toString()), null,
					files.getJavaFileObjects(file)).call(), said::toString);
		}
		try (Stream<Path> made = Files.walk(classes)) {
			for (Path each : made.filter(Files::isRegularFile).sorted().toList()) {
				file(classes.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
			}
		}
		return this;
	}

	Path in(Path folder, String name) throws IOException {
		Path file = Files.createDirectories(folder).resolve(name);
		try (OutputStream out = Files.newOutputStream(file)) {
			if (headers.size() == 1) {
				write(new JarOutputStream(out));
			} else {
				Manifest manifest = new Manifest();
				headers.forEach((key, value) -> manifest.getMainAttributes().put(new Attributes.Name(key), value));
				write(new JarOutputStream(out, manifest));
			}
		}
		return file;
	}

	private void write(JarOutputStream jar) throws IOException {
		for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
			jar.putNextEntry(new ZipEntry(entry.getKey()));
			jar.write(entry.getValue());
			jar.closeEntry();
		}
		jar.close();
	}

	/** Where the classes lie that a plug-in is compiled against, in Equinox and on a class path. */
	private static Stream<Path> places() {
		return Stream.of(Check.class, EipModel.class, EObject.class, Notifier.class, Progress.class)
				.map(type -> type.getProtectionDomain().getCodeSource().getLocation()).map(url -> {
					try {
						return Path.of(new URI(url.toString().replace(" ", "%20")));
					} catch (URISyntaxException e) {
						throw new IllegalStateException(e);
					}
				}).distinct();
	}
}
