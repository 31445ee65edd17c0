package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Transfer;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.core.transfer.Transfers;

/** The committed page of file formats is what importers and exporters say. With {@code -Dparkwright.update=true} this writes it anew. */
class FileFormatsPageTest {

	private static final Path PAGE = CommandLineFixture.TESTS.resolve("../../docs/users/file-formats.md").normalize();

	private static final String HEAD = """
			# Files of other kinds

			<!-- Written by FileFormatsPageTest from what importers and exporters say of themselves; not edited by hand. -->

			What Parkwright reads into a park and writes of one. The command line does it by [`import` and `export`](command-line.md), the
			workbench by [File > Import and File > Export](workbench.md#begin-your-own); both ask for the options below. A plug-in can
			[add more](../plugin-authors/README.md#a-file-to-read): `parkwright import --help` and the wizards list those that are installed.

			A number may be followed by another unit that converts, such as `500 kW`. What a file does not say is unknown in the park, not 0.
			""";

	@Test
	void thePageIsUpToDate() throws IOException {
		String markdown = HEAD + section("Read", "import FILE --from", "--out FILE.park", Transfers.importers())
				+ section("Written", "export FILE.park --to", "--out FILE", Transfers.exporters());
		if (Boolean.getBoolean("parkwright.update")) {
			Files.writeString(PAGE, markdown);
		}
		assertEquals(Files.readString(PAGE).replace("\r\n", "\n"), markdown, "run this test with -Dparkwright.update=true and commit the page");
	}

	private static String section(String title, String before, String behind, List<? extends Transfer> transfers) {
		StringBuilder section = new StringBuilder("\n## ").append(title).append('\n');
		for (Transfer transfer : transfers) {
			TransferDescription description = transfer.description();
			section.append("\n### ").append(description.title()).append(" (").append(FileKind.endings(description.files())).append(")\n\n")
					.append(description.meaning()).append(": `parkwright ").append(before).append(' ').append(description.name()).append(' ').append(behind)
					.append("`.").append(description.layout().isEmpty() ? "" : " " + description.layout()).append('\n');
			if (!description.options().isEmpty()) {
				section.append("\n| option | in the wizard | what it says |\n|---|---|---|\n");
				description.options().forEach(option -> section.append(row(option)));
			}
		}
		return section.toString();
	}

	private static String row(TransferOption option) {
		return List.of("`--" + option.id() + " " + option.placeholder() + "`", option.title(), option.help()).stream().map(cell -> cell.replace("|", "\\|"))
				.collect(Collectors.joining(" | ", "| ", " |\n"));
	}
}
