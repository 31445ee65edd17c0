package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.scenario.ScenarioFixture.SETS;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.ServiceLife;
import org.parkwright.core.study.StockModel;
import org.parkwright.core.study.StockModel.Driver;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.internal.Codes;

/** Stocks that are fed every year. */
class StocksTest {

	private static final String FIVE = "lifetime 5 a estimate \"test\" ";
	private static final String INFLOW = "inflow 2000: 50 MW estimate \"test\" ";

	@TempDir
	private Path folder;
	private ScenarioFixture files;

	@BeforeEach
	void start() {
		files = new ScenarioFixture(folder).given("test.park", "");
	}

	private static String text(String... stocks) {
		StringBuilder all = new StringBuilder();
		for (String stock : stocks) {
			all.append(stock.contains("stock ") ? stock : "\tstock \"Boilers\" { " + stock + "}\n");
		}
		return SETS + "measure A { applies to all units fuel becomes naturalGas }\n"
				+ "study S {\n\tpark \"test.park\"\n\tbase year 2014\n\tdiscount rate 8 %\n\tfactors F\n\tprices P\n"
				+ "\tscenario A { apply A }\n" + all + "}\n";
	}

	private static List<StockModel> stocks(String... stocks) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load("test.scenario", text(stocks), name -> null, faults);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		return loaded.studies().get(0).stocks();
	}

	@Test
	void whatComesInEachYear() {
		StockModel stock = stocks("""
				until 2004
				inflow 2000: 1 MW, 2002: 3000 kW, interpolate literature "a paper of 2014"
				lifetime weibull(mean 20 a, shape 3) measured "a test"
				""").get(0);
		assertEquals("Boilers", stock.title());
		assertEquals(Driver.INFLOW, stock.driver());
		assertEquals("MW", stock.unitText());
		assertArrayEquals(new double[] { 1, 2, 3, 3, 3 }, stock.byYear(), 1e-12);
		assertEquals(2000, stock.first());
		assertEquals(2004, stock.last());
		assertEquals(List.of(Mark.LITERATURE, Mark.MEASURED), List.of(stock.mark(), stock.life().mark()));
		assertEquals(List.of("a paper of 2014", "a test"), List.of(stock.source(), stock.life().source()));
		assertEquals(20, stock.life().mean(), 1e-12);
	}

	@Test
	void whatIsThereAtTheEndOfEachYear() {
		StockModel stock = stocks("lifetime 240 a estimate \"test\" level 2000: 1200, 2003: 900 estimate \"test\" ").get(0);
		assertEquals(Driver.LEVEL, stock.driver());
		assertEquals("", stock.unitText());
		assertArrayEquals(new double[] { 1200, 1200, 1200, 900 }, stock.byYear(), 0);
	}

	@Test
	void lifetimes() {
		List<ServiceLife> lives = stocks(lifetime("20 a"), lifetime("weibull(sd 8 a, mean 20 a)"), lifetime("weibull(scale 22 a, shape 2)"),
				lifetime("lognormal(mean 20 a, sd 5 a)"), lifetime("normal(mean 20 a, sd 5 a)"), lifetime("logistic(mean 20 a, sd 5 a)"),
				lifetime("exponential(mean 20 a)"),
				lifetime("fixed(mean 20 a)")).stream().map(StockModel::life).toList();
		assertEquals(List.of("fixed", "weibull", "weibull", "lognormal", "normal", "logistic", "exponential", "fixed"),
				lives.stream().map(ServiceLife::law).toList());
		assertEquals(Map.of("mean", 20.0, "sd", 8.0), lives.get(1).arguments());
		assertArrayEquals(new double[] { 0, 8, 10.19, 5, 5, 5, 20, 0 }, lives.stream().mapToDouble(ServiceLife::deviation).toArray(), 0.01);
		assertArrayEquals(new double[] { 20, 20, 19.50, 20, 20, 20, 20, 20 }, lives.stream().mapToDouble(ServiceLife::mean).toArray(), 0.01);
	}

	private static String lifetime(String life) {
		return "lifetime " + life + " estimate \"test\" " + INFLOW;
	}

	@Test
	void whatAStockNeedsAndHasOnce() {
		files.errors(text("stock «\"A\"» { " + INFLOW + "}", "stock «\"B\"» { " + FIVE + "}",
				FIVE + INFLOW + "level «2000: 10 MW estimate \"test\"» ", FIVE + INFLOW + "inflow «2000: 10 MW estimate \"test\"» ",
				FIVE + "lifetime «6 a estimate \"test\"» " + INFLOW, FIVE + INFLOW + "until 2010 until «2020» ",
				"stock «\" \"» { " + FIVE + INFLOW + "}"), Codes.STOCK,
				"The stock does not say how long what comes in serves. Write for instance lifetime 20 a estimate \"who says so\".",
				Codes.STOCK, "The stock says neither what comes in nor what is there. Write for instance inflow 2014: 50 MW estimate "
						+ "\"who says so\", or level for the stock at the end of each year.",
				Codes.STOCK, "A stock states its inflow or its level, and that once: each gives the other. Take one of the two away.",
				Codes.STOCK, "A stock states its inflow or its level, and that once: each gives the other. Take one of the two away.",
				Codes.STOCK, "A stock has one lifetime. Take one of the two away.", Codes.STOCK,
				"A stock ends once. Take one of the two away.", Codes.STOCK,
				"A stock has a title. Write what it is of, for instance \"Gas boilers of the region\".");
	}

	@Test
	void amountsAndYearsThatNoStockHas() {
		files.errors(text(FIVE + "inflow 2000: «-5 MW», 2002: «3 t» estimate \"test\" ",
				FIVE + "level 2000: 5 MW, «1999»: 3 MW, 2001: «-1 MW» estimate \"test\" ",
				FIVE + "level «20»: 5 MW estimate \"test\" ", FIVE + "inflow 2000: 5 MW, 2010: 6 MW estimate \"test\" until «2009» ",
				FIVE + INFLOW + "until «2010.5» ", FIVE + "inflow 2000: 5 «megawatt» estimate \"test\" "), Codes.STOCK,
				"An amount of inflow is 0 or more.", UnitCheck.UNIT,
				"The first amount is in MW, but this is in t. Write the number in MW.", Codes.SERIES,
				"The years of a time series rise, but 1999 comes after 2000. Put them in order, each once.", Codes.STOCK,
				"An amount of level is 0 or more.", Codes.SERIES,
				"What stands before the : of a time series is a calendar year from 1900 to 2200.", Codes.STOCK,
				"The stock ends before 2010, the last year that it has a number for. Write a later year, or take the numbers of "
						+ "later years away.",
				Codes.STOCK, "The last year of a stock is a calendar year from 1900 to 2200.", Codes.UNKNOWN_UNIT,
				"'megawatt' is not a known unit. A unit ends at the first blank; to multiply or divide, write blanks around * and /.");
	}

	@Test
	void lifetimesThatAreNone() {
		files.errors(text(lifetime("«0 a»"), lifetime("«20»"), lifetime("«weibul»(mean 20 a, shape 3)"), lifetime("«uniform»(mean 20 a)"),
				lifetime("«weibull»(mean 20 a, shape 3, sd 5 a)"), lifetime("«normal»(mean 20 a, mean 5 a)"),
				lifetime("lognormal(mean 20 a, sd «-5 a»)"), lifetime("weibull(mean «0 a», shape «0»)"),
				lifetime("weibull(mean 20 a, shape «3 a»)"), "lifetime «normal(mean 20 a, sd 20 a) estimate \"test\"» " + INFLOW,
				lifetime("exponential(mean «5 MW»)")), Codes.DISTRIBUTION, "A lifetime is more than 0.", UnitCheck.UNIT,
				"A lifetime is in a, but this is in 1. Write the number in a.", Codes.DISTRIBUTION,
				"There is no distribution of lifetimes weibul. Did you mean weibull?", Codes.DISTRIBUTION,
				"There is no distribution of lifetimes uniform. There are weibull, lognormal, normal, logistic, exponential, fixed, ramp, "
						+ "broken; years alone, "
						+ "such as 20 a, are a fixed lifetime.",
				Codes.DISTRIBUTION, "The numbers of weibull are mean and shape, or mean and sd, or shape and scale. Write for instance "
						+ "weibull(mean …, shape …).",
				Codes.DISTRIBUTION, "The numbers of normal are mean and sd. Write for instance normal(mean …, sd …).",
				Codes.DISTRIBUTION, "The sd of a lifetime is more than 0.", Codes.DISTRIBUTION, "The mean of a lifetime is more than 0.",
				Codes.DISTRIBUTION, "The shape of a lifetime is more than 0.", UnitCheck.UNIT,
				"The shape of a lifetime is in 1, but this is in a. Write the number in 1.", Codes.DISTRIBUTION,
				"No normal lifetime has these numbers. Write a standard deviation that is less than the mean and not far too small.",
				UnitCheck.UNIT, "The mean of a lifetime is in a, but this is in MW. Write the number in a.");
	}

	@Test
	void aLifetimeTooShortToKeepALevel() {
		files.errors(text("lifetime «0.5 a estimate \"test\"» level 2000: 5 MW estimate \"test\" ",
				"lifetime 0.5 a estimate \"test\" inflow 2000: 5 MW estimate \"test\" "), Codes.STOCK,
				"Of what comes in during a year hardly anything is left at its end, so that no inflow keeps a level. Write a longer "
						+ "lifetime, or state the inflow.");
	}

	@Test
	void whatComesInAtTheEndOfAYearIsThereThen() {
		files.sound(text("lifetime 0.5 a estimate \"test\" level 2000: 5 MW estimate \"test\" ").replace("base year 2014",
				"base year 2014\n\tyear convention endOfYear"));
	}

	@Test
	void numbersThatNobodySays() {
		files.warnings(text("lifetime 5 a «estimate» inflow 2000: 5 MW «statistic» "), Codes.SOURCE,
				"Nobody can tell where this value comes from. Write the source or the reason in quotation marks behind estimate.",
				Codes.SOURCE, "Nobody can tell where this value comes from. Write the source or the reason in quotation marks behind statistic.");
	}
}
