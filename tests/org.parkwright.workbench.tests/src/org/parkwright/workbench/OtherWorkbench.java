package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.Platform;

/** A workbench in a process of its own, with the bundles of this one. */
final class OtherWorkbench implements AutoCloseable {

	private static final int PATIENCE_IN_MINUTES = 3;

	private final Path output;
	private final Process process;

	/**
	 * Starts it.
	 *
	 * @param folder     where its workspace and its configuration are, those of an earlier one included
	 * @param properties of its virtual machine, such as {@code name=value}
	 */
	OtherWorkbench(Path folder, String... properties) throws IOException {
		Path configuration = folder.resolve("configuration");
		copyConfiguration(area(Platform.getConfigurationLocation().getURL().toString()), configuration);
		output = folder.resolve("output.txt");
		process = new ProcessBuilder(command(configuration, data(folder), properties)).redirectErrorStream(true)
				.redirectOutput(output.toFile()).start();
	}

	/** Where the workspace is of a workbench that is started in a folder. */
	static Path data(Path folder) {
		return folder.resolve("data");
	}

	/** What it has printed. */
	String output() {
		return read(output);
	}

	boolean isRunning() {
		return process.isAlive();
	}

	/** Waits until it has ended by itself, without an error. */
	void awaitEnd() throws InterruptedException {
		assertTrue(process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES), () -> "it is still running: " + output());
		assertEquals(0, process.exitValue(), this::output);
	}

	/** Ends it at once, whatever it is doing, as {@code kill -9} does. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

	private static List<String> command(Path configuration, Path data, String... properties) {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-Djava.awt.headless=false", "--enable-native-access=ALL-UNNAMED", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
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
		if (Files.exists(to)) {
			return;
		}
		Files.createDirectories(to);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "*.{ini,properties}")) {
			for (Path file : files) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
	}

	private static Path area(String url) {
		return Path.of(URI.create(url.replace(" ", "%20")));
	}

	/** What a file holds, or why it cannot be read. */
	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return String.valueOf(e);
		}
	}
}
