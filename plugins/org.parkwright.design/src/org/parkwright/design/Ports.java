package org.parkwright.design;

import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Port;

/** What hangs on a port. */
final class Ports {

	private Ports() {
	}

	/** @return whether a port serves this flow and neither another flow nor a process */
	static boolean servesOnly(Port port, Flow flow) {
		return port != null && port.getInflows().stream().allMatch(other -> other == flow)
				&& port.getOutflows().stream().allMatch(other -> other == flow) && !servesProcess(port);
	}

	/** @return whether a port says nothing but its name and direction, as one that was made for a flow does */
	static boolean isBare(Port port) {
		return port.getMaterial() == null && port.getAvailability() == null && port.getTemperature() == null
				&& port.getQualityNote() == null && port.getDescription() == null && port.getSources().isEmpty();
	}

	private static boolean servesProcess(Port port) {
		return port.getOwner() instanceof Firm firm && firm.getProcesses().stream()
				.anyMatch(process -> process.getInputs().contains(port) || process.getOutputs().contains(port));
	}
}
