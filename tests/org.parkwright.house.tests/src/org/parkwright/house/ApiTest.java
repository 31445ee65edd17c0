package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plug-ins may use changes only together with its list. With {@code -Dparkwright.update=true} this writes it anew. */
class ApiTest {

	private static final Path LIST = House.ROOT.resolve("docs/reference/api.txt");

	private static final String HEAD = """
			# What plug-ins may use: every public and protected type and member of the exported packages that are not internal.
			# "NAME(PARAMETERS) : HOW IT IS DECLARED", public where nothing else is said. Of code that is generated from the
			# metamodel, interfaces of model elements are listed whole, and of what follows from these the types alone.
			# Made by ApiTest: run it with -Dparkwright.update=true, and see docs/contributors/releasing.md on what breaks plug-ins.
			""";

	private static final Pattern BOUND = Pattern.compile("\\b(abstract|final|protected) ");
	private static final Pattern SINCE = Pattern.compile("@since \\d+\\.\\d+\\s");

	@Test
	void theListIsWhatTheCodeHas() throws IOException {
		SortedMap<String, String> code = Api.listed();
		if (Boolean.getBoolean("parkwright.update")) {
			StringBuilder text = new StringBuilder(HEAD);
			code.forEach((name, declared) -> text.append(name).append(Api.AS).append(declared).append('\n'));
			Files.writeString(LIST, text);
		}
		List<String> changes = changes(listed(Files.readAllLines(LIST)), code);
		assertTrue(changes.isEmpty(), () -> "docs/reference/api.txt does not say what the code has:\n" + String.join("\n", changes)
				+ "\nIf this is meant, run ApiTest with -Dparkwright.update=true, commit the list,"
				+ " and tell of what is breaking in CHANGELOG.md");
	}

	@Test
	void typesAndMembersAreRead() {
		Map<String, String> code = Api.listed();
		assertEquals("interface", code.get("org.parkwright.engine.Progress"));
		assertTrue(code.size() > 2000, () -> "only " + code.size());
		assertEquals(List.of(), code.keySet().stream().filter(name -> name.contains(".internal.")).toList());
		assertEquals(List.of(), code.keySet().stream().filter(name -> name.matches("[^(]*\\.[A-Z]\\w*\\.\\w+"))
				.filter(name -> !code.containsKey(name.substring(0, name.lastIndexOf('.')))).toList(), "what lies in a hidden type is hidden");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a.T : class        | a.T : class; a.T.m() : int       | addition: a.T.m() : int
			a.T : class        | a.T : class; a.S : interface; a.S.m() : abstract int | addition: a.S : interface, addition: a.S.m() : abstract int
			a.T : interface    | a.T : interface; a.T.m() : default int  | addition: a.T.m() : default int
			a.T : interface    | a.T : interface; a.T.m() : abstract int | BREAKING for those who implement it: a.T.m() : abstract int
			a.T : interface permits a.S | a.T : interface permits a.S; a.T.m() : abstract int | addition: a.T.m() : abstract int
			a.T : generated interface | a.T : generated interface; a.T.m() : abstract int | addition: a.T.m() : abstract int
			a.T : class; a.T.m() : int | a.T : class                 | BREAKING, gone: a.T.m() : int
			a.T.m() : int      | a.T.m() : long                      | BREAKING: a.T.m() : int is now long
			a.T.m() : abstract int | a.T.m() : default int           | addition: a.T.m() : abstract int is now default int
			a.T.m() : int      | a.T.m() : abstract int              | BREAKING: a.T.m() : int is now abstract int
			a.T.m() : protected int | a.T.m() : int                  | addition: a.T.m() : protected int is now int
			a.T.m() : protected final int | a.T.m() : final int      | addition: a.T.m() : protected final int is now final int
			a.T : class        | a.T : class implements a.S          | addition: a.T : class is now class implements a.S
			a.T : interface    | a.T : interface extends a.S         | BREAKING: a.T : interface is now interface extends a.S
			a.T : final class  | a.T : class                         | addition: a.T : final class is now class
			a.T : class        | a.T : final class                   | BREAKING: a.T : class is now final class
			a.T : class        | a.T : class                         | ''
			""")
	void aChangeIsToldToBreakOrToAdd(String before, String now, String told) {
		assertEquals(told, String.join(", ", changes(listed(List.of(before.split("; "))), listed(List.of(now.split("; "))))));
	}

	@Test
	void everyTypeSaysSinceWhen() {
		List<String> silent = new ArrayList<>();
		Set<String> asked = new TreeSet<>();
		for (House.Bundle bundle : House.bundles()) {
			bundle.header("Export-Package").stream().filter(export -> export.getDirective("x-internal") == null)
					.map(export -> bundle.folder().resolve("src").resolve(export.getValue().replace('.', '/')))
					.flatMap(folder -> House.files(folder, ".java").stream().filter(file -> file.getParent().equals(folder)))
					.forEach(file -> {
						String type = file.getFileName().toString().replace(".java", "");
						Matcher declared = Pattern.compile("(?m)^public .*\\b(class|interface|record|enum|@interface) " + type + "\\b")
								.matcher(House.text(file));
						if (declared.find()) {
							asked.add(type);
							String before = House.text(file).substring(0, declared.start());
							if (!SINCE.matcher(before.substring(Math.max(0, before.lastIndexOf("/**")))).find()) {
								silent.add(House.ROOT.relativize(file).toString());
							}
						}
					});
		}
		assertTrue(asked.contains("Progress"), () -> "types are looked at: " + asked);
		assertEquals(List.of(), silent, "a type of an exported package has @since with the release that brought it in its Javadoc");
	}

	private static SortedMap<String, String> listed(List<String> lines) {
		SortedMap<String, String> listed = new TreeMap<>();
		for (String line : lines) {
			if (!line.startsWith("#") && !line.isBlank()) {
				int at = line.indexOf(Api.AS);
				listed.put(line.substring(0, at), line.substring(at + Api.AS.length()).trim());
			}
		}
		return listed;
	}

	private static List<String> changes(Map<String, String> before, Map<String, String> now) {
		List<String> changes = new ArrayList<>();
		Set<String> names = new TreeSet<>(before.keySet());
		names.addAll(now.keySet());
		for (String name : names) {
			String was = before.get(name);
			String is = now.get(name);
			if (is == null) {
				changes.add("BREAKING, gone: " + name + Api.AS + was);
			} else if (was == null) {
				String type = before.get(name.replaceFirst("(\\.[^.(]*)?\\(.*", ""));
				boolean isAsked = name.contains("(") && is.matches("(protected )?abstract .*");
				boolean mayBeImplemented = type != null && !type.contains(" permits ") && !type.startsWith(Api.GENERATED);
				changes.add((isAsked && mayBeImplemented ? "BREAKING for those who implement it: " : "addition: ") + name + Api.AS + is);
			} else if (!was.equals(is)) {
				changes.add((isLoosened(was, is) ? "addition: " : "BREAKING: ") + name + Api.AS + was + " is now " + is);
			}
		}
		return changes;
	}

	/** Whether only what bound users is gone (they must implement, may not extend, may not call), or a class can do more. */
	private static boolean isLoosened(String was, String is) {
		boolean isBoundMore = BOUND.matcher(is).results().anyMatch(word -> !was.contains(word.group()));
		boolean isMore = was.matches("(.* )?(class|record|enum)( .*)?") && !is.contains(" permits ")
				&& (is.startsWith(was + " implements ") || is.startsWith(was + ", "));
		return isMore || !isBoundMore && unbound(was).equals(unbound(is));
	}

	private static String unbound(String declared) {
		return BOUND.matcher(declared).replaceAll("").replace("default ", "");
	}
}
