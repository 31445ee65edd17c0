package org.parkwright.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.model.park.Benchmark;
import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.SourceKind;
import org.parkwright.model.park.StandardRule;
import org.parkwright.model.units.Units;

/** The standards that are shipped have the rows that they are known to have. */
class ShippedSetsTest {

	private static final EipModel MODEL = ParkFactory.eINSTANCE.createEipModel();

	private static IndicatorSet set(String code) {
		return Scorecard.set(MODEL, code).orElseThrow();
	}

	static Stream<Indicator> rows() {
		return Scorecard.sets(MODEL).stream().flatMap(set -> set.getIndicators().stream());
	}

	@Test
	void thereAreThree() {
		assertEquals(List.of("HJ274-2015", "EIP-Framework-2", "Zero-carbon-2024"), Scorecard.sets(MODEL).stream().map(IndicatorSet::getCode).toList());
	}

	@Test
	void hj274HasThirtyTwoRowsInFiveClassesOfWhichSeventeenAreMandatory() {
		IndicatorSet set = set("HJ274-2015");
		assertEquals(32, set.getIndicators().size());
		assertEquals(17, set.getIndicators().stream().filter(Indicator::isMandatory).count());
		assertEquals(Map.of("Economic development", 4L, "Industrial symbiosis", 3L, "Resource saving", 9L, "Environmental protection", 13L, "Information disclosure", 3L),
				set.getIndicators().stream().collect(Collectors.groupingBy(Indicator::getGroup, Collectors.counting())));
		assertEquals(StandardRule.MANDATORY_AND_GROUPS, set.getRule());
	}

	@Test
	void whatIsNotMandatoryInHj274IsInAGroupAndNothingIsBoth() {
		IndicatorSet set = set("HJ274-2015");
		assertEquals(List.of(), set.getIndicators().stream().filter(each -> each.isMandatory() == (each.getGroupRule() != null)).map(Indicator::getCode).toList());
		Map<String, List<String>> groups = set.getIndicators().stream().map(Indicator::getGroupRule).filter(rule -> rule != null).distinct()
				.collect(Collectors.toMap(Function.identity(), rule -> GroupRule.of(rule, set).orElseThrow().codes()));
		assertEquals(Map.of("one of HJ1..HJ4", List.of("HJ1", "HJ2", "HJ3", "HJ4"), "one of HJ6..HJ7", List.of("HJ6", "HJ7"), "one of HJ8..HJ9", List.of("HJ8", "HJ9"), "one of HJ11..HJ12",
				List.of("HJ11", "HJ12"), "one of HJ14..HJ16", List.of("HJ14", "HJ15", "HJ16"), "one of HJ27..HJ28", List.of("HJ27", "HJ28")), groups);
	}

	@Test
	void theFrameworkHasFiftyOneRowsOfTwoKindsInFourCategories() {
		IndicatorSet set = set("EIP-Framework-2");
		assertEquals(51, set.getIndicators().size());
		assertEquals(Map.of("Park management performance", 9L, "Environmental performance", 20L, "Social performance", 13L, "Economic performance", 9L),
				set.getIndicators().stream().collect(Collectors.groupingBy(Indicator::getGroup, Collectors.counting())));
		assertEquals(20, set.getIndicators().stream().filter(each -> each.getBenchmarks().getFirst().getKind() == BenchmarkKind.PREREQUISITE).count());
		assertEquals(List.of("EN5"), set.getIndicators().stream().filter(each -> each.getBenchmarks().getFirst().getThreshold() == null).map(Indicator::getCode).toList());
	}

	@Test
	void theZeroCarbonListHasTwentyRowsThatAreQuotedAndNotRecalled() {
		IndicatorSet set = set("Zero-carbon-2024");
		assertEquals(20, set.getIndicators().size());
		assertEquals(Set.of(SourceKind.LITERATURE), set.getIndicators().stream().map(each -> each.getSources().getFirst().getKind()).collect(Collectors.toSet()));
	}

	@Test
	void rowsThatAreRecalledSayThatTheyAreToBeChecked() {
		List<Indicator> recalled = rows().filter(each -> each.getSources().getFirst().getKind() == SourceKind.ESTIMATE).toList();
		assertEquals(32 + 51, recalled.size());
		assertEquals(List.of(), recalled.stream().filter(each -> !each.getSources().getFirst().getCitation().contains("recalled, check against the official text")).toList());
	}

	@ParameterizedTest
	@MethodSource("rows")
	void aRowHasNamesInEnglishAndChineseAUnitAThresholdAFormulaAndASource(Indicator row) {
		assertTrue(row.getName().matches("[\\p{ASCII}]+"), row::getName);
		assertTrue(row.getLocalName().codePoints().anyMatch(Character::isIdeographic), row::getLocalName);
		Units.parse(row.getUnit());
		assertEquals(1, row.getSources().size());
		assertTrue(!row.getFormula().isBlank());
		assertTrue(!row.getBenchmarks().isEmpty());
	}

	@ParameterizedTest
	@MethodSource("rows")
	void anExpressionComesOutInTheUnitOfItsRow(Indicator row) throws FormulaException {
		if (Evaluation.hasFormula(row)) {
			MODEL.setCurrency("CNY");
			Evaluation.check(MODEL, (IndicatorSet) row.eContainer(), row);
		}
	}

	@Test
	void codesAndIdsStandOnce() {
		Set<String> seen = new HashSet<>();
		assertEquals(List.of(), rows().flatMap(row -> Stream.concat(Stream.of(row.getId(), row.getCode()), row.getBenchmarks().stream().map(Benchmark::getId))).filter(id -> !seen.add(id)).toList());
	}
}
