package org.parkwright.workbench.internal;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Plugins;

/**
 * Brings the plug-ins in the folders of extensions into Equinox. The product starts this bundle before those that read views
 * and menus; nothing here needs a display.
 */
public final class Activator implements BundleActivator {

	private final Handler toLog = new ToLog();
	// A logger that nobody holds may go, and its handlers with it.
	private Logger contributions;

	@Override
	public void start(BundleContext context) {
		contributions = Logger.getLogger(Contributions.class.getName());
		contributions.addHandler(toLog);
		contributions.setUseParentHandlers(false);
		if (List.of(Platform.getCommandLineArgs()).contains(Plugins.WITHOUT)) {
			Plugins.leaveOut();
		}
		new PluginInstaller(context).install(Plugins.installed());
	}

	@Override
	public void stop(BundleContext context) {
		contributions.removeHandler(toLog);
		contributions.setUseParentHandlers(true);
	}

	/** What is said of plug-ins stands in the Error Log. */
	private static final class ToLog extends Handler {

		@Override
		public void publish(LogRecord entry) {
			if (isLoggable(entry)) {
				ILog.of(Activator.class).log(new Status(IStatus.WARNING, "org.parkwright.workbench", entry.getMessage(), entry.getThrown()));
			}
		}

		@Override
		public void flush() {
			// nothing is buffered
		}

		@Override
		public void close() {
			// nothing is open
		}
	}
}
