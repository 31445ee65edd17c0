package org.parkwright.core.run;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.lifetime.Laws;
import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.UnitLives;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Frame;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Columns;
import org.parkwright.simulation.CompiledLives;
import org.parkwright.simulation.CompiledStudy;
import org.parkwright.simulation.Stock;

/** The law by which the units of a study live: from its words to formulas, and whether each unit has a life by it. */
final class LivesCompiler {

	/** What of a unit is known before its life is. */
	private static final Set<Attribute> STATED = Set.of(Attribute.CAPACITY, Attribute.VINTAGE, Attribute.LIFETIME);

	private final UnitLives lives;
	private final List<LifetimeLaw.Number> numbers;
	private final Faults faults;

	LivesCompiler(UnitLives lives, Faults faults) {
		this.lives = lives;
		this.faults = faults;
		numbers = Laws.form(lives.law(), lives.arguments().keySet()).orElseThrow();
	}

	CompiledLives compile(FormulaCompiler compiler) {
		List<Formula> formulas = numbers.stream().map(number -> compile(number, compiler)).toList();
		LifetimeLaw law = Laws.named(lives.law()).orElseThrow().self();
		return new CompiledLives(formulas, values -> lifetime(law, values), lives.paidByAll());
	}

	private Formula compile(LifetimeLaw.Number number, FormulaCompiler compiler) {
		Expression stated = lives.arguments().get(number.name());
		Formula formula = compiler.number(stated, Units.parse(number.unit()), number.name());
		for (Attribute attribute : Attribute.values()) {
			var column = new BitSet();
			column.set(Columns.of(attribute));
			if (!STATED.contains(attribute) && formula.varies(column, new BitSet())) {
				faults.error("study.lifetime", "The " + number.name() + " of the lifetime asks for " + attribute.word()
						+ " of a unit, which follows from more than the park file states.",
						"Ask for its lifetime, vintage or capacity, or for what it is, such as its technology.", stated.place());
			}
		}
		return formula;
	}

	/** @return null if no life has these numbers */
	private Lifetime lifetime(LifetimeLaw law, double[] values) {
		if (!Arrays.stream(values).allMatch(value -> value > 0 && value < Double.POSITIVE_INFINITY)) {
			return null;
		}
		try {
			return law.lifetime(named(values));
		} catch (IllegalArgumentException e) {
			// by the contract of laws; check tells it of the study's own numbers
			return null;
		}
	}

	private Map<String, Double> named(double[] values) {
		Map<String, Double> named = new LinkedHashMap<>();
		for (int i = 0; i < values.length; i++) {
			named.put(numbers.get(i).name(), values[i]);
		}
		return named;
	}

	/** The stock with lives by the law; as it is stated if a fault says why not. */
	ImportedStock living(ImportedStock stock, CompiledStudy compiled) {
		if (!faults.hasErrors()) {
			// A law that comes to no end is found out here, and nowhere after.
			check(stock, compiled);
		}
		return faults.hasErrors() ? stock : stock.living(compiled);
	}

	/** Tells of the first unit whose numbers are unknown or those of no life. */
	private void check(ImportedStock stock, CompiledStudy compiled) {
		Stock units = stock.columns;
		double[][] values = compiled.lives().numbers(new Frame(stock.size(), units.columns(), compiled.scalars()));
		Set<Map<String, Double>> sound = new HashSet<>();
		for (int j = 0; j < units.present(); j++) {
			double[] own = new double[values.length];
			for (int i = 0; i < own.length; i++) {
				own[i] = values[i][j];
				if (units.agesOut()[j] && Double.isNaN(own[i])) {
					faults.error("study.lifetime", "The " + numbers.get(i).name() + " of the lifetime of unit " + stock.ids[j] + " is not known.",
							"State what it asks for of this unit, or a value that holds for all others.", lives.place());
					return;
				}
			}
			if (units.agesOut()[j] && sound.add(named(own))) {
				Optional<Laws.Problem> problem = Laws.problem(lives.law(), named(own));
				if (problem.isPresent()) {
					faults.error("study.lifetime", "Unit " + stock.ids[j] + ": " + problem.get().message(), problem.get().remedy(), lives.place());
					return;
				}
			}
		}
	}
}
