package org.parkwright.standards;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.YearAccount;

/** What people entered of indicators, by code and year. The first of several counts; checks tell of the others. */
final class StatedValues {

	private record Key(String code, int year) {
	}

	private final Map<Key, IndicatorValue> values = new HashMap<>();

	private StatedValues() {
	}

	/** @return the same values, which do not refer to the model that they are of */
	StatedValues apart() {
		var apart = new StatedValues();
		values.forEach((key, value) -> apart.values.put(key, (IndicatorValue) new EcoreUtil.Copier(true, false).copy(value)));
		return apart;
	}

	StatedValues(Park park, IndicatorSet set) {
		for (YearAccount account : park.getAccounts()) {
			for (IndicatorValue value : account.getValues()) {
				Integer year = year(value);
				if (year != null && isOf(value.getIndicator(), set)) {
					values.putIfAbsent(new Key(value.getIndicator().getCode(), year), value);
				}
			}
		}
	}

	/** @return the year that a value is of, or null */
	static Integer year(IndicatorValue value) {
		return value.getYear() != null || !(value.eContainer() instanceof YearAccount account) ? value.getYear() : account.getYear();
	}

	private static boolean isOf(Indicator indicator, IndicatorSet set) {
		return indicator != null && indicator.getCode() != null && indicator.eContainer() instanceof IndicatorSet of
				&& (of == set || of.getCode() != null && Objects.equals(of.getCode(), set.getCode()));
	}

	boolean isEmpty() {
		return values.isEmpty();
	}

	/** @return years of which anything is entered */
	Stream<Integer> years() {
		return values.keySet().stream().map(Key::year).distinct();
	}

	/** @return what was entered, or null */
	IndicatorValue of(Indicator indicator, int year) {
		return values.get(new Key(indicator.getCode(), year));
	}

	/** @return the number that was entered; NaN if none was */
	double value(Indicator indicator, int year) {
		IndicatorValue value = of(indicator, year);
		return value == null || value.getValue() == null ? Double.NaN : value.getValue();
	}
}
