package org.parkwright.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Process;
import org.parkwright.model.park.TransferCoefficient;

class StatedFlowsTest {

	private final Town town = new Town();

	private Flow flow(Double quantity, String unit, String layer) {
		Flow flow = town.flow(town.mill, town.dairy, EnergyCarrier.UNKNOWN, quantity, unit);
		flow.setLayer(layer);
		return flow;
	}

	private static List<String> flows(FlowNetwork network) {
		return network.flows().stream().map(flow -> network.node(flow.from()).name() + " > " + network.node(flow.to()).name() + " " + flow.carrier() + " "
				+ (flow.known() ? flow.value() + " " + network.unit() : "?")).toList();
	}

	@Test
	void aLayerHasItsOwnFlowsAndUnit() {
		flow(5.0, "kt/a", null);
		flow(2.0, "t", "goods");
		flow(3.0, "10^6 m3/a", "water");
		flow(7.0, "kg/a", "substance:N");
		flow(9.0, "TJ/a", null);
		assertEquals(List.of("Mill > Dairy Not stated 5002.0 t/a"), flows(StatedFlows.of(town.park, 2013, "goods")));
		assertEquals(List.of("Mill > Dairy Not stated 3000000.0 m3/a"), flows(StatedFlows.of(town.park, 2013, "water")));
		assertEquals(List.of("Mill > Dairy Not stated 0.007 t/a"), flows(StatedFlows.of(town.park, 2013, "substance:N")));
		assertTrue(StatedFlows.of(town.park, 2013, "substance:P").flows().isEmpty());
	}

	@Test
	void whatDoesNotConvertIsUnknown() {
		flow(5.0, "t/a", "water");
		flow(null, "m3/a", "water");
		assertEquals(List.of("Mill > Dairy Not stated ?"), flows(StatedFlows.of(town.park, 2013, "water")).stream().distinct().toList());
	}

	@Test
	void aLinkLosesItsShare() {
		Flow water = flow(100.0, "m3/a", "water");
		water.setLink(town.network);
		town.network.setLoss(0.1);
		assertEquals(List.of("Mill > Steam network Not stated 100.0 m3/a", "Steam network > Dairy Not stated 90.0 m3/a", "Steam network > Losses Not stated 10.0 m3/a"),
				flows(StatedFlows.of(town.park, 2013, "water")));
	}

	@Test
	void whatLiesOutsideGivesAndTakes() {
		town.flow(town.outside, town.mill, EnergyCarrier.UNKNOWN, 5.0, "t/a").setMaterial(town.coal);
		town.flow(town.mill, town.outside, EnergyCarrier.UNKNOWN, 4.0, "t/a").setLayer("goods");
		FlowNetwork network = StatedFlows.of(town.park, 2013, "goods");
		assertEquals(List.of("Mill > Mine Not stated 4.0 t/a"), flows(network), "fuel is energy if nothing else is said");
		town.park.getFlows().getFirst().setLayer("goods");
		assertEquals(3, StatedFlows.of(town.park, 2013, "goods").nodes().size());
	}

	/** 10 t of nitrogen enter the mill's plant, 70 % leave with the sludge, of which 8 t were measured with twice the deviation of what enters. */
	@Test
	void transferCoefficientsSayWhereASubstanceGoes() {
		Flow in = town.flow(town.outside, town.mill, EnergyCarrier.UNKNOWN, 10.0, "t/a");
		Flow sludge = town.flow(town.mill, town.dairy, EnergyCarrier.UNKNOWN, 8.0, "t/a");
		Flow water = town.flow(town.mill, town.outside, EnergyCarrier.UNKNOWN, null, "t/a");
		Process process = Town.FACTORY.createProcess();
		process.setId("treatment");
		process.setName("Treatment");
		process.getInputs().add(in.getTo());
		process.getOutputs().addAll(List.of(sludge.getFrom(), water.getFrom()));
		town.mill.getProcesses().add(process);
		for (Flow flow : List.of(in, sludge, water)) {
			flow.setLayer("substance:N");
		}
		sludge.getFrom().setMaterial(material("sludge"));
		water.getFrom().setMaterial(material("water"));
		transfer(process, sludge, 0.7);
		transfer(process, water, 0.3);
		in.setUncertainty(0.1 * 1.96);
		sludge.setUncertainty(0.25 * 1.96);
		FlowNetwork network = StatedFlows.of(town.park, 2013, "substance:N");
		assertEquals(List.of("Mine > Mill, Treatment Not stated 10.0 t/a", "Mill, Treatment > Dairy sludge 8.0 t/a", "Mill, Treatment > Mine water ?"), flows(network));
		Reconciliation fit = network.reconcile();
		// By hand: 0.7·x₁ − x₂ = 0 lacks −1, of variance 0.49·1 + 4.
		assertEquals(10 + 0.7 / 4.49, fit.value(0), 1e-12);
		assertEquals(8 - 4 / 4.49, fit.value(1), 1e-12);
		assertEquals(0.3 * (10 + 0.7 / 4.49), fit.value(2), 1e-12);
		assertEquals(1, fit.redundancy());
		assertEquals(1 / 4.49, fit.chiSquare(), 1e-12);
	}

	/** As before, with the share to the sludge of deviation 0.07, so that 0.7·x₁ − x₂ is out by 1 of variance 0.49·1 + 4 + 10²·0.07² at the first time. */
	@Test
	void aTransferCoefficientThatIsUncertainIsFittedToo() {
		Flow in = town.flow(town.outside, town.mill, EnergyCarrier.UNKNOWN, 10.0, "t/a");
		Flow sludge = town.flow(town.mill, town.dairy, EnergyCarrier.UNKNOWN, 8.0, "t/a");
		Process process = Town.FACTORY.createProcess();
		process.setId("treatment");
		process.setName("Treatment");
		process.getInputs().add(in.getTo());
		process.getOutputs().add(sludge.getFrom());
		town.mill.getProcesses().add(process);
		List.of(in, sludge).forEach(flow -> flow.setLayer("substance:N"));
		sludge.getFrom().setMaterial(material("sludge"));
		transfer(process, sludge, 0.7);
		process.getTransfers().getFirst().setUncertainty(0.1 * 1.96);
		in.setUncertainty(0.1 * 1.96);
		sludge.setUncertainty(0.25 * 1.96);
		FlowNetwork network = StatedFlows.of(town.park, 2013, "substance:N");
		Reconciliation fit = network.reconcile();
		assertEquals(0.07, network.transfers().getFirst().deviation(), 1e-12);
		assertEquals(fit.value(1), fit.value(0) * fit.value(2), 1e-9);
		assertTrue(fit.value(0) > 10 && fit.value(1) < 8 && fit.value(2) > 0.7, "all three give way");
		ResultTable table = FlowTables.section("N", Map.of("2013", network), 0).tables().stream().filter(each -> each.id().equals("flow-transfers")).findFirst().orElseThrow();
		assertEquals(0.7, table.number(0, "share"), 1e-12, "the datum stays");
		assertEquals(fit.value(2), table.number(0, "fitted"), 1e-12);
	}

	private static MaterialType material(String name) {
		MaterialType material = Town.FACTORY.createMaterialType();
		material.setName(name);
		return material;
	}

	private static void transfer(Process process, Flow flow, double share) {
		TransferCoefficient transfer = Town.FACTORY.createTransferCoefficient();
		transfer.setOutput(flow.getFrom());
		transfer.setShare(share);
		process.getTransfers().add(transfer);
	}
}
