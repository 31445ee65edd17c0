package org.parkwright.symbiosis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * (C12) against data/worked-score.xlsx: pairs, a sheet each, with numbers as they are and formulas that a spreadsheet computes, distances by the spherical law
 * of cosines. Made anew with -Dparkwright.update=true.
 */
class WorkedScoreTest {

	private static final Path FILE = Path.of(System.getProperty("basedir", ""), "data/worked-score.xlsx");
	private static final int PERIODS = 4;

	/** A pair: latitudes and longitudes, quantities of the year, and shares of its quarters. */
	private record Pair(String name, String code, String wantedCode, double alike, double[] place, double[] wantedPlace, double offered, double wanted, double[] shares,
			double[] wantedShares) {
	}

	private static final Pair[] PAIRS = {
			new Pair("Neighbours", "10 01 02", "10 01 02", 1, new double[] { 51.5, 7 }, new double[] { 51.503, 7.004 }, 80, 100, new double[] { 0.4, 0.3, 0.2, 0.1 },
					new double[] { 0.25, 0.25, 0.25, 0.25 }),
			new Pair("Same county", "10 01 02", "10 01 05", 0.7, new double[] { 51.5, 7 }, new double[] { 51.6, 7.2 }, 500, 120, new double[] { 0.1, 0.1, 0.4, 0.4 },
					new double[] { 0.7, 0.1, 0.1, 0.1 }),
			new Pair("Next county", "10 01 02", "10 02 01", 0.4, new double[] { 51.5, 7 }, new double[] { 51.9, 7.3 }, 1000, 1000, new double[] { 0.25, 0.25, 0.25, 0.25 },
					new double[] { 0.3, 0.2, 0.2, 0.3 }),
			new Pair("Far away", "10 01 02", "10 01 02", 1, new double[] { 51.5, 7 }, new double[] { 52.5, 8.2 }, 30, 90, new double[] { 0.5, 0, 0, 0.5 },
					new double[] { 0.1, 0.4, 0.4, 0.1 }) };

	private static void write() throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(FILE)) {
			for (Pair pair : PAIRS) {
				sheet(book.createSheet(pair.name), pair);
			}
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
			book.write(out);
		}
	}

	private static void sheet(XSSFSheet sheet, Pair pair) {
		Map<String, Object> rows = new LinkedHashMap<>();
		rows.put("offered", pair.offered);
		rows.put("wanted", pair.wanted);
		rows.put("latitude", pair.place[0]);
		rows.put("longitude", pair.place[1]);
		rows.put("other latitude", pair.wantedPlace[0]);
		rows.put("other longitude", pair.wantedPlace[1]);
		rows.put("distance", "6371.0088*ACOS(SIN(RADIANS(B3))*SIN(RADIANS(B5))+COS(RADIANS(B3))*COS(RADIANS(B5))*COS(RADIANS(B6-B4)))");
		rows.put("F", "IF(B7<=1,0,IF(B7<=15.4,0.25*LN(B7)/LN(15.4),IF(B7<=32.6,0.25+0.25*LN(B7/15.4)/LN(32.6/15.4),"
				+ "IF(B7<=62.6,0.5+0.25*LN(B7/32.6)/LN(62.6/32.6),1-0.25*EXP(-(B7-62.6)/43.3)))))");
		rows.put("s_code", pair.alike);
		rows.put("s_qty", "MIN(B1,B2)/MAX(B1,B2)");
		rows.put("s_dist", "1-B8");
		for (int i = 0; i < PERIODS; i++) {
			rows.put("offered in " + (i + 1), pair.shares[i]);
		}
		for (int i = 0; i < PERIODS; i++) {
			rows.put("wanted in " + (i + 1), pair.wantedShares[i]);
		}
		rows.put("s_time", "(MIN(B1*B12,B2*B16)+MIN(B1*B13,B2*B17)+MIN(B1*B14,B2*B18)+MIN(B1*B15,B2*B19))/B2");
		rows.put("score", "B9*B10*B11*B20");
		rows.forEach((name, value) -> {
			Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
			row.createCell(0).setCellValue(name);
			Cell cell = row.createCell(1);
			if (value instanceof Number number) {
				cell.setCellValue(number.doubleValue());
			} else {
				cell.setCellFormula((String) value);
			}
		});
	}

	private static Map<String, Double> periods(double[] shares) {
		Map<String, Double> periods = new LinkedHashMap<>();
		for (int i = 0; i < shares.length; i++) {
			periods.put("Q" + (i + 1), shares[i]);
		}
		return periods;
	}

	@Test
	void scoresAreThoseOfTheSpreadsheet() throws IOException {
		if (Boolean.getBoolean("parkwright.update")) {
			write();
		}
		Scorer scorer = new Scorer(CodeTable.standard(), HeatCascade.USUAL_DIFFERENCE);
		try (InputStream in = Files.newInputStream(FILE); XSSFWorkbook book = new XSSFWorkbook(in)) {
			FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
			for (Pair pair : PAIRS) {
				Map<String, Double> sheet = new LinkedHashMap<>();
				book.getSheet(pair.name).forEach(row -> sheet.put(row.getCell(0).getStringCellValue(), evaluator.evaluate(row.getCell(1)).getNumberValue()));
				Example offer = Example.of("offer", "EWC", pair.code, pair.offered).at(pair.place[0], pair.place[1]).periods(periods(pair.shares));
				Example want = Example.of("want", "EWC", pair.wantedCode, pair.wanted).at(pair.wantedPlace[0], pair.wantedPlace[1]).periods(periods(pair.wantedShares));
				MatchScore score = scorer.score(offer.listing(), want.listing());
				assertEquals(sheet.get("s_code"), score.code(), 1e-12, pair.name);
				assertEquals(sheet.get("s_qty"), score.quantity(), 1e-12, pair.name);
				assertEquals(sheet.get("s_dist"), score.distance(), 1e-7, pair.name);
				assertEquals(sheet.get("s_time"), score.time(), 1e-12, pair.name);
				assertEquals(sheet.get("score"), score.total(), 1e-7, pair.name);
			}
		}
	}
}
