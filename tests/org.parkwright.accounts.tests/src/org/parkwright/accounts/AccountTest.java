package org.parkwright.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkwright.accounts.Account.Entry;
import org.parkwright.accounts.Account.Total;
import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityGrid;
import org.parkwright.model.park.ElectricityMethod;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.GasUse;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.WasteTreatment;
import org.parkwright.model.park.YearAccount;

/** What an account counts, and what it does not. */
class AccountTest {

	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	/** A park of one sector and year. */
	private static final class Small {
		final EipModel model = FACTORY.createEipModel();
		final Park park = FACTORY.createPark();
		final YearAccount account = year(2010);

		Small() {
			model.setLibrary(Catalogue.newLibrary());
			park.setName("K1");
			model.getParks().add(park);
		}

		YearAccount year(int year) {
			YearAccount made = FACTORY.createYearAccount();
			made.setYear(year);
			park.getAccounts().add(made);
			return made;
		}

		ActivityDatum add(YearAccount of, SectorKind kind, ActivityKind activity, String material, double amount, String unit) {
			Sector sector = of.getSectors().stream().filter(each -> each.getKind() == kind).findFirst().orElseGet(() -> {
				Sector made = FACTORY.createSector();
				made.setKind(kind);
				of.getSectors().add(made);
				return made;
			});
			ActivityDatum datum = FACTORY.createActivityDatum();
			datum.setKind(activity);
			datum.setMaterial(material(material));
			datum.setAmount(amount);
			datum.setUnit(unit);
			sector.getActivities().add(datum);
			return datum;
		}

		ActivityDatum add(SectorKind kind, ActivityKind activity, String material, double amount, String unit) {
			return add(account, kind, activity, material, amount, unit);
		}

		MaterialType material(String name) {
			return model.getLibrary().getMaterials().stream().filter(each -> each.getName().equals(name)).findFirst().orElseGet(() -> {
				MaterialType made = FACTORY.createMaterialType();
				made.setName(name);
				model.getLibrary().getMaterials().add(made);
				return made;
			});
		}

		EmissionFactor factor(double value, String unit) {
			EmissionFactor factor = FACTORY.createEmissionFactor();
			factor.setValue(value);
			factor.setUnit(unit);
			model.getLibrary().getEmissionFactorSets().get(0).getFactors().add(factor);
			return factor;
		}

		Account account() {
			return Account.of(model, AccountOptions.USUAL);
		}

		Total total() {
			return account().total(0, 2010);
		}
	}

	@Test
	void whatMakingOrCarryingAMaterialEmitsIsNoneOfWhoUsesIt() {
		Small small = new Small();
		small.add(SectorKind.INDUSTRIAL_PROCESS, ActivityKind.PROCESS, "cement clinker", 100, "t/a");
		small.account.setFactorSet(small.model.getLibrary().getEmissionFactorSets().get(0));
		EmissionFactor making = small.factor(0.8, "t/t");
		making.setMaterial(small.material("cement clinker"));
		making.setActivity(ActivityKind.UPSTREAM);
		assertEquals(List.of(Gap.FACTOR), List.of(small.account().lines().gap(0)));
		making.setActivity(ActivityKind.UNKNOWN);
		assertEquals(80, small.total().direct(), 1e-9);
	}

	@ParameterizedTest
	@EnumSource(EmissionScope.class)
	void heatOfTheParksOwnPlantLeavesTheTotalAsItIsWhateverItsScopeSays(EmissionScope scope) {
		EipModel model = Eastfield.model();
		double plain = Account.of(model, AccountOptions.USUAL).total(0, 2013).total();
		Eastfield.datum(model, 2013, SectorKind.MANUFACTURING, ActivityKind.BOUGHT_HEAT).setScope(scope);
		assertEquals(plain, Account.of(model, AccountOptions.USUAL).total(0, 2013).total());
	}

	@Test
	void heatThatIsBoughtFromOutsideIsAddedAndThatOfThePlantIsNot() {
		EipModel model = Eastfield.model();
		Total inside = Account.of(model, AccountOptions.USUAL).total(0, 2013);
		Eastfield.datum(model, 2013, SectorKind.MANUFACTURING, ActivityKind.BOUGHT_HEAT).setSupplier(null);
		Total outside = Account.of(model, AccountOptions.USUAL).total(0, 2013);
		assertEquals(inside.direct(), outside.direct());
		assertEquals(inside.byLocation() + 1_500_000 * 0.11, outside.byLocation(), 1e-6);
	}

	@ParameterizedTest
	@EnumSource(HeatAllocation.class)
	void whatIsAttributedAndWhatIsLeftIsWhatTheSupplierEmits(HeatAllocation method) {
		Account account = Account.of(Eastfield.model(), AccountOptions.USUAL.heat(method));
		List<Entry> entries = account.entries().stream().filter(each -> each.year() == 2005).toList();
		double total = entries.stream().mapToDouble(Entry::equivalent).sum();
		double consumed = entries.stream().mapToDouble(Entry::consumption).sum();
		assertEquals(total, consumed, 1e-9 * total);
		double attributed = entries.stream().filter(each -> each.scope() == Scope.ATTRIBUTED).mapToDouble(Entry::consumption).sum();
		Entry plant = entries.stream().filter(each -> each.sector() == SectorKind.ENERGY).findFirst().orElseThrow();
		assertTrue(attributed > 0 && attributed < plant.equivalent(), () -> method + " " + attributed);
		assertEquals(plant.equivalent(), plant.consumption() + attributed, 1e-9 * total);
	}

	@Test
	void electricityOfThePlantInsideHasWhatItsHeatDoesNot() {
		EipModel model = Eastfield.model();
		double total = Account.of(model, AccountOptions.USUAL).total(0, 2013).total();
		ActivityDatum heat = Eastfield.datum(model, 2013, SectorKind.MANUFACTURING, ActivityKind.BOUGHT_HEAT);
		heat.setAmount(1_800_000.0);
		ActivityDatum power = EcoreUtil.copy(heat);
		power.setKind(ActivityKind.BOUGHT_POWER);
		power.setAmount(230_000.0);
		power.setUnit("MWh");
		Eastfield.sector(model, 2013, SectorKind.MANUFACTURING).getActivities().add(power);
		Account account = Account.of(model, AccountOptions.USUAL);
		assertEquals(total, account.total(0, 2013).total());
		Entry plant = account.entries().stream().filter(each -> each.year() == 2013 && each.sector() == SectorKind.ENERGY).findFirst().orElseThrow();
		assertEquals(0, plant.consumption(), 1e-9 * plant.equivalent(), "its customers take all");
	}

	@Test
	void boughtElectricityIsReportedByLocationAndByMarket() {
		var small = new Small();
		ElectricityGrid grid = FACTORY.createElectricityGrid();
		for (int[] point : new int[][] { { 2008, 90 }, { 2012, 70 } }) {
			GridFactor factor = FACTORY.createGridFactor();
			factor.setYear(point[0]);
			factor.setValue(point[1] / 100.0);
			grid.getFactors().add(factor);
		}
		small.model.getLibrary().getGrids().add(grid);
		small.park.setGrid(grid);
		small.add(SectorKind.MANUFACTURING, ActivityKind.BOUGHT_POWER, "electricity", 1000, "MWh/a").setFactor(small.factor(0.1, "t/MWh"));
		small.add(SectorKind.SERVICES, ActivityKind.BOUGHT_POWER, "electricity", 500, "MWh");
		small.add(SectorKind.SERVICES, ActivityKind.SOLD_POWER, "electricity", 200, "MWh");
		Total total = small.total();
		assertEquals((1000 + 500 - 200) * 0.8, total.byLocation(), 1e-9);
		assertEquals(1000 * 0.1 + (500 - 200) * 0.8, total.byMarket(), 1e-9);
		assertEquals(total.byLocation(), total.total());
		small.account.setElectricityMethod(ElectricityMethod.MARKET);
		assertEquals(total.byMarket(), small.total().total());
		assertEquals(total.byLocation(), Account.of(small.model, AccountOptions.USUAL.electricity(ElectricityMethod.LOCATION)).total(0, 2010).total());
	}

	@Test
	void aNotationKeyStandsInPlaceOfANumberAndEntersNoSum() {
		var small = new Small();
		small.add(SectorKind.MANUFACTURING, ActivityKind.COMBUSTION, "diesel", 100, "t");
		ActivityDatum missing = small.add(SectorKind.TRANSPORT, ActivityKind.ROAD, "diesel", 0, "t");
		missing.setAmount(null);
		missing.setNotation(NotationKey.NE);
		Account account = small.account();
		Entry entry = account.entries().stream().filter(each -> each.sector() == SectorKind.TRANSPORT).findFirst().orElseThrow();
		assertEquals(Set.of(NotationKey.NE), entry.notations());
		assertEquals(0, entry.numbers());
		assertTrue(account.total(0, 2010).total() > 0);
	}

	@Test
	void aNumberThatIsUnknownMakesTheSumsUnknownAndSaysWhy() {
		var small = new Small();
		small.add(SectorKind.MANUFACTURING, ActivityKind.COMBUSTION, "diesel", 100, "t");
		small.add(SectorKind.SERVICES, ActivityKind.COMBUSTION, "diesel", 1, "t").setAmount(null);
		small.add(SectorKind.SERVICES, ActivityKind.COMBUSTION, "straw", 1, "t");
		small.add(SectorKind.SERVICES, ActivityKind.COMBUSTION, "industrialWaste", 1, "t");
		small.add(SectorKind.SERVICES, ActivityKind.UNKNOWN, "diesel", 1, "t");
		small.add(SectorKind.SERVICES, ActivityKind.FLUORINATED, "HFC-9000", 1, "t").setGasUse(FACTORY.createGasUse());
		Account account = small.account();
		assertEquals(Double.NaN, account.total(0, 2010).total());
		EmissionLines lines = account.lines();
		assertEquals(List.of(Gap.AMOUNT, Gap.FACTOR, Gap.UNIT, Gap.KIND, Gap.TREATMENT), IntStream.range(0, lines.size()).filter(line -> lines.sector(line) == SectorKind.SERVICES)
				.mapToObj(lines::gap).distinct().toList());
		Entry known = account.entries().stream().filter(each -> each.sector() == SectorKind.MANUFACTURING).findFirst().orElseThrow();
		assertTrue(known.equivalent() > 0, "what is known stays known");
	}

	@Test
	void biogenicCarbonIsForMemoryAndItsOtherGasesCount() {
		var small = new Small();
		small.add(SectorKind.HOUSEHOLD, ActivityKind.COMBUSTION, "biomass", 100, "t");
		Entry entry = small.account().entries().get(0);
		assertEquals(100 * 15.6 * 112 / 1000, entry.memo(), 1e-9);
		assertEquals(100 * 15.6 * (30 * 27 + 4 * 273) / 1e6, entry.equivalent(), 1e-9);
	}

	@Test
	void warmingPotentialsAreThoseOfTheAccountOfTheUserAndElseOfTheSixthReport() {
		var small = new Small();
		small.add(SectorKind.WASTE, ActivityKind.WASTEWATER, "nitrogen", 1000, "kg");
		double nitrous = 0.005 * 44 / 28;
		assertEquals(nitrous * 273, small.total().total(), 1e-12);
		small.account.setWarming(small.model.getLibrary().getEmissionFactorSets().stream().filter(each -> "AR4".equals(each.getName())).findFirst().orElseThrow());
		assertEquals(nitrous * 298, small.total().total(), 1e-12);
		assertEquals(nitrous * 265, Account.of(small.model, AccountOptions.USUAL.sets("", "AR5")).total(0, 2010).total(), 1e-12);
	}

	@Test
	void theFactorOfASectorGoesBeforeThatOfAll() {
		var small = new Small();
		small.add(SectorKind.MANUFACTURING, ActivityKind.COMBUSTION, "coal", 1000, "GJ");
		small.add(SectorKind.SERVICES, ActivityKind.COMBUSTION, "coal", 1000, "GJ");
		EmissionLines lines = small.account().lines();
		assertEquals(List.of(10.0, 1.0), IntStream.range(0, lines.size()).filter(line -> "CH4".equals(lines.gas(line))).mapToObj(line -> lines.factor(line).value()).toList());
	}

	@Test
	void aGasThatAProcessUsesAndOneThatEquipmentHolds() {
		var small = new Small();
		GasUse fab = FACTORY.createGasUse();
		fab.setUsedShare(0.8);
		fab.setAbatedShare(0.5);
		fab.setDestruction(0.9);
		small.add(SectorKind.INDUSTRIAL_PROCESS, ActivityKind.FLUORINATED, "NF3", 1000, "kg").setGasUse(fab);
		GasUse switchgear = FACTORY.createGasUse();
		switchgear.setLeakRate(0.02);
		small.add(SectorKind.INDUSTRIAL_PROCESS, ActivityKind.FLUORINATED, "SF6", 2, "t").setGasUse(switchgear);
		assertEquals((1 - 0.1) * 0.2 * (1 - 0.45) * 17400 + 2 * 0.02 * 25200, small.total().direct(), 1e-9);
	}

	@Test
	void wasteThatIsBuriedOutsideIsOfScope3AndGivesOffGasYearByYear() {
		var small = new Small();
		WasteTreatment treatment = FACTORY.createWasteTreatment();
		treatment.setDegradableCarbon(0.14);
		treatment.setDecomposingShare(0.5);
		treatment.setMethaneCorrectionFactor(0.8);
		treatment.setMethaneShare(0.5);
		treatment.setGasRecovery(0.2);
		treatment.setOxidation(0.1);
		small.add(SectorKind.WASTE, ActivityKind.LANDFILL, "municipalWaste", 1000, "t").setTreatment(treatment);
		double committed = 1000 * 0.14 * 0.5 * 0.8 * 0.5 * 16 / 12 * 0.8 * 0.9 * 27;
		assertEquals(committed, small.total().other(), 1e-9);
		treatment.setDecayRate(0.185);
		YearAccount next = small.year(2011);
		small.add(next, SectorKind.WASTE, ActivityKind.LANDFILL, "municipalWaste", 500, "t").setTreatment(EcoreUtil.copy(treatment));
		assertEquals(0, small.total().other());
		assertEquals(committed * (1 - Math.exp(-0.185)), small.account().total(0, 2011).other(), 1e-9);
		assertEquals(committed * (1 - Math.exp(-0.185)), Account.of(small.model, AccountOptions.USUAL.years(2011, 2011)).total(0, 2011).other(), 1e-9,
				"what was buried before counts though its year is not asked for");
	}

	@Test
	void wasteThatIsBurntGivesOffItsFossilCarbon() {
		var small = new Small();
		WasteTreatment treatment = FACTORY.createWasteTreatment();
		treatment.setDryMatter(0.6);
		treatment.setCarbonContent(0.4);
		treatment.setFossilCarbonShare(0.35);
		treatment.setBurntShare(1.0);
		small.add(SectorKind.WASTE, ActivityKind.INCINERATION, "municipalWaste", 1000, "t").setTreatment(treatment);
		Entry entry = small.account().entries().get(0);
		double carbon = 1000 * 0.6 * 0.4 * 44 / 12;
		assertEquals(carbon * 0.65, entry.memo(), 1e-9);
		assertEquals(carbon * 0.35 + 1000 * (50 * 273 + 0.2 * 27) / 1e6, entry.equivalent(), 1e-9);
	}

	@Test
	void aFactorWithoutAUnitSaysNothing() {
		var small = new Small();
		small.add(SectorKind.MANUFACTURING, ActivityKind.COMBUSTION, "diesel", 100, "t").setFactor(small.factor(3, null));
		Account account = small.account();
		assertEquals(Double.NaN, account.total(0, 2010).total());
		assertEquals(Gap.UNIT, account.lines().gap(0));
		assertEquals(4300, account.lines().energy(0), 1e-9);
	}

	@Test
	void whatAFirmStatesInItsOwnAccountIsItsOwn() {
		var small = new Small();
		Firm firm = FACTORY.createFirm();
		firm.setName("Mill");
		small.park.getFirms().add(firm);
		YearAccount own = FACTORY.createYearAccount();
		own.setYear(2010);
		firm.getAccounts().add(own);
		small.add(own, SectorKind.MANUFACTURING, ActivityKind.COMBUSTION, "naturalGas", 1000, "m3");
		EmissionLines lines = small.account().lines();
		assertEquals(firm.getId(), lines.actor(0));
		assertEquals(38.931 * 56.1 / 1000, lines.mass(0), 1e-9);
	}

	@Test
	void theCausesOfAChangeSumToIt() {
		EipModel model = Eastfield.model();
		double[][] added = { { 1000, 600, 80 }, { 2200, 900, 200 } };
		for (int y = 0; y < 2; y++) {
			int year = y == 0 ? 2005 : 2013;
			Eastfield.sector(model, year, SectorKind.MANUFACTURING).setIndustrialAddedValue(added[y][0]);
			Eastfield.sector(model, year, SectorKind.SERVICES).setIndustrialAddedValue(added[y][1]);
			Eastfield.sector(model, year, SectorKind.CONSTRUCTION).setIndustrialAddedValue(added[y][2]);
		}
		Account account = Account.of(model, AccountOptions.USUAL);
		double change = account.total(0, 2013).total() - account.total(0, 2005).total();
		List<Decompositions.Part> parts = account.decomposition(0, 2005, 2013);
		assertEquals(change, parts.stream().mapToDouble(Decompositions.Part::change).sum(), 1e-9 * Math.abs(change));
		// services use electricity alone: half of what they changed by can be worked out by hand
		double mean = (90000 * 0.95 - 20000 * 1.1) / Math.log(90000 * 0.95 / (20000 * 1.1));
		assertEquals(mean * Math.log(0.95 / 1.1), parts.stream()
				.filter(each -> each.sector() == SectorKind.SERVICES && each.cause() == Decompositions.Cause.FACTOR).mapToDouble(Decompositions.Part::change).sum(), 1e-6);
		assertEquals(mean * Math.log(3300 / 1680.0), parts.stream()
				.filter(each -> each.sector() == SectorKind.SERVICES && each.cause() == Decompositions.Cause.ACTIVITY).mapToDouble(Decompositions.Part::change).sum(), 1e-6);
		assertNotEquals(0, parts.stream().filter(each -> each.cause() == Decompositions.Cause.ENERGY).mapToDouble(Decompositions.Part::change).sum());
	}

	@Test
	void theIntervalOfASumIsKnownIfThoseOfItsPartsAre() {
		var small = new Small();
		small.add(SectorKind.MANUFACTURING, ActivityKind.COMBUSTION, "diesel", 1000, "GJ").setUncertainty(0.1);
		double[] parts = { 74.1, 0.003 * 27, 0.0006 * 273 };
		double[] relative = { Math.hypot(0.1, 1.1 / 74.1), Math.hypot(0.1, 1.5), Math.hypot(0.1, 1.5) };
		assertEquals(ErrorPropagation.ofSum(relative, parts), small.total().relative(), 1e-12);
		small.add(SectorKind.SERVICES, ActivityKind.COMBUSTION, "diesel", 10, "GJ");
		assertEquals(Double.NaN, small.total().relative(), "nothing is said of how well the second amount is known");
	}

	/** Totals of Liu, Tian and Chen 2014 (Journal of Cleaner Production): 3.16 Mt in 2010, 97 % of energy, 94 % more than in 2005, 20 % less by added value. */
	@Test
	void publishedTotalsGrowthAndIntensityComeOutOfOneAccount() {
		var small = new Small();
		double[][] years = { { 2005, 1_630_000, 1_000 }, { 2010, 3_160_000, 2_425 } };
		for (double[] each : years) {
			YearAccount account = each[0] == 2010 ? small.account : small.year((int) each[0]);
			account.setIndustrialAddedValue(each[2]);
			small.add(account, SectorKind.MANUFACTURING, ActivityKind.COMBUSTION, "coal", 0.97 * each[1], "t").setFactor(small.factor(1, "t/t"));
			small.add(account, SectorKind.INDUSTRIAL_PROCESS, ActivityKind.PROCESS, "clinker", 0.03 * each[1], "t").setFactor(small.factor(1, "t/t"));
		}
		Account account = small.account();
		Total before = account.total(0, 2005);
		Total after = account.total(0, 2010);
		assertEquals(3.16e6, after.total(), 1e-6);
		assertEquals(0.97, after.energyShare(), 1e-12);
		assertEquals(0.94, AccountRatios.index(after.total(), before.total()), 0.005);
		assertEquals(-0.2, AccountRatios.index(AccountRatios.per(after.total(), after.addedValue()), AccountRatios.per(before.total(), before.addedValue())), 0.005);
	}

	/** Smallest, median and largest share of three parks of Guo et al. 2018: 38.4, 75.2 and 99.5 %. */
	@Test
	void theShareOfEnergyInfrastructureIsComparedOverParks() {
		double[] shares = { 0.752, 0.384, 0.995 };
		double[] found = new double[shares.length];
		for (int park = 0; park < shares.length; park++) {
			var small = new Small();
			small.add(SectorKind.ENERGY, ActivityKind.COMBUSTION, "coal", 1000 * shares[park], "t").setFactor(small.factor(1, "t/t"));
			small.add(SectorKind.MANUFACTURING, ActivityKind.COMBUSTION, "coal", 1000 * (1 - shares[park]), "t").setFactor(small.factor(1, "t/t"));
			small.add(SectorKind.MANUFACTURING, ActivityKind.BOUGHT_HEAT, "heat", 1000, "GJ");
			found[park] = small.total().infrastructureShare();
		}
		AccountRatios.Spread spread = AccountRatios.spread(found);
		assertEquals(0.384, spread.least(), 1e-12);
		assertEquals(0.752, spread.middle(), 1e-12);
		assertEquals(0.995, spread.most(), 1e-12);
	}
}
