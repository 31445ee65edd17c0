package org.parkwright.standards;

import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.model.park.Benchmark;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.Discharge;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.IndicatorStatus;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.YearAccount;

/** Parks of few numbers, and standards of few rows. */
public final class TestPark {

	static final ParkFactory FACTORY = ParkFactory.eINSTANCE;

	public final EipModel model = FACTORY.createEipModel();
	public final Park park = FACTORY.createPark();
	public final Library library = FACTORY.createLibrary();

	public TestPark() {
		model.setId("model");
		model.setName("Test");
		model.setCurrency("CNY");
		model.setLibrary(library);
		library.setId("library");
		park.setId("park");
		park.setName("Harbour");
		model.getParks().add(park);
	}

	/** @return the account of a year, in prices of 2010. @param iav CNY */
	public YearAccount year(int year, Double iav) {
		YearAccount account = FACTORY.createYearAccount();
		account.setId("account." + year);
		account.setYear(year);
		account.setPriceYear(2010);
		account.setIndustrialAddedValue(iav);
		park.getAccounts().add(account);
		return account;
	}

	public void discharge(YearAccount account, String code, Double amount) {
		Substance substance = FACTORY.createSubstance();
		substance.setId(account.getId() + "." + code);
		substance.setCode(code);
		library.getSubstances().add(substance);
		Discharge discharge = FACTORY.createDischarge();
		discharge.setSubstance(substance);
		discharge.setAmount(amount);
		account.getDischarges().add(discharge);
	}

	/** @return the shipped standard as a part of the park's library, so that values can be entered */
	public IndicatorSet own(String code) {
		IndicatorSet set = Scorecard.set(model, code).orElseThrow();
		if (set.eContainer() != library) {
			library.getBibliography().addAll(((Library) set.eContainer()).getBibliography().stream().filter(set.getIndicators().getFirst().getSources()::contains).toList());
			library.getIndicatorSets().add(set);
		}
		return set;
	}

	public IndicatorSet set(String code) {
		IndicatorSet set = FACTORY.createIndicatorSet();
		set.setId("set." + code);
		set.setName(code);
		set.setCode(code);
		library.getIndicatorSets().add(set);
		return set;
	}

	public static Indicator row(IndicatorSet set, String code, String unit, ComparisonOperator operator, Double threshold) {
		Indicator indicator = FACTORY.createIndicator();
		indicator.setId(set.getId() + "." + code);
		indicator.setName("Row " + code);
		indicator.setCode(code);
		indicator.setUnit(unit);
		set.getIndicators().add(indicator);
		benchmark(indicator, operator, threshold);
		return indicator;
	}

	public static Benchmark benchmark(Indicator indicator, ComparisonOperator operator, Double threshold) {
		Benchmark benchmark = FACTORY.createBenchmark();
		benchmark.setId(indicator.getId() + "." + indicator.getBenchmarks().size());
		benchmark.setOperator(operator);
		benchmark.setThreshold(threshold);
		indicator.getBenchmarks().add(benchmark);
		return benchmark;
	}

	public static Indicator row(IndicatorSet set, String code) {
		return set.getIndicators().stream().filter(each -> code.equals(each.getCode())).findFirst().orElseThrow();
	}

	public static IndicatorValue value(YearAccount account, Indicator indicator, Double number) {
		IndicatorValue value = FACTORY.createIndicatorValue();
		value.setId(account.getId() + "." + indicator.getCode());
		value.setIndicator(indicator);
		value.setValue(number);
		account.getValues().add(value);
		return value;
	}

	public static IndicatorValue judged(YearAccount account, Indicator indicator, IndicatorStatus status) {
		IndicatorValue value = value(account, indicator, null);
		value.setStatus(status);
		return value;
	}

	public Scorecard scorecard(IndicatorSet set, int year) {
		return Scorecard.of(model, park, Account.of(model, AccountOptions.USUAL), set, year);
	}

	public static Score score(Scorecard card, String code) {
		return card.scores().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
	}
}
