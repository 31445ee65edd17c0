package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Amounts;
import org.parkwright.core.study.Expression.Quantity;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Money;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.Codes;

/** In which money sets and studies count, and what they need to bring other money to it. */
class MoneyTest {

	private static final String MEASURE = "measure M { applies to all units cost retrofit 300 CNY/kW per capacity }\n";
	private static final String STUDY = "study S { park \"p.park\" base year 2014 discount rate 8 % factors F prices P scenario A { apply M }\n";
	private static final String RATE = "exchange 7.8 CNY/EUR in 2014 statistic \"Central bank, mean of 2014\"\n";

	private static final Map<String, String> CODES = Map.of("CURRENCY", Codes.CURRENCY, "PRICE_YEAR", Codes.PRICE_YEAR, "EXCHANGE", Codes.EXCHANGE, "DEFLATOR", Codes.DEFLATOR,
			"TWICE", Codes.SETTING_TWICE, "RATE", Amounts.EXCHANGE);

	@TempDir
	private Path folder;
	private ScenarioFixture fixture;

	@BeforeEach
	void prepare() throws IOException {
		fixture = new ScenarioFixture(folder);
		Files.createFile(folder.resolve("p.park"));
	}

	/** Sets whose price set begins with some statements. */
	private static String sets(String statements) {
		return ScenarioFixture.SETS.replace("price set P {", "price set P { " + statements);
	}

	private static String text(String ofSet, String ofStudy) {
		return sets(ofSet) + MEASURE + STUDY + ofStudy + "}";
	}

	private Study study(String text) {
		fixture.sound(text);
		Faults faults = new Faults();
		Study study = Scenarios.load(fixture.file("test.scenario"), faults).studies().getFirst();
		assertEquals(List.of(), faults.list());
		return study;
	}

	private static Integer yearOf(Study study, String parameter) {
		return ((Quantity) study.parameter(parameter).orElseThrow().cases().getFirst().value()).priceYear();
	}

	@Test
	void aStudyCountsInTheMoneyOfItsPriceSetWhereThatIsAllAlike() {
		assertEquals(new Money("CNY"), study(text("", "")).money());
		assertEquals(new Money("CNY", 2012, List.of(), List.of()), study(text("currency CNY price year 2012", "")).money());
		assertEquals(new Money("SEK"), study(text("", "").replace("CNY", "SEK")).money());
	}

	@Test
	void aStudyStatesItsMoneyAndItsRates() {
		Study study = study(text("currency CNY\nprice year 2014", "currency EUR price year 2020\n" + RATE
				+ "deflator 1.13 from 2014 to 2020 literature \"Eurostat, table of 2021\""));
		assertEquals("EUR", study.currency());
		assertEquals(2020, study.money().priceYear());
		Money.Exchange exchange = study.money().exchanges().getFirst();
		assertEquals("7.8 CNY/EUR 2014 STATISTIC Central bank, mean of 2014", exchange.rate().value() + " " + exchange.rate().unitText() + " " + exchange.year() + " "
				+ exchange.mark() + " " + exchange.source());
		Money.Deflator deflator = study.money().deflators().getFirst();
		assertEquals(new Money.Deflator(1.13, 2014, 2020, Mark.LITERATURE, "Eurostat, table of 2021", deflator.place()), deflator);
		assertEquals(1.13 / 7.8, study.money().factor(Units.parse("CNY/kW"), 2014), 1e-15);
	}

	@Test
	void theSetThatIsExtendedKeepsItsCurrencyAndYear() {
		String extending = "price set Q extends P { currency EUR price year 2020\nsteamPrice = 11 EUR/GJ estimate \"test\" }\n"
				+ "price set R extends P { steamPrice = steamPrice * 2 + 1 CNY/GJ estimate \"test\" }\n";
		String study = MEASURE + STUDY.replace("prices P", "prices Q") + "currency EUR price year 2020\n" + RATE + "deflator 1.13 from 2014 to 2020 estimate \"test\" }";
		Study read = study(sets("currency CNY price year 2014") + extending + study);
		assertEquals(2014, yearOf(read, "fuelPrice"));
		assertEquals(2020, yearOf(read, "steamPrice"));
		Study other = study(sets("currency CNY price year 2014") + extending + MEASURE + STUDY.replace("prices P", "prices R") + "}");
		assertEquals(List.of(2014, 2014), Amounts.of(other.prices()).stream().filter(each -> each.of().equals("steamPrice")).map(each -> each.quantity().priceYear()).toList(),
				"a set that states no year has that of the set it extends");
	}

	@Test
	void aStudyWhosePricesAreOfSeveralCurrenciesOrYearsSaysInWhichItCounts() {
		String extending = "price set Q extends P { steamPrice = 11 EUR/GJ estimate \"test\" }\n";
		fixture.errors(sets("") + extending + MEASURE + STUDY.replace("study S", "study «S»").replace("prices P", "prices Q") + RATE.replace("7.8 CNY/EUR", "0.13 EUR/CNY") + "}",
				Codes.SETTING_MISSING, "The study S lacks its currency: its prices are in CNY and EUR. Write for instance currency EUR.");
		fixture.errors(sets("price year 2014") + "price set Q extends P { price year 2020\nsteamPrice = 11 CNY/GJ estimate \"test\" }\n" + MEASURE
				+ STUDY.replace("study S", "study «S»").replace("prices P", "prices Q") + "}", Codes.SETTING_MISSING,
				"The study S lacks its price year: its prices are of 2014 and 2020. Write for instance price year 2020.");
	}

	@Test
	void aStudyWithoutAnyMoneyDoesNotSayItsCurrency() {
		String sets = ScenarioFixture.SETS.substring(0, ScenarioFixture.SETS.indexOf("price set")) + "price set P { }\nmeasure M { applies to all units hours becomes 5000 h/a }\n";
		fixture.errors(sets + STUDY.replace("study S", "study «S»").replace("prices P", "prices «P»") + "}", Codes.SETTING_MISSING,
				"The study S lacks its currency: no price says one. State the currency by its code of three letters.", Codes.ROLE_MISSING,
				"P lacks fuelPrice (currency/GJ), electricityTariff (currency/kWh), steamPrice (currency/GJ), ultraLowEmissionCapital (currency/kW), "
						+ "ultraLowEmissionOperation (currency/kWh), followUpCost (currency/kW), which the model asks for. Add them or extend a set that has them.");
	}

	@Test
	void aRateThatIsMissingIsAnError() {
		fixture.errors(sets("currency CNY price year 2014") + MEASURE + STUDY.replace("prices P", "prices «P»") + "currency EUR }", Amounts.EXCHANGE,
				"S counts in EUR, but fuelPrice is in CNY. State how many CNY one EUR is, as exchange … CNY/EUR in 2014, with mark and source.");
		fixture.errors(sets("") + "measure M { applies to all units cost retrofit 5 USD/kW per capacity }\n" + STUDY.replace("prices P", "prices «P»") + "}", Amounts.EXCHANGE,
				"S counts in CNY, but measure M is in USD. State how many USD one CNY is, as exchange … USD/CNY in 2014, with mark and source.");
	}

	@Test
	void aDeflatorThatIsMissingIsAnError() {
		fixture.errors(sets("price year 2014") + MEASURE + STUDY.replace("prices P", "prices «P»") + "price year 2020 }", Amounts.DEFLATOR,
				"S counts in prices of 2020, but fuelPrice is in those of 2014. State how prices have moved, as deflator … from 2014 to 2020, with mark and source.");
	}

	@Test
	void aRateOfAnotherYearThanThePricesIsTold() {
		fixture.warnings(sets("price year 2014") + MEASURE + STUDY + "currency EUR\n«exchange 7.8 CNY/EUR in 2010 estimate \"test\"» }", Amounts.EXCHANGE_YEAR,
				"The rate of CNY is of 2010, but fuelPrice is in prices of 2014. State the rate of 2014.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"currency «EUX» | CURRENCY | There is no currency EUX. Did you mean EUR?",
			"currency «money» | CURRENCY | There is no currency money. Write its code of three letters, as ISO 4217 has it.",
			"currency CNY currency «CNY» | TWICE | The study states this twice. Take one of the two away.",
			"price year «20» | PRICE_YEAR | The year of prices is a calendar year from 1900 to 2200.",
			"exchange «7.8 CNY/kW» in 2014 estimate \"t\" | EXCHANGE | A rate of exchange of this study is one of CNY against another currency, but this is in CNY/kW. Write the number in units of one of them per unit of the other, without blanks.",
			"exchange «1.1 USD/EUR» in 2014 estimate \"t\" | EXCHANGE | A rate of exchange of this study is one of CNY against another currency, but this is in USD/EUR. Write the number in units of one of them per unit of the other, without blanks.",
			"exchange «0 CNY/EUR» in 2014 estimate \"t\" | EXCHANGE | A rate of exchange is more than 0.",
			"exchange 7 CNY/EUR in «1» estimate \"t\" | EXCHANGE | The year of a rate of exchange is a calendar year from 1900 to 2200.",
			"exchange 7 CNY/EUR in 2014 estimate \"t\" «exchange 0.1 EUR/CNY in 2015 estimate \"t\"» | EXCHANGE | The study states this rate twice. Take one of the two away.",
			"«deflator 1.1 from 2010 to 2014 estimate \"t\"» | DEFLATOR | A deflator leads to the year in whose prices the study counts, which it does not say. Write for instance price year 2014.",
			"price year 2014 «deflator 1.1 from 2010 to 2012 estimate \"t\"» | DEFLATOR | A deflator leads from another year to 2014, in whose prices the study counts. Correct its years.",
			"price year 2014 deflator 1.1 from 2010 to 2014 estimate \"t\" «deflator 0.9 from 2014 to 2010 estimate \"t\"» | DEFLATOR | The study states this deflator twice. Take one of the two away.",
			"price year 2014 deflator «0» from 2010 to 2014 estimate \"t\" | DEFLATOR | A deflator is more than 0.",
			"choose of A { budget «5 MEUR» } | RATE | A budget is in CNY, but this is in MEUR, and the study does not say at what one is changed into the other. Write the number in CNY, or state the rate of exchange." })
	void faultsNameTheirPlaceAndTheRemedy(String statement, String code, String message) {
		fixture.errors(text("", statement), CODES.get(code), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "currency «YUAN» | CURRENCY | There is no currency YUAN. Write its code of three letters, as ISO 4217 has it.",
			"price year 2014 price year «2014» | TWICE | The set states this twice. Take one of the two away.",
			"price year «20.5» | PRICE_YEAR | The year of prices is a calendar year from 1900 to 2200." })
	void faultsOfSetsNameTheirPlaceAndTheRemedy(String statement, String code, String message) {
		fixture.errors("price set Q { " + statement + " }", CODES.get(code), message);
	}

	@Test
	void anAmountInAnotherCurrencyThanItsSetIsTold() {
		fixture.warnings("price set Q { currency EUR x = 3 EUR/GJ estimate \"test\" y = «3 CNY/GJ» estimate \"test\" }", Codes.CURRENCY,
				"This is in CNY, but the prices of Q are in EUR. Write it in EUR, or leave it to the rate of exchange of each study.");
	}

	@Test
	void messagesNameTheCurrencyOfWhatIsAround() {
		fixture.errors("price set Q { currency SEK fuelPrice = «3 t» estimate \"test\" }", UnitCheck.UNIT,
				"fuelPrice is in SEK/GJ, but this is in t. Multiply by a quantity in SEK/(GJ*t) or correct the formula.");
		fixture.errors("price set Q { currency SEK }\nmeasure M { applies to all units cost retrofit «3 t» }", UnitCheck.UNIT,
				"A cost is in SEK or SEK/a, but this is in t. State the rate on a basis in SEK/t.");
	}

	@Test
	void moneyOfSeveralCurrenciesAddsUp() {
		Study study = study(sets("") + "measure M { applies to all units cost retrofit 300 CNY/kW + 20 EUR/kW per capacity }\n" + STUDY + "currency CNY\n" + RATE + "}");
		assertEquals("CNY", study.currency());
	}

	@Test
	void numbersThatVaryAreInTheCurrencyOfWhatTheyVary() {
		Study study = study(text("", "currency EUR\n" + RATE + "sensitivity of A { vary fuelPrice from 20 CNY/GJ to 40 CNY/GJ vary steamPrice from 7 EUR/GJ to 10 EUR/GJ }\n"
				+ "choose of A { budget 7.8 MCNY }"));
		assertEquals(20, study.sensitivities().getFirst().ranges().get(0).low());
		assertEquals(7 * 7.8, study.sensitivities().getFirst().ranges().get(1).low(), 1e-12);
		assertEquals(1e6, study.selections().getFirst().budget(), 1e-8);
	}

	@Test
	void theLayoutIsStable() {
		String laid = XtextFixture.formatted(XtextFixture.unsaved(Path.of("money.scenario"), "price set Q \"Q\" extends P{currency  EUR price\tyear 2020\nx=3 EUR/GJ estimate \"test\"}"
				+ " study S{currency EUR price year 2020 exchange 7.8CNY/EUR in 2014   statistic \"b\" deflator 1.13 from 2014\n to 2020 estimate \"c\" park \"p.park\"}"));
		assertEquals("""
				price set Q "Q" extends P {
					currency EUR
					price year 2020
					x = 3 EUR/GJ estimate "test"
				}

				study S {
					currency EUR
					price year 2020
					exchange 7.8 CNY/EUR in 2014 statistic "b"
					deflator 1.13 from 2014
						to 2020 estimate "c"
					park "p.park"
				}
				""", laid);
		assertEquals(laid, XtextFixture.formatted(XtextFixture.unsaved(Path.of("money.scenario"), laid)));
		assertTrue(laid.endsWith("\n"));
	}
}
