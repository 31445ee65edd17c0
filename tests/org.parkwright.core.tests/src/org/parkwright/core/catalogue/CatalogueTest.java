package org.parkwright.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.parkwright.core.catalogue.Catalogue.Entry;
import org.parkwright.model.park.ElectricityGrid;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.FuelKind;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Technology;

/** What may be named as fuel, technology or grid, and the library that ships. */
class CatalogueTest {

	private final Catalogue standard = Catalogue.standard();

	private static List<String> names(List<Entry> entries) {
		return entries.stream().map(Entry::name).toList();
	}

	/** The 13 fuels of the published stock, SPEC 3.1, and the six regional grids, SPEC 1.3. */
	@Test
	void theStandardLibraryHasThePublishedFuelsAndGrids() {
		assertEquals(List.of("coal", "gangue", "naturalGas", "petrol", "municipalWaste", "sludge", "biomass", "biogas",
				"reactionHeat", "solar", "wind", "hydro", "geothermal"), names(standard.fuels()));
		assertEquals(List.of("northChina", "northeastChina", "eastChina", "centralChina", "northwestChina", "southChina"),
				names(standard.grids()));
		assertEquals(11, standard.technologies().size());
	}

	@Test
	void operatingMarginsAreThoseOfTheirSource() {
		assertEquals(List.of(1.0, 1.1171, 0.8086, 0.9229, 0.9316, 0.8676), Catalogue.newLibrary().getGrids().stream()
				.map(ElectricityGrid::getFactors).map(factors -> factors.get(0)).map(GridFactor::getValue).toList());
	}

	@Test
	void aLibrarySaysWhatItsOwnAreAndTheStandardOneWhatOthersAre() {
		Library library = ParkFactory.eINSTANCE.createLibrary();
		Fuel peat = ParkFactory.eINSTANCE.createFuel();
		peat.setName("peat");
		peat.setKind(FuelKind.COAL);
		Fuel biogas = ParkFactory.eINSTANCE.createFuel();
		biogas.setName("biogas");
		biogas.setKind(FuelKind.BIOMASS);
		library.getFuels().addAll(List.of(peat, biogas));
		Map<String, FuelKind> kinds = Catalogue.fuelKinds(library);
		assertEquals(List.of(FuelKind.COAL, FuelKind.BIOMASS, FuelKind.GAS), List.of(kinds.get("peat"), kinds.get("biogas"), kinds.get("naturalGas")));
		assertEquals(FuelKind.GAS, Catalogue.fuelKinds(null).get("naturalGas"));
		assertEquals(Catalogue.newLibrary().getTechnologies().stream().map(Technology::getKind).toList(),
				Catalogue.newLibrary().getTechnologies().stream().map(each -> Catalogue.technologyKinds(null).get(Entry.of(each).name())).toList());
	}

	@Test
	void entriesAreFoundByCodeAndByName() {
		assertEquals("naturalGas", standard.fuel("NG").orElseThrow().name());
		assertEquals(standard.fuel("ng"), standard.fuel("naturalgas"));
		assertEquals("combinedCycle", standard.technology("ccgt").orElseThrow().name());
		assertEquals("East China grid", standard.grid("CN-E").orElseThrow().label());
		assertEquals(Optional.empty(), standard.fuel("uranium"));
		assertEquals(Optional.empty(), standard.fuel(""));
	}

	@Test
	void noTwoEntriesAnswerToOneWord() {
		for (List<Entry> kind : List.of(standard.fuels(), standard.technologies(), standard.grids())) {
			for (Entry entry : kind) {
				for (String word : List.of(entry.code(), entry.name())) {
					assertEquals(1, kind.stream().filter(other -> other.answersTo(word)).count(), word);
				}
			}
		}
	}

	@Test
	void everythingInTheStandardLibraryHasAnIdAndNumbersHaveASource() {
		List<NamedElement> all = new ArrayList<>();
		Catalogue.newLibrary().eAllContents().forEachRemaining(element -> all.add((NamedElement) element));
		assertEquals(all.size(), new HashSet<>(all.stream().map(NamedElement::getId).toList()).size());
		for (NamedElement element : all) {
			boolean states = element instanceof GridFactor || element instanceof Fuel fuel
					&& (fuel.getLowerHeatingValue() != null || fuel.getBiogenicShare() != null);
			assertTrue(!states || !element.getSources().isEmpty(), element.getId());
		}
	}

	@Test
	void anEntryMakesDoWithWhatItHas() {
		Fuel fuel = ParkFactory.eINSTANCE.createFuel();
		assertEquals(new Entry("", "", ""), Entry.of(fuel));
		fuel.setCode(" straw ");
		assertEquals(new Entry("straw", "straw", "straw"), Entry.of(fuel));
		fuel.setName("cerealStraw");
		assertEquals("straw (cerealStraw)", Entry.of(fuel).toString());
		fuel.setDescription("Straw of cereals");
		assertEquals(new Entry("straw", "cerealStraw", "Straw of cereals"), Entry.of(fuel));
		fuel.setCode(null);
		assertEquals("cerealStraw", Entry.of(fuel).toString());
		assertFalse(Entry.of(fuel).answersTo(""));
	}

	@Test
	void theCatalogueOfAModelIsThatOfItsLibrary() {
		Library library = ParkFactory.eINSTANCE.createLibrary();
		Technology own = ParkFactory.eINSTANCE.createTechnology();
		own.setName("fuelCell");
		library.getTechnologies().add(own);
		Catalogue catalogue = Catalogue.of(library);
		assertEquals(List.of("fuelCell"), names(catalogue.technologies()));
		assertEquals(List.of(), catalogue.fuels());
		assertEquals(new Catalogue(List.of(), List.of(), List.of()), Catalogue.of(null));
	}

	@Test
	void everyNewModelHasALibraryOfItsOwn() {
		Library first = Catalogue.newLibrary();
		assertNotSame(first, Catalogue.newLibrary());
		assertTrue(EcoreUtil.equals(first, Catalogue.newLibrary()));
		first.getFuels().clear();
		assertEquals(13, Catalogue.newLibrary().getFuels().size());
		assertEquals(13, Stream.of(Catalogue.standard()).mapToInt(catalogue -> catalogue.fuels().size()).sum());
	}
}
