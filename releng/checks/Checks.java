import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;

import edu.umd.cs.findbugs.BugCollectionBugReporter;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.IClassScreener;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;

/**
 * Looks over the hand-written code of the whole tree at once: sources by Checkstyle, classes by SpotBugs where it is sure. One process
 * for all bundles, since most of the time goes into starting and into reading the platform. What they find ends the build; what
 * they are wrong about stands, with the reason, in the files of exclusions beside this one.
 *
 * <p>Usage: {@code java Checks.java ROOT LIBRARIES}, where the folder LIBRARIES holds the jars that the classes use
 */
final class Checks {

	private Checks() {
	}

	public static void main(String[] args) throws Exception {
		Path root = Path.of(args[0]).toAbsolutePath().normalize();
		List<String> found = new ArrayList<>();
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			Future<List<String>> sources = both.submit(sources(root));
			Future<List<String>> classes = both.submit(classes(root, Path.of(args[1])));
			found.addAll(sources.get());
			found.addAll(classes.get());
		}
		found.forEach(System.out::println);
		System.out.println(found.size() + " found by Checkstyle and SpotBugs");
		if (!found.isEmpty()) {
			throw new IllegalStateException("Mend what was found, or say in releng/checks why it is right");
		}
	}

	private static Callable<List<String>> sources(Path root) {
		return () -> {
			List<String> found = new ArrayList<>();
			Properties properties = new Properties();
			properties.setProperty("exclusions", root.resolve("releng/checks/checkstyle-exclusions.xml").toString());
			Checker checker = new Checker();
			checker.setModuleClassLoader(Checker.class.getClassLoader());
			checker.configure(ConfigurationLoader.loadConfiguration(root.resolve("releng/checks/checkstyle.xml").toString(),
					new PropertiesExpander(properties)));
			checker.addListener(new Found(root, found));
			checker.process(written(root));
			checker.destroy();
			return found;
		};
	}

	private static List<File> written(Path root) throws IOException {
		List<File> files = new ArrayList<>();
		for (String folder : List.of("plugins", "tests", "examples", "sirius", "releng")) {
			try (Stream<Path> all = Files.walk(root.resolve(folder))) {
				all.filter(file -> file.toString().endsWith(".java")).filter(file -> Stream.of("target", "emf-gen", "src-gen", "node_modules")
						.noneMatch(part -> file.toString().contains(File.separator + part + File.separator))).map(Path::toFile).forEach(files::add);
			}
		}
		return files;
	}

	private static Callable<List<String>> classes(Path root, Path libraries) {
		return () -> {
			List<Path> bundles = new ArrayList<>();
			Project project = new Project();
			try (Stream<Path> plugins = Files.list(root.resolve("plugins")); Stream<Path> jars = Files.list(libraries)) {
				plugins.sorted().filter(bundle -> Files.isDirectory(bundle.resolve("target/classes"))).forEach(bundles::add);
				jars.filter(jar -> !jar.getFileName().toString().startsWith("org.parkwright.")).map(Path::toString).sorted()
						.forEach(project::addAuxClasspathEntry);
			}
			bundles.forEach(bundle -> project.addFile(bundle.resolve("target/classes").toString()));
			BugCollectionBugReporter reporter = new BugCollectionBugReporter(project);
			reporter.setPriorityThreshold(Priorities.HIGH_PRIORITY);
			try (FindBugs2 finder = new FindBugs2()) {
				finder.setProject(project);
				finder.setBugReporter(reporter);
				finder.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
				finder.setUserPreferences(UserPreferences.createDefaultUserPreferences());
				finder.setClassScreener(new Written(bundles));
				finder.addFilter(root.resolve("releng/checks/spotbugs-exclusions.xml").toString(), false);
				finder.finishSettings();
				finder.execute();
			}
			return reporter.getBugCollection().getCollection().stream().map((BugInstance bug) -> bug.getPrimaryClass().getClassName() + ": "
					+ bug.getMessage() + (bug.getPrimarySourceLineAnnotation() == null ? "" : ", line " + bug.getPrimarySourceLineAnnotation().getStartLine())
					+ " [" + bug.getType() + "]").toList();
		};
	}

	/** Classes that somebody wrote, and no generator. */
	private record Written(List<Path> bundles) implements IClassScreener {

		@Override
		public boolean matches(String file) {
			String source = "src/" + file.replace('\\', '/').replaceFirst(".*target/classes/", "").replaceFirst("(\\$.*)?\\.class$", ".java");
			return bundles.stream().anyMatch(bundle -> Files.exists(bundle.resolve(source)));
		}

		@Override
		public boolean vacuous() {
			return false;
		}
	}

	private record Found(Path root, List<String> found) implements AuditListener {

		@Override
		public void auditStarted(AuditEvent event) {
			// Nothing is to be said of it.
		}

		@Override
		public void auditFinished(AuditEvent event) {
			// Nothing is to be said of it.
		}

		@Override
		public void fileStarted(AuditEvent event) {
			// Nothing is to be said of it.
		}

		@Override
		public void fileFinished(AuditEvent event) {
			// Nothing is to be said of it.
		}

		@Override
		public void addError(AuditEvent event) {
			String rule = event.getModuleId() == null ? event.getSourceName().replaceFirst(".*\\.", "").replaceFirst("Check$", "") : event.getModuleId();
			found.add(root.relativize(Path.of(event.getFileName())) + ":" + event.getLine() + ": " + event.getMessage() + " [" + rule + "]");
		}

		@Override
		public void addException(AuditEvent event, Throwable problem) {
			throw new IllegalStateException(event.getFileName() + ": " + problem.getMessage(), problem);
		}
	}
}
