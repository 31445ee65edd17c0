package org.parkwright.ui.internal.plugins;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Plugin;
import org.parkwright.core.contribution.Plugins;
import org.parkwright.ui.Background;

/** Tells of plug-ins that were skipped: those of the start in one notice, each later one once. */
public final class PluginNotices extends Handler implements IStartup {

	private static final Logger CONTRIBUTIONS = Logger.getLogger(Contributions.class.getName());

	private final Set<String> told = new HashSet<>();

	@Override
	public void earlyStartup() {
		List<Plugin> skipped = Plugins.installed().all().stream().filter(plugin -> plugin.fault().isPresent()).toList();
		if (!skipped.isEmpty()) {
			show("Not all plug-ins can be used: " + skipped.stream().map(Plugin::name).collect(Collectors.joining(", "))
					+ ". Help > About Parkwright > Installation Details says why.");
		}
		CONTRIBUTIONS.addHandler(this);
	}

	@Override
	public synchronized void publish(LogRecord entry) {
		if (isLoggable(entry) && told.add(entry.getMessage())) {
			show(entry.getMessage());
		}
	}

	private static void show(String text) {
		Background.inUi(() -> NotificationPopup.forDisplay(PlatformUI.getWorkbench().getDisplay()).title("Plug-ins", true).text(text).open());
	}

	@Override
	public void flush() {
		// each notice is shown at once
	}

	@Override
	public void close() {
		// nothing is open
	}
}
