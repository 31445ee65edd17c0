package org.parkwright.workbench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.parkwright.core.contribution.Plugin;
import org.parkwright.core.contribution.Plugins;

/**
 * Makes the plug-ins that Equinox has the same as those of the folders of extensions. A plug-in is known by its hash, so one
 * that has changed goes and comes anew; nothing stays of one whose jar is gone.
 */
public final class PluginInstaller {

	private static final Pattern UNRESOLVED = Pattern.compile("Unresolved requirement: ([^\\n]+)");

	private final BundleContext context;
	private final FrameworkWiring framework;

	/** @param context of the bundle on whose behalf it installs */
	public PluginInstaller(BundleContext context) {
		this.context = context;
		framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
	}

	/** Installs and removes. What cannot be used is refused ({@link Plugin#refuse}). */
	public void install(Plugins plugins) {
		Map<String, Plugin> wanted = new LinkedHashMap<>();
		plugins.working().forEach(plugin -> wanted.put(Plugin.LOCATION + plugin.hash() + "/" + plugin.file().getFileName(), plugin));
		remove(wanted);
		Map<Bundle, Plugin> installed = new LinkedHashMap<>();
		wanted.forEach((location, plugin) -> {
			try (InputStream in = Files.newInputStream(plugin.file())) {
				installed.put(context.installBundle(location, in), plugin);
			} catch (BundleException | IOException e) {
				plugin.refuse("Equinox cannot take it: " + e.getMessage(), e);
			}
		});
		installed.keySet().forEach(bundle -> framework.resolveBundles(List.of(bundle)));
		installed.forEach(this::start);
	}

	private void remove(Map<String, Plugin> wanted) {
		for (Bundle bundle : context.getBundles()) {
			if (bundle.getLocation().startsWith(Plugin.LOCATION) && !wanted.containsKey(bundle.getLocation())) {
				uninstall(bundle);
			}
		}
		if (!framework.getRemovalPendingBundles().isEmpty()) {
			framework.refreshBundles(null);
		}
	}

	/** The start is not kept, so a start without plug-ins starts none. */
	private void start(Bundle bundle, Plugin plugin) {
		try {
			bundle.adapt(BundleStartLevel.class).setStartLevel(context.getBundle().adapt(BundleStartLevel.class).getStartLevel());
			bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
		} catch (BundleException e) {
			plugin.refuse(why(e), e);
			uninstall(bundle);
		}
	}

	private static String why(BundleException e) {
		if (e.getType() != BundleException.RESOLVE_ERROR) {
			return "it failed when it was started";
		}
		Matcher unresolved = UNRESOLVED.matcher(String.valueOf(e.getMessage()));
		return unresolved.find() ? "it needs what is not there: " + unresolved.group(1).strip() : "not all that it needs is there";
	}

	private static void uninstall(Bundle bundle) {
		try {
			bundle.uninstall();
		} catch (BundleException e) {
			throw new IllegalStateException("Equinox cannot let go of " + bundle.getSymbolicName(), e);
		}
	}
}
