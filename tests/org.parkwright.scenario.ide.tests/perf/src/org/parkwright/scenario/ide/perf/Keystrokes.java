package org.parkwright.scenario.ide.perf;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.parkwright.scenario.ide.ParkModels;
import org.parkwright.scenario.ide.ScenarioServer;

/**
 * Types into a file of a thousand lines beside the example and measures, warm, how long after a keystroke its faults are
 * told and its proposals there.
 */
public final class Keystrokes {

	private static final int WARM = 40;
	private static final int MEASURED = 50;
	private static final int LINES = 1000;

	private Keystrokes() {
	}

	/** @param arguments the folder of the example */
	public static void main(String[] arguments) throws Exception {
		Path folder = Files.createTempDirectory("keystrokes");
		for (String name : List.of("study.scenario", "measures.scenario", "parameters.scenario", "china-eip.park")) {
			Files.copy(Path.of(arguments[0]).resolve(name), folder.resolve(name));
		}
		Path large = folder.resolve("large.scenario");
		StringBuilder text = new StringBuilder("import \"parameters.scenario\"\n");
		int lines = 1;
		for (int i = 0; lines < LINES; i++) {
			String measure = """

					/** Measure number %1$d. */
					measure L%1$d "A measure" {
						applies to units where fuel is coal and capacity <= %1$d MW and output is not heat
						fuel becomes naturalGas
						fuelUse becomes electricity / wasteUnitEfficiency + heat / boilerReference
						cost retrofit wasteUnitCost per fuelUse / wasteHeatingValue / wasteUnitHours
						cost followUp largeUnitFollowUp per capacity after newLifetime
					}
					""".formatted(i);
			text.append(measure);
			lines += measure.split("\n", -1).length - 1;
		}
		Files.writeString(large, text);
		SynchronousQueue<Long> told = new SynchronousQueue<>();
		URI uri = large.toUri();
		ScenarioServer server = ScenarioServer.start(Map.of("work", folder.toUri()), ParkModels.ofFiles(), (file, faults) -> {
			if (file.equals(uri)) {
				told.offer(System.nanoTime());
			}
		});
		server.open(uri, text.toString());
		told.poll(30, TimeUnit.SECONDS);
		int at = text.indexOf("wasteUnitEfficiency", text.length() / 2);
		int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
		Position caret = new Position(line, at - text.lastIndexOf("\n", at) - 1 + 6);
		List<Double> diagnostics = new ArrayList<>();
		List<Double> completions = new ArrayList<>();
		for (int i = 0; i < WARM + MEASURED; i++) {
			String typed = new StringBuilder(text).replace(at, at + 19, i % 2 == 0 ? "wasteUnitEfficienc" : "wasteUnitEfficiency").toString();
			long start = System.nanoTime();
			server.change(uri, typed);
			long end = told.poll(30, TimeUnit.SECONDS);
			diagnostics.add((end - start) / 1e6);
			Thread.sleep(20);
			String next = new StringBuilder(typed).insert(at, i % 2 == 0 ? "" : " ").toString();
			start = System.nanoTime();
			server.change(uri, next);
			List<CompletionItem> items = server.completions(uri, caret).get();
			completions.add((System.nanoTime() - start) / 1e6);
			if (items.isEmpty()) {
				throw new IllegalStateException("nothing is proposed");
			}
			told.poll(300, TimeUnit.MILLISECONDS);
			Thread.sleep(20);
		}
		System.out.printf(Locale.ROOT, "%d lines%n", text.toString().split("\n", -1).length);
		print("keystroke to faults", diagnostics.subList(WARM, diagnostics.size()));
		print("keystroke to proposals", completions.subList(WARM, completions.size()));
		server.stop();
		System.exit(0);
	}

	private static void print(String what, List<Double> times) {
		List<Double> sorted = new ArrayList<>(times);
		Collections.sort(sorted);
		System.out.printf(Locale.ROOT, "%s: median %.0f ms, 95 %% within %.0f ms%n", what, sorted.get(sorted.size() / 2),
				sorted.get(sorted.size() * 95 / 100));
	}
}
