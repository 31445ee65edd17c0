package org.parkwright.core.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A description that no face could show is refused where it is made, with words for its author. */
class TransferDescriptionTest {

	private static final TransferDescription SOUND = TransferDescription.of("made", "Made up", "Make something up", FileKind.CSV, FileKind.XLSX);

	private static void refused(String message, Runnable made) {
		assertEquals(message, assertThrows(IllegalArgumentException.class, made::run).getMessage());
	}

	@Test
	void aNameHasToFitTheCommandLine() {
		refused("A name has lower case letters, digits and hyphens and is no option of a command: 'Made up' is not one",
				() -> TransferDescription.of("Made up", "Made up", "Make something up", FileKind.CSV));
		refused("A name has lower case letters, digits and hyphens and is no option of a command: 'out' is not one",
				() -> TransferDescription.of("out", "Made up", "Make something up", FileKind.CSV));
		refused("'made' needs a title and a meaning", () -> TransferDescription.of("made", "", "Make something up", FileKind.CSV));
		refused("'made' needs a kind of file", () -> TransferDescription.of("made", "Made up", "Make something up"));
	}

	@Test
	void optionsHaveToBeTheirOwnAndSound() {
		TransferOption year = TransferOption.year("year", "Year", "year of the file");
		refused("'made' cannot have an option 'year': it has one already", () -> SOUND.options(year, year));
		refused("'made' cannot have an option 'from': the commands have one themselves",
				() -> SOUND.options(TransferOption.year("from", "From", "first year")));
		refused("The preset of the option 'year' is no value: year takes a calendar year, not soon.", () -> SOUND.options(year.preset("soon")));
		refused("The preset of the option 'year' is no value: year takes a calendar year from 1900 to 2000, not 2014.",
				() -> SOUND.options(year.preset("2014").range(1900, 2000)));
		refused("The option 'year' has no value from 2.0 to 1.0", () -> year.range(2, 1));
		refused("The option 'by' needs something to choose from", () -> TransferOption.choice("by", "By", "what a park is", Map.of()));
		refused("An id has lower case letters, digits and hyphens: 'Year' is not one", () -> TransferOption.year("Year", "Year", "year"));
		assertThrows(IllegalArgumentException.class, () -> TransferOption.number("least", "Least", "capacity", "horses"));
	}

	@Test
	void aFileIsKnownByTheEndingOfItsName() {
		assertTrue(SOUND.fits(Path.of("folder/UNITS.CSV")));
		assertTrue(SOUND.fits(Path.of("units.xlsx")));
		assertFalse(SOUND.fits(Path.of("units.csv.txt")));
		assertEquals(".csv or .xlsx", FileKind.endings(SOUND.files()));
		assertThrows(IllegalArgumentException.class, () -> new FileKind(".csv", "Text"));
	}
}
