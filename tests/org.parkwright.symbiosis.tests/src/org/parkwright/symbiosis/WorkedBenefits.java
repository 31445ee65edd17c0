package org.parkwright.symbiosis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes data/worked-example.xlsx: three exchanges, a sheet each, and their sums, with numbers as they are and formulas of the spreadsheet, which share
 * nothing with the code of symbiosis. Run by WorkedBenefitsTest with -Dparkwright.update=true.
 */
final class WorkedBenefits {

	private final XSSFWorkbook book = new XSSFWorkbook();
	private XSSFSheet sheet;
	private final Map<String, String> cells = new LinkedHashMap<>();

	private WorkedBenefits() {
	}

	static void write(Path file) throws IOException {
		var example = new WorkedBenefits();
		example.slag();
		example.heat();
		example.water();
		example.sums();
		// so that a reader that computes nothing shows them too
		example.book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		Files.createDirectories(file.getParent());
		try (OutputStream out = Files.newOutputStream(file)) {
			example.book.write(out);
		}
		example.book.close();
	}

	private void sheet(String name) {
		sheet = book.createSheet(name);
		sheet.setColumnWidth(0, 50 * 256);
		sheet.setDefaultColumnWidth(16);
		cells.clear();
	}

	private void row(String name, Object value, String unit) {
		Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
		row.createCell(0).setCellValue(name);
		Cell cell = row.createCell(1);
		if (value instanceof Number number) {
			cell.setCellValue(number.doubleValue());
		} else {
			String formula = (String) value;
			for (Map.Entry<String, String> each : cells.entrySet()) {
				formula = formula.replace("{" + each.getKey() + "}", each.getValue());
			}
			cell.setCellFormula(formula);
		}
		row.createCell(2).setCellValue(unit);
		cells.put(name, "$B$" + (row.getRowNum() + 1));
	}

	private void slag() {
		sheet("Slag");
		row("quantity", 10000, "t/a");
		row("ratio", 0.8, "1");
		row("distance", 40, "km");
		row("virgin CO2e", 850, "kg/t");
		row("disposal CO2e", 12, "kg/t");
		row("transport CO2e", 0.1, "kg/(t*km)");
		row("processing CO2e", 30, "kg/t");
		row("virgin SO2", 400, "g/t");
		row("disposal SO2", 10, "g/t");
		row("transport SO2", 0.2, "g/(t*km)");
		row("processing SO2", 50, "g/t");
		row("avoided CO2e", "({quantity}*{ratio}*{virgin CO2e}+{quantity}*{disposal CO2e}-{quantity}*{distance}*{transport CO2e}-{quantity}*{processing CO2e})/1000", "t/a");
		row("avoided SO2", "({quantity}*{ratio}*{virgin SO2}+{quantity}*{disposal SO2}-{quantity}*{distance}*{transport SO2}-{quantity}*{processing SO2})/1000000", "t/a");
		money(120000, 80000, 50000, 600000, "MIN(15,2025-2015)");
	}

	private void heat() {
		sheet("Heat");
		row("quantity", 50000, "GJ/a");
		row("ratio", 0.9, "1");
		row("distance", 2, "km");
		row("virgin CO2", 94.6, "kg/GJ");
		row("virgin CH4", 1, "g/GJ");
		row("warming CH4", 27, "kg/kg");
		row("transport CO2e", 0.5, "kg/(GJ*km)");
		row("avoided CO2e", "({quantity}*{ratio}*({virgin CO2}+{virgin CH4}/1000*{warming CH4})-{quantity}*{distance}*{transport CO2e})/1000", "t/a");
		money(900000, 0, 100000, 2500000, "20");
	}

	private void water() {
		sheet("Water");
		row("quantity", 200000, "m3/a");
		row("ratio", 0.95, "1");
		row("distance", 1.5, "km");
		row("virgin CO2e", 0.3, "kg/m3");
		row("disposal CO2e", 0.5, "kg/m3");
		row("transport CO2e", 0.02, "kg/(m3*km)");
		row("avoided CO2e", "({quantity}*{ratio}*{virgin CO2e}+{quantity}*{disposal CO2e}-{quantity}*{distance}*{transport CO2e})/1000", "t/a");
		money(30000, 10000, 5000, 0, "8");
	}

	private void money(double costReduction, double revenue, double operating, double investment, String years) {
		row("cost reduction", costReduction, "EUR/a");
		row("revenue", revenue, "EUR/a");
		row("operating", operating, "EUR/a");
		row("investment", investment, "EUR");
		row("rate", 0.06, "1");
		row("years", years, "a");
		row("net", "{cost reduction}+{revenue}-{operating}", "EUR/a");
		row("roi", investment == 0 ? "0" : "{net}/{investment}", "1/a");
		row("payback", "{investment}/{net}", "a");
		row("present value", "PV({rate},{years},-{net})-{investment}", "EUR");
	}

	/** The works gives slag and water, the mill and the dairy take; heat is the taker's, water the giver's. */
	private void sums() {
		sheet("Sums");
		row("CO2e", "Slag!B12+Heat!B8+Water!B7", "t/a");
		row("CO2e of the works", "0.5*Slag!B12+Water!B7", "t/a");
		row("CO2e of the mill", "0.5*Slag!B12+Heat!B8", "t/a");
		row("net of the works", "0.5*Slag!B20+Water!B14", "EUR/a");
		row("net of the mill", "0.5*Slag!B20+Heat!B15", "EUR/a");
		row("virgin material", "Slag!B1*Slag!B2", "t/a");
		row("water", "Water!B1*Water!B2", "m3/a");
		row("landfill", "Slag!B1", "t/a");
		row("investment", "Slag!B17+Heat!B12+Water!B11", "EUR");
	}
}
