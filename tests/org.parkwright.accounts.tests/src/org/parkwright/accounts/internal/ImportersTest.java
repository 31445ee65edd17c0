package org.parkwright.accounts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.accounts.Eastfield;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.SourceKind;

/** Tables of accounts and of firms: what comes in, and what is told of those that cannot. */
class ImportersTest {

	private static final String HEADS = "park,year,sector,kind,firm,material,amount,unit,scope,supplier,uncertainty,quality,factor,factor_unit,source,gas,removed,notation\n";
	private static final String FIRM_HEADS = "id,name,park,sector_code,lat,lon,employees\n";

	@TempDir
	private Path folder;
	private final Faults faults = new Faults();

	private EipModel read(Importer importer, Path file, Map<String, String> options) {
		try {
			return Transfers.read(importer, file, OptionValues.of(importer.description(), options), faults, ProgressMonitor.NONE);
		} catch (OptionException e) {
			throw new AssertionError(e);
		}
	}

	private EipModel accounts(String lines) throws IOException {
		String full = lines.lines().map(ImportersTest::filled).collect(Collectors.joining("\n"));
		return read(new AccountsImporter(), Files.writeString(folder.resolve("accounts.csv"), HEADS + full), Map.of());
	}

	/** A line with as many cells as the heads. */
	private static String filled(String line) {
		long commas = line.chars().filter(c -> c == ',').count();
		return line + ",".repeat((int) (17 - commas));
	}

	private Path write(Exporter exporter, EipModel model, String name) throws IOException, OptionException {
		Path file = folder.resolve(name);
		Transfers.write(exporter, model, file, OptionValues.of(exporter.description(), Map.of()), faults, ProgressMonitor.NONE);
		return file;
	}

	private List<Fault> errors() {
		return faults.list().stream().filter(fault -> fault.severity() == Severity.ERROR).toList();
	}

	@Test
	void activitiesComeInWithWhatTheTableSaysOfThem() {
		EipModel model = Eastfield.model();
		ActivityDatum heat = Eastfield.datum(model, 2005, SectorKind.MANUFACTURING, ActivityKind.BOUGHT_HEAT);
		ActivityDatum coal = Eastfield.datum(model, 2005, SectorKind.ENERGY, ActivityKind.COMBUSTION);
		assertSame(coal.getActor(), heat.getSupplier());
		assertEquals("Plant log", coal.getSources().get(0).getCitation());
		assertEquals(0.05, coal.getUncertainty());
		ActivityDatum power = Eastfield.datum(model, 2005, SectorKind.MANUFACTURING, ActivityKind.BOUGHT_POWER);
		assertNull(power.getSupplier(), "outside is nobody of the park");
		assertEquals(0.9, power.getFactor().getValue());
		assertEquals(List.of("Mill", "Cement works"), model.getParks().get(0).getFirms().stream().map(Firm::getName).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
			// column of the fault | code | how the message begins | line
			"sector | account.sector | 'manufacture' is no sector. | P,2010,manufacture,combustion,,coal,1,t",
			"sector | account.sector | The sector is missing. | P,2010,,combustion,,coal,1,t",
			"kind | account.kind | 'burning' is no kind. | P,2010,manufacturing,burning,,coal,1,t",
			"park | account.park | The park is missing. | ,2010,manufacturing,combustion,,coal,1,t",
			"year | account.year | The year is missing. | P,,manufacturing,combustion,,coal,1,t",
			"scope | account.scope | An activity of the kind boughtPower is not in scope 1. | P,2010,services,boughtPower,,,1,MWh,1,,,,1,t/MWh",
			"scope | account.scope | '4' is no scope. | P,2010,services,boughtPower,,,1,MWh,4,,,,1,t/MWh",
			"supplier | account.supplier | The park P has no firm or plant 'CHP 9'. | P,2010,services,boughtPower,,,1,MWh,,CHP 9,,,1,t/MWh",
			"unit | account.unit | The unit t does not fit an activity of the kind boughtPower. | P,2010,services,boughtPower,,,1,t,,,,,1,t/t",
			"unit | account.unit | 'furlongs' is no unit | P,2010,manufacturing,combustion,,coal,1,furlongs",
			"unit | account.unit | The unit is missing. | P,2010,manufacturing,combustion,,coal,1,,1",
			"factor_unit | account.unit | MWh times kg/t is no mass. | P,2010,services,boughtPower,,,1,MWh,,,,,1,kg/t",
			"factor_unit | account.unit | The unit of the factor is missing. | P,2010,services,boughtPower,,,1,MWh,,,,,1,",
			"material | account.material | The library has no material 'coals', and the line states no factor | P,2010,manufacturing,combustion,,coals,1,t",
			"material | account.material | The fuel is missing. | P,2010,manufacturing,combustion,,,1,t",
			"amount | account.amount | The amount is missing. | P,2010,manufacturing,combustion,,coal,,t",
			"quality | account.quality | 'good' is no quality. | P,2010,manufacturing,combustion,,coal,1,t,1,,0.1,good",
			"gas | account.gas | The library has no gas 'H2O'. | P,2010,services,process,,,1,t,1,,,,1,kg/t,Somebody,H2O" })
	void aLineThatCannotBeReadIsToldAtItsCellAndNothingComesIn(String column, String code, String message, String line) throws IOException {
		assertNull(accounts("P,2010,services,combustion,,diesel,1,t\n" + line + "\n"));
		List<Fault> errors = errors();
		assertEquals(1, errors.size(), faults.list()::toString);
		Fault fault = errors.get(0);
		assertEquals(code, fault.code());
		assertTrue(fault.message().startsWith(message), fault::message);
		assertEquals(3, fault.place().line());
		assertTrue(fault.remedy().endsWith(".") || fault.remedy().endsWith("?"), fault::remedy);
		assertEquals(start(filled(line), List.of(HEADS.strip().split(",")).indexOf(column)), fault.place().column(), fault::toString);
	}

	/** @return where a cell begins, from 1 */
	private static int start(String line, int cell) {
		int at = 0;
		for (int i = 0; i < cell; i++) {
			at = line.indexOf(',', at) + 1;
		}
		return at + 1;
	}

	/** Maanshan Economic and Technological Development Zone, scopes 1 to 3: 376,836.57 t in 2016, 772,170.93 t in 2021, as published. */
	@Test
	void aPublishedTotalGoesThroughATableAsItIs() throws IOException {
		EipModel model = accounts("Maanshan,2016,other,process,,,376836.57,t,1,,,,1,t/t,Published total\nMaanshan,2021,other,process,,,772170.93,t,1,,,,1,t/t,Published total\n");
		Account account = Account.of(model, AccountOptions.USUAL);
		assertEquals(376836.57, account.total(0, 2016).total(), 1e-9);
		assertEquals(772170.93, account.total(0, 2021).total(), 1e-9);
	}

	@Test
	void aYearThatIsStatedTwiceIsToldWithTheLineOfTheFirst() throws IOException {
		assertNull(accounts("P,2010,services,combustion,,diesel,1,t\nP,2011,services,combustion,,diesel,1,t\nP,2010,services,combustion,,diesel,2,t\n"));
		assertEquals(List.of("account.repeated"), errors().stream().map(Fault::code).toList());
		assertEquals("The same activity of 2010 stands in line 2 too.", errors().get(0).message());
		assertEquals(4, errors().get(0).place().line());
	}

	@Test
	void allFaultsAreToldAtOnce() throws IOException {
		assertNull(accounts("P,2010,service,combustion,,diesel,1,t\nP,2010,services,combust,,diesel,x,t\nP,20x0,services,combustion,,diesel,1,t\n"));
		assertEquals(List.of(2, 3, 4), errors().stream().map(fault -> fault.place().line()).distinct().toList(), faults.list()::toString);
	}

	@Test
	void aNumberOutsideItsRangeIsToldAtItsCell() throws IOException {
		assertNull(accounts("P,2010,services,combustion,,diesel,-1,t\n"));
		assertEquals(2, errors().get(0).place().line(), faults.list()::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "park,year\n", "\u0000\u0001\u0002", "park;year;sector;kind;amount;unit\n" })
	void whatIsNoSuchTableBringsNothing(String text) throws IOException {
		Path file = Files.writeString(folder.resolve("accounts.csv"), text);
		EipModel model = read(new AccountsImporter(), file, Map.of());
		assertTrue(model == null ? !errors().isEmpty() : model.getParks().isEmpty(), faults.list()::toString);
	}

	@Test
	void aFileThatIsNotThereIsTold() {
		assertNull(read(new AccountsImporter(), folder.resolve("missing.csv"), Map.of()));
		assertEquals(1, errors().size());
	}

	@Test
	void accountsAreAddedToAParkAndAYearThatItHasIsRefused() throws IOException, OptionException {
		EipModel before = ParkFactory.eINSTANCE.createEipModel();
		before.setId("m");
		Park park = ParkFactory.eINSTANCE.createPark();
		park.setId("park.old");
		park.setName("Eastfield");
		before.getParks().add(park);
		Path file = folder.resolve("old.park");
		Parks.save(before, file);
		EipModel model = read(new AccountsImporter(), Eastfield.TABLE, Map.of("into", file.toString()));
		assertNotNull(model, faults.list()::toString);
		assertEquals("park.old", model.getParks().get(0).getId());
		assertEquals(2, model.getParks().get(0).getAccounts().size());
		double alone = Account.of(Eastfield.model(), AccountOptions.USUAL).total(0, 2013).total();
		assertEquals(alone, Account.of(model, AccountOptions.USUAL).total(0, 2013).total());
		Path full = folder.resolve("full.park");
		Parks.save(model, full);
		assertNull(read(new AccountsImporter(), Eastfield.TABLE, Map.of("into", full.toString())));
		assertEquals("The park Eastfield has activities of 2005 already.", errors().get(0).message());
	}

	@Test
	void aSourceThatTheParkHasAlreadyIsCitedAsItStands() throws IOException {
		EipModel before = ParkFactory.eINSTANCE.createEipModel();
		before.setId("m");
		Source log = ParkFactory.eINSTANCE.createSource();
		log.setId("source.log");
		log.setCitation("Plant log");
		log.setKind(SourceKind.ESTIMATE);
		before.getBibliography().add(log);
		Path file = folder.resolve("old.park");
		Parks.save(before, file);
		EipModel model = read(new AccountsImporter(), Eastfield.TABLE, Map.of("into", file.toString()));
		assertNotNull(model, faults.list()::toString);
		List<Source> logs = model.getBibliography().stream().filter(each -> "Plant log".equals(each.getCitation())).toList();
		assertEquals(List.of("source.log"), logs.stream().map(Source::getId).toList());
		assertEquals(SourceKind.ESTIMATE, logs.get(0).getKind());
		assertTrue(Eastfield.sector(model, 2005, SectorKind.ENERGY).getActivities().stream().anyMatch(each -> each.getSources().contains(logs.get(0))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "round.csv", "round.xlsx" })
	void whatIsWrittenIsReadAgain(String name) throws IOException, OptionException {
		EipModel model = Eastfield.model();
		Path file = write(new AccountsExporter(), model, name);
		EipModel again = read(new AccountsImporter(), file, Map.of());
		assertNotNull(again, faults.list()::toString);
		for (int year : new int[] { 2005, 2013 }) {
			assertEquals(Account.of(model, AccountOptions.USUAL).total(0, year).byLocation(), Account.of(again, AccountOptions.USUAL).total(0, year).byLocation(), 1e-6);
			assertEquals(Account.of(model, AccountOptions.USUAL).total(0, year).direct(), Account.of(again, AccountOptions.USUAL).total(0, year).direct(), 1e-6);
		}
		Path firms = write(new FirmsExporter(), model, "firms-" + name);
		EipModel ofFirms = read(new FirmsImporter(), firms, Map.of());
		assertEquals(List.of("Mill", "Cement works"), ofFirms.getParks().get(0).getFirms().stream().map(Firm::getName).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "template.csv", "template.xlsx" })
	void aParkWithoutAccountsGivesATemplate(String name) throws IOException, OptionException {
		EipModel empty = ParkFactory.eINSTANCE.createEipModel();
		EipModel read = read(new AccountsImporter(), write(new AccountsExporter(), empty, name), Map.of());
		assertNotNull(read, faults.list()::toString);
		assertNotNull(read(new FirmsImporter(), write(new FirmsExporter(), empty, "firms-" + name), Map.of()), faults.list()::toString);
		if (name.endsWith("csv")) {
			assertEquals(HEADS.strip(), Files.readString(folder.resolve(name)).strip());
			assertEquals(FIRM_HEADS.strip(), Files.readString(folder.resolve("firms-" + name)).strip());
		}
	}

	@Test
	void firmsComeInWithTheirPlace() throws IOException {
		EipModel model = read(new FirmsImporter(), Files.writeString(folder.resolve("firms.csv"), FIRM_HEADS + "F1,Mill,P,C17,39.8,116.5,1200\nF2,,P,,,,\n"), Map.of());
		assertNotNull(model, faults.list()::toString);
		Firm mill = model.getParks().get(0).getFirms().get(0);
		assertEquals(List.of("Mill", "C17", 39.8, 116.5, 1200), List.of(mill.getName(), mill.getSectorCode(), mill.getLatitude(), mill.getLongitude(), mill.getEmployees()));
		assertNull(model.getParks().get(0).getFirms().get(1).getLatitude());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "id | firm.id | The id is missing. | ,Mill,P,,,,", "park | firm.park | The park is missing. | F1,Mill,,,,,",
			"id | firm.id | The id F0 stands in line 2 too. | F0,Mill,P,,,,", "lon | table.number |  | F1,Mill,P,,,x," })
	void aFirmThatCannotBeReadIsToldAtItsCell(String column, String code, String message, String line) throws IOException {
		assertNull(read(new FirmsImporter(), Files.writeString(folder.resolve("firms.csv"), FIRM_HEADS + "F0,First,P,,,,\n" + line + "\n"), Map.of()));
		assertEquals(1, errors().size(), faults.list()::toString);
		assertEquals(3, errors().get(0).place().line());
		assertTrue(message == null || errors().get(0).message().equals(message), errors().get(0)::toString);
		assertEquals(code, errors().get(0).code());
		assertEquals(start(line, List.of(FIRM_HEADS.strip().split(",")).indexOf(column)), errors().get(0).place().column());
	}

	@Test
	void theStandardLibraryHasFactorsOfTheseSets() {
		assertTrue(Catalogue.newLibrary().getEmissionFactorSets().stream().map(each -> each.getName()).toList().containsAll(List.of("Ipcc2006", "AR4", "AR5", "AR6")));
		for (EmissionFactorSet set : Catalogue.newLibrary().getEmissionFactorSets()) {
			for (EmissionFactor factor : set.getFactors()) {
				Source source = factor.getSources().get(0);
				assertEquals(source.getKind() == SourceKind.ESTIMATE, source.getCitation().contains("(recalled, check against the official text)"), factor.getId());
			}
		}
	}
}
