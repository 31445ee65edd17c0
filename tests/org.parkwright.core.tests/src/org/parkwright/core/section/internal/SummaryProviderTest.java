package org.parkwright.core.section.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.quantity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.result.ScenarioTotals;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Target;
import org.parkwright.engine.Boundary;
import org.parkwright.model.park.EipModel;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** What the summary says is true, whatever the signs of tonnes and money are. */
class SummaryProviderTest {

	private static final Presentation ENGLISH = new Presentation(Language.ENGLISH);

	private static ResultSection summary(StudyResult result) {
		return new SummaryProvider().sections(result).getFirst();
	}

	private static Stream<Block.Paragraph> paragraphs(StudyResult result) {
		return summary(result).blocks().stream().flatMap(block -> block instanceof Block.Paragraph paragraph ? Stream.of(paragraph) : Stream.empty());
	}

	/** What stands behind a label. Names of these scenarios are S0, S1 and so on; they do nothing by the words of the study. */
	private static String said(StudyResult result, String label) {
		return paragraphs(result).filter(paragraph -> paragraph.label().equals(label))
				.map(paragraph -> ENGLISH.text(paragraph.text(), Set.of()).replace('\u00a0', ' ').replaceAll(" \\([^)]*\\)", "")).findFirst().orElse("");
	}

	private static List<String> tiles(StudyResult result) {
		return summary(result).blocks().stream().flatMap(block -> block instanceof Block.Tile tile ? Stream.of(tile) : Stream.empty())
				.map(tile -> ENGLISH.text(Sentence.of("{0} {1}", tile.value(), tile.label()), summary(result).marks()).replace('\u00a0', ' ')).toList();
	}

	/** The outlook study's "Longer": gas units that serve five years more. */
	@Test
	void aScenarioThatEmitsMoreHasNoCostPerTonne() {
		StudyResult saves = ScenarioTotals.result(new double[] { -36.6e6, -4.4e9 });
		assertEquals("S0 emits 36.6 Mt CO\u2082e more and saves 4.40 bn CNY.", said(saves, "Sign of cost"));
		assertEquals("S0 emits 36.6 Mt CO\u2082e more and costs 4.40 bn CNY.", said(ScenarioTotals.result(new double[] { -36.6e6, 4.4e9 }), "Sign of cost"));
		assertEquals("", said(saves, "Largest mitigation") + said(saves, "Lowest cost") + said(saves, "Largest gain") + said(saves, "Unbeaten"));
		assertTrue(tiles(saves).stream().noneMatch(tile -> tile.contains("CNY")), () -> tiles(saves).toString());
	}

	/** A landfill factor half as large makes the tonnes of a gain fewer and its gain by tonne larger. */
	@Test
	void halvingTheTonnesOfAGainDoesNotMakeItTheLargestGain() {
		StudyResult result = ScenarioTotals.result(new double[] { 100e6, -500e9 }, new double[] { 50e6, -450e9 });
		assertEquals("S0 as well.", said(result, "Largest gain"));
		assertEquals("Of the scenarios that avoid emissions, none avoids more than S0 and none costs less.", said(result, "Unbeaten"));
		assertTrue(tiles(result).getLast().startsWith("\u2212500 bn CNY net present value of the largest gain"), () -> tiles(result).toString());
	}

	@Test
	void costsByTonneAreSaidOfThoseThatCostAlone() {
		StudyResult result = ScenarioTotals.result(new double[] { 10e6, 500e6 }, new double[] { 20e6, -100e6 }, new double[] { 0, 0 }, new double[] { -1e6, 7e6 },
				new double[] { 5e6, Double.NaN });
		assertEquals("S1 avoids emissions and saves money at the prices of Prices. Avoiding a tonne costs 50.0 CNY/t CO\u2082e with S0. "
				+ "S3 emits 1.0 Mt CO\u2082e more and costs 7.0 million CNY. S2 avoids nothing. Of S4 tonnes or money are unknown.",
				said(result, "Sign of cost").replaceAll("prices of \\w+", "prices of Prices"));
	}

	@Test
	void whatOneScenarioGivesUpForAnotherIsSaid() {
		StudyResult result = ScenarioTotals.result(new double[] { 10e6, 500e6 }, new double[] { 5e6, -100e6 }, new double[] { 4e6, 1e6 });
		assertEquals("No other scenario beats one of S0 and S1 in both tonnes and money; between these, more tonnes cost more.", said(result, "Unbeaten"));
	}

	private static StudyBuilder units(EipModel model) {
		Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");
		return new StudyBuilder();
	}

	private static Measure credit(double tonnes) {
		return measure("waste", null, becomes(Attribute.AVOIDED_EMISSIONS, quantity(tonnes, "t/a")));
	}

	@Test
	void whatIsAvoidedOutsideIsNotCalledEmissionsOfTheUnits() {
		EipModel model = Models.model();
		StudyResult result = units(model).counting(Boundary.STACK, Boundary.BOUGHT, Boundary.CREDITS).scenario("Waste", List.of(credit(100))).scenario("Less", List.of(credit(50))).run(model);
		double outside = result.avoidedOutside(result.scenarios().getFirst());
		assertTrue(outside > 0);
		assertEquals(outside, result.scenarios().getFirst().appraisal().mitigationTonnes(), 1e-6, "the units emit as before");
		assertTrue(said(result, "Avoided outside").matches("Of the mitigation of Waste, [\\d.,]+ k?t CO\u2082e are avoided outside the park, not by"
				+ " what the units burn; without them 0 k?t CO\u2082e are left\\."), () -> said(result, "Avoided outside"));
	}

	@Test
	void whatIsAvoidedOutsideIsSaidNotToCountWhereItDoesNot() {
		EipModel model = Models.model();
		StudyResult result = units(model).scenario("Waste", List.of(credit(100))).run(model);
		assertEquals(0, result.scenarios().getFirst().appraisal().mitigationTonnes());
		assertTrue(said(result, "Avoided outside").endsWith("; the study does not count these tonnes."), () -> said(result, "Avoided outside"));
	}

	@Test
	void unitsThatEmitMoreWhileMoreIsAvoidedOutsideAreNotCalledMitigation() {
		EipModel model = Models.model();
		Measure dirtier = measure("waste", null, becomes(Attribute.AVOIDED_EMISSIONS, quantity(1e6, "t/a")), becomes(Attribute.FUEL_USE, quantity(1e6, "GJ/a")));
		StudyResult result = units(model).counting(Boundary.STACK, Boundary.BOUGHT, Boundary.CREDITS).scenario("Waste", List.of(dirtier)).run(model);
		assertTrue(said(result, "Avoided outside").startsWith("What Waste avoids, it avoids outside the park: "), () -> said(result, "Avoided outside"));
		assertTrue(said(result, "Avoided outside").endsWith(" more."), () -> said(result, "Avoided outside"));
	}

	@Test
	void aBudgetThatIsUsedToTheLastTonneIsMet() {
		EipModel model = Models.model();
		double emissions = units(model).run(model).committed().emissions().total();
		StudyResult result = new StudyBuilder().target(new Target("Exactly", null, emissions, null, PLACE))
				.target(new Target("A tonne less", null, emissions - 1, null, PLACE)).run(model);
		assertEquals("Exactly is met by baseline. A tonne less is met by no scenario.", said(result, "Targets"));
	}

	@Test
	void onlyParametersThatAreReadAreCounted() {
		EipModel model = Models.model();
		Measure gas = measure("gas", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas"));
		StudyResult result = units(model).scenario("Gas", List.of(gas)).run(model);
		long before = read(result);
		StudyResult more = new StudyBuilder().with("nobodyReadsThis", quantity(1, "t/t"), false).scenario("Gas", List.of(gas)).run(model);
		assertEquals(before, read(more));
		assertFalse(summary(more).marks().contains(Mark.CALIBRATED));
	}

	private static long read(StudyResult result) {
		return summary(result).tables().stream().filter(table -> table.id().equals("marks")).findFirst()
				.map(table -> (long) table.number(table.find("mark", Mark.ESTIMATE.word()), "values")).orElseThrow();
	}

	/** Whether sentences and tiles are rough is told by the marks of the section. */
	@Test
	void numbersThatHangOnEstimatesHaveThreeDigits() {
		StudyResult result = ScenarioTotals.result(new double[] { 123456789, -98765432100.0 });
		assertTrue(summary(result).marks().contains(Mark.ESTIMATE));
		assertTrue(tiles(result).getLast().startsWith("\u221298.8 bn CNY"), () -> tiles(result).toString());
		String all = String.join(" ", paragraphs(result).map(paragraph -> ENGLISH.text(paragraph.text(), summary(result).marks())).toList());
		assertTrue(all.contains("123\u00a0Mt"), all);
	}

	@Test
	void oneRetiredUnitIsOne() {
		EipModel model = Models.model();
		Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1").setVintage(1900);
		assertTrue(paragraphs(new StudyBuilder().run(model)).anyMatch(paragraph -> ENGLISH.text(paragraph.text(), Set.of())
				.equals("1 unit is past the end of life in the base year: no sum of emissions or cost has it.")));
	}
}
