package org.parkwright.standards.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.standards.TestPark.row;

import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Fault;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.standards.TestPark;

/** What is wrong with standards and values of them is said where it is, with the remedy. */
class ScoreChecksTest {

	private final TestPark test = new TestPark();
	private final IndicatorSet set = test.set("Own");

	private Indicator formula(String code, String unit, String text) {
		Indicator indicator = row(set, code, unit, ComparisonOperator.AT_LEAST, 1.0);
		indicator.setExpression(text);
		return indicator;
	}

	private List<String> said() {
		return StreamSupport.stream(Checks.run(test.model, "test.park").spliterator(), false).filter(fault -> fault.code().startsWith("indicator.")).map(Fault::text).toList();
	}

	private static void assertSaid(String begin, List<String> said) {
		assertEquals(1, said.size(), said::toString);
		assertTrue(said.getFirst().contains(begin), said::toString);
	}

	@Test
	void whatIsRightIsNotToldOf() {
		formula("A", "tce/10^4 CNY", "energy / iav");
		formula("B", "%", "growth(A, 3)");
		TestPark.value(test.year(2013, 1e9), row(set, "A"), 0.4).setEvidenceUrl("permits/energy audit 2013.pdf");
		test.own("HJ274-2015");
		test.own("EIP-Framework-2");
		test.own("Zero-carbon-2024");
		assertEquals(List.of(), said());
		test.model.setCurrency("EUR");
		assertEquals(List.of(), said(), "thresholds in another currency than the park's are no fault of the standard");
	}

	@Test
	void aFormulaInAnotherUnitThanItsThresholdIsToldOf() {
		formula("A", "t", "energy / iav");
		assertSaid("Indicator Row A: it is in tce/CNY, which does not convert to t.", said());
	}

	@Test
	void aFormulaThatReadsItselfIsToldOf() {
		formula("A", "1", "B * 2");
		formula("B", "1", "C + 1");
		formula("C", "1", "growth(A, 1)");
		List<String> said = said();
		assertEquals(3, said.size(), said::toString);
		assertTrue(said.getFirst().contains("Indicator Row A: its formula reads itself, by way of A, B, C."), said::toString);
	}

	@Test
	void aFormulaThatNamesNothingThereIsIsToldOfWithTheNearestName() {
		formula("A", "tce/10^4 CNY", "enerjy / iav");
		assertSaid("its formula names enerjy, which is neither a number of the park nor an indicator of its set. Did you mean energy?", said());
	}

	@Test
	void aGroupWithoutRowsIsToldOf() {
		row(set, "A", "1", ComparisonOperator.AT_LEAST, 1.0).setGroupRule("one of X1..X4");
		assertSaid("its group rule one of X1..X4 names no row of the set, so the group has no rows.", said());
	}

	@Test
	void aGroupRuleThatIsNoneOrNamesOthersIsToldOf() {
		Indicator first = row(set, "A", "1", ComparisonOperator.AT_LEAST, 1.0);
		row(set, "B", "1", ComparisonOperator.AT_LEAST, 1.0);
		first.setGroupRule("two of A..B");
		assertSaid("its group rule two of A..B is none.", said());
		first.setGroupRule("one of A, B, C");
		assertSaid("its group rule names C, which the set does not have.", said());
		first.setGroupRule("one of B");
		assertSaid("its group rule one of B does not name the row itself.", said());
		first.setGroupRule("one of A..B");
		assertEquals(List.of(), said());
	}

	@Test
	void aStandardARowAndAValueThatStandTwiceAreToldOf() {
		test.set("OWN").setId("other");
		assertSaid("the standard OWN stands twice in the library.", said());
		test.library.getIndicatorSets().removeLast();
		row(set, "A", "1", ComparisonOperator.AT_LEAST, 1.0);
		row(set, "a", "1", ComparisonOperator.AT_LEAST, 1.0).setId("second");
		assertSaid("the code a stands twice in its standard.", said());
		set.getIndicators().removeLast();
		TestPark.value(test.year(2013, null), row(set, "A"), 1.0);
		TestPark.value(test.year(2014, null), row(set, "A"), 1.0).setYear(2013);
		assertSaid("there is another value of A in 2013, which counts in its place.", said());
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)", "javascript%3Aalert(1)", "data:text/html,x", "vbscript:x", "report.exe", "Report.PDF.EXE ", "audit.docm",
			"https://example.org/setup.exe?x=1", "file:///tmp/run.sh", "x.bat.", "mailto:a@b.c", "a.j\ns" })
	void evidenceThatWouldRunIsToldOf(String url) {
		TestPark.value(test.year(2013, null), row(set, "A", "1", ComparisonOperator.AT_LEAST, 1.0), 1.0).setEvidenceUrl(url);
		assertSaid("is a script or program, or an address that is not of the web.", said());
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/permit.pdf", "http://www.example.com", "https://example.py/", "permits/2013/permit.pdf", "证明.docx", "file:permit.pdf", "A permit, 3 May 2013" })
	void evidenceToReadIsNot(String url) {
		assertTrue(IndicatorEvidence.isToRead(url));
		assertFalse(IndicatorEvidence.isToRead("javascript:" + url));
	}
}
