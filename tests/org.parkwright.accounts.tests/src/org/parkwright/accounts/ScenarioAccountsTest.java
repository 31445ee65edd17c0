package org.parkwright.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.accounts.ScenarioAccounts.Basis;
import org.parkwright.accounts.ScenarioAccounts.Replacement;
import org.parkwright.accounts.ScenarioAccounts.Row;
import org.parkwright.accounts.ScenarioAccounts.Standing;
import org.parkwright.accounts.ScenarioAccounts.Total;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;

/** What the park emits under the scenarios of a study. */
class ScenarioAccountsTest {

	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	private static ScenarioAccounts accounts(EipModel model, StudyResult result) {
		return ScenarioAccounts.of(Account.of(model, AccountOptions.USUAL), result.plantsByYear());
	}

	private static ScenarioAccounts accounts(EipModel model) {
		return accounts(model, Measures.run(Measures.study(), model));
	}

	private static Total total(ScenarioAccounts accounts, String scenario, int year) {
		return accounts.totals().stream().filter(each -> each.scenario().equals(scenario) && each.year() == year).findFirst().orElseThrow();
	}

	private static EnergyPlant plant(EipModel model) {
		return (EnergyPlant) model.getParks().get(0).getInfrastructure().get(0);
	}

	private static List<Standing> standings(ScenarioAccounts accounts, int year) {
		return accounts.replacements().stream().filter(each -> each.year() == year).map(Replacement::standing).toList();
	}

	@Test
	void aMeasureMovesTheTotalOfTheParkByWhatItsUnitsEmitLess() {
		EipModel model = Measures.model();
		ScenarioAccounts accounts = accounts(model);
		double stated = Account.of(model, AccountOptions.USUAL).total(0, 2013).total();
		double coal = Account.of(model, AccountOptions.USUAL).total(0, 2013).infrastructure();
		// 100 MW for 5000 h at 40 % and 100 kg/GJ
		assertEquals(stated - coal + 450_000, total(accounts, "", 2013).total(), 1e-6);
		assertEquals(-225_000, total(accounts, "Gas", 2013).change(), 1e-6);
		assertEquals(total(accounts, "", 2013).total() - 225_000, total(accounts, "Gas", 2013).total(), 1e-6);
		assertEquals(-450_000, total(accounts, "Exit", 2013).change(), 1e-6);
		assertEquals(Basis.BOTH, total(accounts, "Gas", 2013).basis());
		assertEquals(List.of(new Replacement(0, 2013, plant(model).getId(), "CHP 1", Standing.REPLACES, coal, 450_000)),
				accounts.replacements().stream().filter(each -> each.year() == 2013).toList());
	}

	@Test
	void yearsBeforeTheStudyStayAsStated() {
		EipModel model = Measures.model();
		ScenarioAccounts accounts = accounts(model);
		double stated = Account.of(model, AccountOptions.USUAL).total(0, 2005).total();
		for (String scenario : List.of("", "Gas", "Exit", "Both", "Buy")) {
			assertEquals(stated, total(accounts, scenario, 2005).total(), 1e-9 * stated);
			assertEquals(Basis.STATED, total(accounts, scenario, 2005).basis());
		}
		assertEquals(List.of(Standing.NO_YEAR), standings(accounts, 2005));
	}

	@Test
	void whatUnitsBuyInAScenarioIsAdded() {
		ScenarioAccounts accounts = accounts(Measures.model());
		Total total = total(accounts, "Buy", 2013);
		assertEquals(150_000 * 0.8, total.bought(), 1e-6);
		assertEquals(total.stack() + total.bought(), total.change(), 1e-6);
		Row bought = accounts.rows().stream().filter(each -> each.scenario().equals("Buy") && each.year() == 2013 && each.scope() == Scope.BOUGHT && each.sector() == SectorKind.ENERGY)
				.findFirst().orElseThrow();
		assertEquals(120_000, bought.change(), 1e-6);
		assertEquals(Basis.COMPUTED, bought.basis());
	}

	@ParameterizedTest
	@EnumSource(EmissionScope.class)
	void heatOfTheParksOwnPlantLeavesEachTotalAsItIs(EmissionScope scope) {
		EipModel model = Measures.model();
		ScenarioAccounts before = accounts(model);
		ActivityDatum heat = Eastfield.datum(model, 2013, SectorKind.MANUFACTURING, ActivityKind.BOUGHT_HEAT);
		heat.setScope(scope);
		assertEquals(before.totals(), accounts(model).totals());
		heat.setSupplier(null);
		assertTrue(total(accounts(model), "Gas", 2013).total() > total(before, "Gas", 2013).total() || Double.isNaN(total(accounts(model), "Gas", 2013).total()),
				"heat from outside is added, if anybody knows what it emits");
	}

	@Test
	void whatIsAttributedSumsToWhatThePlantEmitsInTheScenario() {
		EipModel model = Measures.model();
		ScenarioAccounts accounts = accounts(model);
		Account account = Account.of(model, AccountOptions.USUAL);
		double stated = account.entries().stream().filter(each -> each.year() == 2013 && each.scope() == Scope.ATTRIBUTED).mapToDouble(Account.Entry::consumption).sum();
		double share = stated / account.total(0, 2013).infrastructure();
		for (Row row : accounts.rows()) {
			if (row.year() == 2013 && row.scope() == Scope.ATTRIBUTED) {
				double stack = row.scenario().equals("Gas") ? 225_000 : row.scenario().equals("Exit") ? 0 : row.scenario().isEmpty() ? 450_000 : Double.NaN;
				if (!Double.isNaN(stack)) {
					assertEquals(share * stack, row.consumption(), 1e-6);
				}
				assertEquals(0, row.equivalent());
			}
		}
		for (Total total : accounts.totals()) {
			double consumed = accounts.rows().stream().filter(each -> each.scenario().equals(total.scenario()) && each.year() == total.year()).mapToDouble(Row::consumption)
					.filter(each -> !Double.isNaN(each)).sum();
			assertEquals(total.total(), consumed, 1e-9 * total.total());
		}
	}

	@Test
	void aPlantOfWhoseFuelNothingIsStatedIsLeftOut() {
		EipModel model = Measures.model();
		EnergyPlant other = FACTORY.createEnergyPlant();
		other.setName("Captive plant");
		model.getParks().get(0).getInfrastructure().add(other);
		Measures.unit(model, other, "U2", "coal", 50);
		ScenarioAccounts accounts = accounts(model);
		assertEquals(List.of(Standing.REPLACES, Standing.NOT_STATED), standings(accounts, 2013));
		assertEquals(-225_000, total(accounts, "Gas", 2013).change(), 1e-6, "its coal may be that which a firm states");
	}

	@Test
	void fuelOfNoPlantIsThatOfAllWhichStateNone() {
		EipModel model = Measures.model();
		Eastfield.datum(model, 2013, SectorKind.ENERGY, ActivityKind.COMBUSTION).setActor(null);
		EnergyPlant other = FACTORY.createEnergyPlant();
		model.getParks().get(0).getInfrastructure().add(other);
		Measures.unit(model, other, "U2", "coal", 50);
		ScenarioAccounts accounts = accounts(model);
		assertEquals(List.of(Standing.REPLACES_SUM), standings(accounts, 2013));
		assertEquals(1.5 * -225_000, total(accounts, "Gas", 2013).change(), 1e-6);
	}

	@Test
	void aPlantWithAUnitThatNobodyKnowsTheEndOfStaysAsStated() {
		EipModel model = Measures.model();
		Measures.unit(model, plant(model), "U2", "coal", 50).setLifetime(null);
		ScenarioAccounts accounts = accounts(model);
		assertEquals(List.of(Standing.LIFE_UNKNOWN), standings(accounts, 2013));
		assertEquals(Account.of(model, AccountOptions.USUAL).total(0, 2013).total(), total(accounts, "Gas", 2013).total(), 1e-6);
	}

	@ParameterizedTest
	@EnumSource(names = { "NE", "IE" })
	void unitsEstimateWhatIsNotEstimatedAndNotWhatIsIncludedElsewhere(NotationKey key) {
		EipModel model = Measures.model();
		ActivityDatum coal = Eastfield.datum(model, 2013, SectorKind.ENERGY, ActivityKind.COMBUSTION);
		coal.setAmount(null);
		coal.setNotation(key);
		ScenarioAccounts accounts = accounts(model);
		assertEquals(key == NotationKey.NE ? -225_000 : 0, total(accounts, "Gas", 2013).change(), 1e-6);
		assertEquals(List.of(key == NotationKey.NE ? Standing.REPLACES : Standing.NOT_STATED), standings(accounts, 2013));
	}

	/** A park of some plants with some units, of which each states coal of its own, or all together. */
	private static EipModel random(Random random) {
		EipModel model = FACTORY.createEipModel();
		model.setLibrary(Catalogue.newLibrary());
		List<String> fuels = List.of("coal", "naturalGas", "biomass");
		int parks = 1 + random.nextInt(3);
		for (int p = 0; p < parks; p++) {
			Park park = FACTORY.createPark();
			park.setName("K" + p);
			model.getParks().add(park);
			boolean together = random.nextBoolean();
			int plants = 1 + random.nextInt(4);
			for (int i = 0; i < plants; i++) {
				EnergyPlant plant = FACTORY.createEnergyPlant();
				plant.setName("P" + p + i);
				park.getInfrastructure().add(plant);
				int units = 1 + random.nextInt(3);
				for (int u = 0; u < units; u++) {
					var unit = Measures.unit(model, plant, "U" + p + i + u, fuels.get(random.nextInt(3)), 5 + 100 * random.nextDouble());
					unit.setVintage(1985 + random.nextInt(28));
					unit.setLifetime(15.0 + random.nextInt(25));
					unit.setOutput(random.nextBoolean() ? EnergyOutput.CHP : random.nextBoolean() ? EnergyOutput.HEAT : EnergyOutput.ELECTRICITY);
				}
			}
			for (int year = 2005; year <= 2020; year++) {
				YearAccount account = FACTORY.createYearAccount();
				account.setYear(year);
				park.getAccounts().add(account);
				for (SectorKind kind : List.of(SectorKind.ENERGY, SectorKind.MANUFACTURING, SectorKind.SERVICES)) {
					Sector sector = FACTORY.createSector();
					sector.setKind(kind);
					account.getSectors().add(sector);
					int data = kind == SectorKind.ENERGY && !together ? plants : 1 + random.nextInt(3);
					for (int d = 0; d < data; d++) {
						ActivityDatum datum = FACTORY.createActivityDatum();
						datum.setKind(ActivityKind.COMBUSTION);
						datum.setMaterial(model.getLibrary().getFuels().stream().filter(each -> each.getName().equals("coal")).map(Fuel.class::cast).findFirst().orElseThrow());
						datum.setAmount(100_000 * random.nextDouble());
						datum.setUnit("t");
						datum.setActor(kind == SectorKind.ENERGY && !together ? park.getInfrastructure().get(d) : null);
						sector.getActivities().add(datum);
					}
				}
			}
		}
		return model;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })
	void theTotalOfAllParksChangesByWhatTheStudySaysThatItsUnitsEmit(int seed) {
		EipModel model = random(new Random(seed));
		StudyResult result = Measures.run(Measures.study(), model);
		ScenarioAccounts accounts = accounts(model, result);
		boolean moved = false;
		for (ScenarioResult scenario : result.scenarios()) {
			for (int year = 2005; year <= 2020; year++) {
				int k = year - 2010;
				int at = year;
				List<Total> totals = accounts.totals().stream().filter(each -> each.scenario().equals(scenario.name()) && each.year() == at).toList();
				double change = totals.stream().mapToDouble(Total::change).sum();
				double computed = of(scenario.trajectory(), Quantity.STACK, k) - of(result.trajectory(), Quantity.STACK, k) + of(scenario.trajectory(), Quantity.BOUGHT, k)
						- of(result.trajectory(), Quantity.BOUGHT, k);
				double size = totals.stream().mapToDouble(Total::total).sum();
				assertEquals(computed, change, 1e-9 * Math.max(1, size), scenario.name() + " " + year);
				double scope1 = accounts.rows().stream().filter(each -> each.scenario().equals(scenario.name()) && each.year() == at && each.scope() == Scope.DIRECT)
						.mapToDouble(Row::change).sum();
				assertEquals(of(scenario.trajectory(), Quantity.STACK, k) - of(result.trajectory(), Quantity.STACK, k), scope1, 1e-9 * Math.max(1, size), "stacks are scope 1");
				double rows = accounts.rows().stream().filter(each -> each.scenario().equals(scenario.name()) && each.year() == at).mapToDouble(Row::equivalent).sum();
				assertEquals(size, rows, 1e-9 * Math.max(1, size), "rows sum to totals");
				moved |= change < 0;
			}
		}
		assertTrue(moved);
		assertFalse(accounts.replacements().isEmpty());
	}

	private static double of(Trajectory trajectory, Quantity quantity, int k) {
		return k < 0 || k >= trajectory.years() ? 0 : trajectory.total(quantity, k);
	}

	@Test
	void onePlaceHoldsEachScenarioYearScopeAndSector() {
		List<String> places = accounts(Measures.model()).rows().stream().map(each -> each.scenario() + each.park() + each.year() + each.scope() + each.sector()).toList();
		assertEquals(places.size(), Set.copyOf(places).size());
	}
}
