package org.parkwright.report.internal;

import java.util.Arrays;
import java.util.stream.DoubleStream;

import org.parkwright.core.result.StudyResult;

/**
 * The units that all tables of scenarios share.
 *
 * @param mass  for emissions over remaining life
 * @param money for present values
 */
record Scales(Scale mass, Scale money) {

	static Scales of(StudyResult result) {
		double mass = largest(result.scenarios().stream()
				.flatMapToDouble(scenario -> DoubleStream.of(scenario.appraisal().baselineTonnes(),
						scenario.appraisal().mitigationTonnes())));
		double money = largest(result.scenarios().stream()
				.flatMapToDouble(scenario -> DoubleStream.concat(Arrays.stream(scenario.appraisal().partTotals()),
						DoubleStream.of(scenario.appraisal().npv()))));
		return new Scales(Scale.mass(mass), Scale.money(money));
	}

	private static double largest(DoubleStream values) {
		return values.filter(Double::isFinite).map(Math::abs).max().orElse(0);
	}
}
