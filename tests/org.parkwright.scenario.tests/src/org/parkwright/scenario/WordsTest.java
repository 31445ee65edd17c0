package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.emf.common.util.Enumerator;
import org.junit.jupiter.api.Test;
import org.parkwright.core.study.BoundaryText;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.YearConventionText;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.scenario.syntax.AttributeWord;
import org.parkwright.scenario.syntax.BoundaryWord;
import org.parkwright.scenario.syntax.ConventionWord;
import org.parkwright.scenario.syntax.DenominatorWord;
import org.parkwright.scenario.syntax.FeatureWord;
import org.parkwright.scenario.syntax.GroupWord;
import org.parkwright.scenario.syntax.MarkWord;
import org.parkwright.scenario.syntax.OperatorSign;
import org.parkwright.scenario.syntax.RankingWord;
import org.parkwright.scenario.syntax.RelationSign;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Group;

/** The grammar and the core write the same words. */
class WordsTest {

	@Test
	void wordsOfTheGrammarAreThoseOfTheCore() {
		assertEquals(words(Attribute.values(), Attribute::word), literals(AttributeWord.VALUES));
		assertEquals(words(Feature.values(), Feature::word), literals(FeatureWord.VALUES));
		assertEquals(words(Expression.Relation.values(), Expression.Relation::sign), literals(RelationSign.VALUES));
		assertEquals(words(Mark.values(), Mark::word), literals(MarkWord.VALUES));
	}

	@Test
	void constantsOfTheGrammarAreThoseOfTheCore() {
		assertEquals(names(Denominator.values()), names(DenominatorWord.VALUES));
		assertEquals(names(Group.values()), names(GroupWord.VALUES));
		assertEquals(names(Expression.Operator.values()), names(OperatorSign.VALUES));
		assertEquals(names(YearConvention.values()), names(ConventionWord.VALUES));
		assertEquals(words(YearConvention.values(), YearConventionText::word), literals(ConventionWord.VALUES));
		assertEquals(names(Boundary.values()), names(BoundaryWord.VALUES));
		assertEquals(words(Boundary.values(), BoundaryText::word), literals(BoundaryWord.VALUES));
		assertEquals(List.of("MITIGATION", "COST"), names(RankingWord.VALUES));
		assertEquals(List.of("NONE", "MITIGATION", "COST"), names(Comparison.Ranking.values()));
	}

	private static <T> List<String> words(T[] values, Function<T, String> word) {
		return Arrays.stream(values).map(word).sorted().toList();
	}

	private static List<String> literals(List<? extends Enumerator> values) {
		return values.stream().map(Enumerator::getLiteral).sorted().toList();
	}

	private static List<String> names(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toList();
	}

	private static List<String> names(List<? extends Enumerator> values) {
		return values.stream().map(value -> value.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)).toList();
	}
}
