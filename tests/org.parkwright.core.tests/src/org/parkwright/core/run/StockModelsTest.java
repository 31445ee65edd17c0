package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkwright.core.Models;
import org.parkwright.core.ResultTexts;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.ServiceLife;
import org.parkwright.core.study.StockModel;
import org.parkwright.core.study.StockModel.Driver;
import org.parkwright.core.study.StudyText;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.simulation.Horizon;

import com.google.gson.JsonObject;

/** Stocks of a study that are fed every year. */
class StockModelsTest {

	private static StockModel stock(String law, Map<String, Double> life, Driver driver, int last, boolean interpolated,
			double... yearsAndAmounts) {
		return new StockModel("Boilers", new ServiceLife(law, life, Mark.ESTIMATE, "a guess"), driver,
				(Expression.Series) StudyBuilder.series(interpolated, "MW", yearsAndAmounts), Mark.STATISTIC, "a yearbook", last,
				StudyBuilder.PLACE);
	}

	private static StockModel fixed(double years, Driver driver, int last, double... yearsAndAmounts) {
		return stock("fixed", Map.of("mean", years), driver, last, false, yearsAndAmounts);
	}

	private static StudyResult result(StockModel... stocks) {
		return result(YearConvention.START, stocks);
	}

	private static StudyResult result(YearConvention convention, StockModel... stocks) {
		StudyBuilder builder = new StudyBuilder().counting(Horizon.REMAINING_LIFE, convention);
		Arrays.stream(stocks).forEach(builder::stock);
		return builder.run(Models.model());
	}

	/** The only stock of a study of this convention. */
	private static StockModelResult stock(YearConvention convention, StockModel model) {
		return result(convention, model).analysis().stocks().get(0);
	}

	@ParameterizedTest
	@EnumSource
	void aFixedLifeGivesBackWhatCameIn(YearConvention convention) {
		int later = convention == YearConvention.END ? 8 : 7;
		StockModelResult result = stock(convention, stock("fixed", Map.of("mean", 7.0), Driver.INFLOW, 2030, true, 2000, 10, 2010, 60));
		double[] inflow = result.stock().inflow();
		assertEquals(35, inflow[5], 1e-12);
		for (int t = 0; t < result.years(); t++) {
			assertEquals(t < later ? 0 : inflow[t - later], result.stock().outflow()[t], 1e-9, "outflow of " + result.year(t));
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatNeverAgesHasAGeometricStock(YearConvention convention) {
		StockModelResult result = stock(convention, stock("exponential", Map.of("mean", 12.0), Driver.INFLOW, 2040, false, 2000, 5));
		double rate = Math.exp(-1 / 12.0);
		double first = Math.exp(-(1 - convention.share()) / 12);
		for (int t = 0; t < result.years(); t++) {
			double stock = 5 * first * (1 - Math.pow(rate, t + 1)) / (1 - rate);
			assertEquals(stock, result.stock().stock()[t], 1e-12 * stock);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aLevelIsMetAndBalanced(YearConvention convention) {
		StockModel model = stock("weibull", Map.of("mean", 15.0, "shape", 2.5), Driver.LEVEL, 2050, true, 2000, 100, 2020, 900,
				2040, 300);
		StockModelResult result = stock(convention, model);
		assertArrayEquals(model.byYear(), result.stock().stock(), 1e-9);
		assertEquals(0, result.stock().balance(), 1e-9);
		double before = 0;
		for (int t = 0; t < result.years(); t++) {
			double now = before + result.stock().inflow()[t] - result.stock().outflow()[t];
			assertEquals(now, result.stock().stock()[t], 1e-9, "balance of " + result.year(t));
			before = now;
		}
	}

	@Test
	void meanAge() {
		StockModelResult result = result(fixed(3, Driver.INFLOW, 2005, 2000, 6, 2001, 2, 2002, 0)).analysis().stocks().get(0);
		// 6 of age 1; 6 of 2 and 2 of 1; 6 of 3 and 2 of 2; 2 of 3; nothing
		assertArrayEquals(new double[] { 1, 1.75, 2.75, 3, Double.NaN, Double.NaN }, result.meanAge(), 1e-12);
	}

	@Test
	void aLevelThatFallsFasterThanLivesEndIsToldByItsYears() {
		StudyResult result = result(fixed(30, Driver.LEVEL, 2010, 2000, 100, 2002, 60, 2003, 50, 2004, 40, 2005, 40,
				2007, 39, 2008, 38));
		StockModelResult stock = result.analysis().stocks().get(0);
		assertArrayEquals(new int[] { 2002, 2003, 2004, 2007, 2008 }, stock.shrinking());
		assertEquals(-40, stock.stock().inflow()[2], 1e-12);
		Fault told = result.warnings().stream().filter(fault -> fault.code().equals("study.inflow.negative")).findFirst().orElseThrow();
		assertEquals(Severity.WARNING, told.severity());
		assertEquals("The level of Boilers falls faster than lives end in 2002–2004, 2007, 2008: the inflow is negative there, so "
				+ "much is taken out before its time and less leaves later. Let the level fall more slowly, or shorten the lifetime.", told.text());
		assertTrue(Double.isNaN(stock.meanAge()[2]) && Double.isNaN(stock.meanAge()[10]), "how old what was taken out is nobody knows");
		assertEquals(2, stock.meanAge()[1], 1e-12);
	}

	@Test
	void aLevelThatStaysNeedsNoWarning() {
		StudyResult result = result(stock("normal", Map.of("mean", 20.0, "sd", 5.0), Driver.LEVEL, 2100, false, 2000, 0.1));
		assertEquals(List.of(), result.warnings().stream().filter(fault -> fault.code().equals("study.inflow.negative")).toList());
		assertEquals(0.1, result.analysis().stocks().get(0).stock().stock()[100], 1e-12);
	}

	@Test
	void aLifeHasTheNumbersOfItsLaw() {
		assertThrows(IllegalArgumentException.class, () -> new ServiceLife("normal", Map.of("mean", 20.0), Mark.ESTIMATE, ""));
		ServiceLife life = new ServiceLife("weibull", Map.of("scale", 20.0, "shape", 1.0), Mark.ESTIMATE, "");
		assertEquals(20, life.mean(), 1e-12);
		assertEquals(20, life.deviation(), 1e-9);
		assertEquals("weibull(shape 1, scale 20 a)", StudyText.of(life));
	}

	@Test
	void tableOfYears() throws IOException {
		StudyResult result = result(fixed(2, Driver.INFLOW, 2003, 2000, 5, 2002, 2.5));
		StringWriter text = new StringWriter();
		text.append(ResultTexts.csv(result, "stocks"));
		assertEquals("""
				study,stock,title,unit,year,inflow,outflow,stock_at_end,mean_age_a
				Test,1,Boilers,MW,2000,5.0,0.0,5.0,1.0
				Test,1,Boilers,MW,2001,5.0,0.0,10.0,1.5
				Test,1,Boilers,MW,2002,2.5,5.0,7.5,1.6666666666666667
				Test,1,Boilers,MW,2003,2.5,5.0,5.0,1.5
				""", text.toString());
		Set<String> without = ResultTexts.names(result());
		assertEquals(List.of("stock-models.csv", "stocks-by-period.csv", "stocks-by-vintage.csv", "stocks.csv"),
				ResultTexts.names(result).stream().filter(name -> !without.contains(name)).sorted().toList());
	}

	@Test
	void tableOfVintages() throws IOException {
		StringWriter text = new StringWriter();
		text.append(ResultTexts.csv(result(fixed(2, Driver.INFLOW, 2003, 2000, 5, 2001, 0, 2002, 2.5)), "stocks-by-vintage"));
		assertEquals("""
				study,stock,title,unit,vintage,year,stock_at_end
				Test,1,Boilers,MW,2000,2000,5.0
				Test,1,Boilers,MW,2000,2001,5.0
				Test,1,Boilers,MW,2002,2002,2.5
				Test,1,Boilers,MW,2002,2003,2.5
				Test,1,Boilers,MW,2003,2003,2.5
				""", text.toString());
	}

	@Test
	void totalsInJson() throws IOException {
		JsonObject stock = ResultTexts.json(result(fixed(2, Driver.LEVEL, 2003, 2000, 5, 2001, 4))).getAsJsonObject("tables")
				.getAsJsonArray("stock-models").get(0).getAsJsonObject();
		assertEquals("""
				{"study":"Test","stock":1,"title":"Boilers","unit":"MW","driven_by":"level","mark":"statistic","source":"a yearbook",\
				"lifetime":"2 a","lifetime_mean_a":2.0,"lifetime_sd_a":0.0,"lifetime_mark":"estimate","lifetime_source":"a guess",\
				"first_year":2000,"last_year":2003,"inflow":8.0,"outflow":4.0,"stock_at_end":4.0,"mean_age_a":null,\
				"negative_inflow":"2001, 2003"}""", stock.toString());
	}

	@Test
	void theParametersOfAResultHoldItsStocks() {
		StudyBuilder builder = new StudyBuilder();
		String without = StudyText.of(builder.study());
		String with = StudyText.of(builder.stock(fixed(2, Driver.INFLOW, 2003, 2000, 5)).study());
		assertNotEquals(without, with);
		assertTrue(with.endsWith("stock Boilers\nlifetime 2 a estimate\ninflow 2000: 5 MW statistic\nuntil 2003\n"), with);
	}
}
