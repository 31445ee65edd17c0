package org.parkwright.diagram.ui;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A headless Chromium that a test drives through a Node process. Places on the page are in its pixels. */
final class Chromium implements AutoCloseable {

	/** Into how many movements the driver divides one. */
	static final int STEPS = 8;

	private static final Gson JSON = new GsonBuilder().serializeNulls().create();

	private final Process driver;
	private final BufferedReader answers;
	private final Writer requests;

	/** @param root of the checkout, where the driver and its modules are */
	Chromium(Path root) throws IOException {
		Path modules = root.resolve("plugins/org.parkwright.diagram.ui/client/node_modules");
		Path script = root.resolve("tests/org.parkwright.diagram.ui.tests/browser/driver.mjs");
		driver = new ProcessBuilder("node", script.toString(), modules.toString(), executable())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		answers = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
		requests = driver.outputWriter(StandardCharsets.UTF_8);
	}

	private static String executable() {
		return Stream.of("chromium", "chromium-browser", "google-chrome")
				.flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
						.map(folder -> new File(folder, name)))
				.filter(File::canExecute).findFirst().map(File::getPath)
				.orElseThrow(() -> new IllegalStateException("Chromium is missing; verify installs it"));
	}

	private synchronized JsonElement ask(String command, Object... args) {
		try {
			requests.write(JSON.toJson(Map.of("command", command, "args", List.of(args))) + "\n");
			requests.flush();
			String line = answers.readLine();
			if (line == null) {
				throw new IllegalStateException("the browser has ended");
			}
			JsonObject answer = JSON.fromJson(line, JsonObject.class);
			if (answer.has("error")) {
				throw new AssertionError(command + " " + Arrays.toString(args) + ": " + answer.get("error").getAsString());
			}
			return answer.get("result");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void open(String url) {
		ask("open", url);
	}

	/** Evaluates an expression in the page. */
	JsonElement evaluate(String code) {
		return ask("evaluate", code);
	}

	/** Whether the page has sent something that did not arrive yet. */
	boolean isSending() {
		return ask("sending").getAsInt() > 0;
	}

	/** Waits until an expression is true in the page. */
	void waitFor(String code) {
		ask("waitFor", code);
	}

	void mouse(String kind, double x, double y) {
		ask("mouse", kind, x, y);
	}

	void drag(double fromX, double fromY, double toX, double toY) {
		mouse("move", fromX, fromY);
		mouse("down", 0, 0);
		mouse("move", (fromX + toX) / 2, (fromY + toY) / 2);
		mouse("move", toX, toY);
		mouse("up", 0, 0);
	}

	/** Clicks what a CSS selector finds. */
	void click(String selector) {
		ask("click", selector);
	}

	void press(String key) {
		ask("press", key);
	}

	void type(String text) {
		ask("type", text);
	}

	void screenshot(Path file) {
		ask("screenshot", file.toString());
	}

	/** Milliseconds that its processes have computed, those that have ended left out. */
	double cpu() {
		return driver.descendants().mapToDouble(LargeDiagram::cpu).sum();
	}

	/** @return errors of the page since the last call */
	List<String> problems() {
		return ask("problems").getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
	}

	@Override
	public void close() {
		try {
			requests.close();
			driver.waitFor();
		} catch (IOException e) {
			driver.destroyForcibly();
		} catch (InterruptedException e) {
			driver.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}
}
