package org.parkwright.model.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
	@ParameterizedTest
	@CsvSource({ "MWh,GJ,3.6", "kWh,GJ,0.0036", "GWh,TJ,3.6", "GJ,MWh,0.2777777777777778", "TWh,PJ,3.6", "kgce,MJ,29.2712", "tce,GJ,29.2712",
			"gce,kJ,29.2712", "GW,MW,1000", "kW,W,1000", "MWth,MW,1", "MWe,kWth,1000", "t,kg,1000", "Mt,t,1e6", "kt,t,1000", "g,kg,0.001", "mg,g,0.001",
			"ha,m2,10000", "km2,ha,100", "L,m3,0.001", "d,h,24", "h,min,60", "km,m,1000", "mm,m,0.001", "bar,kPa,100", "MPa,bar,10", "kV,V,1000",
			"%,1,0.01", "kg/GJ,t/TJ,1", "CNY/kWh,CNY/MWh,1000", "10^4 CNY,CNY,10000", "CNY/(t/d),CNY*d/t,1", "MW*h/a,MWh/a,1", "m³/d,m3/d,1",
			"gCO,1,", "kg/t,1,0.001", "t/d,kg/h,41.666666666666664", "J/s,W,1", "V*kW/V,kW,1", "PJ,tce,34163.273114870586" })
	void factorsAreExact(String from, String to, Double factor) {
		if (factor == null) {
			assertThrows(UnitSyntaxException.class, () -> Units.parse(from));
		} else {
			assertTrue(Units.compatible(Units.parse(from), Units.parse(to)));
			assertEquals(factor, Units.factor(Units.parse(from), Units.parse(to)));
		}
	}

	@ParameterizedTest
	@CsvSource({ "a,h", "a,d", "MWh/a,MW", "m3/d,m3/a", "CNY,USD", "EUR,USD", "CNY,currency", "CNY/EUR,EUR/CNY", "CNY/USD,USD/CNY", "MW,MWh", "kg,m3", "t,GJ", "deg,1", "degC,1",
			"person,1", "CNY/kW,CNY/kWh", "h/a,1" })
	void whatDoesNotFitDoesNotConvert(String a, String b) {
		assertFalse(Units.compatible(Units.parse(a), Units.parse(b)));
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Units.factor(Units.parse(a), Units.parse(b)));
		assertTrue(refusal.getMessage().contains(a.replace("³", "3")), refusal.getMessage());
	}

	@Test
	void everyCurrencyIsAUnitOfItsOwn() {
		assertTrue(Units.currencies().containsAll(List.of("CNY", "EUR", "USD", "JPY", "CHF", "INR", "BRL", "ZAR")));
		assertFalse(Units.currencies().contains("XAU"), "gold is no money to count in");
		List<Unit<?>> all = Units.currencies().stream().<Unit<?>>map(Units::parse).toList();
		assertEquals(all.size(), all.stream().map(Unit::getDimension).distinct().count());
		for (String currency : Units.currencies()) {
			assertEquals("M" + currency + "/kW", Units.format(Units.parse("10^6 " + currency + "/kW")));
			assertEquals(1e6, Units.factor(Units.parse("M" + currency), Units.parse(currency)));
		}
	}

	@ParameterizedTest
	@CsvSource({ "CNY,CNY=1", "MCNY/kW,CNY=1", "t/EUR^2,EUR=-2", "CNY/EUR,CNY=1;EUR=-1", "tce/10^4 CNY,CNY=-1", "CNY*GJ/CNY,''", "currency/a,currency=1",
			"¤/GJ,currency=1", "kW/(t/d),''", "1,''" })
	void theCurrenciesOfAUnitAreFound(String unit, String currencies) {
		assertEquals(currencies, Units.currenciesOf(Units.parse(unit)).entrySet().stream().map(Object::toString).collect(Collectors.joining(";")));
	}

	@ParameterizedTest
	@CsvSource({ "CNY/kW,EUR/kW", "MCNY,MEUR", "tce/10^4 CNY,tce/10^4 EUR", "CNY/(t/d),EUR*d/t", "USD/CNY,1", "currency/GJ,EUR/GJ", "t/MWh,t/MWh", "CNY2,EUR2" })
	void moneyIsPutInAnotherCurrency(String unit, String inEuro) {
		Unit<?> changed = Units.inCurrency(Units.parse(unit), "EUR");
		assertEquals(1.0, Units.factor(changed, Units.parse(inEuro)), unit);
		assertSame(changed, Units.inCurrency(changed, "EUR"));
	}

	@ParameterizedTest
	@CsvSource({ "CNY/kW,EUR/MW,true", "CNY/kW,EUR/kWh,false", "MW,kW,true", "CNY*EUR,USD2,true", "CNY*EUR,USD,false", "CNY/EUR,1,true" })
	void moneyIsComparedWhateverItsCurrency(String a, String b, boolean alike) {
		assertEquals(alike, Units.compatibleAsMoney(Units.parse(a), Units.parse(b)));
	}

	@Test
	void aCountryHasACurrency() {
		assertEquals(List.of("EUR", "CNY", "GBP"), Stream.of(Locale.GERMANY, Locale.CHINA, Locale.UK).map(each -> Units.customaryCurrency(each).orElseThrow()).toList());
		for (Locale none : List.of(Locale.ROOT, Locale.ENGLISH, Locale.of("en", "XX"), Locale.of("en", "AQ"))) {
			assertTrue(Units.customaryCurrency(none).isEmpty(), none.toString());
		}
	}

	@Test
	void capacityTimesFullLoadHoursIsAnnualEnergy() {
		Unit<?> energy = Units.parse("MW").multiply(Units.parse("h/a"));
		assertEquals(3.6, Units.factor(energy, Units.parse("GJ/a")));
		assertFalse(Units.compatible(energy, Units.parse("GJ")));
	}

	@ParameterizedTest
	@CsvSource({ "MW,MW", "MWth,MW", "CNY / kWh,CNY/kWh", "CNY/(t/d),CNY*d/t", "CNY/kW/a,CNY/(kW*a)", "m³/d,m3/d", "kg·m⁻³,kg/m3", "km^2,km2",
			"tce/10^4 CNY,tce/10^4 CNY", "10^8 CNY/km2,10^8 CNY/km2", "1/a,1/a", "kg/kg,1", "t/kg,t/kg", "J/kg,J/kg", "1,1", "10,10", "0.5 kg,(1/2)*kg",
			"5000 t/a,5000 t/a", "(kW*h)^2,kW2*h2" })
	void unitsAreWrittenOneWay(String text, String canonical) {
		assertEquals(canonical, Units.format(Units.parse(text)));
	}

	static List<String> symbols() {
		return List.copyOf(Units.symbols());
	}

	@ParameterizedTest
	@MethodSource("symbols")
	void everySymbolReadsBack(String symbol) {
		for (String text : List.of(symbol, "CNY/" + symbol, symbol + "/h", "(" + symbol + "/a)^2", "10^4 " + symbol)) {
			Unit<?> unit = Units.parse(text);
			assertEquals(1.0, Units.factor(Units.parse(Units.format(unit)), unit), text);
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "\"\",0,0,missing", "CNY/,4,0,missing", "CNY/foo,4,3,'foo'", "CNY/kWH,4,3,write kWh", "mw,0,2,write MW",
			"CNY/year,4,4,write a", "RMB/t,0,3,write CNY", "eur,0,3,write EUR", "CNY/tCO2e,4,5,write t", "t CO2,2,3,'CO2'", "MW h,3,1,between two units", "CNY/(t/d,4,1,without ')'",
			"t),1,1,without '('", "m^,2,0,exponent", "m^0,1,2,exponent", "m^99,1,3,exponent", "m^99999999999,1,12,exponent", "0 kg,0,1,cannot be 0",
			"1. kg,2,0,digits", "m+s,1,1,'+'", "kg**2,3,0,missing before '*'", "10^30 t,0,5,exponent" })
	void faultsNameTheirPlaceAndTheRemedy(String text, int offset, int length, String message) {
		UnitSyntaxException fault = assertThrows(UnitSyntaxException.class, () -> Units.parse(text));
		assertEquals(offset + "+" + length, fault.offset() + "+" + fault.length(), fault.getMessage());
		assertTrue(fault.getMessage().contains(message), fault.getMessage());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1_000, 1_000_000 })
	void aVeryLongTextIsRefused(int length) {
		assertThrows(UnitSyntaxException.class, () -> Units.parse("(".repeat(length)));
		assertThrows(UnitSyntaxException.class, () -> Units.parse("9".repeat(length)));
	}

	@Test
	void manyThreadsReadAtOnce() {
		assertEquals(400 * 3.6, IntStream.range(0, 400).parallel()
				.mapToDouble(i -> Units.factor(Units.parse("MWh/" + (i + 1) + " t"), Units.parse("GJ/" + (i + 1) + " t"))).sum(), 1e-9);
	}
}
