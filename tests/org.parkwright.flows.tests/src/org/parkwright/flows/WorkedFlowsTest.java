package org.parkwright.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** (B1) to (B7) against data/worked-example.xlsx, whose formulas a spreadsheet computes; made anew with -Dparkwright.update=true. */
class WorkedFlowsTest {

	private static final Path FILE = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("data/worked-example.xlsx");

	private static XSSFWorkbook book;
	private static FormulaEvaluator evaluator;

	@BeforeAll
	static void open() throws IOException {
		if (Boolean.getBoolean("parkwright.update")) {
			Files.createDirectories(FILE.getParent());
			WorkedFlows.write(FILE);
		}
		try (InputStream in = Files.newInputStream(FILE)) {
			book = new XSSFWorkbook(in);
		}
		evaluator = book.getCreationHelper().createFormulaEvaluator();
	}

	@AfterAll
	static void close() throws IOException {
		book.close();
	}

	/** Computed from its formula now, not as it was saved. */
	private static double cell(String sheet, String address) {
		XSSFSheet own = book.getSheet(sheet);
		CellAddress at = new CellAddress(address);
		XSSFCell cell = own.getRow(at.getRow()).getCell(at.getColumn());
		return evaluator.evaluate(cell).getNumberValue();
	}

	private static double flow(FlowNetwork network, String from, String to, String carrier) {
		return network.flows().stream().filter(flow -> network.node(flow.from()).name().equals(from) && network.node(flow.to()).name().equals(to)
				&& flow.carrier().equals(carrier)).mapToDouble(FlowNetwork.Flow::value).sum();
	}

	@Test
	void theEnergyLayerIsThatOfTheSpreadsheet() {
		FlowNetwork network = new Town().withUse().energy();
		assertEquals(cell("Energy", "B16"), flow(network, "natural gas", "Power plant", "natural gas"), 1e-6, "gas");
		assertEquals(cell("Energy", "B18"), flow(network, "coal", "Power plant", "coal"), 1e-6, "coal");
		assertEquals(cell("Energy", "B19"), flow(network, "Power plant", "Losses", "Heat"), 1e-6, "(B1)");
		assertEquals(cell("Energy", "B20"), flow(network, "Steam network", "Mill", "Steam"), 1e-6, "(B2)");
		assertEquals(cell("Energy", "B21"), flow(network, "Steam network", "Losses", "Steam"), 1e-6, "(B2)");
		assertEquals(cell("Energy", "B22"), flow(network, "Steam", "Statistical difference", "Steam"), 1e-6, "(B3)");
		assertEquals(cell("Energy", "B23"), flow(network, "Imports", "Electricity", "Electricity"), 1e-6, "(B4)");
		assertEquals(cell("Energy", "B24"), flow(network, "Electricity", "Exports", "Electricity"), 1e-6, "(B4)");
	}

	@Test
	void fiveNodesFitAsInTheSpreadsheet() {
		double none = Double.NaN;
		Reconciliation fit = Reconciliation.of(
				new double[][] { { 1, -1, -1, 0, 0, 0, 0 }, { 0, 1, 0, -1, 0, 0, 0 }, { 0, 0, 1, 0, -1, 0, 0 }, { 0, 0, 0, 1, 1, -1, 0 }, { 0, 0, 0, 0, 0, 1, -1 } },
				new double[] { 100, 62, none, 60, 37, 99, 101 }, new double[] { 2, 1, none, 1, 1, 1, 2 });
		int[] flows = { 0, 1, 3, 4, 5, 6 };
		for (int i = 0; i < flows.length; i++) {
			assertEquals(cell("Reconciliation", "E" + (i + 2)), fit.value(flows[i]), 1e-9, "(B6) of flow " + i);
			assertEquals(Math.sqrt(cell("Reconciliation", "F" + (i + 2))), fit.deviation(flows[i]), 1e-9, "(B6) of flow " + i);
			assertEquals(cell("Reconciliation", "G" + (i + 2)), fit.test(flows[i]), 1e-9, "(B7) of flow " + i);
		}
		assertEquals(cell("Reconciliation", "B35"), fit.value(2), 1e-9, "(B5)");
		assertEquals(cell("Reconciliation", "B34"), fit.chiSquare(), 1e-9, "(B7)");
	}
}
