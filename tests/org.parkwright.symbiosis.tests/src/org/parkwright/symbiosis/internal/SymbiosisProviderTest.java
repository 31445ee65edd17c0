package org.parkwright.symbiosis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.symbiosis.ExchangeFilter;
import org.parkwright.symbiosis.ExchangeNetwork;

/** What the section on symbiosis has: cells, and figures where there is something to draw. */
class SymbiosisProviderTest {

	private static final Path KALUNDBORG = Path.of(System.getProperty("basedir", ""), "../../examples/kalundborg/kalundborg.park").toAbsolutePath().normalize();

	private final EipModel model = Parks.load(KALUNDBORG, new Faults());

	private ResultSection section() {
		return new SymbiosisProvider().sections(model).getFirst();
	}

	private ResultTable table(String id) {
		return section().tables().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
	}

	private Exchange exchange(String id) {
		return ExchangeNetwork.exchanges(model).stream().filter(each -> each.getId().equals("exchange." + id)).findFirst().orElseThrow();
	}

	@Test
	void aModelWithoutExchangesHasNoSection() {
		EipModel empty = ParkFactory.eINSTANCE.createEipModel();
		assertEquals(List.of(), new SymbiosisProvider().sections(empty));
		assertEquals(List.of(), new SymbiosisProvider().beside(empty));
		assertEquals(List.of("symbiosis", "symbiosis-map"), new SymbiosisProvider().beside(model).stream().map(ResultSection::id).toList());
	}

	@Test
	void kindsAndBordersHaveARowEach() {
		ResultTable metrics = table("symbiosis");
		assertEquals(8, metrics.rows(), "all kinds, by-products, energy and water, with those outside and inside");
		int inside = metrics.rows(Map.of("kind", "all", "border", "inside"))[0];
		assertEquals(16, metrics.number(inside, "exchanges_1"));
		int water = metrics.rows(Map.of("kind", "water", "border", "all"))[0];
		assertEquals(9, metrics.number(water, "exchanges_1"));
	}

	@Test
	void evolutionHasARowForEachYearAndKindsThatAddUp() {
		ResultTable evolution = table("symbiosis-evolution");
		assertEquals(51, evolution.rows());
		int last = evolution.rows() - 1;
		assertEquals(27, evolution.number(last, "exchanges_1"));
		assertEquals(27, evolution.number(last, "exchanges_byproduct_1") + evolution.number(last, "exchanges_energy_1") + evolution.number(last, "exchanges_water_1"));
		assertEquals(7, evolution.number(last, "started_1"));
	}

	@Test
	void whatIsUnknownHasNoNumberAndSaysWhatIsMissing() {
		ResultTable exchanges = table("exchanges");
		int ash = exchanges.find("exchange", "exchange.asnaes.cement.flyAsh");
		assertEquals(170_000, exchanges.number(ash, "quantity"));
		assertTrue(Double.isNaN(exchanges.number(ash, "t_co2e")));
		assertEquals("mode", exchanges.text(ash, "missing"));
		ResultTable indicators = table("symbiosis-indicators");
		assertTrue(Double.isNaN(indicators.number(indicators.find("indicator", "co2e"), "value")));
		assertEquals(0, indicators.number(indicators.find("indicator", "landfill"), "value"));
	}

	@Test
	void distancesStandBesideThoseOfNisp() {
		exchange("asnaes.cement.flyAsh").setDistance(30.0);
		ResultTable distances = table("symbiosis-distances");
		int mass = distances.find("counted", "mass");
		assertEquals(List.of(30.0, 1.0, 27.0), List.of(distances.number(mass, "km_50"), distances.number(mass, "known_1"), distances.number(mass, "exchanges_1")));
		assertEquals(32.6, distances.number(distances.find("counted", "nisp"), "km_50"));
	}

	@Test
	void moneyIsDrawnByKindWhereSomeIsKnown() {
		assertEquals(List.of("symbiosis-evolution", "symbiosis-distances"), section().figures().stream().map(Figure::id).toList());
		Exchange gypsum = exchange("asnaes.gyproc.gypsum");
		gypsum.setCostReduction(1000.0);
		assertEquals(List.of("symbiosis-evolution", "symbiosis-distances", "symbiosis-money-byproduct"), section().figures().stream().map(Figure::id).toList());
		gypsum.setRevenue(500.0);
		gypsum.setOperating(0.0);
		gypsum.setInvestment(3000.0);
		List<Figure> figures = section().figures();
		assertEquals(List.of("symbiosis-evolution", "symbiosis-distances", "symbiosis-money-byproduct"), figures.stream().map(Figure::id).toList());
		assertEquals(List.of("cost_reduction", "revenue"), figures.get(2).roles().get(Figure.Role.Y), "as bars");
		assertEquals(List.of("roi_1"), figures.get(2).roles().get(Figure.Role.DOTS), "on an axis of its own");
		assertEquals(10, figures.get(2).rows().length, "by-products alone");
		ResultTable exchanges = figures.get(2).table();
		assertEquals(0.5, exchanges.number(exchanges.find("exchange", gypsum.getId()), "roi_1"));
	}

	@Test
	void aYearOfAKindCanBeAskedFor() {
		ExchangeFilter filter = ExchangeFilter.IMPLEMENTED.in(1981);
		ResultTable metrics = SymbiosisProvider.sections(model, filter, Double.NaN).getFirst().tables().getFirst();
		assertEquals(6, metrics.number(0, "exchanges_1"));
	}

	@Test
	void whatLiesWithinWhichDistanceIsACurveBesideNisp() {
		List<Exchange> exchanges = ExchangeNetwork.exchanges(model);
		exchanges.forEach(each -> {
			each.setDistance(null);
			each.getFrom().getOwner().setLatitude(null);
		});
		exchanges.get(0).setDistance(2.0);
		exchanges.get(1).setDistance(10.0);
		exchanges.get(2).setDistance(10.0);
		exchanges.get(3).setDistance(50.0);
		ResultTable curves = table("symbiosis-distance-curves");
		List<String> own = Arrays.stream(curves.rows(Map.of("counted", "exchanges"))).mapToObj(row -> curves.number(row, "distance_km") + ": " + curves.number(row, "within_1")).toList();
		assertEquals(List.of("0.0: 0.0", "2.0: 0.25", "10.0: 0.75", "50.0: 1.0"), own);
		List<Double> nisp = Arrays.stream(curves.rows(Map.of("counted", "nisp"))).filter(row -> List.of(15.4, 32.6, 62.6).contains(curves.number(row, "distance_km")))
				.mapToObj(row -> curves.number(row, "within_1")).toList();
		assertEquals(List.of(0.25, 0.5, 0.75), nisp);
		Figure figure = section().figures().stream().filter(each -> each.id().equals("symbiosis-distances")).findFirst().orElseThrow();
		assertEquals(Figure.Kind.LINES, figure.kind());
	}

	@Test
	void manyDistancesMakeNoMoreThanAPointForEachPercent() {
		List<Exchange> exchanges = ExchangeNetwork.exchanges(model);
		Exchange first = exchanges.getFirst();
		for (int i = 0; i < 1000; i++) {
			Exchange copy = EcoreUtil.copy(first);
			copy.setId("copy." + i);
			copy.setFrom(first.getFrom());
			copy.setTo(first.getTo());
			copy.setDistance(1.0 + i);
			model.getParks().getFirst().getFlows().add(copy);
		}
		ResultTable curves = table("symbiosis-distance-curves");
		int[] rows = curves.rows(Map.of("counted", "exchanges"));
		assertTrue(rows.length <= 102, () -> rows.length + " rows");
		assertEquals(1, curves.number(rows[rows.length - 1], "within_1"), 1e-12);
	}

	@Test
	void aParkWithoutExchangesHasAMapAllTheSame() {
		model.getParks().getFirst().getFlows().clear();
		assertEquals(List.of("symbiosis-map"), new SymbiosisProvider().sections(model).stream().map(ResultSection::id).toList());
	}

	@Test
	void theMapSaysWhoIsNotOnIt() {
		EipModel steel = Parks.load(KALUNDBORG.resolveSibling("../steel-park/steel-park.park").normalize(), new Faults());
		assertEquals("1 actor has no coordinates.", unplaced(steel));
		Firm power = steel.getParks().getFirst().getFirms().stream().filter(firm -> firm.getId().equals("actor.power")).findFirst().orElseThrow();
		assertEquals(1, map(steel).tables().getFirst().rows(Map.of("kind", "energy")).length);
		power.setLatitude(null);
		assertEquals("2 actors have no coordinates; 1 exchange is not drawn for that.", unplaced(steel));
		assertEquals(0, map(steel).tables().getFirst().rows(Map.of("kind", "energy")).length);
		ResultSection map = map(steel);
		assertEquals(List.of(Figure.Kind.MAP), map.figures().stream().map(Figure::kind).toList());
		ResultTable places = map.tables().getFirst();
		assertEquals("places", places.id());
		assertTrue(places.rows(Map.of("kind", "Firm")).length > 10);
	}

	private static ResultSection map(EipModel of) {
		return new SymbiosisProvider().sections(of).stream().filter(section -> section.id().equals("symbiosis-map")).findFirst().orElseThrow();
	}

	private static String unplaced(EipModel of) {
		return map(of).blocks().getFirst() instanceof Block.Paragraph told ? new Presentation(Language.ENGLISH).text(told.text(), Set.of()) : "";
	}
}
