package org.parkwright.core.run;

import java.util.BitSet;

import org.parkwright.core.analysis.Variable.OfStudy;
import org.parkwright.core.study.Attribute;

/** The numbers at which a study is computed: its own, or those of one draw after another. */
final class Numbers {

	final StudyRun run;
	/** of the base year, by slot */
	final double[] scalars;
	Stock stock;
	/** a year, as a fraction */
	double rate;
	/** of all full-load hours */
	double hours = 1;
	private final Variations variations;
	private final BitSet columns = new BitSet();
	private final BitSet slots = new BitSet();

	/** The study's own. */
	Numbers(StudyRun run) {
		this(run, Variations.NONE);
	}

	/** Those of draws; before the first of them, the study's own. */
	Numbers(StudyRun run, Variations variations) {
		this.run = run;
		this.variations = variations;
		scalars = run.scalars.clone();
		stock = run.stock;
		rate = run.study.discountRate();
		run.slots.forEach(slot -> slots.set(slot.slot()));
		if (variations.vary(OfStudy.HOURS)) {
			columns.set(Layout.of(Attribute.HOURS));
		}
		if (variations.vary(OfStudy.LIFETIME)) {
			columns.set(Layout.of(Attribute.LIFETIME));
			columns.set(Layout.of(Attribute.REMAINING_LIFE));
			columns.set(Layout.of(Attribute.RETIREMENT));
			columns.set(Layout.IN_USE);
		}
	}

	/** Takes the numbers of a draw. */
	void draw(double[] values) {
		run.slots.forEach(slot -> scalars[slot.slot()] = values[slot.variable()]);
		rate = variations.of(OfStudy.DISCOUNT_RATE, run.study.discountRate(), values);
		hours = variations.of(OfStudy.HOURS, 1, values);
		if (variations.vary(OfStudy.LIFETIME)) {
			stock = run.stock.withLives(variations.of(OfStudy.LIFETIME, 1, values));
		}
	}

	/** The numbers of the sets in a calendar year, by slot. */
	double[] scalars(int year) {
		double[] numbers = scalars.clone();
		run.timed.forEach(one -> numbers[one.slot()] = one.value().applyAsDouble(year));
		return numbers;
	}

	/** A computation of one year at these numbers. */
	Evaluation evaluation() {
		return variations == Variations.NONE ? Evaluation.once() : Evaluation.repeated(columns, slots);
	}

	/** A computation that begins where another ends. */
	Evaluation evaluationAfter(Evaluation other) {
		return variations == Variations.NONE ? Evaluation.once() : Evaluation.repeated(other.columns(), slots);
	}

	/** A computation of a year that may be another in the next draw. */
	Evaluation evaluationOfAnyYear() {
		BitSet any = (BitSet) slots.clone();
		run.timed.forEach(one -> any.set(one.slot()));
		return variations == Variations.NONE ? Evaluation.once() : Evaluation.repeated(columns, any);
	}

	boolean drawn() {
		return variations != Variations.NONE;
	}
}
