package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.cli.Results.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sensitivity and uncertainty studies of the examples, run as a user runs them, whole and in shards. */
class AnalysisTest {

	private static final List<String> UNCERTAINTY = List.of("uncertainty.csv", "uncertainty-by-year.csv", "contest.csv",
			"convergence.csv", "indices.csv");
	private static final String INDEPENDENT = """

				uncertainty "Prices" of M1, M2, M5 {
					draws 112
					seed 7
					vary fuelPrice by lognormal(mean 1, sd 15 %)
					vary lifetime by uniform(min 0.9, max 1.1)
					vary discount rate as uniform(min 5 %, max 10 %)
				}
				uncertainty "Hours" of M3 {
					draws 20
					vary hours by normal(mean 1, sd 10 %)
				}
			}
			""";

	@TempDir
	private Path folder;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	@BeforeEach
	void copyTheExample() throws IOException {
		for (String name : List.of("parameters.scenario", "measures.scenario", "study.scenario", "outlook.scenario", "china-eip.park")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
		}
	}

	private Path outlook(String draws) throws IOException {
		Path study = folder.resolve("outlook.scenario");
		String text = Files.readString(study);
		assertTrue(text.contains("draws 2000"));
		return Files.writeString(study, text.replace("draws 2000", draws));
	}

	private Path independent() throws IOException {
		String text = Files.readString(folder.resolve("study.scenario"));
		return Files.writeString(folder.resolve("independent.scenario"), text.substring(0, text.lastIndexOf('}')) + INDEPENDENT);
	}

	private Path run(Path study, String out, Object... more) {
		List<Object> arguments = new ArrayList<>(List.of("run", study, "--no-report", "--out", folder.resolve(out)));
		arguments.addAll(Arrays.asList(more));
		assertEquals(ExitCode.DONE, commandLine.run(arguments.toArray()), commandLine::err);
		return folder.resolve(out);
	}

	private Path shard(Path study, String draws) {
		Path file = folder.resolve(draws + ".shard");
		assertEquals(ExitCode.DONE, commandLine.run("run", study, "--uncertainty", "Prices", "--draws", draws, "--shard-out", file),
				commandLine::err);
		return file;
	}

	@Test
	void theOutlookAnswersAllItsQuestions() throws IOException {
		Path out = run(outlook("draws 40"), "out");
		Map<String, CSVRecord> results = Results.byScenario(out);
		List<CSVRecord> bars = Results.table(out.resolve("sensitivity.csv"));
		assertEquals(2 * 12 * 6, bars.size());
		for (CSVRecord bar : bars) {
			if (bar.get("quantity").equals("npv")) {
				assertEquals(number(results.get(bar.get("scenario")), "npv_cny"), number(bar, "base"));
			}
		}
		CSVRecord widest = bars.stream().filter(bar -> bar.get("quantity").equals("levelised_cost")).findFirst().orElseThrow();
		assertEquals(List.of("AtOnce", "fuelPrice", "factor", "0.8", "1.2"),
				List.of("scenario", "variable", "by", "low", "high").stream().map(widest::get).toList());
		List<CSVRecord> rows = Results.table(out.resolve("uncertainty.csv"));
		assertEquals(1 + 2 * 12, rows.size());
		for (CSVRecord row : rows) {
			assertEquals("40", row.get("draws"));
			assertTrue(number(row, "p5") <= number(row, "p50") && number(row, "p50") <= number(row, "p95"), row::toString);
		}
		for (CSVRecord row : Results.table(out.resolve("contest.csv"))) {
			assertTrue(number(row, "probability") >= 0 && number(row, "probability") <= 1, row::toString);
		}
		List<CSVRecord> years = Results.table(out.resolve("uncertainty-by-year.csv"));
		assertEquals("2014", years.get(0).get("year"));
		double tonnes = years.stream().filter(row -> row.get("scenario").equals("Slowly") && row.get("quantity").equals("emissions"))
				.mapToDouble(row -> number(row, "mean")).sum();
		CSVRecord mean = rows.stream().filter(row -> row.get("scenario").equals("Slowly")).findFirst().orElseThrow();
		assertEquals(number(mean, "mean"), tonnes, 1e-9 * tonnes);
		assertFalse(Files.exists(out.resolve("indices.csv")), "what is correlated has no shares of the variance");
		assertTrue(Files.readString(out.resolve("results.json")).contains("\"uncertainty\""));
	}

	@Test
	void atABreakEvenOfTheOutlookTheStudyThatStatesItCostsNothingOrTheSame() throws IOException {
		String text = Files.readString(folder.resolve("outlook.scenario"));
		String coal = "fuelPrice where fuel is coal ";
		int questions = text.indexOf("break even \"Which fuel price decides\"");
		assertTrue(questions > 0 && text.contains(coal), "the outlook asks");
		Path asked = Files.writeString(folder.resolve("asked.scenario"), text.substring(0, text.indexOf("// All at once, drawn")) + "}\n");
		List<CSVRecord> rows = Results.table(run(asked, "asked").resolve("break-even.csv"));
		assertEquals(List.of("study", "break_even", "title", "scenario", "rival", "variable", "by", "unit", "stated", "low", "high", "value", "change", "found"),
				rows.getFirst().getParser().getHeaderNames());
		assertEquals(6, rows.size());
		assertEquals(List.of("found"), rows.stream().map(row -> row.get("found")).distinct().toList());
		Map<String, CSVRecord> own = Results.byScenario(folder.resolve("asked"));
		for (CSVRecord row : rows.stream().filter(row -> row.get("variable").equals("fuelPrice where fuel is coal")).toList()) {
			Path stated = Files.writeString(folder.resolve("stated.scenario"),
					text.substring(0, questions).replace(coal, "fuelPrice * " + row.get("value") + " where fuel is coal ") + "}\n");
			Map<String, CSVRecord> results = Results.byScenario(run(stated, "stated"));
			double rival = row.get("rival").equals("baseline") ? 0 : number(results.get(row.get("rival")), "npv_cny");
			assertEquals(rival, number(results.get(row.get("scenario")), "npv_cny"), 1e-8 * Math.abs(number(own.get("Slowly"), "npv_cny")), row::toString);
		}
	}

	@Test
	void choicesKeepTheirLimitsAndNoneIsBetter() throws IOException {
		String text = Files.readString(folder.resolve("study.scenario"));
		Path study = Files.writeString(folder.resolve("choices.scenario"), text.substring(0, text.lastIndexOf('}')) + """
				choose "Budget" of M1, M2, M4 { budget 5000 MCNY }
				choose "Target" of all { target mitigation 2800 Mt }
				choose "Both" of M2, M4 { target mitigation 500 Mt budget 40000 MCNY }
				choose of M1, M3 { target mitigation 1 t }
				choose "Stack" of M1, M2 { counts stack target mitigation 1000 Mt }
				}
				""");
		Path out = run(study, "out");
		Map<String, CSVRecord> results = Results.byScenario(out);
		List<CSVRecord> taken = Results.table(out.resolve("choice.csv"));
		assertTrue(sum(taken, "1", "investment_cny") <= 5e9 && sum(taken, "1", "investment_cny") > 4.9e9);
		assertTrue(sum(taken, "2", "mitigation_t") >= 2800e6);
		assertTrue(sum(taken, "2", "npv_cny") < number(results.get("M1"), "npv_cny"), "better than M1 for all, which mitigates more");
		assertTrue(sum(taken, "3", "mitigation_t") >= 500e6 && sum(taken, "3", "investment_cny") <= 40e9);
		assertTrue(taken.stream().filter(row -> row.get("choice").equals("4")).allMatch(row -> number(row, "npv_cny") < 0),
				"only what saves money");
		List<CSVRecord> choices = Results.table(out.resolve("choices.csv"));
		assertEquals(List.of("stack, bought, credits", "stack"), choices.stream().map(row -> row.get("counts")).distinct().toList());
		assertEquals(number(choices.getLast(), "mitigation_t"), sum(taken, "5", "mitigation_t"), 1);
		assertTrue(number(choices.getLast(), "mitigation_t") >= 1000e6);
		List<CSVRecord> curve = Results.table(out.resolve("frontier.csv")).stream().filter(row -> row.get("choice").equals("2")).toList();
		double cost = Double.NEGATIVE_INFINITY;
		for (CSVRecord step : curve) {
			assertTrue(number(step, "cost_cny_per_t") >= cost);
			cost = number(step, "cost_cny_per_t");
		}
		CSVRecord last = curve.get(curve.size() - 1);
		assertEquals(curve.stream().mapToDouble(step -> number(step, "mitigation_t")).sum(), number(last, "mitigation_all_t"), 1);
		assertTrue(number(last, "mitigation_all_t") > number(results.get("M5"), "mitigation_t"));
	}

	private static double sum(List<CSVRecord> rows, String choice, String column) {
		return rows.stream().filter(row -> row.get("choice").equals(choice)).mapToDouble(row -> number(row, column)).sum();
	}

	@Test
	void theOutlookHasItsStocks() throws IOException {
		Path out = run(outlook("draws 4"), "out");
		List<CSVRecord> boilers = Results.table(out.resolve("stocks.csv")).stream().filter(row -> row.get("stock").equals("1")).toList();
		assertEquals(2050 - 1990 + 1, boilers.size());
		double before = 0;
		for (CSVRecord row : boilers) {
			double now = before + number(row, "inflow") - number(row, "outflow");
			assertEquals(now, number(row, "stock_at_end"), 1e-9);
			before = number(row, "stock_at_end");
		}
		assertEquals(80, number(boilers.get(2010 - 1990), "inflow"), 1e-12);
		CSVRecord pumps = Results.table(out.resolve("stocks.csv")).stream()
				.filter(row -> row.get("stock").equals("2") && row.get("year").equals("2022")).findFirst().orElseThrow();
		assertEquals(300, number(pumps, "stock_at_end"), 1e-9);
		double vintages = Results.table(out.resolve("stocks-by-vintage.csv")).stream()
				.filter(row -> row.get("stock").equals("2") && row.get("year").equals("2022"))
				.mapToDouble(row -> number(row, "stock_at_end")).sum();
		assertEquals(300, vintages, 1e-9);
		assertTrue(Files.readString(out.resolve("results.json")).contains("\"stocks\""));
		assertTrue(commandLine.out().contains("Stock: Gas boilers of a region") && commandLine.out().lines().anyMatch(line -> line.startsWith("1990 ")),
				commandLine::out);
	}

	@Test
	void aStockThatIsNone() throws IOException {
		String text = Files.readString(folder.resolve("study.scenario"));
		Path study = Files.writeString(folder.resolve("stocks.scenario"), text.substring(0, text.lastIndexOf('}')) + """
				stock "Boilers" {
					lifetime normal(mean 20 a, sd 30 a) estimate "test"
					level 2020: 100 MW, 2010: 5 t estimate "test"
				}
				}
				""");
		assertEquals(ExitCode.FAULTS, commandLine.run("run", study, "--out", folder.resolve("none")));
		for (String words : List.of("scenario.distribution No normal lifetime has these numbers.",
				"scenario.series The years of a time series rise",
				"scenario.unit The first amount is in MW, but this is in t.")) {
			assertTrue(commandLine.err().contains(words), commandLine::err);
		}
		assertFalse(Files.exists(folder.resolve("none")), "nothing is written");
	}

	@Test
	void aLevelThatFallsTooFastIsTold() throws IOException {
		String text = Files.readString(folder.resolve("study.scenario"));
		Path study = Files.writeString(folder.resolve("stocks.scenario"), text.substring(0, text.lastIndexOf('}')) + """
				stock "Boilers" {
					lifetime 20 a estimate "test"
					level 2020: 100 MW, 2022: 5 MW estimate "test"
				}
				}
				""");
		run(study, "out");
		assertTrue(commandLine.err().contains("warning study.inflow.negative The level of Boilers falls faster than lives end in 2022:"),
				commandLine::err);
	}

	@Test
	void sharesOfTheVarianceAddUpWhereNothingInteracts() throws IOException {
		Path out = run(independent(), "out");
		List<CSVRecord> indices = Results.table(out.resolve("indices.csv"));
		assertEquals(3 * 6 * 3, indices.size());
		double sum = 0;
		for (CSVRecord row : indices) {
			if (row.get("scenario").equals("M1") && row.get("quantity").equals("mitigation")) {
				sum += number(row, "total");
				assertTrue(number(row, "total_low") <= number(row, "total") && number(row, "total") <= number(row, "total_high"));
				assertEquals(row.get("variable").equals("lifetime") ? 1 : 0, number(row, "total"), 0.5);
			}
		}
		assertEquals(1, sum, 0.5);
	}

	@Test
	void shardsMergeToTheBitsOfOneRun() throws IOException {
		Path study = independent();
		Path whole = run(study, "whole", "--uncertainty", "Prices");
		for (int count : new int[] { 1, 2, 7 }) {
			List<Object> arguments = new ArrayList<>(List.of("merge"));
			for (int i = 0; i < count; i++) {
				arguments.add(1, shard(study, i * 112 / count + ".." + (i + 1) * 112 / count));
			}
			Path out = folder.resolve("merged" + count);
			arguments.addAll(List.of("--out", out));
			assertEquals(ExitCode.DONE, commandLine.run(arguments.toArray()), commandLine::err);
			for (String name : UNCERTAINTY) {
				assertArrayEquals(Files.readAllBytes(whole.resolve(name)), Files.readAllBytes(out.resolve(name)), name + " of " + count);
			}
		}
	}

	@Test
	void shardsThatDoNotFitAreTold() throws IOException {
		Path study = independent();
		Path first = shard(study, "0..40");
		Path last = shard(study, "80..112");
		Path middle = shard(study, "30..80");
		refused("shard.missing", "40..80", first, last);
		refused("shard.missing", "0..80", last);
		refused("shard.twice", "30..40", first, middle, last);
		refused("shard.foreign", "study.scenario", first, folder.resolve("study.scenario"));
		byte[] bytes = Files.readAllBytes(first);
		refused("shard.truncated", "ends too early", Files.write(folder.resolve("half.shard"), Arrays.copyOf(bytes, bytes.length / 2)));
		refused("shard.truncated", "ends too early", Files.write(folder.resolve("head.shard"), Arrays.copyOf(bytes, 20)));
		bytes[bytes.length / 2] ^= 1;
		refused("shard.damaged", "not as it was written", Files.write(folder.resolve("damaged.shard"), bytes));
		bytes[11] = 9;
		refused("shard.version", "format 9", Files.write(folder.resolve("new.shard"), bytes));
		Files.writeString(study, Files.readString(study).replace("seed 7", "seed 8"));
		refused("shard.study", "another study", first, shard(study, "40..112"));
	}

	@Test
	void whereverAShardIsDamagedItIsToldWithoutJava() throws IOException {
		byte[] bytes = Files.readAllBytes(shard(independent(), "0..40"));
		Path damaged = folder.resolve("damaged.shard");
		for (int i = 0; i < Math.min(bytes.length, 600); i++) {
			byte[] changed = bytes.clone();
			changed[i] ^= 0x41;
			Files.write(damaged, changed);
			assertEquals(ExitCode.FAULTS, commandLine.run("merge", damaged, "--out", folder.resolve("never")), commandLine::err);
			assertFalse(commandLine.err().matches("(?s).*(enum|org\\.|java|null|Exception).*"), commandLine::err);
		}
		assertFalse(Files.exists(folder.resolve("never")));
	}

	private void refused(String code, String words, Path... shards) throws IOException {
		Path out = Files.createDirectories(folder.resolve("kept"));
		Path old = Files.writeString(out.resolve("uncertainty.csv"), "earlier");
		List<Object> arguments = new ArrayList<>(List.of("merge", "--out", out));
		arguments.addAll(Arrays.asList(shards));
		assertEquals(ExitCode.FAULTS, commandLine.run(arguments.toArray()), commandLine::err);
		assertTrue(commandLine.err().contains(code) && commandLine.err().contains(words), commandLine::err);
		assertEquals("earlier", Files.readString(old));
	}

	@Test
	void drawsThatAreNotThere() throws IOException {
		Path study = independent();
		Path file = folder.resolve("x.shard");
		assertEquals(ExitCode.FAULTS, commandLine.run("run", study, "--uncertainty", "1", "--draws", "100..113", "--shard-out", file));
		assertTrue(commandLine.err().contains("study.draws.range"), commandLine::err);
		assertEquals(ExitCode.USAGE, commandLine.run("run", study, "--draws", "0..5", "--shard-out", file));
		assertTrue(commandLine.err().contains("1 \"Prices\", 2 \"Hours\""), commandLine::err);
		assertEquals(ExitCode.USAGE, commandLine.run("run", study, "--uncertainty", "3", "--draws", "0..5", "--shard-out", file));
		assertEquals(ExitCode.USAGE, commandLine.run("run", study, "--uncertainty", "1", "--draws", "5", "--shard-out", file));
		assertEquals(ExitCode.USAGE, commandLine.run("run", study, "--uncertainty", "1", "--draws", "0..5"));
		assertEquals(ExitCode.USAGE, commandLine.run("run", CommandLineFixture.STUDY, "--draws", "0..5", "--shard-out", file));
		assertEquals(ExitCode.USAGE, commandLine.run("merge"));
		assertEquals(ExitCode.USAGE, commandLine.run("merge", folder.resolve("no.shard")));
		assertFalse(Files.exists(file));
	}
}
