package org.parkwright.accounts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.accounts.Eastfield;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.SectorKind;

/** The workbook of an inventory, read and computed again by a spreadsheet's rules. */
class GpcExporterTest {

	private static final Path EXAMPLES = Path.of("../../examples");

	@TempDir
	private Path folder;

	/** Sheets by name, their cells by the text of the first column, or the second where that is empty, and the title of the column. */
	private final Map<String, Map<String, Map<String, Object>>> sheets = new HashMap<>();
	private final List<String> formulas = new ArrayList<>();

	private static EipModel example(String name) {
		var faults = new Faults();
		EipModel model = Parks.load(EXAMPLES.resolve(name), faults);
		assertEquals(List.of(), faults.list().stream().filter(fault -> fault.severity() == Severity.ERROR).toList());
		return model;
	}

	private void export(EipModel model) throws Exception {
		Exporter exporter = Transfers.exporters().stream().filter(each -> each.description().name().equals("gpc")).findFirst().orElseThrow();
		Path file = folder.resolve("inventory.xlsx");
		var faults = new Faults();
		Transfers.write(exporter, model, file, OptionValues.of(exporter.description(), Map.of()), faults, ProgressMonitor.NONE);
		assertEquals(List.of(), faults.list());
		try (Workbook book = new XSSFWorkbook(Files.newInputStream(file))) {
			FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
			for (Sheet sheet : book) {
				if (!sheet.getSheetName().equals("Data")) {
					sheets.put(sheet.getSheetName(), read(sheet, evaluator));
				}
			}
		}
	}

	private Map<String, Map<String, Object>> read(Sheet sheet, FormulaEvaluator evaluator) {
		Map<String, Map<String, Object>> rows = new HashMap<>();
		Row titles = sheet.getRow(5);
		for (int index = 6; index <= sheet.getLastRowNum(); index++) {
			Row row = sheet.getRow(index);
			Map<String, Object> cells = new HashMap<>();
			for (Cell cell : row) {
				cells.put(titles.getCell(cell.getColumnIndex()).getStringCellValue(), value(cell, evaluator));
			}
			rows.put(cells.getOrDefault("GPC", cells.get("What")).toString(), cells);
		}
		return rows;
	}

	private Object value(Cell cell, FormulaEvaluator evaluator) {
		CellType type = cell.getCellType();
		if (type != CellType.FORMULA) {
			return type == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
		}
		formulas.add(cell.getCellFormula());
		Object written = cell.getCachedFormulaResultType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
		var computed = evaluator.evaluate(cell);
		String place = cell.getSheet().getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula();
		if (computed.getCellType() == CellType.NUMERIC) {
			assertEquals(computed.getNumberValue(), (Double) written, 1e-9 * Math.max(1, Math.abs(computed.getNumberValue())), place);
			return computed.getNumberValue();
		}
		assertEquals(computed.getStringValue(), written, place);
		return written;
	}

	private double number(String sheet, String row, String column) {
		return (Double) sheets.get(sheet).get(row).get(column);
	}

	@Test
	void sumsOfTheFormulasAreThoseOfTheAccount() throws Exception {
		EipModel model = example("bda/bda-2013.park");
		export(model);
		Account account = Account.of(model, AccountOptions.USUAL);
		assertEquals(9, sheets.size());
		for (Account.Total total : account.totals()) {
			String sheet = Integer.toString(total.year());
			double all = total.direct() + total.byLocation() + total.other();
			assertEquals(all, number(sheet, "All", "Total"), 1e-9 * all);
			assertEquals(total.direct(), number(sheet, "Scope 1", "Total"), 1e-9 * all);
			assertEquals(total.byLocation(), number(sheet, "Scope 2", "Total"), 1e-9 * all);
			assertEquals(total.other(), number(sheet, "Scope 3", "Total"), 1e-9 * all);
			assertEquals(all, number(sheet, "BASIC+", "Total"), 1e-9 * all, "the company sells all that it makes to others in the park");
			assertEquals(number(sheet, "BASIC+", "Total"), number(sheet, "BASIC", "Total") + number(sheet, "IV.2", "Total"), 1e-9 * all);
			assertEquals(total.direct(), number(sheet, "Territorial", "Total"), 1e-9 * all);
		}
		assertTrue(formulas.size() > 9 * 40, "what can be a formula is one");
	}

	@Test
	void whatIsMadeForAGridOutsideIsNotInBasic() throws Exception {
		export(Eastfield.model());
		// Eastfield's plant sells 230,000 MWh of which nobody inside takes any, so that all that its electricity stands for is for a grid
		Account account = Account.of(Eastfield.model(), AccountOptions.USUAL);
		double heat = 1_800_000 / 0.8;
		double share = heat / (heat + 230_000 * 3.6 / 0.35);
		double plant = account.total(0, 2013).infrastructure();
		assertEquals(plant * (1 - share), number("2013", "I.4.4", "Total"), 1e-6 * plant);
		assertEquals(plant * share, number("2013", "I.4.1", "Total"), 1e-6 * plant);
		assertEquals(number("2013", "All", "Total"), number("2013", "BASIC+", "Total") + number("2013", "I.4.4", "Total"), 1e-6 * plant);
		assertEquals(null, sheets.get("2013").get("I.4.4").get("BASIC"));
		assertEquals("x", sheets.get("2013").get("I.4.4").get("Territorial"));
	}

	@Test
	void whatASupplierInsideEmitsIsIncludedElsewhere() throws Exception {
		export(Eastfield.model());
		assertEquals("IE", sheets.get("2013").get("I.3.2").get("Notation"));
		assertEquals("NE", sheets.get("2013").get("II.1.1").get("Notation"));
		assertEquals(null, sheets.get("2013").get("II.1.1").get("Total"), "a key is no number");
	}

	@Test
	void whatIsUnknownMakesTheSumsThatNeedItUnknown() throws Exception {
		EipModel model = example("bda/bda-2010.park");
		ActivityDatum datum = model.getParks().get(0).getAccounts().get(0).getSectors().stream().filter(each -> each.getKind() == SectorKind.INDUSTRIAL_PROCESS).findFirst().orElseThrow()
				.getActivities().get(0);
		datum.setAmount(null);
		export(model);
		String year = Integer.toString(model.getParks().get(0).getAccounts().get(0).getYear());
		assertEquals("unknown", sheets.get(year).get("IV.2").get("Total"));
		assertEquals("unknown", sheets.get(year).get("BASIC+").get("Total"));
		assertTrue(number(year, "BASIC", "Total") > 0, "product use is no part of it");
	}

	@Test
	void firmsThatDifferInAmountAloneAreOneRow() throws Exception {
		EipModel model = Eastfield.model();
		var park = model.getParks().get(0);
		var account = ParkFactory.eINSTANCE.createYearAccount();
		account.setYear(1999);
		var sector = ParkFactory.eINSTANCE.createSector();
		sector.setKind(SectorKind.SERVICES);
		account.getSectors().add(sector);
		park.getAccounts().add(account);
		for (int i = 0; i < 3; i++) {
			Firm firm = ParkFactory.eINSTANCE.createFirm();
			firm.setName("F" + i);
			park.getFirms().add(firm);
			ActivityDatum datum = ParkFactory.eINSTANCE.createActivityDatum();
			datum.setKind(ActivityKind.COMBUSTION);
			datum.setMaterial(Eastfield.datum(model, 2013, SectorKind.CONSTRUCTION, ActivityKind.COMBUSTION).getMaterial());
			datum.setAmount(10.0);
			datum.setUnit("t");
			datum.setActor(firm);
			datum.setNotation(i == 2 ? NotationKey.C : NotationKey.VALUE);
			sector.getActivities().add(datum);
		}
		GpcWorkbook one = new GpcWorkbook(Account.of(model, AccountOptions.USUAL.years(1999, 1999)));
		assertEquals(4, one.data(), "three gases and a key");
	}

	@Test
	void aParkWithoutAccountsIsToldSo() throws Exception {
		Exporter exporter = new GpcExporter();
		var faults = new Faults();
		assertEquals(0, Transfers.write(exporter, ParkFactory.eINSTANCE.createEipModel(), folder.resolve("x.xlsx"), OptionValues.of(exporter.description(), Map.of()), faults,
				ProgressMonitor.NONE).size());
		assertEquals(List.of("account.export"), faults.list().stream().map(fault -> fault.code()).toList());
	}
}
