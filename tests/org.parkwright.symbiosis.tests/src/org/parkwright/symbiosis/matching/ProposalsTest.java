package org.parkwright.symbiosis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.PeriodValue;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.TransportMode;
import org.parkwright.symbiosis.matching.Match.Status;
import org.parkwright.symbiosis.matching.Proposals.Worth;

class ProposalsTest {

	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	private final EipModel model = FACTORY.createEipModel();
	private final Park park = FACTORY.createPark();
	private final MaterialType slag = FACTORY.createMaterialType();
	private final MaterialType clinker = FACTORY.createMaterialType();
	private Port offer;
	private Port want;

	@BeforeEach
	void steelworksBesideACementKiln() {
		model.setCurrency("EUR");
		model.getParks().add(park);
		model.setLibrary(FACTORY.createLibrary());
		slag.setName("Slag");
		slag.setClassification("EWC");
		slag.setClassCode("10 02 02");
		clinker.setName("Clinker");
		clinker.setClassification("CPA");
		clinker.setClassCode("23.51.11");
		model.getLibrary().getMaterials().addAll(List.of(slag, clinker));
		offer = port(firm("Steelworks", park), PortDirection.OUT, slag, 400.0, "kt/a");
		want = port(firm("Kiln", park), PortDirection.IN, clinker, 250_000.0, "t/a");
	}

	private static Firm firm(String name, Park of) {
		Firm firm = FACTORY.createFirm();
		firm.setName(name);
		firm.setLatitude(51.5);
		firm.setLongitude(7.0);
		of.getFirms().add(firm);
		return firm;
	}

	private static Port port(Firm firm, PortDirection direction, MaterialType material, Double quantity, String unit) {
		Port port = FACTORY.createPort();
		port.setDirection(direction);
		port.setMaterial(material);
		port.setQuantity(quantity);
		port.setUnit(unit);
		firm.getPorts().add(port);
		return port;
	}

	private Matching matching() {
		return Matching.of(model, MatchOptions.USUAL);
	}

	private Match proposal() {
		List<Match> proposed = matching().of(Status.PROPOSED);
		assertEquals(1, proposed.size(), proposed::toString);
		return proposed.getFirst();
	}

	@Test
	void nothingBecomesAnExchangeByItself() {
		proposal();
		assertTrue(park.getFlows().isEmpty() && model.getExchanges().isEmpty() && offer.getOutflows().isEmpty());
	}

	@Test
	void whatIsTakenUpIsAnIdeaThatIsAddedInOneStep() {
		Match match = proposal();
		List<Notification> changes = new ArrayList<>();
		model.eAdapters().add(new EContentAdapter() {
			@Override
			public void notifyChanged(Notification notification) {
				super.notifyChanged(notification);
				if (notification.getEventType() != Notification.REMOVING_ADAPTER
						&& !(notification.getFeature() == ParkPackage.Literals.PORT__OUTFLOWS || notification.getFeature() == ParkPackage.Literals.PORT__INFLOWS)) {
					changes.add(notification);
				}
			}
		});
		Exchange exchange = Proposals.accept(model, match);
		assertEquals(1, changes.size(), changes::toString);
		assertEquals(Notification.ADD, changes.getFirst().getEventType());
		assertSame(exchange, park.getFlows().getFirst());
		assertEquals(ExchangeState.IDEA, exchange.getState());
		assertEquals(ExchangeKind.BYPRODUCT, exchange.getKind());
		assertEquals(250_000, exchange.getQuantity());
		assertEquals("t/a", exchange.getUnit());
		assertSame(slag, exchange.getMaterial());
		assertSame(clinker, exchange.getSubstitutes());
		assertNull(exchange.getSubstitutionRatio(), "how much it replaces is not known");
		assertEquals("Slag to Kiln", exchange.getName());
		assertEquals(List.of(), matching().of(Status.PROPOSED), "the want is met");
		assertEquals(150_000, Listings.of(model).offers().getFirst().quantity(), "the rest is still offered");
	}

	@Test
	void betweenParksItStandsBesideThem() {
		Park other = FACTORY.createPark();
		model.getParks().add(other);
		other.getFirms().add((Firm) want.getOwner());
		assertEquals(List.of(Proposals.accept(model, proposal())), model.getExchanges());
	}

	@Test
	void whatIsTurnedDownIsRememberedWithItsReason() {
		Exchange exchange = Proposals.reject(model, proposal(), "Too far from the crane.");
		assertEquals(ExchangeState.REJECTED, exchange.getState());
		Matching again = matching();
		assertEquals(List.of(), again.of(Status.PROPOSED));
		assertEquals("Too far from the crane.", again.of(Status.REJECTED).getFirst().reason());
		assertEquals(400_000, again.listings().offers().getFirst().quantity(), "nothing of it flows");
	}

	@Test
	void aMatchOfAnotherModelIsNotTakenUp() {
		Match match = proposal();
		EipModel other = FACTORY.createEipModel();
		assertThrows(IllegalArgumentException.class, () -> Proposals.accept(other, match));
	}

	@Test
	void itIsWorthWhatItReplacesLessTheWayAndWhatIsPaidLessWhatIsAsked() {
		factor(0.85, "t/t").setActivity(ActivityKind.UPSTREAM);
		EmissionFactor road = factor(0.0001, "t/(t*km)");
		road.setMode(TransportMode.ROAD);
		road.setMaterial(null);
		want.getOwner().setLatitude(51.6);
		offer.setPrice(8.0);
		offer.setPriceUnit("EUR/t");
		want.setPrice(45_000.0);
		want.setPriceUnit("EUR/kt");
		Match match = proposal();
		Worth worth = Proposals.worth(model, List.of(match)).getFirst();
		// A tenth of a degree is 11.119508 km
		assertEquals(250_000 * 0.85 - 250_000 * 11.119508 * 0.0001, worth.impact().avoided(), 0.1);
		assertEquals(37 * 250_000, worth.margin(), 1e-6);
		want.setPriceUnit("USD/t");
		assertTrue(Double.isNaN(Proposals.worth(model, List.of(match)).getFirst().margin()), "money of different currencies");
	}

	private EmissionFactor factor(double value, String unit) {
		if (model.getLibrary().getEmissionFactorSets().isEmpty()) {
			model.getLibrary().getEmissionFactorSets().add(FACTORY.createEmissionFactorSet());
		}
		EmissionFactor factor = FACTORY.createEmissionFactor();
		factor.setValue(value);
		factor.setUnit(unit);
		factor.setMaterial(clinker);
		model.getLibrary().getEmissionFactorSets().getFirst().getFactors().add(factor);
		return factor;
	}

	@Test
	void whatFlowsAlreadyIsNotOffered() {
		Exchange exchange = FACTORY.createExchange();
		exchange.setState(ExchangeState.IMPLEMENTED);
		exchange.setFrom(offer);
		exchange.setQuantity(300.0);
		exchange.setUnit("kt/a");
		park.getFlows().add(exchange);
		assertEquals(100_000, proposal().amount(), 1e-6);
		exchange.setQuantity(null);
		assertEquals(List.of(), matching().matches(), "it may be all there is");
		exchange.setState(ExchangeState.ENDED);
		assertEquals(250_000, proposal().amount());
	}

	@Test
	void monthsOfAnyYearAreTheSameMonths() {
		period(offer, "2024-01", 300);
		period(offer, "2024-07", 100);
		period(want, "2025-01", 125_000);
		period(want, "2025-07", 125_000);
		// January 300 of 125, July 100 of 125
		assertEquals((125 + 100) / 250.0, proposal().score().time(), 1e-12);
	}

	private static void period(Port port, String name, double quantity) {
		PeriodValue value = FACTORY.createPeriodValue();
		value.setPeriod(name);
		value.setQuantity(quantity);
		port.getPeriods().add(value);
	}

	@Test
	void aParkInWhichNobodyWantsAnythingHasNoSection() {
		assertEquals("matches", MatchTables.sections(model, MatchOptions.USUAL).getFirst().id());
		want.setQuantity(0.0);
		assertEquals(List.of(), MatchTables.sections(model, MatchOptions.USUAL));
	}

	@Test
	void manyPairsFillNoReport() {
		assertEquals(List.of(ResultTable.Reach.HEADLINE, ResultTable.Reach.SHOWN), reaches());
		for (int i = 0; i < 60; i++) {
			port(firm("Works " + i, park), PortDirection.OUT, slag, 1000.0 + i, "t/a");
			port(firm("Kiln " + i, park), PortDirection.IN, clinker, 1000.0 + i, "t/a");
		}
		assertEquals(List.of(ResultTable.Reach.DETAIL), reaches());
		assertTold("more proposals stand in the table.");
	}

	/** How far what is made of the table of pairs is shown. */
	private List<ResultTable.Reach> reaches() {
		return MatchTables.sections(model, MatchOptions.USUAL).getFirst().blocks().stream().flatMap(block -> switch (block) {
			case Excerpt excerpt when excerpt.table().id().equals("matches") -> Stream.of(excerpt.reach());
			case ResultTable table when table.id().equals("matches") -> Stream.of(table.reach());
			default -> Stream.empty();
		}).toList();
	}

	private String told() {
		Presentation presentation = new Presentation(Language.ENGLISH);
		return MatchTables.sections(model, MatchOptions.USUAL).stream().flatMap(section -> section.blocks().stream()
				.map(block -> block instanceof Block.Paragraph paragraph ? presentation.text(paragraph.text(), section.marks()) : "")).collect(Collectors.joining("\n"));
	}

	private void assertTold(String part) {
		assertTrue(told().replace('\u00a0', ' ').contains(part), this::told);
	}

	@Test
	void classesAreWrittenAsTheirListsWriteThem() {
		clinker.setClassification("EWC");
		clinker.setClassCode("100203");
		assertTold("Their classes EWC 10 02 02 and EWC 10 02 03 are of one group");
		clinker.setClassCode("100102");
		assertTold("Their classes EWC 10 02 02 and EWC 10 01 02 have only the chapter in common; ask whether it can be used at all.");
		clinker.setClassCode("100202");
		assertTold("Both are of the class EWC 10 02 02.");
	}

	@Test
	void whatStandsAgainstAProposalIsTold() {
		want.getOwner().setLatitude(52.3);
		assertTold("Against it: three of four exchanges of NISP went less far.");
		offer.setPrice(50.0);
		offer.setPriceUnit("EUR/t");
		want.setPrice(45.0);
		want.setPriceUnit("EUR/t");
		assertTold("Against it: what is asked is 1.25 million EUR/a more than what would be paid.");
		EmissionFactor road = factor(0.1, "t/(t*km)");
		road.setMode(TransportMode.ROAD);
		road.setMaterial(null);
		factor(0.85, "t/t").setActivity(ActivityKind.UPSTREAM);
		assertTold("Against it: it would cause 2.01 Mt CO\u2082e/a more greenhouse gases than it avoids.");
	}

	@Test
	void heatThatTwoCountOnIsTold() {
		// 20 GJ lie between 80 and 90 degrees; each boiler alone could have them
		heat(port(firm("Furnace", park), PortDirection.OUT, null, 100.0, "GJ/a"), 90, 40);
		heat(port(firm("First", park), PortDirection.IN, null, 50.0, "GJ/a"), 70, 70);
		heat(port(firm("Second", park), PortDirection.IN, null, 50.0, "GJ/a"), 70, 70);
		assertTold("Of all heat that is offered, 20.0 GJ/a can be passed on at most; 80.0 GJ/a must come from elsewhere. The proposals are made pair by pair and together come to 40.0 GJ/a, "
				+ "so not all of them can be had.");
	}

	private static void heat(Port port, double temperature, double returned) {
		port.setCarrier(EnergyCarrier.HOT_WATER);
		port.setTemperature(temperature);
		port.setReturnTemperature(returned);
	}

	@Test
	void unitsThatDoNotConvertAreAsked() {
		want.setUnit("m3/a");
		Match match = matching().of(Status.OPEN).getFirst();
		assertTrue(match.score().unknowns().contains(Unknown.of(Unknown.Kind.UNITS)));
		want.setUnit("bags");
		assertEquals(1, matching().of(Status.OPEN).size());
	}
}
