package org.parkwright.scenario.ide;

import org.eclipse.xtext.util.Modules2;
import org.parkwright.scenario.ScenarioRuntimeModule;
import org.parkwright.scenario.ScenarioStandaloneSetup;

import com.google.inject.Guice;
import com.google.inject.Injector;

/**
 * Makes the injector of the language as editors have it.
 *
 * @since 0.1
 */
public class ScenarioIdeSetup extends ScenarioStandaloneSetup {

	private final ParkModels parks;

	/** Takes park models from disk. */
	public ScenarioIdeSetup() {
		this(ParkModels.ofFiles());
	}

	/** @param parks where park models are found */
	public ScenarioIdeSetup(ParkModels parks) {
		this.parks = parks;
	}

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new ScenarioRuntimeModule(), new ScenarioIdeModule(parks)));
	}
}
