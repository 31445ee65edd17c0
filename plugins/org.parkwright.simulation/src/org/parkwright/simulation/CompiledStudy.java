package org.parkwright.simulation;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

import org.parkwright.engine.Boundary;
import org.parkwright.engine.Operation;
import org.parkwright.engine.formula.Formula;

/**
 * A study as formulas on the columns of a stock and on scalars, which are its numbers by slot.
 *
 * @param baseYear     t0, calendar year
 * @param discountRate r per year, as a fraction
 * @param rules        a formula for each rule that is stated, in the unit of the rule
 * @param counted      the boundaries of which the emissions count
 * @param parts        number of parts of cost
 * @param statedPart   of the operating cost that units state, or {@link Operation#NO_PART}
 * @param rates        number of prices that charges ask for
 * @param charges      of the parts
 * @param impacts      yearly amount of other burdens, in any unit
 * @param scalars      [slot] numbers of the base year
 * @param timed        the scalars that differ from year to year
 * @param drawn        what differs from draw to draw
 * @param lives        by which law units retire; null where their lifetimes are certain
 * @since 0.2
 */
public record CompiledStudy(int baseYear, double discountRate, Map<Rule, Formula> rules, Set<Boundary> counted, int parts, int statedPart, int rates,
		List<CompiledCharge> charges, List<Formula> impacts, double[] scalars, List<Timed> timed, Drawn drawn, CompiledLives lives) {

	/** Of which the stock as it stands is made. */
	private static final Set<Rule> STANDING = Set.of(Rule.FULL_LOAD_HOURS, Rule.HEAT_TO_POWER, Rule.ELECTRIC_EFFICIENCY,
			Rule.HEAT_EFFICIENCY, Rule.BOILER_REFERENCE);

	/** A study of lifetimes that are certain. */
	public CompiledStudy(int baseYear, double discountRate, Map<Rule, Formula> rules, Set<Boundary> counted, int parts, int statedPart, int rates,
			List<CompiledCharge> charges, List<Formula> impacts, double[] scalars, List<Timed> timed, Drawn drawn) {
		this(baseYear, discountRate, rules, counted, parts, statedPart, rates, charges, impacts, scalars, timed, drawn, null);
	}

	/** A scalar that differs from year to year. @param value of a calendar year */
	public record Timed(int slot, IntToDoubleFunction value) {
	}

	public CompiledStudy {
		rules = Map.copyOf(rules);
		counted = Set.copyOf(counted);
		charges = List.copyOf(charges);
		impacts = List.copyOf(impacts);
		timed = List.copyOf(timed);
	}

	/** Whether what units do in a scenario may differ from year to year, or not all of them serve from the base year on. */
	public boolean byYear(CompiledScenario scenario, Stock stock) {
		return byYear(stock) || scenario.movesYears();
	}

	/** The same of the stock as it stands. */
	boolean byYear(Stock stock) {
		return !timed.isEmpty() || lives != null || stock.grows();
	}

	/**
	 * The stock with lives by the law of the study, at its own numbers; the stock itself where it has none. A unit whose law no life has
	 * is of unknown life.
	 */
	public Stock living(Stock stock) {
		return living(stock, scalars);
	}

	/** The same at other numbers. */
	Stock living(Stock stock, double[] numbers) {
		return lives == null ? stock : stock.living(lives, numbers);
	}

	/** Whether lives differ from draw to draw. */
	public boolean livesVary() {
		var slots = new BitSet();
		drawn.scalars().forEach(scalar -> slots.set(scalar.slot()));
		return !drawn.lives().isEmpty() || lives != null && lives.reads(slots);
	}

	/** The same study, in which the emissions of other boundaries count. */
	public CompiledStudy counting(Set<Boundary> others) {
		return new CompiledStudy(baseYear, discountRate, rules, others, parts, statedPart, rates, charges, impacts, scalars, timed, drawn);
	}

	/** The part to which the price of the unit that follows belongs, or {@link Operation#NO_PART}. */
	int successorPart() {
		return charges.stream().filter(CompiledCharge::successor).findFirst().map(CompiledCharge::part).orElse(Operation.NO_PART);
	}

	/** Whether what units do differs from year to year by itself, as they stand or by measures that they have taken. */
	boolean movesByYear(List<List<CompiledMeasure>> taken) {
		BitSet moving = moving();
		return STANDING.stream().anyMatch(rule -> rules.get(rule).varies(new BitSet(), moving))
				|| taken.stream().flatMap(List::stream).anyMatch(measure -> measure.reads(moving));
	}

	/** The slots of scalars that differ from year to year. */
	BitSet moving() {
		var moving = new BitSet();
		timed.forEach(one -> moving.set(one.slot()));
		return moving;
	}
}
