package org.parkwright.accounts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.accounts.Account.Entry;
import org.parkwright.accounts.Account.Total;
import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.SourceKind;
import org.parkwright.model.park.YearAccount;
import org.parkwright.scenario.Scenarios;

/** The made-up accounts of examples/bda say what is published of the real park, in the digits in which it is published. */
class BdaTest {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
	private static final Path EXAMPLE = ROOT.resolve("examples/bda");
	private static final Set<SectorKind> NOT_INDUSTRIAL = EnumSet.of(SectorKind.CONSTRUCTION, SectorKind.SERVICES, SectorKind.HOUSEHOLD, SectorKind.TRANSPORT);

	@TempDir
	private Path folder;

	private static EipModel model(String name) {
		var faults = new Faults();
		EipModel model = Parks.load(EXAMPLE.resolve(name), faults);
		assertNotNull(model, () -> faults.list().toString());
		return model;
	}

	private static Account account(String name) {
		return Account.of(model(name), AccountOptions.USUAL);
	}

	private static Total total(Account account, int year) {
		return account.total(0, year);
	}

	private static double emissions(Account account, int year, Set<SectorKind> sectors) {
		return account.entries().stream().filter(each -> each.year() == year && each.scope() != Scope.ATTRIBUTED && sectors.contains(each.sector()))
				.mapToDouble(Entry::equivalent).sum();
	}

	private static double share(Account account, int year, Set<SectorKind> sectors) {
		return emissions(account, year, sectors) / total(account, year).total();
	}

	private static double intensityChange(Account account, int from, int to) {
		Total before = total(account, from);
		Total after = total(account, to);
		return AccountRatios.index(AccountRatios.per(after.total(), after.addedValue()), AccountRatios.per(before.total(), before.addedValue()));
	}

	@Test
	void theParkOf2010SaysWhatThePaperSays() {
		Account account = account("bda-2010.park");
		Total before = total(account, 2005);
		Total after = total(account, 2010);
		assertEquals(1.63, before.total() / 1e6, 0.005);
		assertEquals(3.16, after.total() / 1e6, 0.005);
		assertEquals(0.94, AccountRatios.index(after.total(), before.total()), 0.005);
		assertEquals(0.97, after.energyShare(), 0.005);
		assertEquals(-0.20, intensityChange(account, 2005, 2010), 0.005);
		assertEquals(2.43, after.addedValue() / before.addedValue(), 0.005);
		assertEquals(0.12, share(account, 2005, NOT_INDUSTRIAL), 0.005);
		assertEquals(0.33, share(account, 2010, NOT_INDUSTRIAL), 0.005);
	}

	@Test
	void constructionOf2010ComesSecond() {
		Account account = account("bda-2010.park");
		List<SectorKind> order = Stream.of(SectorKind.values())
				.sorted(Comparator.comparingDouble((SectorKind kind) -> emissions(account, 2010, Set.of(kind))).reversed()).toList();
		assertEquals(List.of(SectorKind.MANUFACTURING, SectorKind.CONSTRUCTION), order.subList(0, 2));
	}

	@Test
	void theParkOf2013SaysWhatTheLectureSays() {
		Account account = account("bda-2013.park");
		Total last = total(account, 2013);
		assertEquals(7.0, last.total() / 1e6, 0.05);
		assertEquals(0.958, last.energyShare(), 0.0005);
		assertEquals(0.027, share(account, 2013, Set.of(SectorKind.INDUSTRIAL_PROCESS)), 0.0005);
		assertEquals(0.016, share(account, 2013, Set.of(SectorKind.WASTE)), 0.0005);
		assertEquals(1.7, AccountRatios.index(last.total(), total(account, 2005).total()), 0.05);
		assertEquals(-0.27, intensityChange(account, 2005, 2013), 0.005);
	}

	@Test
	void theShareOfEnergyStaysBetweenThatOfTheLecture() {
		Account account = account("bda-2013.park");
		assertArrayEquals(IntStream.rangeClosed(2005, 2013).toArray(), account.totals().stream().mapToInt(Total::year).toArray());
		double[] shares = account.totals().stream().mapToDouble(Total::energyShare).toArray();
		assertEquals(0.940, Arrays.stream(shares).min().orElseThrow(), 0.0005);
		assertEquals(0.978, Arrays.stream(shares).max().orElseThrow(), 0.0005);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bda-2010.park", "bda-2013.park", "bda-units.park" })
	void allIsKnownAndTheCausesSumToTheChange(String name) {
		Account account = account(name);
		for (int line = 0; line < account.lines().size(); line++) {
			assertEquals(Gap.NONE, account.lines().gap(line), account.lines().material(line));
		}
		Total first = account.totals().getFirst();
		Total last = account.totals().getLast();
		double sum = account.decomposition(0, first.year(), last.year()).stream().mapToDouble(Decompositions.Part::change).sum();
		assertEquals(last.total() - first.total(), sum, 1e-9 * last.total());
	}

	@ParameterizedTest
	@ValueSource(strings = { "bda-2010.park", "bda-2013.park", "bda-units.park" })
	void theChecksFindNothing(String name) {
		assertEquals(List.of(), Checks.run(model(name), name).list());
	}

	@ParameterizedTest
	@ValueSource(strings = { "bda-2010.park", "bda-2013.park", "bda-units.park" })
	void everythingSaysThatItIsSynthetic(String name) {
		EipModel model = model(name);
		Park park = model.getParks().getFirst();
		assertTrue(Stream.of(model.getDataNote(), model.getDescription(), model.getName(), park.getName(), park.getDescription())
				.allMatch(text -> text.toLowerCase(Locale.ROOT).contains("synthetic")));
		for (YearAccount account : park.getAccounts()) {
			assertTrue(account.getSources().stream().anyMatch(each -> each.getKind() == SourceKind.ESTIMATE), account::getId);
			for (Sector sector : account.getSectors()) {
				for (ActivityDatum datum : sector.getActivities()) {
					assertEquals(List.of(SourceKind.ESTIMATE), datum.getSources().stream().map(each -> each.getKind()).toList(), datum::getId);
					assertTrue(datum.getSources().getFirst().getCitation().startsWith("Synthetic"), datum::getId);
				}
			}
		}
	}

	@Test
	void theParkWithUnitsHasTheSameAccount() {
		Account plain = account("bda-2013.park");
		Account units = account("bda-units.park");
		for (Total total : plain.totals()) {
			assertEquals(total.total(), total(units, total.year()).total(), 1e-9 * total.total());
			assertEquals(total.direct(), total(units, total.year()).direct(), 1e-9 * total.total());
		}
		assertEquals(plain.entries().stream().mapToDouble(Entry::consumption).sum(), units.entries().stream().mapToDouble(Entry::consumption).sum(), 1);
		for (EnergyUnit unit : ((EnergyPlant) model("bda-units.park").getParks().getFirst().getInfrastructure().getFirst()).getUnits()) {
			assertTrue(unit.getName().contains("synthetic") && unit.getSources().stream().allMatch(each -> each.getKind() == SourceKind.ESTIMATE), unit::getId);
		}
	}

	@Test
	void aMeasureMovesTheTotalByWhatItsUnitsEmitLess() throws IOException {
		var faults = new Faults();
		Study study = Scenarios.load(EXAMPLE.resolve("bda.scenario"), faults).studies().getFirst();
		StudyResult result = Studies.run(study, EXAMPLE.resolve("bda-units.park"), ProgressMonitor.NONE, faults);
		assertNotNull(result, () -> faults.list().toString());
		Account account = account("bda-units.park");
		ScenarioAccounts scenarios = ScenarioAccounts.of(account, result.plantsByYear());
		ScenarioAccounts.Replacement replaced = scenarios.replacements().stream().filter(each -> each.standing() == ScenarioAccounts.Standing.REPLACES).findFirst().orElseThrow();
		assertEquals(2013, replaced.year());
		assertEquals(replaced.stated(), replaced.computed(), 1e-3 * replaced.stated(), "units are those of the account");
		Map<String, ScenarioAccounts.Total> totals = scenarios.totals().stream().filter(each -> each.year() == 2013).collect(Collectors.toMap(ScenarioAccounts.Total::scenario, each -> each));
		double published = total(account, 2013).total();
		assertEquals(published, totals.get(ScenarioAccounts.BASELINE).total(), 1e-3 * published);
		// by hand: 2·104 MW for 4,000 h give 2,995,200 GJ; of 94.6 kg/GJ by 0.85 they come to 56.1 kg/GJ by 0.92, with methane and nitrous oxide
		double coal = 2_995_200 / 0.85 * (94.6 + 0.001 * 27 + 0.0015 * 273) / 1000;
		double gas = 2_995_200 / 0.92 * (56.1 + 0.001 * 27 + 0.0001 * 273) / 1000;
		assertEquals(gas - coal, totals.get("GasBoilers").change(), 1e-6 * coal);
		assertEquals(totals.get("GasBoilers").change() + totals.get("Turbines").change(), totals.get("Both").change(), 1e-6 * coal);
		assertEquals(totals.get(ScenarioAccounts.BASELINE).total() + totals.get("Both").change(), totals.get("Both").total(), 1e-6 * published);
		for (ScenarioAccounts.Total total : scenarios.totals()) {
			assertEquals(total.year() == 2013 ? total.total() : total.stated(), total.total(), 1e-6 * published, "years before the study stay as stated");
		}
	}

	@Test
	void theParksAreWhatTheCommandsOfTheReadmeMakeOfTheTables() throws IOException {
		List<String> commands = Files.readString(EXAMPLE.resolve("README.md")).lines().filter(line -> line.startsWith("./parkwright import ")).toList();
		Map<String, Path> made = commands.stream().collect(Collectors.toMap(line -> line.replaceFirst(".* --out examples/bda/", ""), this::made));
		assertEquals(Set.of("bda-2010.park", "bda-2013.park", "bda-units.park"), made.keySet());
		for (Map.Entry<String, Path> each : made.entrySet()) {
			assertEquals(Files.readString(EXAMPLE.resolve(each.getKey())), Files.readString(each.getValue()), each.getKey());
		}
	}

	private Path made(String command) {
		String[] words = Stream.of(command.split(" ")).skip(1).map(word -> word.startsWith("examples/") ? ROOT.resolve(word).toString() : word).toArray(String[]::new);
		Path out = folder.resolve(Path.of(words[words.length - 1]).getFileName());
		words[words.length - 1] = out.toString();
		var said = new ByteArrayOutputStream();
		var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
		assertEquals(ExitCode.DONE, new Main(new Console(stream, stream, false)).run(words), () -> said.toString(StandardCharsets.UTF_8));
		return out;
	}
}
