package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;

/** A workbench in a process of its own, with the bundles of the one that runs the test and a workspace that outlives it. */
final class WorkbenchProcess {

	private static final int PATIENCE_IN_MINUTES = 3;

	/** The platform's remark that the session before was killed. */
	private static final String KILLED_BEFORE = "!ENTRY org.eclipse.core.resources 2 10035 ";
	private static final Pattern ENTRY = Pattern.compile("(?m)^!ENTRY .*\\R!MESSAGE .*");

	private final Path folder;
	private final Path data;

	/** @param folder for its files */
	WorkbenchProcess(Path folder) {
		this.folder = folder;
		data = folder.resolve("data");
	}

	/** The folder of its workspace. */
	Path data() {
		return data;
	}

	/** Opens the workbench and waits until it has quit, which it must without an error in its log. */
	void run(String... properties) throws IOException, InterruptedException {
		assertEquals(List.of(), told(properties).stream().filter(entry -> !entry.startsWith(KILLED_BEFORE)).toList(), () -> read(log()));
	}

	/** Opens the workbench and waits until it has quit. @return the entries of its log, each with its message on a line of its own */
	List<String> told(String... properties) throws IOException, InterruptedException {
		Path output = Files.createTempFile(folder, "output", ".txt");
		Process workbench = start(output, properties);
		try {
			assertTrue(workbench.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES), "it is still running");
			assertEquals(0, workbench.exitValue(), () -> read(output));
			return Files.notExists(log()) ? List.of() : ENTRY.matcher(read(log())).results().map(MatchResult::group).toList();
		} finally {
			workbench.destroyForcibly();
		}
	}

	private Path log() {
		return data.resolve(".metadata/.log");
	}

	/** Opens the workbench and kills it once a condition holds, as {@code kill -9} does. */
	void killOnce(Callable<Boolean> condition, String... properties) throws Exception {
		Path output = Files.createTempFile(folder, "output", ".txt");
		Process workbench = start(output, properties);
		try {
			while (!condition.call()) {
				assertFalse(workbench.waitFor(100, TimeUnit.MILLISECONDS), () -> "it has ended: " + read(output));
			}
		} finally {
			workbench.destroyForcibly().waitFor();
		}
	}

	private Process start(Path output, String... properties) throws IOException {
		Path configuration = Files.createTempDirectory(folder, "configuration");
		copyConfiguration(area(Platform.getConfigurationLocation().getURL().toString()), configuration);
		return new ProcessBuilder(command(configuration, properties)).redirectErrorStream(true)
				.redirectOutput(output.toFile()).start();
	}

	private List<String> command(Path configuration, String... properties) {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
				"-Dguice_bytecode_gen_option=DISABLED"));
		for (String property : properties) {
			command.add("-D" + property);
		}
		String logging = System.getProperty("java.util.logging.config.file");
		if (logging != null) {
			command.add("-Djava.util.logging.config.file=" + logging);
		}
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.eclipse.equinox.launcher.Main", "-nosplash",
				"-install", area(Platform.getInstallLocation().getURL().toString()).toString(), "-configuration",
				configuration.toString(), "-data", data.toString(), "-product", "org.parkwright.workbench.product",
				"-application", "org.eclipse.ui.ide.workbench"));
		return command;
	}

	/** Without the framework's cache, which is locked by the workbench that runs the test. */
	private static void copyConfiguration(Path from, Path to) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "*.{ini,properties}")) {
			for (Path file : files) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
	}

	private static Path area(String url) {
		return Path.of(URI.create(url.replace(" ", "%20")));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
