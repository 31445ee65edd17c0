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
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.SourceKind;
import org.parkwright.model.park.YearAccount;

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
	@ValueSource(strings = { "bda-2010.park", "bda-2013.park" })
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
	@ValueSource(strings = { "bda-2010.park", "bda-2013.park" })
	void theChecksFindNothing(String name) {
		assertEquals(List.of(), Checks.run(model(name), name).list());
	}

	@ParameterizedTest
	@ValueSource(strings = { "bda-2010.park", "bda-2013.park" })
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
	void theParksAreWhatTheCommandsOfTheReadmeMakeOfTheTables() throws IOException {
		List<String> commands = Files.readString(EXAMPLE.resolve("README.md")).lines().filter(line -> line.startsWith("./parkwright import ")).toList();
		Map<String, Path> made = commands.stream().collect(Collectors.toMap(line -> line.replaceFirst(".* --out examples/bda/", ""), this::made));
		assertEquals(Set.of("bda-2010.park", "bda-2013.park"), made.keySet());
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
