package org.parkwright.accounts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.accounts.Eastfield;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.core.park.Parks;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.SectorKind;

/** The guide to accounts: its commands run in their order, and it names what there is. */
class AccountsPageTest {

	private static final Path PAGE = Path.of("../../docs/users/accounts.md").toAbsolutePath().normalize();
	private static final Pattern TABLE = Pattern.compile("```\n(park,.*?)```", Pattern.DOTALL);

	@TempDir
	private Path folder;

	private static String page() throws IOException {
		return Files.readString(PAGE).replace("\r\n", "\n");
	}

	@Test
	void itsCommandsLeadFromAnEmptyParkToTheAccount() throws IOException {
		EipModel empty = ParkFactory.eINSTANCE.createEipModel();
		Parks.save(empty, folder.resolve("empty.park"));
		List<String> commands = page().lines().filter(line -> line.startsWith("    parkwright ")).map(String::strip).toList();
		assertEquals(7, commands.size());
		for (String command : commands) {
			run(command);
			if (command.contains("--out accounts.csv")) {
				var table = TABLE.matcher(page());
				assertTrue(table.find());
				assertEquals(table.group(1).lines().findFirst().orElseThrow(), Files.readString(folder.resolve("accounts.csv")).strip(), "the template has the heads of the guide");
				Files.writeString(folder.resolve("accounts.csv"), table.group(1));
			} else if (command.contains("--out firms.csv")) {
				Files.writeString(folder.resolve("firms.csv"), Files.readString(folder.resolve("firms.csv")) + "F1,Mill,Eastfield,C17,,,\n");
			}
		}
		assertTrue(Files.readString(folder.resolve("tables/ghg-totals.csv")).contains("Eastfield,2013,"));
	}

	/** Files of the page are those of the folder. */
	private void run(String command) {
		String[] words = Stream.of(command.split(" ")).skip(1)
				.map(word -> word.matches("[a-z]+\\.(park|csv|xlsx)|tables") ? folder.resolve(word).toString() : word).toArray(String[]::new);
		var out = new ByteArrayOutputStream();
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		assertEquals(ExitCode.DONE, new Main(new Console(stream, stream, false)).run(words), () -> command + "\n" + out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void itNamesAllColumnsSectorsKindsAndTables() throws IOException {
		String page = page();
		EipModel model = Eastfield.model();
		Park second = ParkFactory.eINSTANCE.createPark();
		second.getAccounts().addAll(Eastfield.model().getParks().get(0).getAccounts());
		model.getParks().add(second);
		Stream<String> tables = new AccountProvider().sections(model).get(0).tables().stream().map(ResultTable::id).map(id -> id + ".csv");
		Stream<String> words = Stream.of(AccountColumns.ACCOUNTS.stream(), AccountColumns.FIRMS.stream(), SectorKind.VALUES.stream().map(SectorKind::getLiteral),
				ActivityKind.VALUES.stream().map(ActivityKind::getLiteral).filter(each -> !each.equals("unknown")), tables).flatMap(each -> each);
		assertEquals(List.of(), words.filter(word -> !page.contains(word)).toList());
	}
}
