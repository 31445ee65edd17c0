package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench in a process of its own opens its window and quits. */
class QuitTest {

	private static final int PATIENCE_IN_MINUTES = 3;

	@Test
	void itQuitsWithoutAQuestionAndWithoutAnError(@TempDir Path folder) throws Exception {
		Path configuration = folder.resolve("configuration");
		copyConfiguration(area(Platform.getConfigurationLocation().getURL().toString()), configuration);
		Path data = folder.resolve("data");
		Path output = folder.resolve("output.txt");
		Process workbench = new ProcessBuilder(command(configuration, data)).redirectErrorStream(true)
				.redirectOutput(output.toFile()).start();
		try {
			assertTrue(workbench.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES), "it is still running");
			assertEquals(0, workbench.exitValue(), () -> read(output));
			assertFalse(Files.exists(data.resolve(".metadata/.log")), () -> read(data.resolve(".metadata/.log")));
			assertTrue(Files.exists(data.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi")),
					"its window was saved");
		} finally {
			workbench.destroyForcibly();
		}
	}

	private static List<String> command(Path configuration, Path data) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-D" + QuitOnRequest.PROPERTY + "=true", "-Djava.awt.headless=false", "--enable-native-access=ALL-UNNAMED",
				"-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
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

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return String.valueOf(e);
		}
	}
}
