package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.ToolSection;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.view.ViewNode;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

/** Where nothing is yet, the first steps lead somewhere. */
class NewParkTest {

	/** A park as the wizard makes it and one unit; the layers as they are at first. */
	@Test
	void aUnitWithoutFuelCanBeGivenOneInTheDiagram() {
		ParkHost host = new ParkHost(ParkHost.SMALL);
		Park park = host.model.getParks().get(0);
		park.getInfrastructure().clear();
		EnergyPlant plant = ParkFactory.eINSTANCE.createEnergyPlant();
		EnergyUnit unit = ParkFactory.eINSTANCE.createEnergyUnit();
		plant.getUnits().add(unit);
		park.getInfrastructure().add(plant);
		OpenDiagram diagram = host.open("Energy infrastructure", park, ParkHost.specification()
				.diagram("Energy infrastructure").orElseThrow().layers().stream().filter(Layer::activeByDefault).map(Layer::name)
				.toList());
		List<ViewNode> fuels = diagram.view().allNodes().filter(node -> node.element() instanceof Fuel).toList();
		assertEquals(List.copyOf(host.model.getLibrary().getFuels()), fuels.stream().map(ViewNode::element).collect(Collectors.toList()));
		ViewNode shown = diagram.view().allNodes().filter(node -> node.element() == unit).findFirst().orElseThrow();
		Tool.EdgeCreation give = diagram.tools().palette().stream().map(ToolSection::palette).flatMap(List::stream)
				.filter(tool -> tool.head().name().equals("Connect Fuel")).map(Tool.EdgeCreation.class::cast).findFirst().orElseThrow();
		assertTrue(diagram.tools().canStart(give, fuels.get(1)));
		assertTrue(diagram.tools().canCreate(give, fuels.get(1), shown));
		DiagramCommand command = diagram.tools().create(give, fuels.get(1), shown);
		host.stack.execute(command);
		assertEquals(fuels.get(1).element(), unit.getFuel());
		diagram.refresh();
		assertEquals(1, diagram.view().allNodes().filter(node -> node.element() instanceof Fuel).count());
	}
}
