package org.parkwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Zone;

class RoundTripTest {
	@TempDir
	Path folder;

	private Path save(EipModel model, String name) throws IOException {
		Path file = folder.resolve(name);
		ParkResource resource = ParkResources.create(file);
		resource.getContents().add(model);
		resource.save(null);
		return file;
	}

	private static EipModel load(Path file) {
		ParkResource resource = ParkResources.load(file);
		assertEquals(List.of(), resource.faults());
		return resource.model().orElseThrow();
	}

	private static EnergyUnit unit(EipModel model, int i) {
		return ((EnergyPlant) model.getParks().getFirst().getInfrastructure().getFirst()).getUnits().get(i);
	}

	@Test
	void everyFeatureOfEveryClassComesBack() throws IOException {
		EipModel model = Samples.everything();
		Path file = save(model, "all.park");
		EipModel loaded = load(file);
		assertTrue(EcoreUtil.equals(model, loaded));
		assertEquals(Files.readString(file), Files.readString(save(loaded, "again.park")));
	}

	@Test
	void idsAreStable() throws IOException {
		EipModel model = Samples.everything();
		List<String> before = ids(model);
		assertEquals(before, ids(load(save(model, "ids.park"))));
	}

	private static List<String> ids(EipModel model) {
		List<String> ids = new ArrayList<>(List.of(model.getId()));
		model.eAllContents().forEachRemaining(element -> ids.add(((NamedElement) element).getId()));
		return ids;
	}

	@Test
	void theUnknownStaysUnknownAndZeroStaysZero() throws IOException {
		EipModel model = Samples.onePark(2);
		EnergyUnit unit = unit(model, 0);
		unit.setCapacity(null);
		unit.setHours(Double.NaN);
		unit.setHeatToPower(0.0);
		Path file = save(model, "unknown.park");
		EnergyUnit loaded = unit(load(file), 0);
		assertNull(loaded.getCapacity());
		assertNull(loaded.getHours());
		assertNull(loaded.getVintage());
		assertEquals(0.0, loaded.getHeatToPower());
		assertTrue(!Files.readString(file).contains("NaN"));
	}

	@ParameterizedTest
	@CsvSource({ "300.0,300", "0.1,0.1", "0.30000000000000004,0.30000000000000004", "1e300,1.0E300", "-5.0,-5", "1e15,1.0E15",
			"123456789012345,123456789012345" })
	void quantitiesAreShortAndExact(double value, String text) {
		String written = Samples.FACTORY.convertToString(ParkPackage.Literals.QUANTITY, value);
		assertEquals(text, written);
		assertEquals(value, Samples.FACTORY.createFromString(ParkPackage.Literals.QUANTITY, written));
	}

	@Test
	void aFileIsUtf8WithOneElementALineAndIdsAsReferences() throws IOException {
		EipModel model = Samples.onePark(3);
		model.setLibrary(Samples.FACTORY.createLibrary());
		Fuel coal = Samples.FACTORY.createFuel();
		coal.setName("煤");
		model.getLibrary().getFuels().add(coal);
		unit(model, 1).setFuel(coal);
		byte[] bytes = Files.readAllBytes(save(model, "lines.park"));
		String text = new String(bytes, StandardCharsets.UTF_8);
		assertTrue(text.contains("name=\"煤\""));
		assertTrue(!text.contains("\r"));
		AtomicInteger elements = new AtomicInteger(1);
		model.eAllContents().forEachRemaining(element -> elements.incrementAndGet());
		long opened = text.lines().filter(line -> line.strip().startsWith("<") && !line.contains("<?") && !line.contains("</")).count();
		assertEquals(elements.get(), opened);
		assertTrue(text.contains("fuel=\"" + coal.getId() + "\""));
	}

	@Test
	void theOtherEndOfAReferenceIsThereAfterLoading() throws IOException {
		EipModel model = Samples.onePark(0);
		Park park = model.getParks().getFirst();
		Zone zone = Samples.FACTORY.createZone();
		Firm firm = Samples.FACTORY.createFirm();
		park.getZones().add(zone);
		park.getFirms().add(firm);
		firm.setZone(zone);
		Park loaded = load(save(model, "zone.park")).getParks().getFirst();
		assertSame(loaded.getFirms().getFirst(), loaded.getZones().getFirst().getActors().getFirst());
		assertSame(loaded, loaded.getFirms().getFirst().getPark());
	}

	@Test
	void aPastedCopyGetsNewIdsAndAMovedElementKeepsIts() {
		EipModel model = Samples.onePark(1);
		ParkResource resource = ParkResources.create(folder.resolve("paste.park"));
		resource.getContents().add(model);
		Park park = model.getParks().getFirst();
		Park copy = EcoreUtil.copy(park);
		assertEquals(park.getId(), copy.getId());
		model.getParks().add(copy);
		assertNotEquals(park.getId(), copy.getId());
		assertNotEquals(park.getInfrastructure().getFirst().getId(), copy.getInfrastructure().getFirst().getId());
		String id = park.getId();
		model.getParks().remove(park);
		model.getParks().add(park);
		assertEquals(id, park.getId());
		assertSame(park, resource.getEObject(id));
	}

	@Test
	void everyElementKnowsItsPlaceInTheFile() throws IOException {
		ParkResource resource = Samples.load(folder, Samples.HEADER + """
				  <parks id="p1">
				    <firms id="f1"/><firms id="f2"
				        name="second"/>
				    <!-- remark -->
				    <zones id="z1"/>
				  </parks>
				""" + Samples.FOOTER);
		Park park = resource.model().orElseThrow().getParks().getFirst();
		assertEquals(new Location(2, 1), resource.location(park.getModel()).orElseThrow());
		assertEquals(new Location(3, 3), resource.location(park).orElseThrow());
		assertEquals(new Location(4, 5), resource.location(park.getFirms().get(0)).orElseThrow());
		assertEquals(new Location(4, 21), resource.location(park.getFirms().get(1)).orElseThrow());
		assertEquals(new Location(7, 5), resource.location(park.getZones().get(0)).orElseThrow());
		assertTrue(resource.location(Samples.FACTORY.createFirm()).isEmpty());
	}

	@Test
	void aLargeFileIsReadInTimeProportionalToItsSize() throws IOException {
		EipModel model = Samples.onePark(60_000);
		model.setLibrary(Samples.FACTORY.createLibrary());
		Fuel coal = Samples.FACTORY.createFuel();
		model.getLibrary().getFuels().add(coal);
		((EnergyPlant) model.getParks().getFirst().getInfrastructure().getFirst()).getUnits().forEach(unit -> unit.setFuel(coal));
		Path file = save(model, "large.park");
		EipModel loaded = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> load(file));
		assertSame(loaded.getLibrary().getFuels().getFirst(), unit(loaded, 59_999).getFuel());
	}
}
