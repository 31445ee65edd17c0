package org.parkwright.simulation;

import java.util.BitSet;

/** The numbers at which a study is computed: its own, or those of one draw after another. */
final class Numbers {

	final CompiledStudy study;
	/** of the base year, by slot */
	final double[] scalars;
	Stock stock;
	/** a year, as a fraction */
	double rate;
	/** of all full-load hours */
	double hours = 1;
	/** Whether there are draws. */
	final boolean drawn;
	/** Whether the stock differs from year to year as it stands. */
	final boolean byYear;
	/** Whether the law of the study has lives for all units. */
	boolean livable = true;
	private final Stock stated;
	private final boolean livesVary;
	private final BitSet columns = new BitSet();
	private final BitSet slots = new BitSet();

	/** @param drawn whether they will be those of draws; before the first of them, they are the study's own */
	Numbers(CompiledStudy study, Stock stock, boolean drawn) {
		this.study = study;
		this.drawn = drawn;
		stated = stock;
		byYear = study.byYear(stock);
		scalars = study.scalars().clone();
		this.stock = study.living(stock);
		rate = study.discountRate();
		study.drawn().scalars().forEach(scalar -> slots.set(scalar.slot()));
		if (!study.drawn().hours().isEmpty()) {
			columns.set(Columns.of(Attribute.HOURS));
		}
		livesVary = study.livesVary();
		if (livesVary) {
			columns.set(Columns.of(Attribute.LIFETIME));
			columns.set(Columns.of(Attribute.REMAINING_LIFE));
			columns.set(Columns.of(Attribute.RETIREMENT));
			columns.set(Columns.IN_USE);
		}
	}

	/** Takes the numbers of a draw. */
	void draw(double[] values) {
		Drawn of = study.drawn();
		of.scalars().forEach(scalar -> scalars[scalar.slot()] = values[scalar.variable()]);
		rate = Drawn.of(study.discountRate(), of.rate(), values);
		hours = Drawn.of(1, of.hours(), values);
		if (livesVary) {
			stock = study.living(of.lives().isEmpty() ? stated : stated.withLives(Drawn.of(1, of.lives(), values)), scalars);
			livable = stock.livable();
		}
	}

	/** The numbers of the sets in a calendar year, by slot. */
	double[] scalars(int year) {
		double[] numbers = scalars.clone();
		study.timed().forEach(one -> numbers[one.slot()] = one.value().applyAsDouble(year));
		return numbers;
	}

	/** A computation of one year at these numbers. */
	Evaluation evaluation() {
		return drawn ? Evaluation.repeated(columns, slots) : Evaluation.once();
	}

	/** A computation that begins where another ends. */
	Evaluation evaluationAfter(Evaluation other) {
		return drawn ? Evaluation.repeated(other.columns(), slots) : Evaluation.once();
	}

	/** A computation of a year that may be another in the next draw. */
	Evaluation evaluationOfAnyYear() {
		BitSet any = study.moving();
		any.or(slots);
		return drawn ? Evaluation.repeated(columns, any) : Evaluation.once();
	}
}
