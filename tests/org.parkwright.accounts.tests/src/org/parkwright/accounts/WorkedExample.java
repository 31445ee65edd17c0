package org.parkwright.accounts;

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
 * Writes worked-example.xlsx: a sheet for each equation, with its numbers and a formula of the spreadsheet, and a sheet that works out accounts.csv by
 * heating values and factors that are typed in here. It shares nothing with the code. Run by WorkedExampleTest with -Dparkwright.update=true.
 */
final class WorkedExample {

	private final XSSFWorkbook book = new XSSFWorkbook();
	private XSSFSheet sheet;
	/** Where each number of the sheet stands. */
	private final Map<String, String> cells = new LinkedHashMap<>();

	private WorkedExample() {
	}

	static void write(Path file) throws IOException {
		var example = new WorkedExample();
		example.fuels();
		example.bought();
		example.heat();
		example.processes();
		example.waste();
		example.ratios();
		example.decomposition();
		example.uncertainty();
		example.account();
		// so that a reader that computes nothing shows them too
		example.book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		try (OutputStream out = Files.newOutputStream(file)) {
			example.book.write(out);
		}
		example.book.close();
	}

	private void sheet(String name, String about) {
		sheet = book.createSheet(name);
		sheet.setColumnWidth(0, 50 * 256);
		sheet.setDefaultColumnWidth(16);
		cells.clear();
		row("", "", "").getCell(0).setCellValue(about);
	}

	private Row row(String name, Object value, String unit) {
		Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
		row.createCell(0).setCellValue(name);
		Cell cell = row.createCell(1);
		if (value instanceof Number number) {
			cell.setCellValue(number.doubleValue());
		} else if (!value.equals("")) {
			cell.setCellFormula(formula((String) value));
		}
		row.createCell(2).setCellValue(unit);
		cells.put(name, "$B$" + (row.getRowNum() + 1));
		return row;
	}

	private String formula(String text) {
		String formula = text;
		for (Map.Entry<String, String> cell : cells.entrySet()) {
			formula = formula.replace("{" + cell.getKey() + "}", cell.getValue());
		}
		return formula;
	}

	private void fuels() {
		sheet("A1", "A gas of a fuel");
		row("amount", 1234.5, "t/a");
		row("heating", 25.8, "GJ/t");
		row("factor", 94.6, "kg/GJ");
		row("oxidation", 0.98, "1");
		row("result", "{amount}*{heating}*{factor}*{oxidation}/1000", "t/a");
		sheet("A2", "CO2 equivalents of three gases");
		row("co2", 3000, "t/a");
		row("ch4", 0.5, "t/a");
		row("n2o", 0.2, "t/a");
		row("gwpCh4", 27, "t/t");
		row("gwpN2o", 273, "t/t");
		row("biogenic", 0.3, "1, share of the CO2");
		row("result", "{co2}*(1-{biogenic})+{ch4}*{gwpCh4}+{n2o}*{gwpN2o}", "t CO2e/a");
	}

	private void bought() {
		sheet("A3", "Bought electricity, by location and by market");
		row("bought", 1000, "MWh/a");
		row("soldBack", 120, "MWh/a");
		row("grid", 0.85, "t/MWh");
		row("contract1", 300, "MWh/a");
		row("factor1", 0.02, "t/MWh");
		row("contract2", 150, "MWh/a");
		row("factor2", 0.4, "t/MWh");
		row("residual", 0.95, "t/MWh");
		row("location", "({bought}-{soldBack})*{grid}", "t CO2e/a");
		row("market", "{contract1}*{factor1}+{contract2}*{factor2}+({bought}-{soldBack}-{contract1}-{contract2})*{residual}", "t CO2e/a");
		sheet("A4", "Heat of a plant inside, taken by two firms; the rest is exported or lost");
		row("emitted", 50000, "t CO2e/a");
		row("supplied", 600000, "GJ/a");
		row("first", 250000, "GJ/a");
		row("second", 200000, "GJ/a");
		row("attributed1", "{first}*{emitted}/{supplied}", "t CO2e/a");
		row("attributed2", "{second}*{emitted}/{supplied}", "t CO2e/a");
		row("rest", "{emitted}-{attributed1}-{attributed2}", "t CO2e/a");
	}

	private void heat() {
		sheet("A5", "Share of a plant's emissions that its heat stands for, by five methods");
		row("fuel", 1000, "GJ/a");
		row("heat", 450, "GJ/a");
		row("power", 250, "GJ/a");
		row("boiler", 0.9, "1");
		row("etaHeat", 0.8, "1");
		row("etaPower", 0.35, "1");
		row("surroundings", 298.15, "K");
		row("temperature", 453, "K");
		row("work", 0.3, "1");
		row("BOILER", "{heat}/{boiler}/{fuel}", "1");
		row("EFFICIENCY", "({heat}/{etaHeat})/({heat}/{etaHeat}+{power}/{etaPower})", "1");
		row("ENERGY", "{heat}/({heat}+{power})", "1");
		row("EXERGY", "{heat}*(1-{surroundings}/{temperature})/({heat}*(1-{surroundings}/{temperature})+{power})", "1");
		row("WORK_POTENTIAL", "{heat}*{work}/({heat}*{work}+{power})", "1");
	}

	private void processes() {
		sheet("A6", "Cement clinker, of which some CO2 is captured");
		row("activity", 40000, "t/a");
		row("factor", 0.525, "t/t");
		row("abated", 0.1, "1");
		row("result", "{activity}*{factor}*(1-{abated})", "t/a");
		sheet("A7", "NF3 of a fab");
		row("bought", 12, "t/a");
		row("heel", 0.1, "1");
		row("used", 0.8, "1");
		row("abated", 0.6, "1");
		row("destruction", 0.95, "1");
		row("result", "{bought}*(1-{heel})*(1-{used})*(1-{abated}*{destruction})", "t/a");
		sheet("A8", "SF6 of switchgear");
		row("charge", 8, "t");
		row("leak", 0.02, "1/a");
		row("filled", 0.05, "t/a");
		row("recovered", 0.03, "t/a");
		row("result", "{charge}*{leak}+{filled}-{recovered}", "t/a");
		sheet("A12", "Goods by road and by rail");
		row("road", 2000000, "t*km/a");
		row("rail", 900000, "t*km/a");
		row("factorRoad", 0.11, "kg/(t*km)");
		row("factorRail", 0.025, "kg/(t*km)");
		row("result", "({road}*{factorRoad}+{rail}*{factorRail})/1000", "t/a");
	}

	private void waste() {
		sheet("A9", "Waste water");
		row("load", 5000, "t COD/a");
		row("sludge", 800, "t COD/a");
		row("capacity", 0.25, "t/t");
		row("anaerobic", 0.3, "1");
		row("recovered", 40, "t/a");
		row("nitrogen", 50, "t/a");
		row("factor", 0.005, "t/t");
		row("methane", "({load}-{sludge})*{capacity}*{anaerobic}-{recovered}", "t/a");
		row("nitrous", "{nitrogen}*{factor}*44/28", "t/a");
		sheet("A10", "Waste that is burned, all of its carbon and the fossil part");
		row("waste", 20000, "t/a");
		row("dry", 0.6, "1");
		row("carbon", 0.4, "1");
		row("fossil", 0.35, "1");
		row("burnt", 0.98, "1");
		row("result", "{waste}*{dry}*{carbon}*{burnt}*44/12", "t/a");
		row("fossilResult", "{result}*{fossil}", "t/a");
		sheet("A11", "A landfill over four years, and the commitment form of the first");
		row("doc", 0.14, "1");
		row("docf", 0.5, "1");
		row("mcf", 0.8, "1");
		row("k", 0.185, "1/a");
		row("f", 0.5, "1");
		row("r", 0.2, "1");
		row("ox", 0.1, "1");
		for (int year = 0; year < 4; year++) {
			row("waste" + year, 10000 + 1000 * year, "t/a");
		}
		row("stored0", "{waste0}*{doc}*{docf}*{mcf}", "t");
		row("methane0", 0, "t/a");
		for (int year = 1; year < 4; year++) {
			row("methane" + year, "{stored" + (year - 1) + "}*(1-EXP(-{k}))*{f}*16/12*(1-{r})*(1-{ox})", "t/a");
			row("stored" + year, "{waste" + year + "}*{doc}*{docf}*{mcf}+{stored" + (year - 1) + "}*EXP(-{k})", "t");
		}
		row("committed", "{stored0}*{f}*16/12*(1-{r})*(1-{ox})", "t");
	}

	private void ratios() {
		sheet("A13", "Intensity");
		row("emissions", 3160000, "t CO2e/a");
		row("addedValue", 20000, "MCNY/a");
		row("result", "{emissions}/{addedValue}", "t CO2e/MCNY");
		sheet("A14", "Index, and the share of energy infrastructure over parks");
		row("before", 1630000, "t CO2e/a");
		row("after", 3160000, "t CO2e/a");
		row("index", "{after}/{before}-1", "1");
		row("energy", 3065200, "t CO2e/a");
		row("share", "{energy}/{after}", "1");
		row("park1", 0.752, "1");
		row("park2", 0.384, "1");
		row("park3", 0.995, "1");
		row("least", "MIN({park1},{park2},{park3})", "1");
		row("median", "MEDIAN({park1},{park2},{park3})", "1");
		row("most", "MAX({park1},{park2},{park3})", "1");
	}

	private void decomposition() {
		sheet("A15", "One fuel of one sector between two years");
		String[] factors = { "activity", "structure", "intensity", "mix", "factor" };
		double[] before = { 1000, 0.7, 5.2, 0.6, 0.0946 };
		double[] after = { 2430, 0.65, 3.9, 0.4, 0.0941 };
		for (int i = 0; i < factors.length; i++) {
			row(factors[i] + "0", before[i], "");
			row(factors[i] + "1", after[i], "");
		}
		row("E0", "{activity0}*{structure0}*{intensity0}*{mix0}*{factor0}", "t");
		row("E1", "{activity1}*{structure1}*{intensity1}*{mix1}*{factor1}", "t");
		row("L", "({E1}-{E0})/(LN({E1})-LN({E0}))", "t");
		for (String factor : factors) {
			row(factor, "{L}*LN({" + factor + "1}/{" + factor + "0})", "t");
		}
		row("change", "{E1}-{E0}", "t");
	}

	private void uncertainty() {
		sheet("A16", "Three sources, the first a product");
		row("activityOf1", 0.05, "1");
		row("factorOf1", 0.0539, "1");
		row("E1", 1000, "t CO2e/a");
		row("E2", 300, "t CO2e/a");
		row("U2", 0.2, "1");
		row("E3", 40, "t CO2e/a");
		row("U3", 0.6, "1");
		row("U1", "SQRT({activityOf1}^2+{factorOf1}^2)", "1");
		row("result", "SQRT(({U1}*{E1})^2+({U2}*{E2})^2+({U3}*{E3})^2)/ABS({E1}+{E2}+{E3})", "1");
	}

	/** The account of accounts.csv: AR6, IPCC factors, heat by the efficiency method. */
	private void account() {
		sheet("Account", "Eastfield, by accounts.csv");
		row("gwpCh4", 27, "t/t");
		row("gwpN2o", 273, "t/t");
		int[] years = { 2005, 2013 };
		double[][] amounts = { { 100000, 80000, 5000, 20000, 1000, 2000, 3000, 40000, 50, 1200000, 150000, 900000, 0.9, 1.1, 0, 1000, 600, 80 },
				{ 150000, 200000, 15000, 90000, 1500, 500, 9000, 55000, 80, 1800000, 230000, 1500000, 0.7, 0.95, 5000, 2200, 900, 200 } };
		String[] names = { "coal", "power", "gas", "powerServices", "lpg", "wood", "diesel", "clinker", "nitrogen", "heatSold", "powerSold", "heatMill", "contract", "grid", "captured",
				"valueManufacturing", "valueServices", "valueConstruction" };
		for (int y = 0; y < years.length; y++) {
			String of = Integer.toString(years[y]);
			for (int i = 0; i < names.length; i++) {
				row(names[i] + of, amounts[y][i], "");
			}
			// heating values in GJ by t or 1000 m3; kg CO2, g CH4 and g N2O by GJ
			fuel("Coal" + of, "{coal" + of + "}*25.8", 94.6, 1, 1.5);
			fuel("Gas" + of, "{gas" + of + "}*38.931", 56.1, 1, 0.1);
			fuel("Lpg" + of, "{lpg" + of + "}*47.3", 63.1, 1, 0.1);
			fuel("Wood" + of, "{wood" + of + "}*15.6", 0, 30, 4);
			fuel("Diesel" + of, "{diesel" + of + "}*43", 74.1, 3, 0.6);
			row("memo" + of, "{wood" + of + "}*15.6*112/1000", "t/a");
			row("eClinker" + of, "({clinker" + of + "}-{captured" + of + "})*0.525", "t CO2e/a");
			row("eNitrogen" + of, "{nitrogen" + of + "}*0.005*44/28*{gwpN2o}", "t CO2e/a");
			row("scope1_" + of, "{eCoal" + of + "}+{eGas" + of + "}+{eLpg" + of + "}+{eWood" + of + "}+{eDiesel" + of + "}+{eClinker" + of + "}+{eNitrogen" + of + "}", "t CO2e/a");
			row("ePower" + of, "{power" + of + "}*{contract" + of + "}", "t CO2e/a");
			row("ePowerServices" + of, "{powerServices" + of + "}*{grid" + of + "}", "t CO2e/a");
			row("scope2_" + of, "{ePower" + of + "}+{ePowerServices" + of + "}", "t CO2e/a");
			row("total_" + of, "{scope1_" + of + "}+{scope2_" + of + "}", "t CO2e/a");
			row("heatShare" + of, "({heatSold" + of + "}/0.8)/({heatSold" + of + "}/0.8+3.6*{powerSold" + of + "}/0.35)", "1");
			row("attributed_" + of, "{eCoal" + of + "}*{heatShare" + of + "}*{heatMill" + of + "}/{heatSold" + of + "}", "t CO2e/a");
			row("infrastructure_" + of, "{eCoal" + of + "}/{scope1_" + of + "}", "1");
			row("energyShare_" + of, "({total_" + of + "}-{eClinker" + of + "}-{eNitrogen" + of + "})/{total_" + of + "}", "1");
		}
		row("index", "{total_2013}/{total_2005}-1", "1");
		// the study measures.scenario: the plant of the park is a unit that runs on coal or, in a scenario, on gas
		row("capacity", 100, "MW");
		row("hours", 5000, "h/a");
		row("efficiency", 0.4, "1");
		row("factorCoal", 100, "kg/GJ");
		row("factorGas", 50, "kg/GJ");
		row("fuelUnit", "{capacity}*{hours}*3.6/{efficiency}", "GJ/a");
		row("unitBaseline", "{fuelUnit}*{factorCoal}/1000", "t CO2e/a");
		row("unitGas", "{fuelUnit}*{factorGas}/1000", "t CO2e/a");
		row("totalBaseline", "{total_2013}-{eCoal2013}+{unitBaseline}", "t CO2e/a");
		row("totalGas", "{total_2013}-{eCoal2013}+{unitGas}", "t CO2e/a");
		row("changeGas", "{totalGas}-{totalBaseline}", "t CO2e/a");
		row("attributedGas", "{unitGas}*{heatShare2013}*{heatMill2013}/{heatSold2013}", "t CO2e/a");
	}

	private void fuel(String name, String energy, double co2, double ch4, double n2o) {
		row("q" + name, energy, "GJ/a");
		row("e" + name, "{q" + name + "}*(" + co2 + "+(" + ch4 + "*{gwpCh4}+" + n2o + "*{gwpN2o})/1000)/1000", "t CO2e/a");
	}
}
