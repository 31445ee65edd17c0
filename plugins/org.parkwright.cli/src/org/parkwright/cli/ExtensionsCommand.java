package org.parkwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.contribution.Plugin;
import org.parkwright.core.contribution.Plugins;

/**
 * Lists the plug-ins in the folders of extensions.
 *
 * @since 0.2
 */
public final class ExtensionsCommand implements Command {

	@Override
	public String name() {
		return "extensions";
	}

	@Override
	public String summary() {
		return "List the plug-ins that are there, what they add and whether they work.";
	}

	@Override
	public String arguments() {
		return "";
	}

	@Override
	public Options options() {
		return new Options();
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		if (!line.getArgList().isEmpty()) {
			throw new UsageException("It takes no names: all plug-ins are listed.");
		}
		List<Plugin> plugins = Plugins.installed().all();
		if (plugins.isEmpty()) {
			console.note(nothing(Plugins.folders()));
			return ExitCode.DONE;
		}
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("NAME", "VERSION", "HASH", "FILE", "DOORS", "STATE"));
		for (Plugin plugin : plugins) {
			rows.add(List.of(plugin.name(), plugin.version(), plugin.shortHash(), plugin.file().toString(),
					String.join(",", plugin.doorNames()), plugin.fault().orElse("works")));
		}
		for (List<String> row : rows) {
			console.print(aligned(row, rows));
		}
		return ExitCode.DONE;
	}

	private static String nothing(List<Path> folders) {
		return folders.isEmpty() ? "Parkwright was started without plug-ins."
				: "There is no plug-in. Put its jar into " + folders.stream().map(Path::toString).collect(Collectors.joining(" or ")) + ".";
	}

	private static String aligned(List<String> row, List<List<String>> rows) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < row.size() - 1; i++) {
			int column = i;
			int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
			line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
		}
		return line.append(row.get(row.size() - 1)).toString();
	}
}
