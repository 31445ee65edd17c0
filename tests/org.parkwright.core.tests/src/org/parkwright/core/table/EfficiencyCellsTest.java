package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.fault.Fault;

/** A list says which efficiency it states. */
class EfficiencyCellsTest extends UnitListTest {

	private static final String HEADER = "id,park,utility,fuel,output,tech,cls,capacity_mw,hpr,vintage,lifetime,";

	/** By hand, E = 1, HPR = 0.9, α = 0.8: Q = 1/0.45, ε = 1/(1/0.45 − 0.9/0.8) = 0.45/(1 − 0.50625) = 0.9114; 0.855 in all is the same. */
	@ParameterizedTest
	@CsvSource({ "efficiency_effective, 0.9, 0.9", "efficiency_electric_net, 0.45, 0.9113924050632911", "efficiency_total, 0.855, 0.9113924050632911" })
	void ofACombinedUnitTheColumnSaysWhich(String column, String stated, double effective) throws IOException {
		var model = read(HEADER + column + "\nU1,K1,P1,ng,CHP,CCGT,small,50,0.9,2005,30," + stated + "\n");
		assertEquals(effective, only(model).getEfficiency(), 1e-15);
		assertEquals(column.equals("efficiency_effective") ? "" : "1 efficiency of units for heat and electricity became effective ones, with 0.80 as efficiency of the"
				+ " boiler that would make the heat.", faults.list().stream().map(Fault::message).reduce("", String::concat));
	}

	@ParameterizedTest
	@CsvSource({ "E, COND, 0.0", "H, BOILER, 0.0" })
	void aUnitThatMakesOneThingHasOneEfficiency(String output, String technology, String ratio) throws IOException {
		for (String column : new String[] { "efficiency", "efficiency_electric_net", "efficiency_total", "efficiency_effective" }) {
			assertEquals(0.4, only(sound(HEADER + column + "\nU1,K1,P1,coal," + output + "," + technology + ",small,50," + ratio + ",2005,30,0.4\n")).getEfficiency(), column);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"efficiency | 3.0,2005,30,0.4 | The column 'efficiency' does not say which efficiency of a unit for heat and electricity this is.",
			"efficiency_total | ,2005,30,0.8 | What efficiency_total means for the fuel cannot be told without heat per electricity.",
			"efficiency_electric_net | 3.0,2005,30,0.4 | With efficiency_electric_net 0.4 and 3.0 of heat per electricity a boiler would make more heat of the fuel than there is.",
			"efficiency_total,efficiency_effective | 3.0,2005,30,0.8,0.4 | The unit has an efficiency in efficiency_effective and in efficiency_total." })
	void whatDoesNotSayOrCannotBeIsAnError(String columns, String cells, String message) throws IOException {
		assertNull(read(HEADER + columns + "\nU1,K1,P1,coal,CHP,EC,small,50," + cells + "\n"));
		assertTrue(faults.list().stream().anyMatch(fault -> fault.message().equals(message) && fault.place().line() == 2), () -> faults.list().toString());
	}
}
