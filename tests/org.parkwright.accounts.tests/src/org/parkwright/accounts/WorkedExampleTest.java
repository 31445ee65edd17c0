package org.parkwright.accounts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.accounts.HeatAllocation.Plant;
import org.parkwright.accounts.HeatAllocation.Reference;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.SectorKind;

/** Each equation, and a whole account, against a spreadsheet with visible formulas. */
class WorkedExampleTest {

	private static final Path SHEET = Path.of("src/org/parkwright/accounts/worked-example.xlsx").toAbsolutePath();
	private static final Map<String, Map<String, Double>> SHEETS = new HashMap<>();

	@BeforeAll
	static void read() throws IOException {
		if (Boolean.getBoolean("parkwright.update")) {
			WorkedExample.write(SHEET);
		}
		try (var book = new XSSFWorkbook(Files.newInputStream(SHEET))) {
			FormulaEvaluator formulas = book.getCreationHelper().createFormulaEvaluator();
			book.sheetIterator().forEachRemaining(sheet -> {
				Map<String, Double> values = new HashMap<>();
				for (Row row : sheet) {
					Cell cell = row.getCell(1);
					if (cell != null && cell.getCellType() != CellType.BLANK) {
						values.put(row.getCell(0).getStringCellValue(), formulas.evaluate(cell).getNumberValue());
					}
				}
				SHEETS.put(sheet.getSheetName(), values);
			});
		}
	}

	private static double of(String sheet, String name) {
		return SHEETS.get(sheet).get(name);
	}

	/** To the last digits of a double. */
	private static void assertIs(String sheet, String name, double actual) {
		double expected = of(sheet, name);
		assertEquals(expected, actual, 1e-12 * Math.max(1, Math.abs(expected)), sheet + " " + name);
	}

	@Test
	void fuelsEmitByHeatingValueFactorAndOxidation() {
		assertIs("A1", "result", FactorEmissions.ofActivity(of("A1", "amount"), 0, of("A1", "heating") / 1000, of("A1", "factor"), of("A1", "oxidation")));
	}

	@Test
	void gasesAddUpByTheirWarmingPotentials() {
		assertIs("A2", "result", FactorEmissions.equivalent(of("A2", "co2"), 1, of("A2", "biogenic"))
				+ FactorEmissions.equivalent(of("A2", "ch4"), of("A2", "gwpCh4"), 0) + FactorEmissions.equivalent(of("A2", "n2o"), of("A2", "gwpN2o"), 0));
	}

	@Test
	void electricityIsCountedByLocationAndByMarket() {
		assertIs("A3", "location", BoughtEnergy.byLocation(of("A3", "bought"), of("A3", "soldBack"), of("A3", "grid")));
		assertIs("A3", "market", BoughtEnergy.byMarket(of("A3", "bought"), of("A3", "soldBack"), new double[] { of("A3", "contract1"), of("A3", "contract2") },
				new double[] { of("A3", "factor1"), of("A3", "factor2") }, of("A3", "residual")));
	}

	@Test
	void heatOfASupplierInsideIsAttributed() {
		double first = BoughtEnergy.attributed(of("A4", "first"), of("A4", "supplied"), of("A4", "emitted"));
		double second = BoughtEnergy.attributed(of("A4", "second"), of("A4", "supplied"), of("A4", "emitted"));
		assertIs("A4", "attributed1", first);
		assertIs("A4", "attributed2", second);
		assertIs("A4", "rest", of("A4", "emitted") - first - second);
	}

	@ParameterizedTest
	@EnumSource(HeatAllocation.class)
	void aPlantSharesItsEmissionsAmongHeatAndElectricity(HeatAllocation method) {
		var reference = new Reference(of("A5", "boiler"), of("A5", "etaHeat"), of("A5", "etaPower"), of("A5", "surroundings"), of("A5", "temperature"), of("A5", "work"));
		assertIs("A5", method.name(), method.heatShare(new Plant(of("A5", "fuel"), of("A5", "heat"), of("A5", "power")), reference));
	}

	@Test
	void processesAndGasesThatAreUsedEmit() {
		assertIs("A6", "result", FactorEmissions.ofActivity(of("A6", "activity"), of("A6", "abated") * of("A6", "activity"), 1, of("A6", "factor"), 1));
		assertIs("A7", "result", FluorinatedGases.ofElectronics(of("A7", "bought"), of("A7", "heel"), of("A7", "used"), of("A7", "abated"), of("A7", "destruction")));
		assertIs("A8", "result", FluorinatedGases.ofEquipment(of("A8", "charge"), of("A8", "leak"), of("A8", "filled"), of("A8", "recovered")));
		assertIs("A12", "result", FactorEmissions.ofActivity(of("A12", "road"), 0, 1e-3, of("A12", "factorRoad"), 1)
				+ FactorEmissions.ofActivity(of("A12", "rail"), 0, 1e-3, of("A12", "factorRail"), 1));
	}

	@Test
	void wasteAndWasteWaterEmit() {
		assertIs("A9", "methane", WasteEmissions.waterMethane(of("A9", "load"), of("A9", "sludge"), of("A9", "capacity"), of("A9", "anaerobic"), of("A9", "recovered")));
		assertIs("A9", "nitrous", WasteEmissions.waterNitrousOxide(of("A9", "nitrogen"), of("A9", "factor")));
		double burned = WasteEmissions.burnedCarbon(of("A10", "waste"), of("A10", "dry"), of("A10", "carbon"), of("A10", "burnt"));
		assertIs("A10", "result", burned);
		assertIs("A10", "fossilResult", burned * of("A10", "fossil"));
	}

	@Test
	void aLandfillGivesOffWhatWasBuriedBefore() {
		double carbon = of("A11", "doc") * of("A11", "docf") * of("A11", "mcf");
		double[] decomposing = new double[4];
		double[] recovered = new double[4];
		for (int year = 0; year < 4; year++) {
			decomposing[year] = of("A11", "waste" + year) * carbon;
			recovered[year] = of("A11", "r");
		}
		double[] methane = WasteEmissions.landfill(decomposing, of("A11", "k"), of("A11", "f"), recovered, of("A11", "ox"));
		for (int year = 0; year < 4; year++) {
			assertIs("A11", "methane" + year, methane[year]);
		}
		assertIs("A11", "committed", WasteEmissions.committed(decomposing[0], of("A11", "f"), of("A11", "r"), of("A11", "ox")));
	}

	@Test
	void whatALandfillGivesOffInAllYearsIsWhatTheCommitmentFormSays() {
		double[] once = new double[200];
		once[0] = 1000;
		double all = 0;
		for (double year : WasteEmissions.landfill(once, 0.09, 0.5, new double[200], 0)) {
			all += year;
		}
		assertEquals(WasteEmissions.committed(1000, 0.5, 0, 0), all, 1e-4);
	}

	@Test
	void emissionsAreMeasuredByWhatTheyAreFor() {
		assertIs("A13", "result", AccountRatios.per(of("A13", "emissions"), of("A13", "addedValue")));
		assertIs("A14", "index", AccountRatios.index(of("A14", "after"), of("A14", "before")));
		assertIs("A14", "share", AccountRatios.per(of("A14", "energy"), of("A14", "after")));
		AccountRatios.Spread spread = AccountRatios.spread(of("A14", "park1"), Double.NaN, of("A14", "park2"), of("A14", "park3"));
		assertIs("A14", "least", spread.least());
		assertIs("A14", "median", spread.middle());
		assertIs("A14", "most", spread.most());
	}

	@Test
	void aChangeIsTheSumOfItsCauses() {
		String[] factors = { "activity", "structure", "intensity", "mix", "factor" };
		double[] before = new double[factors.length];
		double[] after = new double[factors.length];
		double[] expected = new double[factors.length];
		for (int i = 0; i < factors.length; i++) {
			before[i] = of("A15", factors[i] + "0");
			after[i] = of("A15", factors[i] + "1");
			expected[i] = of("A15", factors[i]);
		}
		double[] terms = Lmdi.terms(before, after);
		assertArrayEquals(expected, terms, 1e-9);
		double sum = 0;
		for (double term : terms) {
			sum += term;
		}
		assertEquals(of("A15", "change"), sum, 1e-9);
	}

	@Test
	void errorsPropagate() {
		double first = ErrorPropagation.ofProduct(of("A16", "activityOf1"), of("A16", "factorOf1"));
		assertIs("A16", "U1", first);
		assertIs("A16", "result", ErrorPropagation.ofSum(new double[] { first, of("A16", "U2"), of("A16", "U3") },
				new double[] { of("A16", "E1"), of("A16", "E2"), of("A16", "E3") }));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2005, 2013 })
	void theAccountOfATableIsWhatTheSpreadsheetWorksOut(int year) {
		EipModel model = Eastfield.model();
		Account account = Account.of(model, AccountOptions.USUAL);
		Account.Total total = account.total(0, year);
		assertAccount("scope1_" + year, total.direct());
		assertAccount("scope2_" + year, total.byLocation());
		assertAccount("total_" + year, total.total());
		assertAccount("infrastructure_" + year, total.infrastructureShare());
		assertAccount("energyShare_" + year, total.energyShare());
		assertAccount("memo" + year, account.entries().stream().filter(each -> each.year() == year).mapToDouble(Account.Entry::memo).sum());
		assertAccount("attributed_" + year, account.entries().stream()
				.filter(each -> each.year() == year && each.scope() == EmissionLines.Scope.ATTRIBUTED && each.sector() == SectorKind.MANUFACTURING)
				.mapToDouble(Account.Entry::consumption).sum());
		if (year == 2013) {
			assertAccount("index", AccountRatios.index(total.total(), account.total(0, 2005).total()));
		}
	}

	@Test
	void theAccountOfAScenarioIsWhatTheSpreadsheetWorksOut() {
		EipModel model = Measures.model();
		ScenarioAccounts accounts = ScenarioAccounts.of(Account.of(model, AccountOptions.USUAL), Measures.run(Measures.study(), model).plantsByYear());
		for (ScenarioAccounts.Total total : accounts.totals()) {
			if (total.year() == 2013 && total.scenario().isEmpty()) {
				assertAccount("totalBaseline", total.total());
			} else if (total.year() == 2013 && total.scenario().equals("Gas")) {
				assertAccount("totalGas", total.total());
				assertAccount("changeGas", total.change());
			}
		}
		assertAccount("attributedGas", accounts.rows().stream().filter(each -> each.year() == 2013 && each.scenario().equals("Gas") && each.scope() == EmissionLines.Scope.ATTRIBUTED)
				.mapToDouble(ScenarioAccounts.Row::consumption).sum());
	}

	private static void assertAccount(String name, double actual) {
		double expected = of("Account", name);
		assertEquals(expected, actual, 1e-9 * Math.abs(expected), name);
	}
}
