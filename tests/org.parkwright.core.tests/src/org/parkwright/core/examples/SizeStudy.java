package org.parkwright.core.examples;

import java.util.List;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ModelFile;
import org.parkwright.core.run.StudyRun;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.Relation;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** Runs one measure with many limits: how much is saved if units up to so many megawatts burn gas. */
public final class SizeStudy {

	private SizeStudy() {
	}

	/** @return the mitigation in t CO2e by limit, or null if a fault is an error */
	public static double[] mitigation(Study base, EipModel model, double[] limits, Faults faults) {
		List<Scenario> scenarios = java.util.Arrays.stream(limits).mapToObj(SizeStudy::upTo).toList();
		StudyRun run = StudyRun.of(base.withScenarios(scenarios), model, new ModelFile("in memory", ""), faults);
		if (run == null) {
			return null;
		}
		StudyResult result = run.run(Progress.NONE);
		return result.scenarios().stream().mapToDouble(scenario -> scenario.appraisal().mitigationTonnes()).toArray();
	}

	private static Scenario upTo(double megawatts) {
		Expression limit = new Expression.Quantity(megawatts, Units.parse("MW"), "MW", Place.NONE);
		Expression capacity = new Expression.AttributeValue(Attribute.CAPACITY, false, Place.NONE);
		Measure gas = new Measure("gas", "Gas instead of coal",
				new Expression.And(List.of(new Expression.Membership(Feature.FUEL, List.of("coal"), false, Place.NONE),
						new Expression.Comparison(Relation.AT_MOST, capacity, limit, Place.NONE)), Place.NONE),
				List.of(new Measure.Change.OfFeature(Feature.FUEL, "naturalGas", Place.NONE)), List.of(), Place.NONE);
		return new Scenario("up to " + megawatts + " MW", "", List.of(new Scenario.Step(List.of(gas))), Place.NONE);
	}
}
