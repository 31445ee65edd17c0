package org.parkwright.symbiosis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

/** Networks and places of actors in files of other programs. */
class MapFilesTest {

	private static final Path KALUNDBORG = Path.of(System.getProperty("basedir", ""), "../../examples/kalundborg/kalundborg.park").toAbsolutePath().normalize();
	private static final String FEATURE = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":%s},\"properties\":{%s}}";

	@TempDir
	private Path folder;
	private final Faults faults = new Faults();
	private final EipModel kalundborg = Parks.load(KALUNDBORG, faults);

	private String written(Exporter exporter, EipModel model) throws Exception {
		Path file = folder.resolve("out." + exporter.description().files().getFirst().ending());
		AtomicFiles.Content content = exporter.files(model, file, OptionValues.of(exporter.description(), Map.of()), faults, ProgressMonitor.NONE).get(file.getFileName().toString());
		var out = new ByteArrayOutputStream();
		content.write(out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private EipModel read(String text, Map<String, String> options) throws IOException {
		Path file = Files.writeString(folder.resolve("places.geojson"), text);
		try {
			return Transfers.read(new GeojsonImporter(), file, OptionValues.of(new GeojsonImporter().description(), options), faults, ProgressMonitor.NONE);
		} catch (OptionException e) {
			throw new AssertionError(e);
		}
	}

	private static String collection(String... features) {
		return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
	}

	private static String feature(String coordinates, String properties) {
		return FEATURE.formatted(coordinates, properties.replace('\'', '"'));
	}

	private List<String> told() {
		return faults.list().stream().map(Fault::text).toList();
	}

	private static Actor actor(EipModel model, String name) {
		return GeojsonExporter.actors(model.getParks().getFirst()).filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
	}

	@Test
	void graphmlHasActorsAndExchanges() throws Exception {
		String text = written(new GraphmlExporter(), kalundborg);
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		NodeList edges = document.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", "edge");
		assertEquals(16, document.getElementsByTagName("node").getLength());
		assertEquals(27, edges.getLength());
		Element gypsum = IntStream.range(0, 27).mapToObj(i -> (Element) edges.item(i)).filter(each -> each.getAttribute("id").endsWith("gypsum")).findFirst().orElseThrow();
		assertEquals("actor.asnaes", gypsum.getAttribute("source"));
		assertTrue(gypsum.getTextContent().contains("200000.0t/a1993"), gypsum::getTextContent);
		assertFalse(text.contains("NaN") || text.contains("null"), "what is unknown is left out");
	}

	@Test
	void geojsonHasWhatIsPlacedAndSaysWhatIsNot() throws Exception {
		GeojsonExporter.actors(kalundborg.getParks().getFirst()).forEach(actor -> {
			actor.setLatitude(null);
			actor.setLongitude(null);
		});
		place("Gyproc", 55.66, 11.09);
		place("Asnæs power station", 55.662, 11.08);
		JsonArray features = JsonParser.parseString(written(new GeojsonExporter(), kalundborg)).getAsJsonObject().getAsJsonArray("features");
		List<String> kinds = features.asList().stream().map(each -> each.getAsJsonObject().getAsJsonObject("properties").get("kind").getAsString()).filter(each -> !each.equals("Park")).toList();
		assertEquals(List.of("Firm", "EnergyPlant", "Exchange"), kinds);
		assertEquals("[[11.08,55.662],[11.09,55.66]]", features.get(features.size() - 1).getAsJsonObject().getAsJsonObject("geometry").get("coordinates").toString());
		assertEquals(1, told().size());
		assertTrue(told().getFirst().startsWith("Without coordinates, and so left out with their exchanges: Statoil refinery, Novo Nordisk"), told()::toString);
	}

	private void place(String name, double latitude, double longitude) {
		actor(kalundborg, name).setLatitude(latitude);
		actor(kalundborg, name).setLongitude(longitude);
	}

	@Test
	void whatIsWrittenIsReadBack() throws Exception {
		place("Gyproc", 55.66, 11.09);
		String text = written(new GeojsonExporter(), kalundborg);
		EipModel read = read(text, Map.of("into", KALUNDBORG.toString()));
		assertEquals(55.66, actor(read, "Gyproc").getLatitude());
		assertEquals(11.09, actor(read, "Gyproc").getLongitude());
		assertEquals(6, read.getParks().getFirst().getFirms().size(), "no new firm");
	}

	@Test
	void pointsThatNobodyKnowsAreFirms() throws IOException {
		EipModel read = read(collection(feature("[11.5, 55.5]", "'name':'Mill','sector_code':'17.12','sector_scheme':'NACE Rev. 2','employees':120"), feature("[12,56]", "'id':'F2'")), Map.of());
		assertEquals(List.of(), told());
		Firm mill = read.getParks().getFirst().getFirms().getFirst();
		assertEquals(List.of("Mill", 55.5, 11.5, "17.12", "NACE Rev. 2", 120),
				List.of(mill.getName(), mill.getLatitude(), mill.getLongitude(), mill.getSectorCode(), mill.getSectorScheme(), mill.getEmployees()));
		assertEquals("F2", read.getParks().getFirst().getFirms().getLast().getName());
		assertEquals("places", read.getParks().getFirst().getName());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"[55.66, 111.09]|'name':'Mill'|Feature 1 (Mill): its longitude 55.66 and latitude 111.09 are not on the globe. GeoJSON has the longitude first; exchange them.",
			"[200, 100]|'name':'Mill'|Feature 1 (Mill): its longitude 200 and latitude 100 are not on the globe. Write degrees of WGS 84, longitude from -180 to 180 and latitude from -90 to 90.",
			"[11]|'name':'Mill'|Feature 1 (Mill): its coordinates are no pair of numbers. Write longitude and latitude in degrees, such as [11.08, 55.66].",
			"[\"a\", 1]|'id':'M'|Feature 1 (M): its coordinates are no pair of numbers. Write longitude and latitude in degrees, such as [11.08, 55.66].",
			"[1e999, 1]|'id':'M'|Feature 1 (M): its coordinates are no pair of numbers. Write longitude and latitude in degrees, such as [11.08, 55.66].",
			"[11, 55]|'kind':'Firm'|Feature 1: it has neither a name nor an id. Give it a property name." })
	void badFeaturesAreToldAndNothingIsRead(String coordinates, String properties, String expected) throws IOException {
		assertNull(read(collection(feature(coordinates, properties), feature("[11, 55]", "'name':'Works'")), Map.of()));
		assertEquals(List.of(expected), told());
	}

	@Test
	void oneActorHasOnePlace() throws IOException {
		assertNull(read(collection(feature("[11, 55]", "'name':'Mill'"), feature("[12, 55]", "'name':'Mill'")), Map.of()));
		assertEquals(List.of("Feature 2 (Mill): feature 1 is the same actor. Leave one of them out, or give each an id of its own."), told());
	}

	@Test
	void whatIsNoMapIsTold() throws IOException {
		assertNull(read("{\"type\":\"FeatureCollection\",\n\"features\":[", Map.of()));
		assertNull(read("[]", Map.of()));
		assertNull(read(collection("{\"geometry\":{\"type\":\"LineString\"}}", "7"), Map.of()));
		assertEquals(3, told().size(), told()::toString);
		assertTrue(told().get(0).matches("The file is no JSON, from line 2 column \\d+ on\\. Export the map as GeoJSON again\\."), told()::toString);
		assertEquals("The file is no FeatureCollection. Export the map as GeoJSON again.", told().get(1));
		assertEquals("The file holds no point that is an actor. Add a feature with a Point and a name for every actor.", told().get(2));
	}

	@Test
	void aWrongParkIsTold() throws IOException {
		assertNull(read(collection(feature("[11, 55]", "'name':'Mill'")), Map.of("into", KALUNDBORG.toString(), "park", "Elsewhere")));
		assertEquals(List.of("The park file holds no one park that is called Elsewhere. Name the park that takes new firms."), told());
	}
}
