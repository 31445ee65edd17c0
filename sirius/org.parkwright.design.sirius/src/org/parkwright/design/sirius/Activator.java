package org.parkwright.design.sirius;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Plugin;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.osgi.framework.BundleContext;

/** Registers the viewpoint specification with Sirius while this bundle runs. */
public class Activator extends Plugin {

	private static final String DESCRIPTION = "org.parkwright.design/description/";
	private static final List<String> FILES = List.of("overview.odesign", "energy.odesign", "symbiosis.odesign",
			"tables.odesign", "accounts.odesign");

	private final List<Viewpoint> viewpoints = new ArrayList<>();

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		for (String file : FILES) {
			viewpoints.addAll(ViewpointRegistry.getInstance().registerFromPlugin(DESCRIPTION + file));
		}
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		viewpoints.forEach(ViewpointRegistry.getInstance()::disposeFromPlugin);
		viewpoints.clear();
		super.stop(context);
	}
}
