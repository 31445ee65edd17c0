package org.parkwright.core.contribution;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Version;
import org.parkwright.core.contribution.PluginManifest.Need;

/**
 * The plug-ins in the folders of extensions: that of the installation and that of the user. Each is read without loading a
 * class of it; what cannot be used is told and skipped.
 *
 * @since 0.2
 */
public final class Plugins {

	/** System property by which the start scripts name the folders, as a list of paths. Without it there are none. */
	public static final String FOLDERS = "parkwright.extensions";

	/** Argument of the command line and of the workbench that starts them without plug-ins. */
	public static final String WITHOUT = "--no-extensions";

	private final List<Plugin> all;

	private static final class Installed {
		static final Plugins PLUGINS = new Plugins(folders());
	}

	/**
	 * Reads the jars of some folders.
	 *
	 * @param folders they need not exist
	 */
	public Plugins(List<Path> folders) {
		this(folders, Product::running);
	}

	/** @param running tells of the bundles that are there already; asked only if there is a plug-in */
	Plugins(List<Path> folders, Supplier<Product> running) {
		all = folders.stream().flatMap(folder -> jars(folder).stream()).map(Plugin::new).toList();
		if (!all.isEmpty()) {
			Product product = running.get();
			Set<String> names = all.stream().map(Plugin::name).collect(Collectors.toSet());
			working().forEach(plugin -> misfit(plugin.manifest(), product, names).ifPresent(why -> plugin.refuse(why, null)));
			Map<String, Plugin> chosen = new LinkedHashMap<>();
			working().stream().sorted(Comparator.comparing((Plugin plugin) -> Version.parseVersion(plugin.version())).reversed())
					.forEach(plugin -> choose(plugin, chosen));
			all.forEach(plugin -> chosen.putIfAbsent(plugin.name(), plugin));
			link(chosen);
		}
	}

	/** @return the plug-ins that this start of Parkwright uses, read once */
	public static Plugins installed() {
		return Installed.PLUGINS;
	}

	/** Starts without plug-ins. To be said before anything is contributed. */
	public static void leaveOut() {
		System.clearProperty(FOLDERS);
	}

	/** @return the folders that the start script names; none if plug-ins are left out */
	public static List<Path> folders() {
		return Stream.of(System.getProperty(FOLDERS, "").split(File.pathSeparator)).filter(name -> !name.isEmpty()).map(Path::of).toList();
	}

	/** @return all of them, in the order of their folders and names; those that are skipped have a fault */
	public List<Plugin> all() {
		return all;
	}

	/** @return those that are used */
	public List<Plugin> working() {
		return all.stream().filter(plugin -> plugin.fault().isEmpty()).toList();
	}

	/** @return the elements that they contribute to a point */
	List<Contribution> elements(String point) {
		return working().stream().flatMap(plugin -> plugin.contributions().stream()).filter(element -> element.point().equals(point))
				.toList();
	}

	private static List<Path> jars(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar")).sorted().toList();
		} catch (IOException | UncheckedIOException e) {
			Contributions.tell("The folder of extensions " + folder + " cannot be read. Check its permissions.", e);
			return List.of();
		}
	}

	private static Optional<String> misfit(PluginManifest manifest, Product product, Set<String> plugins) {
		if (product.has(manifest.name())) {
			return Optional.of("Parkwright has a part of the same name");
		}
		for (Need need : manifest.bundles()) {
			Optional<String> other = plugins.contains(need.name()) ? Optional.empty() : product.otherBundle(need);
			if (other.isPresent()) {
				return other;
			}
		}
		return manifest.packages().stream().map(product::otherPackage).flatMap(Optional::stream).findFirst();
	}

	/** Of several versions of a plug-in the newest is used, of equal ones the first. */
	private static void choose(Plugin plugin, Map<String, Plugin> chosen) {
		Plugin other = chosen.putIfAbsent(plugin.name(), plugin);
		if (other != null) {
			plugin.refuse("version " + other.version() + " of it is used, which is " + other.file(), null);
		}
	}

	/** A plug-in whose needs are not met takes along those that need it. */
	private void link(Map<String, Plugin> chosen) {
		boolean more = true;
		while (more) {
			more = false;
			for (Plugin plugin : working()) {
				List<Plugin> required = new ArrayList<>();
				for (Need need : plugin.manifest().bundles()) {
					Plugin other = chosen.get(need.name());
					if (other != null && other.fault().isEmpty() && need.range().includes(Version.parseVersion(other.version()))) {
						required.add(other);
					} else if (other != null && !need.optional() && plugin.fault().isEmpty()) {
						plugin.refuse(other.fault().isPresent() ? "it needs the plug-in " + other.name() + ", which was skipped"
								: "it needs the plug-in " + other.name() + " " + need.versions() + ", and there is " + other.version(), null);
						more = true;
					}
				}
				plugin.require(required);
			}
		}
	}
}
