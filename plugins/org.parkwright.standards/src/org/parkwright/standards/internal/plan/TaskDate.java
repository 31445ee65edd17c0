package org.parkwright.standards.internal.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A date as users write it: a year, a month or a day.
 *
 * @param first day of it
 * @param last  day of it
 */
record TaskDate(LocalDate first, LocalDate last) {

	private static final int YEAR = 4;
	private static final int MONTH = 7;

	/** @return nothing if the text is no date. @param text such as 2027, 2027-03 or 2027-03-15; may be null */
	static Optional<TaskDate> of(String text) {
		String date = text == null ? "" : text.strip();
		if (!date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
			return Optional.empty();
		}
		try {
			LocalDate first = switch (date.length()) {
				case YEAR -> LocalDate.of(Integer.parseInt(date), 1, 1);
				case MONTH -> YearMonth.parse(date).atDay(1);
				default -> LocalDate.parse(date);
			};
			return Optional.of(new TaskDate(first, switch (date.length()) {
				case YEAR -> first.with(TemporalAdjusters.lastDayOfYear());
				case MONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
				default -> first;
			}));
		} catch (DateTimeException e) {
			// such as the 31st of February
			return Optional.empty();
		}
	}

	/** @return a day as years and parts of years, such as 2027.5 */
	static double years(LocalDate day) {
		return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
	}
}
