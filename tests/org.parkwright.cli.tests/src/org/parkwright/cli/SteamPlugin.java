package org.parkwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

/** A plug-in as a jar: a result that the terminal shows, others that fail, a rule that fails, and three commands, of which one leaves a thread behind and one fails. */
public final class SteamPlugin {

	private SteamPlugin() {
	}

	/** How many units there are. */
	public static class Steam implements ResultProvider {
		@Override
		public List<ResultSection> sections(StudyResult result) {
			ResultTable table = ResultTable.of("steam", "Steam", "All units").reach(ResultTable.Reach.HEADLINE)
					.number(Column.number("boilers_1", "Boilers", "Number of units", "1"), row -> result.units().size()).rows(1);
			return List.of(new ResultSection("steam", Sentence.of("Steam by a plug-in"), "How many boilers there are", ResultSection.Part.ANNEX,
					List.of(table), Set.of()));
		}
	}

	/** A result that fails. */
	public static class Burst implements ResultProvider {
		@Override
		public List<ResultSection> sections(StudyResult result) {
			throw new IllegalStateException("on purpose");
		}
	}

	/** A result whose cells fail, which are computed when they are read. */
	public static class Drip implements ResultProvider {
		@Override
		public List<ResultSection> sections(StudyResult result) {
			ResultTable table = ResultTable.of("drip", "Drip", "None").number(Column.number("drops_1", "Drops", "Number of drops", "1"), row -> {
				throw new IllegalStateException("on purpose");
			}).rows(1);
			return List.of(new ResultSection("drip", Sentence.of("Drip"), "Drops", ResultSection.Part.ANNEX, List.of(table), Set.of()));
		}
	}

	/** A result that would take the place of a shipped one. */
	public static class Flood implements ResultProvider {
		@Override
		public List<ResultSection> sections(StudyResult result) {
			ResultTable table = ResultTable.of("results", "Flood", "None").number(Column.number("water_1", "Water", "Much", "1"), row -> 1).rows(1);
			return List.of(new ResultSection("flood", Sentence.of("Flood"), "Water", ResultSection.Part.ANNEX, List.of(table), Set.of()));
		}
	}

	/** A rule that fails. */
	public static class Leak implements Check {
		@Override
		public String id() {
			return "example.leak";
		}

		@Override
		public void check(Contents contents, Findings findings) {
			throw new IllegalStateException("on purpose");
		}
	}

	/** A command. */
	public static class Hiss implements Command {
		@Override
		public String name() {
			return "hiss";
		}

		@Override
		public String summary() {
			return "Hiss.";
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
		public int run(CommandLine arguments, Console console) {
			console.print("Sss");
			return ExitCode.DONE;
		}
	}

	/** A command that leaves a thread behind. */
	public static final class Simmer extends Hiss {
		@Override
		public int run(CommandLine arguments, Console console) {
			new Thread(() -> {
				while (true) {
					LockSupport.park();
				}
			}).start();
			return super.run(arguments, console);
		}
	}

	/** A command that fails. */
	public static final class Crack extends Hiss {
		@Override
		public int run(CommandLine arguments, Console console) {
			throw new IllegalStateException("on purpose");
		}
	}

	/** Writes the jar. */
	static Path in(Path folder) throws IOException {
		Manifest manifest = new Manifest();
		Attributes headers = manifest.getMainAttributes();
		headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.put(new Attributes.Name("Bundle-ManifestVersion"), "2");
		headers.put(new Attributes.Name("Bundle-SymbolicName"), "com.example.steam;singleton:=true");
		headers.put(new Attributes.Name("Bundle-Version"), "1.2.0");
		headers.put(new Attributes.Name("Require-Bundle"), "org.parkwright.core;bundle-version=\"[0.1,1)\",org.parkwright.cli");
		Path file = Files.createDirectories(folder).resolve("steam.jar");
		try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
			for (Class<?> type : List.of(Steam.class, Burst.class, Drip.class, Flood.class, Leak.class, Hiss.class, Simmer.class, Crack.class)) {
				String path = type.getName().replace('.', '/') + ".class";
				try (InputStream in = SteamPlugin.class.getResourceAsStream("/" + path)) {
					add(jar, path, in.readAllBytes());
				}
			}
			add(jar, "plugin.xml", """
					<plugin>
					  <extension point="org.parkwright.core.results"><provider class="%1$s$Burst"/><provider class="%1$s$Drip"/>
					    <provider class="%1$s$Flood"/><provider class="%1$s$Steam"/></extension>
					  <extension point="org.parkwright.core.checks"><check class="%1$s$Leak"/></extension>
					  <extension point="org.parkwright.cli.commands">
					    <command name="hiss" summary="Hiss." class="%1$s$Hiss"/>
					    <command name="simmer" summary="Simmer." class="%1$s$Simmer"/>
					    <command name="crack" summary="Crack." class="%1$s$Crack"/>
					  </extension>
					</plugin>
					""".formatted(SteamPlugin.class.getName()).getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

	private static void add(JarOutputStream jar, String path, byte[] content) throws IOException {
		jar.putNextEntry(new ZipEntry(path));
		jar.write(content);
		jar.closeEntry();
	}
}
