package org.parkwright.scenario.ide.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.parkwright.model.units.Units;
import org.parkwright.scenario.ide.internal.QuickFixes.Fix;
import org.parkwright.scenario.ide.internal.QuickFixes.Problem;
import org.parkwright.scenario.syntax.QuantityTerm;
import org.parkwright.scenario.syntax.SyntaxPackage;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.parkwright.core.fault.Suggestions;

/** Mends units of measure. */
final class UnitFixes {

	private static final int SUGGESTED = 3;

	List<Fix> unknown(Problem problem) {
		Set<String> known = new LinkedHashSet<>(Units.symbols());
		known.removeIf(symbol -> !Units.currenciesOf(Units.parse(symbol)).isEmpty());
		known.addAll(Units.currencies());
		List<Fix> fixes = new ArrayList<>();
		for (int i = 0; i < SUGGESTED; i++) {
			Suggestions.nearest(problem.text(), known).ifPresent(unit -> {
				known.remove(unit);
				fixes.add(new Fix("Change to " + unit, problem.file(), problem.offset(), problem.length(), unit));
			});
		}
		return fixes;
	}

	List<Fix> wrong(Problem problem) {
		QuantityTerm quantity = EObjects.at(problem, QuantityTerm.class);
		if (quantity == null || problem.wanted().isEmpty() || problem.wanted().contains(Units.CURRENCY)) {
			return List.of();
		}
		INode node = NodeModelUtils.findActualNodeFor(quantity);
		if (node.getOffset() != problem.offset() || node.getLength() != problem.length()) {
			return List.of();
		}
		INode number = NodeModelUtils.findNodesForFeature(quantity, SyntaxPackage.Literals.QUANTITY_TERM__VALUE).get(0);
		String text = number.getText() + (problem.wanted().equals("1") ? "" : " " + problem.wanted());
		return List.of(new Fix("Write " + text, problem.file(), problem.offset(), problem.length(), text));
	}
}
