package org.parkwright.cli.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Sound files of every kind by name, as users have them: the examples with fewer units and draws, so that many cases fit
 * into a minute, and what the commands make of them.
 */
final class Samples {

	static final List<String> SCENARIOS = List.of("study.scenario", "outlook.scenario", "further.scenario", "impacts.scenario",
			"everything.scenario");
	static final List<String> IMPORTED = List.of("measures.scenario", "parameters.scenario");
	static final List<String> PARKS = List.of("china-eip.park", "whole.park", "kalundborg.park");
	static final List<String> LISTS = List.of("units.csv", "semicolons.csv");
	static final List<String> SHARDS = List.of("one.shard", "two.shard");
	static final List<String> SPECIFICATIONS = List.of("energy.odesign", "overview.odesign", "symbiosis.odesign", "tables.odesign");
	/** What no file may make a command read. */
	static final String SECRET = "what nobody asked to read";

	private final Map<String, byte[]> contents = new LinkedHashMap<>();

	/**
	 * Makes the samples.
	 *
	 * @param root   the checkout
	 * @param folder an empty folder to make them in
	 * @param line   the command line
	 */
	Samples(Path root, Path folder, MutationRun.CommandLine line) throws IOException {
		Path examples = root.resolve("examples");
		Path china = examples.resolve("china-eip");
		for (String name : List.of("study", "measures", "parameters", "outlook", "further", "impacts")) {
			String text = Files.readString(china.resolve(name + ".scenario"));
			Files.writeString(folder.resolve(name + ".scenario"), text.replaceAll("draws \\d+", "draws 20"));
		}
		String everything = Files.readString(root.resolve("tests/org.parkwright.scenario.tests/fuzz/everything.scenario"));
		Files.writeString(folder.resolve("everything.scenario"),
				everything.replace("draws 100", "draws 20").replace("s.park", "china-eip.park"));
		List<String> units = Files.readAllLines(china.resolve("china-eip-units.csv"));
		List<String> few = Stream.concat(units.subList(0, 2).stream(),
				units.stream().filter(unit -> unit.contains(",K001,") || unit.matches("U\\d*[37]\\d,.*0,.*"))).toList();
		Files.write(folder.resolve("units.csv"), few);
		Files.writeString(folder.resolve("semicolons.csv"), String.join("\r\n", few).replace(',', ';').replace('.', ','));
		Files.copy(china.resolve("china-eip-parks.csv"), folder.resolve("parks.csv"));
		Files.copy(china.resolve("china-eip.park"), folder.resolve("whole.park"));
		Files.copy(china.resolve("china-eip.layout"), folder.resolve("china-eip.layout"));
		for (String name : List.of("kalundborg.park", "kalundborg.layout")) {
			Files.copy(examples.resolve("kalundborg").resolve(name), folder.resolve(name));
		}
		for (String name : SPECIFICATIONS) {
			Files.copy(root.resolve("plugins/org.parkwright.design/description").resolve(name), folder.resolve(name));
		}
		Files.writeString(folder.resolve("secret.txt"), SECRET);
		make(line, folder, "import", "--units", folder + "/units.csv", "--parks", folder + "/parks.csv", "--out", folder + "/china-eip.park");
		make(line, folder, "export", folder + "/china-eip.park", "--out", folder + "/units.xlsx");
		for (int i = 0; i < SHARDS.size(); i++) {
			make(line, folder, "run", folder + "/outlook.scenario", "--draws", 10 * i + ".." + 10 * (i + 1), "--shard-out",
					folder + "/" + SHARDS.get(i));
		}
		make(line, folder, "report", folder + "/study.scenario", "--write-design", "--out", folder.toString());
		take(folder, "");
		// The first report waits for its engine, which no case shall be blamed for.
		make(line, folder, "report", folder + "/study.scenario", "--out", folder + "/report");
	}

	private static void make(MutationRun.CommandLine line, Path folder, String... arguments) {
		MutationRun.Printed printed = MutationRun.call(line, List.of(arguments));
		if (printed.code() != 0) {
			throw new IllegalStateException("The samples cannot be made in " + folder + ": " + printed.err());
		}
	}

	private void take(Path folder, String prefix) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				if (Files.isDirectory(file)) {
					take(file, prefix + file.getFileName() + "/");
				} else {
					contents.put(prefix + file.getFileName(),
							file.toString().endsWith(".xlsx") ? plainArchive(file) : Files.readAllBytes(file));
				}
			}
		}
	}

	/** The same workbook in an archive that can be read from its beginning on, which the zip streams of Java need. */
	private static byte[] plainArchive(Path workbook) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (var zip = new ZipFile(workbook.toFile())) {
			for (ZipEntry part : zip.stream().toList()) {
				parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
			}
		}
		return Mutations.workbook(parts);
	}

	byte[] content(String name) {
		return contents.get(name).clone();
	}

	/** @return the sound files that a case begins with: those named, with what each needs beside it */
	Map<String, byte[]> with(String... names) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("secret.txt", SECRET.getBytes(StandardCharsets.UTF_8));
		for (String name : names) {
			files.put(name, content(name));
			if (SCENARIOS.contains(name)) {
				files.put("china-eip.park", content("china-eip.park"));
				IMPORTED.forEach(imported -> files.put(imported, content(imported)));
			} else if (name.endsWith(".rptdesign")) {
				contents.keySet().stream().filter(other -> other.startsWith("data/") || other.endsWith(".rptlibrary"))
						.forEach(other -> files.put(other, content(other)));
			}
		}
		return files;
	}
}
