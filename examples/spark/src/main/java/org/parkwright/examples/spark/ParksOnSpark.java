package org.parkwright.examples.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;

/** Computes the draws of an uncertainty study for every park of a file on Apache Spark. */
public final class ParksOnSpark {

	private static final long DRAWS_A_TASK = 250;

	private ParksOnSpark() {
	}

	/**
	 * Runs the study and writes its summary.
	 *
	 * @param args the study file, the park file, the CSV file to write and, if wanted, the number of partitions
	 */
	public static void main(String[] args) throws IOException {
		if (args.length < 3 || args.length > 4 || args.length == 4 && !args[3].matches("[1-9][0-9]{0,5}")) {
			System.err.println("Usage: ParksOnSpark STUDY.scenario PARKS.park OUT.csv [PARTITIONS]");
			System.exit(2);
		}
		var faults = new Faults();
		Batch batch = Batch.read(Path.of(args[0]), Path.of(args[1]), faults);
		faults.forEach(System.err::println);
		if (batch == null) {
			System.exit(1);
		}
		List<Shard> shards;
		try (var spark = new JavaSparkContext(new SparkConf().setAppName("Parkwright: " + args[0]))) {
			int partitions = args.length > 3 ? Integer.parseInt(args[3]) : 4 * spark.defaultParallelism();
			shards = compute(spark, batch, DRAWS_A_TASK, partitions);
		}
		var table = new StringBuilder();
		ParkSummaries.write(batch.runs(), shards, table);
		AtomicFiles.write(Path.of(args[2]), AtomicFiles.text(table));
	}

	/**
	 * Computes all draws of all parks.
	 *
	 * @param drawsATask at most so many draws of a park in one task
	 * @param partitions in how many parts Spark deals the tasks out; the numbers do not depend on it
	 */
	static List<Shard> compute(JavaSparkContext spark, Batch batch, long drawsATask, int partitions) {
		Broadcast<Batch> sent = spark.broadcast(batch);
		return spark.parallelize(batch.tasks(drawsATask), partitions).map(task -> sent.value().runs().compute(task))
				.collect();
	}
}
