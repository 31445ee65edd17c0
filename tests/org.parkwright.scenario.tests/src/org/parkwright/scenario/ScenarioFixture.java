package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.diagnostics.Severity;
import org.parkwright.core.fault.Fault;

/**
 * Scenario files of a test, in which the places of the faults to come are set between « and ». Faults are looked for
 * with {@link Scenarios#validate} and with Xtext's validator, which must find the same.
 */
final class ScenarioFixture {

	/** A complete factor set F and price set P. */
	static final String SETS = """
			factor set F {
				fullLoadHours = 5000 h/a estimate "test"
				defaultHeatToPower = 2 estimate "test"
				electricEfficiency = 0.4 estimate "test"
				heatEfficiency = 0.8 estimate "test"
				boilerReference = 0.8 estimate "test"
				co2Factor = 96.1 kg/GJ estimate "test"
				ch4Factor = 1 g/GJ estimate "test"
				n2oFactor = 1.5 g/GJ estimate "test"
				ch4Warming = 25 estimate "test"
				n2oWarming = 298 estimate "test"
				gridFactor = 0.81 t/MWh estimate "test"
			}

			price set P {
				fuelPrice = 29 CNY/GJ estimate "test"
				electricityTariff = 0.4 CNY/kWh estimate "test"
				steamPrice = 70 CNY/GJ estimate "test"
				ultraLowEmissionCapital = 0 CNY/kW estimate "test"
				ultraLowEmissionOperation = 0 CNY/kWh estimate "test"
				followUpCost = 3700 CNY/kW estimate "test"
			}
			""";

	private record Mark(int offset, int length) {
	}

	/** What the two ways have in common. */
	private record Finding(boolean error, String code, int offset, int length, int line, int column, String message) {

		static Finding of(Fault fault) {
			return new Finding(fault.severity() == org.parkwright.core.fault.Severity.ERROR, fault.code(),
					fault.place().offset(), fault.place().length(), fault.place().line(), fault.place().column(), fault.text());
		}
	}

	private final Path folder;
	private final Map<String, List<Mark>> marks = new LinkedHashMap<>();

	ScenarioFixture(Path folder) {
		this.folder = folder;
	}

	Path file(String name) {
		return folder.resolve(name);
	}

	/** Writes a file; its marks are taken out and remembered. */
	ScenarioFixture given(String name, String text) {
		List<Mark> found = new ArrayList<>();
		StringBuilder plain = new StringBuilder();
		int start = 0;
		for (char c : text.toCharArray()) {
			if (c == '«') {
				start = plain.length();
			} else if (c == '»') {
				found.add(new Mark(start, plain.length() - start));
			} else {
				plain.append(c);
			}
		}
		marks.put(name, found);
		try {
			Files.createDirectories(file(name).getParent());
			Files.writeString(file(name), plain);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return this;
	}

	/** Checks that a text has these errors, given by code and message in turn, at its marks and no others. */
	void errors(String text, String... codesAndMessages) {
		given("test.scenario", text).expect("test.scenario", true, codesAndMessages);
	}

	/** Checks that a text has these warnings at its marks and no other faults. */
	void warnings(String text, String... codesAndMessages) {
		given("test.scenario", text).expect("test.scenario", false, codesAndMessages);
	}

	void sound(String text) {
		errors(text);
	}

	void expect(String name, boolean error, String... codesAndMessages) {
		List<Finding> expected = new ArrayList<>();
		List<Mark> places = marks.get(name);
		assertEquals(codesAndMessages.length / 2, places.size(), "marks in the text");
		for (int i = 0; i < places.size(); i++) {
			String before = read(file(name)).substring(0, places.get(i).offset());
			expected.add(new Finding(error, codesAndMessages[2 * i], places.get(i).offset(), places.get(i).length(),
					(int) before.chars().filter(c -> c == '\n').count() + 1, before.length() - before.lastIndexOf('\n'),
					codesAndMessages[2 * i + 1]));
		}
		assertEquals(lines(expected), lines(faults(name).stream().map(Finding::of).toList()));
	}

	private static String lines(List<Finding> findings) {
		return String.join("\n", findings.stream().map(Finding::toString).toList());
	}

	/** Faults of a file and of what it imports, found both ways. */
	List<Fault> faults(String name) {
		List<Fault> all = Scenarios.validate(file(name));
		all.forEach(fault -> PlainWords.require(fault.text(), name));
		Map<String, List<Finding>> byFile = new LinkedHashMap<>();
		byFile.put(file(name).toString(), new ArrayList<>());
		all.forEach(fault -> byFile.computeIfAbsent(fault.place().file(), key -> new ArrayList<>()).add(Finding.of(fault)));
		byFile.forEach((path, findings) -> {
			boolean read = findings.stream().noneMatch(finding -> finding.offset() < 0);
			if (read) {
				assertEquals(lines(findings), lines(editor(Path.of(path))), "what an editor shows for " + path);
			}
		});
		return all;
	}

	private static List<Finding> editor(Path file) {
		return XtextFixture.issues(XtextFixture.resource(file)).stream()
				.map(issue -> new Finding(issue.getSeverity() == Severity.ERROR, issue.getCode(), issue.getOffset(),
						issue.getLength(), issue.getLineNumber(), issue.getColumn(), issue.getMessage()))
				.toList();
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
