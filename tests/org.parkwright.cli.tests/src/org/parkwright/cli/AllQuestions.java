package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.EipModel;
import org.parkwright.scenario.Scenarios;

/** The study that asks every question, computed once for all tests, and all that is said of it. */
final class AllQuestions {

	static final Path FILE = CommandLineFixture.TESTS.resolve("studies/all-questions.scenario");

	private static AllQuestions known;

	private final EipModel model;
	private final StudyResult result;
	private final List<ResultSection> sections;
	/** Names in what is said of exchanges. */
	static final List<String> EXCHANGES = List.of("Steam of the coke ovens to Mill Paper", "Early", "Trial", "B1, B2");
	private static final Path STEEL = CommandLineFixture.EXAMPLE.resolveSibling("steel-park");

	private AllQuestions(EipModel model, StudyResult result, List<ResultSection> exchanges) {
		this.model = model;
		this.result = result;
		sections = Stream.concat(ResultSections.of(result).stream(), exchanges.stream()).toList();
	}

	/** What another study says of the exchanges that its scenarios apply: its park has what they need, and that of all other questions is not to have it. */
	private static List<ResultSection> exchanges() throws IOException {
		Faults faults = new Faults();
		Path file = STEEL.resolve("steam.scenario");
		StudyResult steam = Studies.run(Scenarios.load(file, faults).studies().getFirst(), STEEL.resolve("steel-park.park"), ProgressMonitor.NONE, faults);
		assertNotNull(steam, () -> faults.list().toString());
		return steam.beside().stream().filter(section -> section.id().equals("symbiosis-study")).toList();
	}

	private static synchronized AllQuestions known() throws IOException {
		if (known == null) {
			Faults faults = new Faults();
			List<Study> studies = Scenarios.load(FILE, faults).studies();
			assertFalse(faults.hasErrors(), () -> faults.list().toString());
			EipModel model = read();
			StudyResult result = Studies.run(studies.getFirst(), saved(model), ProgressMonitor.NONE, faults);
			assertNotNull(result, () -> faults.list().toString());
			known = new AllQuestions(model, result, exchanges());
		}
		return known;
	}

	/** The parks of the example with provinces, which it does not state, and two that state what studies do not read. */
	private static EipModel read() throws IOException {
		Faults faults = new Faults();
		EipModel model = Parks.load(CommandLineFixture.EXAMPLE.resolve("china-eip.park"), faults);
		assertNotNull(model, () -> faults.list().toString());
		for (int i = 0; i < model.getParks().size(); i++) {
			model.getParks().get(i).setProvince(i % 2 == 0 ? "Jiangsu" : "Shandong");
		}
		StatedPark.addTo(model);
		ListedPark.addTo(model);
		ScoredPark.addTo(model);
		return model;
	}

	private static Path saved(EipModel model) throws IOException {
		Path file = Files.createDirectories(CommandLineFixture.TESTS.resolve("target")).resolve("all-questions.park");
		Parks.save(model, file);
		return file;
	}

	static EipModel model() throws IOException {
		return known().model;
	}

	static StudyResult result() throws IOException {
		return known().result;
	}

	/** What all providers say of it, {@link MadeUpResult} among them. */
	static List<ResultSection> sections() throws IOException {
		return known().sections;
	}
}
