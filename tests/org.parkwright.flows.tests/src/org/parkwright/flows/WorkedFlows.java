package org.parkwright.flows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes data/worked-example.xlsx: numbers as they are, all else as formulas of the spreadsheet, which share nothing with the code of flows. Run by
 * WorkedFlowsTest with -Dparkwright.update=true.
 */
final class WorkedFlows {

	/** What {@link Town#withUse} has: name, formula or number, and what it is. */
	private static final Object[][] ENERGY = {
			{ "capacity of the CHP unit, MW", 10 }, { "hours, h/a", 5000 }, { "heat to power", 1.5 }, { "effective efficiency", 0.5 }, { "boiler reference", 0.9 },
			{ "capacity of the boiler, MW", 20 }, { "hours, h/a", 3000 }, { "efficiency", 0.8 },
			{ "electricity to the mill, GJ/a", "150*1000" }, { "steam into the network, GJ/a", "300*1000" }, { "loss of the network", 0.05 },
			{ "electricity of the dairy, GJ/a", "20000*3.6" }, { "steam of the dairy, GJ/a", 150000 },
			{ "electricity made", "B1*B2*3.6" }, { "heat of the CHP unit", "B14*B3" }, { "gas", "B14/B4+B15/B5" }, { "heat of the boiler", "B6*B7*3.6" },
			{ "coal", "B17/B8" }, { "(B1) losses of the plant", "B16+B18-B14-B15-B17" }, { "(B2) steam to the mill", "B10*(1-B11)" },
			{ "(B2) losses of the network", "B10*B11" }, { "(B3) statistical difference of steam", "B15+B17-B10-B13" },
			{ "(B4) import of electricity", "MAX(0,B9+B12-B14)" }, { "(B4) export of electricity", "MAX(0,B14-B9-B12)" } };

	private WorkedFlows() {
	}

	static void write(Path file) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			XSSFSheet energy = book.createSheet("Energy");
			for (int row = 0; row < ENERGY.length; row++) {
				cell(energy, row, 0).setCellValue((String) ENERGY[row][0]);
				if (ENERGY[row][1] instanceof Number number) {
					cell(energy, row, 1).setCellValue(number.doubleValue());
				} else {
					cell(energy, row, 1).setCellFormula((String) ENERGY[row][1]);
				}
			}
			reconciliation(book.createSheet("Reconciliation"));
			// so that a reader that computes nothing shows them too
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
			book.write(out);
		}
	}

	/** Five nodes; nobody measured what goes from A to C, so the balances of A and C are added, as (B5) asks. */
	private static void reconciliation(XSSFSheet sheet) {
		double[] measured = { 100, 62, 60, 37, 99, 101 };
		double[] deviations = { 2, 1, 1, 1, 1, 2 };
		double[][] balances = { { 1, -1, 0, -1, 0, 0 }, { 0, 1, -1, 0, 0, 0 }, { 0, 0, 1, 1, -1, 0 }, { 0, 0, 0, 0, 1, -1 } };
		String[] titles = { "flow", "m", "deviation", "V", "fits (B6)", "variance that fits (B6)", "test (B7)" };
		String[] flows = { "into A", "A to B", "B to D", "C to D", "D to E", "out of E" };
		for (int i = 0; i < titles.length; i++) {
			cell(sheet, 0, i).setCellValue(titles[i]);
		}
		for (int i = 0; i < flows.length; i++) {
			cell(sheet, i + 1, 0).setCellValue(flows[i]);
			cell(sheet, i + 1, 1).setCellValue(measured[i]);
			cell(sheet, i + 1, 2).setCellValue(deviations[i]);
			// V as a matrix in J2:O7
			for (int j = 0; j < flows.length; j++) {
				if (i == j) {
					cell(sheet, i + 1, 9 + j).setCellFormula("C" + (i + 2) + "^2");
				} else {
					cell(sheet, i + 1, 9 + j).setCellValue(0);
				}
			}
			cell(sheet, i + 1, 3).setCellFormula("C" + (i + 2) + "^2");
		}
		cell(sheet, 8, 0).setCellValue("B, balances of measured flows alone (B5)");
		for (int row = 0; row < balances.length; row++) {
			for (int i = 0; i < flows.length; i++) {
				cell(sheet, 9 + row, 1 + i).setCellValue(balances[row][i]);
			}
		}
		// what balances lack, B·V, B·V·Bᵀ and its inverse, V·Bᵀ·inverse
		array(sheet, "MMULT(B10:G13,B2:B7)", "I10:I13");
		array(sheet, "MMULT(B10:G13,J2:O7)", "B16:G19");
		array(sheet, "MMULT(B16:G19,TRANSPOSE(B10:G13))", "B21:E24");
		array(sheet, "MINVERSE(B21:E24)", "G21:J24");
		array(sheet, "MMULT(TRANSPOSE(B16:G19),G21:J24)", "B27:E32");
		array(sheet, "B2:B7-MMULT(B27:E32,I10:I13)", "E2:E7");
		array(sheet, "MMULT(B27:E32,B16:G19)", "J27:O32");
		for (int i = 0; i < flows.length; i++) {
			String diagonal = (char) ('J' + i) + String.valueOf(27 + i);
			cell(sheet, i + 1, 5).setCellFormula("D" + (i + 2) + "-" + diagonal);
			cell(sheet, i + 1, 6).setCellFormula("ABS(E" + (i + 2) + "-B" + (i + 2) + ")/SQRT(" + diagonal + ")");
		}
		cell(sheet, 33, 0).setCellValue("chi-square (B7)");
		array(sheet, "MMULT(TRANSPOSE(I10:I13),MMULT(G21:J24,I10:I13))", "B34:B34");
		cell(sheet, 34, 0).setCellValue("A to C follows: what comes to D from C");
		cell(sheet, 34, 1).setCellFormula("E5");
	}

	private static void array(XSSFSheet sheet, String formula, String range) {
		sheet.setArrayFormula(formula, CellRangeAddress.valueOf(range));
	}

	private static Cell cell(XSSFSheet sheet, int row, int column) {
		XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
		return there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
	}
}
