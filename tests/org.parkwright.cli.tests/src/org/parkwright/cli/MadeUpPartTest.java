package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.Study;
import org.parkwright.scenario.Scenarios;

/** A part of cost that a project declares in one place is wherever the parts that ship are. */
class MadeUpPartTest {

	private static final String TEXT = """
			import "measures.scenario"
			import "parameters.scenario"

			cost part insurance "Insurance" {
				insuranceRate per GJ of fuelUse
			}

			price set Insured extends China2014 {
				insuranceRate = fuelPrice * 50 % estimate "half of the fuel, so that it is known what comes out"
			}

			study Insured {
				park "china-eip.park"
				base year 2014
				discount rate 8 %
				factors Tsinghua2016
				prices Insured
				scenario M1 { apply M1 }
				sensitivity of all { vary insuranceRate by 20 % }
				uncertainty of all { draws 40 seed 1 vary insuranceRate by uniform(min 0.9, max 1.1) }
			}
			""";

	@TempDir
	private Path folder;
	private Path file;

	@BeforeEach
	void write() throws IOException {
		for (String name : List.of("measures.scenario", "parameters.scenario", "china-eip.park")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(name), folder.resolve(name));
		}
		file = Files.writeString(folder.resolve("study.scenario"), TEXT);
	}

	private StudyResult result() throws IOException {
		Faults faults = new Faults();
		List<Study> studies = Scenarios.load(file, faults).studies();
		assertFalse(faults.hasErrors(), () -> faults.list().toString());
		StudyResult result = Studies.run(studies.getFirst(), folder.resolve("china-eip.park"), ProgressMonitor.NONE, faults);
		assertNotNull(result, () -> faults.list().toString());
		return result;
	}

	@Test
	void itIsWorkedOutAndAddsUpWithTheOthers() throws IOException {
		StudyResult result = result();
		int fuel = result.study().part("fuel");
		int insurance = result.study().part("insurance");
		assertEquals(6, insurance);
		ScenarioResult scenario = result.scenarios().getFirst();
		double[] parts = scenario.appraisal().partTotals();
		assertTrue(parts[fuel] > 1e9, "the measure costs fuel");
		assertEquals(parts[fuel] / 2, parts[insurance], 1e-6);
		double sum = 0;
		for (double part : parts) {
			sum += part;
		}
		assertEquals(sum, scenario.appraisal().npv(), 1e-3);
		for (int k = 0; k < scenario.trajectory().years(); k++) {
			assertEquals(scenario.trajectory().totalCost(fuel, k) / 2, scenario.trajectory().totalCost(insurance, k), 1e-3);
		}
	}

	@Test
	void filesAndTerminalHaveIt() throws IOException {
		var commandLine = new CommandLineFixture();
		Path out = folder.resolve("out");
		assertEquals(0, commandLine.run("run", file, "--out", out), commandLine::err);
		assertTrue(commandLine.out().contains("insuranceRate"), commandLine.out());
		Set<String> files = new TreeSet<>();
		try (Stream<Path> all = Files.walk(out)) {
			for (Path each : all.filter(each -> each.toString().matches(".*\\.(csv|json)")).toList()) {
				if (Files.readString(each).contains("insurance")) {
					files.add(each.getFileName().toString());
				}
			}
		}
		for (String name : List.of("results.csv", "yearly.csv", "units.csv", "differences.csv", "sensitivity.csv", "uncertainty.csv", "convergence.csv",
				"parameters.csv", "results.json", "datapackage.json")) {
			assertTrue(files.contains(name), () -> name + " of " + files);
		}
		assertTrue(Files.readString(out.resolve("results.csv")).lines().findFirst().orElseThrow().contains("follow_up_cny,insurance_cny,"));
	}

	/** A page has room for as many columns as say something. */
	@Test
	void whatIsNothingInAllScenariosIsToldInAWordAndHasNoColumn() throws IOException {
		Files.writeString(file, TEXT.replace("fuelPrice * 50 %", "fuelPrice * 0"));
		StudyResult result = result();
		ResultSection costs = costs(result);
		Excerpt table = costs.blocks().stream().filter(Excerpt.class::isInstance).map(Excerpt.class::cast).findFirst().orElseThrow();
		assertFalse(table.columns().contains("insurance_cny"), table.columns()::toString);
		assertTrue(table.columns().contains("fuel_cny"), table.columns()::toString);
		String told = new Presentation(Language.ENGLISH).text(((Block.Paragraph) costs.blocks().getFirst()).text(), Set.of());
		assertTrue(told.matches(".*0 in all scenarios: .*\\bInsurance\\b.*"), told);
		assertTrue(table.table().columns().stream().anyMatch(column -> column.id().equals("insurance_cny")), "the file has all columns");
	}

	private static ResultSection costs(StudyResult result) {
		return ResultSections.of(result).stream().filter(section -> section.id().equals("cost-parts")).findFirst().orElseThrow();
	}

	@Test
	void tablesAndFiguresOfTheReportHaveIt() throws IOException {
		ResultSection costs = costs(result());
		Excerpt table = costs.blocks().stream().filter(Excerpt.class::isInstance).map(Excerpt.class::cast).findFirst().orElseThrow();
		Figure figure = costs.blocks().stream().filter(Figure.class::isInstance).map(Figure.class::cast).findFirst().orElseThrow();
		assertTrue(table.columns().contains("insurance_cny"), table.columns()::toString);
		assertTrue(figure.roles().get(Figure.Role.Y).contains("insurance_cny"), figure.roles()::toString);
	}
}
