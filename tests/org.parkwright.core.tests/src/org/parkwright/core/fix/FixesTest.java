package org.parkwright.core.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.FolderContributor;
import org.parkwright.core.LogFixture;
import org.parkwright.core.check.Checks;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.HangingPlugin;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;

/** Remedies for faults of parks: what ships comes in by the door, what fails changes nothing. */
class FixesTest {

	private static final ParkFactory MAKE = ParkFactory.eINSTANCE;

	private EipModel model;
	private Flow flow;
	private Park park;

	@BeforeEach
	void makeAFlow() {
		model = MAKE.createEipModel();
		park = MAKE.createPark();
		model.getParks().add(park);
		flow = MAKE.createFlow();
		flow.setFrom(port("A", PortDirection.IN));
		flow.setTo(port("B", PortDirection.OUT));
		flow.setId("f");
		park.getFlows().add(flow);
	}

	private Port port(String name, PortDirection direction) {
		Firm firm = MAKE.createFirm();
		firm.setName(name);
		firm.setId(name);
		Port port = MAKE.createPort();
		port.setDirection(direction);
		port.setId(name + ".port");
		firm.getPorts().add(port);
		park.getFirms().add(firm);
		return port;
	}

	private List<String> codes() {
		return Checks.run(model, "a.park").list().stream().map(fault -> fault.code()).toList();
	}

	private static boolean mend(EObject element, String code) {
		Repair repair = Repair.of(element);
		boolean mended = repair.prepare(Fixes.of(code).get(0));
		if (mended) {
			repair.apply();
		}
		return mended;
	}

	/** What becomes of the model if a remedy does this. */
	private boolean mend(Fix fix) {
		Repair repair = Repair.of(flow);
		boolean mended = repair.prepare(fix);
		if (mended) {
			repair.apply();
		}
		return mended;
	}

	@Test
	void aFlowThatGoesTheWrongWayIsTurnedRound() {
		Port from = flow.getFrom();
		assertTrue(codes().contains("flow.direction"));
		assertTrue(mend(flow, "flow.direction"));
		assertSame(from, flow.getTo(), "the elements are those of the park, not of the copy");
		assertFalse(codes().contains("flow.direction"));
	}

	@Test
	void aUnitThatIsNoneIsLeftOut() {
		flow.setUnit("furlongs");
		assertTrue(mend(flow, "element.unit"));
		assertNull(flow.getUnit());
		assertFalse(mend(flow, "element.unit"), "now there is nothing to mend");
	}

	@Test
	void coordinatesAreExchangedIfTheyAreDegreesOnlyThen() {
		park.setLatitude(117.7);
		park.setLongitude(39.1);
		assertTrue(Checks.run(model, "a.park").list().stream().anyMatch(fault -> fault.code().equals("element.coordinates")), "the rule tells them by the code of the remedy");
		assertTrue(mend(park, "element.coordinates"));
		assertEquals(List.of(39.1, 117.7), List.of(park.getLatitude(), park.getLongitude()));
		assertFalse(mend(park, "element.coordinates"));
	}

	@Test
	void whatARemedyAddsAndRemovesIsTakenOver() {
		Port to = flow.getTo();
		assertTrue(mend(element -> {
			Flow copied = (Flow) element;
			Flow second = MAKE.createFlow();
			second.setName("second");
			second.setFrom(copied.getFrom());
			second.setTo(copied.getTo());
			Park owner = (Park) copied.eContainer();
			owner.getFlows().add(second);
			owner.getFirms().remove(0);
			owner.getFlows().remove(copied);
			return true;
		}));
		assertEquals(List.of("second"), park.getFlows().stream().map(Flow::getName).toList());
		assertEquals(List.of("B"), park.getFirms().stream().map(each -> each.getName()).toList());
		assertSame(to, park.getFlows().get(0).getTo());
		assertSame(model, EcoreUtil.getRootContainer(park.getFlows().get(0)));
	}

	@Test
	void oneThatFailsOrHasNothingToMendChangesNothing() {
		EipModel before = EcoreUtil.copy(model);
		try (LogFixture log = new LogFixture(Contributions.class)) {
			assertFalse(mend(element -> {
				((Flow) element).setFrom(null);
				throw new IllegalStateException("on purpose");
			}));
			assertFalse(mend(element -> {
				((Flow) element).setFrom(null);
				return false;
			}));
			assertTrue(EcoreUtil.equals(before, model));
			assertEquals(1, log.records().size());
			assertTrue(log.records().get(0).getMessage().startsWith("The fix of "), log.records().get(0).getMessage());
		}
	}

	@Test
	void oneThatHangsIsNamedAndLeftAndChangesNothing(@TempDir Path work) throws IOException {
		EipModel before = EcoreUtil.copy(model);
		try (var plugin = new HangingPlugin(work)) {
			Fixes.Offer offer = Fixes.offers(List.of(plugin.element("fix"))).getFirst();
			plugin.isLeft("fix", () -> Repair.of(park).prepare(offer));
		}
		assertTrue(EcoreUtil.equals(before, model));
		assertTrue(mend(flow, "flow.direction"), "the others work as before");
	}

	@Test
	void oneThatCannotBeMadeIsToldWhenItIsUsed() {
		FolderContributor plugin = new FolderContributor("com.example.mender", Path.of(""));
		try (LogFixture log = new LogFixture(Contributions.class)) {
			List<Fixes.Offer> offers = Fixes.offers(List.of(plugin.element("fix", Map.of("code", "a.b", "title", "Mend it", "class", "com.example.None")),
					plugin.element("fix", Map.of("title", "Mend what?", "class", "com.example.None"))));
			assertEquals(List.of("Mend it"), offers.stream().map(Fixes.Offer::title).toList());
			assertFalse(Repair.of(flow).prepare(offers.get(0)));
			assertEquals(List.of("The fix of the plug-in com.example.mender 1.0.0 was skipped: it needs a code and a title.",
					"The fix of the plug-in com.example.mender 1.0.0 was skipped: there is no class com.example.None in it."),
					log.records().stream().map(each -> each.getMessage()).toList());
			assertNotNull(log.records().get(1).getThrown());
		}
	}
}
