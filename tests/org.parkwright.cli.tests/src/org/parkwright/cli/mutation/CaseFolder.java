package org.parkwright.cli.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a case on the disk, beside results of an earlier day. */
final class CaseFolder {

	private static final List<String> EARLIER = List.of("run/results.csv", "run/results.json", "run/yearly.csv", "run/units.csv",
			"run/uncertainty.csv", "run/report.html", "run/report.pdf", "list.csv", "list.xlsx", "new.park", "picture.svg", "picture.png",
			"draws.shard");

	private final Path folder;

	/** Makes the folder anew. */
	CaseFolder(Path folder, Case each) throws IOException {
		this.folder = folder;
		delete(folder);
		for (Map.Entry<String, byte[]> file : each.files().entrySet()) {
			write(Case.IN + file.getKey(), file.getValue());
		}
		for (String name : EARLIER) {
			write(Case.OUT + name, ("earlier " + name).getBytes(StandardCharsets.UTF_8));
		}
	}

	private void write(String name, byte[] content) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.write(file, content);
	}

	static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}

	/** @return the arguments as a user types them */
	String[] arguments(List<String> step) {
		return step.stream().map(word -> word.startsWith(Case.IN) || word.startsWith(Case.OUT) ? folder + "/" + word : word)
				.toArray(String[]::new);
	}

	/** @return all that is in the folder: bytes by name, those of folders null */
	Map<String, byte[]> content() throws IOException {
		Map<String, byte[]> content = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path each : all.toList()) {
				String name = folder.relativize(each).toString();
				content.put(name, Files.isDirectory(each) ? null : Files.readAllBytes(each));
			}
		}
		return content;
	}

	/**
	 * Compares what a command left behind with what was there.
	 *
	 * @param done whether it said that all went well: then it may write what its arguments name, and nothing else
	 * @return what it should not have done
	 */
	List<String> harm(Map<String, byte[]> before, List<String> step, boolean done) throws IOException {
		Map<String, byte[]> after = content();
		List<String> harm = new ArrayList<>();
		before.forEach((name, bytes) -> {
			if (!after.containsKey(name)) {
				harm.add("it took away " + name);
			} else if (!Arrays.equals(bytes, after.get(name)) && !(done && named(name, step))) {
				harm.add("it changed " + name);
			}
		});
		after.keySet().stream().filter(name -> !before.containsKey(name)).filter(name -> !(done && named(name, step)) || litter(name))
				.forEach(name -> harm.add("it left " + name));
		return harm;
	}

	private static boolean named(String name, List<String> step) {
		return step.stream().filter(word -> word.startsWith(Case.OUT)).map(word -> Path.of(word).normalize().toString())
				.anyMatch(out -> name.equals(out) || name.startsWith(out + "/") || out.startsWith(name + "/"));
	}

	private static boolean litter(String name) {
		return name.endsWith(".part") || name.endsWith(".old") || name.endsWith(".tmp");
	}
}
