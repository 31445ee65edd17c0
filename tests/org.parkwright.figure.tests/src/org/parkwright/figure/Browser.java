package org.parkwright.figure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The page of figures in a headless Chromium, driven as the diagram's page is. */
final class Browser implements AutoCloseable {

	private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();
	private static final Gson JSON = new Gson();

	private final Process driver;
	private final BufferedReader answers;
	private final Writer requests;

	Browser() throws IOException {
		Path script = ROOT.resolve("tests/org.parkwright.diagram.ui.tests/browser/driver.mjs");
		Path client = ROOT.resolve("plugins/org.parkwright.figure/client/node_modules");
		driver = new ProcessBuilder("node", script.toString(), client.toString(), chromium())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		answers = driver.inputReader(StandardCharsets.UTF_8);
		requests = driver.outputWriter(StandardCharsets.UTF_8);
		ask("open", ROOT.resolve("plugins/org.parkwright.figure/web/figure.html").toUri().toString());
		waitFor("window.parkwrightShow !== undefined");
		evaluate("window.rows = []; window.parkwrightSelected = row => window.rows.push(row); null");
	}

	private static String chromium() {
		return Stream.of("chromium", "chromium-browser", "google-chrome")
				.flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> new File(folder, name)))
				.filter(File::canExecute).findFirst().map(File::getPath)
				.orElseThrow(() -> new IllegalStateException("Chromium is missing; verify installs it"));
	}

	private JsonElement ask(String command, Object... arguments) {
		try {
			requests.write(JSON.toJson(Map.of("command", command, "args", List.of(arguments))) + "\n");
			requests.flush();
			JsonObject answer = JSON.fromJson(answers.readLine(), JsonObject.class);
			if (answer == null || answer.has("error")) {
				throw new AssertionError(command + ": " + answer);
			}
			return answer.get("result");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Evaluates an expression in the page. */
	JsonElement evaluate(String code) {
		return ask("evaluate", code);
	}

	/** Waits until an expression is true in the page. */
	void waitFor(String code) {
		ask("waitFor", code);
	}

	void show(JsonObject option) {
		evaluate("window.parkwrightShow(" + option + ", false)");
	}

	void move(double x, double y) {
		ask("mouse", "move", x, y);
	}

	void click(double x, double y) {
		ask("mouse", "click", x, y);
	}

	/** Holds what is at a place, moves it by steps, and lets it go. */
	void drag(double x, double y, double toX, double toY) {
		move(x, y);
		ask("mouse", "down", x, y);
		move(toX, toY);
		ask("mouse", "up", toX, toY);
	}

	void doubleClick(double x, double y) {
		ask("mouse", "doubleClick", x, y);
	}

	/** Turns the wheel at a place. @param by pixels, away from the user if below 0 */
	void wheel(double x, double y, int by) {
		ask("wheel", x, y, by);
	}

	void press(String key) {
		ask("press", key);
	}

	void resize(int width) {
		evaluate("document.documentElement.style.width = '" + width + "px'; window.dispatchEvent(new Event('resize')); null");
	}

	/** The middle of the first thing that an expression finds. */
	double[] middle(String element) {
		JsonObject box = evaluate("(() => { const box = " + element
				+ ".getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()").getAsJsonObject();
		return new double[] { box.get("x").getAsDouble(), box.get("y").getAsDouble() };
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
