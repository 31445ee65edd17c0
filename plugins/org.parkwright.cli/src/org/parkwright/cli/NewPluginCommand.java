package org.parkwright.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.file.AtomicFiles;

/**
 * Makes the project of a plug-in.
 *
 * @since 0.2
 */
public final class NewPluginCommand implements Command {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*+(\\.[a-z][a-z0-9_]*+)++");

	private final Path home;

	/** Makes projects that are compiled against the Parkwright that runs. */
	public NewPluginCommand() {
		this(null);
	}

	/** @param home folder of the installation that projects are compiled against; null for the one that runs */
	NewPluginCommand(Path home) {
		this.home = home;
	}

	@Override
	public String name() {
		return "new-plugin";
	}

	@Override
	public String summary() {
		return "Make the project of a plug-in, with a working class and its test for each door.";
	}

	@Override
	public String arguments() {
		return "NAME [--with DOORS] --out DIR";
	}

	@Override
	public Options options() {
		return new Options()
				.addOption(Arguments.option("with", "DOORS", "what it adds, such as results,importer,function; a wrong word shows all, which come if left out"))
				.addOption(Arguments.option("out", "DIR", "folder of the project, empty or not there yet"));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		String name = name(line);
		PluginTemplate template = PluginTemplate.shipped();
		Collection<String> doors = line.hasOption("with") ? doors(line.getOptionValue("with"), template.doors()) : template.doors();
		Path out = Arguments.required(line, "out");
		try {
			requireEmpty(out);
			Map<String, AtomicFiles.Content> files = new LinkedHashMap<>();
			template.project(name, doors, home == null ? installation() : home).forEach((path, text) -> files.put(path, AtomicFiles.text(text)));
			AtomicFiles.writeAll(out, files);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(out, e).text());
		}
		console.note("The project of " + name + " is in " + out + ". Its README.md says how it is built, tested and used.");
		return ExitCode.DONE;
	}

	private static String name(CommandLine line) throws UsageException {
		if (line.getArgList().size() != 1) {
			throw new UsageException("Which name shall the plug-in have? Give one, such as com.example.steam.");
		}
		String name = line.getArgList().getFirst();
		if (!NAME.matcher(name).matches() || !SourceVersion.isName(name)) {
			throw new UsageException("'" + name + "' is no name for a plug-in. It is that of its Java package too: two or more words of small letters "
					+ "and digits with dots between them, none of them a word of Java, such as com.example.steam.");
		}
		if (Stream.of("org.parkwright.", "org.eclipse.", "java.").anyMatch((name + ".")::startsWith)) {
			throw new UsageException("'" + name + "' is a name of others' parts. Begin it with a domain of your own, such as com.example.");
		}
		return name;
	}

	private static Set<String> doors(String text, Collection<String> known) throws UsageException {
		Set<String> chosen = new LinkedHashSet<>();
		for (String word : Arrays.stream(text.split(",")).map(String::strip).toList()) {
			chosen.add(known.stream().filter(door -> door.equals(word) || door.equals(word + "s") || door.equals(word + "es")).findFirst()
					.orElseThrow(() -> new UsageException("There is no door '" + word + "'. Doors are " + String.join(", ", known) + ".")));
		}
		return chosen;
	}

	private static void requireEmpty(Path folder) throws IOException, UsageException {
		if (Files.isDirectory(folder)) {
			try (Stream<Path> content = Files.list(folder)) {
				if (content.findAny().isPresent()) {
					throw new UsageException("The folder " + folder + " is not empty. Name one that is, or that is not there yet.");
				}
			}
		}
	}

	/** @return the folder of the installation that runs, or null if there is none, as in a test */
	private static Path installation() {
		try {
			CodeSource source = NewPluginCommand.class.getProtectionDomain().getCodeSource();
			Path installed = Path.of(source.getLocation().toURI()).getParent().getParent();
			return Files.isRegularFile(installed.resolve("lib/parkwright.jar")) ? installed : null;
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
