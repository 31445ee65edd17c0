package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.parkwright.house.House.Bundle;

/** What no hand-written file may hold. */
class FilesTest {

	private static final int LONGEST = 800;
	private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");
	private static final Pattern PRINTED = Pattern.compile("\\bSystem\\.(out|err)\\b");
	private static final Pattern UNDONE = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@generated NOT");

	private static Stream<Path> sources() {
		Stream<Path> plugins = House.bundles().stream().map(Bundle::sources).flatMap(List::stream);
		Stream<Path> others = Stream.of("tests", "examples")
				.flatMap(folder -> House.files(House.ROOT.resolve(folder), ".java").stream())
				.filter(file -> !file.toString().contains("/target/"));
		return Stream.concat(plugins, others).filter(file -> !file.endsWith("FilesTest.java"));
	}

	private static List<String> holding(Stream<Path> files, Pattern pattern) {
		return files.filter(file -> pattern.matcher(House.text(file)).find())
				.map(file -> House.ROOT.relativize(file).toString()).toList();
	}

	@Test
	void findsTheFilesItChecks() {
		assertTrue(sources().count() > 50);
	}

	@Test
	void noFileIsTooLong() {
		assertEquals(List.of(), sources().filter(file -> House.text(file).lines().count() > LONGEST)
				.map(file -> House.ROOT.relativize(file).toString()).toList());
	}

	@Test
	void noExceptionIsSwallowed() {
		assertEquals(List.of(), holding(sources(), EMPTY_CATCH));
	}

	@Test
	void noStackTraceIsPrinted() {
		assertEquals(List.of(), holding(sources(), Pattern.compile("\\.printStackTrace\\(")));
	}

	@Test
	void onlyTheCommandLinePrints() {
		assertEquals(List.of(), holding(House.bundles().stream().filter(bundle -> !bundle.name().endsWith(".cli"))
				.map(Bundle::sources).flatMap(List::stream), PRINTED));
	}

	/** Which money it is a study says; symbols that people write by habit are the one list of names. */
	@Test
	void noCurrencyIsNamedInCode() {
		Set<String> otherWords = Set.of("ALL", "TOP", "GWP");
		String codes = Currency.getAvailableCurrencies().stream().filter(each -> each.getDefaultFractionDigits() >= 0).map(Currency::getCurrencyCode)
				.filter(code -> !otherWords.contains(code)).collect(Collectors.joining("|"));
		Pattern named = Pattern.compile("(?<![A-Za-z])M?(" + codes + ")(?![A-Za-z])|_(?i:" + codes + ")\\b");
		assertTrue(named.matcher("\"5 MCNY\"").find() && named.matcher("npv_eur").find() && !named.matcher("EURO_FIX").find());
		assertEquals(List.of("plugins/org.parkwright.model/src/org/parkwright/model/units/SymbolTable.java"),
				holding(House.bundles().stream().map(Bundle::sources).flatMap(List::stream), named));
	}

	@Test
	void nothingIsLeftUndone() {
		assertEquals(List.of(), holding(sources(), UNDONE));
	}

	@Test
	void everyPackageOfAnExportingBundleSaysWhatItIs() {
		List<String> silent = House.bundles().stream()
				.flatMap(bundle -> bundle.header("Export-Package").stream()
						.filter(export -> export.getDirective("x-internal") == null)
						.map(export -> bundle.folder().resolve("src").resolve(export.getValue().replace('.', '/'))))
				.filter(folder -> House.files(folder, ".java").stream().anyMatch(file -> file.getParent().equals(folder)))
				.filter(folder -> !Files.exists(folder.resolve("package-info.java")))
				.map(folder -> House.ROOT.relativize(folder).toString()).toList();
		assertEquals(List.of(), silent);
	}
}
