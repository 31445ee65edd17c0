package org.parkwright.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterChange.OfParameter;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.result.ShardFiles;
import org.parkwright.core.run.EnsembleRun;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.simulation.Feature;

/** Results that move with the numbers of a study are values of one list. */
class IndicatorsTest {

	private static final Indicator MADE_UP = new Indicator("cost_per_unit", "Cost per unit", Indicator.MONEY, Indicator.MONEY, true, Indicator.Better.LESS);

	@TempDir
	private Path folder;

	@Test
	void theyAreThoseOfThePublishedStudyInItsOrder() {
		assertEquals(List.of("tonnes t", "mitigation t", "rate 1", "npv CNY", "levelised_cost CNY/t", "cumulative_cost CNY/t", "retrofit CNY", "fuel CNY",
				"electricity CNY", "steam CNY", "ultra_low_emission CNY", "follow_up CNY"),
				Indicators.of(new StudyBuilder().study()).keySet().stream().map(each -> each.id() + " " + each.unit("CNY")).toList());
	}

	@Test
	void oneMoreIsDrawnKeptInFilesAndShown() throws IOException {
		EipModel model = Models.model();
		Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");
		Study study = new StudyBuilder().scenario("G", List.of(measure("gas", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas")))).study();
		SequencedMap<Indicator, ToDoubleFunction<Appraisal>> indicators = Indicators.of(study);
		indicators.put(MADE_UP, appraisal -> appraisal.npv() / appraisal.unitsAffected() + 7);
		Faults faults = new Faults();
		EnsembleRun run = EnsembleRun.of(study, model, StudyBuilder.FILE,
				List.of(new UncertainParameterChange("fuelPrice", Kind.FACTOR, List.of(new OfParameter("fuelPrice")), Place.NONE)), indicators, faults);
		assertEquals(List.of(), faults.list());
		EnsembleResult result = run.run(new Tornado.Draws(run.base(), new double[] { 0.5 }, new double[] { 2 }), 1, Progress.NONE);
		for (int draw = 0; draw < 3; draw++) {
			assertEquals(result.draws(0, Indicator.NPV)[draw] + 7, result.draws(0, MADE_UP)[draw]);
		}

		Shard shard = new Shard(new Ensemble("Test", 1, "", "hash", "1", 2014, study.denominator(), "CNY", List.of("G"), run.indicators(),
				List.of(new UncertainParameterText("fuelPrice", Kind.FACTOR, "1")), false, 3, 1, result.years(), 0), result.table(), Shard.nothing());
		Path file = folder.resolve("x.shard");
		ShardFiles.write(shard, file);
		Shard read = ShardFiles.read(file, faults);
		assertEquals(shard.ensemble(), read.ensemble());
		ResultTable summaries = ResultSections.of(read).getFirst().tables().stream().filter(table -> table.id().equals("uncertainty")).findFirst().orElseThrow();
		int row = summaries.rows(java.util.Map.of("scenario", "G", "quantity", "cost_per_unit"))[0];
		assertEquals("CNY", summaries.text(row, "unit"));
		assertEquals(UncertaintyResult.of(read).scenarios().getFirst().summaries().get(MADE_UP).mean(), summaries.number(row, "mean"));
		assertTrue(summaries.columns().get(summaries.column("quantity")).toString().contains("Cost per unit"), "its title is among the words");
		assertTrue(UncertaintyResult.of(read).contests().containsKey(MADE_UP), "scenarios are compared by it");
	}
}
