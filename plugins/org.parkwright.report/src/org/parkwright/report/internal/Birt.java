package org.parkwright.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.engine.api.EngineConfig;
import org.eclipse.birt.report.engine.api.EngineConstants;
import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportEngineFactory;
import org.eclipse.birt.report.model.api.IResourceLocator;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.osgi.framework.FrameworkUtil;
import org.parkwright.report.ReportDesign;
import org.parkwright.report.ReportException;

/** The reporting engine of this process. */
final class Birt {

	static final String DESIGN = "report.rptdesign";
	static final String LIBRARY = "parkwright.rptlibrary";

	/**
	 * What goes wrong comes as errors of a task; the engine's log would tell it to the user again, as stack traces. Kept
	 * here, as a logger that nobody holds forgets its level.
	 */
	private static final Logger LOG = Logger.getLogger("org.eclipse.birt");

	private static IReportEngine engine;

	private Birt() {
	}

	/** @return the engine, started if it is not yet */
	@SuppressWarnings("unchecked") // the configuration is a raw map
	static synchronized IReportEngine engine() throws ReportException {
		if (engine == null) {
			Fonts.install();
			EngineConfig config = new EngineConfig();
			config.setLogConfig(null, Level.OFF);
			LOG.setLevel(Level.OFF);
			config.setResourceLocator(new BuiltIn());
			config.getAppContext().put(EngineConstants.APPCONTEXT_CLASSLOADER_KEY, Birt.class.getClassLoader());
			try {
				// In Equinox the platform is there already; on a class path it has to be started by hand.
				if (FrameworkUtil.getBundle(Birt.class) == null) {
					Platform.startup(config);
				}
				Object factory = Platform
						.createFactoryObject(IReportEngineFactory.EXTENSION_REPORT_ENGINE_FACTORY);
				engine = ((IReportEngineFactory) factory).createReportEngine(config);
				Confinement.install();
				// The loggers of charts have a level of their own, and a new engine passes on what they say.
				LOG.setUseParentHandlers(false);
				List.of(LOG.getHandlers()).forEach(LOG::removeHandler);
			} catch (BirtException e) {
				throw new ReportException("The reporting engine does not start: " + e.getLocalizedMessage(), e);
			}
		}
		return engine;
	}

	/** @return the built-in design and its library, as the engine reads them */
	static List<ModuleHandle> builtInModules() throws IOException, EngineException, ReportException {
		try (InputStream in = builtIn(DESIGN).openStream()) {
			ModuleHandle design = (ModuleHandle) engine().openReportDesign(DESIGN, in).getDesignHandle();
			List<ModuleHandle> modules = new ArrayList<>();
			modules.add(design);
			for (Object library : design.getAllLibraries()) {
				modules.add((ModuleHandle) library);
			}
			return modules;
		}
	}

	/** @return a file of the built-in design, or null if there is none of this name */
	static URL builtIn(String name) {
		return ReportDesign.standard().part(name);
	}

	/**
	 * Finds what the built-in design names in this bundle, whatever lies around; the library of a user's design beside it
	 * first, then in this bundle.
	 */
	private static final class BuiltIn implements IResourceLocator {

		private final IResourceLocator usual = new org.eclipse.birt.report.model.api.DefaultResourceLocator();

		@Override
		public URL findResource(ModuleHandle module, String name, int type) {
			if (DESIGN.equals(module.getFileName())) {
				return builtIn(name);
			}
			Confinement confinement = Confinement.current();
			URL found = confinement != null ? confinement.resource(name) : usual.findResource(module, name, type);
			return found == null && type == LIBRARY ? builtIn(name) : found;
		}

		@Override
		@SuppressWarnings("rawtypes")
		public URL findResource(ModuleHandle module, String name, int type, Map appContext) {
			return findResource(module, name, type);
		}
	}
}
