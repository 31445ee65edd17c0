package org.parkwright.standards.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.standards.Evaluation;
import org.parkwright.standards.FormulaException;

/** The formula of an indicator can be read, names what there is, does not read itself, and comes out in the unit of its thresholds. */
public final class IndicatorFormulas implements Check {

	@Override
	public String id() {
		return "indicator.formula";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (IndicatorSet set : contents.of(IndicatorSet.class)) {
			for (Indicator indicator : set.getIndicators()) {
				if (indicator.getExpression() == null || indicator.getExpression().isBlank()) {
					continue;
				}
				try {
					Evaluation.check(contents.model(), set, indicator);
				} catch (FormulaException e) {
					findings.error(indicator, ParkPackage.Literals.INDICATOR__EXPRESSION, e.getMessage(), e.remedy());
				}
			}
		}
	}
}
