package org.parkwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The example of a plug-in, of which projects are made. An extension of its {@code plugin.xml} is a door, called by the last word of
 * its point. With a door come the files that its extension names, those that these name, and the tests of all of them; so the example
 * says nowhere twice what belongs together.
 */
final class PluginTemplate {

	private static final String EXAMPLE = "org.parkwright.example.plugin";
	private static final String EXAMPLE_TITLE = "Power plants and their cooling water";
	private static final String PLUGIN_XML = "plugin.xml";
	private static final String MANIFEST = "META-INF/MANIFEST.MF";
	private static final String JAVA = ".java";
	private static final Pattern EXTENSION = Pattern.compile("(?s) *<extension point=\"[^\"]*?(\\w+)\">.*?</extension>\\R");
	private static final Pattern HOME = Pattern.compile("(?<=<parkwright\\.home>)[^<]*");
	private static final Pattern REQUIRED = Pattern.compile("Require-Bundle: ([^\\n]*+(?:\\n [^\\n]*+)*+)\\n");
	private static final Pattern COMMA = Pattern.compile(",\\n ");

	/** Content by path. */
	private final SequencedMap<String, String> files = new LinkedHashMap<>();
	/** Extension by door. */
	private final SequencedMap<String, String> doors = new LinkedHashMap<>();

	/** @param files content by path; line ends are those of Unix */
	PluginTemplate(Map<String, String> files) {
		this.files.putAll(new TreeMap<>(files));
		for (MatchResult extension : EXTENSION.matcher(files.get(PLUGIN_XML)).results().toList()) {
			doors.put(extension.group(1), extension.group());
		}
	}

	/** The one that the build packs into this bundle. */
	static PluginTemplate shipped() {
		Map<String, String> files = new TreeMap<>();
		try (InputStream packed = PluginTemplate.class.getResourceAsStream("/new-plugin.zip"); ZipInputStream zip = new ZipInputStream(packed)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.isDirectory()) {
					files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new PluginTemplate(files);
	}

	/** @return the names of the doors */
	Collection<String> doors() {
		return doors.sequencedKeySet();
	}

	/**
	 * Makes a project.
	 *
	 * @param name   of the plug-in and its Java package
	 * @param chosen doors
	 * @param home   folder of the Parkwright that it is compiled against, or null if it is not known
	 * @return content by path
	 */
	SequencedMap<String, String> project(String name, Collection<String> chosen, Path home) {
		Set<String> taken = taken(chosen);
		SequencedMap<String, String> project = new LinkedHashMap<>();
		for (String path : files.keySet()) {
			if (taken.contains(path) || isOfAnyProject(path)) {
				project.put(path, files.get(path));
			}
		}
		project.put(PLUGIN_XML, EXTENSION.matcher(files.get(PLUGIN_XML)).replaceAll(extension -> chosen.contains(extension.group(1))
				? Matcher.quoteReplacement(extension.group()) : ""));
		String used = String.join("\n", taken.stream().map(files::get).toList()) + project.get(PLUGIN_XML);
		project.computeIfPresent(MANIFEST, (path, text) -> requiring(text, used));
		project.computeIfPresent("pom.xml", (path, text) -> home(text, home));
		project.replaceAll((path, text) -> path.equals("pom.xml") || path.equals("build.properties") ? withoutMissingFolders(text, project.keySet()) : text);
		SequencedMap<String, String> renamed = new LinkedHashMap<>();
		project.forEach((path, text) -> renamed.put(renamed(path, name), renamed(text, name)));
		return renamed;
	}

	/** What stands in any project, whichever doors it has. */
	private static boolean isOfAnyProject(String path) {
		return !path.contains("/") || path.equals(MANIFEST) || path.endsWith("/package-info.java");
	}

	private Set<String> taken(Collection<String> chosen) {
		Set<String> taken = new TreeSet<>();
		Deque<String> texts = new ArrayDeque<>(chosen.stream().map(doors::get).toList());
		while (!texts.isEmpty()) {
			String text = texts.pop();
			for (String path : files.keySet()) {
				if (!isOfAnyProject(path) && !taken.contains(path) && (isNamed(path, text) || isTestOf(path, taken))) {
					taken.add(path);
					texts.push(files.get(path));
				}
			}
		}
		return taken;
	}

	private static boolean isNamed(String path, String text) {
		return !path.endsWith(JAVA) ? text.contains(file(path)) : Pattern.compile("\\b" + stem(path) + "\\b").matcher(text).find();
	}

	private static boolean isTestOf(String path, Set<String> taken) {
		return path.startsWith("src/test/") && taken.stream().anyMatch(other -> {
			String stem = stem(other);
			return file(path).equals(stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1) + "Test.java");
		});
	}

	private static String file(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static String stem(String path) {
		return file(path).replaceFirst("\\.[^.]*$", "");
	}

	/** Without the bundles that only other doors need: whose name begins no name of a class or a point. */
	private static String requiring(String manifest, String used) {
		Matcher required = REQUIRED.matcher(manifest);
		if (!required.find()) {
			return manifest;
		}
		List<String> needed = COMMA.splitAsStream(required.group(1)).filter(bundle -> used.contains(bundle.replaceFirst(";.*", "") + ".")).toList();
		return manifest.substring(0, required.start(1)) + String.join(",\n ", needed) + manifest.substring(required.end(1));
	}

	private static String home(String pom, Path home) {
		String place = home == null ? "${env.PARKWRIGHT_HOME}" : home.toString().replace("&", "&amp;").replace("<", "&lt;");
		return HOME.matcher(pom).replaceFirst(Matcher.quoteReplacement(place));
	}

	private String withoutMissingFolders(String text, Set<String> paths) {
		String left = text;
		for (String path : files.keySet()) {
			String folder = path.substring(0, path.indexOf('/') + 1);
			if (!folder.isEmpty() && paths.stream().noneMatch(other -> other.startsWith(folder))) {
				left = left.replaceAll("(?m)^.*[ >]" + Pattern.quote(folder) + ".*\\R", "");
			}
		}
		return left;
	}

	private static String renamed(String text, String name) {
		String word = name.substring(name.lastIndexOf('.') + 1);
		return text.replace(EXAMPLE, name).replace(EXAMPLE.replace('.', '/'), name.replace('.', '/'))
				.replace(EXAMPLE_TITLE, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
	}
}
