import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in each materialized product what it ships of others: {@code NOTICE} with the licenses, for people, and
 * {@code bom.cdx.json}, the same list as a bill of materials of CycloneDX, for programs that look for known faults.
 *
 * <p>Coordinates are those by which Tycho fetched a bundle; licenses are what the bundle says of itself, in its manifest,
 * its own pom, its license file or its about page. What says nothing is in {@code licenses.properties}; a bundle of which no license
 * is known ends the build.
 *
 * <p>Usage: {@code java Shipped.java PRODUCTS_FOLDER CONTENT_XML ROOT VERSION}
 */
final class Shipped {

	/** Words of licenses, by which texts, links and names are told; the more special ones first. */
	private static final Map<String, String> WORDS = new LinkedHashMap<>();

	static {
		WORDS.put("epl-?v?-?2|eclipse public licen[cs]e\\W+(-|v|version)*[.\\s]*2", "EPL-2.0");
		WORDS.put("epl-?v?-?1|eclipse public licen[cs]e\\W+(-|v|version)*[.\\s]*1", "EPL-1.0");
		WORDS.put("apache\\W.{0,60}2|apache-2|apache licen[cs]e\\s+version 2", "Apache-2.0");
		WORDS.put("lgpl-?2|lesser general public licen[cs]e.{0,20}2\\.1", "LGPL-2.1-or-later");
		WORDS.put("gpl2.{0,20}(cpe|classpath|exception)|gnu\\.org/software/classpath|gpl-2\\.0.{0,12}classpath", "GPL-2.0-only WITH Classpath-exception-2.0");
		WORDS.put("mpl-?2|mozilla public licen[cs]e.{0,12}2|mozilla\\.org/(en-us/)?mpl/2", "MPL-2.0");
		WORDS.put("0bsd", "0BSD");
		WORDS.put("bsd-2|opensource\\.org/licenses/bsd-license|bsd 2", "BSD-2-Clause");
		WORDS.put("bsd-3|(?<!0)bsd|edl-?v?1|eclipse distribution licen[cs]e", "BSD-3-Clause");
		WORDS.put("\\bmit\\b", "MIT");
		WORDS.put("\\bisc\\b", "ISC");
		WORDS.put("ofl-1\\.1", "OFL-1.1");
		WORDS.put("public domain", "LicenseRef-public-domain");
	}

	/** One part of a product, and those that its jar brings along. */
	private record Part(String purl, String group, String name, String version, String bundle, String license, String hash, List<Part> brought) {
	}

	private final Path root;
	private final String version;
	private final Properties told = new Properties();
	private final Map<String, Map<String, String>> units;
	private final Set<String> silent = new TreeSet<>();

	private Shipped(Path content, Path root, String version) throws IOException {
		this.root = root;
		this.version = version;
		units = units(Files.readString(content));
		try (var in = Files.newBufferedReader(root.resolve("releng/licenses.properties"))) {
			told.load(in);
		}
	}

	public static void main(String[] args) throws Exception {
		Shipped shipped = new Shipped(Path.of(args[1]), Path.of(args[2]), args[3]);
		try (Stream<Path> folders = Files.walk(Path.of(args[0]), 6)) {
			for (Path product : folders.filter(folder -> Files.isDirectory(folder.resolve("plugins"))
					&& Files.isDirectory(folder.resolve("configuration"))).sorted().toList()) {
				shipped.write(product);
			}
		}
	}

	/** Properties of the bundles in p2's description of a repository, by name and version as in the name of the file. */
	private static Map<String, Map<String, String>> units(String content) {
		Map<String, Map<String, String>> units = new HashMap<>();
		for (MatchResult unit : matches("(?s)<unit id='([^']+)' version='([^']+)'.*?</unit>", content)) {
			Map<String, String> properties = new HashMap<>();
			for (MatchResult each : matches("<property name='maven-(?:wrapped-)?(\\w+)' value='([^']*)'", unit.group())) {
				properties.put(each.group(1), each.group(2));
			}
			units.put(unit.group(1) + "_" + unit.group(2), properties);
		}
		return units;
	}

	private static List<MatchResult> matches(String pattern, String text) {
		return Pattern.compile(pattern).matcher(text).results().toList();
	}

	private void write(Path product) throws Exception {
		List<Part> parts = new ArrayList<>();
		try (Stream<Path> bundles = Files.list(product.resolve("plugins"))) {
			for (Path bundle : bundles.filter(each -> !each.getFileName().toString().startsWith("org.parkwright."))
					.sorted().toList()) {
				parts.add(bundle(bundle));
			}
		}
		parts.addAll(packages());
		parts.add(part("generic", "", "noto-sans", "", "fonts", "OFL-1.1", null));
		if (!silent.isEmpty()) {
			throw new IllegalStateException("No license is known of " + silent
					+ ": look it up and add it to releng/licenses.properties");
		}
		parts.sort(Comparator.comparing(Part::purl));
		Files.writeString(product.resolve("NOTICE"), notice(parts));
		Files.writeString(product.resolve("bom.cdx.json"), bom(parts));
		Files.copy(root.resolve("LICENSE"), product.resolve("LICENSE"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
	}

	private static Part part(String kind, String group, String name, String version, String bundle, String license, String hash) {
		String purl = "pkg:" + kind + "/" + (group.isEmpty() ? "" : group.replace("@", "%40") + "/") + name
				+ (version.isEmpty() ? "" : "@" + version);
		return new Part(purl, group, name, version, bundle, license, hash, new ArrayList<>());
	}

	private Part bundle(Path place) throws Exception {
		if (Files.isDirectory(place)) {
			return bundle(place, place, null);
		}
		try (FileSystem jar = FileSystems.newFileSystem(place)) {
			return bundle(place, jar.getPath("/"), hash(place));
		}
	}

	private Part bundle(Path place, Path inside, String hash) throws IOException {
		String file = place.getFileName().toString().replaceFirst("\\.jar$", "");
		Map<String, String> maven = units.getOrDefault(file, Map.of());
		String name = file.replaceFirst("_\\d.*", "");
		Part part = maven.containsKey("artifactId")
				? part("maven", maven.get("groupId"), maven.get("artifactId"), maven.get("version"), name, license(inside, maven, name), hash)
				: part("generic", "", name, file.substring(name.length() + 1), name, license(inside, maven, name), hash);
		for (Path properties : files(inside.resolve("META-INF/maven"), "pom.properties")) {
			Properties pom = new Properties();
			try (var in = Files.newBufferedReader(properties)) {
				pom.load(in);
			}
			if (!pom.getProperty("artifactId").equals(part.name())) {
				// What a jar brings along is under the license of the jar, as far as anybody says.
				part.brought().add(part("maven", pom.getProperty("groupId"), pom.getProperty("artifactId"),
						pom.getProperty("version"), name, part.license(), null));
			}
		}
		return part;
	}

	private String license(Path inside, Map<String, String> maven, String name) throws IOException {
		String looked = told.getProperty(maven.getOrDefault("groupId", "") + "." + maven.getOrDefault("artifactId", name));
		if (looked != null) {
			return looked;
		}
		Set<String> found = new LinkedHashSet<>();
		try (var in = Files.newInputStream(inside.resolve("META-INF/MANIFEST.MF"))) {
			String header = new Manifest(in).getMainAttributes().getValue("Bundle-License");
			found.addAll(named(header == null ? "" : header));
		}
		if (found.isEmpty()) {
			for (Path pom : files(inside.resolve("META-INF/maven"), "pom.xml")) {
				for (MatchResult licenses : matches("(?s)<licenses>.*?</licenses>", Files.readString(pom))) {
					found.addAll(named(licenses.group()));
				}
			}
		}
		if (found.isEmpty()) {
			for (String text : List.of("META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/LICENSE.md", "about.html")) {
				if (found.isEmpty() && Files.exists(inside.resolve(text))) {
					// The first license of a page is that of the content, later ones are those of what it is made with.
					String told = new String(Files.readAllBytes(inside.resolve(text)), java.nio.charset.StandardCharsets.ISO_8859_1);
					Set<String> names = named(told);
					names.stream().min(Comparator.comparing(each -> place(each, told))).ifPresent(found::add);
				}
			}
		}
		if (found.isEmpty()) {
			silent.add(maven.getOrDefault("groupId", "") + "." + maven.getOrDefault("artifactId", name));
		}
		return String.join(" OR ", found);
	}

	private static int place(String license, String text) {
		return WORDS.entrySet().stream().filter(each -> each.getValue().equals(license))
				.map(each -> Pattern.compile("(?is)" + each.getKey()).matcher(text)).filter(matcher -> matcher.find())
				.mapToInt(matcher -> matcher.start()).min().orElse(Integer.MAX_VALUE);
	}

	private static Set<String> named(String text) {
		Set<String> names = WORDS.entrySet().stream()
				.filter(each -> Pattern.compile("(?is)" + each.getKey()).matcher(text).find())
				.map(Map.Entry::getValue).collect(Collectors.toCollection(LinkedHashSet::new));
		if (names.contains("BSD-2-Clause") && !Pattern.compile("(?i)bsd-3").matcher(text).find()) {
			names.remove("BSD-3-Clause");
		}
		return names;
	}

	/** What is bundled into the pages, from the lock files of their clients. */
	private List<Part> packages() throws IOException {
		List<Part> parts = new ArrayList<>();
		for (Path lock : files(root.resolve("plugins"), "client/package-lock.json")) {
			String text = Files.readString(lock);
			for (MatchResult each : matches("(?sm)^    \"node_modules/([^\"]+)\": \\{\\n(.*?)^    \\}", text)) {
				if (!each.group(2).contains("\"dev\": true")) {
					String path = each.group(1).replaceFirst(".*node_modules/", "");
					String license = value("license", each.group(2));
					if (license.isEmpty()) {
						silent.add(path);
					}
					int slash = path.indexOf('/');
					parts.add(part("npm", slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1),
							value("version", each.group(2)), lock.getParent().getParent().getFileName().toString(), license, null));
				}
			}
		}
		return parts.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
	}

	private static String value(String key, String json) {
		return matches("\"" + key + "\": \"([^\"]*)\"", json).stream().findFirst().map(match -> match.group(1)).orElse("");
	}

	private static String hash(Path jar) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		try (var in = new DigestInputStream(Files.newInputStream(jar), digest)) {
			in.skipNBytes(Files.size(jar));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static List<Path> files(Path folder, String end) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.endsWith(end) && !file.toString().contains("node_modules")
					&& !file.toString().contains("target/")).sorted().toList();
		}
	}

	private static String notice(List<Part> parts) {
		StringBuilder text = new StringBuilder("""
				Parkwright

				Made available under the terms of the Eclipse Public License 2.0, whose text is in the file LICENSE.

				It ships with works of others, each under a license of its own. Their texts are in the jars, as
				about.html or under META-INF, or at https://spdx.org/licenses. Where several are named one may choose.

				""");
		for (Part part : parts) {
			String name = (part.group().isEmpty() ? "" : part.group() + (part.purl().startsWith("pkg:npm") ? "/" : ":")) + part.name();
			text.append("%-75s %-22s %s%n".formatted(name, part.version(), part.license()).replace("\r\n", "\n"));
			for (Part brought : part.brought()) {
				text.append("%-75s %-22s %s%n".formatted("  with " + brought.group() + ":" + brought.name(), brought.version(), "")
						.stripTrailing()).append('\n');
			}
		}
		return text.toString();
	}

	private String bom(List<Part> parts) {
		return """
				{
				  "bomFormat": "CycloneDX",
				  "specVersion": "1.5",
				  "version": 1,
				  "metadata": {
				    "component": {"type": "application", "bom-ref": "parkwright", "name": "parkwright", "version": "%s", "licenses": [{"license": {"id": "EPL-2.0"}}]}
				  },
				  "components": [
				%s
				  ]
				}
				""".formatted(version, parts.stream().map(part -> component(part, "    ")).collect(Collectors.joining(",\n")));
	}

	private static String component(Part part, String indent) {
		StringBuilder text = new StringBuilder(indent + "{\"type\": \"" + (part.bundle().equals("fonts") ? "file" : "library") + "\"");
		text.append(", \"bom-ref\": \"" + part.purl() + (part.bundle().equals(part.name()) ? "" : "#" + part.bundle()) + "\"");
		if (!part.group().isEmpty()) {
			text.append(", \"group\": \"" + part.group() + "\"");
		}
		text.append(", \"name\": \"" + part.name() + "\", \"version\": \"" + part.version() + "\"");
		if (part.hash() != null) {
			text.append(", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + part.hash() + "\"}]");
		}
		text.append(", \"licenses\": [{\"expression\": \"" + part.license() + "\"}], \"purl\": \"" + part.purl() + "\"");
		if (!part.brought().isEmpty()) {
			text.append(", \"components\": [\n" + part.brought().stream().map(each -> component(each, indent + "  "))
					.collect(Collectors.joining(",\n")) + "]");
		}
		return text.append("}").toString();
	}
}
