import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the Javadoc of what plug-ins may use: of the packages that bundles export and do not mark as internal.
 *
 * <p>Usage: {@code java ApiDocs.java ROOT LIBRARIES VERSION FOLDER}, where the folder LIBRARIES holds the jars that the sources use
 */
final class ApiDocs {

	private ApiDocs() {
	}

	public static void main(String[] args) throws IOException {
		Path root = Path.of(args[0]);
		List<Path> bundles;
		try (Stream<Path> plugins = Files.list(root.resolve("plugins"))) {
			bundles = plugins.filter(bundle -> Files.exists(bundle.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
		}
		List<String> sources = bundles.stream().flatMap(bundle -> Stream.of("src", "emf-gen", "src-gen").map(bundle::resolve))
				.filter(Files::isDirectory).map(Path::toString).toList();
		String libraries;
		try (Stream<Path> jars = Files.list(Path.of(args[1]))) {
			libraries = jars.filter(jar -> !jar.getFileName().toString().startsWith("org.parkwright.")).map(Path::toString)
					.collect(Collectors.joining(File.pathSeparator));
		}
		List<String> options = new ArrayList<>(List.of("-quiet", "-Xdoclint:none", "--release", "21", "-notimestamp", "-encoding", "UTF-8",
				"-windowtitle", "Parkwright " + args[2], "-doctitle", "Parkwright " + args[2] + ": what plug-ins may use", "-tag", "generated:X", "-tag", "model:X", "-tag", "ordered:X",
				"-sourcepath", String.join(File.pathSeparator, sources), "-classpath", libraries, "-d", args[3]));
		for (Path bundle : bundles) {
			options.addAll(exported(bundle));
		}
		if (ToolProvider.findFirst("javadoc").orElseThrow().run(System.out, System.err, options.toArray(String[]::new)) != 0) {
			throw new IllegalStateException("The Javadoc could not be made; what is wrong is said above");
		}
	}

	private static List<String> exported(Path bundle) throws IOException {
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			String exported = new Manifest(in).getMainAttributes().getValue(new Attributes.Name("Export-Package"));
			return exported == null ? List.of() : Stream.of(exported.split(",")).map(String::trim).filter(each -> !each.contains("x-internal")).toList();
		}
	}
}
