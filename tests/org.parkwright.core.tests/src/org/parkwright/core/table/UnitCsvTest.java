package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.Park;

/** Lists as text: what is read, and where and how each fault is told. */
class UnitCsvTest extends UnitListTest {

	private static final String ALL = "Its columns are id, park, utility, fuel, output, tech, capacity_mw, hpr, vintage, lifetime; "
			+ "it may also have cls, hours, efficiency_effective, efficiency_electric_net, efficiency_total, efficiency, latitude, longitude, name, status, description.";

	@Test
	void everyColumnIsRead() throws IOException {
		EnergyUnit unit = only(sound("id,park,utility,fuel,output,tech,cls,capacity_mw,hpr,vintage,lifetime,hours,efficiency_effective,latitude,longitude,name,status,description\n"
				+ "U1,K1,P1,ng,CHP,CCGT,small,50.5,0.9,2005,30,5500,0.77,31.5,121.5,Unit one,planned,\"first, and best\"\n"));
		assertEquals("U1", unit.getId());
		assertEquals("Unit one", unit.getName());
		assertEquals("naturalGas", unit.getFuel().getName());
		assertEquals(EnergyOutput.CHP, unit.getOutput());
		assertEquals("combinedCycle", unit.getTechnology().getName());
		assertNull(unit.getSizeClass());
		assertEquals(50.5, unit.getCapacity());
		assertEquals(0.9, unit.getHeatToPower());
		assertEquals(2005, unit.getVintage());
		assertEquals(30, unit.getLifetime());
		assertEquals(5500, unit.getHours());
		assertEquals(0.77, unit.getEfficiency());
		assertEquals(31.5, unit.getPlant().getLatitude());
		assertEquals(121.5, unit.getPlant().getLongitude());
		assertEquals(LifeStatus.PLANNED, unit.getLifeStatus());
		assertEquals("first, and best", unit.getDescription());
		assertEquals("P1", unit.getPlant().getName());
		assertEquals("K1", unit.getPlant().getPark().getName());
	}

	@Test
	void titlesAndWordsMayBeWrittenOtherwise() throws IOException {
		EnergyUnit unit = only(sound("Plant;ID;Park;Fuel;Output;Technology;Capacity_MW;HPR;Vintage;Lifetime;lat;lon\n"
				+ "P1;U1;K1;NATURALGAS;electricity;combinedcycle;50,5;0;2005;30;31,5;121,5\n"));
		assertEquals("naturalGas", unit.getFuel().getName());
		assertEquals(EnergyOutput.ELECTRICITY, unit.getOutput());
		assertEquals("combinedCycle", unit.getTechnology().getName());
		assertEquals(50.5, unit.getCapacity());
		assertEquals(121.5, unit.getPlant().getLongitude());
	}

	@Test
	void aBlankCellIsUnknownAndNotZero() throws IOException {
		EnergyUnit unit = only(read(HEADER + "U1,K1,P1,,,,,,,,\n"));
		assertNull(unit.getFuel());
		assertNull(unit.getTechnology());
		assertEquals(EnergyOutput.UNKNOWN, unit.getOutput());
		assertNull(unit.getCapacity());
		assertNull(unit.getHeatToPower());
		assertNull(unit.getVintage());
		assertNull(unit.getLifetime());
		assertEquals(List.of("unit.fuel", "unit.output", "unit.capacity", "unit.vintage"),
				faults.list().stream().map(fault -> fault.code()).toList());
		assertFalse(faults.hasErrors());
	}

	@Test
	void noHeatOfAUnitThatDeliversNoneIsNoRatio() throws IOException {
		assertNull(only(sound(HEADER + "U1,K1,P1,coal,E,COND,small,50,0.0,2005,30\n")).getHeatToPower());
	}

	@Test
	void aMissingColumnIsNamed() throws IOException {
		assertRefused("id,park,utility,fuel,output,tech,cls,hpr,lifetime\nU1,K1,P1,coal,CHP,EC,small,3,30\n",
				"1:1 table.column The column 'capacity_mw' is missing. | Add it to the header and fill it; leave a cell empty where you do not know its value. "
						+ ALL,
				"1:1 table.column The column 'vintage' is missing. | Add it to the header and fill it; leave a cell empty where you do not know its value. "
						+ ALL);
	}

	@Test
	void aColumnThatStandsTwiceIsNamed() throws IOException {
		assertRefused(HEADER.replace("cls", "plant") + ROW,
				"1:34 table.column.twice The column 'plant' stands twice in the header. | Take one of the two out.");
	}

	@Test
	void aColumnThatIsNotKnownIsKept() throws IOException {
		EipModel model = read(HEADER.replace("\n", ",boiler maker\n") + ROW.replace("\n", ",Dongfang\n"));
		assertEquals(List.of("1:71 warning table.column.unknown The list knows no column 'boiler maker'. | "
				+ "Its cells are kept in the description of what the row is about and written again on export."), texts());
		assertEquals("boiler maker = Dongfang", only(model).getDescription());
	}

	@Test
	void aDecimalCommaThatCutsARowIsRecognized() throws IOException {
		assertRefused(HEADER + ROW + "U2,K1,P1,coal,CHP,EC,small,13,2,3.0,2005,30\n",
				"3:28 table.decimalComma The row has 12 cells and the header 11: 13,2 seems to be a number with a decimal comma. | "
						+ "Write 13.2, or separate the columns by semicolons instead of commas.");
	}

	@Test
	void aQuotedDecimalCommaBetweenCommasIsRefused() throws IOException {
		assertRefused(HEADER + ROW.replace(",50,", ",\"50,5\","),
				"2:28 table.decimalComma '50,5' has a decimal comma, but commas separate the columns. | "
						+ "Write 50.5, or separate the columns by semicolons.");
	}

	@Test
	void decimalMarksMayNotBeMixed() throws IOException {
		assertRefused((HEADER + ROW).replace(",", ";").replace(";50;", ";50,5;"),
				"2:33 table.decimalMark '3.0' and the number in line 2 use different decimal marks. | "
						+ "Use point or comma throughout the file, and no mark between thousands.");
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", "\t" })
	void otherSeparatorsAreUnderstood(String separator) throws IOException {
		assertEquals(50.5, only(sound((HEADER + ROW).replace("50,", "50.5,").replace(",", separator).replace('.', ',')))
				.getCapacity());
	}

	@Test
	void aByteOrderMarkAndOtherLineEndsAreUnderstood() throws IOException {
		assertEquals(50, only(sound("\uFEFF" + (HEADER + ROW).replace("\n", "\r\n"))).getCapacity());
		assertEquals(50, only(sound((HEADER + ROW).replace("\n", "\r"))).getCapacity());
		assertEquals(50, only(sound((HEADER + ROW).stripTrailing())).getCapacity());
	}

	@Test
	void commentsBecomeTheNoteOfTheData() throws IOException {
		EipModel model = sound("# synthetic\n" + HEADER + "#not real plants\n\n" + ROW + "# the end\n");
		assertEquals("synthetic\nnot real plants\nthe end", model.getDataNote());
	}

	@Test
	void linesAreCountedOverCommentsBlankLinesAndQuotedLineEnds() throws IOException {
		assertRefused("# one\n\n" + HEADER.replace("\n", ",description\n") + ROW.replace("\n", ",\"two\nlines\"\n")
				+ "\n# three\n" + ROW.replace("U1", "U2").replace("2005", "many").replace("\n", ",\n"),
				"8:35 table.number 'many' in the column 'vintage' is not a whole number. | "
						+ "Write it like 2005, without a unit, or leave it empty if you do not know it.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "50 MW|'50 MW' in the column 'capacity_mw' is not a number.",
			"1.000.5|'1.000.5' in the column 'capacity_mw' is not a number.",
			"NaN|'NaN' in the column 'capacity_mw' is not a number.", "0x10|'0x10' in the column 'capacity_mw' is not a number.",
			"1e999|'1e999' in the column 'capacity_mw' is not a finite number." })
	void whatIsNoNumberIsQuoted(String cell, String message) throws IOException {
		assertRefused(HEADER + ROW.replace(",50,", "," + cell + ","), "2:28 table.number " + message
				+ " | Write it like 13.2, without a unit, or leave it empty if you do not know it.");
	}

	@Test
	void aHalfYearIsNoVintage() throws IOException {
		assertRefused(HEADER + ROW.replace("2005", "2005.5"),
				"2:35 table.number '2005.5' in the column 'vintage' is not a whole number. | "
						+ "Write it like 2005, without a unit, or leave it empty if you do not know it.");
	}

	@Test
	void aNegativeCapacityStandsAtItsCell() throws IOException {
		assertRefused(HEADER + ROW.replace(",50,", ",-50,").replace("small", ""),
				"2:23 unit.capacity Energy unit U1: the capacity is -50 MW. | "
						+ "Enter a number greater than 0 MW, or leave it out if you do not know it.");
	}

	@Test
	void aVintageInTheFutureStandsAtItsCell() throws IOException {
		assertEquals(2031, only(read(HEADER + ROW.replace("2005", "2031"))).getVintage());
		assertEquals(List.of("2:35 warning unit.vintage Energy unit U1: the vintage 2031 is after the base year 2014. | "
				+ "Correct it, or leave it if it is decided: it counts from its vintage on. One that is not is planned by its status."), texts());
	}

	@Test
	void theBaseYearIsThatOfTheOptions() throws IOException {
		Path file = file(HEADER + ROW.replace("2005", "2020"));
		assertEquals(2020, UnitTable.read(file, ImportOptions.DEFAULT.withBaseYear(2020).withModelName("Later"), faults)
				.getBaseYear());
		assertEquals(List.of(), texts());
	}

	@Test
	void anUnknownFuelIsToldWithThoseThatAreKnown() throws IOException {
		assertRefused(HEADER + ROW.replace("coal", "uranium"),
				"2:10 unit.fuel The fuel 'uranium' is not known. | Known are coal, gangue, ng (naturalGas), petrol, msw (municipalWaste), "
						+ "sludge, biomass, biogas, chemheat (reactionHeat), solar, wind, hydro, geothermal.");
	}

	@Test
	void otherUnknownWordsAreToldWithThoseThatAreKnown() throws IOException {
		assertRefused(HEADER.replace("\n", ",status\n") + "U1,K1,P1,coal,power,STEAM,small,50,3.0,2005,30,sold\n",
				"2:15 unit.output The output 'power' is not known. | Known are CHP (electricity and heat), E (electricity) and H (heat).",
				"2:21 unit.technology The technology 'STEAM' is not known. | Known are EC (extraction), BP (backPressure), COND (condensing), "
						+ "CCGT (combinedCycle), GT (gasTurbine), ICE (engine), boiler, HP (heatPump), PV (photovoltaic), WT (windTurbine), HT (hydroTurbine).",
				"2:48 unit.status The status 'sold' is not known. | Known are operating, planned and retired.");
	}

	@Test
	void aDuplicateIdNamesItsFirstLine() throws IOException {
		assertRefused(HEADER + ROW + "# between\n" + ROW,
				"4:1 unit.id The id 'U1' stands twice, here and in line 2. | Give every unit an id of its own.");
	}

	@Test
	void anIdThatAFuelHasIsRefused() throws IOException {
		assertRefused(HEADER + ROW.replace("U1", "fuel.coal"),
				"2:1 unit.id The id 'fuel.coal' is also that of a park, a plant or an entry of the library. | Give the unit another id.");
	}

	@Test
	void blankIdsParksAndPlantsAreRefused() throws IOException {
		assertRefused(HEADER + ",, ,coal,CHP,EC,small,50,3.0,2005,30\n",
				"2:1 table.blank The cell of the column 'id' is empty. | Fill it: every row needs one.",
				"2:2 table.blank The cell of the column 'park' is empty. | Fill it: every row needs one.",
				"2:4 table.blank The cell of the column 'utility' is empty. | Fill it: every row needs one.");
	}

	@Test
	void aPlantStandsInOnePark() throws IOException {
		assertRefused(HEADER + ROW + ROW.replace("U1,K1", "U2,K2"),
				"3:4 plant.park The plant 'P1' is in park 'K2' here, but in park 'K1' in line 2. | "
						+ "A plant stands in one park: correct the park, or give the plants different names.");
	}

	@Test
	void aClassThatDoesNotFitItsCapacityIsToldOfAndKept() throws IOException {
		EipModel model = read(HEADER + ROW.replace("small", "large"));
		assertEquals(List.of("2:22 warning unit.sizeClass The class 'large' does not fit the capacity, which makes it 'small'. | "
				+ "Classes are large (300 MW and more), mid (between 100 and 300 MW), small (up to 100 MW); results go by the capacity."), texts());
		assertEquals("large", only(model).getSizeClass());
	}

	@Test
	void aShortRowAndALongOneAreRefused() throws IOException {
		assertRefused(HEADER + "U1,K1,P1,coal,CHP,EC,small,50,3.0,2005\n" + "U2,K1,P1,coal,CHP,EC,small,50,3.0,2005,30,x\n",
				"2:35 table.cells The row has 10 cells and the header 11. | Give every column of the header one cell, and quote a cell that holds the separator.",
				"3:40 table.cells The row has 12 cells and the header 11. | Give every column of the header one cell, and quote a cell that holds the separator.");
	}

	@Test
	void quotationMarksThatDoNotMatchAreRefused() throws IOException {
		assertRefused(HEADER + ROW + ROW.replace("U1", "\"U2"),
				"3:1 table.quote The quotation marks from this line on do not match. | "
						+ "Close every quotation mark before the next separator or the end of the line, and write a quotation mark inside a quoted cell twice.");
	}

	@Test
	void allFaultsAreToldInOneListByLineAndColumn() throws IOException {
		read(HEADER + ROW.replace("2005", "2031").replace("coal", "uranium") + ROW.replace(",50,", ",-1,"));
		assertEquals(List.of("2:10 unit.fuel", "2:38 warning unit.vintage", "3:1 unit.id", "3:28 unit.capacity"),
				texts().stream().map(text -> text.replaceFirst("^(\\S+ (?:warning )?\\S+) .*", "$1")).toList());
	}

	@Test
	void aFileOfFaultsEndsInTheNumberOfTheRest() throws IOException {
		StringBuilder list = new StringBuilder(HEADER);
		for (int i = 0; i < FaultList.SHOWN + 7; i++) {
			list.append(ROW.replace("U1", "U" + i).replace("coal", "uranium"));
		}
		assertNull(read(list.toString()));
		assertEquals(FaultList.SHOWN + 1, faults.list().size());
		assertEquals("0:0 table.more and 7 more errors. | Correct those above first; often one cause makes many.",
				texts().get(FaultList.SHOWN));
	}

	@Test
	void anEmptyFileIsRefused() throws IOException {
		assertRefused("", "0:0 table.empty The file is empty. | A table has a header line with the names of its columns, then one line a row.");
	}

	@Test
	void aHeaderAloneIsRefused() throws IOException {
		assertRefused(HEADER, "0:0 table.empty The list has a header, but no unit. | Add a line for every unit.");
	}

	@Test
	void aFileThatIsSomethingElseIsRefused() throws IOException {
		assertRefused("Dear reader,\nthis is a letter.\n",
				"1:1 table.header The first line has none of the columns that the list needs, but: 'Dear reader', ''. | " + ALL);
	}

	@Test
	void aMissingFileIsRefused() {
		Path missing = folder.resolve("nowhere.csv");
		assertRefused(missing, "0:0 file.missing The file " + missing + " does not exist. | Check its name and folder.");
	}

	@Test
	void aFolderIsRefused() {
		assertRefused(folder, "0:0 file.read " + folder + " is a folder. | Name the file itself.");
	}

	@Test
	void textInAnotherEncodingIsRefusedAtItsPlace() throws IOException {
		assertRefused(file(HEADER + ROW.replace("K1", "Malmö"), StandardCharsets.ISO_8859_1),
				"2:8 table.encoding The file is not text in UTF-8. | Save it as \"CSV UTF-8\", or as Excel workbook (.xlsx).");
	}

	@Test
	void tenMegabytesOfJunkAreRefusedInAFewWords() throws IOException {
		byte[] junk = new byte[10 << 20];
		new Random(7).nextBytes(junk);
		assertNull(read(Files.write(folder.resolve("junk.csv"), junk)));
		assertEquals(1, faults.list().size());
		assertEquals("table.encoding", faults.list().get(0).code());
	}

	@Test
	void tenMegabytesOfLettersAreRefusedInAFewWords() throws IOException {
		assertNull(read("xyzzy ".repeat(1_700_000)));
		assertEquals(1, faults.list().size());
		assertTrue(faults.list().get(0).text().length() < 600, () -> faults.list().get(0).text());
	}

	@Test
	void theFirstCoordinatesPlaceThePlantAndOthersTheirUnit() throws IOException {
		String header = HEADER.replace("\n", ",latitude,longitude\n");
		EipModel model = sound(header + ROW.replace("\n", ",31.5,121.5\n")
				+ ROW.replace("U1", "U2").replace("\n", ",31.5,121.5\n") + ROW.replace("U1", "U3").replace("\n", ",31.6,121.5\n")
				+ ROW.replace("U1", "U4").replace("\n", ",,\n"));
		EnergyPlant plant = (EnergyPlant) model.getParks().get(0).getInfrastructure().get(0);
		assertEquals(31.5, plant.getLatitude());
		assertEquals("[null, null, 31.6, null]",
				plant.getUnits().stream().map(EnergyUnit::getLatitude).toList().toString());
	}

	@Test
	void aListOfParksAddsThoseWithoutUnits() throws IOException {
		Path parks = Files.writeString(folder.resolve("parks.csv"), "# by name\npark,country,province,program,grid,lat,lon,description\n"
				+ "K1,China,Jiangsu,NDEIP,CN-E,31.5,121.5,first\nK2,China,,,northChina,,,\n");
		EipModel model = UnitTable.read(file(HEADER + ROW.replace("K1", "K2")), ImportOptions.DEFAULT.withParks(parks), faults);
		assertEquals(List.of(), texts());
		assertEquals(List.of("K1", "K2"), model.getParks().stream().map(Park::getName).toList());
		Park first = model.getParks().get(0);
		assertEquals("China Jiangsu NDEIP eastChina 31.5 121.5 first", String.join(" ", first.getCountry(),
				first.getProvince(), first.getProgram(), first.getGrid().getName(), first.getLatitude().toString(),
				first.getLongitude().toString(), first.getDescription()));
		assertNull(model.getParks().get(1).getProvince());
		assertEquals(1, model.getParks().get(1).getInfrastructure().size());
		assertEquals("by name", model.getDataNote());
	}

	@Test
	void faultsOfAListOfParksStandInIt() throws IOException {
		Path parks = Files.writeString(folder.resolve("parks.csv"), "park,grid\nK1,CN-X\nK1,\n");
		assertNull(UnitTable.read(file(HEADER + ROW), ImportOptions.DEFAULT.withParks(parks), faults));
		assertEquals(List.of(parks + ":2:4 park.grid", parks + ":3:1 park.name"),
				faults.list().stream().map(fault -> fault.place() + " " + fault.code()).toList());
		assertEquals("The park 'K1' stands twice, here and in line 2.", faults.list().get(1).message());
	}
}
