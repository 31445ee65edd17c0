package org.parkwright.core.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.quantity;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.ResultTexts;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.study.BoundaryText;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Target;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Park;
import org.parkwright.simulation.Feature;

/** The tables of a result: their columns to the letter, every double to the last bit, the unknown as an empty field. */
class ResultTablesTest {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
	private static final Measure GAS = measure("gas", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas"));

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K \"1\", north"), "P1");
	private final EnergyUnit unit = Models.unit(plant, "U1");
	private final StudyBuilder builder = new StudyBuilder().discounted(0.08)
			.with(Costs.FUEL_PRICE, quantity(29.1, "CNY/GJ")).with(Costs.FOLLOW_UP_COST, quantity(5500, "CNY/kW"))
			.scenario("gas, or \"M1\"", List.of(GAS));

	private static List<CSVRecord> rows(String table, StudyResult result) throws IOException {
		return FORMAT.parse(new StringReader(ResultTexts.csv(result, table))).getRecords();
	}

	private static String header(String table, StudyResult result) throws IOException {
		return ResultTexts.csv(result, table).lines().findFirst().orElseThrow();
	}

	private static void assertBits(double expected, CSVRecord row, String column) {
		assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(Double.parseDouble(row.get(column))), column);
	}

	@Test
	void resultsHaveTheirColumnsAndEveryDigit() throws IOException {
		StudyResult result = builder.run(model);
		assertEquals("study,scenario,baseline_t,scenario_t,mitigation_t,mitigation_rate,npv_cny,cost_levelised_cny_per_t,"
				+ "cost_cumulative_cny_per_t,retrofit_cny,fuel_cny,electricity_cny,steam_cny,ultra_low_emission_cny,follow_up_cny,"
				+ "units_affected,avoided_outside_t,mitigation_own_t,unbeaten,title", header("results", result));
		CSVRecord row = rows("results", result).get(0);
		Appraisal appraisal = result.scenarios().get(0).appraisal();
		assertEquals("Test", row.get("study"));
		assertEquals("gas, or \"M1\"", row.get("scenario"));
		assertBits(appraisal.baselineTonnes(), row, "baseline_t");
		assertBits(appraisal.scenarioTonnes(), row, "scenario_t");
		assertBits(appraisal.mitigationTonnes(), row, "mitigation_t");
		assertBits(appraisal.mitigationRate(), row, "mitigation_rate");
		assertBits(appraisal.npv(), row, "npv_cny");
		assertBits(appraisal.levelisedCost(), row, "cost_levelised_cny_per_t");
		assertBits(appraisal.cumulativeCost(), row, "cost_cumulative_cny_per_t");
		String[] parts = { "retrofit_cny", "fuel_cny", "electricity_cny", "steam_cny", "ultra_low_emission_cny", "follow_up_cny" };
		for (int part = 0; part < parts.length; part++) {
			assertBits(appraisal.partTotals()[part], row, parts[part]);
		}
		assertEquals("1", row.get("units_affected"));
	}

	@Test
	void yearsHaveTheirColumnsAndEveryDigit() throws IOException {
		unit.setLifetime(11.0);
		StudyResult result = builder.run(model);
		assertEquals("study,scenario,year,class,fuel,units,capacity_mw,fuel_gj,electricity_mwh,heat_gj,grid_purchase_mwh,avoided_t,"
				+ "co2_t,ch4_t,n2o_t,emissions_t,stack_t,bought_t,upstream_t,retrofit_cny,fuel_cny,electricity_cny,steam_cny,ultra_low_emission_cny,follow_up_cny",
				header("yearly", result));
		List<CSVRecord> rows = rows("yearly", result);
		assertEquals(List.of("baseline 2014 coal", "baseline 2015 coal", "gas, or \"M1\" 2014 naturalGas", "gas, or \"M1\" 2015 naturalGas"),
				rows.stream().map(row -> row.get("scenario") + " " + row.get("year") + " " + row.get("fuel")).toList());
		CSVRecord first = rows.get(2);
		int group = result.groups().indexOf(new TrajectoryGroup(result.sizeClasses().of(unit.getCapacity()), "naturalGas"));
		assertEquals("small", first.get("class"));
		assertEquals("1", first.get("units"));
		assertBits(50, first, "capacity_mw");
		assertBits(result.scenarios().get(0).trajectory().values(Quantity.EMISSIONS)[group][0], first, "emissions_t");
		assertBits(result.scenarios().get(0).trajectory().cost(Costs.index(Costs.FUEL), group, 0), first, "fuel_cny");
	}

	@Test
	void unitsHaveTheirColumnsAndEveryDigit() throws IOException {
		Models.unit(plant, "U2").setFuel(Models.fuel(model, "naturalGas"));
		StudyResult result = builder.run(model);
		assertEquals("study,scenario,id,park,plant,class,output,technology,vintage,lifetime_a,remaining_life_a,capacity_mw,measures,"
				+ "fuel,fuel_gj_per_a,electricity_mwh_per_a,heat_gj_per_a,grid_purchase_mwh_per_a,emissions_t_per_a,mitigation_t,"
				+ "retrofit_cny,fuel_cny,electricity_cny,steam_cny,ultra_low_emission_cny,follow_up_cny,retirement,"
				+ "stack_t_per_a,bought_t_per_a,upstream_t_per_a,credits_t_per_a",
				header("units", result));
		List<CSVRecord> rows = rows("units", result);
		assertEquals(List.of("baseline U1", "baseline U2", "gas, or \"M1\" U1"),
				rows.stream().map(row -> row.get("scenario") + " " + row.get("id")).toList());
		CSVRecord before = rows.get(0);
		assertEquals("K \"1\", north P1 small combined extraction 2005 30 21", String.join(" ", before.get("park"),
				before.get("plant"), before.get("class"), before.get("output"), before.get("technology"), before.get("vintage"),
				before.get("lifetime_a"), before.get("remaining_life_a")));
		assertEquals("", before.get("measures"));
		assertEquals("", before.get("mitigation_t"));
		assertEquals("2035", before.get("retirement"), "base year and remaining life");
		assertBits(90_000, before, "emissions_t_per_a");
		CSVRecord after = rows.get(2);
		assertEquals("gas naturalGas", after.get("measures") + " " + after.get("fuel"));
		assertBits(result.scenarios().get(0).appraisal().mitigation()[0], after, "mitigation_t");
		assertBits(result.scenarios().get(0).appraisal().parts()[Costs.index(Costs.FOLLOW_UP)][0], after, "follow_up_cny");
		assertBits(90_000, before, "stack_t_per_a");
		for (Boundary boundary : Boundary.values()) {
			assertBits(result.scenarios().get(0).operation().tonnes(boundary)[0], after, BoundaryText.word(boundary) + "_t_per_a");
		}
	}

	@Test
	void differencesSayWhatEachUnitCostsPerTonne() throws IOException {
		StudyResult result = builder.run(model);
		CSVRecord only = rows("differences", result).get(0);
		assertBits(result.scenarios().get(0).appraisal().levelisedCost(), only, "cost_levelised_cny_per_t");
		assertBits(result.scenarios().get(0).appraisal().cumulativeCost(), only, "cost_cumulative_cny_per_t");
	}

	@Test
	void whatIsUnknownIsEmptyEverywhere() throws IOException {
		unit.setCapacity(null);
		unit.setFuel(null);
		unit.setTechnology(null);
		EnergyUnit nothing = Models.unit(plant, "U2");
		nothing.setVintage(null);
		nothing.setLifetime(null);
		nothing.setOutput(EnergyOutput.UNKNOWN);
		StudyResult result = builder.run(model);
		CSVRecord totals = rows("results", result).get(0);
		assertEquals("", totals.get("baseline_t"));
		assertEquals("", totals.get("mitigation_rate"));
		CSVRecord year = rows("yearly", result).get(0);
		assertEquals("||1||", year.get("class") + "|" + year.get("fuel") + "|" + year.get("units") + "|" + year.get("capacity_mw")
				+ "|" + year.get("emissions_t"));
		List<CSVRecord> units = rows("units", result);
		assertEquals("||||", units.get(0).get("class") + "|" + units.get(0).get("fuel") + "|" + units.get(0).get("technology") + "|"
				+ units.get(0).get("capacity_mw") + "|" + units.get(0).get("emissions_t_per_a"));
		assertEquals("||||", units.get(1).get("vintage") + "|" + units.get(1).get("lifetime_a") + "|"
				+ units.get(1).get("remaining_life_a") + "|" + units.get(1).get("output") + "|" + units.get(1).get("heat_gj_per_a"));
		for (String table : List.of("results", "yearly", "units")) {
			assertFalse(ResultTexts.csv(result, table).contains("NaN") || ResultTexts.csv(result, table).contains("null"));
		}
	}

	@Test
	void linesEndAlikeOnEverySystem() throws IOException {
		String table = ResultTexts.csv(builder.run(model), "results");
		assertTrue(table.endsWith("\n"));
		assertFalse(table.contains("\r"));
	}

	@Test
	void committedEmissionsAreByFuelProvinceAndYear() throws IOException {
		((Park) plant.eContainer()).setProvince("Zhejiang");
		EnergyUnit other = Models.unit(Models.plant(Models.park(model, "K2"), "P2"), "U2");
		other.setRetireYear(2016);
		StudyResult result = builder.with(Role.CO2, StudyBuilder.choice(is(Feature.FUEL, "coal"),
				StudyBuilder.series(true, "kg/GJ", 2014, 100, 2034, 80), is(Feature.FUEL, "naturalGas"), quantity(50, "kg/GJ")))
				.target(new Target("Budget", null, 700_000, null, StudyBuilder.PLACE)).run(model);
		assertEquals("study,fuel,province,year,emissions_t", header("committed", result));
		List<CSVRecord> rows = rows("committed", result);
		assertEquals(21 + 2, rows.size());
		assertEquals(List.of("coal", "Zhejiang", "2014"), List.of("fuel", "province", "year").stream().map(rows.get(0)::get).toList());
		assertEquals(90_000, Double.parseDouble(rows.get(0).get("emissions_t")), 1e-6);
		assertEquals(0.85 * 90_000, Double.parseDouble(rows.get(15).get("emissions_t")), 1e-6, "the factor of the year");
		assertEquals(List.of("coal", "", "2015"), List.of("fuel", "province", "year").stream().map(rows.get(22)::get).toList());
		List<CSVRecord> budgets = rows("carbon-budget", result);
		assertEquals("study,title,scenario,budget_t,committed_t,share,used_up", header("carbon-budget", result));
		assertEquals(List.of("Budget", "baseline", "2019"), List.of("title", "scenario", "used_up").stream().map(budgets.get(0)::get).toList());
		double committed = rows.stream().mapToDouble(row -> Double.parseDouble(row.get("emissions_t"))).sum();
		assertEquals(committed, Double.parseDouble(budgets.get(0).get("committed_t")), 1e-3);
		assertEquals(committed / 700_000, Double.parseDouble(budgets.get(0).get("share")), 1e-9);
		assertBits(result.scenarios().get(0).appraisal().scenarioTonnes(), budgets.get(1), "committed_t");
	}

	@Test
	void committedEmissionsThatDoNotMoveAreThoseOfOneYear() throws IOException {
		StudyResult plain = builder.run(model);
		double[] moving = new StudyBuilder().with(Role.CO2, StudyBuilder.choice(is(Feature.FUEL, "coal"),
				StudyBuilder.series(true, "kg/GJ", 2014, 100, 2034, 100))).run(model).committed().emissions().byYear()[0];
		assertArrayEquals(plain.committed().emissions().byYear()[0], moving);
	}
}
