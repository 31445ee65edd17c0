package org.parkwright.symbiosis;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.stream.IntStream;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.EipModel;

/** The example. */
final class Kalundborg {

	static final Path FILE = Path.of(System.getProperty("basedir", ""), "../../examples/kalundborg/kalundborg.park").toAbsolutePath().normalize();

	final EipModel model;
	final ExchangeNetwork network;

	Kalundborg() {
		var faults = new Faults();
		model = Parks.load(FILE, faults);
		assertFalse(faults.hasErrors(), () -> faults.list().toString());
		network = ExchangeNetwork.of(model, ExchangeFilter.IMPLEMENTED);
	}

	/** @return the index of an actor whose name begins so */
	int actor(String name) {
		return IntStream.range(0, network.actors().size()).filter(i -> network.actors().get(i).getName().startsWith(name)).findFirst().orElseThrow();
	}
}
