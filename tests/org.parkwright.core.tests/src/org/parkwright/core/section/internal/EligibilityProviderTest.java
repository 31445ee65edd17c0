package org.parkwright.core.section.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.quantity;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.Relation;
import org.parkwright.core.study.Measure;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Group;

/** Why a measure applies to a unit or not. */
class EligibilityProviderTest {

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");

	private static Expression small(double limit) {
		return new Expression.Comparison(Relation.AT_MOST, new Expression.AttributeValue(Attribute.CAPACITY, false, PLACE), quantity(limit, "MW"), PLACE);
	}

	private ResultTable table(Expression... clauses) {
		Measure measure = new Measure("gas", "", clauses.length == 0 ? null : new Expression.And(List.of(clauses), PLACE),
				List.of(becomes(Feature.FUEL, "naturalGas")), List.of(), PLACE);
		return new EligibilityProvider().sections(new StudyBuilder().scenario("S", List.of(measure)).run(model)).getFirst().tables().get(1);
	}

	private static List<String> column(ResultTable table, String id) {
		int column = table.column(id);
		return IntStream.range(0, table.rows())
				.mapToObj(row -> table.columns().get(column).kind().numeric() ? Double.toString(table.number(row, column)) : table.text(row, column)).toList();
	}

	@Test
	void theFirstPartThatFailsIsNamedWithItsValueAndLimit() {
		Models.unit(plant, "U1").setCapacity(25.0);
		Models.unit(plant, "U2").setCapacity(12.0);
		Models.unit(plant, "U3").setFuel(Models.fuel(model, "naturalGas"));
		ResultTable table = table(is(Feature.FUEL, "coal"), small(12));
		assertEquals(List.of("0.0", "1.0", "0.0"), column(table, "applies"));
		assertEquals(List.of("capacity <= 12 MW", "", "fuel is coal"), column(table, "clause"));
		assertEquals(List.of("25.0", "Infinity", "Infinity"), column(table, "value"));
		assertEquals(List.of("12.0", "Infinity", "Infinity"), column(table, "limit"));
		assertEquals(List.of("MW", "", ""), column(table, "unit"));
		assertEquals(List.of("", "", "naturalGas"), column(table, "is"));
	}

	@Test
	void whatCannotBeJudgedIsUnknown() {
		Models.unit(plant, "U1").setCapacity(null);
		ResultTable table = table(small(12));
		assertEquals(List.of("NaN"), column(table, "applies"));
		assertEquals(List.of(""), column(table, "clause"));
	}

	@Test
	void aMeasureWithoutConditionAppliesToAll() {
		Models.unit(plant, "U1");
		assertEquals(List.of("1.0"), column(table(), "applies"));
	}

	@Test
	void aSumOverSuchUnitsFailsLast() {
		Models.unit(plant, "U1").setCapacity(30.0);
		Models.unit(plant, "U2").setCapacity(200.0);
		Expression sum = new Expression.Comparison(Relation.AT_LEAST,
				new Expression.Total(new Expression.AttributeValue(Attribute.CAPACITY, false, PLACE), Group.PARK, PLACE), quantity(100, "MW"), PLACE);
		ResultTable table = table(small(100), sum);
		assertEquals(List.of("0.0", "0.0"), column(table, "applies"));
		assertTrue(column(table, "clause").get(0).startsWith("total capacity of such units"), "only 30 MW are small");
		assertEquals("capacity <= 100 MW", column(table, "clause").get(1));
	}
}
