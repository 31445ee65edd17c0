package org.parkwright.scenario.ide.perf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

import org.eclipse.lsp4j.Position;
import org.parkwright.scenario.ide.ParkModels;
import org.parkwright.scenario.ide.ScenarioServer;

/**
 * Types into a long file beside the example and measures, warm, how long after a keystroke its faults are told and its
 * proposals there; by the clock, and by the processor, whose time other work on the machine does not lengthen.
 */
public final class Keystrokes {

	private static final int WARM = 100;
	private static final int MEASURED = 50;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/** A moment, by the clock and by what the thread of the server has worked, in nanoseconds. */
	private record Moment(long clock, long work) {

		/** Now, for the thread of the server, in which this is called. */
		static Moment here() {
			return new Moment(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
		}

		/** Now, while the server waits. */
		static Moment waiting(long thread) {
			return new Moment(System.nanoTime(), THREADS.getThreadCpuTime(thread));
		}
	}

	private final List<Moment> spans = new ArrayList<>();
	private final String what;

	private Keystrokes(String what) {
		this.what = what;
	}

	/** @param arguments the folder of the example, and how many lines the file has */
	public static void main(String[] arguments) throws Exception {
		Path folder = Files.createTempDirectory("keystrokes");
		for (String name : List.of("study.scenario", "measures.scenario", "parameters.scenario", "china-eip.park")) {
			Files.copy(Path.of(arguments[0]).resolve(name), folder.resolve(name));
		}
		String text = text(Integer.parseInt(arguments[1]));
		Path large = Files.writeString(folder.resolve("large.scenario"), text);
		SynchronousQueue<Moment> told = new SynchronousQueue<>();
		URI uri = large.toUri();
		long[] thread = new long[1];
		ScenarioServer server = ScenarioServer.start(Map.of("work", folder.toUri()), ParkModels.ofFiles(), (file, faults) -> {
			thread[0] = Thread.currentThread().threadId();
			if (file.equals(uri)) {
				told.offer(Moment.here());
			}
		});
		server.open(uri, text);
		told.poll(30, TimeUnit.SECONDS);
		int at = text.indexOf("wasteUnitEfficiency", text.length() / 2);
		int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
		Position caret = new Position(line, at - text.lastIndexOf("\n", at) - 1 + 6);
		Keystrokes faults = new Keystrokes("keystroke to faults");
		Keystrokes proposals = new Keystrokes("keystroke to proposals");
		for (int i = 0; i < WARM + MEASURED; i++) {
			String typed = new StringBuilder(text).replace(at, at + 19, i % 2 == 0 ? "wasteUnitEfficienc" : "wasteUnitEfficiency").toString();
			Moment start = Moment.waiting(thread[0]);
			server.change(uri, typed);
			faults.span(start, told.poll(30, TimeUnit.SECONDS));
			Thread.sleep(20);
			String next = new StringBuilder(typed).insert(at, i % 2 == 0 ? "" : " ").toString();
			start = Moment.waiting(thread[0]);
			server.change(uri, next);
			CompletableFuture<Moment> end = new CompletableFuture<>();
			server.completions(uri, caret).thenAccept(items -> {
				if (items.isEmpty()) {
					end.completeExceptionally(new IllegalStateException("nothing is proposed"));
				}
				end.complete(Moment.here());
			});
			proposals.span(start, end.get());
			told.poll(30, TimeUnit.SECONDS);
			Thread.sleep(20);
		}
		System.out.printf(Locale.ROOT, "%d lines%n", text.split("\n", -1).length);
		faults.print();
		proposals.print();
		System.gc();
		System.out.printf(Locale.ROOT, "memory: %d MB kept%n", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
		server.stop();
		System.exit(0);
	}

	private static String text(int atLeast) {
		StringBuilder text = new StringBuilder("import \"parameters.scenario\"\n");
		int lines = 1;
		for (int i = 0; lines < atLeast; i++) {
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
		return text.toString();
	}

	private void span(Moment start, Moment end) {
		spans.add(new Moment(end.clock() - start.clock(), end.work() - start.work()));
	}

	private void print() {
		List<Moment> measured = spans.subList(WARM, spans.size());
		System.out.printf(Locale.ROOT, "%s: median %.0f ms, 95 %% within %.0f ms; of the processor %.0f and %.0f ms%n", what,
				part(measured, Moment::clock, 50), part(measured, Moment::clock, 95), part(measured, Moment::work, 50),
				part(measured, Moment::work, 95));
	}

	private static double part(List<Moment> spans, ToLongFunction<Moment> kind, int percent) {
		return spans.stream().mapToLong(kind).sorted().skip(spans.size() * percent / 100L).findFirst().orElseThrow() / 1e6;
	}
}
