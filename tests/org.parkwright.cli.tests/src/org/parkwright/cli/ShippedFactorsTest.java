package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.cli.Results.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.catalogue.CatalogueFiles;
import org.parkwright.core.catalogue.CatalogueFiles.CatalogueFile;

/** The factors, prices and measures of the catalogue with which a new study begins. */
class ShippedFactorsTest {

	private static final List<String> SETS = List.of("Ipcc", "IpccWithAr5", "IpccWithAr4");
	private static final String STUDY = """
			import "factors.scenario"
			import "prices.scenario"
			import "replacements.scenario"

			study Trial {
				park "%s"
				base year 2014
				discount rate 8 %%
				factors %s
				prices Prices
				scenario Boilers { apply GasBoiler }
				scenario Cycles { apply GasCombinedCycle }
				scenario Waste { apply WasteToEnergy }
			}
			""";
	private static final String HEADER = "id,park,utility,fuel,output,tech,cls,capacity_mw,hpr,vintage,lifetime,hours";

	@TempDir
	private Path folder;
	private String study = STUDY;

	private final CommandLineFixture commandLine = new CommandLineFixture();

	/** @param price what stands in place of every price that is to be filled in; empty to leave it */
	private Path run(String set, String price, String... units) throws IOException {
		for (String name : List.of("factors.scenario", "prices.scenario", "replacements.scenario")) {
			CatalogueFile file = CatalogueFiles.scenario(name).orElseThrow();
			String text = file.text();
			Files.writeString(folder.resolve(name), price.isEmpty() || !name.startsWith("prices") ? text : text.replace("fillIn * 1 ", price + " "));
		}
		Path park = CommandLineFixture.EXAMPLE.resolve("china-eip.park");
		if (units.length > 0) {
			Path list = Files.writeString(folder.resolve("units.csv"), HEADER + "\n" + String.join("\n", units) + "\n");
			park = folder.resolve("park.park");
			assertEquals(ExitCode.DONE, commandLine.run("import", "--units", list, "--out", park), commandLine::err);
		}
		Path file = Files.writeString(folder.resolve(set + ".scenario"), study.formatted(park.toString().replace('\\', '/'), set));
		Path out = folder.resolve("out-" + set);
		assertEquals(ExitCode.DONE, commandLine.run("run", file, "--no-report", "--out", out), commandLine::err);
		return out;
	}

	/** Upstream of coal is methane of mines and moves with the warming potential of it; that of gas is a published sum and stays. */
	@Test
	void aSwitchOfTheWarmingPotentialsMovesStackUpstreamAndTheLandfillCreditAndNothingElse() throws IOException {
		Map<String, double[]> potentials = Map.of("Ipcc", new double[] { 27, 273, 29.8 }, "IpccWithAr5", new double[] { 28, 265, 28 }, "IpccWithAr4",
				new double[] { 25, 298, 25 });
		List<CSVRecord> first = Results.table(run("Ipcc", "30").resolve("yearly.csv"));
		Set<String> moved = new TreeSet<>();
		Set<String> upstream = new TreeSet<>();
		for (String set : SETS) {
			List<CSVRecord> rows = Results.table(run(set, "30").resolve("yearly.csv"));
			assertEquals(first.size(), rows.size());
			double[] potential = potentials.get(set);
			for (int i = 0; i < rows.size(); i++) {
				CSVRecord row = rows.get(i);
				CSVRecord ar6 = first.get(i);
				row.toMap().forEach((column, value) -> {
					if (!value.equals(ar6.get(column))) {
						moved.add(column);
					}
				});
				double gases = number(row, "co2_t") + number(row, "ch4_t") * potential[0] + number(row, "n2o_t") * potential[1];
				assertEquals(gases, number(row, "stack_t"), 1e-9 * gases, row::toString);
				assertEquals(gases, number(row, "emissions_t"), 1e-9 * gases, row::toString);
				assertEquals(number(ar6, "avoided_t") / 27, number(row, "avoided_t") / potential[0], 1e-9 * Math.abs(number(row, "avoided_t")));
				upstream.add(row.get("fuel"));
				double factor = switch (row.get("fuel")) {
				case "coal", "gangue" -> 18 * 0.67 * potential[2] / 25.8;
				case "naturalGas" -> 21.7;
				case "municipalWaste", "industrialWaste", "sludge", "reactionHeat", "solar", "wind", "hydro", "geothermal" -> 0;
				default -> Double.NaN;
				};
				double told = row.get("upstream_t").isEmpty() ? Double.NaN : number(row, "upstream_t");
				assertEquals(number(row, "fuel_gj") * factor / 1000, told, 1e-9 * gases, row::toString);
			}
		}
		assertTrue(upstream.containsAll(Set.of("coal", "naturalGas", "municipalWaste")), upstream::toString);
		assertEquals(Set.of("emissions_t", "avoided_t", "stack_t", "upstream_t"), moved);
		Map<String, CSVRecord> ar6 = Results.byScenario(folder.resolve("out-Ipcc"));
		Map<String, CSVRecord> ar4 = Results.byScenario(folder.resolve("out-IpccWithAr4"));
		for (String scenario : ar6.keySet()) {
			assertEquals(ar6.get(scenario).get("npv_cny"), ar4.get(scenario).get("npv_cny"), scenario);
			assertNotEquals(ar6.get(scenario).get("mitigation_t"), ar4.get(scenario).get("mitigation_t"), scenario);
		}
	}

	@Test
	void wasteThatNobodyWouldBuryAnyMoreBringsNoCredit() throws IOException {
		study = STUDY.replace("scenario Waste { apply", "scenario Waste { landfillUntil = 2019 estimate \"test\" apply");
		Path out = run("Ipcc", "", "U1,K1,P1,coal,E,COND,,10,0,2005,30,5000");
		List<CSVRecord> years = Results.table(out.resolve("yearly.csv")).stream().filter(each -> each.get("scenario").equals("Waste") && number(each, "units") > 0)
				.toList();
		assertEquals(21, years.size());
		for (CSVRecord row : years) {
			assertEquals(Integer.parseInt(row.get("year")) <= 2019, number(row, "avoided_t") > 0, row::toString);
		}
		CSVRecord total = Results.table(out.resolve("boundaries.csv")).stream()
				.filter(each -> each.get("scenario").equals("Waste") && each.get("boundary").equals("credits")).findFirst().orElseThrow();
		assertEquals(6 * number(years.getFirst(), "avoided_t"), number(total, "emissions_t"), 1e-6);
		assertEquals("false", total.get("counts"));
	}

	/** By hand: of wood 112 kg/GJ; of municipal waste 100 of the 60 % that are not of fossil origin. */
	@ParameterizedTest
	@CsvSource({ "coal, 0", "biomass, 112", "biogas, 54.6", "msw, 60" })
	void biogenicCarbonIsToldForMemoryAndCountsNowhere(String fuel, double factor) throws IOException {
		study = STUDY.replace("prices Prices", "prices Prices counts stack, bought, upstream, credits");
		Path out = run("Ipcc", "", "U1,K1,P1," + fuel + ",H,BOILER,,50,0,2013,30,5000");
		CSVRecord memo = Results.table(out.resolve("impacts.csv")).getFirst();
		CSVRecord year = Results.table(out.resolve("yearly.csv")).getFirst();
		assertEquals("biogenicCO2", memo.get("impact"));
		assertEquals("t", memo.get("unit"));
		assertEquals(number(year, "fuel_gj") * factor / 1000, number(memo, "direct"), 1e-6);
		double gases = number(year, "co2_t") + number(year, "ch4_t") * 27 + number(year, "n2o_t") * 273;
		assertEquals(gases, number(year, "stack_t"), 1e-6);
	}

	/** By hand: 94.6 + (1*27 + 1.5*273)/1000 = 95.0365 kg/GJ; engine 56.1 + (400*27 + 0.1*273)/1000 = 66.9273; boiler 56.1543. */
	@ParameterizedTest
	@CsvSource({ "coal, CHP, EC, 3.0, 95.0365", "ng, CHP, ICE, 1.05, 66.9273", "ng, H, BOILER, 0, 56.1543", "petrol, H, BOILER, 0, 69.5448",
			"biogas, E, ICE, 0, 10.8273", "msw, E, COND, 0, 38.582" })
	void emissionFactorsAreThoseOfTheTables(String fuel, String output, String technology, String ratio, double factor) throws IOException {
		Path out = run("Ipcc", "", "U1,K1,P1," + fuel + "," + output + "," + technology + ",,50," + ratio + ",2005,30,5000");
		CSVRecord unit = Results.table(out.resolve("units.csv")).getFirst();
		assertEquals(factor, 1000 * number(unit, "emissions_t_per_a") / number(unit, "fuel_gj_per_a"), 1e-9);
	}

	/**
	 * By hand, 50 MW, 5000 h/a, heat-to-power 3: E = 250,000 MWh, H = 2,700,000 GJ. Net efficiency 0.47*0.98 = 0.4606, heat of the cycle
	 * (0.82 - 0.4606)/0.4606 = 0.780286 MWh a MWh = 702,258 GJ; the boiler makes 1,997,742 GJ at 0.92.
	 */
	@Test
	void aCombinedCycleMakesNoMoreHeatThanItCanAndABoilerTheRest() throws IOException {
		Path out = run("Ipcc", "30", "U1,K1,P1,coal,CHP,EC,,50,3.0,2005,30,5000");
		CSVRecord unit = Results.table(out.resolve("units.csv")).stream().filter(row -> row.get("scenario").equals("Cycles")).findFirst().orElseThrow();
		double cycle = 900_000 / 0.4606;
		double boiler = 2_700_000 - 900_000 * (0.82 - 0.4606) / 0.4606;
		assertEquals(1_997_742, boiler, 1);
		assertEquals(cycle + boiler / 0.92, number(unit, "fuel_gj_per_a"), 1e-6);
		assertEquals(30 * 50_000 + 30 * boiler / 3.6 / 5000 * 1000, number(unit, "retrofit_cny"), 1e-3);
	}

	/** Between 0.3 and 0.4 t/t, as inventories imply, and not the 0.747 t/t of the 2016 set. */
	@Test
	void theLandfillCreditIsThatOfTheCommitmentForm() throws IOException {
		Path out = run("Ipcc", "", "U1,K1,P1,coal,E,COND,,10,0,2005,30,5000");
		CSVRecord row = Results.table(out.resolve("yearly.csv")).stream().filter(each -> each.get("scenario").equals("Waste")).findFirst().orElseThrow();
		double perTonne = number(row, "avoided_t") / (number(row, "fuel_gj") / 8);
		assertEquals(0.14 * 0.5 * 0.7 * 0.5 * 16 / 12 * 0.5 * 0.9 * 27, perTonne, 1e-12);
		assertTrue(perTonne > 0.3 && perTonne < 0.4);
	}

	@Test
	void untilPricesAreFilledInTonnesAreKnownAndMoneyIsNot() throws IOException {
		Results.byScenario(run("Ipcc", "")).forEach((name, row) -> {
			assertFalse(row.get("mitigation_t").isEmpty(), name);
			assertEquals("", row.get("npv_cny"), name);
		});
		assertTrue(commandLine.err().contains("The cost of Boilers is unknown"), commandLine::err);
		Results.byScenario(run("Ipcc", "30")).forEach((name, row) -> assertFalse(row.get("npv_cny").isEmpty(), name));
	}
}
