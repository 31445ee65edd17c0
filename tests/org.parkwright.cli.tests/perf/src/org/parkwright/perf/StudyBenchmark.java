package org.parkwright.perf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ModelFile;
import org.parkwright.core.run.StudyRun;
import org.parkwright.core.study.Study;
import org.parkwright.core.table.ImportOptions;
import org.parkwright.core.table.UnitTable;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.scenario.Scenarios;

/** Nine scenarios of the example, on its 608 units and on a hundred times as many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class StudyBenchmark {

	/** How often the units of the example stand in the stock, each time in parks of their own. */
	@Param({ "1", "100" })
	public int copies;

	private Study study;
	private EipModel model;
	private StudyRun run;

	/** Reads the example. */
	@Setup
	public void read() throws Exception {
		Path example = Path.of(System.getProperty("example"));
		var faults = new Faults();
		study = Scenarios.load(example.resolve("study.scenario"), faults).studies().get(0);
		List<String> rows = Files.readAllLines(example.resolve("china-eip-units.csv")).stream()
				.filter(line -> !line.startsWith("#")).toList();
		var list = new ArrayList<>(rows.subList(0, 1));
		for (int copy = 0; copy < copies; copy++) {
			for (String row : rows.subList(1, rows.size())) {
				String[] cells = row.split(",", 4);
				list.add(cells[0] + "-" + copy + "," + cells[1] + "-" + copy + "," + cells[2] + "-" + copy + ","
						+ cells[3]);
			}
		}
		Path file = Files.createTempFile("units", ".csv");
		try {
			model = UnitTable.read(Files.write(file, list), ImportOptions.DEFAULT, faults);
		} finally {
			Files.delete(file);
		}
		run = StudyRun.of(study, model, new ModelFile("benchmark", ""), faults);
		if (run == null) {
			throw new IllegalStateException(faults.list().toString());
		}
	}

	/** The computation: arrays to results. */
	@Benchmark
	public StudyResult compute() {
		return run.run(Progress.NONE);
	}

	/** Model and text to arrays and formulas. */
	@Benchmark
	public StudyRun compile() {
		return StudyRun.of(study, model, new ModelFile("benchmark", ""), new Faults());
	}
}
