package org.parkwright.core.check.internal;

import java.util.List;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.Process;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * As much mass leaves a process as enters it: the inflows of its input ports against the outflows of its output ports,
 * in t/a. They may differ by 5 %, or by the stated uncertainties if these are larger. Nothing is said of a process with
 * a port that has no flow, whose flow is unknown or no mass a year, or that another process uses too.
 */
public final class ProcessBalance implements Check {

	private static final double TOLERANCE = 0.05;

	/** A sum of flows and the half-width of what is known of it, both in t/a; NaN if it cannot be made. */
	private record Sum(double mass, double uncertainty) {
		static final Sum UNKNOWN = new Sum(Double.NaN, Double.NaN);
	}

	@Override
	public String id() {
		return "process.balance";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Firm firm : contents.of(Firm.class)) {
			for (Process process : firm.getProcesses()) {
				Sum in = sum(firm, process.getInputs(), true);
				Sum out = sum(firm, process.getOutputs(), false);
				double largest = Math.max(in.mass, out.mass);
				double allowed = Math.max(TOLERANCE * largest, in.uncertainty + out.uncertainty);
				if (Math.abs(in.mass - out.mass) > allowed) {
					findings.warning(process, null,
							"%s t/a enter it and %s t/a leave it, which differ by %.0f %%.".formatted(round(in.mass),
									round(out.mass), 100 * Math.abs(in.mass - out.mass) / largest),
							"Correct the flows at its ports, add one that is missing, or state the uncertainty of the flows.");
				}
			}
		}
	}

	private static Sum sum(Firm firm, List<Port> ports, boolean inward) {
		double mass = 0;
		double uncertainty = 0;
		for (Port port : ports) {
			List<Flow> flows = inward ? port.getInflows() : port.getOutflows();
			if (flows.isEmpty() || shared(firm, port)) {
				return Sum.UNKNOWN;
			}
			for (Flow flow : flows) {
				double quantity = tonnes(flow);
				mass += quantity;
				uncertainty += flow.getUncertainty() == null ? 0 : flow.getUncertainty() * quantity;
			}
		}
		return ports.isEmpty() ? Sum.UNKNOWN : new Sum(mass, uncertainty);
	}

	private static boolean shared(Firm firm, Port port) {
		return firm.getProcesses().stream()
				.filter(process -> process.getInputs().contains(port) || process.getOutputs().contains(port)).count() > 1;
	}

	private static double tonnes(Flow flow) {
		if (flow.getQuantity() == null || flow.getUnit() == null) {
			return Double.NaN;
		}
		try {
			var unit = Units.parse(flow.getUnit());
			var wanted = Units.parse("t/a");
			return Units.compatible(unit, wanted) ? flow.getQuantity() * Units.factor(unit, wanted) : Double.NaN;
		} catch (UnitSyntaxException e) {
			return Double.NaN; // the rule on units of measure reports it
		}
	}

	private static String round(double mass) {
		return mass == Math.rint(mass) ? String.valueOf((long) mass) : String.valueOf((float) mass);
	}
}
