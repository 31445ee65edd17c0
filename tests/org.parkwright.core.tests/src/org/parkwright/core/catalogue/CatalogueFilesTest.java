package org.parkwright.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.FolderContributor;
import org.parkwright.core.LogFixture;
import org.parkwright.core.catalogue.CatalogueFiles.CatalogueFile;
import org.parkwright.core.catalogue.CatalogueFiles.Example;
import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.ParkFactory;

/** Files that plug-ins bring to the catalogue: what is sound is there, what is not is told and nothing else suffers. */
class CatalogueFilesTest {

	private static final String PARK = """
			<?xml version="1.0" encoding="UTF-8"?>
			<park:EipModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:park="http://www.parkwright.org/park/1.0" id="m" schemaVersion="1.0">
			  <library id="library.straw">%s</library>
			</park:EipModel>
			""";
	private static final String TOLD = "The library of the plug-in com.example.straw 1.0.0 was skipped: ";

	@TempDir
	private Path folder;
	private FolderContributor plugin;
	private LogFixture log;

	@BeforeEach
	void begin() {
		plugin = new FolderContributor("com.example.straw", folder);
		log = new LogFixture(Contributions.class);
	}

	@AfterEach
	void stopListening() {
		log.close();
	}

	private Library merged(String content) throws IOException {
		Files.writeString(folder.resolve("straw.park"), content);
		List<Contribution> elements = new ArrayList<>(Contributions.elements(CatalogueFiles.EXTENSION_POINT));
		elements.add(plugin.element("library", Map.of("file", "straw.park")));
		return Libraries.merged(elements);
	}

	private static Library shipped() {
		return Libraries.merged(Contributions.elements(CatalogueFiles.EXTENSION_POINT));
	}

	private Library withFactors(String content) throws IOException {
		Files.writeString(folder.resolve("straw.park"), content);
		return Libraries.with("factors", shipped(), List.of(plugin.element("factors", Map.of("file", "straw.park"))));
	}

	private List<String> told() {
		return log.records().stream().map(each -> each.getMessage()).toList();
	}

	@Test
	void theStandardLibraryComesInByTheDoor() {
		assertEquals(List.of("org.parkwright.core"), Contributions.elements(CatalogueFiles.EXTENSION_POINT).stream()
				.filter(each -> each.name().equals("library")).map(each -> each.contributor().name()).toList());
	}

	@Test
	void aLibraryOfAPluginAddsToTheOneThatShips() throws IOException {
		Library library = merged(PARK.formatted("""
				<fuels id="straw.fuel" name="straw" code="straw" kind="biomass" sources="straw.source"/>
				<fuels id="straw.coal" name="coal" code="coal" lowerHeatingValue="1"/>
				<bibliography id="straw.source" name="A handbook"/>
				"""));
		assertEquals(14, library.getFuels().size());
		Fuel straw = library.getFuels().get(13);
		assertEquals("straw", straw.getName());
		assertSame(library.getBibliography().getLast(), straw.getSources().get(0));
		assertEquals(null, library.getFuels().get(0).getLowerHeatingValue(), "what ships stays as it is");
		assertEquals(List.of(), told());
	}

	@Test
	void factorsAreReadWhereTheyAreAskedForAndNowhereElse() throws IOException {
		String content = PARK.formatted("""
				<materials id="straw.ash" name="straw ash" sources="straw.source"/>
				<bibliography id="straw.source" name="A handbook"/>
				""");
		Library library = withFactors(content);
		assertEquals("straw ash", library.getMaterials().getLast().getName());
		assertSame(library.getBibliography().getLast(), library.getMaterials().getLast().getSources().get(0));
		assertEquals(Catalogue.newLibrary().getFuels().size(), library.getFuels().size());
		assertTrue(Libraries.merged(List.of(plugin.element("factors", Map.of("file", "straw.park")))).getMaterials().isEmpty());
		assertEquals(List.of(), told());
	}

	@Test
	void factorsWithAFuelOrAnIdThatIsTakenAreToldAndLeftOut() throws IOException {
		for (String content : List.of("<fuels id=\"straw.fuel\" name=\"straw\"/>", "<materials id=\"fuel.coal\" name=\"straw ash\"/>")) {
			assertTrue(EcoreUtil.equals(shipped(), withFactors(PARK.formatted(content))), content);
		}
		String told = "The factors of the plug-in com.example.straw 1.0.0 was skipped: ";
		assertEquals(List.of(told + "its file straw.park has fuels, technologies, grids or size classes. Such a file is a library.",
				told + "two elements of the catalogue would have the id fuel.coal."), told());
	}

	@Test
	void whatRefersToAnEntryThatIsThereMeansThatOne() throws IOException {
		Library shipped = shipped();
		Library library = merged(PARK.formatted("""
				<fuels id="straw.fuel" name="straw" sources="straw.stock"/>
				<bibliography id="straw.stock" name="%s"/>
				""".formatted(shipped.getBibliography().get(0).getName())));
		assertEquals(shipped.getBibliography().size(), library.getBibliography().size());
		assertSame(library.getBibliography().get(0), library.getFuels().getLast().getSources().get(0));
		assertTrue(EcoreUtil.ExternalCrossReferencer.find(library).isEmpty());
	}

	@Test
	void aLibraryThatCannotBeUsedIsToldAndTheOthersStay() throws IOException {
		for (String content : List.of("no park", PARK.replaceAll("<library.*</library>", ""), PARK.formatted("<fuels id=\"fuel.coal\" name=\"straw\"/>"),
				PARK.formatted("<fuels id=\"straw.a\" name=\"a\"/><grids id=\"straw.a\" name=\"b\"/>"))) {
			assertTrue(EcoreUtil.equals(shipped(), merged(content)), content);
		}
		assertEquals(List.of(TOLD + "its file straw.park has a fault: the file is empty or begins with something that is no XML; restore it from a copy.", TOLD + "its file straw.park is no park file with a library.",
				TOLD + "two elements of the catalogue would have the id fuel.coal.", TOLD + "its file straw.park has a fault: the id 'straw.a' of this "
						+ "ElectricityGrid is already that of the Fuel 'a' in line 3, column 31; remove one of the two ids."), told());
	}

	@Test
	void scenarioFilesAreFoundByTheirNames() throws IOException {
		Files.createDirectories(folder.resolve("a"));
		for (String file : List.of("a/steam.scenario", "steam.scenario", "steam.txt")) {
			Files.writeString(folder.resolve(file), "factor set " + file);
		}
		List<CatalogueFile> found = CatalogueFiles.scenarios(List.of(plugin.element("scenario", Map.of("file", "a/steam.scenario", "title", "Steam")),
				plugin.element("scenario", Map.of("file", "steam.scenario")), plugin.element("scenario", Map.of("file", "steam.txt")),
				plugin.element("scenario", Map.of("file", "missing.scenario")), plugin.element("scenario", Map.of())));
		assertEquals(List.of("steam.scenario Steam factor set a/steam.scenario"), found.stream().map(CatalogueFilesTest::line).toList());
		String start = "The scenario of the plug-in com.example.straw 1.0.0 was skipped: ";
		assertEquals(List.of(start + "there is another of the name steam.scenario.", start + "steam.txt does not end in .scenario.",
				start + "there is no file missing.scenario in it.", start + "it names no file (file)."), told());
	}

	@Test
	void pricesToBeFilledInAreInTheCurrencyOfThePark() throws IOException {
		CatalogueFile prices = CatalogueFiles.scenario("prices.scenario").orElseThrow();
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		assertEquals(prices.text(), prices.text(model));
		assertEquals(prices.text(), prices.text(null));
		model.setCurrency("zloty");
		assertEquals(prices.text(), prices.text(model), "no code of a currency");
		model.setCurrency("EUR");
		String text = prices.text(model);
		assertTrue(text.contains("\tcurrency EUR\n") && text.contains("fillIn * 1 EUR/kW") && !text.contains("CNY"), text);
		CatalogueFile factors = CatalogueFiles.scenario("factors.scenario").orElseThrow();
		assertEquals(factors.text(), factors.text(model));
	}

	/** Numbers of money would be another amount in another currency. */
	@Test
	void noFileWhoseCurrencyIsAPlaceForOneHoldsAnAmount() throws IOException {
		for (CatalogueFile file : CatalogueFiles.scenarios()) {
			if (!file.currency().isEmpty()) {
				String code = file.text().replaceAll("//[^\n]*", "");
				assertEquals(List.of(), Pattern.compile("[0-9.]+ " + file.currency()).matcher(code).results().map(MatchResult::group)
						.filter(amount -> !amount.startsWith("0 ") && !amount.startsWith("1 ")).toList());
			}
		}
	}

	@Test
	void partsOfCostComeInFilesOfTheirOwnAndTheShippedOnesAreTheFirst() throws IOException {
		Files.writeString(folder.resolve("more.scenario"), "cost part more");
		List<Contribution> elements = List.of(plugin.element("costs", Map.of("file", "more.scenario")), plugin.element("costs", Map.of("file", "none.scenario")));
		assertEquals(List.of("more.scenario  cost part more"), CatalogueFiles.costs(elements).stream().map(CatalogueFilesTest::line).toList());
		assertEquals(List.of("The costs of the plug-in com.example.straw 1.0.0 was skipped: there is no file none.scenario in it."), told());
		assertEquals("costs.scenario", CatalogueFiles.costs().getFirst().name());
		assertTrue(CatalogueFiles.scenarios().stream().noneMatch(file -> file.name().equals("costs.scenario")), "it is no file to copy measures from");
	}

	private static String line(CatalogueFile file) {
		try {
			return file.name() + " " + file.title() + " " + file.text();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void anExampleIsThereWholeOrNotAtAll() throws IOException {
		Files.writeString(folder.resolve("study.scenario"), "");
		Contribution study = plugin.element("file", Map.of("path", "study.scenario"));
		Contribution missing = plugin.element("file", Map.of("path", "missing.park"));
		List<Example> found = CatalogueFiles.examples(List.of(plugin.element("example", Map.of("id", "town", "title", "a town"), study),
				plugin.element("example", Map.of("id", "village", "title", "a village"), study, missing),
				plugin.element("example", Map.of("id", "empty", "title", "nothing")), plugin.element("example", Map.of("id", "nameless"), study),
				plugin.element("example", Map.of("id", "town", "title", "another town"), study)));
		assertEquals(List.of("a town"), found.stream().map(Example::title).toList());
		assertEquals("study.scenario", found.get(0).file("study.scenario").orElseThrow().name());
		String start = "The example of the plug-in com.example.straw 1.0.0 was skipped: ";
		assertEquals(List.of("The file of the plug-in com.example.straw 1.0.0 was skipped: there is no file missing.park in it.",
				start + "it has no file, or not all of them.", start + "it has no file, or not all of them.", start + "it needs an id and a title.",
				start + "there is another of the name town."), told());
	}
}
