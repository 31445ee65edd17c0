package org.parkwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes examples/german-park/worked-example.xlsx: the numbers of the study and the units of the list as they are, all else as
 * formulas of the spreadsheet, which share nothing with the code of the model. Run by GermanParkTest with -Dparkwright.update=true.
 */
final class WorkedExample {

	private static final int YEARS = 36;
	private static final CSVFormat LIST = CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

	private final XSSFWorkbook book = new XSSFWorkbook();
	private final CellStyle bold = book.createCellStyle();
	/** Where each number of the study stands. */
	private final Map<String, String> numbers = new LinkedHashMap<>();

	private WorkedExample() {
		Font font = book.createFont();
		font.setBold(true);
		bold.setFont(font);
	}

	static void write(Path units, Path file) throws IOException {
		var example = new WorkedExample();
		example.numbers();
		example.years();
		int count = example.units(units);
		example.heatPump(count);
		example.coalToGas(count);
		example.results(count);
		// so that a reader that computes nothing shows them too
		example.book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		try (OutputStream out = Files.newOutputStream(file)) {
			example.book.write(out);
		}
		example.book.close();
	}

	private XSSFSheet sheet(String name, Object... titles) {
		XSSFSheet sheet = book.createSheet(name);
		row(sheet, titles);
		sheet.getRow(0).forEach(cell -> cell.setCellStyle(bold));
		sheet.setDefaultColumnWidth(14);
		sheet.createFreezePane(1, 1);
		return sheet;
	}

	/** Texts that begin with = are formulas, with names of numbers in braces; # is the number of the row. */
	private int row(XSSFSheet sheet, Object... values) {
		Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
		for (int i = 0; i < values.length; i++) {
			Cell cell = row.createCell(i);
			if (values[i] instanceof Number number) {
				cell.setCellValue(number.doubleValue());
			} else if (values[i] instanceof String text && text.startsWith("=")) {
				cell.setCellFormula(formula(text.substring(1), row.getRowNum() + 1));
			} else {
				cell.setCellValue(String.valueOf(values[i]));
			}
		}
		return row.getRowNum() + 1;
	}

	private String formula(String text, int row) {
		String formula = text.replace("#", Integer.toString(row));
		for (Map.Entry<String, String> number : numbers.entrySet()) {
			formula = formula.replace("{" + number.getKey() + "}", number.getValue());
		}
		return formula;
	}

	private void numbers() {
		XSSFSheet sheet = sheet("Numbers", "Number", "Value", "Unit");
		sheet.setColumnWidth(0, 40 * 256);
		number(sheet, "baseYear", "Base year", 2024, "");
		number(sheet, "rate", "Discount rate", 0.05, "1/a");
		number(sheet, "alpha", "Boiler that would make the heat of a combined unit", 0.9, "1");
		number(sheet, "co2Coal", "CO2 of coal", 94.6, "kg/GJ");
		number(sheet, "co2Gas", "CO2 of natural gas", 56.1, "kg/GJ");
		number(sheet, "ch4Engine", "CH4 of engines", 400, "g/GJ");
		number(sheet, "ch4Wood", "CH4 of wood", 30, "g/GJ");
		number(sheet, "ch4Else", "CH4 of others", 1, "g/GJ");
		number(sheet, "n2oWood", "N2O of wood", 4, "g/GJ");
		number(sheet, "n2oCoal", "N2O of coal", 1.5, "g/GJ");
		number(sheet, "n2oElse", "N2O of others", 0.1, "g/GJ");
		number(sheet, "gwpCh4", "Warming potential of CH4", 27, "t/t");
		number(sheet, "gwpN2o", "Warming potential of N2O", 273, "t/t");
		number(sheet, "coal", "Price of coal", 5, "EUR/GJ");
		number(sheet, "fixed", "Operation, per capacity", 6000, "EUR/(MW*a)");
		number(sheet, "purchase", "Electricity that is bought", 140, "EUR/MWh");
		number(sheet, "pumpStart", "Heat pump: years from the base year on", 2, "a");
		number(sheet, "pumpLife", "Heat pump: life", 20, "a");
		number(sheet, "pumpShare", "Heat pump: share of the heat", 0.2, "1");
		number(sheet, "pumpCapacity", "Heat pump: capacity", 6, "MW");
		number(sheet, "pumpHours", "Heat pump: hours", 6000, "h/a");
		number(sheet, "pumpEfficiency", "Heat pump: heat per electricity", 2.5, "1");
		number(sheet, "pumpCost", "Heat pump: investment", 1_100_000, "EUR/MW");
		number(sheet, "gasEfficiency", "Gas boiler in place of coal: efficiency", 0.92, "1");
		number(sheet, "gasCost", "Gas boiler in place of coal: investment", 120_000, "EUR/MW");
	}

	private void number(XSSFSheet sheet, String name, String what, double value, String unit) {
		numbers.put(name, "Numbers!$B$" + row(sheet, what, value, unit));
	}

	private void years() {
		XSSFSheet sheet = sheet("Years", "k", "Year", "Grid t/MWh", "Gas EUR/GJ", "Carbon EUR/t", "Start of year", "End of year");
		for (int k = 0; k < YEARS; k++) {
			row(sheet, k, "={baseYear}+A#", "=IF(B#<2030,0.36+(B#-2024)*(0.18-0.36)/6,IF(B#<2045,0.18+(B#-2030)*(0.03-0.18)/15,0.03))",
					"=IF(B#<2030,12+(B#-2024)*(10-12)/6,10)", "=IF(B#<2030,65+(B#-2024)*(110-65)/6,IF(B#<2045,110+(B#-2030)*(200-110)/15,200))",
					"=(1+{rate})^-A#", "=(1+{rate})^-(A#+1)");
		}
	}

	private int units(Path list) throws IOException {
		XSSFSheet sheet = sheet("Units", "Unit", "Fuel", "Output", "Technology", "Capacity MW", "Heat per electricity", "Vintage", "Lifetime a", "Hours h/a",
				"Efficiency", "Years left", "Electricity MWh/a", "Heat GJ/a", "Fuel GJ/a", "CO2 kg/GJ", "CH4 g/GJ", "N2O g/GJ", "kg CO2e/GJ", "Stack t/a",
				"Over its life t", "Takes the heat pump", "Takes the gas boiler");
		List<CSVRecord> records;
		try (var reader = Files.newBufferedReader(list)) {
			records = LIST.parse(reader).getRecords();
		}
		for (CSVRecord unit : records) {
			row(sheet, unit.get("id"), unit.get("fuel"), unit.get("output"), unit.get("tech"), number(unit, "capacity_mw"), number(unit, "hpr"),
					number(unit, "vintage"), number(unit, "lifetime"), number(unit, "hours"), number(unit, "efficiency_effective"),
					"=MAX(0,MIN(H#,G#+H#-{baseYear}))", "=IF(C#=\"heat\",0,E#*I#)", "=IF(C#=\"heat\",3.6*E#*I#,IF(C#=\"CHP\",3.6*L#*F#,0))",
					"=IF(C#=\"heat\",M#/J#,3.6*L#/J#+M#/{alpha})", "=IF(B#=\"coal\",{co2Coal},IF(B#=\"naturalGas\",{co2Gas},0))",
					"=IF(B#=\"solar\",0,IF(D#=\"engine\",{ch4Engine},IF(B#=\"biomass\",{ch4Wood},{ch4Else})))",
					"=IF(B#=\"solar\",0,IF(B#=\"biomass\",{n2oWood},IF(B#=\"coal\",{n2oCoal},{n2oElse})))", "=O#+(P#*{gwpCh4}+Q#*{gwpN2o})/1000",
					"=N#*R#/1000", "=K#*S#", "=IF(AND(B#=\"naturalGas\",C#=\"heat\",K#>{pumpStart}),1,0)", "=IF(AND(B#=\"coal\",C#=\"heat\",K#>0),1,0)");
		}
		return records.size();
	}

	private static Object number(CSVRecord unit, String column) {
		return unit.get(column).isEmpty() ? "" : Double.valueOf(unit.get(column));
	}

	/** A column of the units. */
	private static String all(String column, int units) {
		return "Units!$" + column + "$2:$" + column + "$" + (units + 1);
	}

	private void heatPump(int units) {
		String serving = "," + all("U", units) + ",1," + all("K", units) + ",\">\"&A#)";
		XSSFSheet sheet = sheet("HeatPump", "k", "Serves", "Heat of the boilers GJ", "Taken over GJ", "Part", "Fuel saved GJ", "Electricity MWh", "Stack t",
				"Bought t", "Emissions t", "Retrofit EUR", "Fuel EUR", "Carbon EUR", "Operation EUR", "Purchase EUR");
		for (int k = 0; k < YEARS; k++) {
			String year = Integer.toString(k + 2);
			row(sheet, k, "=IF(AND(A#>={pumpStart},A#<{pumpStart}+{pumpLife}),1,0)", "=SUMIFS(" + all("M", units) + serving,
					"=IF(B#=1,MIN({pumpShare}*C#,3.6*{pumpCapacity}*{pumpHours}),0)", "=IF(C#=0,0,D#/C#)", "=E#*SUMIFS(" + all("N", units) + serving,
					"=D#/3.6/{pumpEfficiency}", "=-E#*SUMIFS(" + all("S", units) + serving, "=G#*Years!C" + year, "=H#+I#",
					"=IF(A#={pumpStart},{pumpCapacity}*{pumpCost},0)", "=-F#*Years!D" + year, "=H#*Years!E" + year, "=B#*{pumpCapacity}*{fixed}",
					"=G#*{purchase}");
		}
	}

	private void coalToGas(int units) {
		String serving = "," + all("V", units) + ",1," + all("K", units) + ",\">\"&A#)";
		XSSFSheet sheet = sheet("CoalToGas", "k", "Heat GJ", "Coal GJ", "Gas GJ", "Stack t", "Retrofit EUR", "Fuel EUR", "Carbon EUR");
		for (int k = 0; k < YEARS; k++) {
			String year = Integer.toString(k + 2);
			row(sheet, k, "=SUMIFS(" + all("M", units) + serving, "=SUMIFS(" + all("N", units) + serving, "=B#/{gasEfficiency}",
					"=D#*({co2Gas}+({ch4Else}*{gwpCh4}+{n2oElse}*{gwpN2o})/1000)/1000-SUMIFS(" + all("S", units) + serving,
					"=IF(A#=0,SUMIFS(" + all("E", units) + serving + "*{gasCost},0)", "=D#*Years!D" + year + "-C#*{coal}", "=E#*Years!E" + year);
		}
	}

	private void results(int units) {
		XSSFSheet sheet = sheet("Results", "Column of results.csv", "HeatPump", "CoalToGas");
		sheet.setColumnWidth(0, 24 * 256);
		row(sheet, "baseline_t", "=SUM(" + all("T", units) + ")", "=B2");
		row(sheet, "mitigation_t", "=-SUM(" + years("HeatPump", "J") + ")", "=-SUM(" + years("CoalToGas", "E") + ")");
		row(sheet, "retrofit_eur", value("HeatPump", "K", "F"), value("CoalToGas", "F", "F"));
		row(sheet, "fuel_eur", value("HeatPump", "L", "G"), value("CoalToGas", "G", "G"));
		row(sheet, "carbon_eur", value("HeatPump", "M", "G"), value("CoalToGas", "H", "G"));
		row(sheet, "operation_eur", value("HeatPump", "N", "G"), 0);
		row(sheet, "purchase_eur", value("HeatPump", "O", "G"), 0);
		row(sheet, "steam_eur", 0, 0);
		row(sheet, "follow_up_eur", 0, 0);
		row(sheet, "npv_eur", "=SUM(B4:B10)", "=SUM(C4:C10)");
		row(sheet, "cost_cumulative_eur_per_t", "=B11/B3", "=C11/C3");
		row(sheet, "cost_levelised_eur_per_t", "=-B11/SUMPRODUCT(" + years("HeatPump", "J") + "," + years("Years", "G") + ")",
				"=-C11/SUMPRODUCT(" + years("CoalToGas", "E") + "," + years("Years", "G") + ")");
	}

	private static String years(String sheet, String column) {
		return sheet + "!$" + column + "$2:$" + column + "$" + (YEARS + 1);
	}

	private static String value(String sheet, String column, String discount) {
		return "=SUMPRODUCT(" + years(sheet, column) + "," + years("Years", discount) + ")";
	}
}
