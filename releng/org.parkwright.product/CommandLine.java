import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.xml.parsers.DocumentBuilderFactory;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes the command line of materialized products start fast: writes {@code lib/parkwright.jar}, whose
 * manifest names the main class and, in the order of the headless feature, the jars of its class path.
 * {@code lib/workbench.jar} beside it names those that the workbench has besides: with both on the class path whoever
 * compiles a plug-in has all, under names that do not change with versions.
 *
 * <p>Three things would slow the start, so they are taken away in the product: signatures (they are checked at
 * every load, and the class-data archive of the JVM takes no signed class), bundles unpacked as folders
 * (the archive takes no folder at all), which get a jar of their own in {@code lib}, and class files from before Java 6
 * (the archive does not take them either), which are brought to that version. Native access is granted
 * in the manifest, since the option of the same name would disable the archived module graph.
 *
 * <p>Usage: {@code java CommandLine.java FEATURE_XML MAIN_CLASS PRODUCTS_FOLDER}, with ASM on the class path
 */
final class CommandLine {

	private static final String JAR = "parkwright.jar";
	private static final String WORKBENCH_JAR = "workbench.jar";
	private static final String INDEX = "contributions";
	private static final String INDEX_WRITER = "org.parkwright.core.contribution.ContributionIndex";
	/** Where a class file has its version. */
	private static final int MAJOR = 6;
	private static final FileTime EPOCH = FileTime.fromMillis(315_619_200_000L);

	private CommandLine() {
	}

	public static void main(String[] args) throws Exception {
		List<String> bundles = bundles(Path.of(args[0]));
		for (Path product : products(Path.of(args[2]))) {
			prepare(product, bundles, args[1]);
		}
	}

	private static List<String> bundles(Path feature) throws Exception {
		Document xml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(feature.toFile());
		NodeList plugins = xml.getElementsByTagName("plugin");
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < plugins.getLength(); i++) {
			ids.add(((Element) plugins.item(i)).getAttribute("id"));
		}
		return ids;
	}

	private static List<Path> products(Path root) throws IOException {
		try (Stream<Path> folders = Files.walk(root, 6)) {
			return folders.filter(folder -> Files.isDirectory(folder.resolve("plugins"))
					&& Files.isDirectory(folder.resolve("configuration"))).sorted().toList();
		}
	}

	private static void prepare(Path product, List<String> bundles, String main) throws IOException, InterruptedException {
		Path lib = Files.createDirectories(product.resolve("lib"));
		List<String> classPath = new ArrayList<>();
		for (String bundle : bundles) {
			Path place = place(product.resolve("plugins"), bundle);
			if (Files.isDirectory(place)) {
				Path jar = lib.resolve(place.getFileName() + ".jar");
				pack(place, jar);
				classPath.add(jar.getFileName().toString());
			} else {
				unsign(place);
				renew(place);
				classPath.add("../plugins/" + place.getFileName());
			}
		}
		Manifest manifest = naming(classPath);
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
		manifest.getMainAttributes().put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
		write(lib.resolve(JAR), manifest, Map.of());
		write(lib.resolve(JAR), manifest, Map.of(INDEX, index(lib)));
		write(lib.resolve(WORKBENCH_JAR), naming(others(product.resolve("plugins"), bundles)), Map.of());
	}

	/** Lets the product read what its jars contribute, so that no start has to open all of them. */
	private static byte[] index(Path lib) throws IOException, InterruptedException {
		Path index = Files.createTempFile("parkwright-", ".index");
		try {
			int code = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", lib.resolve(JAR).toString(),
					INDEX_WRITER, index.toString(), lib.toString()).inheritIO().start().waitFor();
			if (code != 0) {
				throw new IllegalStateException(INDEX_WRITER + " ended with " + code);
			}
			return Files.readAllBytes(index);
		} finally {
			Files.delete(index);
		}
	}

	private static List<String> others(Path plugins, List<String> bundles) throws IOException {
		try (Stream<Path> files = Files.list(plugins)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar") && !bundles.contains(name.replaceFirst("_\\d.*", "")))
					.sorted().map(name -> "../plugins/" + name).toList();
		}
	}

	private static Manifest naming(List<String> jars) {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", jars));
		return manifest;
	}

	private static void write(Path place, Manifest manifest, Map<String, byte[]> files) throws IOException {
		try (OutputStream file = Files.newOutputStream(place);
				JarOutputStream jar = new JarOutputStream(file)) {
			JarEntry entry = new JarEntry("META-INF/MANIFEST.MF");
			entry.setLastModifiedTime(EPOCH);
			jar.putNextEntry(entry);
			manifest.write(jar);
			jar.closeEntry();
			for (Map.Entry<String, byte[]> each : files.entrySet()) {
				JarEntry content = new JarEntry(each.getKey());
				content.setLastModifiedTime(EPOCH);
				jar.putNextEntry(content);
				jar.write(each.getValue());
				jar.closeEntry();
			}
		}
	}

	private static Path place(Path plugins, String bundle) throws IOException {
		try (Stream<Path> files = Files.list(plugins)) {
			List<Path> found = files.filter(file -> file.getFileName().toString()
					.matches(Pattern.quote(bundle) + "_\\d+\\.\\d+\\.\\d+.*")).toList();
			if (found.size() != 1) {
				throw new IllegalStateException("The headless feature names " + bundle + ", of which "
						+ plugins + " holds " + found + "; one was expected");
			}
			return found.get(0);
		}
	}

	private static void pack(Path folder, Path target) throws IOException {
		try (Stream<Path> walk = Files.walk(folder);
				OutputStream file = Files.newOutputStream(target);
				JarOutputStream jar = new JarOutputStream(file)) {
			for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
				String name = folder.relativize(path).toString().replace('\\', '/');
				if (!isSignature(name)) {
					ZipEntry entry = new ZipEntry(name);
					entry.setLastModifiedTime(EPOCH);
					jar.putNextEntry(entry);
					Files.copy(path, jar);
					jar.closeEntry();
				}
			}
		}
	}

	private static void unsign(Path jar) throws IOException {
		try (FileSystem content = FileSystems.newFileSystem(jar)) {
			Path meta = content.getPath("META-INF");
			List<Path> signatures;
			try (Stream<Path> files = Files.list(meta)) {
				signatures = files.filter(file -> isSignature("META-INF/" + file.getFileName())).toList();
			}
			if (signatures.isEmpty()) {
				return;
			}
			signatures.forEach(CommandLine::delete);
			Path place = meta.resolve("MANIFEST.MF");
			Manifest manifest;
			try (InputStream in = Files.newInputStream(place)) {
				manifest = new Manifest(in);
			}
			manifest.getEntries().clear();
			try (OutputStream out = Files.newOutputStream(place)) {
				manifest.write(out);
			}
		}
	}

	/** Gives the classes of a jar that have none the frames by which Java verifies a class without working through its methods. */
	private static void renew(Path jar) throws IOException {
		try (FileSystem content = FileSystems.newFileSystem(jar)) {
			List<Path> classes;
			try (Stream<Path> files = Files.walk(content.getPath("/"))) {
				classes = files.filter(file -> file.toString().endsWith(".class")).toList();
			}
			boolean renewed = false;
			for (Path each : classes) {
				byte[] bytes = Files.readAllBytes(each);
				if (ByteBuffer.wrap(bytes).getShort(MAJOR) < Opcodes.V1_6) {
					Files.write(each, framed(bytes));
					renewed = true;
				}
			}
			if (renewed) {
				Path place = content.getPath("META-INF", "MANIFEST.MF");
				Manifest manifest;
				try (InputStream in = Files.newInputStream(place)) {
					manifest = new Manifest(in);
				}
				manifest.getMainAttributes().putValue("Parkwright-Changed", "The class files were brought to version 50, with stack map frames; nothing else is changed.");
				try (OutputStream out = Files.newOutputStream(place)) {
					manifest.write(out);
				}
			}
		}
	}

	private static byte[] framed(byte[] bytes) {
		ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
			@Override
			protected String getCommonSuperClass(String one, String other) {
				try {
					return super.getCommonSuperClass(one, other);
				} catch (TypeNotPresentException e) {
					// of a library that is not shipped; where the frame is then wrong, Java verifies the class as before
					return "java/lang/Object";
				}
			}
		};
		new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9, writer) {
			@Override
			public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
				super.visit(Opcodes.V1_6, access, name, signature, superName, interfaces);
			}
		}, ClassReader.SKIP_FRAMES);
		return writer.toByteArray();
	}

	private static boolean isSignature(String name) {
		return name.toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
