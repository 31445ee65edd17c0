package org.parkwright.cli.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import com.sun.management.OperatingSystemMXBean;

import org.eclipse.emf.ecore.EPackage;
import org.parkwright.cli.Beside;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.cli.MessageRules;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.spec.SpecificationLoader;
import org.parkwright.model.park.ParkPackage;

/**
 * Runs cases one after another in this process and looks at each: at the exit code, at what was said, at how long it took,
 * and that a command which failed left every file as it was and none behind. What a failing case needs to be run again is
 * kept in a folder.
 */
final class MutationRun implements AutoCloseable {

	/** What takes arguments and gives an exit code. */
	interface CommandLine {
		int run(Console console, String... arguments);
	}

	/** What a command gave back and printed. */
	record Printed(int code, String out, String err) {
	}

	/** Stands for the reader of specifications, which only the workbench has use for. */
	static final String SPECIFICATION = "specification";

	/** The command line as it ships, and the reader of specifications. */
	static final CommandLine PARKWRIGHT = (console, arguments) -> arguments.length == 2 && arguments[0].equals(SPECIFICATION)
			? specification(console, Path.of(arguments[1]))
			: new Main(console).run(arguments);

	private static final long LIMIT_MILLIS = 5_000;
	private static final long PATIENCE_MILLIS = 120_000;
	private static final long MEMORY = 1L << 30;
	private static final int LONGEST_REPORT = 20_000;
	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	private final Path work;
	private final Path failures;
	private final CommandLine line;
	private final long limit;
	private final Beside beside = new Beside();
	private final Map<String, Integer> codes = new TreeMap<>();
	private long slowest;
	private int slowestCase;
	private long memory;

	/**
	 * Begins a run.
	 *
	 * @param work     a folder for the cases
	 * @param failures a folder for those that fail, made when there is one
	 */
	MutationRun(Path work, Path failures, CommandLine line) {
		this(work, failures, line, LIMIT_MILLIS);
	}

	MutationRun(Path work, Path failures, CommandLine line, long limit) {
		this.work = work;
		this.failures = failures;
		this.line = line;
		this.limit = limit;
	}

	private static int specification(Console console, Path file) {
		EPackage.Registry.INSTANCE.put(ParkPackage.eNS_URI, ParkPackage.eINSTANCE);
		List<Problem> problems = SpecificationLoader.load(List.of(new SpecificationLoader.Source("/project/" + file.getFileName(),
				() -> Files.newInputStream(file))), EPackage.Registry.INSTANCE, name -> null).problems();
		problems.forEach(problem -> console.note(problem.toString()));
		return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAULTS;
	}

	static Printed call(CommandLine line, List<String> arguments) {
		return call(line, arguments.toArray(String[]::new));
	}

	private static Printed call(CommandLine line, String[] arguments) {
		var out = new ByteArrayOutputStream();
		var err = new ByteArrayOutputStream();
		int code = line.run(new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
				false), arguments);
		return new Printed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/** @return what is wrong with how the case ended; empty if nothing is */
	List<String> run(Case each) throws IOException, InterruptedException {
		List<String> wrong = new ArrayList<>();
		var folder = new CaseFolder(work.resolve("case"), each);
		for (List<String> step : each.steps()) {
			Map<String, byte[]> before = folder.content();
			beside.take();
			Printed printed = timed(each, folder.arguments(step), wrong);
			if (printed == null) {
				break;
			}
			String name = step.isEmpty() ? "" : step.get(0);
			codes.merge((name.matches("[a-z]{1,13}") ? name : "?") + " " + printed.code, 1, Integer::sum);
			if (printed.code < ExitCode.DONE || printed.code > ExitCode.USAGE) {
				wrong.add("exit code " + printed.code);
			}
			String shown = printed.out + printed.err;
			wrong.addAll(MessageRules.broken(shown, written(each)));
			if (shown.contains(Samples.SECRET)) {
				wrong.add("it read another file");
			}
			if (printed.code != ExitCode.DONE && shown.isBlank()) {
				wrong.add("it failed without a word");
			}
			String said = beside.take();
			if (!said.isEmpty()) {
				wrong.add("said beside the console: " + said);
			}
			wrong.addAll(folder.harm(before, step, printed.code == ExitCode.DONE));
			if (!wrong.isEmpty()) {
				wrong.add("after " + step + " with code " + printed.code + "\n" + printed.out + printed.err);
			}
			if (printed.code != ExitCode.DONE) {
				break;
			}
		}
		long kept = kept();
		memory = Math.max(memory, kept);
		if (kept > MEMORY) {
			wrong.add((kept >> 20) + " MiB of memory were in use");
		}
		if (!wrong.isEmpty()) {
			keep(each, wrong);
		}
		return wrong;
	}

	/** Runs a command and adds where it was when its time was over; null if it does not end. */
	private Printed timed(Case each, String[] arguments, List<String> wrong) throws InterruptedException {
		var task = new FutureTask<>(() -> call(line, arguments));
		var thread = new Thread(task, "case");
		thread.setDaemon(true);
		long start = System.nanoTime();
		long work = PROCESS.getProcessCpuTime();
		thread.start();
		String dump = "";
		try {
			try {
				return task.get(limit, TimeUnit.MILLISECONDS);
			} catch (TimeoutException late) {
				dump = Arrays.stream(thread.getStackTrace()).map(Object::toString).collect(Collectors.joining("\n\tat "));
				return task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
			}
		} catch (TimeoutException endless) {
			thread.interrupt();
			wrong.add("it did not end within " + PATIENCE_MILLIS / 1000 + " s of\n\tat " + dump);
			return null;
		} catch (ExecutionException e) {
			wrong.add("it threw " + e.getCause() + "\n\tat " + Arrays.stream(e.getCause().getStackTrace()).limit(30).map(Object::toString)
					.collect(Collectors.joining("\n\tat ")));
			return null;
		} finally {
			// Other programs of the machine cost time of the clock, more threads than one time of the processor.
			long millis = Math.min(System.nanoTime() - start, PROCESS.getProcessCpuTime() - work) / 1_000_000;
			if (millis > slowest) {
				slowest = millis;
				slowestCase = each.number();
			}
			if (millis > limit && !dump.isEmpty()) {
				wrong.add("it took " + millis + " ms; after " + limit + " ms it was in\n\tat " + dump);
			}
		}
	}

	private static String written(Case each) {
		StringBuilder written = new StringBuilder(each.steps().toString());
		each.files().forEach((name, content) -> written.append(name).append('\n').append(name.endsWith(".xlsx") ? Mutations.text(content)
				: new String(content, StandardCharsets.UTF_8)));
		return written.toString();
	}

	/** @return bytes of the heap that were in use after it was last tidied up */
	private static long kept() {
		long kept = 0;
		for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
			if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
				kept += pool.getCollectionUsage().getUsed();
			}
		}
		return kept;
	}

	private void keep(Case each, List<String> wrong) throws IOException {
		Path folder = failures.resolve(Integer.toString(each.number()));
		new CaseFolder(folder, each);
		Files.writeString(folder.resolve("wrong.txt"), "case " + each.number() + ": " + each.what() + "\n" + String.join("\n", each.steps()
				.stream().map(Object::toString).toList()) + "\n" + shortened(String.join("\n", wrong)) + "\n");
	}

	static String shortened(String text) {
		return text.length() < LONGEST_REPORT ? text : text.substring(0, LONGEST_REPORT) + "…";
	}

	/** @return how many commands ended with which code, what took longest, and the memory in use */
	String summary() {
		return codes + "\nslowest: " + slowest + " ms, case " + slowestCase + "; most memory in use after a collection: " + (memory >> 20)
				+ " MiB";
	}

	/** @return where the harness itself may print while it runs */
	PrintStream out() {
		return beside.out();
	}

	@Override
	public void close() throws IOException {
		beside.close();
		CaseFolder.delete(work.resolve("case"));
	}
}
