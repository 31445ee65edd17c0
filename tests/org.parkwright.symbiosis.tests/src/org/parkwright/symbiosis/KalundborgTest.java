package org.parkwright.symbiosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.SourceKind;

/** The network of Kalundborg, worked by hand from the list of its exchanges. */
class KalundborgTest {

	private static final double NEAR = 1e-12;
	/** Years of the streams as El-Haggar 2007 and pages 118 to 120 of the National Academies Press have them; the years of four streams are recalled. */
	private static final Map<String, Integer> PUBLISHED = Map.ofEntries(Map.entry("lake.statoil.surfaceWater", 1961), Map.entry("statoil.gyproc.refineryGas", 1972),
			Map.entry("lake.asnaes.surfaceWater", 1973), Map.entry("novoNordisk.farms.bioSludge", 1976), Map.entry("asnaes.cement.flyAsh", 1979),
			Map.entry("asnaes.town.districtHeat", 1981), Map.entry("asnaes.statoil.steam", 1982), Map.entry("asnaes.novoNordisk.steam", 1982),
			Map.entry("statoil.asnaes.coolingWater", 1987), Map.entry("asnaes.fishFarm.warmWater", 1989), Map.entry("novoNordisk.pigFarms.yeastSlurry", 1989),
			Map.entry("statoil.asnaes.treatedWater", 1991), Map.entry("asnaes.gyproc.gypsum", 1993), Map.entry("novozymes.wwtp.wasteWater", 1995),
			Map.entry("novoNordisk.wwtp.wasteWater", 1995), Map.entry("statoil.asnaes.drainWater", 1995));

	private final Kalundborg kalundborg = new Kalundborg();

	@Test
	void sixteenActorsHaveTwentySevenExchangesInTwentyTwoPairs() {
		NetworkMetrics metrics = NetworkMetrics.of(kalundborg.network);
		assertEquals(16, metrics.actors());
		assertEquals(27, metrics.exchanges());
		assertEquals(22, metrics.pairs());
		assertEquals(22.0 / (16 * 15), metrics.density(), NEAR);
		assertEquals(22.0 / (16 * 16), metrics.connectance(), NEAR);
		// The power station and the refinery, and Inbicon and the farms, both ways.
		assertEquals(4.0 / 22, metrics.reciprocity(), NEAR);
		// The power station has 10 partners; all have 40: (16·10 − 40)/(15·14).
		assertEquals(120.0 / 210, metrics.centralisation(), NEAR);
		// Power station 3 of 45, refinery 3 of 10, Inbicon 1 of 3, Gyproc and lake 1 of 1.
		assertEquals((3.0 / 45 + 3.0 / 10 + 1.0 / 3 + 1 + 1) / 16, metrics.clustering(), NEAR);
		assertEquals(22.0 / 16, metrics.linkDensity(), NEAR);
		// Eight give; all but the lake take.
		assertEquals(8.0 / 15, metrics.preyPredator(), NEAR);
	}

	@Test
	void itsCyclesMakeItsEigenvalue() {
		double cyclicity = NetworkMetrics.of(kalundborg.network).cyclicity();
		// Cycles: station, refinery; farms, Inbicon; station, Novo Nordisk, farms, Inbicon; the same by the refinery. The first two don't meet:
		// λ⁵ − 2λ³ − λ − 1 + λ = 0.
		assertEquals(0, Math.pow(cyclicity, 5) - 2 * Math.pow(cyclicity, 3) - 1, 1e-10);
		assertTrue(cyclicity > 1.5 && cyclicity < 1.52, () -> "" + cyclicity);
	}

	@Test
	void actorsHaveTheirDegrees() {
		NetworkMetrics.Actors of = NetworkMetrics.of(kalundborg.network).of();
		int station = kalundborg.actor("Asnæs");
		assertEquals(8, of.givesTo()[station]);
		assertEquals(3, of.takesFrom()[station]);
		assertEquals(10, of.partners()[station]);
		// Of whom seven others reach Soilrem, all by the wastewater plant.
		assertEquals(7.0 / 210, NetworkMetrics.Actors.betweenness(kalundborg.network)[kalundborg.actor("Kalundborg wastewater")], NEAR);
	}

	@Test
	void strengthIsUnknownWhereAQuantityIs() {
		double[] given = NetworkMetrics.Actors.strength(kalundborg.network, Dimension.MASS, true);
		double[] taken = NetworkMetrics.Actors.strength(kalundborg.network, Dimension.MASS, false);
		assertEquals(Double.NaN, given[kalundborg.actor("Asnæs")]);
		assertEquals(215_000, taken[kalundborg.actor("Novo Nordisk")], NEAR);
		assertEquals(0, NetworkMetrics.Actors.strength(kalundborg.network, Dimension.VOLUME, false)[kalundborg.actor("Novo Nordisk")], NEAR);
	}

	@Test
	void networksOfAKindAndInsideAreParts() {
		Map<ExchangeKind, Integer> kinds = List.of(ExchangeKind.BYPRODUCT, ExchangeKind.ENERGY, ExchangeKind.WATER).stream().collect(Collectors.toMap(
				kind -> kind, kind -> NetworkMetrics.of(ExchangeNetwork.of(kalundborg.model, ExchangeFilter.IMPLEMENTED.of(kind))).exchanges()));
		assertEquals(Map.of(ExchangeKind.BYPRODUCT, 10, ExchangeKind.ENERGY, 8, ExchangeKind.WATER, 9), kinds);
		// Outside are lake, town, farms, pig farms, fish farm, cement, acid and metal makers, with 11 exchanges.
		NetworkMetrics inside = NetworkMetrics.of(ExchangeNetwork.of(kalundborg.model, ExchangeFilter.IMPLEMENTED.inside()));
		assertEquals(16, inside.exchanges());
		assertEquals(8, inside.actors());
	}

	@Test
	void itIsAnIndustrialSymbiosis() {
		ChertowTest test = ChertowTest.of(kalundborg.network);
		assertTrue(test.passed());
		assertEquals(15, test.entities().size(), "all but the lake");
		assertEquals(22, test.resources(), "all but surface water");
		assertEquals(List.of(), test.recyclers());
	}

	@Test
	void whenNovozymesLeavesTheWastewaterPlantHasAnotherSource() {
		Robustness.Loss leaving = new Robustness(kalundborg.network).leaving(kalundborg.actor("Novozymes"));
		assertEquals(2, leaving.lost().size());
		assertEquals(List.of(), leaving.stopped());
		assertEquals(2, leaving.cascade().size());
	}

	@Test
	void withoutTheLakeAllStopsAtWorst() {
		Robustness.Loss leaving = new Robustness(kalundborg.network).leaving(kalundborg.actor("Lake"));
		assertEquals(2, leaving.lost().size());
		assertEquals(27, leaving.cascade().size());
	}

	@Test
	void exchangesStartWhenTheyAreSaidToAndSayWhoSaysSo() {
		Map<String, Exchange> dated = ExchangeNetwork.exchanges(kalundborg.model).stream().filter(each -> each.getStartYear() != null)
				.collect(Collectors.toMap(each -> each.getId().replace("exchange.", ""), each -> each));
		assertEquals(20, dated.size());
		PUBLISHED.forEach((id, year) -> {
			assertEquals(year, dated.get(id).getStartYear(), id);
			assertTrue(dated.get(id).getSources().stream().anyMatch(source -> source.getKind() == SourceKind.LITERATURE), id);
			assertTrue(dated.get(id).getSources().stream().noneMatch(source -> source.getName().equals("Recalled")), id);
		});
		dated.keySet().removeAll(PUBLISHED.keySet());
		dated.values().forEach(each -> assertTrue(each.getSources().stream().anyMatch(source -> source.getName().equals("Recalled")), each::getId));
		assertTrue(ExchangeNetwork.exchanges(kalundborg.model).stream().allMatch(each -> each.getKind() != ExchangeKind.UNKNOWN && !each.getSources().isEmpty()));
	}

	@Test
	void itsEvolutionIsThePublishedOne() {
		Map<Integer, Evolution> years = Evolution.of(kalundborg.model, ExchangeFilter.IMPLEMENTED).stream().collect(Collectors.toMap(Evolution::year, each -> each));
		assertEquals(51, years.size(), "1961 to 2011");
		// A count of the streams above and of those whose years are recalled: 1990, 1992, 1998 and 1999.
		Map.ofEntries(Map.entry(1961, 1), Map.entry(1971, 1), Map.entry(1972, 2), Map.entry(1973, 3), Map.entry(1976, 4), Map.entry(1979, 5), Map.entry(1981, 6),
				Map.entry(1982, 8), Map.entry(1987, 9), Map.entry(1989, 11), Map.entry(1990, 12), Map.entry(1991, 13), Map.entry(1992, 14), Map.entry(1993, 15),
				Map.entry(1995, 18), Map.entry(1998, 19), Map.entry(1999, 20), Map.entry(2010, 20), Map.entry(2011, 27))
				.forEach((year, count) -> assertEquals(count, years.get(year).metrics().exchanges(), () -> "in " + year));
		assertEquals(years.values().stream().collect(Collectors.toMap(Evolution::year, each -> each.network().links().size())),
				Evolution.counts(kalundborg.model, ExchangeFilter.IMPLEMENTED));
		assertEquals(7, Evolution.undated(kalundborg.model, ExchangeFilter.IMPLEMENTED).size());
	}

	@Test
	void programmesAreToldWithTheirSources() {
		assertEquals(List.of("NISP", "Eco-Towns", "EIP"), PublishedTotals.all().stream().map(PublishedTotals.Total::programme).distinct().toList());
		assertTrue(PublishedTotals.all().stream().noneMatch(total -> total.source().isBlank()));
		assertEquals(Distances.NISP.stream().map(Distances.Quantile::distance).toList(),
				PublishedTotals.all().stream().filter(total -> total.programme().equals("NISP")).map(PublishedTotals.Total::value).toList());
	}
}
