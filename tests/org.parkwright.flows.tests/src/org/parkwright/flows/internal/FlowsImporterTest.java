package org.parkwright.flows.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.flows.EnergyFlows;
import org.parkwright.flows.FlowNetwork;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.ParkFactory;

/** Tables of flows, read and written. */
class FlowsImporterTest {

	private static final String HEADS = "from,to,material,quantity,unit,year,kind,state,start,distance_km,investment,cost_reduction,revenue,substitutes,uncertainty,carrier,layer,end\n";

	@TempDir
	private Path folder;
	private final Faults faults = new Faults();

	private EipModel read(Path file, Map<String, String> options) {
		try {
			return Transfers.read(new FlowsImporter(), file, OptionValues.of(new FlowsImporter().description(), options), faults, ProgressMonitor.NONE);
		} catch (OptionException e) {
			throw new AssertionError(e);
		}
	}

	private EipModel read(String... lines) throws IOException {
		List<String> full = Arrays.stream(lines).map(line -> line + ",".repeat((int) (17 - line.chars().filter(c -> c == ',').count()))).toList();
		return read(Files.writeString(folder.resolve("flows.csv"), HEADS + String.join("\n", full) + "\n"), Map.of());
	}

	private List<String> told() {
		return faults.list().stream().map(Fault::toString).toList();
	}

	@Test
	void aFlowComesInWithAllThatIsSaidOfIt() throws IOException {
		EipModel model = read("Mill,Dairy,waste heat,12.5,GWh/a,2013,energy,implemented,2010,1.5,1000,200,50,steam coal,0.1,hotWater,energy,2020",
				"outside:Mine,Mill,coal,300,t/a,2013");
		assertEquals(List.of(), told());
		Exchange exchange = (Exchange) model.getParks().getFirst().getFlows().getFirst();
		assertEquals(List.of("Mill", "Dairy"), List.of(exchange.getFrom().getOwner().getName(), exchange.getTo().getOwner().getName()));
		assertEquals("waste heat", exchange.getMaterial().getName());
		assertEquals(List.of(12.5, "GWh/a", 2013, 0.1), List.of(exchange.getQuantity(), exchange.getUnit(), exchange.getYear(), exchange.getUncertainty()));
		assertEquals(List.of(ExchangeKind.ENERGY, ExchangeState.IMPLEMENTED, 2010, 2020),
				List.of(exchange.getKind(), exchange.getState(), exchange.getStartYear(), exchange.getEndYear()));
		assertEquals(List.of(1.5, 1000., 200., 50.), List.of(exchange.getDistance(), exchange.getInvestment(), exchange.getCostReduction(), exchange.getRevenue()));
		assertEquals(EnergyCarrier.HOT_WATER, exchange.getFrom().getCarrier());
		assertEquals("energy", exchange.getLayer());
		Flow coal = model.getParks().getFirst().getFlows().getLast();
		assertTrue(!(coal instanceof Exchange) && coal.getFrom().getOwner() instanceof ExteriorZone);
		assertEquals("Mine", coal.getFrom().getOwner().getName());
		assertTrue(model.getLibrary().getFuels().contains(coal.getMaterial()), "the library has coal");
	}

	@Test
	void whatIsNotSaidIsUnknown() throws IOException {
		EipModel model = read("Mill,Dairy,,,,");
		assertEquals(List.of(), told());
		Flow flow = model.getParks().getFirst().getFlows().getFirst();
		assertNull(flow.getQuantity());
		assertNull(flow.getUnit());
		assertNull(flow.getYear());
		assertNull(flow.getUncertainty());
		assertNull(flow.getMaterial());
	}

	@Test
	void readingTwiceGivesTheSame() throws IOException {
		String[] lines = { "Mill,Dairy,steam,1,TJ/a,2012", "Mill,Dairy,steam,2,TJ/a,2013", "Mill,Dairy,steam,2,TJ/a" };
		List<String> first = read(lines).getParks().getFirst().getFlows().stream().map(Flow::getId).toList();
		assertEquals(first, read(lines).getParks().getFirst().getFlows().stream().map(Flow::getId).toList());
		assertEquals(3, first.stream().distinct().count());
	}

	@Test
	void theSameActorAndPortServeSeveralFlows() throws IOException {
		EipModel model = read("Mill,Dairy,steam,1,TJ/a,2012", "Mill,Dairy,steam,2,TJ/a,2013");
		List<Flow> flows = model.getParks().getFirst().getFlows();
		assertSame(flows.getFirst().getFrom(), flows.getLast().getFrom());
		assertEquals(2, model.getParks().getFirst().getFirms().size());
	}

	@Test
	void aWorkbookIsReadToo() throws IOException {
		Path file = folder.resolve("flows.xlsx");
		try (var out = Files.newOutputStream(file); var book = new XSSFWorkbook()) {
			var sheet = book.createSheet();
			var head = sheet.createRow(0);
			var row = sheet.createRow(1);
			String[] heads = { "from", "to", "quantity", "unit" };
			for (int i = 0; i < heads.length; i++) {
				head.createCell(i).setCellValue(heads[i]);
			}
			row.createCell(0).setCellValue("Mill");
			row.createCell(1).setCellValue("Dairy");
			row.createCell(2).setCellValue(3.5);
			row.createCell(3).setCellValue("t/a");
			book.write(out);
		}
		EipModel model = read(file, Map.of());
		assertEquals(List.of(), told());
		assertEquals(3.5, model.getParks().getFirst().getFlows().getFirst().getQuantity());
	}

	@Test
	void flowsComeIntoAParkThatIsThere() throws IOException {
		Path park = folder.resolve("town.park");
		Parks.save(read("Mill,Dairy,steam,1,TJ/a,2012"), park);
		Path more = Files.writeString(folder.resolve("more.csv"), "from,to,material,quantity,unit\nDairy,Mill,whey,5,t/a\nfirm.Mill,outside:City,paper,7,t/a\n");
		EipModel model = read(more, Map.of("into", park.toString()));
		assertEquals(List.of(), told());
		assertEquals(3, model.getParks().getFirst().getFlows().size());
		assertEquals(2, model.getParks().getFirst().getFirms().size());
		assertEquals(1, Parks.load(park, faults).getParks().getFirst().getFlows().size(), "the file stays as it is");
	}

	@Test
	void anActorThatTheParkDoesNotHaveIsTold() throws IOException {
		Path park = folder.resolve("town.park");
		Parks.save(read("Mill,Dairy,steam,1,TJ/a,2012"), park);
		Path more = Files.writeString(folder.resolve("more.csv"), "from,to,quantity,unit\nDiary,Mill,5,t/a\n");
		assertNull(read(more, Map.of("into", park.toString())));
		String only = told().getFirst();
		assertTrue(only.contains("more.csv:2:1") && only.contains("There is no Diary in the park.") && only.contains("Dairy"), only);
	}

	@Test
	void whichParkTakesThemMustBeSaid() throws IOException {
		EipModel model = read("Mill,Dairy,steam,1,TJ/a,2012");
		var second = ParkFactory.eINSTANCE.createPark();
		second.setId("second");
		second.setName("Second");
		model.getParks().add(second);
		Path park = folder.resolve("town.park");
		Parks.save(model, park);
		Path more = Files.writeString(folder.resolve("more.csv"), "from,to,quantity,unit\noutside:A,outside:B,5,t/a\n");
		assertNull(read(more, Map.of("into", park.toString())));
		assertTrue(told().getFirst().contains("The park file holds 2 parks.") && told().getFirst().contains("flows, Second"), told().getFirst());
	}

	/** A line, and what is told of it with its place. Nothing is read then. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			",Dairy,steam,1,TJ/a|2:1|It is not said where the flow begins.",
			"Mill,,steam,1,TJ/a|2:6|It is not said where the flow ends.",
			"Mill,Mill,steam,1,TJ/a|2:6|It ends where it begins.",
			"Mill,outside:,steam,1,TJ/a|2:6|It is not said what lies outside.",
			"Mill,Dairy,steam,much,TJ/a|2:18|in the column",
			"Mill,Dairy,steam,-1,TJ/a|2:18|It is -1, which is less than 0. A flow goes the other way if its ends are exchanged.",
			"Mill,Dairy,steam,1,|2:20|The quantity has no unit.",
			"Mill,Dairy,steam,1,furlong|2:20|There is no unit furlong.",
			"Mill,Dairy,steam,1,t/MWh|2:20|In t/MWh no mass, volume or energy of a year is counted.",
			"Mill,Dairy,steam,1,TJ/a,13|2:25|13 is no calendar year.",
			"Mill,Dairy,steam,1,TJ/a,soon|2:25|is not a whole number.",
			"Mill,Dairy,steam,1,TJ/a,2013,friendship|2:30|There is no kind friendship. Write one of byproduct, energy, water, utilitySharing, knowledge, or nothing.",
			"Mill,Dairy,steam,1,TJ/a,2013,,done|2:31|There is no state done. Write one of idea, negotiated, implemented, ended, rejected, or nothing.",
			"Mill,Dairy,steam,1,TJ/a,2013,,,2015,,,,,,,,,2014|2:45|It ends in 2014, and does not begin before 2015.",
			"Mill,Dairy,steam,1,TJ/a,2013,,,,-3|2:33|It is -3, which is less than 0.",
			"Mill,Dairy,steam,1,TJ/a,2013,,,,,,,,,-0.1|2:38|It is -0.1, which is less than 0.",
			"Mill,Dairy,steam,1,TJ/a,2013,,,,,,,,,,sunshine|2:39|There is no carrier sunshine.",
			"Mill,Dairy,steam,1,TJ/a,2013,,,,,,,,,,,gold|2:40|There is no layer gold. Write goods, energy, water, or substance: and the code of a substance.",
			"outside:A,outside:B,steam,1,TJ/a|2:1|it goes from one exterior zone to another." })
	void whatIsWrongIsToldWithItsPlaceAndNothingIsRead(String line, String place, String message) throws IOException {
		assertNull(read(line));
		assertTrue(told().stream().anyMatch(fault -> fault.contains("flows.csv:" + place) && fault.contains(message)), () -> told().toString());
	}

	@Test
	void aFlowOfAYearThatStandsTwiceIsTold() throws IOException {
		assertNull(read("Mill,Dairy,steam,1,TJ/a,2013", "Mill,Dairy,steam,2,TJ/a,2013"));
		assertTrue(told().getFirst().contains("flows.csv:3:1") && told().getFirst().contains("The same flow of the same year stands in line 2 too."), told().getFirst());
	}

	@Test
	void allFaultsAreToldAtOnce() throws IOException {
		assertNull(read("Mill,Mill,steam,-1,furlong,13", "Mill,Dairy,steam,x,TJ/a"));
		assertEquals(5, faults.list().size(), () -> told().toString());
	}

	@Test
	void aListWithoutColumnsOrLinesIsTold() throws IOException {
		assertNull(read(Files.writeString(folder.resolve("no.csv"), "from,to\nMill,Dairy\n"), Map.of()));
		assertTrue(told().getFirst().contains("quantity"), told().getFirst());
		Faults before = faults;
		assertNull(read());
		assertTrue(before.list().getLast().toString().contains("The list has a header, but no flow."), told().toString());
	}

	@Test
	void whatComesInIsDrawn() throws IOException {
		EipModel model = read("outside:Grid,Mill,,5,GWh/a,2013,,,,,,,,,,electricity", "Mill,Dairy,,7,TJ/a,2013,,,,,,,,,,hotWater");
		FlowNetwork network = EnergyFlows.of(model.getParks().getFirst(), 2013, Double.NaN);
		assertEquals(List.of(18_000., 7_000.), network.flows().stream().map(FlowNetwork.Flow::value).toList());
	}

	private Path written(EipModel model, String name) throws IOException {
		Path file = folder.resolve(name);
		try {
			Transfers.write(new FlowsExporter(), model, file, OptionValues.of(new FlowsExporter().description(), Map.of()), faults, ProgressMonitor.NONE);
		} catch (OptionException e) {
			throw new AssertionError(e);
		}
		return file;
	}

	@ParameterizedTest
	@ValueSource(strings = { "again.csv", "again.xlsx" })
	void whatIsWrittenIsReadAsItWas(String name) throws IOException {
		EipModel model = read("Mill,Dairy,waste heat,12.5,GWh/a,2013,energy,implemented,2010,1.5,1000,200,50,steam coal,0.1,hotWater,energy,2020",
				"outside:Mine,Mill,coal,300,t/a,2013", "Mill,Dairy,,,,");
		EipModel again = read(written(model, name), Map.of());
		assertEquals(List.of(), told());
		List<Flow> flows = model.getParks().getFirst().getFlows();
		List<Flow> others = again.getParks().getFirst().getFlows();
		assertEquals(flows.size(), others.size());
		for (int i = 0; i < flows.size(); i++) {
			assertEquals(said(flows.get(i)), said(others.get(i)));
		}
	}

	private static String said(Flow flow) {
		return flow.eClass().getEAllAttributes().stream().map(attribute -> attribute.getName() + " " + flow.eGet(attribute)).toList() + " "
				+ flow.getFrom().getOwner().getName() + " " + flow.getFrom().getOwner().eClass().getName() + " " + flow.getTo().getOwner().getName() + " "
				+ (flow.getMaterial() == null ? null : flow.getMaterial().getName()) + " " + flow.getFrom().getCarrier();
	}

	@Test
	void aParkWithoutFlowsGivesTheTitlesToFillIn() throws IOException {
		EipModel model = read("Mill,Dairy,,,,");
		model.getParks().getFirst().getFlows().clear();
		assertEquals("from,to,quantity,unit,material,carrier,layer,year,uncertainty,kind,state,start,end,distance_km,investment,cost_reduction,revenue,substitutes",
				Files.readString(written(model, "empty.csv")).strip());
	}
}
