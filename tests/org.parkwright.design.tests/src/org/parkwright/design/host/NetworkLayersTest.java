package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.spec.LineStyle;
import org.parkwright.diagram.view.EdgeLook;
import org.parkwright.diagram.view.Rgb;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;

/** What the layers of the symbiosis network say of an exchange. */
class NetworkLayersTest {

	private final ParkHost host = new ParkHost(ParkHost.SMALL);
	private final Exchange pulp = (Exchange) host.element("ex.pulp");
	private OpenDiagram network;

	@BeforeEach
	void open() {
		network = host.open("Symbiosis network", host.element("model.small"), List.of("Exchanges by state", "Proposed", "Worth in money", "Worth in tonnes"));
	}

	private EdgeLook look(String mapping) {
		network.refresh();
		ViewEdge edge = (ViewEdge) network.view().find(mapping + ":ex.pulp");
		return edge == null ? null : edge.look();
	}

	@Test
	void statesAreToldApartWithoutColourToo() {
		Map<ExchangeState, EdgeLook> looks = new EnumMap<>(ExchangeState.class);
		for (ExchangeState state : ExchangeState.values()) {
			pulp.setState(state);
			looks.put(state, look("Exchange by state"));
		}
		Set<Rgb> colours = new HashSet<>();
		Set<List<Object>> lines = new HashSet<>();
		Set<String> labels = new HashSet<>();
		looks.values().forEach(look -> {
			colours.add(look.color());
			lines.add(List.of(look.line(), look.target(), look.width()));
			labels.add(look.center().text());
		});
		assertEquals(looks.size(), colours.size());
		assertEquals(looks.size(), lines.size());
		assertEquals(looks.size(), labels.size(), () -> labels.toString());
		assertEquals("Pulp, negotiated", looks.get(ExchangeState.NEGOTIATED).center().text());
		assertEquals(LineStyle.DASH, looks.get(ExchangeState.IDEA).line());
		assertEquals(LineStyle.SOLID, looks.get(ExchangeState.IMPLEMENTED).line());
	}

	@Test
	void anIdeaIsProposedAndNothingElseIs() {
		pulp.setState(ExchangeState.IMPLEMENTED);
		assertNull(look("Proposed exchange"));
		pulp.setState(ExchangeState.IDEA);
		assertEquals(LineStyle.DASH, look("Proposed exchange").line());
		pulp.setState(ExchangeState.REJECTED);
		assertNull(look("Proposed exchange"));
	}

	@Test
	void aLineIsAsWideAsTheExchangeIsWorth() {
		host.model.setCurrency("EUR");
		pulp.setCostReduction(1_000_000.0);
		pulp.setRevenue(250_000.0);
		pulp.setOperating(50_000.0);
		assertEquals("Pulp, 1,200,000 EUR/a", look("Worth in money").center().text());
		assertEquals(6, look("Worth in money").width());
		assertEquals("Pulp, 1,000 t/a", look("Worth in tonnes").center().text());
		assertEquals(3, look("Worth in tonnes").width());
		Rgb gain = look("Worth in money").color();
		pulp.setOperating(11_250_000.0);
		assertEquals("Pulp, -10,000,000 EUR/a", look("Worth in money").center().text());
		assertEquals(7, look("Worth in money").width(), "a loss is as wide");
		assertTrue(!gain.equals(look("Worth in money").color()), "and has another colour");
	}

	@Test
	void whatIsUnknownIsThinAndDashed() {
		pulp.setCostReduction(1_000_000.0);
		pulp.setRevenue(0.0);
		assertThin("Worth in money", "Pulp, worth unknown");
		pulp.setQuantity(null);
		assertThin("Worth in tonnes", "Pulp, quantity unknown");
		pulp.setQuantity(5.0e6);
		pulp.setUnit("GJ/a");
		assertThin("Worth in tonnes", "Pulp, not in t/a");
	}

	private void assertThin(String layer, String label) {
		assertEquals(label, look(layer).center().text());
		assertEquals(LineStyle.DASH, look(layer).line());
		assertEquals(1, look(layer).width());
	}

	@Test
	void aYearHasTheExchangesThatRunInIt() {
		pulp.setStartYear(2001);
		pulp.setEndYear(2005);
		pulp.setState(ExchangeState.ENDED);
		for (int year = 1999; year < 2008; year++) {
			int asked = year;
			assertEquals(year >= 2001 && year < 2005, isShownIn(year), () -> "in " + asked);
		}
		pulp.setEndYear(null);
		assertEquals(false, isShownIn(2003), "when it ended is unknown");
		pulp.setState(ExchangeState.IMPLEMENTED);
		assertEquals(true, isShownIn(2003));
		pulp.setState(ExchangeState.NEGOTIATED);
		assertEquals(false, isShownIn(2003));
	}

	private boolean isShownIn(int year) {
		network.layouts().set(network.context().key(), network.layout().withFilter("Only exchanges of a year", Map.of("year", String.valueOf(year))));
		boolean shown = look("Exchange by state") != null;
		LayoutState without = network.layout().withoutFilter("Only exchanges of a year");
		network.layouts().set(network.context().key(), without);
		return shown;
	}

	/** Firms that exchange nothing yet would stand in one column else. */
	@Test
	void aNetworkOfFewExchangesIsArrangedAsBroadAsHigh() {
		ParkHost steel = new ParkHost("examples/steel-park/steel-park.park");
		OpenDiagram diagram = steel.open("Symbiosis network", steel.model, null);
		diagram.layouts().set(diagram.context().key(), diagram.arranged(Progress.NONE));
		diagram.refresh();
		List<Box> boxes = diagram.view().nodes().stream().map(node -> diagram.geometry().node(node.id()).box()).toList();
		double width = boxes.stream().mapToDouble(Box::right).max().orElseThrow() - boxes.stream().mapToDouble(Box::x).min().orElseThrow();
		double height = boxes.stream().mapToDouble(Box::bottom).max().orElseThrow() - boxes.stream().mapToDouble(Box::y).min().orElseThrow();
		assertTrue(width > height / 2 && width < 4 * height, () -> width + " by " + height);
		assertEquals(List.of(), steel.problems.list());
	}
}
