package org.parkwright.core.check.internal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.Process;

class ProcessBalanceTest extends FlowCheckTest {

	ProcessBalanceTest() {
		super(new ProcessBalance(), "process.balance");
	}

	private static final String REMEDY = "Correct the flows at its ports, add one that is missing, or state the uncertainty of the flows.";

	private final Port intake = port(taker, PortDirection.IN);
	private final Port product = port(taker, PortDirection.OUT);
	private final Flow feed = flow("S2", out, intake);
	private final Flow sale = flow("S3", product, port(giver, PortDirection.IN));
	private final Process process = FACTORY.createProcess();

	@BeforeEach
	void aProcess() {
		process.setName("Mill");
		process.getInputs().add(intake);
		process.getOutputs().add(product);
		taker.getProcesses().add(process);
		quantity(feed, 100.0, "t/a");
		quantity(sale, 100.0, "t/a");
	}

	@Test
	void whatEntersAndLeavesAgain() {
		assertFindsNothing();
		quantity(sale, 95.0, "t/a");
		assertFindsNothing();
	}

	@Test
	void whatIsLostIsToldOf() {
		quantity(sale, 80.0, "t/a");
		assertFinds(warning(process, null, "Process Mill: 100 t/a enter it and 80 t/a leave it, which differ by 20 %.",
				REMEDY));
	}

	@Test
	void unitsAreConverted() {
		quantity(sale, 80_500.0, "kg/a");
		assertFinds(warning(process, null,
				"Process Mill: 100 t/a enter it and 80.5 t/a leave it, which differ by 20 %.", REMEDY));
	}

	@Test
	void severalFlowsAreSummed() {
		quantity(sale, 60.0, "t/a");
		Flow more = flow("S4", product, in);
		quantity(more, 40.0, "t/a");
		assertFindsNothing();
	}

	@Test
	void statedUncertaintiesWidenWhatIsAllowed() {
		quantity(sale, 80.0, "t/a");
		feed.setUncertainty(0.2);
		assertFindsNothing();
	}

	@Test
	void nothingIsSaidOfTheUnknown() {
		quantity(sale, null, "t/a");
		assertFindsNothing();
		quantity(sale, 1.0, null);
		assertFindsNothing();
		quantity(sale, 1.0, "m3/a");
		assertFindsNothing();
		quantity(sale, 1.0, "barrels");
		assertFindsNothing();
		process.getOutputs().clear();
		assertFindsNothing();
	}

	@Test
	void nothingIsSaidOfAPortThatTwoProcessesUse() {
		quantity(sale, 80.0, "t/a");
		Process other = FACTORY.createProcess();
		other.getInputs().add(intake);
		taker.getProcesses().add(other);
		assertFindsNothing();
	}

	private static void quantity(Flow flow, Double quantity, String unit) {
		flow.setQuantity(quantity);
		flow.setUnit(unit);
	}
}
