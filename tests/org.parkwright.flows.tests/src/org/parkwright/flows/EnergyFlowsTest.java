package org.parkwright.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.flows.FlowNetwork.Kind;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;

/**
 * By hand: the CHP unit delivers 10·5,000 = 50,000 MWh = 180,000 GJ of electricity and 1.5 times as much heat, 270,000 GJ, of 180,000/0.5 +
 * 270,000/0.9 = 660,000 GJ of gas. The boiler delivers 3.6·20·3,000 = 216,000 GJ of 270,000 GJ of coal.
 */
class EnergyFlowsTest {

	private final Town town = new Town();

	private static List<String> flows(FlowNetwork network) {
		return network.flows().stream().map(flow -> network.node(flow.from()).name() + " > " + network.node(flow.to()).name() + " "
				+ (flow.known() ? String.valueOf(Math.round(flow.value())) : "?")).sorted().toList();
	}

	private void assertFlows(String... expected) {
		assertEquals(String.join("\n", List.of(expected).stream().sorted().toList()), String.join("\n", flows(town.energy())));
	}

	@Test
	void unitsBurnAndDeliverWhatTheEngineSays() {
		assertFlows("Imports > natural gas 660000", "Imports > coal 270000", "natural gas > Power plant 660000", "coal > Power plant 270000",
				"Power plant > Electricity 180000", "Power plant > Heat 486000", "Power plant > Losses 264000", "Electricity > Use not stated 180000",
				"Heat > Use not stated 486000");
	}

	@Test
	void useIsCoveredByOwnUnitsThenByTheGrid() {
		town.withUse();
		assertFlows("Imports > natural gas 660000", "Imports > coal 270000", "natural gas > Power plant 660000", "coal > Power plant 270000",
				"Power plant > Electricity 180000", "Power plant > Steam 486000", "Power plant > Losses 264000",
				"Electricity > Mill 150000", "Electricity > Dairy 72000", "Imports > Electricity 42000",
				"Steam > Steam network 300000", "Steam network > Mill 285000", "Steam network > Losses 15000", "Steam > Dairy 150000",
				"Steam > Statistical difference 36000");
	}

	@Test
	void whatOwnUnitsMakeTooMuchOfIsExported() {
		town.withUse();
		town.park.getFlows().getFirst().setQuantity(100.0);
		List<String> flows = flows(town.energy());
		assertTrue(flows.contains("Electricity > Exports 8000"), flows::toString);
		assertFalse(flows.toString().contains("Imports > Electricity"), flows::toString);
	}

	@Test
	void whatIsStatedAtTheBorderLeavesADifference() {
		town.withUse();
		town.flow(town.plant, town.outside, EnergyCarrier.ELECTRICITY, 10.0, "GWh/a");
		Flow coal = town.flow(town.outside, town.plant, EnergyCarrier.FUEL, 11_000.0, "t/a");
		coal.setMaterial(town.coal);
		List<String> flows = flows(town.energy());
		assertTrue(flows.contains("Electricity > Mine 36000"), flows::toString);
		assertTrue(flows.contains("Statistical difference > Electricity 78000"), flows::toString);
		assertTrue(flows.contains("Mine > coal 264000") && flows.contains("Statistical difference > coal 6000"), flows::toString);
		assertFalse(flows.toString().contains("Imports > coal"), flows::toString);
	}

	@Test
	void whatComesFromOutsideStraightToAFirmGoesStraight() {
		town.flow(town.outside, town.mill, EnergyCarrier.ELECTRICITY, 5.0, "GWh/a");
		assertTrue(flows(town.energy()).contains("Mine > Mill 18000"));
	}

	@Test
	void aSectorWithoutANameIsCalledByItsKind() {
		town.sector.setName(null);
		town.sector.setId("account.2013.manufacturing");
		town.datum(null, ActivityKind.BOUGHT_POWER, 10.0, "TJ");
		assertTrue(flows(town.energy()).contains("Electricity > manufacturing 10000"), flows(town.energy())::toString);
	}

	@Test
	void everyNodeThatHasABalanceKeepsIt() {
		FlowNetwork network = town.withUse().energy();
		for (FlowNetwork.Node node : network.nodes()) {
			if (node.kind().balanced()) {
				assertEquals(network.in(node.id()), network.out(node.id()), 1e-9 * network.passing().get(node.id()).through(), node.name());
			}
		}
		assertEquals(36_000, network.in("difference"), 1e-6);
	}

	@Test
	void unknownStaysUnknown() {
		town.boiler.setHours(null);
		town.withUse();
		town.network.setLoss(null);
		FlowNetwork network = town.energy();
		List<String> flows = flows(network);
		assertTrue(flows.containsAll(List.of("coal > Power plant ?", "Imports > coal ?", "Power plant > Steam ?", "Power plant > Losses ?", "Steam network > Mill ?",
				"Steam network > Losses ?", "Steam > Statistical difference ?", "natural gas > Power plant 660000")), flows::toString);
		assertFalse(flows.toString().contains(" 0,"), flows::toString);
	}

	@Test
	void withoutABoilerReferenceTheFuelOfACombinedUnitIsUnknown() {
		assertTrue(flows(EnergyFlows.of(town.park, 2013, Double.NaN)).contains("natural gas > Power plant ?"));
	}

	@Test
	void unitsServeFromVintageToEnd() {
		town.boiler.setVintage(2014);
		assertFalse(flows(town.energy()).toString().contains("coal"));
		town.boiler.setVintage(1983);
		assertFalse(flows(town.energy()).toString().contains("coal"), "30 years from 1983 on end with 2012");
		town.boiler.setVintage(1984);
		assertTrue(flows(town.energy()).toString().contains("coal"));
		town.boiler.setRetireYear(2013);
		assertFalse(flows(town.energy()).toString().contains("coal"), "a stated year of retirement begins without it");
		town.boiler.setRetireYear(null);
		town.boiler.setLifeStatus(LifeStatus.PLANNED);
		assertFalse(flows(town.energy()).toString().contains("coal"));
	}

	@Test
	void fuelsThatAreBurntTogetherShareTheFuelUse() {
		FuelShare gas = Town.FACTORY.createFuelShare();
		gas.setFuel(town.gas);
		gas.setShare(0.25);
		FuelShare coal = Town.FACTORY.createFuelShare();
		coal.setFuel(town.coal);
		coal.setShare(0.75);
		town.boiler.getCofiring().addAll(List.of(gas, coal));
		assertTrue(flows(town.energy()).containsAll(List.of("coal > Power plant 202500", "natural gas > Power plant 727500")));
	}

	@Test
	void whatTakesHeatFromTheSurroundingsHasNoNegativeLoss() {
		town.plant.getUnits().remove(town.chp);
		town.boiler.setEfficiency(3.0);
		assertTrue(flows(town.energy()).containsAll(List.of("coal > Power plant 72000", "Surroundings > Power plant 144000")));
	}

	@Test
	void flowsOfOtherYearsLayersAndIdeasDoNotCount() {
		town.flow(town.outside, town.mill, EnergyCarrier.ELECTRICITY, 5.0, "GWh/a").setYear(2012);
		town.flow(town.outside, town.mill, EnergyCarrier.ELECTRICITY, 5.0, "GWh/a").setLayer("goods");
		town.flow(town.outside, town.mill, EnergyCarrier.ELECTRICITY, 5.0, "GWh/a").setDerived(true);
		town.flow(town.outside, town.mill, EnergyCarrier.UNKNOWN, 5.0, "t/a");
		Exchange idea = Town.FACTORY.createExchange();
		idea.setState(ExchangeState.IDEA);
		idea.setQuantity(5.0);
		idea.setUnit("GWh/a");
		idea.setFrom(town.park.getFlows().getFirst().getFrom());
		idea.setTo(town.park.getFlows().getFirst().getTo());
		town.park.getFlows().add(idea);
		assertFalse(flows(town.energy()).toString().contains("Mill"));
		idea.setState(ExchangeState.REJECTED);
		assertFalse(flows(town.energy()).toString().contains("Mill"), "it was turned down");
		idea.setState(ExchangeState.IMPLEMENTED);
		idea.setStartYear(2010);
		assertTrue(flows(town.energy()).contains("Mine > Mill 18000"));
		idea.setEndYear(2013);
		assertFalse(flows(town.energy()).toString().contains("Mill"), "it has ended");
	}

	@Test
	void steamInTonnesCountsByAnEstimateThatIsSaid() {
		town.flow(town.outside, town.mill, EnergyCarrier.STEAM, 1000.0, "t/a");
		FlowNetwork network = town.energy();
		assertTrue(flows(network).contains("Mine > Mill 2800"));
		assertEquals(List.of("Steam that is stated in tonnes counts 2.8 GJ/t, an estimate."), network.notes());
	}

	/** 1,000 t cooled from 110 to 60 °C: 1,000·0.00419·50 GJ. */
	@Test
	void hotWaterInTonnesCountsByItsTemperatures() {
		Flow flow = town.flow(town.outside, town.mill, EnergyCarrier.HOT_WATER, 1000.0, "t/a");
		assertTrue(flows(town.energy()).contains("Mine > Mill ?"), "without them it is unknown");
		flow.getTo().setTemperature(110.0);
		assertTrue(flows(town.energy()).contains("Mine > Mill ?"));
		flow.getTo().setReturnTemperature(60.0);
		assertTrue(flows(town.energy()).contains("Mine > Mill 210"));
		flow.setUnit("GJ/a");
		assertTrue(flows(town.energy()).contains("Mine > Mill 1000"), "energy that is stated stays");
	}

	/** The plant's ports do not say that it makes steam; the account says that what the dairy takes of it is. */
	@Test
	void heatThatIsBoughtOfAPlantIsTheHeatThatItMakes() {
		MaterialType steam = Town.FACTORY.createMaterialType();
		steam.setName("steam");
		steam.setForm(MaterialForm.STEAM);
		ActivityDatum datum = town.datum(town.dairy, ActivityKind.BOUGHT_HEAT, 150_000.0, "GJ/a");
		datum.setMaterial(steam);
		assertTrue(flows(town.energy()).contains("Steam > Dairy 150000"), "of whom it is bought is not known");
		datum.setSupplier(town.plant);
		List<String> flows = flows(town.energy());
		assertTrue(flows.contains("Heat > Dairy 150000"), flows::toString);
		assertFalse(flows.toString().contains("Steam"), flows::toString);
	}

	@Test
	void whatAFlowStatesTheAccountDoesNotAdd() {
		town.withUse();
		town.datum(town.mill, ActivityKind.BOUGHT_POWER, 40_000.0, "MWh/a");
		town.datum(town.plant, ActivityKind.COMBUSTION, 1e6, "GJ/a").setMaterial(town.coal);
		town.datum(null, ActivityKind.COMBUSTION, 500.0, "t").setMaterial(town.coal);
		List<String> flows = flows(town.energy());
		assertTrue(flows.containsAll(List.of("Electricity > Mill 150000", "coal > Power plant 270000", "coal > Manufacturing 12000", "Imports > coal 282000")),
				flows::toString);
	}

	@Test
	void statedUncertaintyBecomesADeviation() {
		FlowNetwork network = town.withUse().energy();
		FlowNetwork.Flow power = network.flows().stream().filter(flow -> flow.to().equals("mill") && flow.carrier().equals("Electricity")).findFirst().orElseThrow();
		assertEquals(150_000 * 0.05 / 1.96, power.deviation(), 1e-9);
		assertEquals("flow.1", power.element());
	}

	/** What is sold and used is more than the plant makes, and no import is stated. */
	@Test
	void reconciliationStandsBesideTheData() {
		town.withUse();
		Flow more = town.flow(town.plant, town.dairy, EnergyCarrier.ELECTRICITY, 72.0, "TJ/a");
		more.setUncertainty(0.1);
		Flow sold = town.flow(town.plant, town.outside, EnergyCarrier.ELECTRICITY, 1.0, "TJ/a");
		sold.setUncertainty(0.5);
		FlowNetwork network = town.energy();
		Reconciliation fit = network.reconcile();
		double sum = 0;
		for (int i = 0; i < network.flows().size(); i++) {
			FlowNetwork.Flow flow = network.flows().get(i);
			sum += flow.from().equals("carrier:electricity") && network.node(flow.to()).kind() != Kind.DIFFERENCE ? fit.value(i) : 0;
		}
		assertEquals(180_000, sum, 1e-6);
		assertTrue(fit.hasGrossError(), "43 of 223 TJ are missing where 10 would be much");
	}
}
