package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deepest formulas that the language takes are computed, drawn and reported on the stack that a process begins with. */
class DeepFormulaTest {

	private static final long USUAL_STACK = 1 << 20;

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@Test
	void theDeepestFormulasAreComputed() throws Exception {
		computed("""
				factor set Deep extends Tsinghua2016 {
					p0 = 1 estimate "t"
				%s}
				""".formatted(lines(495, i -> "\tp" + i + " = p" + (i - 1) + " estimate \"t\"\n")), "fuelUse * p495");
		computed("""
				factor set Deep extends Tsinghua2016 {
					p0 = 1 estimate "t"
				}
				""", "fuelUse * p0" + " + 0 * fuelUse".repeat(480));
		computed("""
				factor set Deep extends Tsinghua2016 {
					p0 = 1 estimate "t"
				}
				function f0(x) = x
				%s""".formatted(lines(490, i -> "function f" + i + "(x) = f" + (i - 1) + "(x) + 0\n")), "fuelUse * f490(p0)");
		computed("""
				factor set Deep extends Tsinghua2016 {
					p0 {
				%s		1 estimate "t"
					}
				}
				""".formatted(lines(480, i -> "\t\t1 where capacity > " + (100_000 + i) + " MW estimate \"t\"\n")), "fuelUse * p0");
	}

	private static String lines(int count, IntFunction<String> line) {
		return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining());
	}

	private void computed(String parameters, String fuelUse) throws IOException, InterruptedException {
		for (String name : List.of("parameters.scenario", "china-eip.park")) {
			if (!Files.exists(folder.resolve(name))) {
				Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
			}
		}
		Path study = Files.writeString(folder.resolve("deep.scenario"), "import \"parameters.scenario\"\n" + parameters + """
				measure Deep {
					applies to units where fuel is coal
					fuelUse becomes %s
				}
				study S {
					park "china-eip.park"
					base year 2014
					horizon remaining life
					discount rate 8 %%
					factors Deep
					prices China2014
					scenario A { apply Deep }
					scenario B { apply cheapest of Deep from 2016 at 20 %%/a }
					sensitivity of A { vary discount rate from 5 %% to 10 %% }
				}
				""".formatted(fuelUse));
		List<Throwable> thrown = new ArrayList<>();
		List<Integer> codes = new ArrayList<>();
		Thread thread = new Thread(null, () -> codes.add(commandLine.run("run", study, "--no-report", "--out", folder.resolve("out"))),
				"usual", USUAL_STACK);
		thread.setUncaughtExceptionHandler((failed, failure) -> thrown.add(failure));
		thread.start();
		thread.join();
		assertEquals(List.of(), thrown);
		assertEquals(List.of(ExitCode.DONE), codes, commandLine::err);
	}
}
