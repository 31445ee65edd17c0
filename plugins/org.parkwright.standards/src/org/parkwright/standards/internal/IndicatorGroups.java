package org.parkwright.standards.internal;

import java.util.Optional;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.standards.GroupRule;

/** The rule of a group names rows of its set, the row that has it among them. */
public final class IndicatorGroups implements Check {

	@Override
	public String id() {
		return "indicator.group";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (IndicatorSet set : contents.of(IndicatorSet.class)) {
			set.getIndicators().stream().filter(each -> each.getGroupRule() != null && !each.getGroupRule().isBlank()).forEach(each -> check(each, set, findings));
		}
	}

	private static void check(Indicator indicator, IndicatorSet set, Findings findings) {
		Optional<GroupRule> rule = GroupRule.of(indicator.getGroupRule(), set);
		if (rule.isEmpty()) {
			findings.error(indicator, ParkPackage.Literals.INDICATOR__GROUP_RULE, "its group rule " + indicator.getGroupRule() + " is none.", "Write for instance one of A1..A4, or one of A1, A3.");
		} else if (rule.get().codes().isEmpty()) {
			findings.error(indicator, ParkPackage.Literals.INDICATOR__GROUP_RULE, "its group rule " + indicator.getGroupRule() + " names no row of the set, so the group has no rows.",
					"Name codes of the set, the first and the last in their order.");
		} else if (!rule.get().absent().isEmpty()) {
			findings.error(indicator, ParkPackage.Literals.INDICATOR__GROUP_RULE, "its group rule names " + String.join(", ", rule.get().absent()) + ", which the set does not have.",
					"Name codes of the set.");
		} else if (!rule.get().codes().contains(indicator.getCode())) {
			findings.error(indicator, ParkPackage.Literals.INDICATOR__GROUP_RULE, "its group rule " + indicator.getGroupRule() + " does not name the row itself.",
					"Add its code, or take the rule away.");
		}
	}
}
