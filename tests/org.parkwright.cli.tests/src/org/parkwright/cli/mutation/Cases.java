package org.parkwright.cli.mutation;

import static org.parkwright.cli.mutation.Dictionary.pick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws cases: which command, on which files, with what damage. The same seed and number give the same case. */
final class Cases {

	private static final List<String> REPRESENTATIONS = List.of("Park overview", "Symbiosis network", "Energy infrastructure");
	private static final long STRIDE = 0x9E3779B97F4A7C15L;

	private final Samples samples;
	private final long seed;

	/** One case being drawn. */
	private final class Draft {

		private final Random random;
		private final Map<String, byte[]> files = new LinkedHashMap<>();
		private final List<List<String>> steps = new ArrayList<>();
		private String what = "";

		Draft(Random random) {
			this.random = random;
		}

		Draft take(String... names) {
			files.putAll(samples.with(names));
			return this;
		}

		Draft damage(String name) {
			what += (what.isEmpty() ? "" : ", ") + name;
			Mutations mutations = new Mutations(random, dictionary(name));
			if (name.endsWith(".xlsx")) {
				files.computeIfPresent(name, (key, content) -> mutations.ofWorkbook(content));
			} else if (name.endsWith(".shard")) {
				files.computeIfPresent(name, (key, content) -> mutations.ofShard(content));
			} else {
				files.computeIfPresent(name, (key, content) -> mutations.of(content));
			}
			return this;
		}

		Draft step(String... arguments) {
			List<String> step = new ArrayList<>(List.of(arguments));
			if (random.nextInt(12) == 0) {
				new ArgumentDamage(random).apply(step);
				what += ", arguments";
			}
			steps.add(step);
			return this;
		}

		Case done(int number) {
			return new Case(number, what, files, steps);
		}
	}

	Cases(Samples samples, long seed) {
		this.samples = samples;
		this.seed = seed;
	}

	/** @return the case of this number */
	Case draw(int number) {
		Random random = new Random(seed + STRIDE * (number + 1));
		Draft draft = new Draft(random);
		int kind = random.nextInt(1000);
		if (kind < 130) {
			String park = pick(Samples.PARKS, random);
			draft.take(park).damage(park).step("validate", "in/" + park);
		} else if (kind < 270) {
			String study = pick(Samples.SCENARIOS, random);
			draft.take(study).damage(oneOf(study, random)).step("validate", "in/" + study);
		} else if (kind < 480) {
			String study = pick(Samples.SCENARIOS, random);
			draft.take(study).damage(oneOf(study, random)).step("run", "in/" + study, "--no-report", "--out", "out/run");
		} else if (kind < 530) {
			draft.take("outlook.scenario").damage(oneOf("outlook.scenario", random)).step("run", "in/outlook.scenario", "--draws", "0..5",
					"--shard-out", "out/draws.shard");
		} else if (kind < 700) {
			list(draft);
		} else if (kind < 780) {
			String park = pick(Samples.PARKS, random);
			draft.take(park).damage(park);
			String list = "out/list" + pick(List.of(".csv", ".xlsx"), random);
			draft.step("export", "in/" + park, "--out", list).step("import", "--units", list, "--out", "out/again.park");
		} else if (kind < 870) {
			diagram(draft);
		} else if (kind < 900) {
			String specification = pick(Samples.SPECIFICATIONS, random);
			draft.take(specification).damage(specification).steps.add(List.of(MutationRun.SPECIFICATION, "in/" + specification));
		} else if (kind < 980) {
			draft.take(Samples.SHARDS.toArray(String[]::new)).damage(pick(Samples.SHARDS, random)).step("merge", "in/one.shard", "in/two.shard",
					"--out", "out/run");
		} else if (kind < 985) {
			String study = pick(Samples.SCENARIOS, random);
			draft.take(study).damage(oneOf(study, random)).step("report", "in/" + study, "--format", "html", "--out", "out/run");
		} else if (kind < 990) {
			draft.take("study.scenario", "report.rptdesign").damage("report.rptdesign").step("report", "in/study.scenario", "--design",
					"in/report.rptdesign", "--format", "html", "--out", "out/run");
		} else {
			arguments(draft);
		}
		return draft.done(number);
	}

	/** The study itself or what it names: each is read by another path. */
	private static String oneOf(String study, Random random) {
		List<String> names = new ArrayList<>(List.of(study, study, "china-eip.park"));
		if (!study.equals("everything.scenario")) {
			names.addAll(Samples.IMPORTED);
		}
		return pick(names, random);
	}

	private void list(Draft draft) {
		Random random = draft.random;
		String list = random.nextInt(3) == 0 ? "units.xlsx" : pick(Samples.LISTS, random);
		draft.take(list, "parks.csv", "study.scenario");
		if (random.nextInt(5) == 0) {
			draft.damage("parks.csv").step("import", "--units", "in/" + list, "--parks", "in/parks.csv", "--out", "out/new.park");
		} else {
			draft.damage(list).step("import", "--units", "in/" + list, "--out", "out/new.park");
		}
		// What is imported can be computed and written again.
		draft.step("run", "in/study.scenario", "--park", "out/new.park", "--no-report", "--out", "out/run");
		draft.step("export", "out/new.park", "--out", "out/list" + pick(List.of(".csv", ".xlsx"), random));
	}

	private void diagram(Draft draft) {
		Random random = draft.random;
		String park = pick(List.of("china-eip.park", "kalundborg.park", "kalundborg.park"), random);
		String layout = park.replace(".park", ".layout");
		draft.take(park, layout).damage(random.nextInt(3) == 0 ? park : layout);
		String picture = "out/picture" + (random.nextInt(10) == 0 ? ".png" : ".svg");
		draft.step("diagram", "in/" + park, "--representation", pick(REPRESENTATIONS, random), "--select",
				park.startsWith("china") ? "park.K001" : "park.kalundborg", "--out", picture);
	}

	/** Sound files and damaged arguments of any command. */
	private void arguments(Draft draft) {
		Random random = draft.random;
		draft.take("study.scenario", "outlook.scenario", "units.csv", "parks.csv", "kalundborg.park", "one.shard", "two.shard");
		List<String> step = new ArrayList<>(pick(List.of(
				List.of("validate", "in/study.scenario", "in/kalundborg.park"),
				List.of("run", "in/study.scenario", "--study", "ChinaEip", "--park", "in/china-eip.park", "--no-report", "--out", "out/run"),
				List.of("run", "in/outlook.scenario", "--uncertainty", "1", "--draws", "0..5", "--shard-out", "out/draws.shard"),
				List.of("import", "--units", "in/units.csv", "--parks", "in/parks.csv", "--name", "N", "--base-year", "2014", "--out",
						"out/new.park"),
				List.of("export", "in/kalundborg.park", "--out", "out/list.csv"),
				List.of("diagram", "in/kalundborg.park", "--representation", "Park overview", "--select", "park.kalundborg", "--out",
						"out/picture.svg"),
				List.of("merge", "in/one.shard", "in/two.shard", "--out", "out/run")), random));
		do {
			new ArgumentDamage(random).apply(step);
		} while (random.nextInt(3) == 0);
		draft.what = "arguments";
		draft.steps.add(step);
	}

	private static Dictionary dictionary(String name) {
		return switch (name.substring(name.lastIndexOf('.') + 1)) {
		case "park" -> Dictionary.PARK;
		case "scenario" -> Dictionary.SCENARIO;
		case "csv" -> Dictionary.LIST;
		case "xlsx" -> Dictionary.WORKBOOK;
		case "layout" -> Dictionary.LAYOUT;
		case "rptdesign" -> Dictionary.DESIGN;
		case "odesign" -> Dictionary.SPECIFICATION;
		default -> Dictionary.ANY;
		};
	}
}
