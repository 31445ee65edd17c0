package org.parkwright.core.analysis;

import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.Money;
import org.parkwright.engine.Appraisal;

/**
 * A result of a scenario over all years that count, which moves with the numbers of a study; unknown (NaN) where
 * {@link Appraisal} leaves it unknown. {@link Indicators} says which there are.
 *
 * @param id        its name in files, such as {@code npv}
 * @param title     what it is, for readers
 * @param unit      the unit of measure in files, {@link #MONEY} in it in place of a currency; {@code 1} for a pure number
 * @param shownUnit the unit of measure for readers, likewise; {@code share} for a part of a whole
 * @param headline  whether it is no part of another
 * @param better    which value does better where scenarios are compared draw by draw
 * @since 0.2
 */
public record Indicator(String id, String title, String unit, String shownUnit, boolean headline, Better better) {

	/** Which of two values does better. */
	public enum Better {
		/** The greater. */
		MORE,
		/** The lesser. */
		LESS,
		/** Neither; they are not compared. */
		NEITHER
	}

	/** Stands in units for the currency of the study. */
	public static final String MONEY = Money.SIGN;

	/** Emissions over the years that count. */
	public static final Indicator TONNES = new Indicator("tonnes", "Emissions", "t", "t CO2e", true, Better.NEITHER);
	/** ΔG. */
	public static final Indicator MITIGATION = new Indicator("mitigation", "Mitigation", "t", "t CO2e", true, Better.MORE);
	/** ΔG/G_B. */
	public static final Indicator RATE = new Indicator("rate", "Rate of mitigation", "1", "share", true, Better.NEITHER);
	/** Net present value of the cost difference. */
	public static final Indicator NPV = new Indicator("npv", "Net present value", MONEY, MONEY, true, Better.LESS);
	/** Levelised abatement cost. */
	public static final Indicator LEVELISED_COST = new Indicator("levelised_cost", "Levelised cost", MONEY + "/t", MONEY + "/t CO2e", true, Better.LESS);
	/** Cumulative abatement cost. */
	public static final Indicator CUMULATIVE_COST = new Indicator("cumulative_cost", "Cumulative cost", MONEY + "/t", MONEY + "/t CO2e", true, Better.LESS);

	/** @return the present value of a part of cost */
	public static Indicator of(CostPart part) {
		return new Indicator(part.code(), part.title(), MONEY, MONEY, false, Better.NEITHER);
	}

	/** @return the abatement cost over this denominator */
	public static Indicator abatementCost(Denominator denominator) {
		return switch (denominator) {
		case LEVELISED -> LEVELISED_COST;
		case CUMULATIVE -> CUMULATIVE_COST;
		};
	}

	/** @return the unit of measure in files of a study in this currency */
	public String unit(String currency) {
		return unit.replace(MONEY, currency);
	}

	/** @return the unit of measure for readers of a study in this currency */
	public String shownUnit(String currency) {
		return shownUnit.replace(MONEY, currency);
	}
}
