package org.parkwright.core.result;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.study.ServiceLife;
import org.parkwright.core.study.StockModel;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.table.CsvWriter;
import org.parkwright.engine.lifetime.DynamicStock;

import com.google.gson.stream.JsonWriter;

/** Stocks that are fed every year, as comma-separated text in the form of {@link ResultTables} and as JSON. */
public final class StockTables {

	private StockTables() {
	}

	/**
	 * One row a stock and calendar year: what came in and left in the year, what is there at its end, in {@code unit}, and
	 * its mean age in years. A plain number has the unit 1.
	 */
	public static void byYear(String study, List<StockModelResult> results, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "stock", "title", "unit", "year", "inflow", "outflow", "stock_at_end", "mean_age_a");
		for (StockModelResult result : results) {
			for (int t = 0; t < result.years(); t++) {
				row(printer, study, result, t);
			}
		}
		printer.flush();
	}

	private static void row(CsvWriter printer, String study, StockModelResult result, int year) throws IOException {
		head(printer, study, result);
		printer.print(result.year(year));
		ResultTables.numbers(printer, result.stock().inflow()[year], result.stock().outflow()[year], result.stock().stock()[year],
				result.meanAge()[year]);
		printer.println();
	}

	/** One row a stock, vintage and calendar year at whose end something of the vintage is there: how much. */
	public static void byVintage(String study, List<StockModelResult> results, Appendable out) throws IOException {
		var printer = new CsvWriter(out);
		printer.printRecord("study", "stock", "title", "unit", "vintage", "year", "stock_at_end");
		for (StockModelResult result : results) {
			for (int c = 0; c < result.years(); c++) {
				for (int t = c; t < result.years() && result.stock().byVintage()[c][t] != 0; t++) {
					head(printer, study, result);
					printer.print(result.year(c));
					printer.print(result.year(t));
					ResultTables.numbers(printer, result.stock().byVintage()[c][t]);
					printer.println();
				}
			}
		}
		printer.flush();
	}

	private static void head(CsvWriter printer, String study, StockModelResult result) throws IOException {
		printer.print(study);
		printer.print(result.number());
		printer.print(result.model().title());
		printer.print(unit(result.model()));
	}

	/** What was stated, and the sums of all years. */
	static void totals(List<StockModelResult> results, JsonWriter json) throws IOException {
		json.name("stocks").beginArray();
		for (StockModelResult result : results) {
			StockModel model = result.model();
			DynamicStock stock = result.stock();
			json.beginObject();
			json.name("title").value(model.title());
			json.name("unit").value(unit(model));
			json.name("driven_by").value(model.driver().word());
			json.name("mark").value(model.mark().word());
			json.name("source").value(model.source());
			lifetime(model.life(), json);
			json.name("first_year").value(model.first());
			json.name("last_year").value(model.last());
			ResultJson.number(json, "inflow", Arrays.stream(stock.inflow()).sum());
			ResultJson.number(json, "outflow", Arrays.stream(stock.outflow()).sum());
			ResultJson.number(json, "stock_at_end", stock.stock()[result.years() - 1]);
			ResultJson.number(json, "mean_age_a", result.meanAge()[result.years() - 1]);
			json.name("negative_inflow").beginArray();
			for (int year : result.shrinking()) {
				json.value(year);
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
	}

	private static void lifetime(ServiceLife life, JsonWriter json) throws IOException {
		json.name("lifetime").beginObject();
		json.name("written").value(StudyText.of(life));
		ResultJson.number(json, "mean_a", life.mean());
		ResultJson.number(json, "sd_a", life.deviation());
		json.name("mark").value(life.mark().word());
		json.name("source").value(life.source());
		json.endObject();
	}

	private static String unit(StockModel model) {
		return model.unitText().isEmpty() ? "1" : model.unitText();
	}
}
